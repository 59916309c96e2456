package accesslog

import (
	"apicodes/catalog/text"
	"apicodes/catalog/traffic/secret"
)

// shown makes a text of the log fit to be shown: one line, printable, secrets masked.
func shown(raw []byte) string { return secret.Mask(string(raw)) }

// excerptLimit is how much of a line is kept to show what could not be read.
const excerptLimit = 160

func clip(line string) string {
	line = text.Clean(line)
	if runes := []rune(line); len(runes) > excerptLimit {
		return string(runes[:excerptLimit-1]) + "…"
	}
	return line
}
