package accesslog

import "bytes"

// squidNative reads Squid's own format, which Apache Traffic Server can write too. Columns by Squid's source,
// FormatSquidNative.cc:
//
//	1772445600.586    921 192.0.2.68 TCP_MISS/200 507 GET http://h/a - HIER_DIRECT/203.0.113.4 text/html
//
// They are the time, milliseconds, the client, result and status, bytes with the head, method, target, user, whom Squid
// asked, and the content's type.
func squidNative(line []byte, into *Record) outcome {
	when, rest := token(bytes.TrimLeft(line, " "))
	took, rest := token(rest)
	_, rest = token(rest)
	result, rest := token(rest)
	size, rest := token(rest)
	method, rest := token(rest)
	target, rest := token(rest)
	_, rest = token(rest)
	route, _ := token(rest)
	tag, code, hasCode := bytes.Cut(result, []byte{'/'})
	_, tookOK := number(bytes.TrimPrefix(took, []byte{'-'}))
	if !hasCode || !tookOK || len(when) < 5 || when[len(when)-4] != '.' || bytes.IndexByte(route, '/') < 0 || !isMethod(method) {
		return unread
	}
	var codeOK, sizeOK bool
	into.Status, codeOK = status(code)
	into.Bytes, sizeOK = number(size)
	if into.Minute = epoch(when); !codeOK || !sizeOK || into.Minute == NoMinute {
		return unread
	}
	into.Size = SizeWithHead
	if string(method) != "NONE" { // there was no request to speak of
		into.Method, into.Target = method, target
	}
	into.Sender = squidSender(tag, route, into.Status, string(method) == "CONNECT")
	if !bytes.HasSuffix(tag, []byte("HIT")) && !bytes.HasSuffix(tag, []byte("MISS")) && string(tag) != "TCP_TUNNEL" {
		into.because(squid, tag)
	}
	return response
}

// squidSender: NONE for whom Squid asked means that it asked nobody, so that an error is its own; TCP_DENIED that one of
// its rules refused, and NONE as the result that the request was not fit to be asked for (Wessels, "Squid: The Definitive
// Guide", 13.2). About a server that it did not reach Squid writes its own 5xx, which looks like the server's.
func squidSender(tag, route []byte, code int, isTunnel bool) Sender {
	asksNobody := bytes.HasPrefix(route, []byte("HIER_NONE/")) || bytes.HasPrefix(route, []byte("NONE/"))
	isAborted := bytes.HasSuffix(tag, []byte("_ABORTED"))
	switch {
	case code == 0 && isAborted:
		return hungUp(squid)
	case code == 0:
		return unknownVia(squid)
	case bytes.HasPrefix(tag, []byte("TCP_DENIED")), isTunnel && code == 200:
		return says(squid)
	case asksNobody && code >= 400 && (bytes.HasPrefix(tag, []byte("NONE")) || bytes.HasPrefix(tag, []byte("TCP_MISS"))):
		return says(squid)
	case asksNobody, code >= 500:
		return unknownVia(squid) // what it kept, or one of its own pages
	}
	return passedOn(squid)
}
