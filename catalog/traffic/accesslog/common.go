package accesslog

import "bytes"

// The NCSA family. Sources: Apache's mod_log_config ("Common Log Format" and its neighbours), nginx's
// ngx_http_log_module ("combined"), Traefik's access log page (its CLF with six fields more).
//
//	common    host ident user [time] "request" status bytes
//	combined  common "referer" "agent"          and whatever else was added behind
//	vhost     server:port, then combined or common
//	traefik   combined number "router" "server" 12ms

// vhost reads a line that says first which virtual host it is for: Apache's vhost_combined, or $host put in front.
func vhost(line []byte, into *Record) outcome {
	before, rest, ok := head(line, into)
	if !ok {
		return unread
	}
	server, others := token(before)
	host, others := token(others)
	ident, user := token(others)
	if string(ident) != "-" || len(user) == 0 || len(host) == 0 || string(host) == "-" || bytes.IndexByte(server, '.') < 0 && bytes.IndexByte(server, ':') < 0 {
		return unread
	}
	result, _ := tail(rest, into, false)
	return result
}

func combined(line []byte, into *Record) outcome {
	result, _ := ofClient(line, into, true)
	return result
}

func common(line []byte, into *Record) outcome {
	result, _ := ofClient(line, into, false)
	return result
}

// ofClient reads a line that begins with the client, and returns what follows the fields of its format.
func ofClient(line []byte, into *Record, demand bool) (result outcome, rest []byte) {
	before, rest, ok := head(line, into)
	if !ok || !isClient(before) {
		return unread, nil
	}
	return tail(rest, into, demand)
}

// traefikCommon reads Traefik's own form of combined. A "-" for the server's address means that Traefik asked none.
func traefikCommon(line []byte, into *Record) outcome {
	result, more := ofClient(line, into, true)
	count, more := token(more)
	if _, isNumber := number(count); result == unread || !isNumber {
		return unread
	}
	_, more, ok := quoted(more)
	if !ok || len(more) == 0 {
		return unread
	}
	server, more, ok := quoted(more[1:])
	if !ok || !bytes.HasSuffix(more, []byte("ms")) {
		return unread
	}
	into.Size = SizeBody
	switch {
	case result == noStatus:
	case into.Status == 499:
		into.Sender = hungUp(traefik)
	case isDash(server):
		into.Sender = says(traefik)
	default:
		into.Sender = unknownVia(traefik)
	}
	return result
}

// head cuts a line at its bracketed time, which is the surest mark of the family.
func head(line []byte, into *Record) (before, rest []byte, ok bool) {
	from := 0
	for {
		at := bytes.IndexByte(line[from:], '[')
		if at < 0 {
			return nil, nil, false
		}
		open := from + at
		end := open + 27
		if end+2 < len(line) && line[end] == ']' && line[end+1] == ' ' && open > 0 {
			if into.Minute = into.clock.common(line[open+1 : end]); into.Minute != NoMinute {
				return bytes.TrimRight(line[:open], " "), line[end+2:], true
			}
		}
		from = open + 1
	}
}

// isClient reports whether what stands before the time is host, ident and user. A user may have blanks; a line that
// came through syslog has more in front.
func isClient(before []byte) bool {
	_, rest := token(before)
	ident, user := token(rest)
	if len(user) == 0 {
		return false
	}
	if len(ident) == 1 && ident[0] == '-' || bytes.IndexByte(user, ' ') < 0 {
		return true
	}
	return bytes.Contains(user, []byte(" - "))
}

// tail reads "request" status bytes, and the two quoted fields of combined where they are demanded.
func tail(text []byte, into *Record, demand bool) (result outcome, rest []byte) {
	line, rest, ok := quoted(text)
	if !ok || len(rest) < 4 {
		return unread, nil
	}
	code, rest := token(rest[1:])
	if into.Status, ok = status(code); !ok {
		return unread, nil
	}
	result = response
	if string(code) == "-" {
		result = noStatus // Traefik's, for a request that it sent nowhere
	}
	size, rest := token(rest)
	if into.Bytes, ok = number(size); !ok {
		return unread, nil
	}
	if demand {
		if _, rest, ok = quoted(rest); !ok || len(rest) == 0 {
			return unread, nil
		}
		if _, rest, ok = quoted(rest[1:]); !ok {
			return unread, nil
		}
		rest = bytes.TrimLeft(rest, " ")
	}
	into.request(line)
	into.Sender = numberShows(into.Status)
	return result, rest
}

// numberShows is what a number alone proves in a server's own log: nginx's private codes, of which 499 means that the
// client was gone (ngx_http_request.h; its log writes these and never sends them).
func numberShows(code int) Sender {
	switch code {
	case 499:
		return shows(Client)
	case 444, 494, 495, 496, 497:
		return shows(nginx)
	}
	return Sender{}
}
