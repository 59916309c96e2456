package search

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"apicodes/catalog"
	"apicodes/catalog/text"
)

// MaxQueryRunes is how much of a query counts, in characters.
const MaxQueryRunes = 256

// query is what a person asked for, taken apart.
type query struct {
	line    string      // the cleaned text
	wanted  clause      // of the patterns one, of the terms each has to match
	without clause      // nothing of it may match
	filters []condition // each has to hold
	notes   []string    // what was wrong with it, for the query line
	unknown []string    // the same about what looks like a filter and may be text
	faulty  bool        // a filter has a wrong value
	numbers bool        // it is numbers and patterns, and nothing else
}

// clause is the numbers and words of a query.
type clause struct {
	patterns []pattern
	terms    []term
}

// term is a word of a query.
type term struct {
	text  string // letters and digits, in lower case
	typed string // as the person wrote it
}

// pattern is a number or a beginning of one: "404", "40", "4xx", "50*".
type pattern struct {
	typed     string
	digits    string
	low, high int
}

// matches returns rankExact, rankPrefix or rankNone.
func (p pattern) matches(number int) rank {
	switch {
	case number < p.low || number > p.high:
		return rankNone
	case p.low == p.high:
		return rankExact
	}
	return rankPrefix
}

// parse takes a query apart. Nothing in it is silently ignored: what it cannot use it says in a note.
func (x *Index) parse(typed string) query {
	q := query{line: typed}
	if cut, over := text.FirstRunes(typed, MaxQueryRunes); over {
		q.line = cut
		q.note(fmt.Sprintf("only the first %d characters count", MaxQueryRunes))
	}
	q.line = strings.TrimSpace(text.Clean(q.line))
	for _, token := range strings.Fields(q.line) {
		body, excluded := strings.CutPrefix(token, "-")
		excluded = excluded && !strings.HasPrefix(body, "-") // "curl --cert"
		switch {
		case q.readFilter(x, body, excluded):
		case excluded:
			q.without.add(body)
		default:
			q.wanted.add(token)
		}
	}
	q.numbers = len(q.wanted.patterns) > 0 && len(q.wanted.terms) == 0 && len(q.filters) == 0 && q.without.isEmpty()
	return q
}

func (q *query) note(sentence string) { q.notes = append(q.notes, sentence) }

// isFaulty reports whether a filter is left out because it is wrong.
func (q *query) isFaulty() bool { return q.faulty || len(q.unknown) > 0 }

// notice is everything that was said about the query, each sentence once.
func (q *query) notice() string {
	notes := slices.Concat(q.unknown, q.notes)
	slices.Sort(notes)
	return strings.Join(slices.Compact(notes), "; ")
}

// add takes a token apart. A number of three digits counts as one also where it is part of a constant
// ("HTTP_404_NOT_FOUND", "STATUS_CODES[404]"), but not in an address, a path or a time.
func (c *clause) add(token string) {
	if pattern, ok := parsePattern(strings.Trim(token, ",;()[]\"")); ok {
		c.patterns = append(c.patterns, pattern)
		return
	}
	for _, chunk := range text.Chunks(token) {
		if pattern, ok := parsePattern(chunk); ok && pattern.low == pattern.high && !strings.ContainsAny(token, ".:/") {
			c.patterns = append(c.patterns, pattern)
			continue
		}
		if letters := text.Letters(chunk); letters != "" {
			c.terms = append(c.terms, term{text: letters, typed: strings.Trim(chunk, "-'’")})
		}
	}
}

// numberDigits is how many digits a status code has.
const numberDigits = 3

// parsePattern reads one to three digits, of which the last ones may be x or *.
func parsePattern(token string) (pattern, bool) {
	digits := strings.TrimRight(token, "xX*")
	low, err := strconv.ParseUint(digits, 10, 16)
	if err != nil || len(token) > numberDigits {
		return pattern{}, false
	}
	width := 1
	for range numberDigits - len(digits) {
		width *= 10
	}
	return pattern{typed: token, digits: digits, low: int(low) * width, high: (int(low)+1)*width - 1}, true
}

// isEmpty reports whether the clause says nothing.
func (c clause) isEmpty() bool { return len(c.patterns)+len(c.terms) == 0 }

// joined is all terms written together, in lower case: "toomanyrequests".
func (c clause) joined() string {
	var joined strings.Builder
	for _, term := range c.terms {
		joined.WriteString(term.text)
	}
	return joined.String()
}

// number returns how well a number fits the clause's patterns.
func (c clause) number(number int) rank {
	best := rankNone
	for _, pattern := range c.patterns {
		best = min(best, pattern.matches(number))
	}
	return best
}

// passes reports whether an entry passes every filter and has none of the excluded numbers.
func (q query) passes(entry *catalog.Entry) bool {
	for _, filter := range q.filters {
		if filter.holds(entry) == filter.excluded {
			return false
		}
	}
	return q.without.number(entry.Number) == rankNone
}

// excluded returns which entries hold an excluded term, anywhere but in the running text; nil where none does. So that
// the list does not empty while one types, two letters exclude only what has them as a word, and one letter, which may
// be a flag ("curl -L"), excludes nothing.
func (x *Index) excluded(q *query) []bool {
	if len(q.without.terms) == 0 {
		return nil
	}
	excluded := make([]bool, len(x.entries))
	for _, term := range q.without.terms {
		excludes := false
		for position, found := range x.lookUpSpelt(term.text) {
			if len(term.text) > 1 && found.rank < rankText && (len(term.text) >= minHoldsLetters || found.rank.isWhole()) {
				excluded[position], excludes = true, true
			}
		}
		if !excludes {
			q.note(fmt.Sprintf("-%s excludes nothing", term.typed))
		}
	}
	return excluded
}
