package search

import (
	"strings"
	"unicode/utf8"

	"apicodes/catalog/text"
)

// How long, in characters, a term has to be to be taken for a typing error: a short one only where two letters of a word
// of a name are swapped ("nto", "bda"), a longer one for any word and for the beginning of one.
const (
	minTypoLetters       = 3
	minPrefixTypoLetters = 4
)

// lookUpTypo finds words that are one letter away from the term. Words with the same first letter are side by side and
// are tried first; only where they give nothing the rest is.
func (x *Index) lookUpTypo(term string, few bool) []found {
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
	if found := x.lookUpNear(term, words.words.Part(from, to), alike, false); found != nil || !few {
		return found
	}
	if found := x.lookUpNear(term, words.words, words.of, false); found != nil || size < minTwoTypos {
		return found
	}
	all := collected{size: len(x.entries)}
	for i, near := range words.nameTexts.Each {
		if withinTwoEdits(term, near) {
			for _, p := range words.of(words.nameWords[i]) {
				all.add(p.entry, found{rank: rankTypo + x.ranked(p, false), place: place{p.source, p.at}})
			}
		}
	}
	return all.found
}

// minTwoTypos is how long a term has to be, in characters, to be looked for with two letters wrong.
const minTwoTypos = 8

// withTypos adds the names that are a letter away from a term that is spelt so in no name, and nowhere as a keyword: in
// "internal sever error" the word that is in some text is not the one that was meant.
func (x *Index) withTypos(spelt []found, term string) []found {
	if len(term) < minPrefixTypoLetters {
		return spelt
	}
	for i := range spelt {
		if spelt[i].rank < rankKeywordBegins {
			return spelt
		}
	}
	words := x.lexicon()
	for i, near := range words.nameTexts.Each {
		if len(near) > len(term)+1 || !withinOneEdit(term, near) {
			continue
		}
		for _, p := range words.of(words.nameWords[i]) {
			if p.source == inName && spelt[p.entry].rank >= rankText {
				spelt[p.entry] = found{rank: rankTypo + x.ranked(p, true), place: place{p.source, p.at}}
			}
		}
	}
	return spelt
}

// withinTwoEdits reports whether two words begin alike and differ by at most two letters missing, added or wrong.
func withinTwoEdits(a, b string) bool {
	const most = 2
	if a[0] != b[0] || len(a)-len(b) > most || len(b)-len(a) > most || len(a) > maxSubsequenceLetters {
		return false
	}
	var rows [2][maxSubsequenceLetters + most + 1]int
	for j := range len(b) + 1 {
		rows[0][j] = j
	}
	for i := range len(a) {
		now, before := &rows[(i+1)%2], &rows[i%2]
		now[0] = i + 1
		for j := range len(b) {
			cost := 1
			if a[i] == b[j] {
				cost = 0
			}
			now[j+1] = min(before[j]+cost, before[j+1]+1, now[j]+1)
		}
	}
	return rows[len(a)%2][len(b)] <= most
}

// lookUpNear goes through words, of which of returns the postings. Where swapped is set only two letters may be
// swapped: of three letters any other change makes another word.
func (x *Index) lookUpNear(term string, words text.List, of func(int) []posting, swapped bool) []found {
	all := collected{size: len(x.entries)}
	for i, near := range words.Each {
		if swapped && !isSwap(term, near) || !swapped && !withinOneEdit(term, near) {
			continue
		}
		whole := len(near) <= len(term)+1
		for _, p := range of(i) {
			if p.source != inText && (whole || !p.joined || p.source != inKeyword) {
				all.add(p.entry, found{rank: rankTypo + x.ranked(p, whole), place: place{p.source, p.at}})
			}
		}
	}
	return all.found
}

// isSwap reports whether two words differ by two neighbouring letters that are swapped.
func isSwap(a, b string) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range len(a) - 1 {
		if a[i] != b[i] {
			return a[i] == b[i+1] && a[i+1] == b[i] && a[i+2:] == b[i+2:]
		}
	}
	return false
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
