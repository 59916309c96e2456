package search

import (
	"slices"
	"strings"

	"apicodes/catalog"
	"apicodes/catalog/traffic/pasted"
)

// position returns where a number's entry is, and whether there is one.
func (x *Index) position(number int) (int, bool) {
	return slices.BinarySearchFunc(x.entries, number, func(e catalog.Entry, n int) int { return catalog.Before(e.Number, n) })
}

func (x *Index) isKnown(number int) bool {
	_, known := x.position(number)
	return known
}

// amountsIn returns the numbers in a line that are durations, ports, sizes, exit codes and the like.
func amountsIn(line string) []int {
	var amounts []int
	for _, number := range pasted.Numbers(line) {
		if number.Evidence == pasted.NumberAmount || strings.HasSuffix(line[:number.At], "Error(") { // Python's: ConnectionResetError(104, …)
			amounts = append(amounts, number.Number)
		}
	}
	return amounts
}

// mostCompared is how many codes can be compared.
const mostCompared = 9

// readNumbers is the fourth step: numbers, beginnings of numbers and patterns. Words beside a complete number never
// remove it.
func (x *Index) readNumbers(r *Result) bool {
	q := &r.query
	if q.pasted {
		return false
	}
	var codes []int
	for _, pattern := range q.wanted.patterns {
		if pattern.isComplete() && !slices.Contains(codes, pattern.low) {
			codes = append(codes, pattern.low)
		}
	}
	if len(codes) == 0 && !q.numbers {
		return false
	}
	if !q.numbers && len(q.wanted.terms) > 0 && !slices.ContainsFunc(codes, x.isKnown) && len(x.catalog.Elsewhere(codes[0])) == 0 {
		hinted := slices.ContainsFunc(pasted.Numbers(q.line), func(n pasted.Number) bool { return n.Evidence >= pasted.NumberHinted })
		if !hinted {
			return false // "742 evergreen terrace"
		}
	}
	if len(codes) > 1 && len(codes) <= mostCompared {
		r.Compare = codes
		if !q.numbers {
			r.Reading = Reading{Kind: AsNamedCodes, Words: "codes " + listed(codes), Codes: codes}
		}
	}
	x.excluded(q) // for what it notes
	x.answerNumbers(r, codes)
	x.answerPatterns(r)
	x.noteElsewhere(r, codes)
	return len(r.Matches) > 0 || q.numbers || len(q.filters) > 0
}

// answerNumbers makes numbers the answer, in their order, and marks the words of the query in their names.
func (x *Index) answerNumbers(r *Result, codes []int) {
	var terms []term
	var ranks [][]found
	for _, term := range r.query.wanted.terms {
		if found := x.lookUpSpelt(term.text); found != nil {
			terms, ranks = append(terms, term), append(ranks, found)
		} else if found := x.lookUpParts(term); found != nil {
			terms, ranks = append(terms, term), append(ranks, found)
		}
	}
	for _, code := range codes {
		match := x.match(code)
		if match.position >= 0 {
			for i := range ranks {
				if at := ranks[i][match.position]; at.isSeen() && at.rank < rankText {
					match.terms, match.found = append(match.terms, terms[i]), append(match.found, at)
				}
			}
		}
		r.add(match)
	}
	r.query.wanted.patterns = patternsOf(codes, r.query.wanted.patterns)
}

// patternsOf returns patterns for numbers, and after them those that are beginnings of numbers.
func patternsOf(codes []int, have []pattern) []pattern {
	var patterns []pattern
	for _, code := range codes {
		if pattern, ok := parsePattern(digitsOf(code)); ok {
			patterns = append(patterns, pattern)
		}
	}
	for _, pattern := range have {
		if !pattern.isComplete() {
			patterns = append(patterns, pattern)
		}
	}
	return patterns
}

// answerPatterns adds the codes that fit the beginnings of numbers, in order.
func (x *Index) answerPatterns(r *Result) {
	begins := func(number int) bool {
		return slices.ContainsFunc(r.query.wanted.patterns, func(p pattern) bool { return !p.isComplete() && p.matches(number) != rankNone })
	}
	var all []Match
	for position := range x.entries {
		if number := x.entries[position].Number; begins(number) {
			all = append(all, Match{entry: &x.entries[position], position: position, key: sortKey{number: number}})
		}
	}
	for _, match := range x.withUndefined(all, func(e *catalog.Entry) bool { return begins(e.Number) }) {
		r.add(match)
	}
}

// noteElsewhere says what a number is in another protocol where the query is about that one, or where no HTTP code has
// the number.
func (x *Index) noteElsewhere(r *Result, codes []int) {
	if len(codes) != 1 {
		return
	}
	for _, other := range x.catalog.Elsewhere(codes[0]) {
		named := slices.ContainsFunc(r.query.wanted.terms, func(t term) bool { return strings.EqualFold(t.text, other.Protocol) })
		if named || !x.isKnown(codes[0]) {
			r.query.note(digitsOf(codes[0]) + " in " + other.Protocol + ": " + other.Means)
		}
	}
}
