package accesslog

import "bytes"

// alb reads the access log of AWS's load balancers; the classic one leaves the first column out. Columns by AWS's page
// "Access logs for your Application Load Balancer": type time elb client target three-times elb_status target_status
// received sent "request" "agent" cipher protocol group "trace" "domain" "certificate" priority created "actions"
// "redirect" "error_reason" …; later columns were only ever added behind.
func alb(line []byte, into *Record) outcome {
	kind, rest := token(line)
	switch string(kind) {
	case "http", "https", "h2", "grpcs", "ws", "wss":
		kind, rest = token(rest)
	}
	if into.Minute = iso(kind); into.Minute == NoMinute || len(kind) < 20 {
		return unread
	}
	var target []byte
	_, rest = token(rest) // the balancer's name
	_, rest = token(rest) // client
	_, rest = token(rest) // target
	for range 3 {
		var seconds []byte
		if seconds, rest = token(rest); !isSeconds(seconds) {
			return unread
		}
	}
	code, rest := token(rest)
	target, rest = token(rest)
	_, rest = token(rest)
	sent, rest := token(rest)
	request, rest, isQuoted := quoted(rest)
	var codeOK, targetOK, sentOK bool
	into.Status, codeOK = status(code)
	_, targetOK = status(target)
	into.Bytes, sentOK = number(sent)
	if !codeOK || !targetOK || !sentOK || !isQuoted {
		return unread
	}
	into.Size = SizeWithHead
	into.request(request)
	into.Sender = albSender(code, target, into.Status)
	albReasons(rest, into)
	return response
}

// albSender compares what the client got with what the target said: "-" means that no target was heard.
func albSender(code, target []byte, status int) Sender {
	switch {
	case status == 460 || status == 0:
		return hungUp(elb)
	case bytes.Equal(code, target):
		return passedOn(elb)
	}
	return says(elb)
}

// albReasons takes what the last columns tell: the error reason of a Lambda or a login, and a WAF's refusal.
func albReasons(rest []byte, into *Record) {
	const actions, reason, classification, why = 9, 11, 14, 15 // columns after the request
	rest = bytes.TrimLeft(rest, " ")
	var isSuspect bool
	for column := 0; column <= why && len(rest) > 0; column++ {
		var value []byte
		value, rest = field(rest)
		switch {
		case isDash(value):
		case column == actions && string(value) == "waf" && into.Sender.Name == elb:
			into.because(elb, value)
		case column == reason:
			into.because(elb, value)
		case column == classification:
			isSuspect = string(value) != "Acceptable"
		case column == why && isSuspect:
			into.because(elb, value)
		}
	}
}

// isSeconds reports whether a field is one of the balancer's times: "-1" or "0.021".
func isSeconds(text []byte) bool {
	if string(text) == "-1" || string(text) == "-" {
		return true
	}
	for _, c := range text {
		if !isDigit(c) && c != '.' {
			return false
		}
	}
	return len(text) > 0
}
