package accesslog

import "bytes"

// fromIIS: a sub-status other than 0 is set by IIS's own modules. Without one an application may have answered, and the
// line does not tell. 64 and 1236 are Windows's codes for a client that was gone.
func (r *Record) fromIIS(columns *w3cLine) {
	if !isDash(columns.reason) {
		r.Sender = says(iis)
		r.because(iis, columns.reason)
		return
	}
	if sub := columns.substatus; !isDash(sub) && string(sub) != "0" && len(sub) <= 8 {
		r.Sender = says(iis)
		key := append(r.scratch[:0], byte('0'+r.Status/100), byte('0'+r.Status/10%10), byte('0'+r.Status%10), '.')
		r.because(iis, append(key, sub...))
	}
	if win32 := columns.win32; !isDash(win32) && string(win32) != "0" && len(win32) <= 10 {
		key := append(r.scratch[12:12], "win32 "...)
		r.because(iis, append(key, win32...))
	}
}

// fromCloudFront reads the two result types (CloudFront, "Standard logging reference"). "Error" does not tell whose
// error it was, nor does "OriginError"; most of the detailed types do.
func (r *Record) fromCloudFront(result, detail []byte) {
	kind := detail
	if isDash(kind) {
		kind = result
	}
	r.Sender = unknownVia(cloudFront)
	switch {
	case r.Status == 0 || string(kind) == "ClientHungUpRequest":
		r.Sender = hungUp(cloudFront)
	case string(kind) == "Miss":
		r.Sender = passedOn(cloudFront)
	case isCloudFrontsOwn(kind) && (r.Status >= 300 || bytes.HasPrefix(kind, []byte("Function"))):
		r.Sender = says(cloudFront)
	}
	switch string(kind) {
	case "Hit", "RefreshHit", "Miss", "Error", "Redirect", "-", "":
	default:
		r.because(cloudFront, kind)
	}
}

// isCloudFrontsOwn reports whether CloudFront made the answer itself: it could not get one, refused, or redirected.
// ClientCommError is not among them: the answer was under way.
func isCloudFrontsOwn(kind []byte) bool {
	switch string(kind) {
	case "LimitExceeded", "CapacityExceeded", "Redirect", "ClientGeoBlocked", "InvalidRequest", "OriginCommError",
		"OriginConnectError", "OriginContentRangeLengthError", "OriginDnsError", "OriginHeaderTooBigError",
		"OriginInvalidResponseError", "OriginReadError", "OriginWriteError", "OriginZeroSizeObjectError",
		"FunctionGeneratedResponse", "FunctionExecutionError", "FunctionThrottledError", "ErrorLambdaExecution",
		"InvalidRequestBlocked", "InvalidRequestCertificate", "InvalidRequestHeader", "InvalidRequestMethod":
		return true
	}
	return false
}

// fromTraefik compares the two statuses of its JSON log: an OriginStatus of 0 means that no server was asked. For one
// that could not be reached Traefik notes its own 502 or 504 as the origin's, with a body that is only the reason phrase.
func (r *Record) fromTraefik(origin int, size int64) {
	own := origin == 502 && size == int64(len("Bad Gateway")) || origin == 504 && size == int64(len("Gateway Timeout"))
	switch {
	case r.Status == 499:
		r.Sender = hungUp(traefik)
	case origin == 0:
		r.Sender = says(traefik)
	case origin == r.Status && own:
		r.Sender = unknownVia(traefik)
	case origin == r.Status:
		r.Sender = passedOn(traefik)
	default:
		r.Sender = says(traefik)
	}
}

// fromGoogle reads statusDetails (Google Cloud, "External Application Load Balancer logging and monitoring"). A detail
// beside a status below 300 tells of what happened after the backend had begun to answer.
func (r *Record) fromGoogle(details []byte) {
	has := func(prefix string) bool { return bytes.HasPrefix(details, []byte(prefix)) }
	switch {
	case has("response_sent_by_backend"):
		r.Sender = passedOn(googleCloud)
		return
	case r.Status == 0, has("client_disconnected_before"):
		r.Sender = hungUp(googleCloud)
	case r.Status < 300, has("response_from_cache"), has("client_disconnected_after"),
		has("backend_connection_closed_after"), has("backend_4"), has("backend_5"):
		r.Sender = unknownVia(googleCloud)
	default:
		r.Sender = says(googleCloud)
	}
	r.because(googleCloud, details)
}

// fromCloudflare: 520 to 527 and 530 are Cloudflare's own numbers for an origin that did not answer as it should.
func (r *Record) fromCloudflare() {
	r.Sender = unknownVia(cloudflare)
	if r.Status >= 520 && r.Status <= 527 || r.Status == 530 {
		r.Sender = shows(cloudflare)
	}
}
