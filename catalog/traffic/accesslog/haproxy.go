package accesslog

import "bytes"

// haproxyHTTP reads "option httplog" and "option httpslog", with or without the syslog prefix. Columns by HAProxy's
// configuration manual, "HTTP log format"; fields that were put between server and timers are passed over, so the five
// timers are what the line is recognised by. A TCP log has three timers and no status: it is HAProxy's own line all the
// same, as are the lines about servers going up and down.
func haproxyHTTP(line []byte, into *Record) outcome {
	rest, date, found := haproxyDate(line)
	if !found {
		if bytes.Contains(line[:min(len(line), 80)], []byte(" haproxy[")) {
			return noStatus
		}
		return unread
	}
	server, timers, rest := haproxyServer(rest)
	switch {
	case timers == 3 && len(server) > 0:
		return noStatus
	case timers != 5:
		return unread
	}
	code, rest := token(rest)
	size, rest := token(bytes.TrimLeft(rest, " "))
	_, rest = token(rest) // cookie of the request
	_, rest = token(rest) // cookie of the response
	state, rest := token(rest)
	var codeOK, sizeOK bool
	into.Status, codeOK = status(code)
	into.Bytes, sizeOK = number(bytes.TrimPrefix(size, []byte("+")))
	if !codeOK || !sizeOK || len(state) != 4 {
		return unread
	}
	into.Minute, into.Size = into.clock.common(date), SizeWithHead
	if at := bytes.IndexByte(rest, '"'); at >= 0 {
		line, _, ok := quoted(rest[at:])
		if !ok { // HAProxy cuts long requests
			line = rest[at+1:]
		}
		into.request(line)
	}
	if string(state) != "----" {
		into.because(haproxy, state)
	}
	into.Sender = haproxySender(state, server, into.Status)
	return response
}

// haproxyServer returns the backend and server, and how many timers stand behind them and whatever was put between.
func haproxyServer(rest []byte) (server []byte, timers int, after []byte) {
	var word []byte
	for column := 0; column < 12 && len(rest) > 0; column++ {
		word, rest = token(rest)
		if column == 1 {
			server = word
		}
		if timers = countTimers(word); timers >= 3 {
			return server, timers, rest
		}
	}
	return server, 0, rest
}

// haproxyDate finds the accept date, which only HAProxy writes with milliseconds and without a zone.
func haproxyDate(line []byte) (rest, date []byte, found bool) {
	const form = "02/Jan/2006:15:04:05.000"
	for from := 0; ; {
		at := bytes.IndexByte(line[from:], '[')
		if at < 0 {
			return nil, nil, false
		}
		open := from + at + 1
		if end := open + len(form); end+1 < len(line) && line[end] == ']' && line[end-4] == '.' && line[open+2] == '/' {
			return bytes.TrimLeft(line[end+1:], " "), line[open:end], true
		}
		from = open
	}
}

// countTimers returns how many numbers a word of the form "0/0/1/20/21" has; "-1" and "+21" are such.
func countTimers(word []byte) int {
	if len(word) == 0 {
		return 0
	}
	timers := 1
	for _, c := range word {
		switch {
		case c == '/':
			timers++
		case !isDigit(c) && c != '-' && c != '+':
			return 0
		}
	}
	return timers
}

// haproxySender reads the termination state (manual, "Session state at disconnection"). The first letter says who
// ended the session, the second in which phase: before the response's headers had come, the status is HAProxy's own.
func haproxySender(state, server []byte, status int) Sender {
	ended, phase := state[0], state[1]
	noServer := bytes.HasSuffix(server, []byte("/<NOSRV>")) || bytes.HasSuffix(server, []byte("/<STATS>"))
	early := phase == 'R' || phase == 'Q' || phase == 'C' || phase == 'H' || phase == 'T'
	switch {
	case ended == 'C' && early:
		return hungUp(haproxy)
	case status == 0 && ended == 'c':
		return hungUp(haproxy)
	case status == 0, noServer, ended == 'L', early && ended != '-':
		return says(haproxy)
	}
	return passedOn(haproxy)
}
