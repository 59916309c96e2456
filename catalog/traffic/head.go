package traffic

import (
	"strconv"
	"strings"
)

// parseStatus reads a status line. The number is 0 to MaxCode, else -1.
func parseStatus(line string) Response {
	if strings.HasPrefix(line, ":status") {
		status := line[len(line)-3:]
		code, _ := strconv.Atoi(status)
		return Response{Version: http2, Code: code, Status: status}
	}
	version, rest, _ := strings.Cut(line, " ")
	status, reason, _ := strings.Cut(strings.TrimSpace(rest), " ")
	code, err := strconv.Atoi(status)
	if err != nil || code > MaxCode {
		code = -1
	}
	return Response{Version: parseVersion(version), Code: code, Status: status, Reason: strings.TrimSpace(reason)}
}

// parseRequest reads a request line.
func parseRequest(line string) *Request {
	method, rest, _ := strings.Cut(line, " ")
	target, version, _ := strings.Cut(rest, " ")
	return &Request{Method: method, Target: target, Version: parseVersion(version)}
}

// headReader collects fields within the limits.
type headReader struct {
	fields Fields
	bytes  int
	last   string // the line before, to know the copy that curl -v -i writes of each
}

// add takes a line of a head. It reports whether the line can belong to one.
func (h *headReader) add(line string) bool {
	h.last = line
	if h.bytes += len(line); h.bytes > MaxHead || len(h.fields) >= MaxFields {
		return true // left out, but still part of the head
	}
	if (line[0] == ' ' || line[0] == '\t') && len(h.fields) > 0 {
		field := &h.fields[len(h.fields)-1]
		field.Value = strings.TrimSpace(field.Value + " " + strings.TrimSpace(line)) // RFC 9112, 5.2
		return true
	}
	pseudo := strings.HasPrefix(line, ":")
	name, value, ok := strings.Cut(strings.TrimPrefix(line, ":"), ":")
	if !ok || !isToken(strings.TrimRight(name, " \t")) {
		return false
	}
	if !pseudo {
		h.fields = append(h.fields, Field{strings.TrimRight(name, " \t"), strings.TrimSpace(value)})
	}
	return true
}

// isToken reports whether text can be a name or a method (RFC 9110, 5.6.2).
func isToken(text string) bool {
	for i := 0; i < len(text); i++ {
		c := text[i]
		if c <= ' ' || c >= 0x7f || strings.IndexByte(`"(),/:;<=>?@[\]{}`, c) >= 0 {
			return false
		}
	}
	return text != ""
}

func sameFields(a, b Fields) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if !strings.EqualFold(a[i].Name, b[i].Name) || a[i].Value != b[i].Value {
			return false
		}
	}
	return true
}
