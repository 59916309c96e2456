package traffic

import (
	"strings"
	"time"
)

// Version is an HTTP version times ten: 10, 11, 20, 30. Zero is unknown.
type Version int

// The version in which connections stopped being described by fields (RFC 9113, 8.2.2).
const http2 Version = 20

// parseVersion reads "HTTP/1.1", "http/2", "h2", "h3" and what browsers write for them.
func parseVersion(text string) Version {
	switch text = strings.ToLower(strings.TrimSpace(text)); {
	case strings.HasPrefix(text, "http/1.0"):
		return 10
	case strings.HasPrefix(text, "http/1"):
		return 11
	case strings.HasPrefix(text, "http/2"), text == "h2", text == "h2c":
		return http2
	case strings.HasPrefix(text, "http/3"), strings.HasPrefix(text, "h3"):
		return 30
	}
	return 0
}

// String is the version as a status line has it; it is empty where the version isn't known.
func (v Version) String() string {
	switch v {
	case 10, 11:
		return "HTTP/1." + string(rune('0'+v%10))
	case http2, 30:
		return "HTTP/" + string(rune('0'+v/10))
	}
	return ""
}

// Content is what is known of a message's content.
type Content struct {
	Shown bool   // the input says whether there is content, and how much
	Size  int64  // bytes as they were seen
	Text  []byte // the beginning, at most MaxContent bytes
	Whole bool   // Text is all of it, as it was sent
	Exact bool   // Size was counted on the bytes as they were sent, not on a display of them
	Cut   bool   // the input says that the transfer broke off
}

// Request is a request as far as the input shows it.
type Request struct {
	Method   string
	Target   string  // as in the request line
	URL      string  // with host and, where known, scheme; "//host/path" where the scheme isn't known; else ""
	Version  Version // 0 if unknown
	Fields   Fields
	HeadSeen bool // the whole head is in the input; else the method and target alone
	Content  Content
}

// Response is a response as far as the input shows it.
type Response struct {
	Version  Version
	Code     int    // 0 where no response came; -1 for a number that is no code at all, such as 1000
	Status   string // the number as it was sent
	Reason   string // beside code 0 what the client says instead, "net::ERR_CONNECTION_RESET"
	Fields   Fields
	HeadSeen bool
	Content  Content
}

// Origin says how an exchange came into the input.
type Origin int

// The origins.
const (
	Captured  Origin = iota // as it was on the wire, or as a client showed it
	Logged                  // one line of a log
	Tunnel                  // a proxy's answer to CONNECT
	Unwired                 // never on the wire: a browser's cache, an extension, an internal redirect, no response
	Converted               // a HAR: read from fields that a browser filled
)

// capture is one response as it was read, secrets and all, with the request that it answers where the input shows that.
type capture struct {
	Number     int // from 1, in the order of the input
	Line       int // where it begins in the input, from 1; 0 if unknown
	Request    *Request
	Response   Response
	Origin     Origin
	Start, End time.Time // when the request left and the response was complete; zero if unknown
	Findings   []Finding
	Sender     Sender
	Via        []string

	shown    *Exchange
	next     string // the URL that the client said it would ask next
	followed follow
	unsent   bool // the request never left the client
	marked   bool // it came with the marks of curl -v
	apart    bool // a prompt stood before it: another command
}

// follow says what the input tells about the link from the exchange before to this one.
type follow int

const (
	unrelated follow = iota // another command, or nothing known
	adjacent                // the next request in a transcript without a sign that another command began
	announced               // the client said that it follows the redirect
)

// Method is the request's method, or nothing.
func (e *capture) Method() string {
	if e.Request == nil {
		return ""
	}
	return e.Request.Method
}

// Interim reports whether a final response has to follow (RFC 9110, 15.2). 101 is final in effect.
func (e *capture) Interim() bool {
	return e.Response.Code >= 100 && e.Response.Code <= 199 && e.Response.Code != 101
}

// Redirects reports whether the response sends the client elsewhere.
func (e *capture) Redirects() bool {
	return isRedirect(e.Response.Code) && e.Response.Fields.Has("Location") && e.Origin != Tunnel
}

func isRedirect(code int) bool {
	switch code {
	case 300, 301, 302, 303, 307, 308:
		return true
	}
	return false
}

// neverHasContent reports whether the response ends with its head, whatever the head says (RFC 9112, 6.3).
func (e *capture) neverHasContent() bool {
	code := e.Response.Code
	return code >= 100 && code <= 199 || code == 204 || code == 304 || e.Method() == "HEAD" ||
		e.Method() == "CONNECT" && code >= 200 && code <= 299
}
