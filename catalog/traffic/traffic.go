// Package traffic reads what people have of HTTP: a response, a trace of curl, httpie or wget, a HAR. It owns the
// exchanges that it finds there, what is wrong with each (findings), which redirects belong together (chains), who sent
// an answer (senders) and what the sender wrote beside the status (reasons). Lines of access logs are counted rather than
// kept: package accesslog does that, and AccessLogs puts its counts into the words of a Report. It prints nothing and
// knows of no query.
//
// The surprising idea: a check has three outcomes, not two. What an input doesn't show is neither right nor wrong, so
// every check says what it needs to see. Where that is missing the check stays silent and is counted in
// Report.Unchecked. That is what keeps it from false alarms.
//
// A Reading takes input in on one goroutine and can be asked for its Report from another at any moment, also while
// the input is still coming.
package traffic

// The limits. What goes beyond is counted and left out, never an error by itself.
const (
	MaxLine      = 1 << 20   // bytes of one line
	MaxHead      = 256 << 10 // bytes of the head of one message
	MaxFields    = 1000      // fields of one head
	MaxNesting   = 64        // levels of a HAR
	MaxExchanges = 10_000    // exchanges that are kept with their findings; the rest is counted
	MaxCode      = 999       // the highest number that counts as a code
	MaxSample    = 64 << 10  // bytes from which the format is told
	MaxContent   = 16 << 10  // bytes of a message's content that are looked at
)
