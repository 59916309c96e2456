package search

import (
	"iter"
	"slices"
	"strings"
	"sync"
	"unicode"

	"apicodes/catalog"
)

// Filter is a filter of the query language, for help, completion and the README.
type Filter struct {
	Name   string   // "class"
	Help   string   // what it keeps
	Values []string // what completion offers, in that order: every value it accepts, unless Absent is set

	// Test makes the condition that a value stands for. It returns nil for a value that is a mistake.
	Test func(value string) func(*catalog.Entry) bool

	Absent string // what is said of a value that holds for no code; empty where it goes without saying
	Needs  string // what has to be done before it can be asked; empty where it can be
}

// NewFilter returns a filter with a closed set of values. of says which of them an entry has.
func NewFilter(name, help string, values []string, of func(*catalog.Entry) []string) Filter {
	return Filter{Name: name, Help: help, Values: values, Test: func(value string) func(*catalog.Entry) bool {
		if !slices.ContainsFunc(values, func(known string) bool { return strings.HasPrefix(known, value) }) {
			return nil
		}
		return Among(values, value, of)
	}}
}

// Among is the condition that an entry has a value. One that is not complete holds for everything that begins with it, so
// that the list narrows while one types.
func Among(values []string, value string, of func(*catalog.Entry) []string) func(*catalog.Entry) bool {
	complete := slices.Contains(values, value)
	fits := func(has string) bool { return has == value || !complete && strings.HasPrefix(has, value) }
	return func(e *catalog.Entry) bool { return slices.ContainsFunc(of(e), fits) }
}

// With returns an index of the same catalogue whose queries may hold more filters, and may find numbers that nobody
// defines: filters alone and beginnings of numbers lead to them as to any code. It shares everything else.
func (x *Index) With(filters []Filter, undefined ...int) *Index {
	more := *x
	more.filters = sync.OnceValue(func() []Filter { return slices.Concat(x.filters(), filters) })
	more.undefined = nil
	for _, number := range undefined {
		if !x.isKnown(number) {
			more.undefined = append(more.undefined, x.match(number))
		}
	}
	return &more
}

// Filters returns the filters that a query may hold now, with the values that make sense in this catalogue.
func (x *Index) Filters() []Filter {
	filters := slices.DeleteFunc(slices.Clone(x.filters()), func(f Filter) bool { return f.Needs != "" })
	for i := range filters {
		filters[i].Values = slices.Clone(filters[i].Values)
	}
	return filters
}

// FromStandard is the value of the filter from for codes of the registry.
const FromStandard = "standard"

func (x *Index) newFilters() []Filter {
	headers := func(e *catalog.Entry) []string { return slugs(e.Headers()) }
	rfcs := func(e *catalog.Entry) []string { return slices.Collect(e.RFCs()) }
	return []Filter{
		NewFilter("class", "codes of a class", []string{"1", "2", "3", "4", "5", "other"}, classOf),
		NewFilter("is", "codes of a standing, or with a property", isValues(), propertiesOf),
		NewFilter("header", "codes that a header field belongs to", x.collect(headers), headers),
		NewFilter("doc", "codes that a document lists", x.documentIDs(), documentsOf),
		NewFilter("from", "codes that a product gives a meaning of its own, or standard", x.fromValues(), fromOf),
		NewFilter("rfc", "codes whose page cites an RFC", x.collect(rfcs), rfcs),
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
	with := x.collect(func(e *catalog.Entry) []string { return slugs(e.Senders()) })
	for _, sender := range x.catalog.Senders() {
		if _, found := slices.BinarySearch(with, Slug(sender.Name)); found { // some have reasons only, and no code
			values = append(values, Slug(sender.Name))
		}
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

// Slug is a name as a filter's value: lower case, without spaces, which end a filter.
func Slug(name string) string {
	name = strings.ToLower(name)
	if !strings.ContainsFunc(name, unicode.IsSpace) {
		return name
	}
	return strings.Join(strings.Fields(name), "-")
}

func slugs(names iter.Seq[string]) []string {
	var values []string
	for name := range names {
		values = append(values, Slug(name))
	}
	return values
}
