package accesslog

import "bytes"

// pathLimit is how many bytes of a path are told apart. It bounds the tables; hardly a real route is longer.
const pathLimit = 128

const (
	hasDigit  = 1 << iota // 0-9
	hasHex                // a-f
	hasDash               // -
	hasLetter             // every other letter and digit of base64
	hasOther              // whatever is in no id
)

// kinds says of each byte which sort of id can have it.
var kinds = func() (table [256]uint8) {
	for c := range table {
		switch {
		case c >= '0' && c <= '9':
			table[c] = hasDigit
		case c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F':
			table[c] = hasHex
		case c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c == '=':
			table[c] = hasLetter
		case c == '-':
			table[c] = hasDash
		default:
			table[c] = hasOther
		}
	}
	return table
}()

// appendPath appends the path of a target as it is counted: scheme and authority, query and parameters off, segments
// that are ids as "*". /orders/17/items becomes /orders/*/items.
func appendPath(to, target []byte) []byte {
	target = target[:min(len(target), 16*pathLimit)]
	if len(target) > 0 && target[0] != '/' {
		target = withoutAuthority(target)
	}
	from, kind := 0, uint8(0)
	for at := 0; ; at++ {
		if at < len(target) && target[at] != '/' && target[at] != '?' && target[at] != ';' && target[at] != '#' {
			kind |= kinds[target[at]]
			continue
		}
		if segment := target[from:at]; isID(segment, kind) {
			to = append(to, '*')
		} else {
			to = append(to, segment...)
		}
		if at == len(target) || target[at] != '/' || len(to) >= pathLimit {
			break
		}
		to = append(to, '/')
		from, kind = at+1, 0
	}
	if len(to) > pathLimit {
		to = append(to[:pathLimit-len("…")], "…"...)
	}
	return to
}

// FoldPath is a path as it is counted.
func FoldPath(path string) string { return string(appendPath(nil, []byte(path))) }

// isID reports whether a segment is a digits-only id, a UUID, eight hexadecimal digits or more, or a long token of
// letters and digits, which is likely a secret besides.
func isID(segment []byte, kind uint8) bool {
	switch {
	case kind == hasDigit:
		return true
	case kind == hasDigit|hasHex:
		return len(segment) >= 8
	case kind == hasHex:
		return len(segment) >= 16 // shorter ones are words: "defaced"
	case kind == hasDigit|hasHex|hasDash:
		return isUUID(segment)
	case kind&(hasOther|hasDash) == 0 && kind&hasDigit != 0 && kind&hasLetter != 0:
		return len(segment) >= 24
	}
	return false
}

// isUUID checks the places of the dashes; the rest is known to be hexadecimal.
func isUUID(text []byte) bool {
	return len(text) == 36 && text[8] == '-' && text[13] == '-' && text[18] == '-' && text[23] == '-'
}

// withoutAuthority takes scheme and authority off an absolute target; one that is neither stays.
func withoutAuthority(target []byte) []byte {
	at := bytes.Index(target[:min(len(target), 10)], []byte("://"))
	if at < 0 {
		return target
	}
	after := target[at+3:]
	slash := bytes.IndexAny(after, "/?#")
	if slash < 0 || after[slash] != '/' {
		return []byte("/")
	}
	return after[slash:]
}
