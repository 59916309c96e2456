package accesslog

import "bytes"

// s3Access reads Amazon S3's server access log: owner bucket [time] address requester id operation key "request" status
// error bytes … (S3, "Amazon S3 server access log format"). The body's bytes are counted, "-" for none. S3 answers by
// itself, and names its error.
func s3Access(line []byte, into *Record) outcome {
	open := bytes.IndexByte(line, '[')
	if open < 0 || open+29 > len(line) || line[open+27] != ']' {
		return unread
	}
	if into.Minute = into.clock.common(line[open+1 : open+27]); into.Minute == NoMinute {
		return unread
	}
	rest := bytes.TrimLeft(line[open+28:], " ")
	for range 3 { // address, requester, id
		_, rest = token(rest)
	}
	operation, rest := token(rest)
	_, rest = token(rest) // key
	request, rest, ok := quoted(rest)
	if !ok || bytes.IndexByte(operation, '.') < 0 || len(rest) < 5 {
		return unread
	}
	code, rest := token(rest[1:])
	reason, rest := token(rest)
	sent, _ := token(rest)
	var sentOK bool
	into.Status, ok = status(code)
	into.Bytes, sentOK = number(sent)
	if !ok || !sentOK {
		return unread
	}
	into.request(request)
	into.Size = SizeBody
	into.Sender = says(amazonS3)
	if !isDash(reason) {
		into.because(amazonS3, reason)
	}
	return response
}
