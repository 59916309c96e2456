package traffic_test

import (
	"strings"
	"testing"
)

// moreKinds are forms in which other programs, and people, hand the same things on.
var moreKinds = []kind{
	// clients
	{"httpie without its request", "HTTP/1.1 401 UNAUTHORIZED\nConnection: keep-alive\n" + dated + "\nContent-Length: 27\nContent-Type: application/json\n\n{\n    \"message\": \"no\"\n}\n\n", "401", "401-no-challenge"},
	{"curl -sSL -D -", "HTTP/1.1 301 Moved Permanently\r\n" + dated + "\r\nLocation: https://a.example/\r\nCache-Control: max-age=60\r\n\r\nHTTP/2 405 \r\ndate: Mon, 02 Mar 2026 10:00:00 GMT\r\n\r\n", "301 405", "405-no-allow"},
	{"telnet", "Trying 192.0.2.7...\nConnected to a.example.\nEscape character is '^]'.\nGET /x HTTP/1.1\nHost: a.example\nRange: bytes=0-1\n\nHTTP/1.1 206 Partial Content\n" + dated + "\nContent-Type: text/plain\nContent-Range: bytes 0-4/9\nContent-Length: 5\n\nhelloConnection closed by foreign host.\n", "206", "206-other-range"},
	{"openssl s_client", "---\nread R BLOCK\nHTTP/1.1 405 Method Not Allowed\nServer: x\n" + dated + "\nContent-Length: 0\n\nclosed\n", "405", "405-no-allow"},
	{"wget --spider", "Spider mode enabled. Check if remote file exists.\n--2026-03-02 10:00:00--  https://a.example/x\nResolving a.example (a.example)... 192.0.2.7\nConnecting to a.example (a.example)|192.0.2.7|:443... connected.\nHTTP request sent, awaiting response... \n  HTTP/1.1 302 Found\n  " + dated + "\n  Location: http://a.example/y\nLocation: http://a.example/y [following]\n--2026-03-02 10:00:01--  http://a.example/y\nReusing existing connection to a.example:80.\nHTTP request sent, awaiting response... \n  HTTP/1.1 200 OK\n  " + dated + "\n  Content-Type: text/html\nLength: unspecified [text/html]\nRemote file exists.\n", "302 200", "redirect-downgrade"},
	{"curl -v over HTTP/3", "* Connected to a.example (192.0.2.7) port 443\n* using HTTP/3\n> GET /x HTTP/3\n> Host: a.example\n> Accept: */*\n>\n< HTTP/3 426 \n< date: Mon, 02 Mar 2026 10:00:00 GMT\n< content-length: 0\n<\n* Connection #0 to host a.example left intact\n", "426", ""},
	{"curl -v --http2 upgraded", v(q("GET /x", "Connection: Upgrade, HTTP2-Settings", "Upgrade: h2c"), a("101 Switching Protocols", "Connection: Upgrade", "Upgrade: h2c"), "HTTP/2 200\ndate: Mon, 02 Mar 2026 10:00:00 GMT\ncontent-type: text/plain\n\n") + "ok\n", "101 200", ""},
	{"curl -v that breaks off inside of a head", "> GET / HTTP/1.1\n> Host: a\n>\n< HTTP/1.1 401 Unauthorized\n< Date: Mon, 02 Mar 2026 10:00:00 GMT\n< WWW-Auth", "401", ""},
	{"several requests of one curl -v", v(q("HEAD /x"), a("200 OK", dated, plain2, "Content-Length: 99")) + "* Connection #0 to host a.example left intact\n* Re-using existing connection with host a.example\n" + v(q("DELETE /x"), a("204 No Content", dated)), "200 204", ""},
	{"an expectation that fails", v(q("PUT /x", "Expect: 100-continue", "Content-Length: 9"), a("417 Expectation Failed", dated, length0)), "417", ""},
	{"an indented block", "    HTTP/1.1 407 Proxy Authentication Required\n    " + dated + "\n    Content-Length: 0\n", "407", "407-no-challenge"},
	{"a fenced block", "```http\nHTTP/1.1 416 Range Not Satisfiable\n" + dated + "\nContent-Range: bytes 0-1/9\nContent-Length: 0\n```\n", "416", "416-satisfied-range"},

	// other clients' logs, which show no content
	{"Apache HttpClient", strings.Join([]string{
		"10:00:00.000 [main] DEBUG org.apache.http.headers - http-outgoing-0 >> DELETE /x HTTP/1.1",
		"10:00:00.000 [main] DEBUG org.apache.http.headers - http-outgoing-0 >> Host: a.example",
		`10:00:00.010 [main] DEBUG org.apache.http.wire - http-outgoing-0 << "HTTP/1.1 405 Method Not Allowed[\r][\n]"`,
		"10:00:00.010 [main] DEBUG org.apache.http.headers - http-outgoing-0 << HTTP/1.1 405 Method Not Allowed",
		"10:00:00.010 [main] DEBUG org.apache.http.headers - http-outgoing-0 << Date: Mon, 02 Mar 2026 10:00:00 GMT",
		"10:00:00.010 [main] DEBUG org.apache.http.headers - http-outgoing-0 << Content-Length: 9",
		`10:00:00.011 [main] DEBUG org.apache.http.wire - http-outgoing-0 << "not here"`,
		"10:00:00.011 [main] DEBUG org.apache.http.impl.conn.PoolingHttpClientConnectionManager - Connection released",
	}, "\n") + "\n", "405", "405-no-allow"},
	{"nghttp -v", "[  0.004] send HEADERS frame <length=44, flags=0x25, stream_id=13>\n          :method: GET\n          :path: /x\n[  0.010] recv (stream_id=13) :status: 204\n[  0.010] recv (stream_id=13) date: Mon, 02 Mar 2026 10:00:00 GMT\n[  0.010] recv (stream_id=13, sensitive) content-length: 0\n[  0.010] recv HEADERS frame <length=90, flags=0x05, stream_id=13>\n          ; END_STREAM | END_HEADERS\n", "204", "content-length-forbidden"},
	{"http.client of Python", "send: b'GET /x HTTP/1.1\\r\\nHost: a.example\\r\\n\\r\\n'\nreply: 'HTTP/1.1 401 Unauthorized\\r\\n'\nheader: Date: Mon, 02 Mar 2026 10:00:00 GMT\nheader: Content-Length: 12\nit printed this\nreply: 'HTTP/1.1 200 OK\\r\\n'\nheader: Date: Mon, 02 Mar 2026 10:00:00 GMT\n", "401 200", "401-no-challenge"},

	// specifications
	{"parts with a range in the head", a("206 Partial Content", dated, "Content-Type: multipart/byteranges; boundary=X", "Content-Range: bytes 0-1/9") + "--X--\n", "206", "206-multipart-content-range"},
	{"a challenge that is only a scheme", a("401 Unauthorized", dated, "WWW-Authenticate: Negotiate", length0), "401", ""},
	{"PATCH that isn't taken", q("PATCH /x", "Content-Type: text/plain", "Content-Length: 2") + "ok" + a("415 Unsupported Media Type", dated, "Accept-Patch: application/json-patch+json", length0), "415", ""},
	{"a weak tag that answers a strong one", q("GET /x", `If-None-Match: "a"`) + a("304 Not Modified", dated, `ETag: W/"a"`), "304", ""},
	{"304 to a date", q("GET /x", "If-Modified-Since: Mon, 02 Mar 2026 09:00:00 GMT") + a("304 Not Modified", dated), "304", ""},
	{"304 to POST", q("POST /x", `If-None-Match: "a"`, length0) + a("304 Not Modified", dated, tagA), "304", "304-method"},
	{"a list of lengths that differ", a("200 OK", dated, plain2, "Content-Length: 2, 3") + "ok", "200", "length-invalid"},
	{"a negative length", a("200 OK", dated, plain2, "Content-Length: -1") + "ok", "200", "length-invalid"},
	{"a sign in Retry-After", a("503 Service Unavailable", "Retry-After: +5", length0), "503", "retry-after-invalid"},
	{"asctime", a("200 OK", "Date: Mon Mar  2 10:00:00 2026", plain2, length2) + "ok", "200", ""},
	{"a local time", a("200 OK", "Date: Mon, 02 Mar 2026 11:00:00 +0100", plain2, length2) + "ok", "200", "date-invalid"},
	{"private and shared", a("200 OK", dated, "Cache-Control: private, s-maxage=60", plain2, length2) + "ok", "200", "cache-private-public"},
	{"a lifetime in quotes", a("200 OK", dated, `Cache-Control: max-age="60"`, plain2, length2) + "ok", "200", "cache-age-invalid"}, // RFC 9111, 5.2.2.1: a token
	{"a tunnel with a length", v(q("CONNECT a.example:443"), a("200 OK", "Content-Length: 5")), "200", "connect-with-length"},
	{"a redirect to itself with a cookie", q("GET /x") + a("302 Found", dated, "Location: /x", "Set-Cookie: a=b", length0), "302", "redirect-self"},
	{"a loop of two", v(q("GET /a"), a("302 Found", dated, "Location: /b", length0), q("GET /b"), a("302 Found", dated, "Location: /a", length0), q("GET /a"), a("302 Found", dated, "Location: /b", length0)), "302 302 302", "redirect-loop"},
	{"GraphQL's errors", a("200 OK", dated, "Content-Type: application/json") + `{"data":null,"errors":[{"message":"x"}]}`, "200", ""},
	{"problem details with a suffix", a("409 Conflict", dated, "Content-Type: application/problem+json; charset=utf-8") + `{"type":"about:blank","status":400}`, "409", "problem-status-differs"},
	{"WebDAV", q("PROPFIND /x", "Depth: 1") + a("207 Multi-Status", dated, `Content-Type: application/xml; charset="utf-8"`) + "<D:multistatus xmlns:D=\"DAV:\"/>", "207", ""},
	{"a status without a name", a("799 ", dated, length0), "799", "status-out-of-range"},
	{"a name that another code has", a("403 Unauthorized", dated, length0), "403", "reason-contradicts"},
	{"an old name", a("413 Request Entity Too Large", dated, length0), "413", ""},
	{"a shop's own name", a("404 Nothing to see here", dated, length0), "404", ""},

	// where the specifications leave room
	{"416 in a unit of its own", q("GET /x", "Range: items=0-5") + a("416 Range Not Satisfiable", dated, length0), "416", ""},
	{"an upgrade that is only named", a("426 Upgrade Required", dated, "Upgrade: TLS/1.2", length0), "426", "upgrade-not-in-connection"},
	{"a private 429 is stored too", a("429 Too Many Requests", dated, "Retry-After: 5", "Cache-Control: private, max-age=60", length0), "429", "must-not-store"},
	{"a 431 that says nothing", a("431 Request Header Fields Too Large", dated, length0), "431", ""},
	{"immutable", a("200 OK", dated, "Cache-Control: public, max-age=31536000, immutable", plain2, length2) + "ok", "200", ""},
	{"a lifetime twice, the same", a("200 OK", dated, "Cache-Control: max-age=60", "Cache-Control: max-age=60", plain2, length2) + "ok", "200", ""},
	{"no-cache of one field beside a lifetime", a("200 OK", dated, tagA, `Cache-Control: no-cache="Set-Cookie", max-age=60`, plain2, length2) + "ok", "200", ""},
	{"no-store with no lifetime", a("200 OK", dated, "Cache-Control: no-cache, no-store, must-revalidate, max-age=0", "Pragma: no-cache", "Expires: 0", plain2, length2) + "ok", "200", ""},
	{"a day in small letters", a("200 OK", "Date: mon, 02 mar 2026 10:00:00 GMT", plain2, length2) + "ok", "200", "date-invalid"},
	{"a tag marked weak in a small letter", a("200 OK", dated, `ETag: w/"a"`, plain2, length2) + "ok", "200", "etag-unquoted"},
	{"something behind a tag", a("200 OK", dated, `ETag: "a"-gzip`, plain2, length2) + "ok", "200", "etag-unquoted"},
	{"an address in IPv6", a("302 Found", dated, "Location: http://[2001:db8::7]:8080/", length0), "302", ""},
	{"a query alone", a("302 Found", dated, "Location: ?page=2", length0), "302", ""},
	{"another scheme", a("302 Found", dated, "Location: myapp://open?code=1", length0), "302", ""},
	{"letters that no URI has", a("302 Found", dated, "Location: /café", length0), "302", "location-invalid"},
	{"braces that no URI has", a("302 Found", dated, "Location: /{id}", length0), "302", "location-invalid"},
	{"chunks to an old client", q("GET /x HTTP/1.0") + a("200 OK", dated, plain2, "Transfer-Encoding: chunked") + "2\r\nok\r\n0\r\n\r\n", "200", "transfer-encoding-http10"},
	{"two lengths in HTTP/2", a2("200", dated, plain2, "content-length: 2", "transfer-encoding: chunked") + "ok", "200", "connection-field-http2 length-and-transfer-encoding"},
	{"a trailer", a2("200", dated, plain2, "trailer: grpc-status") + "ok", "200", ""},
	{"403 with a hint", a("403 Forbidden", dated, plain2, "Link: </help>; rel=help", length2) + "no", "403", ""},
	{"451 and who blocks", a("451 Unavailable For Legal Reasons", dated, `Link: <https://b.example>; title="x, y"; rel=blocked-by`, length0), "451", ""},
	{"a preflight", q("OPTIONS /x", "Access-Control-Request-Method: PUT") + a("204 No Content", dated, "Access-Control-Allow-Methods: PUT"), "204", ""},
	{"a HEAD that isn't found", q("HEAD /x") + a("404 Not Found", dated), "404", ""},
	{"a 201 to POST with its place", q("POST /x", length0) + a("201 Created", dated, "Location: /x/1", length0), "201", ""},
	{"a 500 of long ago", a("500 Internal Server Error", dated, "Age: 5", "Cache-Control: max-age=60", length0), "500", ""},

	// logs
	{"a combined log over IPv6 with a request that wasn't one", "2001:db8::7 - - [02/Mar/2026:10:00:00 +0000] \"\\x16\\x03\\x01\" 400 157 \"-\" \"-\"\n2001:db8::7 - - [02/Mar/2026:10:00:01 +0000] \"-\" 408 0 \"-\" \"-\"\n", "400 408", ""},
	{"a user with a blank", "192.0.2.1 - joe doe [02/Mar/2026:10:00:00 +0000] \"GET /x HTTP/1.1\" 401 12\n192.0.2.1 - joe doe [02/Mar/2026:10:00:00 +0000] \"GET /x HTTP/1.1\" 200 12\n", "401 200", ""},
	{"times behind the agent", strings.Repeat("192.0.2.1 - - [02/Mar/2026:10:00:00 +0000] \"GET /x HTTP/2.0\" 504 167 \"-\" \"curl/8\" 60.001 \"10.0.0.1\"\n", 3), "504", ""},
	{"docker's json-file", `{"log":"192.0.2.1 - - [02/Mar/2026:10:00:00 +0000] \"GET /x HTTP/1.1\" 502 5 \"-\" \"x\"\n","stream":"stdout","time":"2026-03-02T10:00:00.1Z"}` + "\n" + `{"log":"192.0.2.1 - - [02/Mar/2026:10:00:01 +0000] \"GET /x HTTP/1.1\" 200 5 \"-\" \"x\"\n","stream":"stdout","time":"2026-03-02T10:00:01.1Z"}` + "\n", "502 200", ""},
	{"kubectl logs --prefix", strings.Repeat("[pod/web-1/nginx] 192.0.2.1 - - [02/Mar/2026:10:00:00 +0000] \"GET /x HTTP/1.1\" 503 5 \"-\" \"x\"\n", 2), "503", ""},
	{"journalctl", strings.Repeat("Mar 02 10:00:00 host nginx[7]: 192.0.2.1 - - [02/Mar/2026:10:00:00 +0000] \"GET /x HTTP/1.1\" 499 0 \"-\" \"x\"\n", 2), "499", ""},
	{"grep -n over several files", "access.log:7:192.0.2.1 - - [02/Mar/2026:10:00:00 +0000] \"GET /x HTTP/1.1\" 500 5 \"-\" \"x\"\naccess.log.1:9:192.0.2.1 - - [02/Mar/2026:10:00:00 +0000] \"GET /x HTTP/1.1\" 404 5 \"-\" \"x\"\n", "500 404", ""},
	{"IIS with a byte order mark", "\ufeff#Software: Microsoft Internet Information Services 10.0\r\n#Fields: date time s-ip cs-method cs-uri-stem cs-uri-query s-port cs-username c-ip cs(User-Agent) sc-status sc-substatus sc-win32-status time-taken\r\n2026-03-02 10:00:00 10.0.0.1 GET /x - 443 - 192.0.2.1 curl/8 401 2 5 15\r\n", "401", ""},
	{"Caddy", `{"level":"error","ts":1772445600.5,"logger":"http.log.access","msg":"handled request","request":{"remote_ip":"192.0.2.1","proto":"HTTP/2.0","method":"HEAD","host":"a.example","uri":"/x"},"bytes_read":0,"duration":0.001,"size":0,"status":502,"resp_headers":{"Server":["Caddy"]}}` + "\n", "502", ""},
	{"zap's own words", `{"level":"info","ts":"2026-03-02T10:00:00Z","msg":"request","http.status_code":404,"http.method":"GET","http.target":"/x"}` + "\n", "404", ""},
	{"an array that begins on its first object's line", `[{"httpRequest":{"requestMethod":"GET","requestUrl":"https://h/x","status":404}},` + "\n" + `{"httpRequest":{"requestMethod":"GET","requestUrl":"https://h/x","status":502}}]` + "\n", "404 502", ""},
	{"304 without content, and HEAD", logLine + "304 0 \"-\" \"x\"\n" + `h - - [02/Mar/2026:10:00:00 +0000] "HEAD / HTTP/1.1" 200 0 "-" "x"` + "\n", "304 200", ""},
}

