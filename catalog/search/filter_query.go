package search

import (
	"fmt"
	"slices"
	"strings"

	"apicodes/catalog"
)

// condition is a filter with a value, such as "class:4".
type condition struct {
	excluded bool
	holds    func(*catalog.Entry) bool
}

// takeFilters takes in the filters among the tokens of a query and returns the others.
func (q *query) takeFilters(x *Index, tokens []string) []string {
	var rest []string
	for i, token := range tokens {
		body, excluded := cutDash(token)
		isWord := strings.HasSuffix(token, ":") && i < len(tokens)-1 // "response is: 404"; at the end a filter is being typed
		if isWord || !q.readFilter(x, body, excluded) {
			rest = append(rest, token)
		}
	}
	return rest
}

// cutDash takes off the dash of what is to be left out, but not those of "curl --cert".
func cutDash(token string) (body string, excluded bool) {
	body, excluded = strings.CutPrefix(token, "-")
	if !excluded || strings.HasPrefix(body, "-") {
		return token, false
	}
	return body, true
}

// readFilter takes in a token of the form "name:value", or says what is wrong with it. It is a filter only where
// letters alone come before the colon and the value looks neither like code nor like an address, so that pasted text
// ("12:30:01", "Error:", "http://", "Status::NotFound") stays text.
func (q *query) readFilter(x *Index, token string, excluded bool) bool {
	name, value, found := strings.Cut(strings.ToLower(token), ":")
	if !found || name == "" || strings.Trim(name, "abcdefghijklmnopqrstuvwxyz") != "" || strings.HasPrefix(value, ":") || strings.HasPrefix(value, "//") {
		return false
	}
	filters := x.filters()
	at := slices.IndexFunc(filters, func(f Filter) bool { return f.Name == name })
	switch {
	case at >= 0 && filters[at].Needs != "":
		q.unmet = append(q.unmet, name+": "+filters[at].Needs)
	case at >= 0:
		q.addFilter(x, filters[at], value, excluded)
	case strings.HasPrefix(value, "/"):
		return false
	default:
		near, ok := Closest(name+":", namesOf(filters))
		if !ok || value == "" || !strings.HasPrefix(near, name[:1]) {
			return false // text: "localhost:3000"
		}
		q.unknown = append(q.unknown, fmt.Sprintf("there is no filter %s: did you mean %s?", name, near))
	}
	return true
}

// addFilter takes in a filter with its value.
func (q *query) addFilter(x *Index, filter Filter, value string, excluded bool) {
	if filter.Name == "class" {
		value = strings.TrimRight(value, "x*")
	}
	if value == "" {
		q.faulty = true
		q.note(strings.TrimSuffix(fmt.Sprintf("%s: needs a value: %s", filter.Name, someOf(filter.Values)), ": "))
		return
	}
	holds := filter.Test(value)
	if holds == nil {
		q.faulty = true
		q.note(fmt.Sprintf("%s:%s doesn't exist: %s", filter.Name, value, suggestion(filter.Name+":", value, filter.Values)))
		return
	}
	q.filters = append(q.filters, condition{excluded: excluded, holds: holds})
	if filter.Absent != "" && !x.occurs(holds) {
		note := fmt.Sprintf("%s:%s %s", filter.Name, value, filter.Absent)
		if near, ok := Closest(value, filter.Values); ok {
			note += fmt.Sprintf("; did you mean %s:%s?", filter.Name, near)
		}
		q.note(note)
	}
}

// occurs reports whether a condition holds for any code.
func (x *Index) occurs(holds func(*catalog.Entry) bool) bool {
	for i := range x.entries {
		if holds(&x.entries[i]) {
			return true
		}
	}
	return slices.ContainsFunc(x.undefined, func(m Match) bool { return holds(m.entry) })
}

// HasFilter reports whether a query may hold a filter of a name.
func (x *Index) HasFilter(name string) bool {
	return slices.ContainsFunc(x.filters(), func(f Filter) bool { return f.Name == name && f.Needs == "" })
}

// Condition is what a filter of a name and a value asks of a code; nil where there is no such filter, or no such value.
func (x *Index) Condition(name, value string) func(*catalog.Entry) bool {
	for _, filter := range x.filters() {
		if filter.Name == name && filter.Needs == "" {
			return filter.Test(value)
		}
	}
	return nil
}

// suggestion tells what could have been meant by a word that is none of those known. before is what comes before it.
func suggestion(before, word string, known []string) string {
	if near, ok := Closest(word, known); ok {
		return "did you mean " + before + near + "?"
	}
	return "try " + someOf(known)
}

func namesOf(filters []Filter) []string {
	var names []string
	for _, filter := range filters {
		if filter.Needs == "" {
			names = append(names, filter.Name+":")
		}
	}
	return names
}

// mostValues is how many values of a filter a notice names.
const mostValues = 9

// someOf joins the first values of a list and says how many more there are.
func someOf(values []string) string {
	if len(values) <= mostValues {
		return strings.Join(values, " ")
	}
	return fmt.Sprintf("%s and %d more", strings.Join(values[:mostValues], " "), len(values)-mostValues)
}

// Complete returns the ways to go on with the filter at the end of a query: whole queries, best first. Without one
// it returns none.
func (x *Index) Complete(text string) []string {
	start := strings.LastIndexByte(text, ' ') + 1
	token := strings.TrimPrefix(text[start:], "-")
	head := text[:len(text)-len(token)]
	name, value, hasValue := strings.Cut(strings.ToLower(token), ":")
	if name == "" {
		return nil
	}
	var completions []string
	for _, info := range x.filters() {
		if info.Needs != "" {
			continue
		}
		if !hasValue && strings.HasPrefix(info.Name, name) {
			completions = append(completions, head+info.Name+":")
		}
		if hasValue && info.Name == name {
			for _, known := range info.Values {
				if strings.HasPrefix(known, value) && known != value {
					completions = append(completions, head+name+":"+known)
				}
			}
		}
	}
	return completions
}
