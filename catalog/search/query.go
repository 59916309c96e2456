package search

import (
	"fmt"
	"slices"
	"strings"

	"apicodes/catalog"
	"apicodes/catalog/text"
)

// MaxQueryRunes is how much of a query counts, in characters. A paste is read to its end: the status may be in its last
// line.
const MaxQueryRunes = 64 << 10

// mostTypedRunes is how long a query is that somebody typed, in characters. In a longer one, or one of several lines,
// nothing is a filter or excluded, and only its wordings and numbers count.
const mostTypedRunes = 256

// query is what a person asked for, taken apart.
type query struct {
	text    string             // as it came, but for what is over MaxQueryRunes
	line    string             // the cleaned text, of a long one the beginning
	pasted  bool               // it is longer than what somebody types
	wanted  clause             // of the patterns one, of the terms each has to match
	without clause             // nothing of it may match
	filters []condition        // each has to hold
	notes   []string           // what was wrong with it, for the query line
	unknown []string           // the same about what looks like a filter and may be text
	unmet   []string           // what its filters need
	faulty  bool               // a filter has a wrong value
	amounts []int              // numbers that are durations, ports and the like
	found   map[string][]found // what its words lead to: each is looked up once, whatever is then made of it
	numbers bool               // it is numbers and patterns, and nothing else
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

// parse takes a query apart. Nothing in it is silently ignored: what it cannot use it says in a note.
func (x *Index) parse(typed string) query {
	q := query{text: typed, found: make(map[string][]found)}
	if cut, over := text.FirstRunes(typed, MaxQueryRunes); over {
		q.text = cut
		q.note(fmt.Sprintf("only the first %d characters count", MaxQueryRunes))
	}
	beginning, long := text.FirstRunes(q.text, mostTypedRunes)
	q.pasted = (long || strings.Contains(strings.TrimSpace(q.text), "\n")) && !isNumbers(q.text)
	q.line = strings.TrimSpace(text.Clean(beginning))
	if q.pasted {
		return q
	}
	tokens := strings.Fields(q.line)
	if long {
		tokens = distinct(strings.Fields(q.text)) // numbers alone: a script's
	}
	tokens = q.takeFilters(x, tokens)
	if len(q.filters) > 0 {
		q.text = strings.Join(tokens, " ") // "path:/v1/503" is about no 503
	}
	q.amounts = amountsIn(q.text)
	for _, token := range tokens {
		if body, excluded := cutDash(token); excluded {
			q.without.add(body)
		} else {
			q.add(token)
		}
	}
	q.wordNumbers()
	q.numbers = len(q.wanted.patterns) > 0 && len(q.wanted.terms) == 0 && len(q.filters) == 0 && q.without.isEmpty()
	return q
}

func (q *query) note(sentence string) { q.notes = append(q.notes, sentence) }

// isFaulty reports whether a filter is left out because it is wrong.
func (q *query) isFaulty() bool { return q.faulty || len(q.unknown)+len(q.unmet) > 0 }

// notice is everything that was said about the query, each sentence once.
func (q *query) notice() string {
	notes := slices.Concat(q.unknown, q.unmet, q.notes)
	slices.Sort(notes)
	return strings.Join(slices.Compact(notes), "; ")
}

// add takes in a token of the query, but for a number that is an amount.
func (q *query) add(token string) {
	before := len(q.wanted.patterns)
	q.wanted.add(token)
	if last := len(q.wanted.patterns) - 1; last >= before && q.wanted.patterns[last].isComplete() && slices.Contains(q.amounts, q.wanted.patterns[last].low) {
		q.wanted.patterns = q.wanted.patterns[:last]
	}
}

// wordNumbers makes words of the beginnings of numbers that are beside others: "curl error 52".
func (q *query) wordNumbers() {
	if len(q.wanted.terms) == 0 {
		return
	}
	q.wanted.patterns = slices.DeleteFunc(q.wanted.patterns, func(p pattern) bool {
		isWord := !p.isComplete() && p.digits == p.typed
		if isWord {
			q.wanted.terms = append(q.wanted.terms, term{text: p.digits, typed: p.typed})
		}
		return isWord
	})
}

// add takes a token apart. A number of three digits counts as one also where it is part of a constant
// ("HTTP_404_NOT_FOUND", "STATUS_CODES[404]"), has a sub-status ("404.13") or a letter too many ("404q"), but not in an
// address, a path or a time.
func (c *clause) add(token string) {
	bare := strings.Trim(token, ",;()[]\"'?!.:")
	if pattern, ok := parsePattern(bare); ok {
		c.patterns = append(c.patterns, pattern)
		return
	}
	if pattern, ok := parseNumberWithTail(bare); ok {
		c.patterns = append(c.patterns, pattern)
		return
	}
	if patterns, ok := parseJoined(bare); ok {
		c.patterns = append(c.patterns, patterns...)
		return
	}
	for _, chunk := range text.Chunks(token) {
		if pattern, ok := parsePattern(chunk); ok && pattern.isComplete() && !strings.ContainsAny(token, ".:/") {
			c.patterns = append(c.patterns, pattern)
			continue
		}
		if letters := text.Letters(chunk); letters != "" {
			c.terms = append(c.terms, term{text: letters, typed: strings.Trim(chunk, "-'’")})
		}
	}
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
