package catalog

import (
	"slices"
	"strings"

	"github.com/sahilm/fuzzy"
)

// How long, in bytes, a term has to be to be looked for as scattered letters. Longer ones than the maximum are no
// abbreviation, and the scores of sahilm/fuzzy overflow from 40 matching letters in a row on.
const (
	minScatteredLetters = 2
	maxScatteredLetters = 32
)

// lookUpScattered finds names that hold the letters of the term in its order, anywhere; where none does, former names
// and the documents' names.
func (c *Catalog) lookUpScattered(text string) []found {
	if len(text) < minScatteredLetters || len(text) > maxScatteredLetters {
		return nil
	}
	inNames, elsewhere := matches{size: len(c.entries)}, matches{size: len(c.entries)}
	for i, lower := range c.index().namesLower.each {
		if !holdsScattered(lower, text) {
			continue
		}
		name := c.index().names[i]
		for _, match := range fuzzy.FindNoSort(text, []string{c.entries[name.entry].stringAt(name.place)}) {
			if name.place.source == inName {
				inNames.add(name.entry, found{rank: rankScattered, place: name.place, score: match.Score})
			} else {
				elsewhere.add(name.entry, found{rank: rankScatteredElsewhere, place: name.place, score: match.Score})
			}
		}
	}
	if inNames.found != nil {
		return inNames.found
	}
	return elsewhere.found
}

// holdsScattered is a quick test for what sahilm/fuzzy can find.
func holdsScattered(name, text string) bool {
	for i := range len(text) {
		at := strings.IndexByte(name, text[i])
		if at < 0 {
			return false
		}
		name = name[at+1:]
	}
	return true
}

// scatteredMarks marks the letters one by one; at is what fold says of the name.
func scatteredMarks(text, name string, at []Span) []Span {
	var spans []Span
	for _, match := range fuzzy.FindNoSort(text, []string{name}) {
		for _, index := range match.MatchedIndexes {
			whole := slices.IndexFunc(at, func(span Span) bool { return span.From <= index && index < span.To })
			if whole >= 0 {
				spans = append(spans, at[whole])
			}
		}
	}
	return spans
}
