package accesslog

import "bytes"

// outcome is what a cutter makes of a line.
type outcome uint8

const (
	unread   outcome = iota // the format does not explain it
	noStatus                // the format's own line, without a response: a directive, a TCP connection
	response
)

// cutter reads the lines of one format.
type cutter interface {
	cut(line []byte, into *Record) outcome
}

// cutterFunc is a format without a state of its own.
type cutterFunc func(line []byte, into *Record) outcome

func (f cutterFunc) cut(line []byte, into *Record) outcome { return f(line, into) }

// token returns what stands before the next blank, and what follows the blanks.
func token(text []byte) (word, rest []byte) {
	at := bytes.IndexByte(text, ' ')
	if at < 0 {
		return text, nil
	}
	rest = text[at:]
	for len(rest) > 0 && rest[0] == ' ' {
		rest = rest[1:]
	}
	return text[:at], rest
}

// quoted returns what stands between the quote that text begins with and the next one that no backslash escapes.
func quoted(text []byte) (inside, rest []byte, ok bool) {
	if len(text) == 0 || text[0] != '"' {
		return nil, text, false
	}
	from := 1
	for {
		at := bytes.IndexByte(text[from:], '"')
		if at < 0 {
			return nil, text, false
		}
		end := from + at
		if text[end-1] != '\\' || !escaped(text, end) {
			return text[1:end], text[end+1:], true
		}
		from = end + 1
	}
}

// escaped reports whether an odd number of backslashes stands before a byte.
func escaped(text []byte, at int) bool {
	from := at
	for from > 0 && text[from-1] == '\\' {
		from--
	}
	return (at-from)%2 == 1
}

// field returns the next field: what is quoted, or what stands before the next blank.
func field(text []byte) (value, rest []byte) {
	if inside, rest, ok := quoted(text); ok {
		for len(rest) > 0 && rest[0] == ' ' {
			rest = rest[1:]
		}
		return inside, rest
	}
	return token(text)
}

// status reads a code: three digits, as every format writes it. "-" and "-1" are how some write "no response".
func status(text []byte) (code int, ok bool) {
	if len(text) == 3 && isDigit(text[0]) && isDigit(text[1]) && isDigit(text[2]) {
		return int(text[0]-'0')*100 + int(text[1]-'0')*10 + int(text[2]-'0'), true
	}
	return 0, string(text) == "-" || string(text) == "-1" || string(text) == "0"
}

// number reads a count; "-" is none of them. A number beyond 18 digits is not a count.
func number(text []byte) (n int64, ok bool) {
	if len(text) == 1 && text[0] == '-' {
		return 0, true
	}
	if len(text) == 0 || len(text) > 18 {
		return -1, false
	}
	for _, c := range text {
		if !isDigit(c) {
			return -1, false
		}
		n = n*10 + int64(c-'0')
	}
	return n, true
}

func isDigit(c byte) bool { return c-'0' < 10 }

func isDash(text []byte) bool { return len(text) == 0 || len(text) == 1 && text[0] == '-' }

// request takes a request line apart. One that is not HTTP (a TLS handshake to a plain port, "-") leaves all empty: the
// response is counted all the same.
func (r *Record) request(line []byte) {
	space := bytes.IndexByte(line, ' ')
	if space < 0 || !isMethod(line[:space]) {
		return
	}
	target := line[space+1:]
	if last := bytes.LastIndexByte(target, ' '); last >= 0 && bytes.HasPrefix(target[last+1:], []byte("HTTP/")) {
		r.Protocol = target[last+1:]
		target = target[:last]
	}
	r.Method, r.Target = line[:space], target
}

// isMethod bounds what is taken for a method: letters, and few of them. RFC 9110 allows any token, but nobody uses one.
func isMethod(text []byte) bool {
	if len(text) == 0 || len(text) > 24 || text[0] == '-' {
		return false
	}
	for _, c := range text {
		if (c|0x20 < 'a' || c|0x20 > 'z') && c != '-' && c != '_' {
			return false
		}
	}
	return true
}
