package catalog

import (
	"strings"
	"unicode/utf8"
)

// How long, in characters, a term has to be to be taken for a typing error: a short one only for a word of the same
// length that stands in a name ("nto", "bda"), a longer one for any word and for the beginning of one.
const (
	minTypoLetters       = 3
	minPrefixTypoLetters = 4
)

// lookUpTypo finds words that are one letter away from the term. Words with the same first letter stand together and
// are tried first; only where they give nothing the rest is.
func (c *Catalog) lookUpTypo(text string) []found {
	size := utf8.RuneCountInString(text)
	if size < minTypoLetters {
		return nil
	}
	if size < minPrefixTypoLetters {
		return c.lookUpNear(text, c.index().nameWords, c.index().nameTexts, true)
	}
	from, to := beginning(c.vocabulary, text[:1])
	if found := c.lookUpNear(text, c.vocabulary[from:to], c.index().words.part(from, to), false); found != nil {
		return found
	}
	return c.lookUpNear(text, c.vocabulary, c.index().words, false)
}

// lookUpNear goes through words, which texts spells side by side.
func (c *Catalog) lookUpNear(text string, words []word, texts texts, sameLength bool) []found {
	all := matches{size: len(c.entries)}
	for i, near := range texts.each {
		if sameLength && len(near) != len(text) || !withinOneEdit(text, near) {
			continue
		}
		whole := len(near) <= len(text)+1
		for _, h := range words[i].hits {
			all.add(h.entry, found{rank: rankTypo + c.ranked(h, whole), place: place{h.source, h.at}})
		}
	}
	return all.found
}

// withinOneEdit reports whether a word is, or begins with, text with at most one letter missing, added, wrong or
// swapped with its neighbour.
func withinOneEdit(text, word string) bool {
	same := 0
	for same < len(text) && same < len(word) && text[same] == word[same] {
		same++
	}
	for same < len(text) && same > 0 && !utf8.RuneStart(text[same]) {
		same-- // back to where the character begins
	}
	a, b := text[same:], word[same:]
	if len(a) > 1 && len(b) > 1 && a[0] < utf8.RuneSelf && b[0] < utf8.RuneSelf && b[1] != a[1] && b[1] != a[0] && b[0] != a[1] {
		return false // quickly, for most words: nothing below can hold
	}
	_, a1 := utf8.DecodeRuneInString(a)
	if len(a) == a1 {
		return true // all of text, or all but its last letter
	}
	if b == "" {
		return false
	}
	_, b1 := utf8.DecodeRuneInString(b)
	if strings.HasPrefix(b[b1:], a[a1:]) || // a wrong letter
		strings.HasPrefix(b[b1:], a) || // a missing one
		strings.HasPrefix(b, a[a1:]) { // one too many
		return true
	}
	_, a2 := utf8.DecodeRuneInString(a[a1:])
	_, b2 := utf8.DecodeRuneInString(b[b1:])
	return a[:a1] == b[b1:b1+b2] && a[a1:a1+a2] == b[:b1] && strings.HasPrefix(b[b1+b2:], a[a1+a2:]) // two swapped
}