// Names that servers write, none of which is another code's.
func TestNamesThatContradictNothing(t *testing.T) {
	for _, status := range []string{
		"200 Connection established", "302 Moved Temporarily", "302 Object moved", "307 Internal Redirect", "401 Authorization Required", "401 UNAUTHORIZED",
		"403 Access Denied", "404 Not found", "404 File Not Found", "408 Request Time-out", "413 Payload Too Large", "414 Request-URI Too Large",
		"416 Requested Range Not Satisfiable", "422 Unprocessable Entity", "429 Rate limit exceeded", "499 Client Closed Request",
		"500 Server Error", "502 Proxy Error", "503 Service Temporarily Unavailable", "503 Backend fetch failed", "504 Gateway Time-out",
	} {
		if found, _ := try(t, a(status, dated), "reason-contradicts"); found {
			t.Errorf("%s contradicts", status)
		}
	}
}

func TestMoreKinds(t *testing.T) {
	for _, want := range moreKinds {
		want.holds(t)
	}
}

// documentKinds are API documents; the codes are those that operations document, in their order.
var documentKinds = []kind{
	{"Swagger 2.0 in JSON", `{"swagger":"2.0","info":{"title":"x","version":"1"},"paths":{"/x":{"delete":{"responses":{"204":{"description":"gone","schema":{"type":"string"}}}}}}}`, "204", "openapi-content-forbidden"},
	{"3.1 without responses", "openapi: 3.1.0\ninfo: {title: x, version: \"1\"}\npaths: {/x: {get: {summary: x}}}\n", "", ""},
	{"3.0 without responses", "openapi: 3.0.0\ninfo: {title: x, version: \"1\"}\npaths: {/x: {get: {summary: x}}}\n", "", "openapi-no-responses"},
	{"a range in small letters", api(works, `"4xx": {description: no}`), "200", "openapi-bad-key"},
	{"a code that doesn't exist", api(works, `"600": {description: no}`), "200 600", "openapi-bad-key"},
	{"default alone", api(`default: {description: all}`), "", ""},
	{"every redirect needs its field", api(works, `"301": {description: moved}`, `"304": {description: same}`, `"308": {description: moved, headers: {Location: {schema: {type: string}}}}`), "200 301 304 308", "openapi-missing-header"},
	{"what is needed by reference", api(works, `"429": {$ref: "#/components/responses/slow"}`) + "components: {responses: {slow: {description: slow down}}}\n", "200 429", ""},
}

func TestDocumentKinds(t *testing.T) {
	for _, want := range documentKinds {
		want.holds(t)
	}
	loop := api(works, `"401": {$ref: "#/components/responses/a"}`) + "components: {responses: {a: {$ref: \"#/components/responses/a\"}}}\n"
	if found, unchecked := try(t, loop, "openapi-missing-header"); found || !unchecked {
		t.Errorf("behind a reference that loops: found %v, unchecked %v", found, unchecked)
	}
}
