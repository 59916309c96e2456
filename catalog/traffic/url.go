package traffic

import (
	"net/url"
	"strings"
)

// resolve returns the URL that a reference means, seen from base, which may lack scheme and host (RFC 3986, 5.2).
// A fragment never reaches a server, so it is dropped.
func resolve(base, reference string) (string, bool) {
	to, err := url.Parse(strings.TrimSpace(reference))
	if err != nil {
		return "", false
	}
	from, err := url.Parse(base)
	if err != nil {
		return "", false
	}
	if from.Host == "" && to.Host == "" && !strings.HasPrefix(to.Path, "/") {
		return "", false // relative to a path that isn't known
	}
	whole := from.ResolveReference(to)
	whole.Fragment, whole.RawFragment = "", ""
	return normal(whole), true
}

// normal writes a URL so that equal ones look equal (RFC 9110, 4.2.3).
func normal(u *url.URL) string {
	u.Scheme, u.Host = strings.ToLower(u.Scheme), strings.ToLower(u.Host)
	if u.Scheme == "http" {
		u.Host = strings.TrimSuffix(u.Host, ":80")
	}
	if u.Scheme == "https" {
		u.Host = strings.TrimSuffix(u.Host, ":443")
	}
	if u.Path == "" && u.Host != "" {
		u.Path = "/"
	}
	return u.String()
}

// likeness compares two URLs of which either may lack its scheme or host.
type likeness int

const (
	different likeness = iota
	perhaps            // the same as far as both are known
	same
)

func compare(a, b string) likeness {
	if a == "" || b == "" {
		return perhaps
	}
	x, errX := url.Parse(a)
	y, errY := url.Parse(b)
	if errX != nil || errY != nil {
		return different
	}
	switch {
	case x.EscapedPath() != y.EscapedPath() || x.RawQuery != y.RawQuery:
		return different
	case x.Scheme != "" && y.Scheme != "" && x.Scheme != y.Scheme:
		return different
	case x.Host != "" && y.Host != "" && !sameHost(x, y):
		return different
	case x.Scheme != y.Scheme || (x.Host == "") != (y.Host == ""):
		return perhaps
	}
	return same
}

// sameHost leaves the default port out of sight where the scheme of one side isn't known.
func sameHost(x, y *url.URL) bool {
	if x.Scheme == y.Scheme {
		return x.Host == y.Host
	}
	return x.Hostname() == y.Hostname() && portOf(x) == portOf(y)
}

func portOf(u *url.URL) string {
	if port := u.Port(); port != "80" && port != "443" {
		return port
	}
	return ""
}

// sameOrigin compares scheme, host and port (RFC 9110, 4.3.1). known is false where the input leaves it open.
func sameOrigin(a, b string) (equal, known bool) {
	x, errX := url.Parse(a)
	y, errY := url.Parse(b)
	if errX != nil || errY != nil || x.Host == "" || y.Host == "" {
		return false, false
	}
	if !sameHost(x, y) {
		return false, true
	}
	if x.Scheme == "" && y.Scheme == "" {
		return true, true
	}
	if x.Scheme == "" || y.Scheme == "" {
		return false, false
	}
	return x.Scheme == y.Scheme, true
}

func schemeOf(text string) string {
	scheme, _, ok := strings.Cut(text, "://")
	if !ok {
		return ""
	}
	return strings.ToLower(scheme)
}

// sameSite reports whether two hosts end in the same two labels. A list of public suffixes would tell more; without it
// "co.uk" counts as one site, which leaves a check silent.
func sameSite(a, b string) bool {
	x, errX := url.Parse(a)
	y, errY := url.Parse(b)
	return errX == nil && errY == nil && lastLabels(x.Hostname()) == lastLabels(y.Hostname())
}

func lastLabels(host string) string {
	labels := strings.Split(host, ".")
	return strings.Join(labels[max(0, len(labels)-2):], ".")
}
