package catalog

import (
	"fmt"
	"slices"
	"strings"
)

// How much stands behind a guess, in letters: a known number in the line weighs as much as a phrase of this length;
// a phrase has to have so many letters to count at all.
const (
	numberWeight     = 14
	minPhraseLetters = 8
)

// guess answers a line whose words no code has all of: by the names, keywords and header fields that stand in the
// line, the longest first, and by the numbers in it that could be status codes.
func (c *Catalog) guess(q *query) []Match {
	words := " " + strings.Join(spelling(q.line), " ") + " "
	numbers := loneNumbers(strings.ToLower(q.line))
	var guesses []Match
	for position, phrases := range c.index().phrases() {
		entry := &c.entries[position]
		match := Match{Entry: entry, key: sortKey{commonness: c.index().commonness[position], number: entry.Number}}
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
			guesses = append(guesses, match)
		}
	}
	q.wanted = clause{patterns: patternsOf(numbers)}
	if len(guesses) == 0 {
		guesses = c.unassigned(*q)
	}
	slices.SortFunc(guesses, func(a, b Match) int { return a.key.compare(b.key) })
	if len(guesses) > 0 {
		q.note(fmt.Sprintf("no code has all of these words; %s in part", plural(len(guesses), "code matches", "codes match")))
	}
	return guesses
}

// loneNumbers returns the numbers in a line that are no part of a path, a date or a name.
func loneNumbers(line string) []int {
	joins := func(at int) bool { return at >= 0 && at < len(line) && strings.IndexByte("/-_#@%$", line[at]) >= 0 }
	var numbers []int
	for _, at := range numbersIn(line) {
		if !joins(at-1) && !joins(at+numberDigits) {
			numbers = append(numbers, numberAt(line, at))
		}
	}
	return numbers
}

func patternsOf(numbers []int) []pattern {
	var patterns []pattern
	for _, number := range numbers {
		pattern, _ := parsePattern(Entry{Number: number}.Digits())
		patterns = append(patterns, pattern)
	}
	return patterns
}

// phrase is a string of an entry as it would stand in running text, with a space on each side.
type phrase struct {
	text  string
	place place
}

// phrasesOf returns, for each entry, the strings that say enough to be looked for in running text.
func phrasesOf(entries []Entry) [][]phrase {
	all := make([][]phrase, len(entries))
	for i := range entries {
		for place, text := range entries[i].strings {
			switch place.source {
			case inConstant, inRFC, inLabel, inSender:
				continue
			}
			if joined := strings.Join(spelling(text), " "); len(joined) >= minPhraseLetters {
				all[i] = append(all[i], phrase{text: " " + joined + " ", place: place})
			}
		}
	}
	return all
}

// spelling is a text as its words in lower case; unlike words it gives each of them once, in order.
func spelling(text string) []string {
	chunks := strings.FieldsFunc(text, func(r rune) bool { return !isWordRune(r) })
	for i, chunk := range chunks {
		chunks[i] = Letters(chunk)
	}
	return chunks
}

func plural(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}
