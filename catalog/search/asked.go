package search

import (
	"slices"
	"strings"
)

// asked is a text with what was found in it.
type asked struct {
	text   string
	tokens []token
	found  []hit // what a hit may be, before it is asked whether it counts
	hits   []hit

	form  []string        // the senders whose programs alone write a text of this form; nil for any
	named map[string]bool // the senders that were asked for, and whether the text names them
}

// names reports whether the text names a sender, and so whose key a short one is.
func (a *asked) names(sender string) bool {
	if named, known := a.named[sender]; known {
		return named
	}
	name, named := tokenize(sender), slices.Contains(a.form, sender)
	for at, token := range a.tokens {
		if named = named || aliases[token.word] == sender || a.says(at, name); named {
			break
		}
	}
	a.named[sender] = named
	return named
}

// says reports whether words begin at a token.
func (a *asked) says(at int, words []token) bool {
	if at+len(words) > len(a.tokens) {
		return false
	}
	for i := range words {
		if a.tokens[at+i].word != words[i].word {
			return false
		}
	}
	return true
}

// written is a hit as the text has it.
func (a *asked) written(h hit) string {
	from, to := a.tokens[h.first].from, a.tokens[max(h.last-1, h.first)].to
	return a.text[from:to]
}

// isWhole reports whether a hit is all that the text says, apart from words that say nothing and its sender's name.
func (a *asked) isWhole(h hit) bool {
	for at, token := range a.tokens {
		if at >= h.first && at < h.last || isStop(token.word) || isStop(a.text[token.from:token.to]) || a.isPath(token) {
			continue
		}
		if h.reason != nil && a.namesAt(at, h.reason.Of.Sender) {
			continue
		}
		return false
	}
	return true
}

// isListed reports whether the text is nothing but keys of a hit's sender: a proxy that has several reasons writes "UF,URX".
func (a *asked) isListed(h hit) bool {
	for at := range a.tokens {
		if !slices.ContainsFunc(a.found, func(other hit) bool {
			return other.reason != nil && other.reason.Of.Sender == h.reason.Of.Sender &&
				at >= other.first && at < other.last && a.written(other) == other.typed
		}) {
			return false
		}
	}
	return len(a.tokens) <= mostTerms
}

// isPath reports whether a word is part of a path or an address, and so a name of somebody's own.
func (a *asked) isPath(t token) bool {
	return t.from > 0 && a.text[t.from-1] == '/' || t.to < len(a.text) && a.text[t.to] == '/'
}

// namesAt reports whether a token is part of a sender's name.
func (a *asked) namesAt(at int, sender string) bool {
	return aliases[a.tokens[at].word] == sender || slices.ContainsFunc(tokenize(sender), func(t token) bool { return t.word == a.tokens[at].word })
}

// wordBefore is the word before a hit, in small letters.
func (a *asked) wordBefore(h hit) string {
	if h.first == 0 {
		return ""
	}
	before := a.tokens[h.first-1]
	return strings.ToLower(a.text[before.from:before.to])
}

// goesOn reports whether more digits or a further dot follow: an address, a version.
func (a *asked) goesOn(h hit) bool {
	from, to := a.tokens[h.first].from, a.tokens[h.last-1].to
	return from > 0 && a.text[from-1] == '.' || to+1 < len(a.text) && a.text[to] == '.' && a.text[to+1] >= '0' && a.text[to+1] <= '9'
}

// besideItsStatus reports whether one of the numbers that a key comes with is in the text too: "503 UR".
func (a *asked) besideItsStatus(h hit) bool {
	return len(a.tokens) <= mostTerms && slices.ContainsFunc(a.tokens, func(t token) bool {
		return len(t.word) == numberDigits && slices.ContainsFunc(h.codes, func(code int) bool { return t.word == digitsOf(code) })
	})
}

// isQuoted reports whether a hit is a value by itself: "code":"DENIED", (Forbidden), code = Unavailable.
func (a *asked) isQuoted(h hit) bool {
	from, to := a.tokens[h.first].from, a.tokens[h.last-1].to
	before := strings.TrimRight(a.text[:from], " ")
	if before == "" {
		return false
	}
	switch before[len(before)-1] {
	case '"', '\'', '(':
		return to < len(a.text) && strings.IndexByte(`"')`, a.text[to]) >= 0
	case '=', ':':
		lead := strings.TrimRight(before[:len(before)-1], " \"'")
		if isCamel(lead[strings.LastIndexAny(lead, " .:")+1:]) && strings.HasSuffix(lead, "Error") {
			return false // what follows the name of an error is a sentence: "ParserError: Invalid format"
		}
		lead = strings.ToLower(lead)
		return strings.HasSuffix(lead, "code") || strings.HasSuffix(lead, "reason") || strings.HasSuffix(lead, "error") || strings.HasSuffix(lead, "type")
	}
	return false
}
