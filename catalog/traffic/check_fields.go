package traffic

import (
	"strings"
)

func lacks(name string) func(view) verdict {
	return func(v view) verdict { return badIf(!v.Response.Fields.Has(name)) }
}

// noChallenge looks for at least one scheme (RFC 9110, 11.3): a parameter alone is no challenge.
func noChallenge(field string) func(view) verdict {
	return func(v view) verdict {
		for _, member := range v.Response.Fields.List(field) {
			scheme, _, _ := strings.Cut(member, " ")
			if isToken(scheme) && !strings.Contains(scheme, "=") {
				return pass
			}
		}
		return bad
	}
}

// noUpgrade is about HTTP/1 only: later versions have no Upgrade (RFC 9113, 8.6).
func noUpgrade(v view) verdict {
	if v.Response.Version >= http2 {
		return pass
	}
	return badIf(len(v.Response.Fields.List("Upgrade")) == 0)
}

func upgradeNotInConnection(v view) verdict {
	if v.Response.Version >= http2 || !v.Response.Fields.Has("Upgrade") {
		return pass
	}
	return badIf(!v.Response.Fields.Names("Connection", "upgrade"))
}

func unquotedTag(v view) verdict {
	tag, ok := v.Response.Fields.Get("ETag")
	if !ok {
		return pass
	}
	opaque := strings.TrimPrefix(tag, "W/")
	quoted := len(opaque) >= 2 && opaque[0] == '"' && opaque[len(opaque)-1] == '"'
	return badIf(!quoted || strings.ContainsAny(opaque[1:len(opaque)-1], "\" "))
}

func noBlockedBy(v view) verdict {
	for _, link := range v.Response.Fields.List("Link") {
		for _, parameter := range splitOutsideQuotes(link, ';')[1:] {
			name, value, _ := strings.Cut(parameter, "=")
			if !strings.EqualFold(strings.TrimSpace(name), "rel") {
				continue
			}
			for _, relation := range strings.Fields(strings.Trim(strings.TrimSpace(value), `"`)) {
				if strings.EqualFold(relation, "blocked-by") {
					return pass
				}
			}
		}
	}
	return bad
}

// networkFromOrigin needs proof that no network stood in between.
func networkFromOrigin(v view) verdict {
	if v.Sender.Kind == KindOrigin {
		return bad
	}
	return open
}

func notXML(v view) verdict {
	kind := v.Response.Fields.MediaType()
	if kind == "" {
		return open
	}
	return badIf(kind != "application/xml" && kind != "text/xml" && !strings.HasSuffix(kind, "+xml"))
}

// leads reports whether the head points on: to the result, to a monitor or to a choice.
func (v view) leads() bool {
	fields := v.Response.Fields
	return fields.Has("Location") || fields.Has("Content-Location") || fields.Has("Link") || fields.Has("Operation-Location")
}

// createdNowhere leaves PUT and the like alone: what they create is at the request's own URL.
func createdNowhere(v view) verdict {
	if method := v.Method(); method != "" && method != "POST" {
		return pass
	}
	return badIf(!v.Response.Fields.Has("Location"))
}

func createdBySafe(v view) verdict {
	if v.Method() == "" {
		return open
	}
	return badIf(v.Method() == "GET" || v.Method() == "HEAD")
}

func connectionField(v view) verdict {
	if v.Response.Version < http2 {
		return pass
	}
	for _, name := range []string{"Connection", "Keep-Alive", "Proxy-Connection", "Transfer-Encoding", "Upgrade"} {
		if v.Response.Fields.Has(name) {
			return badWith(name)
		}
	}
	return pass
}

// describesContent names the fields that a cache has no use for in a 304. Content-Length may be sent (RFC 9110, 8.6).
func describesContent(v view) verdict {
	var found []string
	for _, name := range []string{"Content-Type", "Content-Encoding", "Content-Language", "Content-Range"} {
		if v.Response.Fields.Has(name) {
			found = append(found, name)
		}
	}
	if found == nil {
		return pass
	}
	return badWith(strings.Join(found, ", "))
}

func (f Fields) hasPrefix(prefix string) bool {
	for _, field := range f {
		if len(field.Name) >= len(prefix) && strings.EqualFold(field.Name[:len(prefix)], prefix) {
			return true
		}
	}
	return false
}

// invalidLocation checks the characters of RFC 3986: whatever parses but had to be escaped isn't a reference.
func invalidLocation(v view) verdict {
	for _, value := range v.Response.Fields.Values("Location") {
		if value == "" {
			return badWith("it is empty")
		}
		for i := 0; i < len(value); i++ {
			c := value[i]
			escape := c == '%' && (i+2 >= len(value) || !isHex(value[i+1]) || !isHex(value[i+2]))
			if escape || c <= ' ' || c >= 0x7f || strings.IndexByte("\"<>\\^`{|}", c) >= 0 {
				return badWith("a character that has to be escaped")
			}
		}
		if _, ok := resolve("http://x/", value); !ok {
			return bad
		}
	}
	return pass
}

func isHex(c byte) bool { return strings.IndexByte("0123456789abcdefABCDEF", c) >= 0 }
