package search

import (
	"iter"
	"slices"
	"strings"
	"sync"

	"apicodes/catalog"
)

// Filter is a filter of the query language, for help, completion and the README.
type Filter struct {
	Name   string   // "class"
	Help   string   // what it keeps
	Values []string // every value it accepts

	of func(*catalog.Entry) []string // the values that an entry has
}

// NewFilter returns a filter on what a catalogue doesn't know. of says which of the values an entry has.
func NewFilter(name, help string, values []string, of func(*catalog.Entry) []string) Filter {
	return Filter{Name: name, Help: help, Values: values, of: of}
}

// With returns an index of the same catalogue whose queries may hold more filters. It shares everything else.
func (x *Index) With(filters []Filter) *Index {
	more := *x
	more.filters = sync.OnceValue(func() []Filter { return slices.Concat(x.filters(), filters) })
	return &more
}

// Filters returns the filters that a query may hold, with the values that make sense in this catalogue.
func (x *Index) Filters() []Filter {
	filters := slices.Clone(x.filters())
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

// Slug is a name as a filter's value: lower case, without spaces.
func Slug(name string) string {
	return strings.ToLower(strings.ReplaceAll(name, " ", "-"))
}

func slugs(names iter.Seq[string]) []string {
	var values []string
	for name := range names {
		values = append(values, Slug(name))
	}
	return values
}
