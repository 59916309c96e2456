package traffic

// rules are the checks with their functions: the table of what can be wrong. To add one, add a row and a case for
// each of its outcomes in checks_test.go.
//
// Sections were looked up in the specifications themselves. A test names the one that wasn't.
var rules = joinRules(fieldRules, redirectRules, framingRules, statusRules, requestRules, timingRules, cachingRules,
	sequenceRules, asRules(documentRules), inputRules)

func joinRules(lists ...[]rule) []rule {
	var all []rule
	for _, list := range lists {
		all = append(all, list...)
	}
	return all
}

// inputRules are decided by readers, not by a function over an exchange.
var inputRules = []rule{
	{Check{"input-partial", Note, "*", "-", "the input ends inside of a message, a line or a document; what was whole was read"}, elsewhere, nil, nil},
	{Check{"input-unread-lines", Note, "L", "-", "some lines fit no format"}, elsewhere, nil, nil},
}

var fieldRules = []rule{
	{Check{"401-no-challenge", Error, "H", "RFC 9110 15.5.2, 11.6.1", "no WWW-Authenticate with a challenge: a 401 must carry at least one"}, eachMessage, codes(401), noChallenge("WWW-Authenticate")},
	{Check{"407-no-challenge", Error, "H", "RFC 9110 15.5.8, 11.7.1", "no Proxy-Authenticate with a challenge: a 407 must carry at least one, and WWW-Authenticate doesn't replace it"}, eachMessage, codes(407), noChallenge("Proxy-Authenticate")},
	{Check{"405-no-allow", Error, "H", "RFC 9110 15.5.6, 10.2.1", "no Allow: a 405 must list the methods that the target supports, even if there are none"}, eachMessage, codes(405), lacks("Allow")},
	{Check{"426-no-upgrade", Error, "H", "RFC 9110 15.5.22, 7.8", "no Upgrade: a 426 must name the protocols that it asks for"}, eachMessage, codes(426), noUpgrade},
	{Check{"101-no-upgrade", Error, "H", "RFC 9110 15.2.2, 7.8", "no Upgrade: a 101 must name the protocol that it switches to"}, eachMessage, codes(101), noUpgrade},
	{Check{"upgrade-not-in-connection", Error, "H", "RFC 9110 7.8", "Upgrade isn't listed in Connection, so intermediaries may pass it on by mistake"}, eachMessage, anyCode, upgradeNotInConnection},
	{Check{"101-in-http2", Error, "H", "RFC 9113 8.6", "101 doesn't exist in HTTP/2 and later"}, eachMessage, codes(101), func(v view) verdict { return badIf(v.Response.Version >= http2) }},
	{Check{"206-no-content-range", Error, "H", "RFC 9110 15.3.7.1", "no Content-Range: a 206 with a single part must say which part it is"}, eachMessage, codes(206), func(v view) verdict { return badIf(!v.multipart() && !v.Response.Fields.Has("Content-Range")) }},
	{Check{"206-multipart-content-range", Error, "H", "RFC 9110 15.3.7.2", "Content-Range in the head of a multipart 206: each part carries its own"}, eachMessage, codes(206), func(v view) verdict { return badIf(v.multipart() && v.Response.Fields.Has("Content-Range")) }},
	{Check{"206-unsatisfied-range", Error, "H", "RFC 9110 14.4, 15.3.7", "a 206 whose Content-Range says that no range could be served"}, eachMessage, codes(206), func(v view) verdict { r, _ := v.contentRange(); return badIf(r.unsatisfied) }},
	{Check{"206-accept-ranges-none", Warning, "H", "RFC 9110 14.3", "a 206 that says Accept-Ranges: none"}, eachMessage, codes(206), func(v view) verdict { return badIf(v.Response.Fields.Names("Accept-Ranges", "none")) }},
	{Check{"416-no-content-range", Warning, "H", "RFC 9110 15.5.17", "no Content-Range: a 416 should tell how long the representation is"}, eachMessage, codes(416), rangeNotTold},
	{Check{"416-satisfied-range", Warning, "H", "RFC 9110 14.4, 15.5.17", "Content-Range names a range, though none was served"}, eachMessage, codes(416), func(v view) verdict { r, ok := v.contentRange(); return badIf(ok && !r.unsatisfied) }},
	{Check{"content-range-elsewhere", Note, "H", "RFC 9110 14.4", "Content-Range means nothing with this code, only with 206 and 416"}, eachMessage, not(codes(206, 416)), func(v view) verdict { return badIf(v.Response.Fields.Has("Content-Range")) }},
	{Check{"content-range-invalid", Error, "H", "RFC 9110 14.4", "Content-Range isn't valid"}, eachMessage, codes(206, 416), invalidRange},
	{Check{"content-range-length", Error, "H", "RFC 9110 14.4, 8.6", "Content-Length isn't the length of the range"}, eachMessage, codes(206), rangeLength},
	{Check{"etag-unquoted", Error, "H", "RFC 9110 8.8.3", "ETag has to be in double quotes"}, eachMessage, anyCode, unquotedTag},
	{Check{"451-no-blocked-by", Warning, "H", "RFC 7725 4", "no Link with rel=\"blocked-by\": a 451 should name who blocks"}, eachMessage, codes(451), noBlockedBy},
	{Check{"511-from-origin", Note, "H", "RFC 6585 6", "511 is for networks that intercept a request; origin servers should not send it"}, eachMessage, codes(511), networkFromOrigin},
	{Check{"226-no-im", Error, "H", "RFC 3229 10.3, 10.5.2", "no IM: a 226 must name the manipulations that were applied"}, eachMessage, codes(226), lacks("IM")},
	{Check{"207-not-xml", Warning, "H", "RFC 4918 13", "the content isn't XML: by default a 207 has a multistatus document"}, eachMessage, codes(207), notXML},
}

