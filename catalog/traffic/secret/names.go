package secret

import "bytes"

// kind is what has to be masked of a value for its name.
type kind uint8

const (
	none kind = iota
	whole
	credentials // a scheme, and what must not be shown
	cookies     // pairs of a name and what must not be shown
	setCookie   // one pair, and attributes
	protocols   // a list that a token is hidden in: browsers let a page send no other field of a WebSocket's handshake
)

// place is how a name and its value are written.
type place uint8

const (
	parameter place = 1 << iota // name=value
	quoted                      // "name": "value"
	field                       // Name: value, of a header field
	prose                       // word: what it says, which may as well be a sentence
	anywhere  = parameter | quoted | field | prose
)

// words are what names of secrets end with. What is before only says whose secret it is, as in "access_token"; what comes
// behind makes it something else, as in "token_type". Keys are in isKey, and OAuth's code in argument.
//
// A nonce is no secret: whoever asks gets one, and it is worth nothing without a password. Nor are a WebSocket's key and
// the answer to it: they only prove that the server knows the protocol (RFC 6455, 1.3).
var words = []struct {
	ends    string
	places  place
	isApart bool // it has to be a word of its own, as in "php_sid" and "phpSid", not as in "inside"
	kind    kind
}{
	{"authorization", anywhere, false, credentials},
	{"set-cookie", anywhere, false, setCookie},
	{"cookie", anywhere, false, cookies},
	{"sec-websocket-protocol", field | quoted, false, protocols},
	{"token", anywhere, false, whole},
	{"secret", anywhere, false, whole},
	{"password", anywhere, false, whole},
	{"passwd", anywhere, false, whole},
	{"passphrase", anywhere, false, whole},
	{"password_confirmation", anywhere, false, whole},
	{"signature", anywhere, false, whole},
	{"credential", anywhere, false, whole},
	{"credentials", anywhere, false, whole},
	{"sessionid", anywhere, false, whole},
	{"session-id", anywhere, false, whole},
	{"session_id", anywhere, false, whole},
	{"sessid", anywhere, false, whole},
	{"samlresponse", parameter, false, whole},
	{"assertion", parameter | field, false, whole}, // of OAuth (RFC 7521) and SAML
	{"session", parameter | quoted | field, true, whole},
	{"sess", parameter | quoted | field, true, whole},
	{"sid", parameter | quoted | field, true, whole},
	{"sig", parameter | quoted | field, true, whole},
	{"auth", parameter | quoted | field, true, whole},
	{"pass", parameter | quoted | field, true, whole},
	{"pwd", parameter | quoted | field, true, whole},
	{"jwt", parameter | quoted | field, true, whole},
	{"hmac", parameter | quoted | field, true, whole},
}

// longestName is how much of what may be a name is looked at.
const longestName = 24

// called tells what has to be masked behind a name that is written in a place.
func called(name []byte, in place) kind {
	for len(name) > 0 && (isDigit(name[len(name)-1]) || name[len(name)-1] == '-' || name[len(name)-1] == '_') {
		name = name[:len(name)-1] // "password2", "X-Hub-Signature-256"
	}
	if len(name) < len("sid") || !mayEnd(name[len(name)-2]|0x20, name[len(name)-1]|0x20) {
		return none
	}
	name = name[max(len(name)-longestName, 0):]
	var buffer [longestName]byte
	lower := buffer[:len(name)]
	for i, c := range name {
		lower[i] = c | 0x20 // and "_" becomes DEL
		if c == '_' {
			lower[i] = c
		}
	}
	last := lower[len(lower)-1]
	if last == 'y' {
		if isKey(name, lower, in) {
			return whole
		}
		return none
	}
	for i := range words {
		word := &words[i]
		if word.ends[len(word.ends)-1] != last || word.places&in == 0 || !bytes.HasSuffix(lower, []byte(word.ends)) {
			continue
		}
		if !word.isApart || isApart(name, len(name)-len(word.ends)) {
			return word.kind
		}
	}
	return none
}

// mayEnd reports whether one of words, a key or a code ends with two letters. Nearly no other name does.
func mayEnd(a, b byte) bool {
	switch b {
	case 'c':
		return a == 'a'
	case 'd':
		return a == 'i' || a == 'r' || a == 'w' || a == '5' // %5D
	case 'e':
		return a == 'd' || a == 'i' || a == 'r' || a == 's'
	case 'g':
		return a == 'i'
	case 'h':
		return a == 't'
	case 'l':
		return a == 'a' || a == 'o'
	case 'n':
		return a == 'e' || a == 'o'
	case 's':
		return a == 'l' || a == 's'
	case 't':
		return a == 'e' || a == 'w'
	case 'y':
		return a == 'e'
	}
	return false
}

// Of keys some open what others only find. A stem of the first kind makes a key a secret wherever it stands.
var (
	opening = [][]byte{[]byte("api"), []byte("access"), []byte("auth"), []byte("secret"), []byte("private"), []byte("account"),
		[]byte("shared"), []byte("subscription"), []byte("master"), []byte("admin"), []byte("signing"), []byte("encryption"), []byte("license")}
	finding = [][]byte{[]byte("cache"), []byte("surrogate"), []byte("idempotency"), []byte("websocket"), []byte("public"),
		[]byte("primary"), []byte("foreign"), []byte("partition"), []byte("sort"), []byte("object"), []byte("hash"), []byte("group")}
)

func isKey(name, lower []byte, in place) bool {
	stem, found := bytes.CutSuffix(lower, []byte("key"))
	if !found {
		return false
	}
	apart := isApart(name, len(stem))
	stem = bytes.TrimRight(stem, "-_")
	if endsWithOne(stem, opening) {
		return true
	}
	if in != parameter && (in != field || len(stem) == 0) {
		return false // "key" is what finds a value in most of JSON
	}
	return apart && !endsWithOne(stem, finding)
}

func endsWithOne(text []byte, ends [][]byte) bool {
	for _, end := range ends {
		if bytes.HasSuffix(text, end) {
			return true
		}
	}
	return false
}

// isApart reports whether a word begins at a place of a name: behind a sign or a digit, or with a capital behind a small letter.
func isApart(name []byte, at int) bool {
	if at == 0 || !isLetter(name[at-1]) {
		return true
	}
	return name[at-1] >= 'a' && name[at] <= 'Z'
}

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

func isDigit(c byte) bool { return c-'0' < 10 }

func isNamePart(c byte) bool { return isLetter(c) || isDigit(c) || c == '_' || c == '-' }
