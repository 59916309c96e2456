// Package secret masks what must not be shown of an input: credentials, tokens, keys, signatures and cookies. It owns what
// these are called and how they are written; it doesn't know where a text comes from.
//
// The one surprising idea: it goes by names, and by the few marks that no other text has (eyJ…, ghp_…). What only looks
// random stays, since a hash, an ETag and an id look the same; and what is called a secret is masked even where it is none.
// There is no regular expression: what finds out quickly that a line has no secret also knows where one begins.
package secret

import (
	"strings"

	"apicodes/catalog/text"
)

// Masked is written in place of a secret.
const Masked = "…"

// Mask makes a text fit for one line and takes the secrets out. Masking twice changes nothing more.
func Mask(raw string) string {
	shown := text.Clean(raw)
	line, isMasked := masked([]byte(shown))
	if !isMasked {
		return shown
	}
	return string(line)
}

// Line is a line with its secrets masked: the line itself where it has none. It changes nothing else, so that characters
// which can't be shown have to be taken out before.
func Line(line []byte) []byte {
	line, _ = masked(line)
	return line
}

// mostPasses is more than any line needs that isn't made to take long.
const mostPasses = 16

// masked goes over a line until nothing is left to mask: a mask may bring together what was apart.
func masked(line []byte) (shown []byte, isMasked bool) {
	for range mostPasses {
		found := find(line)
		if len(found) == 0 {
			break
		}
		line, isMasked = without(line, found), true
	}
	return line, isMasked
}

// Field is the value of a header field as it may be shown. Of credentials the scheme stays, and of cookies the names.
func Field(name, value string) string {
	value = text.Clean(value)
	if value == "" {
		return ""
	}
	switch called([]byte(text.Clean(name)), field) {
	case credentials:
		scheme, _, several := strings.Cut(value, " ")
		if !several {
			return Masked
		}
		return scheme + " " + Masked
	case setCookie:
		pair, attributes, more := strings.Cut(value, ";")
		if value = maskPairs(pair); more {
			value += ";" + Mask(attributes)
		}
		return value
	case cookies:
		return maskPairs(value)
	case whole:
		return Masked
	case protocols:
		if at := strings.Index(strings.ToLower(value), protocolMark); at >= 0 {
			return value[:at+len(protocolMark)] + Masked
		}
	}
	return Mask(value)
}

func maskPairs(cookies string) string {
	pairs := strings.Split(cookies, ";")
	for i, pair := range pairs {
		name, _, named := strings.Cut(pair, "=")
		if !named {
			name = ""
		}
		pairs[i] = name + "=" + Masked
	}
	return strings.Join(pairs, ";")
}

// span is where a secret is in a line, in bytes.
type span struct{ from, to int }

// find returns where the secrets of a line are, in order; nil where it has none. What is masked already isn't found again.
func find(line []byte) (found []span) {
	for i := 1; i < len(line); i++ {
		if !mayMark(line[i], line[i-1]) {
			continue
		}
		at := secretAt(line, i)
		if at.from >= at.to {
			continue
		}
		if isWhole(line, i, at) {
			i = max(i, at.to-1)
		}
		if string(line[at.from:at.to]) == Masked {
			continue
		}
		for n := len(found); n > 0 && found[n-1].to > at.from; n = len(found) {
			at.from = min(at.from, found[n-1].from)
			found = found[:n-1]
		}
		found = append(found, at)
	}
	return found
}

// longestNest is how long a value may be, in bytes, for other names to be looked for inside, so that time stays linear.
const longestNest = 512

// isWhole reports whether nothing in a span can lead to more. "key=password=" may go on with a quotation mark.
func isWhole(line []byte, mark int, at span) bool {
	if at.from <= mark || at.to-at.from > longestNest {
		return true
	}
	return line[at.from-1] == '"' || line[at.from-1] == '\''
}

func without(line []byte, secrets []span) []byte {
	shown := make([]byte, 0, len(line)+len(Masked)*len(secrets))
	end := 0
	for _, secret := range secrets {
		shown = append(append(shown, line[end:secret.from]...), Masked...)
		end = secret.to
	}
	return append(shown, line[end:]...)
}
