package traffic

var requestRules = []rule{
	{Check{"100-not-expected", Note, "R", "RFC 9110 10.1.1, 15.2.1", "100, though the request didn't send Expect: 100-continue"}, eachMessage, codes(100), asked(func(v view) verdict { return badIf(!v.Request.Fields.Names("Expect", "100-continue")) })},
	{Check{"1xx-to-http10", Error, "R,L", "RFC 9110 15.2", "1xx was sent to a client of HTTP/1.0, which may take it for the final response"}, eachMessage, codesFrom(100, 199), interimToOld},
	{Check{"101-not-requested", Error, "R", "RFC 9110 7.8", "the server switches to a protocol that the request didn't offer"}, eachMessage, codes(101), asked(switchedUnasked)},
	{Check{"206-not-requested", Error, "R", "RFC 9110 14.2, 15.3.7", "206, though the request had no Range"}, eachMessage, codes(206), asked(func(v view) verdict { return badIf(!v.Request.Fields.Has("Range")) })},
	{Check{"206-other-range", Warning, "R", "RFC 9110 15.3.7", "the range that was sent isn't within what was asked for"}, eachMessage, codes(206), asked(otherRange)},
	{Check{"416-not-requested", Warning, "R", "RFC 9110 15.5.17", "416, though the request had no Range"}, eachMessage, codes(416), asked(func(v view) verdict { return badIf(!v.Request.Fields.Has("Range")) })},
	{Check{"412-no-precondition", Warning, "R", "RFC 9110 15.5.13, 13.1", "412, though the request had no precondition"}, eachMessage, codes(412), asked(noPrecondition)},
	{Check{"304-not-conditional", Error, "R", "RFC 9110 15.4.5", "304, though the request had neither If-None-Match nor If-Modified-Since"}, eachMessage, codes(304), asked(notConditional)},
	{Check{"304-method", Error, "R,L", "RFC 9110 13.1.2, 13.1.3, 15.4.5", "304 to a method other than GET and HEAD: 412 is the answer there"}, eachMessage, codes(304), unmodifiedMethod},
	{Check{"405-method-in-allow", Warning, "R", "RFC 9110 15.5.6, 10.2.1", "Allow lists the method that was refused"}, eachMessage, codes(405), methodInAllow},
	{Check{"406-no-negotiation", Warning, "R", "RFC 9110 15.5.7", "406, though the request had no Accept field"}, eachMessage, codes(406), asked(func(v view) verdict { return badIf(!v.Request.Fields.hasPrefix("Accept")) })},
	{Check{"411-had-length", Warning, "R", "RFC 9110 15.5.12", "411, though the request had Content-Length"}, eachMessage, codes(411), asked(func(v view) verdict { return badIf(v.Request.Fields.Has("Content-Length")) })},
	{Check{"415-no-content", Warning, "R", "RFC 9110 15.5.16", "415, though the request had no content"}, eachMessage, codes(415), asked(mediaWithoutContent)},
	{Check{"415-no-accept-patch", Note, "R", "RFC 5789 2.2, 3.1, RFC 9110 12.5.3", "the 415 doesn't say what would be accepted"}, eachMessage, codes(415), unsaidMedia},
	{Check{"417-no-expect", Warning, "R", "RFC 9110 15.5.18", "417, though the request had no Expect"}, eachMessage, codes(417), asked(func(v view) verdict { return badIf(!v.Request.Fields.Has("Expect")) })},
	{Check{"428-was-conditional", Warning, "R", "RFC 6585 3", "428, though the request had a precondition"}, eachMessage, codes(428), asked(func(v view) verdict {
		return badIf(v.Request.Fields.Has("If-Match") || v.Request.Fields.Has("If-Unmodified-Since"))
	})},
	{Check{"201-safe-method", Warning, "R,L", "RFC 9110 15.3.2, 9.2.1", "201 to a method that should create nothing"}, eachMessage, codes(201), createdBySafe},
}

var timingRules = []rule{
	{Check{"429-no-retry-after", Note, "H", "RFC 6585 4", "no Retry-After: the client doesn't know how long to wait"}, eachMessage, codes(429), lacks("Retry-After")},
	{Check{"503-no-retry-after", Note, "H", "RFC 9110 15.6.4", "no Retry-After: the client doesn't know how long to wait"}, eachMessage, codes(503), lacks("Retry-After")},
	{Check{"413-no-retry-after", Note, "H", "RFC 9110 15.5.14", "no Retry-After: if the limit is temporary, it should say how long"}, eachMessage, codes(413), lacks("Retry-After")},
	{Check{"retry-after-invalid", Error, "H", "RFC 9110 10.2.3", "Retry-After is neither a date nor a whole number of seconds"}, eachMessage, anyCode, invalidRetryAfter},
	{Check{"retry-after-past", Warning, "H", "RFC 9110 10.2.3", "Retry-After is a date before Date"}, eachMessage, anyCode, retryAfterPast},
	{Check{"retry-after-elsewhere", Note, "H", "RFC 9110 10.2.3", "Retry-After is described for 3xx, 413, 429 and 503 only"}, eachMessage, func(code int) bool { return code/100 != 3 && code != 413 && code != 429 && code != 503 }, func(v view) verdict { return badIf(v.Response.Fields.Has("Retry-After")) }},
}

