package search

import (
	"strings"
	"unicode/utf8"

	"apicodes/catalog/text"
)

// token is a word of a text with its place.
type token struct {
	word     string // folded
	from, to int
}

// tokenize takes a text apart at everything that is no letter, digit or apostrophe. A gap is a token of its own.
func tokenize(typed string) []token {
	return appendTokens(make([]token, 0, len(typed)/6+1), typed)
}

func appendTokens(tokens []token, typed string) []token {
	lower := strings.ToLower(typed)
	if len(lower) != len(typed) {
		lower = typed // a rare letter whose small form takes other bytes: places matter more
	}
	start := -1
	fold := foldOnce(len(typed))
	cut := func(at int) {
		if start >= 0 {
			if word := fold(lower[start:at]); word != "" {
				tokens = append(tokens, token{word, start, at})
			}
			start = -1
		}
	}
	for at := 0; at < len(lower); {
		r, size := rune(lower[at]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(lower[at:])
		}
		switch inside := isInWord(r); {
		case inside && start < 0:
			start = at
		case !inside:
			cut(at)
			if r == '…' {
				tokens = append(tokens, token{gap, at, at + size})
			}
		}
		at += size
	}
	cut(len(lower))
	return tokens
}

// isInWord is text.IsWordRune, quick for what is most of a text.
func isInWord(r rune) bool {
	return r >= 'a' && r <= 'z' || r >= '0' && r <= '9' ||
		(r >= utf8.RuneSelf || r == '\'' || r >= 'A' && r <= 'Z') && text.IsWordRune(r)
}

// foldOnce is phraseWord for a text of a length: a long one repeats its words, and each is folded once.
func foldOnce(length int) func(string) string {
	if length <= mostTypedRunes {
		return phraseWord
	}
	known := make(map[string]string)
	return func(word string) string {
		folded, ok := known[word]
		if !ok {
			folded = phraseWord(word)
			known[word] = folded
		}
		return folded
	}
}