var redirectRules = []rule{
	{Check{"redirect-no-location", Warning, "H", "RFC 9110 15.4.2, 15.4.3, 15.4.4, 15.4.8, 15.4.9", "no Location: the client can't tell where to go"}, eachMessage, codes(301, 302, 303, 307, 308), lacks("Location")},
	{Check{"300-no-choice", Note, "B", "RFC 9110 15.4.1", "a 300 with neither Location nor content that lists choices"}, eachMessage, codes(300), func(v view) verdict { return badIf(!v.leads() && v.Response.Content.Size == 0 && v.Method() != "HEAD") }},
	{Check{"201-no-location", Note, "H", "RFC 9110 15.3.2", "no Location: the request's own URL is then what was created, which is doubtful after POST"}, eachMessage, codes(201), createdNowhere},
	{Check{"202-no-monitor", Note, "B", "RFC 9110 15.3.3", "a 202 should describe the state of the work or point to a monitor of it"}, eachMessage, codes(202), func(v view) verdict { return badIf(!v.leads() && v.Response.Content.Size == 0) }},
	{Check{"location-elsewhere", Note, "H", "RFC 9110 10.2.2", "Location has a meaning only with 201 and redirects"}, eachMessage, func(code int) bool { return code != 201 && code/100 != 3 }, func(v view) verdict { return badIf(v.Response.Fields.Has("Location")) }},
	{Check{"location-duplicate", Error, "H", "RFC 9110 5.3, 10.2.2", "more than one Location: clients choose differently"}, eachMessage, anyCode, func(v view) verdict { return badIf(len(v.Response.Fields.Values("Location")) > 1) }},
	{Check{"location-invalid", Error, "H", "RFC 9110 10.2.2", "Location is not a valid URI reference"}, eachMessage, anyCode, invalidLocation},
	{Check{"redirect-self", Warning, "R", "RFC 9110 15.4", "Location is the URL that was asked for"}, eachMessage, isRedirect, redirectSelf},
}

