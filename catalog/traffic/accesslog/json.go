package accesslog

import "bytes"

// jsonLine is what the keys of one line gave before it is decided what they mean together.
type jsonLine struct {
	into        *Record
	statusDepth int // nearest to the top wins: a body's "status" says nothing of the response
	upstream    upstream
	origin      int // Traefik's OriginStatus, -1 without
	originSize  int64
	details     []byte // GCP's statusDetails, Envoy's response_code_details
	flags       []byte // Envoy
	service     []byte
	host        []byte
	result      []byte // CloudFront
	detail      []byte
	logger      []byte // Caddy
	trace       []byte
	message     []byte
	vendor      string
}

const (
	noDepth   = 99 // deeper than anything that is read
	jsonDepth = 64 // deeper nesting is not followed: the line is not read
)

// jsonLines reads one object a line. It looks for keys instead of decoding: several times as fast as encoding/json,
// and the keys of a vendor do not have to stand in any order.
func jsonLines(line []byte, into *Record) outcome {
	line = bytes.TrimLeft(line, " \t")
	if len(line) == 1 && (line[0] == '[' || line[0] == ']') {
		return noStatus // the objects are in an array, one a line
	}
	if line = bytes.TrimLeft(bytes.TrimPrefix(line, []byte{'['}), " \t"); len(line) < 2 || line[0] != '{' {
		return unread
	}
	fields := jsonLine{into: into, statusDepth: noDepth, origin: -1, originSize: -1}
	end := fields.object(line, 1, 0)
	if end < 0 || len(bytes.TrimLeft(line[end:], " \t,]")) > 0 {
		return unread
	}
	if fields.statusDepth == noDepth {
		return noStatus
	}
	fields.decide()
	return response
}

// object reads the members of an object from behind its brace and returns where it ends, or -1.
func (f *jsonLine) object(text []byte, at, depth int) int {
	for {
		at = skipSpace(text, at)
		if at >= len(text) {
			return -1
		}
		if text[at] == '}' {
			return at + 1
		}
		if text[at] == ',' {
			at++
			continue
		}
		if text[at] != '"' {
			return -1
		}
		keyEnd := stringEnd(text, at)
		if keyEnd < 0 {
			return -1
		}
		key := text[at+1 : keyEnd-1]
		at = skipSpace(text, keyEnd)
		if at >= len(text) || text[at] != ':' {
			return -1
		}
		if at = f.member(text, skipSpace(text, at+1), depth, key); at < 0 {
			return -1
		}
	}
}

// member reads one value and returns where it ends.
func (f *jsonLine) member(text []byte, at, depth int, key []byte) int {
	if at >= len(text) {
		return -1
	}
	switch text[at] {
	case '"':
		end := stringEnd(text, at)
		if end > 0 {
			f.value(key, text[at+1:end-1], depth)
		}
		return end
	case '{':
		if depth < 4 && isEnvelope(key) {
			if string(key) == "httpRequest" {
				f.vendor = googleCloud
			}
			return f.object(text, at+1, depth+1)
		}
		return skipNested(text, at)
	case '[':
		return skipNested(text, at)
	}
	end := at
	for end < len(text) && text[end] != ',' && text[end] != '}' && text[end] != ' ' && text[end] != '\t' {
		end++
	}
	if end == at {
		return -1
	}
	f.value(key, text[at:end], depth)
	return end
}
