package accesslog

import "bytes"

// isEnvelope reports whether an object within a line may hold the request or the response: Caddy's request, GCP's
// httpRequest and jsonPayload, pino-http's req and res, ECS's http.response, Azure's properties.
func isEnvelope(key []byte) bool {
	switch string(key) {
	case "request", "req", "response", "res", "http", "url", "httpRequest", "jsonPayload", "properties":
		return true
	}
	return false
}

// isStatusKey reports whether a status is looked for under a key.
func isStatusKey(key []byte) bool {
	switch string(key) {
	case "status", "DownstreamStatus", "response_code", "sc-status", "status_code", "statusCode", "http_status",
		"response_status", "elb_status_code", "http.status_code", "http.response.status_code", "http_status_code",
		"EdgeResponseStatus", "httpStatus", "httpStatusCode", "response_status_code", "responseStatusCode":
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
		case "EdgeResponseStatus":
			f.vendor = cloudflare
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
		"verb", "http.request.method", "ClientRequestMethod", "httpMethod":
		if isMethod(value) {
			into.Method = value
		}
	case "uri", "request_uri", "path", "RequestPath", "requestUrl", "url", "cs-uri-stem", "http_path",
		"http_request_uri", "request_path", "url.path", "ClientRequestURI", "ClientRequestPath", "requestUri", "resourcePath":
		if len(into.Target) == 0 {
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
	case "ts", "time", "timestamp", "time_local", "time_iso8601", "time_iso", "start_time", "StartUTC", "msec", "@timestamp",
		"EdgeStartTimestamp":
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
	case "log", "message", "MESSAGE", "textPayload", "line":
		f.message = value // a collector's: see collected
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
	case f.vendor == cloudflare:
		r.fromCloudflare()
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
