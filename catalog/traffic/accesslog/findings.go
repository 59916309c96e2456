package accesslog

import "bytes"

// The findings that a line of a log can show by itself. The identifiers are those of the checks of catalog/traffic,
// which knows their severity and section.
const (
	BodyNotAllowed    = "body-not-allowed"    // 204 or 304 with content
	HeadWithBody      = "head-with-body"      // content in the answer to HEAD
	InterimToHTTP10   = "1xx-to-http10"       // 1xx to a request of HTTP/1.0
	NotModifiedMethod = "304-method"          // 304 to a method other than GET and HEAD
	CreatedSafely     = "201-safe-method"     // 201 to GET or HEAD
	OutOfRange        = "status-out-of-range" // below 100 or above 599
	Unregistered      = "status-unregistered"
	Deprecated        = "status-deprecated"
	UnreadLines       = "input-unread-lines"
)

// rule indexes the findings that are counted line by line.
type rule int

const (
	interimToHTTP10 rule = iota
	notModifiedMethod
	createdSafely
	ruleCount
)

var ruleIDs = [ruleCount]string{InterimToHTTP10, NotModifiedMethod, CreatedSafely}

// sighting is how often something was seen, and where first.
type sighting struct {
	count, firstLine int64
	code             int // of the first
}

func (s *sighting) see(line int64, code int) {
	if s.count++; s.count == 1 {
		s.firstLine, s.code = line, code
	}
}

func (s *sighting) merge(other sighting) {
	s.count += other.count
	if earlier(other.firstLine, s.firstLine) {
		s.firstLine, s.code = other.firstLine, other.code
	}
}

func (c *Counter) check(r *Record) {
	isHead := string(r.Method) == "HEAD"
	isGet := string(r.Method) == "GET"
	switch {
	case r.Status == 204 || r.Status == 304:
		c.content.see(kindNoBody, r, c.number)
		if r.Status == 304 && len(r.Method) > 0 && !isGet && !isHead {
			c.findings[notModifiedMethod].see(c.number, r.Status)
		}
	case isHead && r.Status >= 200:
		c.content.see(kindHead, r, c.number)
		if r.Status == 201 {
			c.findings[createdSafely].see(c.number, r.Status)
		}
	case r.Status == 201 && isGet:
		c.findings[createdSafely].see(c.number, r.Status)
	case r.Status >= 100 && r.Status < 200 && bytes.HasPrefix(r.Protocol, []byte("HTTP/1.0")):
		c.findings[interimToHTTP10].see(c.number, r.Status)
	}
}

// noContent decides whether bytes after a response that may have none are content. Where the format does not say if it
// counts the head, the rest of the log does: nobody sends a head of nothing, so responses without content that count 0
// bytes show that the head is left out. While there is no such line, a size that a head could have is held back.
type noContent struct {
	certain, held [kindCount]sighting
	zeros         int64 // responses without content that counted 0 bytes, in a format that does not say
}

const (
	kindNoBody = iota
	kindHead
	kindCount

	// smallestHead is less than Apache ever sends: a status line and Date are 60 bytes. Over HTTP/2 fields are compressed.
	smallestHead = 60
)

func (n *noContent) see(kind int, r *Record, line int64) {
	switch {
	case r.Bytes < 0 || r.Size == SizeWithHead:
	case r.Bytes == 0:
		if r.Size == SizeUnclear {
			n.zeros++
		}
	case r.Size == SizeBody || r.Bytes < smallestHead && bytes.HasPrefix(r.Protocol, []byte("HTTP/1")):
		n.certain[kind].see(line, r.Status)
	default:
		n.held[kind].see(line, r.Status)
	}
}

func (n *noContent) merge(other *noContent) {
	n.zeros += other.zeros
	for kind := range kindCount {
		n.certain[kind].merge(other.certain[kind])
		n.held[kind].merge(other.held[kind])
	}
}

// found returns what is certain, and what was held back if the log shows by more lines than not that it counts bodies.
func (n *noContent) found(kind int) sighting {
	found := n.certain[kind]
	if n.zeros > 0 && n.zeros >= n.held[kindNoBody].count+n.held[kindHead].count {
		found.merge(n.held[kind])
	}
	return found
}
