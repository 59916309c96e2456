package search

import (
	"fmt"
	"slices"
	"strings"

	"apicodes/catalog"
	"apicodes/catalog/text"
	"apicodes/catalog/traffic"
)

// How much speaks for a partial match, in letters: a known number in the line weighs as much as a phrase of this length;
// a phrase has to have so many letters to count at all.
const (
	numberWeight     = 14
	minPhraseLetters = 8
)

// partialMatches answers a line whose words no code has all of: by the names, keywords and header fields in the line, the longest first, and by the numbers in it that could be status codes.
func (x *Index) partialMatches(q *query) []Match {
	words := " " + strings.Join(text.Spelling(q.line), " ") + " "
	numbers := loneNumbers(q.line)
	var partial []Match
	for position, phrases := range x.phrases() {
		entry := &x.entries[position]
		match := Match{entry: entry, position: position, key: sortKey{commonness: commonness(entry), number: entry.Number}}
		longest := 0
		for _, phrase := range phrases {
			if len(phrase.text) > longest && strings.Contains(words, phrase.text) {
				longest = len(phrase.text)
				match.found = []found{{rank: rankKeyword, place: phrase.place}}
				match.terms = []term{{text: strings.ReplaceAll(phrase.text, " ", "")}}
			}
		}
		match.key.score = -longest
		if at := slices.Index(numbers, entry.Number); at >= 0 {
			match.key.score -= numberWeight
			match.key.sum = uint16(at)
		}
		if match.key.score < 0 && q.passes(entry) {
			partial = append(partial, match)
		}
	}
	q.wanted = clause{patterns: patternsOf(numbers)}
	if len(partial) == 0 {
		partial = x.unassigned(q)
	}
	slices.SortFunc(partial, func(a, b Match) int { return a.key.compare(b.key) })
	if len(partial) > 0 {
		q.note(fmt.Sprintf("no code has all of these words; %s in part", plural(len(partial), "code matches", "codes match")))
	}
	return partial
}

// loneNumbers returns the numbers in a line that are no part of a path, a date or a name.
func loneNumbers(line string) []int {
	var numbers []int
	for _, number := range traffic.ReadLine(line) {
		if number.Evidence >= traffic.LineAlone {
			numbers = append(numbers, number.Number)
		}
	}
	return numbers
}

func patternsOf(numbers []int) []pattern {
	var patterns []pattern
	for _, number := range numbers {
		pattern, _ := parsePattern(catalog.Entry{Number: number}.Digits())
		patterns = append(patterns, pattern)
	}
	return patterns
}

// phrase is a string of an entry as it would be in running text, with a space on each side.
type phrase struct {
	text  string
	place place
}

// phrasesOf returns, for each entry, the strings that say enough to be looked for in running text.
func phrasesOf(entries []fields) [][]phrase {
	all := make([][]phrase, len(entries))
	for i := range entries {
		for place, value := range entries[i].each {
			switch place.source {
			case inConstant, inRFC, inLabel, inSender:
				continue
			}
			if joined := strings.Join(text.Spelling(value), " "); len(joined) >= minPhraseLetters {
				all[i] = append(all[i], phrase{text: " " + joined + " ", place: place})
			}
		}
	}
	return all
}

func plural(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}
