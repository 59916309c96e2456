package accesslog

import "bytes"

// jsonLine is what the keys of one line gave before it is decided what they mean together.
type jsonLine struct {
	into        *Record
	statusDepth int // nearest to the top wins: a body's "status" says nothing of the response
	upstream    upstream
	origin      int // Traefik's OriginStatus, -1 without
	originSize  int64
	details     []byte // GCP's statusDetails, Envoy's response_code_details
	flags       []byte // Envoy
	service     []byte
	host        []byte
	result      []byte // CloudFront
	detail      []byte
	logger      []byte // Caddy
	trace       []byte
	vendor      string
}

const (
	noDepth   = 99 // deeper than anything that is read
	jsonDepth = 64 // deeper nesting is not followed: the line is not read
)

// jsonLines reads one object a line. It looks for keys instead of decoding: several times as fast as encoding/json,
// and the keys of a vendor do not have to stand in any order.
func jsonLines(line []byte, into *Record) outcome {
	line = bytes.Trim(line, " \t")
	if len(line) < 2 || line[0] != '{' {
		return unread
	}
	fields := jsonLine{into: into, statusDepth: noDepth, origin: -1, originSize: -1}
	end := fields.object(line, 1, 0)
	if end < 0 || len(bytes.TrimLeft(line[end:], " \t,]")) > 0 {
		return unread
	}
	if fields.statusDepth == noDepth {
		return noStatus
	}
	fields.decide()
	return response
}

// object reads the members of an object from behind its brace and returns where it ends, or -1.
func (f *jsonLine) object(text []byte, at, depth int) int {
	for {
		at = skipSpace(text, at)
		if at >= len(text) {
			return -1
		}
		if text[at] == '}' {
			return at + 1
		}
		if text[at] == ',' {
			at++
			continue
		}
		if text[at] != '"' {
			return -1
		}
		keyEnd := stringEnd(text, at)
		if keyEnd < 0 {
			return -1
		}
		key := text[at+1 : keyEnd-1]
		at = skipSpace(text, keyEnd)
		if at >= len(text) || text[at] != ':' {
			return -1
		}
		if at = f.member(text, skipSpace(text, at+1), depth, key); at < 0 {
			return -1
		}
	}
}

// member reads one value and returns where it ends.
func (f *jsonLine) member(text []byte, at, depth int, key []byte) int {
	if at >= len(text) {
		return -1
	}
	switch text[at] {
	case '"':
		end := stringEnd(text, at)
		if end > 0 {
			f.value(key, text[at+1:end-1], depth)
		}
		return end
	case '{':
		if depth < 4 && isEnvelope(key) {
			if string(key) == "httpRequest" {
				f.vendor = googleCloud
			}
			return f.object(text, at+1, depth+1)
		}
		return skipNested(text, at)
	case '[':
		return skipNested(text, at)
	}
	end := at
	for end < len(text) && text[end] != ',' && text[end] != '}' && text[end] != ' ' && text[end] != '\t' {
		end++
	}
	if end == at {
		return -1
	}
	f.value(key, text[at:end], depth)
	return end
}

// isEnvelope reports whether an object within a line may hold the request or the response: Caddy's request, GCP's
// httpRequest and jsonPayload, pino-http's req and res, ECS's http.response.
func isEnvelope(key []byte) bool {
	switch string(key) {
	case "request", "req", "response", "res", "http", "url", "httpRequest", "jsonPayload":
		return true
	}
	return false
}

// isStatusKey reports whether a status is looked for under a key.
func isStatusKey(key []byte) bool {
	switch string(key) {
	case "status", "DownstreamStatus", "response_code", "sc-status", "status_code", "statusCode", "http_status",
		"response_status", "elb_status_code", "http.status_code", "http.response.status_code", "http_status_code":
		return true
	}
	return false
}

func (f *jsonLine) value(key, value []byte, depth int) {
	if isStatusKey(key) {
		if code, ok := status(value); ok && depth < f.statusDepth && !isEmptyStatus(value) {
			f.into.Status, f.statusDepth = code, depth
		}
		switch string(key) {
		case "DownstreamStatus":
			f.vendor = traefik
		case "response_code":
			f.vendor = envoy
		}
		return
	}
	if !f.requestValue(key, value) {
		f.senderValue(key, value)
	}
}

