package accesslog

import "bytes"

// upstream is what nginx notes of the servers that it asked. Each may list several, the last one answered.
type upstream struct {
	status, headerTime, length, received []byte
	known                                bool // the format has $upstream_status
}

// fromNginx weighs the upstream's status against the one sent. nginx writes 502 and 504 for an upstream that gave no
// answer at all (ngx_http_upstream.c), so those two prove nothing without a sign that a head had come.
func (r *Record) fromNginx(u *upstream) {
	r.Sender = numberShows(r.Status)
	if r.Sender.Certainty != Unknown {
		r.Sender.Certainty = Says
		return
	}
	if !u.known {
		return
	}
	last := lastOf(u.status)
	code, ok := status(last)
	switch {
	case isDash(last) || ok && code != r.Status:
		r.Sender = says(nginx)
	case !ok:
	case code != 502 && code != 504:
		r.Sender = passedOn(nginx)
	case isNumber(lastOf(u.headerTime)) || isPositive(lastOf(u.received)) || isPositive(lastOf(u.length)):
		r.Sender = passedOn(nginx)
	case isDash(lastOf(u.headerTime)) && u.headerTime != nil || string(lastOf(u.received)) == "0":
		r.Sender = says(nginx)
	default:
		r.Sender = unknownVia(nginx)
	}
}

// lastOf returns the last of several values: "502, 200" and, after an internal redirect, "504 : 200".
func lastOf(values []byte) []byte {
	at := bytes.LastIndexAny(values, ",: ")
	return values[at+1:]
}

func isNumber(text []byte) bool { return len(text) > 0 && isDigit(text[0]) }

func isPositive(text []byte) bool {
	n, ok := number(text)
	return ok && n > 0
}
