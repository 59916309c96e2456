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

// sighting is how often something was seen in the lines of one code, and where first.
type sighting struct{ count, firstLine int64 }

func (s *sighting) see(line int64) {
	if s.count++; s.count == 1 {
		s.firstLine = line
	}
}

func (s *sighting) merge(other sighting) {
	s.count += other.count
	if earlier(other.firstLine, s.firstLine) {
		s.firstLine = other.firstLine
	}
}

// check looks for what the line shows to be wrong, and counts it with its code.
func (c *Counter) check(r *Record, t *tally) {
	c.sizes.weigh(r)
	isHead := string(r.Method) == "HEAD"
	isGet := string(r.Method) == "GET"
	switch {
	case r.Status == 204 || r.Status == 304:
		t.content.see(kindNoBody, r, c.number)
		if r.Status == 304 && len(r.Method) > 0 && !isGet && !isHead {
			t.findings[notModifiedMethod].see(c.number)
		}
	case isHead && r.Status >= 200:
		t.content.see(kindHead, r, c.number)
		if r.Status == 201 {
			t.findings[createdSafely].see(c.number)
		}
	case r.Status == 201 && isGet:
		t.findings[createdSafely].see(c.number)
	case r.Status >= 100 && r.Status < 200 && bytes.HasPrefix(r.Protocol, []byte("HTTP/1.0")):
		t.findings[interimToHTTP10].see(c.number)
	}
}

// noContent holds the responses of a code that may have no content, but counted bytes. Where the format does not say if
// it counts the head, the rest of the log does: see sizes. Until then a size that a head could have is held back.
type noContent struct{ certain, held [kindCount]sighting }

// sizes is what the sizes of a whole log say about what they count. Nobody sends a head of nothing, so answers that
// count 0 bytes, or fewer than a head has, show that the head is left out.
type sizes struct {
	zeros int64 // answers without an error that counted 0 bytes
	small int64 // answers that counted some, but fewer than a head has
}

const (
	kindNoBody = iota
	kindHead
	kindCount

	// Only Apache logs sizes with heads in a format that does not say so (%O of mod_logio, as Debian has it). Its least
	// head is a status line, Date and "Server: Apache"; over HTTP/2 it is compressed. No client takes a head of 8 KiB.
	smallestHead, largestHead = 72, 8192
)

// weigh notes what a size says about all sizes of the log.
func (s *sizes) weigh(r *Record) {
	switch {
	case r.Size != SizeUnclear || r.Status < 200 || r.Bytes >= smallestHead:
	case r.Bytes == 0 && r.Status < 400:
		s.zeros++
	case r.Bytes > 0 && isHTTP1(r):
		s.small++
	}
}

// leaveHeadsOut reports whether the log counts bodies only. A zero alone may be a connection that broke before the head;
// there have to be as many of them as sizes in doubt.
func (s *sizes) leaveHeadsOut(inDoubt int64) bool {
	return s.small > 0 || s.zeros > 0 && s.zeros >= inDoubt
}

func isHTTP1(r *Record) bool { return bytes.HasPrefix(r.Protocol, []byte("HTTP/1")) }

func (n *noContent) see(kind int, r *Record, line int64) {
	switch {
	case r.Bytes <= 0 || r.Size == SizeWithHead:
	case r.Size == SizeBody || r.Bytes > largestHead || r.Bytes < smallestHead && isHTTP1(r):
		n.certain[kind].see(line)
	default:
		n.held[kind].see(line)
	}
}

func (n *noContent) merge(other *noContent) {
	for kind := range kindCount {
		n.certain[kind].merge(other.certain[kind])
		n.held[kind].merge(other.held[kind])
	}
}

func (n *noContent) inDoubt() int64 { return n.held[kindNoBody].count + n.held[kindHead].count }

// found returns what is certain, and what was held back if the log shows that it counts bodies.
func (n *noContent) found(kind int, bodiesOnly bool) sighting {
	found := n.certain[kind]
	if bodiesOnly {
		found.merge(n.held[kind])
	}
	return found
}
