package traffic_test

import (
	"strings"
	"testing"
)

// TestSenders holds what shows a sender and, more important, what doesn't.
func TestSenders(t *testing.T) {
	const page = "Content-Type: text/html"
	for _, want := range []struct{ name, input, sender, via string }{
		{"Cloudflare's own number", a("522 x", "Server: cloudflare"), "cdn:Cloudflare shows", ""},
		{"the same number without its mark", a("522 x", "Server: nginx"), "unknown unknown", "proxy:nginx"},
		{"an error through Cloudflare", a("500 Internal Server Error", "Server: cloudflare", "CF-RAY: 8a1b-AMS"), "unknown unknown", "cdn:Cloudflare"},
		{"an AWS balancer's own", a("503 Service Unavailable", "Server: awselb/2.0"), "lb:AWS ELB shows", ""},
		{"a function behind an AWS balancer", a("500 Internal Server Error", "Server: awselb/2.0", "Content-Type: application/json"), "unknown unknown", "lb:AWS ELB"},
		{"CloudFront's own", a("502 Bad Gateway", "Server: CloudFront", "Via: 1.1 x.cloudfront.net (CloudFront)", "X-Cache: Error from cloudfront"), "cdn:Amazon CloudFront shows", ""},
		{"an origin's error through CloudFront", a("502 Bad Gateway", "Server: gunicorn", "Via: 1.1 x.cloudfront.net (CloudFront)", "X-Cache: Error from cloudfront"), "unknown unknown", "cdn:Amazon CloudFront"},
		{"S3 through CloudFront", a("403 Forbidden", "Server: AmazonS3", "X-Cache: Error from cloudfront"), "storage:Amazon S3 shows", "cdn:Amazon CloudFront"},
		{"Envoy's own text", a("503 Service Unavailable", "server: envoy") + "upstream connect error or disconnect/reset before headers. reset reason: connection failure", "proxy:Envoy shows", ""},
		{"Envoy hands on", a("503 Service Unavailable", "server: envoy", "x-envoy-upstream-service-time: 3") + "no healthy upstream", "origin shows", "proxy:Envoy"},
		{"Server: envoy alone", a("500 Internal Server Error", "server: istio-envoy"), "unknown unknown", "proxy:Envoy"},
		{"nginx's own page", a("502 Bad Gateway", "Server: nginx/1.25", page) + "<hr><center>nginx/1.25</center>\n", "proxy:nginx shows", ""},
		{"an application behind nginx", a("502 Bad Gateway", "Server: nginx/1.25", page) + "<h1>sorry</h1>\n", "unknown unknown", "proxy:nginx"},
		{"Apache's own page", a("404 Not Found", "Server: Apache", page) + "<address>Apache/2.4.1 Server at a Port 80</address>\n", "server:Apache shows", ""},
		{"Varnish's own page", a("503 Backend fetch failed", page) + "<h3>Guru Meditation:</h3>\n<p>Varnish cache server</p>\n", "cache:Varnish shows", ""},
		{"http.sys, before any program on it", a("400 Bad Request", "Server: Microsoft-HTTPAPI/2.0"), "unknown unknown", ""},
		{"an intermediary says so", a("504 Gateway Timeout", "Proxy-Status: inner, Edge; error=connection_timeout; details=\"a, b; c\""), "proxy:Edge says", "proxy:inner"},
		{"an intermediary hands on", a("500 Internal Server Error", "Proxy-Status: Edge; received-status=500"), "origin says", "proxy:Edge"},
		{"nothing is said", a("500 Internal Server Error"), "unknown unknown", ""},
		{"a name that only begins so", a("500 Internal Server Error", "Server: nginxplus-like"), "unknown unknown", ""},
	} {
		t.Run(want.name, func(t *testing.T) {
			exchange := readText(t, want.input).Exchanges[0]
			if got := exchange.Sender.Label() + " " + string(exchange.Sender.Certainty); got != want.sender {
				t.Errorf("sender %s, want %s", got, want.sender)
			}
			if got := strings.Join(exchange.Via, " "); got != want.via {
				t.Errorf("via %s, want %s", got, want.via)
			}
		})
	}
}
