package accesslog

import "bytes"

// logfmt reads "method=GET path=/ status=200": Heroku's router, lograge, and whatever has both a method and a status.
func logfmt(line []byte, into *Record) bool {
	if !bytes.Contains(line, []byte("status=")) {
		return false
	}
	var at, code, dyno []byte
	isRead := false
	for rest := line; len(rest) > 0; {
		key, value, after := pair(rest)
		rest = after
		switch string(key) {
		case "status":
			isRead = finalStatus(value, into)
		case "method":
			if isMethod(value) {
				into.Method = value
			}
		case "path", "uri", "url":
			into.Target = value
		case "at":
			at = value
		case "code":
			code = value
		case "dyno":
			dyno = value
		case "time", "ts", "timestamp":
			into.Minute = into.clock.moment(value)
		}
	}
	if !isRead || len(into.Method) == 0 {
		return false
	}
	if at != nil && (dyno != nil || code != nil) {
		into.fromHeroku(code)
	}
	return true
}

// fromHeroku: a code means that the router gave the answer, and H27 that the client hung up (Heroku, "Error codes").
// Without one the dyno answered.
func (r *Record) fromHeroku(code []byte) {
	switch {
	case len(code) == 0:
		r.Sender = passedOn(heroku)
	case string(code) == "H27" || r.Status == 499:
		r.Sender = hungUp(heroku)
	default:
		r.Sender = says(heroku)
	}
	r.because(heroku, code)
}

// pair returns the next word of a line, taken apart at its "="; the key is empty where there is none. The value may be
// quoted.
func pair(text []byte) (key, value, rest []byte) {
	for at, c := range text {
		switch c {
		case ' ':
			_, rest = token(text)
			return nil, nil, rest
		case '=':
			value, rest = field(text[at+1:])
			return text[:at], value, rest
		}
	}
	return nil, nil, nil
}

// withoutColour copies a line without the sequences that colour it on a terminal.
func withoutColour(line []byte) []byte {
	plain := make([]byte, 0, len(line))
	for at := 0; at < len(line); at++ {
		if line[at] != 0x1b || at+1 == len(line) || line[at+1] != '[' {
			plain = append(plain, line[at])
			continue
		}
		for at += 2; at < len(line) && (isDigit(line[at]) || line[at] == ';'); at++ {
		}
	}
	return plain
}

// leadingTime finds a time in brackets or at the beginning of a line.
func leadingTime(line []byte, clock *clock) int64 {
	for from := 0; from < 3; from++ {
		if minute := clock.moment(line); len(line) >= 19 && minute != NoMinute {
			return minute
		}
		at := bytes.IndexByte(line, '[')
		if at < 0 {
			break
		}
		line = line[at+1:]
	}
	return NoMinute
}
