package accesslog

import "bytes"

// applicationLines reads what frameworks print about requests, mixed as a terminal or a collector has it: the last and
// most lenient format. To read nothing that is no response, it takes a number only where one of these forms puts it, and
// passes over every other line without calling it unread.
//
//	… "POST /predict HTTP/1.1" 405 …               uvicorn, gunicorn, Django, werkzeug, hypercorn
//	… "GET http://h/p HTTP/1.1" from ip - 200 13B   chi
//	Completed 406 Not Acceptable in 12ms            Rails;  Sent 200 in 12ms  Phoenix
//	[GIN] 2024/05/20 - 15:56:12 | 404 | … "/path"   gin, and fiber
//	POST /api/orders 422 87 - 12.342 ms             morgan;  GET /api 404 in 12ms  Next.js
//	… [404]: GET /x - No such file …                PHP's own server
//	… method=GET path="/" … status=503 …            Heroku's router, lograge, logfmt
//	… Forbidden (CSRF cookie not set.): /login      Django
//	Request finished HTTP/1.1 GET http://h/ - 200   ASP.NET Core
func applicationLines(line []byte, into *Record) outcome {
	if bytes.IndexByte(line, 0x1b) >= 0 {
		line = withoutColour(line)
	}
	for _, form := range [...]func([]byte, *Record) bool{quotedRequest, logfmt, railsCompleted, ginTable, csrfRefusal, aspFinished, phpServer, morgan} {
		if form(line, into) {
			into.Size = SizeUnclear
			if into.Sender.Certainty == Unknown && into.Sender.Via == "" {
				into.Sender = numberShows(into.Status)
			}
			if into.Minute == NoMinute {
				into.Minute = leadingTime(line, &into.clock)
			}
			return response
		}
	}
	return noStatus
}

// finalStatus reads a number that these forms write as a status: 100 to 599, three digits.
func finalStatus(text []byte, into *Record) bool {
	code, ok := status(text)
	if !ok || len(text) != 3 || code < 100 || code > 599 {
		return false
	}
	into.Status = code
	return true
}

func quotedRequest(line []byte, into *Record) bool {
	end := bytes.Index(line, []byte(` HTTP/`))
	if end < 0 {
		return false
	}
	open := bytes.LastIndexByte(line[:end], '"')
	if open < 0 {
		return false
	}
	request, rest, ok := quoted(line[open:])
	if !ok || len(rest) < 4 || rest[0] != ' ' {
		return false
	}
	if after, isChi := bytes.CutPrefix(rest, []byte(" from ")); isChi {
		_, after = token(after)
		if rest, isChi = bytes.CutPrefix(after, []byte("-")); !isChi || len(rest) < 4 {
			return false
		}
	}
	code, _ := token(rest[1:])
	if !finalStatus(code, into) {
		return false
	}
	into.request(request)
	return len(into.Method) > 0
}

func railsCompleted(line []byte, into *Record) bool {
	at := bytes.Index(line, []byte("Completed "))
	word := len("Completed ")
	if at < 0 {
		at, word = bytes.Index(line, []byte("Sent ")), len("Sent ")
	}
	if at < 0 || at > 0 && line[at-1] != ' ' && line[at-1] != ']' {
		return false
	}
	code, rest := token(line[at+word:])
	in := bytes.Index(rest, []byte("in "))
	if in < 0 || in > 0 && rest[in-1] != ' ' || len(rest) < in+4 || !isDigit(rest[in+3]) {
		return false
	}
	took, _ := token(rest[in+3:])
	return bytes.HasSuffix(bytes.TrimRight(took, ".,"), []byte("s")) && finalStatus(code, into)
}

// ginTable reads gin's columns and fiber's, which end in method and path.
func ginTable(line []byte, into *Record) bool {
	columns := bytes.Split(line[:min(len(line), 4096)], []byte{'|'})
	if len(columns) < 5 || !finalStatus(bytes.TrimSpace(columns[1]), into) {
		return false
	}
	for _, column := range columns[3:] {
		method, rest := token(bytes.TrimSpace(column))
		if !isKnownMethod(method) {
			continue
		}
		into.Method = method
		if into.Target, _ = field(rest); len(into.Target) == 0 && len(columns) > 5 {
			into.Target, _ = token(bytes.TrimSpace(columns[5]))
		}
		break
	}
	when := bytes.TrimPrefix(columns[0], []byte("[GIN] "))
	if day, clock, ok := bytes.Cut(bytes.TrimSpace(when), []byte(" - ")); ok {
		into.Minute = w3cMinute(day, clock)
	}
	return len(into.Method) > 0
}

func csrfRefusal(line []byte, into *Record) bool {
	at := bytes.Index(line, []byte("Forbidden (CSRF "))
	if at < 0 {
		return false
	}
	into.Status = 403
	if colon := bytes.Index(line[at:], []byte("): ")); colon >= 0 {
		into.Target, _ = token(line[at+colon+3:])
	}
	return true
}

func aspFinished(line []byte, into *Record) bool {
	at := bytes.Index(line, []byte("Request finished HTTP/"))
	if at < 0 {
		return false
	}
	_, rest := token(line[at:])
	_, rest = token(rest)
	protocol, rest := token(rest)
	method, rest := token(rest)
	target, rest := token(rest)
	if !isKnownMethod(method) {
		return false
	}
	// Behind the target: " - [type length] - status length type time", older ones with the request's length in front.
	dash := bytes.LastIndex(rest[:min(len(rest), 256)], []byte("- "))
	for ; dash >= 0; dash = bytes.LastIndex(rest[:dash], []byte("- ")) {
		if code, _ := token(rest[dash+2:]); finalStatus(code, into) {
			into.Protocol, into.Method, into.Target = protocol, method, target
			return true
		}
	}
	return false
}

// phpServer reads "[404]: GET /x".
func phpServer(line []byte, into *Record) bool {
	at := bytes.Index(line, []byte("]: "))
	if at < 4 || line[at-4] != '[' {
		return false
	}
	method, rest := token(line[at+3:])
	if !isKnownMethod(method) || !finalStatus(line[at-3:at], into) {
		return false
	}
	into.Method = method
	into.Target, _ = token(rest)
	return true
}

// morgan reads "METHOD /path STATUS …", which has to name a time in milliseconds, and may have text in front.
func morgan(line []byte, into *Record) bool {
	if !bytes.Contains(line, []byte("ms")) {
		return false
	}
	for rest, word := line, []byte(nil); len(rest) > 0; {
		word, rest = token(rest)
		if !isKnownMethod(word) || len(rest) == 0 || rest[0] != '/' && !bytes.HasPrefix(rest, []byte("http")) {
			continue
		}
		target, after := token(rest)
		code, _ := token(after)
		if bytes.HasPrefix(code, []byte("HTTP/")) {
			into.Protocol = code
			_, after = token(after)
			code, _ = token(after)
		}
		isTimed := bytes.Contains(after, []byte(" ms")) || bytes.Contains(after, []byte(" in "))
		if isTimed && finalStatus(code, into) {
			into.Method, into.Target = word, target
			return true
		}
	}
	return false
}

func isKnownMethod(text []byte) bool {
	switch string(text) {
	case "GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE", "CONNECT", "QUERY":
		return true
	}
	return false
}
