package command

import (
	"errors"
	"fmt"
	"strings"

	"apicodes/catalog"
	"apicodes/catalog/search"
	"apicodes/catalog/text"
)

// found is the answer to a query, before it is put into a form.
type found struct {
	result  search.Result
	remarks []string // for standard error
	missing bool     // something that was asked for is not there
}

func (f *found) status() int {
	if f.missing {
		return StatusNothing
	}
	return StatusFound
}

// find answers a query.
func find(x *search.Index, query string) (found, error) {
	answer := found{result: x.Search(query)}
	if answer.result.Faulty {
		return found{}, errors.New(answer.result.Notice) // in a script, too many codes would be worse than none
	}
	if answer.result.Notice != "" {
		answer.remarks = append(answer.remarks, answer.result.Notice)
	}
	missing := answer.result.Missing()
	answer.missing = len(missing) > 0
	for i, one := range missing {
		if i == mostRemarks {
			answer.remarks = append(answer.remarks, fmt.Sprintf("and %d more", len(missing)-i))
			break
		}
		answer.remarks = append(answer.remarks, remark(one, query))
	}
	return answer, nil
}

// mostRemarks is how much of what is missing a person reads, in the one line of a message.
const mostRemarks = 5

// remark says what is not there, and what is near. A number that nobody defines has a page, which tells how to treat it,
// but a script that asks whether there is such a code has to hear that there is none.
func remark(missing search.Missing, query string) string {
	what := "nothing matches " + missing.Asked
	switch {
	case missing.Undefined:
		what = missing.Asked + " is not defined"
	case missing.Query:
		what = fmt.Sprintf("nothing matches %q", shortened(strings.Join(strings.Fields(query), " ")))
	}
	if len(missing.Near) == 0 {
		return what + ": apicodes --list shows every code"
	}
	return what + "; nearest: " + titles(missing.Near)
}

func titles(entries []catalog.Entry) string {
	all := make([]string, len(entries))
	for i, entry := range entries {
		all[i] = entry.Title()
	}
	return strings.Join(all, ", ")
}

// longestEcho is how much of a query a message repeats, in characters.
const longestEcho = 60

func shortened(query string) string {
	characters := []rune(text.Clean(query))
	if len(characters) > longestEcho {
		return string(characters[:longestEcho-1]) + "…"
	}
	return string(characters)
}
