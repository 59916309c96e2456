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

// readFilter takes in a token of the form "name:value", or says what is wrong with it. It is a filter only where
// letters alone come before the colon and the value looks neither like code nor like an address, so that pasted text
// ("12:30:01", "Error:", "http://", "Status::NotFound") stays text.
func (q *query) readFilter(x *Index, token string, excluded bool) bool {
	name, value, found := strings.Cut(strings.ToLower(token), ":")
	if !found || name == "" || strings.Trim(name, "abcdefghijklmnopqrstuvwxyz") != "" || strings.HasPrefix(value, ":") || strings.HasPrefix(value, "/") {
		return false
	}
	filters := x.filters()
	at := slices.IndexFunc(filters, func(f Filter) bool { return f.Name == name })
	if at < 0 {
		near, ok := closest(name+":", namesOf(filters))
		if ok && value != "" && strings.HasPrefix(near, name[:1]) {
			q.unknown = append(q.unknown, fmt.Sprintf("there is no filter %s: did you mean %s?", name, near))
			return true
		}
		return false // text: "localhost:3000"
	}
	if name == "class" {
		value = strings.TrimRight(value, "x*")
	}
	filter := filters[at]
	switch {
	case value == "":
		q.faulty = true
		q.note(fmt.Sprintf("%s: needs a value: %s", name, someOf(filter.Values)))
	case !slices.ContainsFunc(filter.Values, func(known string) bool { return strings.HasPrefix(known, value) }):
		q.faulty = true
		q.note(fmt.Sprintf("%s:%s doesn't exist: %s", name, value, suggestion(name+":", value, filter.Values)))
	default:
		q.filters = append(q.filters, condition{excluded: excluded, holds: filter.test(value)})
	}
	return true
}

// suggestion tells what could have been meant by a word that is none of those known. before is what comes before it.
func suggestion(before, word string, known []string) string {
	if near, ok := closest(word, known); ok {
		return "did you mean " + before + near + "?"
	}
	return "try " + someOf(known)
}

// test is the condition that a value makes. One that is not complete holds for everything that begins with it, so that the
// list narrows while one types.
func (f Filter) test(value string) func(*catalog.Entry) bool {
	complete := slices.Contains(f.Values, value)
	fits := func(has string) bool { return has == value || !complete && strings.HasPrefix(has, value) }
	return func(e *catalog.Entry) bool { return slices.ContainsFunc(f.of(e), fits) }
}

func namesOf(filters []Filter) []string {
	names := make([]string, len(filters))
	for i, filter := range filters {
		names[i] = filter.Name + ":"
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
