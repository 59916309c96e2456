package traffic

import (
	"bytes"
	"strings"
)

// Certainty says how it is known who sent an answer.
type Certainty string

// The certainties.
const (
	Says    Certainty = "says"  // the input says so: Proxy-Status, a field of a log
	Shows   Certainty = "shows" // a mark that only this product puts, and only on answers of its own
	Unknown Certainty = "unknown"
)

// Kind is what a sender is on the way of a request.
type Kind string

// The kinds.
const (
	KindClient   Kind = "client"
	KindOrigin   Kind = "origin"
	KindProxy    Kind = "proxy"
	KindBalancer Kind = "lb"
	KindCDN      Kind = "cdn"
	KindCache    Kind = "cache"
	KindServer   Kind = "server"
	KindStorage  Kind = "storage"
)

// Sender is who made a status.
type Sender struct {
	Kind      Kind      `json:"kind,omitempty"`
	Name      string    `json:"name,omitempty"`
	Certainty Certainty `json:"certainty"`
	Why       string    `json:"why,omitempty"`    // what shows it
	Source    string    `json:"source,omitempty"` // where its maker says so
}

// Label is the sender in one word: "origin", "client", "cdn:Cloudflare", "unknown".
func (s Sender) Label() string {
	switch {
	case s.Kind == "":
		return string(Unknown)
	case s.Name == "":
		return string(s.Kind)
	}
	return string(s.Kind) + ":" + s.Name
}

// mark is something that gives a product away. own marks stand only on answers that the product makes itself; the
// others say that it handed the answer on.
type mark struct {
	kind   Kind
	name   string
	own    bool
	why    string
	source string
	seen   func(*capture) bool
}

// marks are asked in order; the first own mark decides.
var marks = []mark{
	{KindCDN, "Cloudflare", true, "a number of Cloudflare's with its mark", "https://developers.cloudflare.com/support/troubleshooting/http-status-codes/cloudflare-5xx-errors/", cloudflareError},
	{KindBalancer, "AWS ELB", true, "Server: awselb", "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-troubleshooting.html", server("awselb/")},
	{KindCDN, "CloudFront", true, "Server: CloudFront", "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/http-502-bad-gateway.html", server("CloudFront")},
	{KindStorage, "Amazon S3", true, "Server: AmazonS3", "https://docs.aws.amazon.com/AmazonS3/latest/API/RESTCommonResponseHeaders.html", server("AmazonS3")},
	{KindProxy, "Envoy", true, "one of Envoy's own texts, and no time of an upstream", "https://www.envoyproxy.io/docs/envoy/latest/configuration/http/http_filters/router_filter", envoyError},
	{KindServer, "HTTP.sys", true, "Server: Microsoft-HTTPAPI", "https://learn.microsoft.com/en-us/troubleshoot/developer/webapps/aspnet/site-behavior-performance/error-logging-http-apis", server("Microsoft-HTTPAPI/")},
	{KindCache, "Varnish", true, "Varnish's own error page", "https://varnish-cache.org/docs/trunk/users-guide/vcl-built-in-subs.html", bodyHas("Guru Meditation", "Varnish cache server")},
	{KindProxy, "nginx", true, "nginx's own error page", "https://github.com/nginx/nginx/blob/master/src/http/ngx_http_special_response.c", bodyHas("<hr><center>nginx")},
	{KindServer, "Apache", true, "Apache's own error page", "https://httpd.apache.org/docs/2.4/mod/core.html#serversignature", bodyHas("<address>Apache", "Server at ")},

	{KindCDN, "Cloudflare", false, "cf-ray", "https://developers.cloudflare.com/fundamentals/reference/http-headers/#cf-ray", field("cf-ray")},
	{KindCDN, "Cloudflare", false, "Server: cloudflare", "", server("cloudflare")},
	{KindCDN, "CloudFront", false, "X-Amz-Cf-Id", "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/RequestAndResponseBehaviorCustomOrigin.html", field("X-Amz-Cf-Id")},
	{KindCDN, "CloudFront", false, "X-Cache", "", fieldHas("X-Cache", "cloudfront")},
	{KindCDN, "CloudFront", false, "Via", "", fieldHas("Via", "cloudfront")},
	{KindProxy, "Envoy", false, "x-envoy-upstream-service-time", "https://www.envoyproxy.io/docs/envoy/latest/configuration/http/http_filters/router_filter#x-envoy-upstream-service-time", field("x-envoy-upstream-service-time")},
	{KindProxy, "Envoy", false, "Server: envoy", "https://www.envoyproxy.io/docs/envoy/latest/configuration/http/http_conn_man/headers#server", server("envoy", "istio-envoy")},
	{KindCache, "Varnish", false, "X-Varnish", "", field("X-Varnish")},
	{KindCache, "Varnish", false, "Via", "", fieldHas("Via", "varnish")},
	{KindProxy, "nginx", false, "Server: nginx", "https://nginx.org/en/docs/http/ngx_http_core_module.html#server_tokens", server("nginx")},
}

