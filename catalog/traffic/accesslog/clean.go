package accesslog

import (
	"regexp"
	"strings"
	"sync"

	"apicodes/catalog/text"
)

// secrets finds what must not be shown: values of parameters and fields whose names say so, bearer tokens, and the
// credentials of an address. It is built when the first text is shown: reading needs none of it.
var secrets = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)([\w-]*(?:token|secret|passwd|password|signature|apikey|api[_-]key|access[_-]?key|session|jsessionid|credential)[\w-]*"?\s*[=:]\s*"?|\b(?:key|sig|auth|pwd|code|jwt|sid)=|\bbearer\s+|\bbasic\s+|\bauthorization"?\s*:\s*"?(?:\w+\s+)?|\bcookie"?\s*:\s*"?)[^\s&"',;#?]+|(://|/)[^\s/@:"]+:[^\s/@"]+@`)
})

const mask = "…"

// shown makes a text of the log fit to be shown: one line, printable, secrets masked.
func shown(raw []byte) string {
	clean := text.Clean(string(raw))
	if !strings.ContainsAny(clean, "=:@ ") {
		return clean
	}
	return secrets().ReplaceAllStringFunc(clean, func(found string) string {
		parts := secrets().FindStringSubmatch(found)
		if parts[2] != "" {
			return parts[2] + mask + "@"
		}
		return parts[1] + mask
	})
}

// excerptLimit is how much of a line is kept to show what could not be read.
const excerptLimit = 160

func clip(line string) string {
	line = text.Clean(line)
	if runes := []rune(line); len(runes) > excerptLimit {
		return string(runes[:excerptLimit-1]) + "…"
	}
	return line
}
