package catalog

import (
	"slices"
	"strings"
	"sync"
	"unicode"
)

// minHoldsLetters is how long, in bytes, a term has to be to be looked for inside of words.
const minHoldsLetters = 3

// found is how and where a term matches an entry.
type found struct {
	rank  rank
	place place
	score int // of scattered letters, as sahilm/fuzzy counts it
}

// isSeen reports whether the title shows what matched: it is in the number or the name.
func (f found) isSeen() bool { return f.place.source == inName }

// index is what search works with, beside the vocabulary. It is made at the first search.
type index struct {
	words      texts             // those of the vocabulary
	nameWords  []word            // those that stand in some name
	nameTexts  texts             // the same
	names      []nameAt          // every name, former name and document's name
	namesLower texts             // the same, in lower case
	commonness []uint8           // of the entries; smaller is commoner
	filters    []FilterInfo      // see newFilters
	phrases    func() [][]phrase // of the entries; made at the first line that needs them
}

// nameAt is where a name stands.
type nameAt struct {
	entry uint32
	place place
}

func newIndex(t *tables) *index {
	built := &index{commonness: make([]uint8, len(t.entries))}
	built.words = joinTexts(len(t.vocabulary), func(i int) string { return t.vocabulary[i].text })
	inNames := func(h hit) bool { return h.source <= inTitle }
	for _, word := range t.vocabulary {
		if slices.ContainsFunc(word.hits, inNames) {
			built.nameWords = append(built.nameWords, word)
		}
	}
	built.nameTexts = joinTexts(len(built.nameWords), func(i int) string { return built.nameWords[i].text })
	for i := range t.entries {
		built.commonness[i] = commonness(&t.entries[i])
		for place := range t.entries[i].strings {
			if place.source > inTitle {
				break
			}
			built.names = append(built.names, nameAt{uint32(i), place})
		}
	}
	built.namesLower = joinTexts(len(built.names), func(i int) string {
		return strings.ToLower(t.entries[built.names[i].entry].stringAt(built.names[i].place))
	})
	built.phrases = sync.OnceValue(func() [][]phrase { return phrasesOf(t.entries) })
	return built
}

// lookUp returns, for each entry, how a term matches it; nil where it matches none.
func (c *Catalog) lookUp(t term) []found {
	if matches := c.lookUpSpelt(t.text); matches != nil {
		return matches
	}
	if matches := c.lookUpParts(t); matches != nil {
		return matches
	}
	if matches := c.lookUpTypo(t.text); matches != nil {
		return matches
	}
	return c.lookUpScattered(t.text)
}

// matches collects what lookUp finds. The slice is made at the first find.
type matches struct {
	size  int
	found []found
}

func (m *matches) add(position uint32, f found) {
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
func (c *Catalog) lookUpSpelt(text string) []found {
	all := matches{size: len(c.entries)}
	from, to := beginning(c.vocabulary, text)
	for _, word := range c.vocabulary[from:to] {
		whole := word.text == text
		for _, h := range word.hits {
			all.add(h.entry, found{rank: c.ranked(h, whole), place: place{h.source, h.at}})
		}
	}
	if len(text) < minHoldsLetters {
		return all.found
	}
	for _, at := range c.index().nameTexts.holding(text) {
		for _, h := range c.index().nameWords[at].hits {
			switch h.source {
			case inName:
				all.add(h.entry, found{rank: rankNameHolds, place: place{h.source, h.at}})
			case inFormerName, inTitle:
				all.add(h.entry, found{rank: rankOtherNameHolds, place: place{h.source, h.at}})
			}
		}
	}
	return all.found
}

// lookUpParts finds the parts of a term one by one; the worst of them counts.
func (c *Catalog) lookUpParts(t term) []found {
	parts := t.parts()
	if len(parts) < 2 {
		return nil
	}
	var worst []found
	for _, part := range parts {
		matches := c.lookUpSpelt(part.text)
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
		if text := Letters(t.typed[start:end]); text != "" {
			parts = append(parts, term{text: text, typed: t.typed[start:end]})
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
