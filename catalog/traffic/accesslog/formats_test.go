package accesslog

import (
	"fmt"
	"strings"
	"testing"
	"time"
)

// seen is a record as one line of text: status method path protocol bytes sender via, then reasons.
func seen(r *Record) string {
	method, path, protocol := string(r.Method), string(appendPath(nil, r.Target)), string(r.Protocol)
	for _, text := range []*string{&method, &path, &protocol} {
		if *text == "" {
			*text = "-"
		}
	}
	sender := r.Sender.Certainty.String()
	if r.Sender.Name != "" {
		sender = r.Sender.Name + " " + sender
	}
	if r.Sender.Via != "" {
		sender += " via " + r.Sender.Via
	}
	size := fmt.Sprint(r.Bytes) + [...]string{"?", "", "+head"}[r.Size]
	out := fmt.Sprintf("%03d %s %s %s %s | %s", r.Status, method, path, protocol, size, sender)
	for _, reason := range r.Reasons() {
		out += " | " + reason.Sender + " " + string(reason.Key)
	}
	return out
}

// TestLines reads single lines of every format. "other" is the format's own line without a response, "unread" one that
// it does not explain.
func TestLines(t *testing.T) {
	const when = `[02/Mar/2026:10:00:00 +0000]`
	for _, c := range []struct{ format, line, want string }{
		{"combined", `203.0.113.9 - - ` + when + ` "GET /a?b=c HTTP/1.1" 200 120 "-" "curl/8.5.0"`, `200 GET /a HTTP/1.1 120? | unknown`},
		{"combined", `2001:db8::1 - frank ` + when + ` "GET /a HTTP/2.0" 200 - "-" "x" "203.0.113.7" rt=0.003`, `200 GET /a HTTP/2.0 0? | unknown`},
		{"combined", `h - John Smith ` + when + ` "GET /a HTTP/1.1" 200 1 "-" "x"`, `200 GET /a HTTP/1.1 1? | unknown`},
		{"combined", `Mar  2 10:00:00 web nginx: 203.0.113.9 - - ` + when + ` "GET /a HTTP/1.1" 444 0 "-" "x"`, `444 GET /a HTTP/1.1 0? | nginx shows`},
		{"combined", `h - - ` + when + ` "\x16\x03\x01" 400 150 "-" "-"`, `400 - - - 150? | unknown`},
		{"combined", `h - - ` + when + ` "-" 408 0 "-" "-"`, `408 - - - 0? | unknown`},
		{"combined", `h - - ` + when + ` "GET /say-\"hi\" HTTP/1.1" 404 9 "-" "a \"b\" c"`, `404 GET /say-\"hi\" HTTP/1.1 9? | unknown`},
		{"combined", `h - - ` + when + ` "GET / HTTP/1.1" 000 0 "-" "-"`, `000 GET / HTTP/1.1 0? | unknown`},
		{"combined", `h - - ` + when + ` "GET / HTTP/1.1" 1000 0 "-" "-"`, `unread`},
		{"combined", `h - - ` + when + ` "GET / HTTP/1.1" 200 0`, `unread`},
		{"common", `h - - ` + when + ` "GET / HTTP/1.1" 200 0`, `200 GET / HTTP/1.1 0? | unknown`},
		{"common", `::1 - - ` + when + ` "OPTIONS * HTTP/1.0" 200 -`, `200 OPTIONS * HTTP/1.0 0? | unknown`},
		{"common", `h - - [2/Mar/2026 10:00:00] "GET / HTTP/1.1" 200 0`, `unread`},
		{"vhost", `www.example.com:443 203.0.113.9 - - ` + when + ` "GET / HTTP/1.1" 304 180 "-" "x"`, `304 GET / HTTP/1.1 180? | unknown`},
		{"vhost", `203.0.113.9 - - ` + when + ` "GET / HTTP/1.1" 304 180 "-" "x"`, `unread`},
		{"Traefik", `10.0.0.1 - - ` + when + ` "GET /x HTTP/1.1" 404 19 "-" "curl" 12 "-" "-" 0ms`, `404 GET /x HTTP/1.1 19 | Traefik says`},
		{"Traefik", `10.0.0.1 - - ` + when + ` "GET /x HTTP/1.1" 502 11 "-" "curl" 12 "api@docker" "http://172.18.0.3:80" 3ms`, `502 GET /x HTTP/1.1 11 | unknown via Traefik`},
		{"Traefik", `10.0.0.1 - - ` + when + ` "GET /x HTTP/1.1" - - "-" "curl" 12 "-" "-" 0ms`, `other`},
		{"ingress", `192.0.2.1 - - ` + when + ` "POST /v1 HTTP/2.0" 504 160 "-" "x" 300 5.001 [ns-api-80] [] 10.0.0.1:80, 10.0.0.2:80 0, 0 5.000, 0.001 504, 504 9f2`, `504 POST /v1 HTTP/2.0 160 | unknown via nginx`},
		{"ingress", `192.0.2.1 - - ` + when + ` "POST /v1 HTTP/2.0" 500 21 "-" "x" 300 0.010 [ns-api-80] [] 10.0.0.1:80 21 0.010 500 9f2`, `500 POST /v1 HTTP/2.0 21 | origin says via nginx`},
		{"ingress", `192.0.2.1 - - ` + when + ` "GET /v1 HTTP/2.0" 413 21 "-" "x" 300 0.010 [ns-api-80] [] - - - - 9f2`, `413 GET /v1 HTTP/2.0 21 | nginx says`},
		{"ingress", `192.0.2.1 - - ` + when + ` "GET /v1 HTTP/2.0" 499 0 "-" "x" 300 0.010 [ns-api-80] [] 10.0.0.1:80 0 9.000 - 9f2`, `499 GET /v1 HTTP/2.0 0 | client says`},

		{"HAProxy", `10.0.0.1:5 [02/Mar/2026:10:00:00.123] fe be/s1 0/0/1/20/21 500 300 - - ---- 1/1/0/0/0 0/0 {a|b} {c} "GET /a?x HTTP/1.1"`, `500 GET /a HTTP/1.1 300+head | origin says via HAProxy`},
		{"HAProxy", `lb haproxy[9]: 10.0.0.1:5 [02/Mar/2026:10:00:00.123] fe be/s1 0/0/1/-1/9 -1 0 - - CH-- 1/1/0/0/0 0/0 "GET /a HTTP/1.1"`, `000 GET /a HTTP/1.1 0+head | client says via HAProxy | HAProxy CH--`},
		{"HAProxy", `10.0.0.1:5 [02/Mar/2026:10:00:00.123] fe be/s1 0/0/1/20/21 200 300 - - CD-- 1/1/0/0/0 0/0 "GET https://h.example/a HTTP/2.0"`, `200 GET /a HTTP/2.0 300+head | origin says via HAProxy | HAProxy CD--`},
		{"HAProxy", `10.0.0.1:5 [02/Mar/2026:10:00:00.123] fe fe/<NOSRV> 0/-1/-1/-1/0 403 90 - - PR-- 1/1/0/0/0 0/0 "GET /a HTTP/1.1"`, `403 GET /a HTTP/1.1 90+head | HAProxy says | HAProxy PR--`},
		{"HAProxy", `10.0.0.1:5 [02/Mar/2026:10:00:00.123] fe be/s1 0/0/1/20/+21 200 +300 - - ---- 1/1/0/0/0 0/0 "GET /cut-off-here`, `200 GET /cut-off-here - 300+head | origin says via HAProxy`},
		{"HAProxy", `10.0.0.1:5 [02/Mar/2026:10:00:00.123] fe be/s1 1/0/5007 212 -- 0/0/0/0/3 0/0`, `other`},
		{"HAProxy", `Mar  2 10:00:00 lb haproxy[99]: Server be/s1 is DOWN, reason: Layer4 connection problem`, `other`},
		{"HAProxy", `Mar  2 10:00:00 lb sshd[99]: Accepted publickey`, `unread`},

		{"alb", `h2 2026-03-02T10:00:00.1Z app/x/1 192.0.2.1:1 10.0.0.1:80 0.0 0.1 0.0 500 500 34 366 "GET https://h:443/a?b HTTP/2.0" "x" c t arn "Root=1" "h" "arn" 0 2026-03-02T10:00:00.0Z "forward" "-" "-" "10.0.0.1:80" "500" "-" "-" TID_1`, `500 GET /a HTTP/2.0 366+head | origin says via AWS ELB`},
		{"alb", `http 2026-03-02T10:00:00.1Z app/x/1 192.0.2.1:1 - -1 -1 -1 502 - 34 366 "POST http://h:80/a HTTP/1.1" "a \"b\"" - - arn "Root=1" "-" "-" 0 2026-03-02T10:00:00.0Z "forward" "-" "LambdaInvalidResponse" "-" "-" "-" "-" TID_1`, `502 POST /a HTTP/1.1 366+head | AWS ELB says | AWS ELB LambdaInvalidResponse`},
		{"alb", `http 2026-03-02T10:00:00.1Z app/x/1 192.0.2.1:1 - -1 -1 -1 400 - 34 366 "- http://h:80- -" "-" - - - "-" "-" "-" - 2026-03-02T10:00:00.0Z "-" "-" "-" "-" "-" "Severe" "BadContentLength" TID_1`, `400 - - - 366+head | AWS ELB says | AWS ELB BadContentLength`},
		{"alb", `http 2026-03-02T10:00:00.1Z app/x/1 192.0.2.1:1 10.0.0.1:80 0.0 0.1 0.0 304 304 34 180 "HEAD http://h:80/ HTTP/1.1" "x" - - arn`, `304 HEAD / HTTP/1.1 180+head | origin says via AWS ELB`},
		{"elb", `2026-03-02T10:00:00.1Z classic 192.0.2.1:1 10.0.0.1:80 0.00 0.01 0.00 504 0 0 0 "GET http://h:80/a HTTP/1.1" "x" - -`, `504 GET /a HTTP/1.1 0+head | AWS ELB says`},

		{"Envoy", `[2026-03-02T10:00:00.123Z] "GET /a?b HTTP/1.1" 503 UH 0 19 0 - "-" "curl" "id" "h" "-"`, `503 GET /a HTTP/1.1 19 | Envoy says | Envoy UH`},
		{"Envoy", `[2026-03-02T10:00:00.123Z] "GET /a HTTP/2" 200 - 0 154 3 2 "10.0.0.1" "curl" "id" "h" "tcp://10.0.2.1:80"`, `200 GET /a HTTP/2 154 | origin says via Envoy`},
		{"Envoy", `[2026-03-02T10:00:00.123Z] "GET /a HTTP/2" 0 DC 0 0 900 - "-" "curl" "id" "h" "10.0.2.1:80"`, `000 GET /a HTTP/2 0 | client says via Envoy | Envoy DC`},
		{"Envoy", `[2026-03-02T10:00:00.123Z] "GET /a HTTP/2" 200 DC 0 9 900 4 "-" "curl" "id" "h" "10.0.2.1:80"`, `200 GET /a HTTP/2 9 | origin says via Envoy | Envoy DC`},
		{"Envoy", `[2026-03-02T10:00:00.123Z] "GET /a HTTP/1.1" 503 UF,URX 0 91 7 - "-" "curl" "id" "h" "10.0.2.1:80"`, `503 GET /a HTTP/1.1 91 | Envoy says | Envoy UF,URX`},
		{"Envoy", `[2026-03-02T10:00:00.123Z] "- - HTTP/1.1" 400 DPE 0 11 0 - "-" "-" "-" "-" "-"`, `400 - - - 11 | Envoy says | Envoy DPE`},
		{"istio", `[2026-03-02T10:00:00.123Z] "GET /s HTTP/1.1" 418 - via_upstream - "-" 0 135 4 4 "-" "curl" "id" "httpbin:8000" "10.44.1.27:80" outbound|8000||httpbin 10.44.1.23:3 10.0.45.184:8000 10.44.1.23:4 - default`, `418 GET /s HTTP/1.1 135 | origin says via Envoy`},
		{"istio", `[2026-03-02T10:00:00.123Z] "GET /s HTTP/1.1" 503 UF upstream_reset_before_response_started{connection_failure,TLS_error} - "TLS error: 268435703" 0 190 72 - "-" "curl" "id" "h" "10.44.1.27:80" outbound|8000||h - 10.0.45.184:8000 10.44.1.23:4 - default`, `503 GET /s HTTP/1.1 190 | Envoy says | Envoy UF | Envoy upstream_reset_before_response_started`},
		{"istio", `[2026-03-02T10:00:00.123Z] "GET /s HTTP/1.1" 404 NR "-" "-" 0 0 0 - "-" "curl" "id" "h" "-" - - 10.0.45.184:8000 10.44.1.23:4 - -`, `404 GET /s HTTP/1.1 0 | Envoy says | Envoy NR`},
		{"istio", `[2026-03-02T10:00:00.123Z] "GET /s HTTP/1.1" 301 - direct_response - "-" 0 0 0 - "-" "curl" "id" "h" "-" - - 10.0.45.184:8000 10.44.1.23:4 - -`, `301 GET /s HTTP/1.1 0 | Envoy says | Envoy direct_response`},
		{"Envoy", `[2026-03-02T10:00:00.123Z] "- - -" 0 UH 0 0 0 - "-" "-" "-" "-" "-"`, `000 - - - 0 | Envoy says | Envoy UH`},

		{"json", `{"status":"204","request":"DELETE /a/17 HTTP/1.1","body_bytes_sent":"0","upstream_status":"502, 204"}`, `204 DELETE /a/* HTTP/1.1 0 | origin says via nginx`},
		{"json", `{"status":502,"request_method":"GET","request_uri":"/a","upstream_status":"502","upstream_header_time":"-"}`, `502 GET /a - -1? | nginx says`},
		{"json", `{"status":502,"request_method":"GET","request_uri":"/a","upstream_status":"502","upstream_header_time":"0.010"}`, `502 GET /a - -1? | origin says via nginx`},
		{"json", `{"DownstreamStatus":404,"OriginStatus":0,"RequestMethod":"GET","RequestPath":"/a","RequestProtocol":"HTTP/2.0","DownstreamContentSize":19}`, `404 GET /a HTTP/2.0 19 | Traefik says`},
		{"json", `{"DownstreamStatus":500,"OriginStatus":500,"OriginContentSize":3,"RequestMethod":"GET","RequestPath":"/a"}`, `500 GET /a - -1? | origin says via Traefik`},
		{"json", `{"DownstreamStatus":502,"OriginStatus":502,"OriginContentSize":11,"RequestMethod":"GET","RequestPath":"/a"}`, `502 GET /a - -1? | unknown via Traefik`},
		{"json", `{"httpRequest":{"requestMethod":"GET","requestUrl":"https://h/a?b=c","status":502,"responseSize":"500","protocol":"HTTP/1.1"},"jsonPayload":{"statusDetails":"failed_to_pick_backend"},"timestamp":"2026-03-02T10:00:00Z"}`, `502 GET /a HTTP/1.1 500+head | Google Cloud says | Google Cloud failed_to_pick_backend`},
		{"json", `{"jsonPayload":{"statusDetails":"response_sent_by_backend"},"httpRequest":{"requestMethod":"GET","requestUrl":"https://h/a","status":500}}`, `500 GET /a - -1? | origin says via Google Cloud`},
		{"json", `{"response_code":503,"response_flags":"UH","response_code_details":"no_healthy_upstream","method":"GET","path":"/a","protocol":"HTTP/1.1","bytes_sent":19,"upstream_host":null,"upstream_service_time":null}`, `503 GET /a HTTP/1.1 19 | Envoy says | Envoy UH | Envoy no_healthy_upstream`},
		{"json", `{"level":30,"req":{"method":"GET","url":"/a"},"res":{"statusCode":201},"status":"ok"}`, `201 GET /a - -1? | unknown`},
		{"json", `{"http":{"request":{"method":"GET"},"response":{"status_code":404}},"url":{"path":"/a"}}`, `404 GET /a - -1? | unknown`},
		{"json", `{"sc-status":"000","cs-method":"GET","cs-uri-stem":"/a","x-edge-result-type":"Error"}`, `000 GET /a - -1? | client says via Amazon CloudFront`},
		{"json", `{"level":"info","msg":"server started on :8080 with status 200"}`, `other`},
		{"json", `{"status":200,"uri":"/a"`, `unread`},
		{"json", `{"status":200} trailing`, `unread`},
		{"json", `{"msg":"a } b \" { ","headers":{"x":["{"]},"status":200}`, `200 - - - -1? | unknown`},

		{"json", `{"EdgeResponseStatus":522,"ClientRequestMethod":"GET","ClientRequestURI":"/a?b","EdgeStartTimestamp":"2026-03-02T10:00:00Z"}`, `522 GET /a - -1? | Cloudflare shows`},
		{"json", `{"time":"2026-03-02T10:00:00Z","properties":{"httpMethod":"GET","requestUri":"/a","httpStatus":502}}`, `502 GET /a - -1? | unknown`},
		{"json", `web-1  | {"status":404,"uri":"/a"}`, `404 - /a - -1? | unknown`},
		{"json", `2026-03-02T10:00:00.123Z stdout F {"status":404,"uri":"/a"}`, `404 - /a - -1? | unknown`},
		{"json", `answered {"status":404,"uri":"/a"}`, `unread`},

		{"squid", `1772445600.586    921 192.0.2.68 TCP_MISS/200 507 POST http://h.example/a/17?b=c - HIER_DIRECT/203.0.113.4 text/html`, `200 POST /a/* - 507+head | origin says via Squid`},
		{"squid", `1772445600.586      0 2001:db8::7 TCP_DENIED/407 4019 CONNECT api.example:443 - HIER_NONE/- text/html`, `407 CONNECT api.example:443 - 4019+head | Squid says | Squid TCP_DENIED`},
		{"squid", `1772445600.586  60010 192.0.2.68 TCP_TUNNEL/200 39 CONNECT api.example:443 ann HIER_DIRECT/203.0.113.4 -`, `200 CONNECT api.example:443 - 39+head | Squid says`},
		{"squid", `1772445600.586  60010 192.0.2.68 TCP_MISS/503 4222 GET http://gone.example/ - HIER_NONE/- text/html`, `503 GET / - 4222+head | Squid says`},
		{"squid", `1772445600.586  60010 192.0.2.68 TCP_MISS/503 4222 GET http://h.example/ - HIER_DIRECT/203.0.113.4 text/html`, `503 GET / - 4222+head | unknown via Squid`},
		{"squid", `1772445600.586      1 192.0.2.68 TCP_MEM_HIT/200 900 GET http://h.example/a - HIER_NONE/- text/css`, `200 GET /a - 900+head | unknown via Squid`},
		{"squid", `1772445600.586   3000 192.0.2.68 TCP_MISS_ABORTED/000 0 GET http://h.example/a - HIER_DIRECT/203.0.113.4 -`, `000 GET /a - 0+head | client says via Squid | Squid TCP_MISS_ABORTED`},
		{"squid", `1772445600.586      0 192.0.2.68 NONE_NONE/400 3000 NONE error:invalid-request - HIER_NONE/- text/html`, `400 - - - 3000+head | Squid says | Squid NONE_NONE`},
		{"squid", `1772445600.586    921 192.0.2.68 TCP_MISS 507 GET http://h/a - HIER_DIRECT/203.0.113.4 text/html`, `unread`},

		{"s3", `79a59d bucket [02/Mar/2026:10:00:00 +0000] 192.0.2.3 - 3E57427F3 REST.GET.OBJECT a/b.jpg "GET /bucket/a/b.jpg?x HTTP/1.1" 404 NoSuchKey 286 - 4 - "-" "curl" - hostid SigV4 c h s3 TLSv1.2`, `404 GET /bucket/a/b.jpg HTTP/1.1 286 | Amazon S3 says | Amazon S3 NoSuchKey`},
		{"s3", `79a59d bucket [02/Mar/2026:10:00:00 +0000] 192.0.2.3 - 3E57427F3 REST.DELETE.OBJECT a "DELETE /a HTTP/1.1" 204 - - 9 4 - "-" "curl" -`, `204 DELETE /a HTTP/1.1 0 | Amazon S3 says`},

		{"app", `INFO:     127.0.0.1:5 - "POST /predict HTTP/1.1" 405 Method Not Allowed`, `405 POST /predict HTTP/1.1 -1? | unknown`},
		{"app", `2026/03/02 10:00:00 [host/x] "GET http://localhost:3000/a HTTP/1.1" from 127.0.0.1:1 - 500 13B in 1ms`, `500 GET /a HTTP/1.1 -1? | unknown`},
		{"app", `Completed 500 Internal Server Error in 12ms (ActiveRecord: 0.0ms)`, `500 - - - -1? | unknown`},
		{"app", `[info] Sent 404 in 2ms`, `404 - - - -1? | unknown`},
		{"app", "[GIN] 2024/05/20 - 15:56:12 |\x1b[97;43m 404 \x1b[0m|  1.2ms |  127.0.0.1 |\x1b[97;44m GET     \x1b[0m \"/a\"", `404 GET /a - -1? | unknown`},
		{"app", `10:00:00 | 201 |  1ms | 127.0.0.1 | POST | /a | -`, `201 POST /a - -1? | unknown`},
		{"app", "\x1b[0mGET /a \x1b[33m404\x1b[0m 2.1 ms - 9\x1b[0m", `404 GET /a - -1? | unknown`},
		{"app", `at=info method=GET path="/a" host=x dyno=web.1 status=404 bytes=9`, `404 GET /a - -1? | origin says via Heroku`},
		{"app", `at=warning code=H27 desc="Client Request Interrupted" method=POST path="/a" dyno=web.1 status=499 bytes=0`, `499 POST /a - -1? | client says via Heroku | Heroku H27`},
		{"app", `info: Request finished HTTP/1.1 GET http://localhost:5000/a - 404 0 - 12.3ms`, `404 GET /a HTTP/1.1 -1? | unknown`},
		{"app", `[Mon Mar  2 10:00:00 2026] 127.0.0.1:5000 [404]: GET /x - No such file or directory`, `404 GET /x - -1? | unknown`},
		{"app", ` GET /api/x 404 in 12ms`, `404 GET /api/x - -1? | unknown`},
		{"app", `GET /api/x 404 (see the items)`, `other`},
		{"app", `[02/Mar/2026 10:00:00] "GET /x HTTP/1.1" 301 0`, `301 GET /x HTTP/1.1 -1? | unknown`},
		{"app", `method=GET path=/x format=html controller=X action=show status=500 duration=12.3`, `500 GET /x - -1? | unknown`},
		{"app", `worker 17 exited with 503`, `other`},
		{"app", `Completed 12 of 200 jobs in 12ms`, `other`},
		{"app", `line 404 of GET handler took 12 ms`, `other`},
		{"app", `status=200`, `other`},
	} {
		format, err := ParseFormat(c.format)
		if err != nil {
			t.Fatal(err)
		}
		var record Record
		record.reset()
		got := "unread"
		switch format.cutter.cut([]byte(c.line), &record) {
		case response:
			got = seen(&record)
		case noStatus:
			got = "other"
		}
		if got != c.want {
			t.Errorf("%s: %s\n got %s\nwant %s", c.format, c.line, got, c.want)
		}
	}
}

