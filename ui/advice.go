package ui

import (
	"fmt"
	"slices"
	"strings"

	"apicodes/catalog/search"
)

// advise collects what has to be said below the query line: what is wrong with it, how a filter could go on, that the
// sidebar's choice holds nothing, or how to get out of an empty result.
func (m *Model) advise(text string, result search.Result) {
	m.advice = nil
	switch {
	case len(m.completions) > 0:
		m.advice = append(m.advice, choices(m.completions))
	case result.Notice != "":
		m.advice = append(m.advice, result.Notice)
	}
	if chosen := m.classes.chosen(); m.active != m.classes.selected {
		m.advice = append(m.advice, fmt.Sprintf("nothing in %s; showing matches from all codes", chosen.label))
	}
	if len(result.Matches) == 0 {
		m.advice = append(m.advice, "nothing matches", "esc clears the search")
	}
}

// leastCompleted is how much of a filter's name has to be typed, in bytes, for it to be offered.
const leastCompleted = 3

// completable returns the ways to complete the filter that is being typed.
func (m *Model) completable(text string) []string {
	if !m.searching {
		return nil
	}
	token := strings.TrimPrefix(text[strings.LastIndexByte(text, ' ')+1:], "-")
	isName := slices.ContainsFunc(m.search.Filters(), func(f search.Filter) bool { return f.Name == token })
	if len(token) < leastCompleted && !isName && !strings.Contains(token, ":") {
		return nil
	}
	return m.search.Complete(text)
}

// choices names the values of completions.
func choices(completions []string) string {
	words := make([]string, len(completions))
	for i, completion := range completions {
		words[i] = completion[strings.LastIndexAny(completion, " :")+1:]
		if words[i] == "" {
			words[i] = completion[strings.LastIndexByte(completion, ' ')+1:]
		}
	}
	return "tab: " + strings.Join(words, " ")
}
