package accesslog

import (
	"bytes"
	"strings"
)

func (n *nginxFormat) cut(line []byte, into *Record) outcome {
	var asked upstream
	hasStatus := false
	for i, part := range n.parts {
		if part.variable == "" {
			if !bytes.HasPrefix(line, part.literal) {
				// A blank at the end of the string is often lost on the way.
				if i == len(n.parts)-1 && len(bytes.TrimSpace(part.literal)) == 0 && len(line) == 0 {
					break
				}
				return unread
			}
			line = line[len(part.literal):]
			continue
		}
		var until []byte
		if i+1 < len(n.parts) {
			until = n.parts[i+1].literal
		}
		end := valueEnd(part.variable, line, until)
		if end < 0 {
			return unread
		}
		value := line[:end]
		line = line[end:]
		if part.variable == "status" {
			var ok bool
			if into.Status, ok = status(value); !ok {
				return unread
			}
			hasStatus = string(value) != "-"
		}
		into.nginxValue(part.variable, value, &asked)
	}
	if len(line) > 0 {
		return unread
	}
	if !hasStatus {
		return noStatus
	}
	into.fromNginx(&asked)
	return response
}

// valueEnd finds where a variable's value ends: at the next literal, but not within a list of upstreams ("502, 200"),
// a local time or a request line, which have blanks of their own.
func valueEnd(variable string, line, until []byte) int {
	if until == nil {
		return len(line)
	}
	from := 0
	switch {
	case variable == "time_local" && len(line) >= 26 && line[20] == ' ':
		from = 26
	case variable == "request" && until[0] == ' ':
		if at := bytes.Index(line, []byte(" HTTP/")); at >= 0 {
			from = at + 1
		}
	}
	for {
		at := bytes.Index(line[from:], until)
		if at < 0 {
			if len(bytes.TrimSpace(until)) == 0 {
				return len(line)
			}
			return -1
		}
		end := from + at
		switch {
		case until[0] == '"' && end > 0 && line[end-1] == '\\' && escaped(line, end):
		case until[0] == ' ' && strings.HasPrefix(variable, "upstream_") && isListGap(line, end):
		default:
			return end
		}
		from = end + 1
	}
}

// isListGap reports whether the blank at a place is one of those in "502, 200" or "504 : 200".
func isListGap(line []byte, at int) bool {
	before := at > 0 && (line[at-1] == ',' || line[at-1] == ':')
	return before || bytes.HasPrefix(line[at:], []byte(" : "))
}

func (r *Record) nginxValue(variable string, value []byte, asked *upstream) {
	switch variable {
	case "request":
		r.request(value)
	case "request_method":
		if isMethod(value) {
			r.Method = value
		}
	case "request_uri", "uri", "document_uri":
		if len(r.Target) == 0 {
			r.Target = value
		}
	case "server_protocol":
		if bytes.HasPrefix(value, []byte("HTTP/")) {
			r.Protocol = value
		}
	case "time_local", "time_iso8601", "msec":
		if r.Minute == NoMinute {
			r.Minute = r.clock.moment(value)
		}
	case "body_bytes_sent":
		r.counted(value, SizeBody)
	case "bytes_sent":
		r.counted(value, SizeWithHead)
	case "upstream_status":
		asked.status, asked.known = value, true
	case "upstream_header_time":
		asked.headerTime = value
	case "upstream_response_length":
		asked.length = value
	case "upstream_bytes_received":
		asked.received = value
	}
}