var cachingRules = []rule{
	{Check{"must-not-store", Error, "H", "RFC 6585 3, 4, 5, 6", "no cache may store this code, but the fields let it"}, eachMessage, codes(428, 429, 431, 511), storable},
	{Check{"cache-no-store-and-age", Warning, "H", "RFC 9111 5.2.2.5", "no-store together with a lifetime or public: no-store wins"}, eachMessage, anyCode, noStoreAndAge},
	{Check{"cache-private-public", Warning, "H", "RFC 9111 5.2.2.7, 5.2.2.9, 5.2.2.10", "private together with public or s-maxage"}, eachMessage, anyCode, privateAndPublic},
	{Check{"cache-age-invalid", Warning, "H", "RFC 9111 5.2.2.1, 1.2.2", "max-age or s-maxage is no number, or given twice with different values"}, eachMessage, anyCode, invalidAge},
	{Check{"cache-expires-conflict", Note, "H", "RFC 9111 5.3", "Expires and max-age differ; max-age wins"}, eachMessage, anyCode, expiresConflict},
	{Check{"no-cache-no-validator", Note, "H", "RFC 9111 5.2.2.4, 4.3", "no-cache without ETag and Last-Modified: each check fetches everything again"}, eachMessage, codes(200), noValidator},
	{Check{"stale-on-arrival", Note, "H", "RFC 9111 4.2.3", "Age is beyond max-age: the response was stale when it came"}, eachMessage, anyCode, staleOnArrival},
	{Check{"vary-star-cacheable", Warning, "H", "RFC 9110 12.5.5, RFC 9111 4.1", "Vary: * together with a lifetime: no stored response ever matches"}, eachMessage, anyCode, varyStar},
	{Check{"error-cacheable", Note, "H", "RFC 9111 3", "a server error with a lifetime: caches will repeat it"}, eachMessage, codesFrom(500, 599), func(v view) verdict { return badIf(v.directives().lifetime(v.Response.Fields) > 0) }},
	{Check{"permanent-without-lifetime", Note, "H", "RFC 9110 15.4.2, 15.4.9, RFC 9111 4.2.2", "no lifetime: browsers keep a permanent redirect as long as they like"}, eachMessage, codes(301, 308), permanentForever},
	{Check{"age-from-cache", Note, "H", "RFC 9111 5.1", "a cache served this error; the origin didn't make it just now"}, eachMessage, codesFrom(400, 599), func(v view) verdict {
		age, ok := wholeNumber(v.Response.Fields.Value("Age"))
		return badIf(ok && age > 0)
	}},
}

var sequenceRules = []rule{
	{Check{"304-missing-field", Error, "C", "RFC 9110 15.4.5", "a 304 must carry these fields, as the 200 of the same resource did"}, eachRepeat, codes(304), missingField},
	{Check{"304-etag-changed", Error, "R,C", "RFC 9110 13.1.2, 15.4.5", "the ETag of the 304 is none of those that were asked about"}, eachMessage, codes(304), changedTag},
	{Check{"interim-only", Note, "C", "RFC 9110 15.2", "no final response follows the interim one"}, elsewhere, nil, nil},
	{Check{"redirect-loop", Error, "C", "RFC 9110 15.4", "the redirects go in a circle"}, eachHop, isRedirect, redirectLoop},
	{Check{"redirect-long", Note, "C", "RFC 9110 15.4", "more than 5 hops in a row: browsers stop after 20"}, eachHop, isRedirect, longRun},
	{Check{"redirect-open-end", Note, "C", "RFC 9110 15.4", "the last response is a redirect that nobody followed"}, elsewhere, nil, nil},
	{Check{"redirect-method-change", Note, "R,C", "RFC 9110 15.4.2, 15.4.3", "most clients go on with GET and lose the content; 307 and 308 keep both"}, eachMessage, codes(301, 302), methodChange},
	{Check{"redirect-method-broken", Error, "C", "RFC 9110 15.4.8, 15.4.9", "the client changed the method, which 307 and 308 forbid"}, eachHop, codes(307, 308), methodBroken},
	{Check{"redirect-downgrade", Warning, "C", "RFC 9110 4.2.2, 17", "the redirect leads from https to http"}, eachHop, isRedirect, downgrade},
	{Check{"redirect-other-target", Warning, "C", "RFC 9110 10.2.2", "the next request doesn't go where Location points"}, elsewhere, nil, nil},
	{Check{"redirect-credentials", Warning, "C", "RFC 9110 15.4", "credentials were sent on to another origin"}, eachHop, isRedirect, credentialsSentOn},
	{Check{"redirect-mergeable", Note, "C", "-", "several permanent redirects in a row: link to the last target"}, eachHop, codes(301, 308), mergeable},
	{Check{"retry-too-soon", Warning, "C", "RFC 9110 10.2.3", "the request was repeated before Retry-After was over"}, eachRepeat, anyCode, retryTooSoon},
	{Check{"retry-unsafe", Warning, "C", "RFC 9110 9.2.2", "the request was repeated after a failure without Idempotency-Key: it may be carried out twice"}, eachRepeat, anyCode, retryUnsafe},
	{Check{"auth-repeated", Warning, "C", "RFC 9110 15.5.2", "the credentials that a 401 had refused were sent again"}, eachRepeat, anyCode, authRepeated},
}

// longChain is how many hops are still usual; RFC 9110, 15.4, recalls five as an old limit.
const longChain = 5

// asked makes a rule that is about the request's fields wait for them.
func asked(find func(view) verdict) func(view) verdict {
	return func(v view) verdict {
		if !v.Request.HeadSeen {
			return open
		}
		return find(v)
	}
}
