package search

import (
	"fmt"
	"iter"
	"slices"
	"strings"

	"apicodes/catalog"
)

// Filter is a filter of the query language, for help, completion and the README.
type Filter struct {
	Name   string   // "class"
	Help   string   // what it keeps
	Values []string // every value it accepts

	of func(*catalog.Entry) []string // the values that an entry has
}

// Filters returns the filters that a query may hold, with the values that make sense in this catalogue.
func (x *Index) Filters() []Filter {
	filters := slices.Clone(x.filters())
	for i := range filters {
		filters[i].Values = slices.Clone(filters[i].Values)
	}
	return filters
}

// condition is a filter with a value, such as "class:4".
type condition struct {
	excluded bool
	holds    func(*catalog.Entry) bool
}

// FromStandard is the value of the filter from for codes of the registry.
const FromStandard = "standard"

func (x *Index) newFilters() []Filter {
	headers := func(e *catalog.Entry) []string { return slugs(e.Headers()) }
	rfcs := func(e *catalog.Entry) []string { return slices.Collect(e.RFCs()) }
	return []Filter{
		{Name: "class", Help: "codes of a class", Values: []string{"1", "2", "3", "4", "5", "other"}, of: classOf},
		{Name: "is", Help: "codes of a standing, or with a property", Values: isValues(), of: propertiesOf},
		{Name: "header", Help: "codes that a header field belongs to", Values: x.collect(headers), of: headers},
		{Name: "doc", Help: "codes that a document lists", Values: x.documentIDs(), of: documentsOf},
		{Name: "from", Help: "codes that a product gives a meaning of its own, or standard", Values: x.fromValues(), of: fromOf},
		{Name: "rfc", Help: "codes whose page cites an RFC", Values: x.collect(rfcs), of: rfcs},
	}
}

func classOf(e *catalog.Entry) []string { return []string{strings.TrimSuffix(e.Class().Label(), "xx")} }

func isValues() []string {
	return []string{"standard", "experimental", "deprecated", "reserved", "unofficial", "cacheable", "retryable", "no-body", "disputed"}
}

// propertiesOf says what a code is. It is retryable where its advice is to repeat the request as it is.
func propertiesOf(e *catalog.Entry) []string {
	properties := []string{string(e.Standing)}
	if e.Caching == catalog.CacheByDefault {
		properties = append(properties, "cacheable")
	}
	if e.Retry == catalog.RetryLater || e.Retry == catalog.RetryUnchanged {
		properties = append(properties, "retryable")
	}
	if e.Body == catalog.BodyNone {
		properties = append(properties, "no-body")
	}
	if e.Disagreements > 0 {
		properties = append(properties, "disputed")
	}
	return properties
}

func documentsOf(e *catalog.Entry) []string {
	var ids []string
	for title := range e.Titles() {
		ids = append(ids, title.Document)
	}
	return ids
}

func (x *Index) documentIDs() []string {
	var ids []string
	for _, document := range x.catalog.Documents() {
		ids = append(ids, document.ID)
	}
	return ids
}

func fromOf(e *catalog.Entry) []string {
	from := slugs(e.Senders())
	if e.Standing != catalog.Unofficial && e.Standing != catalog.Unassigned {
		from = append(from, FromStandard)
	}
	return from
}

func (x *Index) fromValues() []string {
	values := []string{FromStandard}
	for _, sender := range x.catalog.Senders() {
		values = append(values, slug(sender.Name))
	}
	return values
}

// collect gathers what every entry has, each value once, in alphabetic order.
func (x *Index) collect(of func(*catalog.Entry) []string) []string {
	var values []string
	for i := range x.entries {
		values = append(values, of(&x.entries[i])...)
	}
	slices.Sort(values)
	return slices.Compact(values)
}

// slug is a name as a filter's value: lower case, without spaces.
func slug(name string) string {
	return strings.ToLower(strings.ReplaceAll(name, " ", "-"))
}

func slugs(names iter.Seq[string]) []string {
	var values []string
	for name := range names {
		values = append(values, slug(name))
	}
	return values
}

// readFilter takes in a token of the form "name:value", or says what is wrong with it. It is no filter where nothing
// but letters stands before the colon or where the value looks like code or an address, so that pasted text
// ("12:30:01", "Error:", "http://", "Status::NotFound") stays text.
func (q *query) readFilter(x *Index, token string, excluded bool) bool {
	name, value, found := strings.Cut(strings.ToLower(token), ":")
	if !found || name == "" || strings.Trim(name, "abcdefghijklmnopqrstuvwxyz") != "" || strings.HasPrefix(value, ":") || strings.HasPrefix(value, "/") {
		return false
	}
	filters := x.filters()
	at := slices.IndexFunc(filters, func(f Filter) bool { return f.Name == name })
	if at < 0 {
		if value != "" {
			q.unknown = append(q.unknown, fmt.Sprintf("there is no filter %s: %s", name, suggestion("", name, namesOf(filters))))
		}
		return value != ""
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
		q.filters = append(q.filters, condition{excluded: excluded, holds: filter.condition(value)})
	}
	return true
}

// suggestion tells what could have been meant by a word that is none of those known. before is what comes before it.
func suggestion(before, word string, known []string) string {
	if close, ok := closest(word, known); ok {
		return "did you mean " + before + close + "?"
	}
	return "try " + someOf(known)
}

// condition is the test for a value. One that is not complete holds for everything that begins with it, so that the
// list narrows while one types.
func (f Filter) condition(value string) func(*catalog.Entry) bool {
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
