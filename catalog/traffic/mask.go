package traffic

import (
	"strings"

	"apicodes/catalog/text"
)

// masked is written in place of a secret.
const masked = "…"

var (
	secretParameter = pattern(`(?i)([\w.%\[\]-]*(?:token|key|sig|signature|password|passwd|pwd|secret|credential|sessionid)(?:=|"\s?:\s?)"?)[^&;#\s"',)]+`)
	secretUser      = pattern(`(//)[^/@\s]*@`)
	secretScheme    = pattern(`(?i)\b(bearer|basic|digest|negotiate|token)\s+[A-Za-z0-9._~+/=-]{6,}`)
	secretField     = pattern(`(?i)token|secret|api-?key|password|credential|signature`)
)

// secretNames and secretSchemes are in every text that the patterns above find anything in. Looking for them first costs
// a fraction of matching: a HAR has hundreds of thousands of fields.
var (
	secretNames   = []string{"token", "key", "sig", "pass", "pwd", "secret", "credential", "sessionid"}
	secretSchemes = []string{"bearer", "basic", "digest", "negotiate", "token"}
)

func containsOne(text string, parts []string) bool {
	for _, part := range parts {
		if strings.Contains(text, part) {
			return true
		}
	}
	return false
}

// Mask takes secrets out of a text and makes it fit for one line: credentials in a URL, and parameters and schemes
// that carry a secret by their name.
func Mask(raw string) string {
	shown := text.Clean(raw)
	if strings.IndexByte(shown, '@') >= 0 {
		shown = secretUser().ReplaceAllString(shown, "${1}"+masked+"@")
	}
	lower := strings.ToLower(shown)
	if strings.ContainsAny(shown, "=:") && containsOne(lower, secretNames) {
		shown = secretParameter().ReplaceAllString(shown, "${1}"+masked)
	}
	if containsOne(lower, secretSchemes) {
		shown = secretScheme().ReplaceAllString(shown, "$1 "+masked)
	}
	return shown
}

// maskField is a field as it may be shown.
func maskField(f Field) Field {
	name, value := text.Clean(f.Name), text.Clean(f.Value)
	switch lower := strings.ToLower(name); {
	case lower == "authorization" || lower == "proxy-authorization":
		scheme, _, ok := strings.Cut(value, " ")
		if !ok {
			return Field{name, masked}
		}
		return Field{name, scheme + " " + masked}
	case lower == "set-cookie":
		pair, attributes, ok := strings.Cut(value, ";")
		if value = maskPairs(pair); ok {
			value += ";" + attributes
		}
		return Field{name, value}
	case lower == "cookie":
		return Field{name, maskPairs(value)}
	case containsOne(lower, secretNames) && secretField().MatchString(lower):
		return Field{name, masked}
	case lower == "www-authenticate" || lower == "proxy-authenticate":
		return Field{name, value} // a challenge holds no secret, and its scheme looks like one
	}
	return Field{name, Mask(value)}
}

func maskPairs(cookies string) string {
	pairs := strings.Split(cookies, ";")
	for i, pair := range pairs {
		name, _, ok := strings.Cut(pair, "=")
		if !ok {
			name = ""
		}
		pairs[i] = name + "=" + masked
	}
	return strings.Join(pairs, ";")
}

func maskFields(fields Fields) Fields {
	shown := make(Fields, len(fields))
	for i, field := range fields {
		shown[i] = maskField(field)
	}
	return shown
}