func isEmptyStatus(value []byte) bool { return string(value) == "-" || string(value) == "-1" }

// requestValue takes what belongs to the record itself.
func (f *jsonLine) requestValue(key, value []byte) bool {
	into := f.into
	switch string(key) {
	case "method", "request_method", "RequestMethod", "requestMethod", "cs-method", "http_method", "http_request_method",
		"verb", "http.request.method":
		if isMethod(value) {
			into.Method = value
		}
	case "uri", "request_uri", "path", "RequestPath", "requestUrl", "url", "cs-uri-stem", "http_path",
		"http_request_uri", "request_path", "url.path":
		if len(into.Target) == 0 || value != nil && len(value) > 0 && value[0] == '/' {
			into.Target = value
		}
	case "request":
		if len(into.Method) == 0 {
			into.request(value)
		}
	case "proto", "protocol", "server_protocol", "RequestProtocol", "cs-protocol-version", "http_request_protocol":
		if bytes.HasPrefix(value, []byte("HTTP/")) {
			into.Protocol = value
		}
	case "ts", "time", "timestamp", "time_local", "time_iso8601", "time_iso", "start_time", "StartUTC", "msec", "@timestamp":
		if into.Minute == NoMinute {
			into.Minute = into.clock.moment(value)
		}
	case "size", "body_bytes_sent", "DownstreamContentSize", "http_response_body_size":
		into.counted(value, SizeBody)
	case "bytes_sent", "responseSize", "sc-bytes", "http_response_size":
		into.counted(value, SizeWithHead)
	default:
		return false
	}
	return true
}

// counted takes a size. What counts the body alone is worth more than what has the head in it.
func (r *Record) counted(value []byte, size Size) {
	if n, ok := number(value); ok && !isDash(value) && r.Size != SizeBody {
		r.Bytes, r.Size = n, size
	}
}

// senderValue keeps what tells who sent the status.
func (f *jsonLine) senderValue(key, value []byte) {
	switch string(key) {
	case "upstream_status":
		f.upstream.status, f.upstream.known = value, true
	case "upstream_header_time":
		f.upstream.headerTime = value
	case "upstream_response_length":
		f.upstream.length = value
	case "upstream_bytes_received":
		f.upstream.received = value
	case "OriginStatus":
		if code, ok := status(value); ok {
			f.origin = code
		}
	case "OriginContentSize":
		f.originSize, _ = number(value)
	case "statusDetails", "response_code_details":
		f.details = value
	case "response_flags":
		f.flags, f.vendor = value, envoy
	case "upstream_service_time":
		f.service = value
	case "upstream_host":
		f.host = value
	case "x-edge-result-type":
		f.result, f.vendor = value, cloudFront
	case "x-edge-detailed-result-type":
		f.detail = value
	case "logger":
		f.logger = value
	case "err_trace":
		f.trace = value
	}
}

// decide finds whose log it is and asks that vendor's rule.
func (f *jsonLine) decide() {
	r := f.into
	switch {
	case f.vendor == traefik && f.origin >= 0:
		r.fromTraefik(f.origin, f.originSize)
	case f.vendor == traefik:
		r.Sender = unknownVia(traefik)
	case f.vendor == envoy && f.flags != nil:
		r.Size = SizeBody // Envoy's bytes_sent leaves the head out, unlike nginx's
		r.fromEnvoy(nullable(f.flags), nullable(f.details), nullable(f.service), nullable(f.host))
	case f.vendor == googleCloud && len(f.details) > 0:
		r.fromGoogle(f.details)
	case f.vendor == cloudFront:
		r.fromCloudFront(f.result, f.detail)
	case bytes.HasPrefix(f.logger, []byte("http.log.error")):
		// Caddy logs here what its own handlers failed at.
		r.Sender = says(caddy)
	case bytes.HasPrefix(f.logger, []byte("http.log.access")):
		r.Sender = unknownVia(caddy)
	case f.upstream.known:
		r.fromNginx(&f.upstream)
	default:
		r.Sender = numberShows(r.Status)
	}
}

// nullable reads JSON's null as the dash of the text formats.
func nullable(value []byte) []byte {
	if string(value) == "null" {
		return nil
	}
	return value
}
