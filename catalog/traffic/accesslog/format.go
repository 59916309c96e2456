package accesslog

import (
	"fmt"
	"strings"
)

// Format is one way of writing a line for each response. The zero Format reads nothing.
type Format struct {
	name   string
	cutter cutter
}

// Name is what --format takes and reports show.
func (f Format) Name() string { return f.name }

// Record reads one line. It reports false for a line that the format does not explain, and for one of its own lines
// without a response.
func (f Format) Record(line []byte) (*Record, bool) {
	record := &Record{}
	record.reset()
	line = trimLine(line)
	return record, f.cutter != nil && len(line) > 0 && f.cutter.cut(line, record) == response
}

// application is the last resort, and the only format that passes over what it does not know.
const application = "application log lines"

// formats returns every known format, the strictest first: a line of an earlier one may read as a later one.
func formats() []Format {
	ingress, _ := parseNginx(ingressNginx) // a test holds that it parses
	return []Format{
		{"AWS load balancer", cutterFunc(alb)},
		{"HAProxy httplog", cutterFunc(haproxyHTTP)},
		{"Envoy", cutterFunc(envoyText)},
		{"Amazon S3", cutterFunc(s3Access)},
		{"Squid", cutterFunc(squidNative)},
		{"JSON lines", cutterFunc(jsonLines)},
		{"ingress-nginx", ingress},
		{"Traefik", cutterFunc(traefikCommon)},
		{"vhost", cutterFunc(vhost)},
		{"combined", cutterFunc(combined)},
		{"common", cutterFunc(common)},
		{"W3C", (*w3cColumns)(nil)},
		{application, cutterFunc(applicationLines)},
	}
}

// otherNames are short or vendors' names of the formats, as people type them.
var otherNames = map[string]string{
	"alb": "AWS load balancer", "elb": "AWS load balancer", "aws": "AWS load balancer",
	"haproxy": "HAProxy httplog", "httplog": "HAProxy httplog", "istio": "Envoy", "s3": "Amazon S3",
	"json": "JSON lines", "jsonl": "JSON lines", "ndjson": "JSON lines", "caddy": "JSON lines", "gcp": "JSON lines",
	"ingress": "ingress-nginx", "nginx": "combined", "apache": "combined", "clf": "common", "ncsa": "common",
	"vhost_combined": "vhost", "iis": "W3C", "cloudfront": "W3C", "application": application, "app": application,
}

// Names returns the names that ParseFormat takes, the formats' own.
func Names() []string {
	var names []string
	for _, format := range formats() {
		names = append(names, format.name)
	}
	return names
}

// collected is the format for reading a log that a collector may have put something around. W3C's columns are no lines
// of their own.
func (f Format) collected() Format {
	if _, is := f.cutter.(*w3cColumns); f.cutter != nil && !is {
		f.cutter = collected{f.cutter}
	}
	return f
}

// ParseFormat returns the format of a name, or the one that an nginx log_format string describes: the string between
// the quotes, or the whole directive. Any variable may occur; what is counted comes from $status, $request or
// $request_method and $uri, the times, the byte counts and the $upstream_ ones.
func ParseFormat(text string) (Format, error) {
	if strings.Contains(text, "$") {
		cutter, err := parseNginx(text)
		if err != nil {
			return Format{}, err
		}
		return Format{"nginx log_format", cutter}.collected(), nil
	}
	name := strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(text), "log-"))
	if full, known := otherNames[strings.ToLower(name)]; known {
		name = full
	}
	for _, format := range formats() {
		if strings.EqualFold(format.name, name) {
			return format.collected(), nil
		}
	}
	return Format{}, fmt.Errorf("no log format %q: use one of %s, or an nginx log_format string with its $variables", clip(name), strings.Join(Names(), ", "))
}
