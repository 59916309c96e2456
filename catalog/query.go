package catalog

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// MaxQueryRunes is how much of a query counts, in characters.
const MaxQueryRunes = 256

// query is what a person asked for, taken apart.
type query struct {
	patterns []pattern // alternatives: no code matches two numbers
	terms    []term    // each has to match
	without  []term    // none may match
	filters  []filter  // each has to hold
	joined   string    // all terms written together, in lower case: "toomanyrequests"
	notice   string    // what was wrong with it, for the query line
	line     string    // the cleaned text
}

// term is a word of a query.
type term struct {
	text  string // letters and digits, in lower case
	typed string // as the person wrote it
}

// pattern is a number or a beginning of one: "404", "40", "4xx", "50*". Its digits have to begin the number.
type pattern struct {
	digits string
	open   bool // more digits may follow
}

func (p pattern) matches(digits string) bool {
	if p.open {
		return strings.HasPrefix(digits, p.digits)
	}
	return digits == p.digits
}

// parse takes a query apart. Nothing in it is silently ignored: what it cannot use it says in notice.
func (c *Catalog) parse(text string) query {
	q := query{line: text}
	if cut, over := firstRunes(text, MaxQueryRunes); over {
		q.line = cut
		q.notice = fmt.Sprintf("only the first %d characters count", MaxQueryRunes)
	}
	q.line = strings.TrimSpace(Clean(q.line))
	for _, token := range strings.Fields(q.line) {
		body, excluded := strings.CutPrefix(token, "-")
		if excluded && body == "" {
			continue
		}
		if filter, ok := c.parseFilter(body); ok {
			filter.excluded = excluded
			if filter.fault != "" {
				q.notice = filter.fault
				continue
			}
			q.filters = append(q.filters, filter)
			continue
		}
		if excluded {
			q.without = append(q.without, termsOf(body)...)
			continue
		}
		if pattern, ok := parsePattern(token); ok {
			q.patterns = append(q.patterns, pattern)
			continue
		}
		q.terms = append(q.terms, termsOf(token)...)
	}
	for _, term := range q.terms {
		q.joined += term.text
	}
	return q
}

// firstRunes returns the first n characters of text, and whether there were more. It looks no further than it must.
func firstRunes(text string, n int) (string, bool) {
	at := 0
	for range n {
		if at >= len(text) {
			return text, false
		}
		_, size := utf8.DecodeRuneInString(text[at:])
		at += size
	}
	return text[:at], at < len(text)
}

// parsePattern reads one to three digits, of which the last ones may be x or *.
func parsePattern(token string) (pattern, bool) {
	token = strings.Trim(token, ",;()[]\"")
	digits := strings.TrimRight(token, "xX*")
	if digits == "" || len(token) > 3 || strings.Trim(digits, "0123456789") != "" {
		return pattern{}, false
	}
	return pattern{digits: digits, open: len(digits) < 3}, true
}

// termsOf takes a token apart at everything that joins words in code ("HTTP_404_NOT_FOUND", "HttpStatus.GONE") but
// not at hyphens: "Retry-After" and "time-out" are looked up as one word.
func termsOf(token string) []term {
	var terms []term
	for _, chunk := range strings.FieldsFunc(token, func(r rune) bool { return !isWordRune(r) && r != '-' }) {
		if text := letters(chunk); text != "" {
			terms = append(terms, term{text: text, typed: strings.Trim(chunk, "-'’")})
		}
	}
	return terms
}

// number returns the single complete number that a query consists of.
func (q query) number() (int, bool) {
	if len(q.terms)+len(q.filters)+len(q.without) > 0 || len(q.patterns) != 1 || q.patterns[0].open {
		return 0, false
	}
	number, err := strconv.Atoi(q.patterns[0].digits)
	return number, err == nil
}

// matchesNumber returns how well the number fits the query's patterns: rankExact, rankPrefix or rankNone.
func (q query) matchesNumber(digits string) rank {
	best := rankNone
	for _, pattern := range q.patterns {
		if pattern.matches(digits) {
			if !pattern.open {
				return rankExact
			}
			best = rankPrefix
		}
	}
	return best
}

// isEmpty reports whether the query leaves every code in.
func (q query) isEmpty() bool {
	return len(q.patterns)+len(q.terms)+len(q.without)+len(q.filters) == 0
}

// keeps reports whether an entry passes the filters and holds none of the excluded terms.
func (c *Catalog) keeps(q query, position int) bool {
	for _, filter := range q.filters {
		if filter.holds(c.entries[position]) == filter.excluded {
			return false
		}
	}
	return !slices.ContainsFunc(q.without, func(t term) bool { return c.entries[position].holdsWord(t.text) })
}

// holdsWord reports whether the number or a word of the entry's strings begins with text.
func (e Entry) holdsWord(text string) bool {
	if strings.HasPrefix(e.Digits(), text) {
		return true
	}
	for _, candidate := range e.strings {
		if letters(candidate) == text || slices.ContainsFunc(words(candidate), func(w string) bool { return strings.HasPrefix(w, text) }) {
			return true
		}
	}
	return false
}
