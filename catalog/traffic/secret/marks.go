package secret

import "bytes"

// mark is what a byte may be the mark of: a secret stands behind it, or it is in one whose beginning tells it.
type mark uint8

const (
	ofName   mark = 1 << iota // name=value, name: value
	ofScheme                  // Bearer value
	ofPrefix                  // ghp_value
	ofKey                     // eyJ, AKI, AIz
	ofAny                     // whatever is in front
)

var marks = [256]mark{'=': ofName, ':': ofName, ' ': ofScheme, '\t': ofScheme, '_': ofPrefix, '-': ofPrefix, 'J': ofKey, 'I': ofKey, '@': ofAny, '%': ofAny}

// behind tells which marks may follow a byte: names, schemes and prefixes end with few letters. Most marks of a line fall
// through here, which costs a fraction of looking at what is in front of them.
var behind = [256]mark{
	'a': ofPrefix, 'b': ofPrefix, 'c': ofName | ofScheme | ofPrefix, 'd': ofName, 'e': ofName | ofScheme | ofPrefix, 'g': ofName,
	'h': ofName, 'k': ofPrefix, 'l': ofName, 'm': ofScheme | ofPrefix, 'n': ofName | ofScheme, 'o': ofPrefix, 'p': ofScheme | ofPrefix,
	'r': ofScheme | ofPrefix, 's': ofName | ofPrefix, 't': ofName | ofPrefix, 'u': ofPrefix, 'y': ofName | ofScheme | ofKey,
	'A': ofKey, 'C': ofName | ofScheme, 'D': ofName, 'E': ofName | ofScheme, 'G': ofName, 'H': ofName, 'K': ofKey, 'L': ofName,
	'M': ofScheme, 'N': ofName | ofScheme, 'P': ofScheme, 'R': ofScheme, 'S': ofName | ofKey, 'T': ofName, 'Y': ofName | ofScheme,
	'0': ofName, '1': ofName, '2': ofName, '3': ofName, '4': ofName, '5': ofName, '6': ofName, '7': ofName, '8': ofName, '9': ofName,
	'"': ofName, '\'': ofName, '[': ofName, ']': ofName, '\\': ofName, ' ': ofName, '\t': ofName, '-': ofName, '_': ofName,
}

// mayMark reports whether a byte can be a mark behind another one.
func mayMark(c, before byte) bool {
	is := marks[c]
	return is != 0 && (is == ofAny || is&behind[before] != 0)
}

// secretAt is where the secret is that a mark at i tells of; an empty span for none.
func secretAt(line []byte, i int) span {
	switch line[i] {
	case '=':
		return argument(line, i, i+1)
	case ':':
		return member(line, i)
	case ' ', '\t':
		return afterScheme(line, i, i+1)
	case '@':
		return userOf(line, i)
	case '%':
		return encoded(line, i)
	}
	return wellKnown(line, i)
}

// encoded is what a mark stands for that is written as in a URL, maybe encoded twice.
func encoded(line []byte, i int) span {
	digits := i + 1
	for bytes.HasPrefix(line[digits:], []byte("25")) {
		digits += 2
	}
	if digits+2 > len(line) {
		return span{}
	}
	switch end := digits + 2; {
	case line[digits] == '3' && line[digits+1]|0x20 == 'd':
		return argument(line, i, end)
	case line[digits] == '2' && line[digits+1] == '0':
		return afterScheme(line, i, end)
	case line[digits] == '4' && line[digits+1] == '0':
		return userOf(line, i)
	}
	return span{}
}