// TestW3C: the columns are what the latest #Fields line says.
func TestW3C(t *testing.T) {
	text := strings.Join([]string{
		"2026-03-02 10:00:00 GET /early 200",
		"#Fields: date time cs-method cs-uri-stem sc-status",
		"2026-03-02 10:00:00 GET /a 404",
		"2026-03-02 10:00:00 GET /too few",
		"#Fields: sc-status cs-uri-stem cs-method time date",
		"500 /b GET 10:01:00 2026-03-02",
		"#Fields: date time c-ip cs-version cs-method cs-uri sc-status s-reason",
		"2026-03-02 10:02:00 192.0.2.1 HTTP/1.1 GET /c 503 AppOffline",
		"2026-03-02 10:02:00 192.0.2.1 - - - - Timer_ConnectionIdle",
	}, "\r\n")
	format, why, ok := Detect([]byte(text))
	if !ok || format.Name() != "W3C" {
		t.Fatalf("format %q because %s", format.Name(), why)
	}
	s := read(t, format, text)
	same(t, "codes", codesOf(s), "404:1 500:1 503:1")
	same(t, "findings", findingsOf(s), "input-unread-lines@1")
	same(t, "senders", sendersOf(s), "IIS:1")
	same(t, "reasons", reasonsOf(s), "IIS/AppOffline")
	if s.Unread != 2 {
		t.Errorf("%d lines unread, want 2", s.Unread)
	}
	if got, want := s.Last.Sub(s.First), 2*time.Minute; got != want {
		t.Errorf("from first to last %s, want %s", got, want)
	}
}
