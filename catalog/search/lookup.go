package search

import (
	"unicode"

	"apicodes/catalog/text"
)

// minHoldsLetters is how long, in bytes, a term has to be to be looked for inside of words.
const minHoldsLetters = 3

// found is how and where a term matches an entry.
type found struct {
	rank  rank
	place place
	score int // of a subsequence, as sahilm/fuzzy counts it
}

// isSeen reports whether the title shows what matched: it is in the number or the name.
func (f found) isSeen() bool { return f.place.source == inName }

// mostAbbreviated is how many words a query has in which one may be an abbreviation: among more of them a few letters in
// a row say nothing.
const mostAbbreviated = 3

// lookUp returns, for each entry, how a term of the query matches it; nil where it matches none.
func (q *query) lookUp(x *Index, t term) []found {
	if matches := q.lookUpWord(x, t); matches != nil || len(q.wanted.terms) > mostAbbreviated {
		return matches
	}
	return x.lookUpSubsequence(t.text)
}

// lookUpWord is lookUp without subsequences.
func (q *query) lookUpWord(x *Index, t term) []found {
	matches, known := q.found[t.typed]
	if !known {
		matches = x.lookUpWord(t, len(q.wanted.terms) <= mostAbbreviated)
		q.found[t.typed] = matches
	}
	return matches
}

// lookUpWord finds a word as it is spelt, else in parts, else with a typing error. Where it is one of few it is worth
// looking for an error in its first letter, too, and for two.
func (x *Index) lookUpWord(t term, few bool) []found {
	if isNumber(t.text) {
		return x.lookUpSpelt(t.text)
	}
	if matches := x.lookUpSpelt(t.text); matches != nil {
		return x.withTypos(matches, t.text)
	}
	if matches := x.lookUpParts(t); matches != nil {
		return matches
	}
	return x.lookUpTypo(t.text, few)
}

// How long a term has to be, in bytes, to be looked for at the beginnings of words of keywords and running text: shorter
// ones begin words that have nothing to do with them ("theme", "themselves").
const (
	minTextBegins    = 6
	minKeywordBegins = 4 // "foo" is no beginning of "april fools"
)

// minBegins is how long a term has to be to be the beginning of a word of a source.
func minBegins(from source) int {
	switch from {
	case inText:
		return minTextBegins
	case inKeyword:
		return minKeywordBegins
	}
	return 1
}

// collected is what a look-up finds. The slice is made at the first find.
type collected struct {
	size  int
	found []found
}

func (m *collected) add(position uint32, f found) {
	if m.found == nil {
		m.found = make([]found, m.size)
		for i := range m.found {
			m.found[i].rank = rankNone
		}
	}
	if f.rank < m.found[position].rank {
		m.found[position] = f
	}
}

// lookUpSpelt finds words that are the term, begin with it or, in names, hold it.
func (x *Index) lookUpSpelt(term string) []found {
	all := collected{size: len(x.entries)}
	words := x.lexicon()
	from, to := words.beginning(term)
	for word := from; word < to; word++ {
		whole := words.words.At(word) == term
		for _, p := range words.of(word) {
			if whole || len(term) >= minBegins(p.source) && !(p.joined && p.source == inKeyword) {
				all.add(p.entry, found{rank: x.ranked(p, whole), place: place{p.source, p.at}})
			}
		}
	}
	x.addForms(&all, term)
	if len(term) < minHoldsLetters {
		return all.found
	}
	for _, at := range words.nameTexts.Holding(term) {
		for _, p := range words.of(words.nameWords[at]) {
			switch p.source {
			case inName:
				all.add(p.entry, found{rank: rankNameHolds, place: place{p.source, p.at}})
			case inFormerName, inTitle:
				all.add(p.entry, found{rank: rankOtherNameHolds, place: place{p.source, p.at}})
			}
		}
	}
	return all.found
}

// addForms adds the other forms of a term: "redirects" and "redirected" for "redirect". They rank as beginnings do.
func (x *Index) addForms(all *collected, term string) {
	folded := foldWord(term)
	if len(folded) < leastStem {
		return
	}
	words := x.lexicon()
	from, to := words.beginning(folded)
	for word := from; word < to; word++ {
		if form := words.words.At(word); form != term && foldWord(form) == folded {
			for _, p := range words.of(word) {
				if p.source == inText && isStop(form) {
					continue // "theme" is no form of "them"
				}
				all.add(p.entry, found{rank: x.ranked(p, false), place: place{p.source, p.at}})
			}
		}
	}
}

// lookUpParts finds the parts of a term one by one; the worst of them counts.
func (x *Index) lookUpParts(t term) []found {
	parts := t.parts()
	if len(parts) < 2 {
		return nil
	}
	var worst []found
	for _, part := range parts {
		matches := x.lookUpSpelt(part.text)
		if matches == nil {
			return nil
		}
		if worst == nil {
			worst = matches
			continue
		}
		for i := range worst {
			if matches[i].rank > worst[i].rank {
				worst[i] = matches[i]
			}
		}
	}
	return withoutText(worst)
}

// withoutText takes out what is only in running text, where the parts of a term need not belong together. It returns
// nil where nothing is left.
func withoutText(all []found) []found {
	left := false
	for i := range all {
		if all[i].rank >= rankText {
			all[i].rank = rankNone
		}
		left = left || all[i].rank != rankNone
	}
	if !left {
		return nil
	}
	return all
}

// parts takes a term apart at hyphens, at capitals and between letters and digits: "Status404NotFound".
func (t term) parts() []term {
	var parts []term
	start := 0
	cut := func(end int) {
		if letters := text.Letters(t.typed[start:end]); letters != "" {
			parts = append(parts, term{text: letters, typed: t.typed[start:end]})
		}
		start = end
	}
	previous := rune(0)
	for at, r := range t.typed {
		if r == '-' || unicode.IsUpper(r) && !unicode.IsUpper(previous) || at > 0 && unicode.IsDigit(r) != unicode.IsDigit(previous) {
			cut(at)
		}
		previous = r
	}
	cut(len(t.typed))
	return parts
}
