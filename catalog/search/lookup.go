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

// lookUp returns, for each entry, how a term matches it; nil where it matches none.
func (x *Index) lookUp(t term) []found {
	if matches := x.lookUpSpelt(t.text); matches != nil {
		return matches
	}
	if matches := x.lookUpParts(t); matches != nil {
		return matches
	}
	if matches := x.lookUpTypo(t.text); matches != nil {
		return matches
	}
	return x.lookUpSubsequence(t.text)
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
			all.add(p.entry, found{rank: x.ranked(p, whole), place: place{p.source, p.at}})
		}
	}
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
	return worst
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
