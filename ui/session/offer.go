package session

// Offer is something that a query could have read: the file that it names, or the messages of a paste. The zero Offer is
// nothing.
type Offer struct {
	Words string        // what it is: "access.log is a file"
	Input func() *Input // prepares to read it
}
