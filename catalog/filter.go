package catalog

import (
	"fmt"
	"slices"
	"strings"
)

// filter is a condition such as "class:4".
type filter struct {
	excluded bool
	fault    string // what is wrong with it, and what would be right
	holds    func(Entry) bool
}

// FilterInfo describes a filter of the query language, for help, completion and the README.
type FilterInfo struct {
	Name   string   // "class"
	Help   string   // what it keeps
	Values []string // every value it accepts
}

// Filters returns the filters that a query may hold, with the values that make sense in this catalogue.
func (c *Catalog) Filters() []FilterInfo { return c.index().filters }

func (c *Catalog) newFilters() []FilterInfo {
	return []FilterInfo{
		{Name: "class", Help: "codes of a class", Values: classValues()},
		{Name: "is", Help: "codes of a standing, or with a property", Values: isValues()},
		{Name: "header", Help: "codes that a header field belongs to", Values: c.collect(func(e Entry) []string { return e.Headers })},
		{Name: "doc", Help: "codes that a document lists", Values: c.documentIDs()},
		{Name: "from", Help: "codes that a product gives a meaning of its own, or standard", Values: c.fromValues()},
		{Name: "rfc", Help: "codes whose page cites an RFC", Values: c.collect(func(e Entry) []string { return e.RFCs })},
	}
}

func classValues() []string { return []string{"1", "2", "3", "4", "5", "other"} }

// isValues is in the order of propertyOf.
func isValues() []string {
	return []string{"standard", "experimental", "deprecated", "reserved", "unofficial", "cacheable", "retryable", "no-body"}
}

// FromStandard is the value of the filter from for codes of the registry.
const FromStandard = "standard"

func (c *Catalog) fromValues() []string {
	values := []string{FromStandard}
	for _, emitter := range c.emitters {
		values = append(values, slug(emitter.Name))
	}
	return values
}

func (c *Catalog) documentIDs() []string {
	ids := make([]string, len(c.documents))
	for i, document := range c.documents {
		ids[i] = document.ID
	}
	return ids
}

// collect gathers a list of every entry, each value once, as filter values, in alphabetic order.
func (c *Catalog) collect(list func(Entry) []string) []string {
	var values []string
	for _, entry := range c.entries {
		for _, value := range list(entry) {
			values = append(values, slug(value))
		}
	}
	slices.Sort(values)
	return slices.Compact(values)
}

// slug is a name as a filter's value: lower case, without spaces.
func slug(name string) string {
	return strings.ToLower(strings.ReplaceAll(name, " ", "-"))
}

// parseFilter reads "name:value". It is no filter where no name stands before the colon or nothing after it, so that
// pasted text ("12:30:01", "Error:", "http://", "Status::NotFound") stays text.
func (c *Catalog) parseFilter(token string) (filter, bool) {
	name, value, found := strings.Cut(token, ":")
	if !found || value == "" || strings.HasPrefix(value, ":") || strings.HasPrefix(value, "/") ||
		name == "" || strings.Trim(strings.ToLower(name), "abcdefghijklmnopqrstuvwxyz") != "" {
		return filter{}, false
	}
	name, value = strings.ToLower(name), slug(value)
	if name == "class" {
		value = strings.TrimRight(value, "x*")
	}
	known := c.index().filters
	at := slices.IndexFunc(known, func(info FilterInfo) bool { return info.Name == name })
	if at < 0 {
		return filter{fault: fmt.Sprintf("no filter %s: there are %s", name, filterNames(known))}, true
	}
	if !known[at].accepts(value) {
		return filter{fault: fmt.Sprintf("%s:%s is nothing known: %s", name, value, someOf(known[at].Values, 9))}, true
	}
	return filter{holds: c.condition(name, value)}, true
}

// accepts reports whether a value is one of the known ones, or the beginning of one.
func (f FilterInfo) accepts(value string) bool {
	return slices.ContainsFunc(f.Values, func(known string) bool { return strings.HasPrefix(known, value) })
}

func filterNames(known []FilterInfo) string {
	names := make([]string, len(known))
	for i, info := range known {
		names[i] = info.Name + ":"
	}
	return strings.Join(names, " ")
}

// someOf joins the first values of a list and says how many more there are.
func someOf(values []string, most int) string {
	if len(values) <= most {
		return strings.Join(values, " ")
	}
	return fmt.Sprintf("%s and %d more", strings.Join(values[:most], " "), len(values)-most)
}

// condition is the test of a filter. A value that is not complete holds for everything that begins with it, so that
// the list narrows while one types.
func (c *Catalog) condition(name, value string) func(Entry) bool {
	begins := func(text string) bool { return strings.HasPrefix(slug(text), value) }
	switch name {
	case "class":
		return func(e Entry) bool {
			return strings.HasPrefix(strings.TrimSuffix(e.Class().Label(), "xx"), value)
		}
	case "header":
		return func(e Entry) bool { return slices.ContainsFunc(e.Headers, begins) }
	case "rfc":
		return func(e Entry) bool { return slices.ContainsFunc(e.RFCs, begins) }
	case "doc":
		return func(e Entry) bool {
			return slices.ContainsFunc(e.Titles, func(t DocumentTitle) bool { return begins(t.Document) })
		}
	case "from":
		return func(e Entry) bool {
			return slices.ContainsFunc(e.Emitters, begins) || strings.HasPrefix(FromStandard, value) && e.Standing != Unofficial
		}
	}
	return func(e Entry) bool { return e.hasProperty(value) }
}

// hasProperty is the filter "is". A code is retryable where its advice is to repeat the request as it is.
func (e Entry) hasProperty(value string) bool {
	has := map[string]bool{
		"cacheable": e.Caching == CacheByDefault,
		"retryable": e.Retry == RetryLater || e.Retry == RetryUnchanged,
		"no-body":   e.Body == BodyNone,
	}
	for name, holds := range has {
		if holds && strings.HasPrefix(name, value) {
			return true
		}
	}
	return strings.HasPrefix(string(e.Standing), value)
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