var framingRules = []rule{
	{Check{"content-length-forbidden", Error, "H", "RFC 9110 8.6", "Content-Length must not be sent with this code, not even as 0"}, eachMessage, neverLength, func(v view) verdict { return badIf(v.Response.Fields.Has("Content-Length")) }},
	{Check{"transfer-encoding-forbidden", Error, "H", "RFC 9112 6.1", "Transfer-Encoding must not be sent with this code"}, eachMessage, neverLength, func(v view) verdict { return badIf(v.Response.Fields.Has("Transfer-Encoding")) }},
	{Check{"body-not-allowed", Error, "B,L", "RFC 9110 15.2, 15.3.5, 15.4.5", "content follows, though this code has none: clients may take it for the next response"}, eachMessage, bodiless, hasContent},
	{Check{"205-content", Error, "B", "RFC 9110 15.3.6", "content follows, though a 205 has none"}, eachMessage, codes(205), hasContent},
	{Check{"304-metadata", Warning, "H", "RFC 9110 15.4.5", "a 304 should not repeat fields that describe the content and guide no cache"}, eachMessage, codes(304), describesContent},
	{Check{"length-and-transfer-encoding", Error, "H", "RFC 9112 6.1, 6.3", "Content-Length beside Transfer-Encoding: recipients may disagree where the message ends"}, eachMessage, anyCode, func(v view) verdict {
		return badIf(v.Response.Fields.Has("Content-Length") && v.Response.Fields.Has("Transfer-Encoding"))
	}},
	{Check{"length-invalid", Error, "H", "RFC 9110 8.6, RFC 9112 6.3", "Content-Length is no number, or several that differ"}, eachMessage, anyCode, func(v view) verdict { _, sent, valid := v.Response.Fields.Length(); return badIf(sent && !valid) }},
	{Check{"length-mismatch", Error, "B", "RFC 9110 8.6, RFC 9112 6.3, 8", "the content isn't as long as Content-Length says"}, eachMessage, anyCode, lengthMismatch},
	{Check{"transfer-encoding-http10", Error, "R", "RFC 9112 6.1", "Transfer-Encoding in the answer to an HTTP/1.0 request"}, eachMessage, anyCode, chunkedToOld},
	{Check{"connection-field-http2", Error, "H", "RFC 9113 8.2.2", "a field about the connection, which HTTP/2 and later don't allow"}, eachMessage, anyCode, connectionField},
	{Check{"no-content-type", Warning, "B", "RFC 9110 8.3", "content without Content-Type: the recipient has to guess"}, eachMessage, not(bodiless), func(v view) verdict {
		return badIf(v.Response.Content.Size > 0 && !v.neverHasContent() && !v.Response.Fields.Has("Content-Type"))
	}},
	{Check{"head-with-body", Error, "R+B,L", "RFC 9110 9.3.2", "content in the answer to HEAD"}, eachMessage, not(bodiless), headWithBody},
	{Check{"connect-with-length", Error, "R", "RFC 9110 8.6, 9.3.6", "Content-Length or Transfer-Encoding in the answer that opens a tunnel"}, eachMessage, codesFrom(200, 299), connectWithLength},
}

var statusRules = []rule{
	{Check{"status-out-of-range", Error, "H,L", "RFC 9110 15", "a status code has three digits, from 100 to 599"}, eachMessage, func(code int) bool { return code != 0 }, outOfRange},
	{Check{"status-unregistered", Note, "H,L", "RFC 9110 15, 16.2.1", "the code isn't in the registry"}, eachMessage, codesFrom(1, MaxCode), unregistered},
	{Check{"status-deprecated", Warning, "H,L", "RFC 9110 15.4.6, 15.4.7, RFC 4918 21.4", "the code was given up by its specification"}, eachMessage, codes(102, 305, 306, 510), func(view) verdict { return bad }},
	{Check{"reason-contradicts", Warning, "H", "RFC 9112 4", "the reason phrase is the name of another code; clients ignore it"}, eachMessage, anyCode, reasonContradicts},
	{Check{"problem-status-differs", Warning, "B", "RFC 9457 3.1.2", "\"status\" in the problem details isn't the code that was sent"}, eachMessage, anyCode, problemDiffers},
	{Check{"problem-on-success", Warning, "H", "RFC 9457 1, 3", "problem details with a code that reports success"}, eachMessage, codesFrom(200, 299), func(v view) verdict { return badIf(v.isProblem()) }},
	{Check{"error-in-success", Note, "B", "-", "the code reports success, the content an error"}, eachMessage, codesFrom(200, 299), errorInSuccess},
	{Check{"no-date", Warning, "H", "RFC 9110 6.6.1", "no Date: a server with a clock must send it with 2xx, 3xx and 4xx"}, eachMessage, codesFrom(200, 499), lacks("Date")},
	{Check{"date-invalid", Error, "H", "RFC 9110 5.6.7", "not a valid HTTP date"}, eachMessage, anyCode, invalidDate},
	{Check{"last-modified-after-date", Warning, "H", "RFC 9110 8.8.2.1", "Last-Modified is later than Date"}, eachMessage, anyCode, modifiedLater},
}

func neverLength(code int) bool { return code >= 100 && code <= 199 || code == 204 }
func bodiless(code int) bool {
	return code >= 100 && code <= 199 && code != 101 || code == 204 || code == 304
}

func not(on func(int) bool) func(int) bool { return func(code int) bool { return !on(code) } }
