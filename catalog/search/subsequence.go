package search

import (
	"slices"
	"strings"

	"github.com/sahilm/fuzzy"

	"apicodes/catalog/text"
)

// How long, in bytes, a term has to be to be looked for as a subsequence: its letters in their order, with others
// between them. Longer ones than the maximum are no
// abbreviation, and the scores of sahilm/fuzzy overflow from 40 matching letters in a row on.
const (
	minSubsequenceLetters = 2
	maxSubsequenceLetters = 32
)

// lookUpSubsequence finds names that hold the letters of the term in its order, anywhere; where none does, former names
// and the documents' names.
func (x *Index) lookUpSubsequence(letters string) []found {
	if len(letters) < minSubsequenceLetters || len(letters) > maxSubsequenceLetters {
		return nil
	}
	inNames, elsewhere := collected{size: len(x.entries)}, collected{size: len(x.entries)}
	for i, lower := range x.lexicon().namesLower.Each {
		if !holdsSubsequence(lower, letters) {
			continue
		}
		name := x.lexicon().names[i]
		for _, match := range fuzzy.FindNoSort(letters, []string{x.nameOf(name)}) {
			if name.place.source == inName {
				inNames.add(name.entry, found{rank: rankSubsequence, place: name.place, score: match.Score})
			} else {
				elsewhere.add(name.entry, found{rank: rankSubsequenceElsewhere, place: name.place, score: match.Score})
			}
		}
	}
	if inNames.found != nil {
		return inNames.found
	}
	return elsewhere.found
}

// holdsSubsequence is a quick test for what sahilm/fuzzy can find.
func holdsSubsequence(name, letters string) bool {
	for i := range len(letters) {
		at := strings.IndexByte(name, letters[i])
		if at < 0 {
			return false
		}
		name = name[at+1:]
	}
	return true
}

// subsequenceSpans marks the letters one by one; at is what text.Fold says of the name.
func subsequenceSpans(letters, name string, at []text.Span) []text.Span {
	var spans []text.Span
	for _, match := range fuzzy.FindNoSort(letters, []string{name}) {
		for _, index := range match.MatchedIndexes {
			whole := slices.IndexFunc(at, func(span text.Span) bool { return span.From <= index && index < span.To })
			if whole >= 0 {
				spans = append(spans, at[whole])
			}
		}
	}
	return spans
}
