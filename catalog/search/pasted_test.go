package search

import "testing"

// Lines as people paste them, and the code that each is about.
var searchPastedCases = map[string][]struct {
	line string
	code int
}{
	"status lines and header dumps": {
		{`HTTP/1.1 503 Service Unavailable`, 503},
		{`HTTP/2 429`, 429},
		{`< HTTP/2 404`, 404},
		{`HTTP/3 301`, 301},
		{`HTTP/1.1 302 Found Location: https://example.com/login Content-Length: 0 Set-Cookie: a=1; Max-Age=500`, 302},
		{"HTTP/1.1 416 Range Not Satisfiable\r\nContent-Range: bytes */1000\r\nContent-Length: 200\r\n", 416},
		{`:status: 425`, 425},
		{`Status: 404 Not Found`, 404},
		{`Status Code: 304`, 304},
		{`Warning: 110 - "Response is Stale"`, 110},
	},
	"access logs": {
		{`192.0.2.1 - - [10/Oct/2025:13:55:36 +0000] "GET /index.html HTTP/1.1" 499 0 "-" "curl/8.0"`, 499},
		{`192.0.2.1 - frank [10/Oct/2025:13:55:36 -0700] "GET /apache_pb.gif HTTP/1.0" 206 232`, 206},
		{`192.0.2.1 - - [10/Oct/2025:13:55:36 +0000] "POST /api/200/items HTTP/1.1" 413 183 "-" "Mozilla/5.0"`, 413},
		{`example.com:443 192.0.2.7 - - [01/Jan/2025:00:00:01 +0000] "PUT /f HTTP/2.0" 507 512`, 507},
		{`Oct 10 13:55:36 lb haproxy[1234]: 192.0.2.1:33317 [10/Oct/2025:13:55:36.123] http-in static/srv1 10/0/30/69/109 503 2750 - - ---- 1/1/1/1/0 0/0 "GET / HTTP/1.1"`, 503},
		{`haproxy[14389]: 192.0.2.1:33320 [06/Feb/2025:12:14:15.021] http-in http-in/<NOSRV> -1/-1/-1/-1/0 400 187 - - PR-- 3/3/0/0/0 0/0 "<BADREQ>"`, 400},
		{`2025-05-13T23:39:43.945958Z my-elb 192.0.2.1:2817 192.0.2.2:80 0.000073 0.001048 0.000057 502 502 0 29 "GET http://example.com:80/ HTTP/1.1" "curl/7.38.0" - -`, 502},
		{`https 2025-07-02T22:23:00.186641Z app/lb/50dc6c495c0c9188 192.0.2.1:2817 192.0.2.2:80 0.086 0.048 -1 460 - 0 57 "GET https://www.example.com:443/ HTTP/1.1" "curl/7.46.0"`, 460},
		{`1286536309.586 921 192.0.2.1 TCP_MISS/507 507 POST http://example.com/ - DIRECT/192.0.2.2 text/html`, 507},
		{`[GIN] 2025/01/02 - 15:04:05 | 404 | 1.2ms | 192.0.2.1 | GET "/x"`, 404},
		{`GET /api/v1/users 404 12.345 ms - 9`, 404},
		{`Completed 422 Unprocessable Entity in 12ms (Views: 1.2ms | ActiveRecord: 0.0ms)`, 422},
		{`INFO: 192.0.2.1:52122 - "GET /items HTTP/1.1" 307 Temporary Redirect`, 307},
		{`2025-01-01 00:00:00 192.0.2.2 GET /foo.aspx - 443 - 192.0.2.1 Mozilla/5.0 - 404 0 2 15`, 404},
		{`{"time":"2025-01-01T12:00:00Z","method":"GET","path":"/x","status":418,"bytes":200}`, 418},
		{`level=error msg="request failed" method=GET path=/a status=504 duration=30000ms`, 504},
		{`[2025-01-01T00:00:00.000Z] "GET /status HTTP/1.1" 503 UF,URX upstream_reset_before_response_started`, 503},
	},
	"clients and libraries": {
		{`Error: Request failed with status code 422`, 422},
		{`AxiosError: Request failed with status code 401`, 401},
		{`requests.exceptions.HTTPError: 502 Server Error: Bad Gateway for url: https://example.com/`, 502},
		{`requests.exceptions.HTTPError: 404 Client Error: Not Found for url: https://example.com/`, 404},
		{`<Response [403]>`, 403},
		{`urllib.error.HTTPError: HTTP Error 405: Method Not Allowed`, 405},
		{`httpx.HTTPStatusError: Client error '410 Gone' for url 'https://example.com/'`, 410},
		{`aiohttp.client_exceptions.ClientResponseError: 408, message='Request Timeout', url='https://example.com'`, 408},
		{`curl: (22) The requested URL returned error: 404`, 404},
		{`curl: (22) The requested URL returned error: 500 Internal Server Error`, 500},
		{`fatal: unable to access 'https://example.com/a.git/': The requested URL returned error: 403`, 403},
		{`java.io.IOException: Server returned HTTP response code: 403 for URL: https://example.com/`, 403},
		{`org.springframework.web.client.HttpClientErrorException$Conflict: 409 Conflict: [no body]`, 409},
		{`Response{protocol=h2, code=401, message=, url=https://example.com/}`, 401},
		{`unexpected status: 429 Too Many Requests`, 429},
		{`panic: unexpected HTTP response: 500 Internal Server Error`, 500},
		{`googleapi: Error 412: Precondition failed, conditionNotMet`, 412},
		{`Response status code does not indicate success: 404 (Not Found).`, 404},
		{`HTTP status client error (404 Not Found) for url (https://example.com/)`, 404},
		{`RestClient::NotFound: 404 Not Found`, 404},
		{"Client error: `GET https://example.com/` resulted in a `404 Not Found` response", 404},
		{`ERROR 404: Not Found.`, 404},
		{`npm error 404 Not Found - GET https://registry.example.com/x`, 404},
		{`An error occurred (404) when calling the HeadObject operation: Not Found`, 404},
		{`operation error S3: PutObject, https response error StatusCode: 412, RequestID: X`, 412},
		{`received unexpected HTTP status: 503 Service Unavailable`, 503},
		{`<status>400</status>`, 400},
		{`HTTP 472`, 472},
	},
	"browsers": {
		{`GET https://example.com/api 500 (Internal Server Error)`, 500},
		{`Failed to load resource: the server responded with a status of 404 (Not Found)`, 404},
		{`POST https://example.com/login 401 (Unauthorized)`, 401},
		{`WebSocket connection to 'wss://example.com/' failed: Error during WebSocket handshake: Unexpected response code: 400`, 400},
	},
	"error texts without a number": {
		{`upstream prematurely closed connection`, 502},
		{`2025/01/01 12:00:00 [error] 123#0: *1 upstream prematurely closed connection while reading response header from upstream, client: 192.0.2.1`, 502},
		{`2025/01/01 12:00:00 [error] 7#7: *9 upstream timed out (110: Connection timed out) while reading response header from upstream`, 504},
		{`2025/01/01 12:00:00 [error] 7#7: *9 connect() failed (111: Connection refused) while connecting to upstream, client: 192.0.2.1`, 502},
		{`client intended to send too large body: 10485761 bytes`, 413},
		{`2025/01/01 [error] 31#31: *1 client intended to send too large body: 1048577 bytes, client: 192.0.2.1, server: _`, 413},
		{`no healthy upstream`, 503},
		{`The plain HTTP request was sent to HTTPS port`, 400},
		{`400 The plain HTTP request was sent to HTTPS port`, 400},
		{`You are being rate limited, please wait before you try again`, 429},
		{`Error 1020 Access denied`, 403},
		{`Operation cannot be fulfilled on pods "a": the object has been modified; please apply your changes to the latest version and try again`, 409},
	},
}

func TestSearchReadsPastedLines(t *testing.T) {
	x := searchIndex(t)
	for kind, cases := range searchPastedCases {
		t.Run(kind, func(t *testing.T) {
			for _, want := range cases {
				result := x.Search(want.line)
				if first := searchNumbers(result, 4); len(first) == 0 || first[0] != want.code {
					t.Errorf("%q leads to %v (%s); want %03d first", want.line, first, result.Notice, want.code)
				}
			}
		})
	}
}