// senderOf tells who made an answer and who handed it on, and never more than the input shows.
func senderOf(e *capture) (sender Sender, via []string) {
	if e.Origin == Unwired || !e.Response.HeadSeen {
		return Sender{Certainty: Unknown}, nil
	}
	sender, via = proxyStatus(e.Response.Fields)
	for _, m := range marks {
		label := Sender{Kind: m.kind, Name: m.name}.Label()
		if label == sender.Label() || contains(via, label) || !m.seen(e) {
			continue
		}
		if m.own && sender.Kind == "" {
			sender = Sender{m.kind, m.name, Shows, m.why, m.source}
			continue
		}
		via = append(via, label)
	}
	if sender.Kind == "" && e.Response.Fields.Has("x-envoy-upstream-service-time") {
		sender = Sender{Kind: KindOrigin, Certainty: Shows, Why: "Envoy measured the time of an upstream's answer"}
	}
	if sender.Kind == "" {
		sender.Certainty = Unknown
	}
	return sender, via
}

// proxyStatus reads RFC 9209: an error names the intermediary that made the answer, received-status says that the
// answer came from behind all of them.
func proxyStatus(fields Fields) (sender Sender, via []string) {
	received := false
	for _, member := range fields.List("Proxy-Status") {
		parts := splitOutsideQuotes(member, ';')
		name := strings.Trim(strings.TrimSpace(parts[0]), `"`)
		failed := false
		for _, part := range parts[1:] {
			key, _, _ := strings.Cut(strings.TrimSpace(part), "=")
			failed = failed || key == "error"
			received = received || key == "received-status"
		}
		if failed && sender.Kind == "" && !received {
			sender = Sender{Kind: KindProxy, Name: name, Certainty: Says, Why: "Proxy-Status names an error"}
			continue
		}
		via = append(via, Sender{Kind: KindProxy, Name: name}.Label())
	}
	if sender.Kind == "" && received {
		sender = Sender{Kind: KindOrigin, Certainty: Says, Why: "Proxy-Status tells the status that was received"}
	}
	return sender, via
}

func contains(list []string, wanted string) bool {
	for _, one := range list {
		if one == wanted {
			return true
		}
	}
	return false
}

func server(names ...string) func(*capture) bool {
	return func(e *capture) bool {
		value := e.Response.Fields.Value("Server")
		for _, name := range names {
			rest, ok := strings.CutPrefix(strings.ToLower(value), strings.ToLower(name))
			if ok && (rest == "" || strings.HasSuffix(name, "/") || strings.HasPrefix(rest, "/") || rest[0] == ' ') {
				return true
			}
		}
		return false
	}
}

func field(name string) func(*capture) bool {
	return func(e *capture) bool { return e.Response.Fields.Has(name) }
}

func fieldHas(name, part string) func(*capture) bool {
	return func(e *capture) bool { return strings.Contains(strings.ToLower(e.Response.Fields.Value(name)), part) }
}

func bodyHas(parts ...string) func(*capture) bool {
	return func(e *capture) bool {
		for _, part := range parts {
			if !bytes.Contains(e.Response.Content.Text, []byte(part)) {
				return false
			}
		}
		return true
	}
}

// cloudflareError is a number that Cloudflare made up, with a mark of Cloudflare's: others use some of the numbers too.
func cloudflareError(e *capture) bool {
	code := e.Response.Code
	return (code >= 520 && code <= 527 || code == 530) && (server("cloudflare")(e) || e.Response.Fields.Has("cf-ray"))
}

func envoyError(e *capture) bool {
	if e.Response.Fields.Has("x-envoy-upstream-service-time") {
		return false
	}
	for _, text := range []string{"no healthy upstream", "upstream connect error or disconnect/reset before headers", "upstream request timeout"} {
		if bytes.HasPrefix(e.Response.Content.Text, []byte(text)) {
			return true
		}
	}
	return false
}
