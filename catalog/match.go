package catalog

import (
	"slices"
	"strings"

	"github.com/sahilm/fuzzy"
)

// How long, in bytes, a term has to be to be looked for inside of words, to be taken for a typing error, and to be
// looked for as scattered letters. Longer ones than the maximum are no abbreviation, and the scores of sahilm/fuzzy
// overflow from 40 matching letters in a row on.
const (
	minHoldsLetters     = 3
	minTypoLetters      = 4
	minScatteredLetters = 2
	maxScatteredLetters = 32
)

// found is how and where a term matches an entry.
type found struct {
	rank  rank
	place place
	score int // of scattered letters, as sahilm/fuzzy counts it
}

// index is what search works with, beside the vocabulary.
type index struct {
	names      []word   // the words of the vocabulary that stand in some name
	titles     []string // of the entries, for scattered letters
	commonness []uint8  // of the entries; smaller is commoner
	phrases    [][]phrase
	filters    []FilterInfo
}

func newIndex(t *tables) *index {
	built := &index{titles: make([]string, len(t.entries)), commonness: make([]uint8, len(t.entries)), phrases: make([][]phrase, len(t.entries))}
	for _, word := range t.vocabulary {
		inNames := func(h hit) bool { return h.source <= inTitle }
		if slices.ContainsFunc(word.hits, inNames) {
			built.names = append(built.names, word)
		}
	}
	order := common()
	for i, entry := range t.entries {
		built.titles[i] = entry.Name
		built.phrases[i] = phrasesOf(entry)
		at := slices.Index(order, entry.Number)
		if at < 0 {
			at = len(order)
			if entry.Standing == Unofficial {
				at++
			}
		}
		built.commonness[i] = uint8(at)
	}
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
	for _, word := range beginning(c.vocabulary, text) {
		whole := word.text == text
		for _, h := range word.hits {
			all.add(h.entry, found{rank: ranked(h.source, whole), place: place{h.source, h.at}})
		}
	}
	if len(text) < minHoldsLetters {
		return all.found
	}
	for _, word := range c.index().names {
		if !strings.Contains(word.text, text) {
			continue
		}
		for _, h := range word.hits {
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

// lookUpParts finds the parts of a term with hyphens one by one; the worst of them counts.
func (c *Catalog) lookUpParts(t term) []found {
	parts := strings.Split(t.typed, "-")
	if len(parts) < 2 {
		return nil
	}
	var worst []found
	for _, part := range parts {
		text := letters(part)
		if text == "" {
			continue
		}
		matches := c.lookUpSpelt(text)
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

// lookUpTypo finds words that are one letter away from the term. Words with the same first letter stand together and
// are tried first; only where they give nothing the rest is.
func (c *Catalog) lookUpTypo(text string) []found {
	if len(text) < minTypoLetters {
		return nil
	}
	if matches := c.lookUpNear(beginning(c.vocabulary, text[:1]), text); matches != nil {
		return matches
	}
	return c.lookUpNear(c.vocabulary, text)
}

func (c *Catalog) lookUpNear(vocabulary []word, text string) []found {
	all := matches{size: len(c.entries)}
	for _, word := range vocabulary {
		if len(word.text)+1 < len(text) || !withinOneEdit(text, word.text) {
			continue
		}
		for _, h := range word.hits {
			rank := rankTypoElsewhere
			if h.source == inName {
				rank = rankTypo
			}
			all.add(h.entry, found{rank: rank, place: place{h.source, h.at}})
		}
	}
	return all.found
}

// lookUpScattered finds names that hold the letters of the term in its order, anywhere.
func (c *Catalog) lookUpScattered(text string) []found {
	if len(text) < minScatteredLetters || len(text) > maxScatteredLetters {
		return nil
	}
	all := matches{size: len(c.entries)}
	for _, match := range fuzzy.FindNoSort(text, c.index().titles) {
		all.add(uint32(match.Index), found{rank: rankScattered, place: place{source: inName}, score: match.Score})
	}
	return all.found
}
