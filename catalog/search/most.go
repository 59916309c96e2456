package search

import (
	"math"
	"slices"

	"apicodes/catalog"
)

// How much a word speaks for a code, by where it is. A beginning or a part of a word, and a typing error, say less.
var strengths = [...]float64{
	rankName: 10, rankNameBegins: 7, rankOtherName: 9, rankOtherNameBegins: 6, rankNameHolds: 4, rankOtherNameHolds: 3,
	rankConstant: 7, rankKeyword: 8, rankKeywordBegins: 5, rankSender: 5, rankSenderBegins: 3, rankText: 2, rankTextBegins: 1,
}

const (
	typoStrength = 0.5 // of what the word would have
	vendorShare  = 0.6 // what an unofficial code's score counts where no vendor is named
	retiredShare = 0.8 // what a code counts whose specification is against it
	orderBonus   = 1.4 // words that are a phrase say more than the same words apart
	shownShare   = 0.5 // a code below this share of the best score is not shown
	leastCovered = 0.3 // a code that has less of the words, by weight, says nothing
	mostPartial  = 12  // how many guesses are shown
)

func strength(r rank) float64 {
	switch {
	case int(r) < len(strengths):
		return strengths[r]
	case r.isTypo():
		return typoStrength * strengths[r-rankTypo]
	}
	return 0
}

// tally is what the words of a query say for each code.
type tally struct {
	terms    []term
	ranks    [][]found
	weights  []float64 // of the terms, by their rarity
	scores   []float64 // of the codes
	covered  []float64 // how much of the terms each code has, by their weight
	total    float64   // the weight of all terms, of those too that nothing has
	wordings map[int]*wording
}

// mostMatches returns the codes that have most of the words: the sum of what each word says, by its rarity and by where
// it is, with phrases above the same words apart.
func (x *Index) mostMatches(q *query, typed string) []Match {
	t := x.tallyOf(q)
	t.addPhrases(x, typed)
	excluded, vendors := x.excluded(q), x.vendorsIn(q, t.terms, t.ranks)
	top := 0.0
	for position, score := range t.scores {
		entry := &x.entries[position]
		share := min(t.covered[position]/max(t.total, 1), 1)
		if score == 0 || share < leastCovered || excluded != nil && excluded[position] || !q.passes(entry) || !q.fitsPatterns(entry) {
			t.scores[position] = 0
			continue
		}
		score *= 0.5 + share
		switch {
		case x.standsBack(position, vendors, t.ranks):
			score *= vendorShare
			if t.isTextOnly(position) {
				score *= vendorShare // a number of one product that speaks of something else
			}
		case entry.Standing == catalog.Deprecated || entry.Standing == catalog.Reserved:
			score *= retiredShare
		}
		t.scores[position] = score
		top = max(top, score)
	}
	var matches []Match
	for position, score := range t.scores {
		if score > 0 && score >= shownShare*top {
			matches = append(matches, t.match(x, position))
		}
	}
	slices.SortFunc(matches, func(a, b Match) int { return a.key.compare(b.key) })
	return matches[:min(len(matches), mostPartial)]
}

// tallyOf looks words up and weighs them by their rarity: a word of half the codes says little.
func (x *Index) tallyOf(q *query) *tally {
	t := &tally{scores: make([]float64, len(x.entries)), covered: make([]float64, len(x.entries))}
	for _, term := range q.wanted.terms {
		found := q.lookUpWord(x, term)
		if found == nil {
			t.total++
			continue
		}
		with := 0
		for position := range found {
			if found[position].rank != rankNone {
				with++
			}
		}
		weight := math.Log2(1 + float64(len(x.entries))/float64(with))
		t.terms, t.ranks, t.weights = append(t.terms, term), append(t.ranks, found), append(t.weights, weight)
		t.total += weight
		for position := range found {
			if says := strength(found[position].rank); says > 0 {
				t.scores[position] += weight * says
				t.covered[position] += weight
			}
		}
	}
	return t
}

// addPhrases adds what the wordings in the text say, and keeps which one says most for each code.
func (t *tally) addPhrases(x *Index, typed string) {
	a := x.ask(typed, true)
	mean := 1.0
	for _, weight := range t.weights {
		mean = max(mean, weight)
	}
	t.wordings = make(map[int]*wording)
	for _, h := range a.hits {
		words := float64(h.saying())
		says := orderBonus * strengths[rankName] * words * mean
		for _, code := range h.codes {
			if position, known := x.position(code); known {
				if t.wordings[position] == nil {
					t.wordings[position] = h.wording
					t.covered[position] = max(t.covered[position], words*mean)
				}
				t.scores[position] += says
			}
			says *= nextCode
		}
	}
}

// isTextOnly reports whether all that a code has of the words is in its running text.
func (t *tally) isTextOnly(position int) bool {
	return t.wordings[position] == nil && !slices.ContainsFunc(t.ranks, func(found []found) bool { return found[position].rank < rankText })
}

// match is the match of a code with those of the terms that it has.
func (t *tally) match(x *Index, position int) Match {
	entry := &x.entries[position]
	key := sortKey{score: -int(100 * t.scores[position]), commonness: commonness(entry), number: entry.Number}
	match := Match{entry: entry, position: position, wording: t.wordings[position], key: key}
	for i := range t.terms {
		if at := t.ranks[i][position]; at.rank != rankNone {
			match.terms, match.found = append(match.terms, t.terms[i]), append(match.found, at)
		}
	}
	return match
}
