package ui

import (
	"strings"

	"apicodes/keymap"
)

// cycle is a filter that tab completes: each tab offers the next way to go on.
type cycle struct {
	options []string // whole queries
	at      int
}

// complete takes the first completion of the filter, then the next one. Without any it goes on to the codes.
func (m *Model) complete() {
	switch {
	case len(m.cycle.options) > 1 && m.query.Text() == m.cycle.options[m.cycle.at]:
		m.cycle.at = (m.cycle.at + 1) % len(m.cycle.options)
	case len(m.completions) == 0:
		m.endSearch(keymap.Codes)
		return
	default:
		m.cycle = cycle{options: m.completions}
	}
	m.query.Set(m.cycle.options[m.cycle.at])
	m.query.pasted = false
	m.queried()
}

// leastCompleted is how much of a filter's name has to be typed, in bytes, for it to be offered.
const leastCompleted = 3

// completable returns the ways to complete the filter that is being typed.
func (m *Model) completable(text string) []string {
	if !m.searching {
		return nil
	}
	token := strings.TrimPrefix(text[strings.LastIndexByte(text, ' ')+1:], "-")
	if len(token) < leastCompleted && !strings.Contains(token, ":") && !m.search.HasFilter(token) {
		return nil
	}
	return m.search.Complete(text)
}

// mostChoices is how many values are named: more fit into no row.
const mostChoices = 40

// choicesOf names the values of completions.
func choicesOf(completions []string) string {
	words := make([]string, min(len(completions), mostChoices))
	for i := range words {
		token := completions[i][strings.LastIndexByte(completions[i], ' ')+1:]
		if _, words[i], _ = strings.Cut(token, ":"); words[i] == "" {
			words[i] = token
		}
	}
	return "tab: " + strings.Join(words, " ")
}
