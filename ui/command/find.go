package command

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"apicodes/catalog"
)

// found is the answer to a query, before it is put into a form.
type found struct {
	result  catalog.Result // what the matches were found by
	matches []catalog.Match
	winner  bool     // the first match is what was meant: its page is the answer
	remarks []string // for standard error
	missing bool     // something that was asked for is not there
}

func (f *found) status() int {
	if f.missing {
		return StatusNothing
	}
	return StatusFound
}

// miss notes that something is not there, and what is near.
func (f *found) miss(what string, near []string) {
	f.missing = true
	if len(near) == 0 {
		f.remarks = append(f.remarks, what+": apicodes --list shows every code")
		return
	}
	f.remarks = append(f.remarks, what+"; nearest: "+strings.Join(near, ", "))
}

// find answers a query. The search builds an index at its first use, so a plain number and an empty query do without.
func find(c *catalog.Catalog, query string) (found, error) {
	fields := strings.Fields(query)
	if len(fields) == 0 {
		return everything(c), nil
	}
	if number, ok := plainNumber(fields); ok {
		return single(c, number), nil
	}
	result := c.Search(query)
	if result.Faulty {
		return found{}, errors.New(result.Notice) // in a script, too many codes would be worse than none
	}
	answer := found{result: result, matches: result.Matches, winner: wins(result.Matches, query)}
	if result.Notice != "" {
		answer.remarks = append(answer.remarks, result.Notice)
	}
	answer.missWhatIsNotThere(c, fields)
	answer.remarks = bounded(answer.remarks)
	return answer, nil
}

func everything(c *catalog.Catalog) found {
	var all found
	for i := range c.Entries() {
		all.matches = append(all.matches, catalog.Match{Entry: &c.Entries()[i]})
	}
	return all
}

// single answers with one number.
func single(c *catalog.Catalog, number int) found {
	entry, known := c.Entry(number)
	answer := found{winner: true}
	if !known {
		code := c.Unassigned(number)
		entry = catalog.Entry{Number: number, Name: code.Name, Standing: code.Standing, Summary: code.Summary}
	}
	answer.matches = []catalog.Match{{Entry: &entry}}
	answer.missUndefined(c)
	return answer
}

// plainNumber reads a query that is three digits and nothing else.
func plainNumber(fields []string) (int, bool) {
	if len(fields) != 1 || len(fields[0]) != 3 || !isNumberOrPattern(fields[0]) {
		return 0, false
	}
	number, err := strconv.Atoi(fields[0])
	return number, err == nil
}

// missUndefined notes the numbers that nobody defines. They have a page, which tells how to treat them, but a script
// that asks whether there is such a code has to hear that there is none.
func (f *found) missUndefined(c *catalog.Catalog) {
	for _, match := range f.matches {
		if match.Entry.Standing == catalog.Unassigned {
			f.miss(match.Entry.Digits()+" is not defined", neighbours(c, match.Entry.Number))
		}
	}
}

// missWhatIsNotThere notes undefined numbers, a query without matches, and in a query of numbers and patterns each
// that leads nowhere.
func (f *found) missWhatIsNotThere(c *catalog.Catalog, fields []string) {
	f.missUndefined(c)
	if slices.ContainsFunc(fields, func(field string) bool { return !isNumberOrPattern(field) }) {
		if len(f.matches) == 0 {
			f.miss(fmt.Sprintf("nothing matches %q", shortened(strings.Join(fields, " "))), nearest(c, fields))
		}
		return
	}
	for i, length := 0, 0; i < len(fields); i, length = i+1, length+len(" ") {
		if length += len(fields[i]); length > catalog.MaxQueryRunes {
			f.missing = true // what does not count is not answered
			return
		}
		if !f.holds(fields[i]) {
			f.miss("nothing matches "+fields[i], neighbours(c, firstOf(fields[i])))
		}
	}
}

// mostRemarks is how many of one kind a person reads.
const mostRemarks = 20

// bounded leaves out what was said before, and what is too much.
func bounded(remarks []string) []string {
	var kept []string
	for _, remark := range remarks {
		if !slices.Contains(kept, remark) {
			kept = append(kept, remark)
		}
	}
	if more := len(kept) - mostRemarks; more > 0 {
		kept = append(kept[:mostRemarks], fmt.Sprintf("and %d remarks more", more))
	}
	return kept
}

// holds reports whether a number or pattern leads to one of the matches.
func (f *found) holds(pattern string) bool {
	digits := strings.TrimRight(pattern, "xX*")
	return slices.ContainsFunc(f.matches, func(m catalog.Match) bool { return strings.HasPrefix(m.Entry.Digits(), digits) })
}

// isNumberOrPattern reports whether a word is one to three digits, of which the last may be x or *.
func isNumberOrPattern(word string) bool {
	digits := strings.TrimRight(word, "xX*")
	return digits != "" && len(word) <= 3 && strings.Trim(digits, "0123456789") == ""
}

// firstOf is the first number that a pattern stands for.
func firstOf(pattern string) int {
	digits := strings.TrimRight(pattern, "xX*")
	number, _ := strconv.Atoi((digits + "00")[:3])
	return number
}

// longestEcho is how much of a query a message repeats, in characters.
const longestEcho = 60

func shortened(query string) string {
	characters := []rune(catalog.Clean(query))
	if len(characters) > longestEcho {
		return string(characters[:longestEcho-1]) + "…"
	}
	return string(characters)
}
