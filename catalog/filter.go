package catalog

import (
	"fmt"
	"slices"
	"strings"
)

// filter is a condition such as "class:4".
type filter struct {
	excluded bool
	holds    func(*Entry) bool
}

// FilterInfo describes a filter of the query language, for help, completion and the README.
type FilterInfo struct {
	Name   string   // "class"
	Help   string   // what it keeps
	Values []string // every value it accepts

	of func(*Entry) []string // the values that an entry has
}

// Filters returns the filters that a query may hold, with the values that make sense in this catalogue.
func (c *Catalog) Filters() []FilterInfo { return c.index().filters }

// FromStandard is the value of the filter from for codes of the registry.
const FromStandard = "standard"

func (c *Catalog) newFilters() []FilterInfo {
	headers := func(e *Entry) []string { return slugs(e.Headers) }
	rfcs := func(e *Entry) []string { return e.RFCs }
	return []FilterInfo{
		{Name: "class", Help: "codes of a class", Values: []string{"1", "2", "3", "4", "5", "other"}, of: classOf},
		{Name: "is", Help: "codes of a standing, or with a property", Values: isValues(), of: propertiesOf},
		{Name: "header", Help: "codes that a header field belongs to", Values: c.collect(headers), of: headers},
		{Name: "doc", Help: "codes that a document lists", Values: c.documentIDs(), of: documentsOf},
		{Name: "from", Help: "codes that a product gives a meaning of its own, or standard", Values: c.fromValues(), of: fromOf},
		{Name: "rfc", Help: "codes whose page cites an RFC", Values: c.collect(rfcs), of: rfcs},
	}
}

func classOf(e *Entry) []string { return []string{strings.TrimSuffix(e.Class().Label(), "xx")} }

func isValues() []string {
	return []string{"standard", "experimental", "deprecated", "reserved", "unofficial", "cacheable", "retryable", "no-body"}
}

// propertiesOf says what a code is. It is retryable where its advice is to repeat the request as it is.
func propertiesOf(e *Entry) []string {
	properties := []string{string(e.Standing)}
	if e.Caching == CacheByDefault {
		properties = append(properties, "cacheable")
	}
	if e.Retry == RetryLater || e.Retry == RetryUnchanged {
		properties = append(properties, "retryable")
	}
	if e.Body == BodyNone {
		properties = append(properties, "no-body")
	}
	return properties
}

func documentsOf(e *Entry) []string {
	ids := make([]string, len(e.Titles))
	for i, title := range e.Titles {
		ids[i] = title.Document
	}
	return ids
}

func (c *Catalog) documentIDs() []string {
	ids := make([]string, len(c.documents))
	for i, document := range c.documents {
		ids[i] = document.ID
	}
	return ids
}

func fromOf(e *Entry) []string {
	from := slugs(e.Senders)
	if e.Standing != Unofficial && e.Standing != Unassigned {
		from = append(from, FromStandard)
	}
	return from
}

func (c *Catalog) fromValues() []string {
	values := []string{FromStandard}
	for _, sender := range c.senders {
		values = append(values, slug(sender.Name))
	}
	return values
}

// collect gathers what every entry has, each value once, in alphabetic order.
func (c *Catalog) collect(of func(*Entry) []string) []string {
	var values []string
	for i := range c.entries {
		values = append(values, of(&c.entries[i])...)
	}
	slices.Sort(values)
	return slices.Compact(values)
}

// slug is a name as a filter's value: lower case, without spaces.
func slug(name string) string {
	return strings.ToLower(strings.ReplaceAll(name, " ", "-"))
}

func slugs(names []string) []string {
	values := make([]string, len(names))
	for i, name := range names {
		values[i] = slug(name)
	}
	return values
}

// readFilter takes in a token of the form "name:value", or says what is wrong with it. It is no filter where nothing
// but letters stands before the colon or where the value looks like code or an address, so that pasted text
// ("12:30:01", "Error:", "http://", "Status::NotFound") stays text.
func (q *query) readFilter(c *Catalog, token string, excluded bool) bool {
	name, value, found := strings.Cut(strings.ToLower(token), ":")
	if !found || name == "" || strings.Trim(name, "abcdefghijklmnopqrstuvwxyz") != "" || strings.HasPrefix(value, ":") || strings.HasPrefix(value, "/") {
		return false
	}
	known := c.index().filters
	at := slices.IndexFunc(known, func(info FilterInfo) bool { return info.Name == name })
	if at < 0 {
		if value != "" {
			q.unknown = append(q.unknown, fmt.Sprintf("no filter %s: there are %s", name, filterNames(known)))
		}
		return value != ""
	}
	if name == "class" {
		value = strings.TrimRight(value, "x*")
	}
	info := known[at]
	switch {
	case value == "":
		q.faulty = true
		q.note(fmt.Sprintf("%s: wants one of %s", name, someOf(info.Values)))
	case !slices.ContainsFunc(info.Values, func(known string) bool { return strings.HasPrefix(known, value) }):
		q.faulty = true
		q.note(fmt.Sprintf("%s:%s is nothing known: %s", name, value, someOf(info.Values)))
	default:
		q.filters = append(q.filters, filter{excluded: excluded, holds: info.condition(value)})
	}
	return true
}

// condition is the test for a value. One that is not complete holds for everything that begins with it, so that the
// list narrows while one types.
func (f FilterInfo) condition(value string) func(*Entry) bool {
	complete := slices.Contains(f.Values, value)
	fits := func(has string) bool { return has == value || !complete && strings.HasPrefix(has, value) }
	return func(e *Entry) bool { return slices.ContainsFunc(f.of(e), fits) }
}

func filterNames(known []FilterInfo) string {
	names := make([]string, len(known))
	for i, info := range known {
		names[i] = info.Name + ":"
	}
	return strings.Join(names, " ")
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
func (c *Catalog) Complete(text string) []string {
	start := strings.LastIndexByte(text, ' ') + 1
	token := strings.TrimPrefix(text[start:], "-")
	head := text[:len(text)-len(token)]
	name, value, hasValue := strings.Cut(strings.ToLower(token), ":")
	if name == "" {
		return nil
	}
	var completions []string
	for _, info := range c.index().filters {
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
