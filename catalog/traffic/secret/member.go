package secret

import (
	"bytes"
	"cmp"
)

// member is the value behind a name and a colon, where the name is a secret's: a member of JSON, or a field of a message.
func member(line []byte, colon int) span {
	if isDigit(line[colon-1]) && colon+1 < len(line) && isDigit(line[colon+1]) {
		return span{} // most often a time
	}
	name, before, isQuoted := nameBefore(line, colon)
	if isQuoted {
		if called(name, quoted) != none || isHeaderPair(line, name, before) {
			return jsonValue(line, afterBlanks(line, colon+1))
		}
		return span{}
	}
	in := prose
	if bytes.IndexByte(name, '-') >= 0 || bytes.IndexByte(name, '_') >= 0 {
		in = field
	}
	from := afterBlanks(line, colon+1)
	switch called(name, in) {
	case none:
		return span{}
	case credentials:
		return credentialsAt(line, from, before)
	case cookies, setCookie:
		if in == prose && isWord(wordAt(line, from)) {
			return span{}
		}
		return restOf(line, from, before)
	case protocols:
		list := line[from:min(from+longestNest, len(line))]
		if at := bytes.Index(bytes.ToLower(list), []byte(protocolMark)); at >= 0 {
			return valueAt(line, from+at+len(protocolMark))
		}
		return span{}
	}
	if in == prose && isWord(wordAt(line, from)) {
		return span{}
	}
	if from < len(line) && line[from] == '[' {
		from++ // as Go prints a map
	}
	return valueAt(line, from)
}

// credentialsAt is what follows a scheme, or all of it where there is no scheme that is known.
func credentialsAt(line []byte, from, before int) span {
	if from < len(line) && line[from] == '[' {
		from++
	}
	scheme := wordAt(line, from)
	if !isScheme(scheme) {
		return restOf(line, from, before)
	}
	from += len(scheme)
	token := span{afterBlanks(line, from), 0}
	if token.to = tokenEnd(line, token.from); !isEnd(line, token.to) || isParameter(line, line[token.from:token.to], token.to) || token.from == token.to {
		token = restOf(line, token.from, before) // parameters, as of Digest
	}
	if token.from <= from {
		return span{}
	}
	return token
}

// restOf goes on to where the text ends that a name begins: to the quotation mark of the kind that is in front of the name,
// or to the end of the line.
func restOf(line []byte, from, before int) span {
	if bytes.HasPrefix(line[from:], []byte(Masked)) {
		return span{} // what is behind was on another line
	}
	if before > 0 && (line[before-1] == '"' || line[before-1] == '\'') {
		return span{from, closing(line, before-1)}
	}
	if end := bytes.IndexByte(line[from:], '\n'); end >= 0 {
		return span{from, from + end}
	}
	return span{from, len(line)}
}

// wordAt is what stands at a place up to a blank or another end of a value.
func wordAt(line []byte, from int) []byte {
	to := from
	for to < len(line) && !ends[line[to]] {
		to++
	}
	return line[from:to]
}

// jsonValue is what has to be masked of a value: what is in a text or in a list of texts, or a number.
func jsonValue(line []byte, from int) span {
	if from == len(line) {
		return span{}
	}
	switch c := line[from]; {
	case c == '\\' && from+1 < len(line) && line[from+1] == '"':
		return span{from + 2, closing(line, from+1)}
	case c == '"' || c == '\'':
		return span{from + 1, closing(line, from)}
	case c == '[':
		return listAt(line, from+1)
	case c == '{':
		return span{}
	}
	to := from
	for !isEnd(line, to) {
		to++
	}
	if isNothing(line[from:to]) {
		return span{}
	}
	return span{from, to}
}

// listAt is from the beginning of a list's first text to the end of its last.
func listAt(line []byte, from int) span {
	list := span{}
	for at := from; at < len(line); at++ {
		switch line[at] {
		case ' ', ',', '\\':
			continue
		case '"':
			first := at + 1
			at = closing(line, at)
			list = span{cmp.Or(list.from, first), at}
		default:
			return list
		}
	}
	return list
}

// isHeaderPair reports whether a member is the value of a pair whose name is a secret's, as HAR and Postman write
// fields: {"name": "Cookie", "value": "a=b"}.
func isHeaderPair(line, member []byte, before int) bool {
	if string(member) != "value" {
		return false
	}
	const longestPair = 128
	pair := bytes.TrimRight(line[max(before-longestPair, 0):before], "\"\\\t ,")
	opens := bytes.LastIndexByte(pair, '"')
	if opens < 0 {
		return false
	}
	in := bytes.TrimRight(pair[:opens], "\"\\\t :")
	return (bytes.HasSuffix(in, []byte("name")) || bytes.HasSuffix(in, []byte("key"))) && called(pair[opens+1:], field) != none
}
