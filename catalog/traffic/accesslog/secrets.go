package accesslog

import (
	"bytes"
	"regexp"
	"sync"
)

// secrets finds what must not be shown: values of parameters and fields whose names say so, bearer tokens, and the
// credentials of an address. It is built for the first line that may hold one. code is OAuth's, in an address only:
// elsewhere it says what went wrong.
var secrets = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)([\w-]*(?:token|secret|passwd|password|signature|apikey|api[_-]key|access[_-]?key|session|jsessionid|credential)[\w-]*"?\s*[=:]\s*"?|(?:\b(?:key|sig|auth|pwd|jwt|sid)|[?&]code)=|\bbearer\s+|\bbasic\s+|\bauthorization"?\s*:\s*"?(?:\w+\s+)?|\bcookie"?\s*:\s*"?)[^\s&"',;#?]+|(://|/)[^\s/@:"]+:[^\s/@"]+(@)`)
})

// secretWords are in the names of secrets: without one of them, a short name, a scheme or an @ the pattern finds nothing.
// Looking for them costs a fraction of matching.
var secretWords = [][]byte{[]byte("token"), []byte("secret"), []byte("passw"), []byte("signature"), []byte("key"),
	[]byte("session"), []byte("credential"), []byte("authorization"), []byte("cookie")}

// secretMarks are the bytes that stand behind what tells a secret.
var secretMarks = [256]bool{'=': true, ':': true, ' ': true, '\t': true, '@': true}

const (
	mask        = "…"
	longestName = 40 // of what is taken for a name
)

// MaskSecrets returns a line with its secrets masked: the line itself where it has none.
func MaskSecrets(line []byte) []byte {
	if !mayHoldSecret(line) {
		return line
	}
	return secrets().ReplaceAll(line, []byte("${1}${2}"+mask+"${3}"))
}

func mayHoldSecret(line []byte) bool {
	for i, c := range line {
		if !secretMarks[c] {
			continue
		}
		switch before := line[:i]; {
		case c == '@':
			return true
		case c == ' ' || c == '\t':
			if endsWithScheme(before) {
				return true
			}
		case isSecretName(before):
			return true
		}
	}
	return false
}

func endsWithScheme(text []byte) bool {
	if len(text) < len("basic") {
		return false
	}
	switch text[len(text)-1] | 0x20 {
	case 'r':
		return len(text) >= len("bearer") && bytes.EqualFold(text[len(text)-len("bearer"):], []byte("bearer"))
	case 'c':
		return bytes.EqualFold(text[len(text)-len("basic"):], []byte("basic"))
	}
	return false
}

// isSecretName reports whether a text ends with a name that a secret may have.
func isSecretName(text []byte) bool {
	end := len(text)
	for end > 0 && (text[end-1] == ' ' || text[end-1] == '"' || text[end-1] == '\t') {
		end--
	}
	first := end
	for first > max(end-longestName, 0) && isNamePart(text[first-1]) {
		first--
	}
	if end-first < len("key") || end-first < len("token") && isDigit(text[end-1]) {
		return false // most often a time
	}
	var lower [longestName]byte
	for i, c := range text[first:end] {
		lower[i] = c | 0x20
	}
	name := lower[:end-first]
	switch string(name[bytes.LastIndexByte(name, '-')+1:]) {
	case "key", "sig", "auth", "pwd", "code", "jwt", "sid":
		return true
	case "http", "https":
		return false
	}
	if len(name) < len("token") {
		return false
	}
	for _, word := range secretWords {
		if bytes.Contains(name, word) {
			return true
		}
	}
	return false
}

func isNamePart(c byte) bool {
	return c|0x20 >= 'a' && c|0x20 <= 'z' || isDigit(c) || c == '_' || c == '-'
}
