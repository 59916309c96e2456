package search

import (
	"strings"
	"unicode/utf8"

	"apicodes/catalog/text"
)

// How long, in characters, a term has to be to be taken for a typing error: a short one only for a word of the same
// length in a name ("nto", "bda"), a longer one for any word and for the beginning of one.
const (
	minTypoLetters       = 3
	minPrefixTypoLetters = 4
)

// lookUpTypo finds words that are one letter away from the term. Words with the same first letter are side by side and
// are tried first; only where they give nothing the rest is.
func (x *Index) lookUpTypo(term string) []found {
	size := utf8.RuneCountInString(term)
	if size < minTypoLetters {
		return nil
	}
	words := x.lexicon()
	if size < minPrefixTypoLetters {
		inName := func(i int) []posting { return words.of(words.nameWords[i]) }
		return x.lookUpNear(term, words.nameTexts, inName, true)
	}
	from, to := words.beginning(term[:1])
	alike := func(i int) []posting { return words.of(from + i) }
	if found := x.lookUpNear(term, words.words.Part(from, to), alike, false); found != nil {
		return found
	}
	return x.lookUpNear(term, words.words, words.of, false)
}

// lookUpNear goes through words, of which of returns the postings.
func (x *Index) lookUpNear(term string, words text.List, of func(int) []posting, sameLength bool) []found {
	all := collected{size: len(x.entries)}
	for i, near := range words.Each {
		if sameLength && len(near) != len(term) || !withinOneEdit(term, near) {
			continue
		}
		whole := len(near) <= len(term)+1
		for _, p := range of(i) {
			all.add(p.entry, found{rank: rankTypo + x.ranked(p, whole), place: place{p.source, p.at}})
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
