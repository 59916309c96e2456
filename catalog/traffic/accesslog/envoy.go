package accesslog

import "bytes"

// envoyText reads Envoy's default format and Istio's. Sources: Envoy's page "Access logging" (default format, response
// flags), Istio's task "Envoy Access Logs". Envoy counts the body's bytes.
//
//	[time] "request" status flags received sent duration service "forwarded" "agent" "id" "authority" "host"
//	[time] "request" status flags details connection "reason" received sent …           (Istio, since 1.8)
//	[time] "request" status flags "reason" "-" received sent …                          (Istio before)
func envoyText(line []byte, into *Record) outcome {
	open := bytes.IndexByte(line[:min(len(line), 64)], '[') // a container's name may stand in front
	if open < 0 {
		return unread
	}
	end := open + max(0, bytes.IndexByte(line[open:min(len(line), open+48)], ']'))
	if into.Minute = iso(line[open+1 : max(end, open+1)]); into.Minute == NoMinute || end+2 >= len(line) {
		return unread
	}
	request, rest, ok := quoted(line[end+2:])
	if !ok || len(rest) < 5 {
		return unread
	}
	code, rest := token(rest[1:])
	flags, rest := token(rest)
	if into.Status, ok = status(code); !ok || !isFlags(flags) {
		return unread
	}
	details, received, rest := envoyDetails(rest)
	sent, rest := token(rest)
	if into.Bytes, ok = number(sent); !ok || !isCount(received) {
		return unread
	}
	_, rest = token(rest) // duration
	service, rest := token(rest)
	var host []byte
	for range 5 { // forwarded, agent, id, authority, host
		host, rest = field(rest)
	}
	into.request(request)
	into.Size = SizeBody
	into.fromEnvoy(flags, details, service, host)
	return response
}

// envoyDetails passes over what Istio has between flags and byte counts.
func envoyDetails(rest []byte) (details, received, after []byte) {
	received, after = field(rest)
	for column := 0; column < 3 && !isCount(received) && len(after) > 0; column++ {
		if column == 0 && rest[0] != '"' {
			details = received
		}
		received, after = field(after)
	}
	return details, received, after
}

// fromEnvoy decides by what is surest first: the details, then a flag that Envoy sets on its own answers, then the time
// that the upstream took, which is there only for an answer that came from it.
func (r *Record) fromEnvoy(flags, details, service, host []byte) {
	if !isDash(flags) {
		r.because(envoy, flags)
	}
	if !isDash(details) && string(details) != "via_upstream" {
		r.because(envoy, untilBrace(details))
	}
	came := !isDash(service)
	switch first := firstFlag(flags); {
	case string(details) == "via_upstream":
		r.Sender = passedOn(envoy)
	case r.Status == 0 && (len(first) == 0 || first == "DC" || first == "DR"):
		r.Sender = hungUp(envoy)
	case first == "DC" || first == "DR" || first == "URX":
		r.Sender = unknownVia(envoy)
		if came {
			r.Sender = passedOn(envoy)
		} else if first != "URX" && r.Status == 499 {
			r.Sender = hungUp(envoy)
		}
	case first != "" && (r.Status >= 400 || r.Status == 0):
		r.Sender = says(envoy)
	case !isDash(details):
		r.Sender = says(envoy)
	case came || !isDash(host):
		r.Sender = passedOn(envoy)
	default:
		r.Sender = says(envoy)
	}
}

// firstFlag is the flag that decides. DI only delays, and says nothing of the answer.
func firstFlag(flags []byte) string {
	for len(flags) > 0 {
		flag := flags
		if at := bytes.IndexByte(flags, ','); at >= 0 {
			flag, flags = flags[:at], flags[at+1:]
		} else {
			flags = nil
		}
		if string(flag) != "DI" && !isDash(flag) {
			switch string(flag) { // the ones that are told apart, so that none is copied
			case "DC":
				return "DC"
			case "DR":
				return "DR"
			case "URX":
				return "URX"
			}
			return "other"
		}
	}
	return ""
}

// untilBrace cuts the addresses and texts off that Envoy puts behind some details.
func untilBrace(text []byte) []byte {
	if at := bytes.IndexAny(text, "{("); at > 0 {
		return text[:at]
	}
	return text
}

func isFlags(text []byte) bool {
	for _, c := range text {
		if (c < 'A' || c > 'Z') && c != ',' && c != '-' {
			return false
		}
	}
	return len(text) > 0
}

func isCount(text []byte) bool {
	return len(text) > 0 && digits(text) >= 0
}
