package secret

import "bytes"

// protocolMark is behind what browsers write in front of a token in the place of a protocol's name.
const protocolMark = "bearer."

// schemes are how one may say who one is, in a header field.
var schemes = [][]byte{[]byte("bearer"), []byte("basic"), []byte("token"), []byte("negotiate"), []byte("ntlm"), []byte("dpop"),
	[]byte("apikey"), []byte("digest"), []byte("hoba"), []byte("aws4-hmac-sha256")}

func isScheme(text []byte) bool {
	for _, scheme := range schemes {
		if len(text) == len(scheme) && bytes.EqualFold(text, scheme) {
			return true
		}
	}
	return false
}

// longestScheme is the length of the longest of those that one word follows.
const longestScheme = len("negotiate")

// afterScheme are the credentials from a place on, where a scheme ends at the mark in front. A word is none: "Basic
// authentication" is prose, and so is the end of "GET /token HTTP/1.1".
func afterScheme(line []byte, mark, from int) span {
	if mark < len("ntlm") || behind[line[mark-1]]&ofScheme == 0 {
		return span{}
	}
	first := mark
	for first > max(mark-longestScheme, 0) && isLetter(line[first-1]) {
		first--
	}
	if first > 0 && !schemeBegins[line[first-1]] || !isScheme(line[first:mark]) {
		return span{}
	}
	from = afterBlanks(line, from)
	to := tokenEnd(line, from)
	token := line[from:to]
	if !isEnd(line, to) || isParameter(line, token, to) || bytes.HasPrefix(token, []byte("HTTP/")) || isNumber(token) || isWord(token) {
		return span{}
	}
	return span{from, to}
}

var schemeBegins = [256]bool{' ': true, '\t': true, '"': true, '\'': true, ':': true, ',': true, '(': true, '[': true, '{': true, '=': true}

// isParameter reports whether a word is the name of a quoted value, as in Basic realm="shop".
func isParameter(line, word []byte, end int) bool {
	return len(word) > 0 && word[len(word)-1] == '=' && end < len(line) && (line[end] == '"' || line[end] == '\'' || line[end] == '\\') &&
		(isWord(bytes.TrimRight(word, "=")) || valueAt(line, end).to > 0)
}

// tokenEnd is where credentials of one word end (token68 in RFC 9110, 11.2), or what they are masked with.
func tokenEnd(line []byte, from int) int {
	if bytes.HasPrefix(line[from:], []byte(Masked)) {
		return from + len(Masked)
	}
	to := from
	for to < len(line) && (isNamePart(line[to]) || bytes.IndexByte([]byte("._~+/"), line[to]) >= 0) {
		to++
	}
	for to < len(line) && to > from && line[to] == '=' {
		to++
	}
	return to
}

// longestUser is how far from its end the beginning of a user's name is looked for.
const longestUser = 512

var userEnds = [256]bool{'/': true, '?': true, '#': true, ' ': true, '\t': true, '"': true, '<': true, '>': true, '\\': true}

// userOf is the name and password in an address, of which the mark is the end: "//ann:pw@", maybe written as a part of
// another address; behind a single slash only with a password.
func userOf(line []byte, mark int) span {
	from := mark
	for from > max(mark-longestUser, 0) && !userEnds[line[from-1]] && line[from-1] != '@' {
		from--
	}
	user := line[from:mark]
	slashes := max(bytes.LastIndex(user, []byte("%2F%2F")), bytes.LastIndex(user, []byte("%2f%2f")))
	switch {
	case slashes >= 0:
		from += slashes + len("%2F%2F")
		if user = line[from:mark]; bytes.Contains(user, []byte("%2F")) || bytes.Contains(user, []byte("%2f")) || bytes.Contains(user, []byte("%3F")) || bytes.Contains(user, []byte("%3f")) {
			return span{}
		}
		return span{from, mark}
	case line[mark] != '@' || from == 0 || line[from-1] != '/':
		return span{}
	case from > 1 && line[from-2] == '/' || bytes.IndexByte(user, ':') > 0:
		return span{from, lastAt(line, mark)}
	}
	return span{}
}

// lastAt is the last @ of those up to where a host ends: a password may have some, which nobody has encoded.
func lastAt(line []byte, at int) int {
	for to := at; to < len(line) && !userEnds[line[to]]; to++ {
		if line[to] == '@' {
			at = to
		}
	}
	return at
}

// prefixes are what tokens of well-known makers begin with, up to their mark.
var prefixes = [][]byte{[]byte("ghp_"), []byte("gho_"), []byte("ghu_"), []byte("ghs_"), []byte("ghr_"), []byte("github_pat_"),
	[]byte("glpat-"), []byte("xoxb-"), []byte("xoxp-"), []byte("xoxa-"), []byte("xoxr-"), []byte("xoxs-"), []byte("xapp-"),
	[]byte("sk_live_"), []byte("sk_test_"), []byte("rk_live_"), []byte("rk_test_"), []byte("whsec_"), []byte("npm_"), []byte("sk-")}

const (
	leastToken  = 16   // bytes behind a prefix; shorter is a name
	mostJWTHead = 4096 // bytes up to the first dot; what is longer is taken for a JWT without looking further
)

// wellKnown is a token that its beginning tells, wherever it stands. The whole is masked.
func wellKnown(line []byte, mark int) span {
	switch line[mark] {
	case 'J':
		return jwt(line, mark)
	case 'I':
		return cloudKey(line, mark)
	}
	to := mark + 1
	for to < len(line) && to-mark <= leastToken && isNamePart(line[to]) {
		to++
	}
	if to-mark <= leastToken {
		return span{}
	}
	for _, prefix := range prefixes {
		if from := mark + 1 - len(prefix); bytes.HasSuffix(line[:mark+1], prefix) && isAlone(line, from) {
			for to < len(line) && isNamePart(line[to]) {
				to++
			}
			return span{from, to}
		}
	}
	return span{}
}

// jwt is a JSON Web Token: eyJ is {" in base64url.
func jwt(line []byte, mark int) span {
	from, to := mark-2, mark+1
	if from < 0 || line[from] != 'e' || line[from+1] != 'y' || !isAlone(line, from) {
		return span{}
	}
	for to < len(line) && to-from < mostJWTHead && isNamePart(line[to]) {
		to++
	}
	if to-from < len("eyJhbGc") || to-from < mostJWTHead && (to+1 >= len(line) || line[to] != '.' || !isNamePart(line[to+1])) {
		return span{}
	}
	for to < len(line) && (isNamePart(line[to]) || line[to] == '.') {
		to++
	}
	return span{from, to}
}

// cloudKey is a key of AWS (AKIA, ASIA) or of Google (AIza).
func cloudKey(line []byte, mark int) span {
	const awsLength, googleLength = 20, 39
	from, length := mark-2, awsLength
	switch {
	case mark >= 2 && (string(line[from:mark]) == "AK" || string(line[from:mark]) == "AS") && bytes.HasPrefix(line[mark:], []byte("IA")):
	case mark >= 1 && line[mark-1] == 'A' && bytes.HasPrefix(line[mark:], []byte("Iza")):
		from, length = mark-1, googleLength
	default:
		return span{}
	}
	to := from
	for to < len(line) && to-from < length && isNamePart(line[to]) {
		to++
	}
	if to-from < length || !isAlone(line, from) || to < len(line) && isNamePart(line[to]) {
		return span{}
	}
	return span{from, to}
}

// isAlone reports whether no letter or digit stands in front.
func isAlone(line []byte, from int) bool {
	return from == 0 || !isLetter(line[from-1]) && !isDigit(line[from-1])
}
