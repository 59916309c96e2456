package traffic

import (
	"bytes"
	"strings"
)

// mark is something that gives a product away. own marks are only on answers that the product makes itself; the
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
	{KindBalancer, "AWS ELB", true, "Server: awselb with a page of its own", "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-troubleshooting.html", balancerError},
	{KindCDN, "CloudFront", true, "Server: CloudFront", "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/http-502-bad-gateway.html", server("CloudFront")},
	{KindStorage, "Amazon S3", true, "Server: AmazonS3", "https://docs.aws.amazon.com/AmazonS3/latest/API/RESTCommonResponseHeaders.html", server("AmazonS3")},
	{KindProxy, "Envoy", true, "one of Envoy's own texts, and no time of an upstream", "https://www.envoyproxy.io/docs/envoy/latest/configuration/http/http_filters/router_filter", envoyError},
	{KindServer, "HTTP.sys", true, "Server: Microsoft-HTTPAPI", "https://learn.microsoft.com/en-us/troubleshoot/developer/webapps/aspnet/site-behavior-performance/error-logging-http-apis", server("Microsoft-HTTPAPI/")},
	{KindCache, "Varnish", true, "Varnish's own error page", "https://varnish-cache.org/docs/trunk/users-guide/vcl-built-in-subs.html", bodyHas("Guru Meditation", "Varnish cache server")},
	{KindProxy, "nginx", true, "nginx's own error page", "https://github.com/nginx/nginx/blob/master/src/http/ngx_http_special_response.c", bodyHas("<hr><center>nginx")},
	{KindServer, "Apache", true, "Apache's own error page", "https://httpd.apache.org/docs/2.4/mod/core.html#serversignature", bodyHas("<address>Apache", "Server at ")},

	{KindBalancer, "AWS ELB", false, "Server: awselb", "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/header-modification.html", server("awselb/")},
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

// balancerError is a page of the balancer's own. Its Server field alone proves nothing: where a target is a function that
// sets none, the balancer adds its own.
func balancerError(e *capture) bool {
	switch e.Response.Code {
	case 301, 302, 400, 401, 403, 405, 408, 411, 413, 414, 460, 463, 464, 500, 501, 502, 503, 504, 505, 507, 561:
		kind := e.Response.Fields.MediaType()
		return server("awselb/")(e) && (kind == "" || kind == "text/html")
	}
	return false
}
