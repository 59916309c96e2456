package traffic_test

// requestOutcomes are checks that need the request.
var requestOutcomes = []outcomes{
	{"transfer-encoding-http10", q("GET /x HTTP/1.0") + a("200 OK", "Transfer-Encoding: chunked"), q("GET /x") + a("200 OK", "Transfer-Encoding: chunked"), ""},
	{"head-with-body", q("HEAD /x") + a("200 OK", html) + "hello\n", q("HEAD /x") + a("200 OK", html, "Content-Length: 5"), ""},
	{"connect-with-length", q("CONNECT a.example:443") + a("200 OK", "Content-Length: 0"), q("CONNECT a.example:443") + a("200 Connection established"), a("200 OK", "Content-Length: 0")},
	{"100-not-expected", q("PUT /x") + a("100 Continue"), q("PUT /x", "Expect: 100-continue") + a("100 Continue"), ""},
	{"1xx-to-http10", q("PUT /x HTTP/1.0") + a("103 Early Hints"), q("PUT /x") + a("103 Early Hints"), ""},
	{"101-not-requested", q("GET /x", "Upgrade: h2c") + a("101 Switching Protocols", "Upgrade: websocket"), q("GET /x", "Upgrade: h2c, WebSocket") + a("101 Switching Protocols", "Upgrade: websocket"), ""},
	{"206-not-requested", q("GET /x") + a("206 Partial Content", dated), q("GET /x", "Range: bytes=0-1") + a("206 Partial Content", dated), ""},
	{"206-other-range", q("GET /x", "Range: bytes=0-1") + a("206 Partial Content", "Content-Range: bytes 5-6/10"), q("GET /x", "Range: bytes=0-1,-4") + a("206 Partial Content", "Content-Range: bytes 7-9/10"), ""},
	{"416-not-requested", q("GET /x") + a("416 Range Not Satisfiable", dated), q("GET /x", "Range: bytes=9-") + a("416 Range Not Satisfiable", dated), ""},
	{"412-no-precondition", q("PUT /x") + a("412 Precondition Failed", dated), q("PUT /x", `If-Match: "a"`) + a("412 Precondition Failed", dated), ""},
	{"304-not-conditional", q("GET /x") + a("304 Not Modified", dated), q("GET /x", `If-None-Match: "a"`) + a("304 Not Modified", dated), ""},
	{"304-method", q("POST /x") + a("304 Not Modified", dated), q("HEAD /x") + a("304 Not Modified", dated), ""},
	{"405-method-in-allow", q("PUT /x") + a("405 Method Not Allowed", "Allow: GET, PUT"), q("PUT /x") + a("405 Method Not Allowed", "Allow: GET"), ""},
	{"406-no-negotiation", q("GET /x") + a("406 Not Acceptable", dated), q("GET /x", "Accept-Language: de") + a("406 Not Acceptable", dated), ""},
	{"411-had-length", q("POST /x", "Content-Length: 0") + a("411 Length Required", dated), q("POST /x") + a("411 Length Required", dated), ""},
	{"415-no-content", q("POST /x") + a("415 Unsupported Media Type", dated), q("POST /x", "Content-Length: 2") + "{}" + a("415 Unsupported Media Type", dated), ""},
	{"415-no-accept-patch", q("PATCH /x") + a("415 Unsupported Media Type", dated), q("PATCH /x") + a("415 Unsupported Media Type", "Accept-Patch: application/json"), ""},
	{"417-no-expect", q("POST /x") + a("417 Expectation Failed", dated), q("POST /x", "Expect: 100-continue") + a("417 Expectation Failed", dated), ""},
	{"428-was-conditional", q("PUT /x", `If-Match: "a"`) + a("428 Precondition Required", dated), q("PUT /x") + a("428 Precondition Required", dated), ""},
	{"201-safe-method", q("GET /x") + a("201 Created", dated), q("POST /x") + a("201 Created", dated), ""},
	{"redirect-self", q("GET /x") + a("302 Found", "Location: x"), q("POST /x") + a("303 See Other", "Location: /x"), ""},
	{"304-etag-changed", q("GET /x", `If-None-Match: "a", W/"b"`) + a("304 Not Modified", `ETag: "c"`), q("GET /x", `If-None-Match: "a", W/"b"`) + a("304 Not Modified", `ETag: "b"`), ""},
	{"redirect-method-change", q("POST /x") + a("301 Moved Permanently", "Location: /y"), q("GET /x") + a("301 Moved Permanently", "Location: /y"), ""},
}

// https is what curl -v says of a connection.
const https = "* Connected to a.example (192.0.2.7) port 443\n"

