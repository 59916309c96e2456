package traffic

import (
	"bytes"
	"strconv"
	"strings"
)

func (c *Content) add(piece []byte) {
	c.Shown = true
	c.Size += int64(len(piece))
	c.Text = append(c.Text, piece[:min(len(piece), MaxContent-len(c.Text))]...)
	c.Whole = c.Size == int64(len(c.Text))
}

// content takes what the head says that the message carries (RFC 9112, 6.3). What follows it line by line up to the
// next message is added by text: there may be more than there should, and clients show less than was sent.
func (m *messages) content(fields Fields, never bool, c *Content) {
	length, _, valid := fields.Length()
	switch {
	case never:
	case fields.Names("Transfer-Encoding", "chunked"):
		for m.chunk(c) {
		}
	case valid && length > 0:
		m.counted(fields, length, c)
	}
}

// counted takes as many bytes as Content-Length says, unless a look ahead shows that the client left the content out
// (curl -I, and curl -L for what it follows) or that it is shorter and another message follows. In a transcript with
// marks the client's own lines may come in between, so that only an exact fit counts.
func (m *messages) counted(fields Fields, length int64, c *Content) {
	ahead := m.src.ahead(length)
	if strings.HasPrefix("HTTP/", string(ahead[:min(len(ahead), len("HTTP/"))])) {
		ahead = m.src.ahead(max(length, 128)) // the content may be shorter than the status line that stands in its place
	}
	if bytes.HasPrefix(ahead, []byte("---response end---")) {
		return // wget -d
	}
	if length <= MaxLine && (m.marked || endsHere(ahead) || holdsMessage(ahead)) {
		if whole := m.src.ahead(length + 128); int64(len(whole)) < length || !endsHere(whole[length:]) {
			return
		}
	}
	c.Exact = !m.marked
	if m.src.skip(length, c.add) < length && m.src.fault != nil {
		c.Cut = true
	}
}

// endsHere reports whether nothing that could be content follows.
func endsHere(rest []byte) bool {
	line, _, _ := bytes.Cut(bytes.TrimLeft(rest, "\r\n"), []byte{'\n'})
	line = plain(bytes.TrimRight(line, "\r"))
	return kindOf(line) != textLine
}

func startsMessage(text []byte) bool {
	line, _, _ := bytes.Cut(text, []byte{'\n'})
	switch kindOf(plain(bytes.TrimRight(line, "\r"))) {
	case statusLine, requestLine, markedStatus, sentRequest:
		return true
	}
	return false
}

// holdsMessage looks for a head inside of text: a status line at a line's beginning and a field in the next line.
// A status line alone may be quoted in a text.
func holdsMessage(text []byte) bool {
	for from := 0; ; {
		at := bytes.IndexByte(text[from:], '\n')
		if at < 0 {
			return false
		}
		from += at + 1
		if startsMessage(text[from:]) && fieldFollows(text[from:]) {
			return true
		}
	}
}

// fieldFollows reports whether the line after the first is a field, an empty line or missing.
func fieldFollows(text []byte) bool {
	first, rest, _ := bytes.Cut(text, []byte{'\n'})
	line, _, whole := bytes.Cut(rest, []byte{'\n'})
	line = bytes.TrimRight(line, " \r")
	if !whole && isToken(string(line)) {
		return true // the input ends inside of a name
	}
	if mark := first[0]; (mark == '<' || mark == '>') && len(line) > 0 && line[0] == mark {
		return true
	}
	return len(line) == 0 || (&headReader{}).add(string(line))
}

// chunk takes one chunk (RFC 9112, 7.1) and reports whether another one follows. Where a client has decoded the
// chunks, what comes here is no chunk and nothing is taken.
func (m *messages) chunk(c *Content) bool {
	line, size, ok := m.src.line()
	if !ok {
		return false
	}
	digits, _, _ := bytes.Cut(line, []byte{';'})
	length, err := strconv.ParseInt(string(bytes.TrimSpace(digits)), 16, 32)
	if err != nil || length < 0 || len(digits) > 8 {
		return false
	}
	if length == 0 {
		m.trailers(size)
		return false
	}
	whole := int64(size) + length
	ahead := m.src.ahead(whole + 2)
	if whole+2 <= MaxLine && (int64(len(ahead)) <= whole || ahead[whole] != '\r' && ahead[whole] != '\n') {
		return false
	}
	m.src.take(size)
	m.src.skip(length, c.add)
	if _, size, ok := m.src.line(); ok {
		m.src.take(size)
	}
	return true
}

// trailers takes the last chunk and the fields after it, which end with an empty line.
func (m *messages) trailers(size int) {
	for range MaxFields {
		m.src.take(size)
		line, next, ok := m.src.line()
		if !ok || len(line) > 0 && !(&headReader{}).add(string(line)) || isStatusLine(line) {
			return
		}
		if size = next; len(line) == 0 {
			m.src.take(size)
			return
		}
	}
}
