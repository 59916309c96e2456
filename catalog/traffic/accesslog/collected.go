package accesslog

import "bytes"

// collected reads the lines of a format also where a collector has put something around them: first the line as it is,
// then what is left of it without one layer after the other. So a line that needs nothing costs nothing.
//
//	{"log":"LINE\n","stream":"stdout","time":…}   docker's json-file; message, textPayload and the like elsewhere
//	2026-03-02T10:00:00.1Z stdout F LINE           Kubernetes' runtimes (KEP "CRI: log management"); the time alone: -t
//	[pod/web-7d/nginx] LINE                        kubectl logs --prefix
//	web-1  | LINE                                  docker compose, foreman
//	<134>1 2026-03-02T10:00:00Z h app 9 - - LINE   syslog (RFC 5424, 6)
//	<134>Mar  2 10:00:00 h app[9]: LINE            syslog (RFC 3164, 4.1), journalctl
//	access.log:LINE                                grep
type collected struct{ cutter cutter }

// mostLayers is how many layers are taken off: a time in a JSON object behind a name is three.
const mostLayers = 4

func (c collected) cut(line []byte, into *Record) outcome {
	best, when := c.cutter.cut(line, into), int64(NoMinute)
	for layer := 0; best != response && layer < mostLayers; layer++ {
		var minute int64
		if line, minute = withoutLayer(line, into); len(line) == 0 {
			break
		}
		if minute != NoMinute {
			when = minute
		}
		into.reset()
		best = max(best, c.cutter.cut(line, into))
	}
	if into.Minute == NoMinute {
		into.Minute = when
	}
	return best
}

// withoutLayer takes off what one collector put around a line, and returns the time that it noted. Nothing is left where
// there is no such layer.
func withoutLayer(line []byte, into *Record) (rest []byte, when int64) {
	line = bytes.TrimLeft(line, " ")
	if len(line) < 4 {
		return nil, NoMinute
	}
	if line[0] == '{' {
		return message(line, into)
	}
	if line[0] == '<' {
		if end := bytes.IndexByte(line[:min(len(line), 6)], '>'); end > 1 && digits(line[1:end]) >= 0 {
			return ofSyslog(line[end+1:])
		}
	}
	first, rest := token(line)
	if when = iso(first); when != NoMinute && len(rest) > 0 {
		if after, isStream := bytes.CutPrefix(rest, []byte("std")); isStream {
			if at := bytes.IndexByte(after[:min(len(after), 6)], ' '); at > 0 && len(after) > at+3 && after[at+2] == ' ' {
				rest = after[at+3:] // "out F "
			}
		}
		return rest, when
	}
	if bytes.HasPrefix(line, []byte("[pod/")) && len(first) > 5 && first[len(first)-1] == ']' {
		return rest, NoMinute
	}
	if at := bytes.Index(line[:min(len(line), 96)], []byte(" | ")); at > 0 && bytes.Count(bytes.TrimRight(line[:at], " "), []byte{' '}) < 2 {
		return line[at+3:], NoMinute
	}
	if len(line) > 16 && monthOf(line[:3]) > 0 && line[9] == ':' && line[12] == ':' && line[15] == ' ' {
		return ofProgram(line[16:]), NoMinute
	}
	if program := ofProgram(line); program != nil {
		return program, NoMinute
	}
	if at := bytes.IndexByte(first, ':'); at > 0 && len(line) > at+1 {
		return line[at+1:], NoMinute
	}
	return nil, NoMinute
}

// ofProgram takes off "host program[pid]: ".
func ofProgram(line []byte) []byte {
	_, rest := token(line)
	program, rest := token(rest)
	if len(program) < 2 || program[len(program)-1] != ':' {
		return nil
	}
	return rest
}

// ofSyslog reads what follows the priority: RFC 5424's version and its six fields, or an older message.
func ofSyslog(line []byte) (rest []byte, when int64) {
	rest, isNew := bytes.CutPrefix(line, []byte("1 "))
	if !isNew {
		return line, NoMinute
	}
	stamp, rest := token(rest)
	for range 4 { // host, program, process, kind of message
		_, rest = token(rest)
	}
	if len(rest) > 0 && rest[0] == '[' { // structured data
		if end := bytes.Index(rest, []byte("] ")); end >= 0 {
			rest = rest[end+1:]
		}
	} else {
		_, rest = token(rest)
	}
	return bytes.TrimPrefix(bytes.TrimLeft(rest, " "), []byte("\ufeff")), iso(stamp)
}

// message takes the line out of a JSON object that has it as a string.
func message(line []byte, into *Record) (rest []byte, when int64) {
	into.reset()
	fields := jsonLine{into: into, statusDepth: noDepth}
	if fields.object(line, 1, 0) < 0 || len(fields.message) == 0 {
		return nil, NoMinute
	}
	into.unpacked = appendUnescaped(into.unpacked[:0], fields.message)
	return bytes.TrimRight(into.unpacked, "\r\n"), into.Minute
}