// sequenceOutcomes are checks that compare exchanges.
var sequenceOutcomes = []outcomes{
	{"304-missing-field", q("GET /x") + a("200 OK", `ETag: "a"`, "Vary: Accept") + q("GET /x") + a("304 Not Modified", `ETag: "a"`), q("GET /x") + a("200 OK", `ETag: "a"`) + q("GET /x") + a("304 Not Modified", `ETag: "a"`), a("304 Not Modified", dated)},
	{"redirect-loop", v(q("GET /x"), a("302 Found", "Location: /y"), q("GET /y"), a("302 Found", "Location: /x")), v(q("GET /x"), a("302 Found", "Location: /x", "Set-Cookie: a=b"), q("GET /x"), a("200 OK", dated)), v(q("GET /x"), a("302 Found", "Location: /y"))},
	{"redirect-long", hops(5), hops(4), a("302 Found", "Location: /y")},
	{"redirect-mergeable", hops(2), a("301 Moved Permanently", "Location: /y") + a("302 Found", "Location: /z") + a("301 Moved Permanently", "Location: /z"), a("301 Moved Permanently", "Location: /y")},
	{"redirect-method-broken", v(q("POST /x"), a("307 Temporary Redirect", "Location: /y"), q("GET /y"), a("200 OK", dated)), v(q("POST /x"), a("307 Temporary Redirect", "Location: /y"), q("POST /y"), a("200 OK", dated)), hops(1) + a("308 Permanent Redirect", "Location: /z") + a("200 OK", dated)},
	{"redirect-downgrade", https + v(q("GET /x"), a("302 Found", "Location: http://a.example/y")) + "* Connected to a.example (192.0.2.7) port 80\n" + v(q("GET /y"), a("200 OK", dated)), https + v(q("GET /x"), a("302 Found", "Location: https://a.example/y"), q("GET /y"), a("200 OK", dated)), a("302 Found", "Location: /y") + a("200 OK", dated)},
	{"redirect-credentials", v(q("GET /x", "Cookie: a=b"), a("302 Found", "Location: http://b.example/y")) + "> GET /y HTTP/1.1\n> Host: b.example\n> Cookie: a=b\n>\n" + v(a("200 OK", dated)), v(q("GET /x", "Cookie: a=b"), a("302 Found", "Location: /y"), q("GET /y", "Cookie: a=b"), a("200 OK", dated)), a("302 Found", "Location: http://b.example/y") + a("200 OK", dated)},
	{"retry-too-soon", q("GET /x") + a("503 Service Unavailable", dated, "Retry-After: 30") + q("GET /x") + a("200 OK", "Date: Mon, 02 Mar 2026 10:00:05 GMT"), q("GET /x") + a("503 Service Unavailable", dated, "Retry-After: 30") + q("GET /x") + a("200 OK", "Date: Mon, 02 Mar 2026 10:00:31 GMT"), q("GET /x") + a("503 Service Unavailable", dated, "Retry-After: 30") + q("GET /x") + a("200 OK", dated)},
	{"retry-unsafe", q("POST /x") + a("502 Bad Gateway", dated) + q("POST /x") + a("200 OK", dated), q("POST /x") + a("502 Bad Gateway", dated) + q("POST /x", "Idempotency-Key: a") + a("200 OK", dated), a("502 Bad Gateway", dated) + a("200 OK", dated)},
	{"interim-only", q("GET /x") + a("103 Early Hints"), q("GET /x") + a("103 Early Hints") + a("200 OK", dated), q("GET /x") + "HTTP/1.1 103 Early Hints\nLin"},
	{"redirect-open-end", hops(2) + a("302 Found", "Location: /y") + a("302 Found", "Location: /z"), hops(2), a("302 Found", "Location: /y")},
	{"redirect-other-target", v(q("GET /x"), a("302 Found", "Location: /y"), q("GET /z"), a("200 OK", dated)), v(q("GET /x"), a("302 Found", "Location: /y")) + "* Connection #0 to host a.example left intact\n*   Trying 192.0.2.7:80...\n" + v(q("GET /z"), a("200 OK", dated)), v(q("GET /x"), a("302 Found", "Location: /y"))},
	{"auth-repeated", q("GET /x", "Authorization: Bearer a") + a("401 Unauthorized", dated) + q("GET /x", "Authorization: Bearer a") + a("401 Unauthorized", dated), q("GET /x") + a("401 Unauthorized", dated) + q("GET /x", "Authorization: Bearer a") + a("200 OK", dated), a("401 Unauthorized", dated) + a("401 Unauthorized", dated)},
}

// hops are so many permanent redirects, and what they lead to.
func hops(n int) string {
	var input string
	for i := range n {
		input += a("301 Moved Permanently", "Location: /"+string(rune('a'+i)))
	}
	return input + a("200 OK", dated)
}
