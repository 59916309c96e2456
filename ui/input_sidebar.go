package ui

import (
	"fmt"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"apicodes/catalog"
	"apicodes/catalog/search"
	"apicodes/catalog/text"
	"apicodes/catalog/traffic"
	"apicodes/ui/theme"
)

// facets are the sidebar's where something is read: classes and documents as ever, the input's own rows, and who sent
// what occurs. Those that come to be known later come last, so that none changes its place.
func (in *input) facets(c *catalog.Catalog) []facet {
	list := slices.DeleteFunc(facets(c), func(f facet) bool { return f.group == bySender })
	list[0].about = subject{kind: inputSubject} // all there is, is what was read
	list = append(list, in.ownFacets()...)
	list = append(list, facet{group: bySender, label: "more", folds: true, holds: func(catalog.Entry) bool { return true }})
	for i, label := range in.senders {
		list = append(list, in.senderFacet(c, label, i))
	}
	return list
}

// ownFacets are the rows about the input itself. Each leaves over the codes that it speaks of.
func (in *input) ownFacets() []facet {
	errors, warnings, notes := in.report.Faults()
	own := func(label, name string, count int, role theme.Role, least int) facet {
		return facet{
			group: byInput, spare: true, label: label, name: name, count: count, role: role, about: subject{kind: inputSubject},
			holds: func(e catalog.Entry) bool {
				code, occurs := in.seen[e.Number]
				return occurs && (least == 0 || slices.ContainsFunc(code.Findings, func(found traffic.Count) bool {
					check, _ := traffic.CheckByID(found.Name)
					return severity(check.Severity) == least
				}))
			},
		}
	}
	list := []facet{
		own(in.name(), "", in.report.Messages, theme.Plain, 0),
		own("errors", "", errors, theme.Bad, severity(traffic.Error)),
		own("warnings", "", warnings, theme.Warning, severity(traffic.Warning)),
		own("notes", "", notes, theme.Plain, severity(traffic.Note)),
		own("not read", "", in.report.Unread, theme.Warning, 0),
	}
	list[0].spare = false
	first, last := own("from", "", 0, theme.Plain, 0), own("to", "", 0, theme.Plain, 0)
	if from, to := in.report.First, in.report.Last; !from.IsZero() {
		const day, clock = "2 Jan ", "15:04:05"
		first.name, first.bare, first.count = from.Format(day+clock), true, 1
		if !to.Equal(from) {
			last.name, last.bare, last.count = to.Format(day+clock), true, 1
		}
	}
	return append(list, first, last)
}

// name is what was read, in short: "access.log", or "access.log +2" where there are two more.
func (in *input) name() string {
	inputs := in.report.Inputs
	if len(inputs) == 0 {
		return "nothing yet"
	}
	name := text.Clean(filepath.Base(inputs[0].Name))
	if more := len(inputs) - 1; more > 0 {
		name += fmt.Sprintf(" +%d", more)
	}
	return name
}

// figure is what the sidebar says at the right of a facet.
func (f facet) figure() string {
	if f.bare {
		return ""
	}
	return compact(f.count)
}

func (in *input) senderFacet(c *catalog.Catalog, label string, rank int) facet {
	kind, name, named := strings.Cut(label, ":")
	if !named {
		kind, name = "", label
	}
	about := subject{kind: inputSubject}
	if slices.ContainsFunc(c.Senders(), func(s catalog.Sender) bool { return s.Name == name }) {
		about = subject{kind: senderSubject, name: name}
	}
	sent := func(number int) int { return countOf(in.seen[number].Senders, label) }
	return facet{
		group: bySender, label: text.Clean(name), name: kind, rank: rank, about: about, responses: sent,
		holds: func(e catalog.Entry) bool { return sent(e.Number) > 0 },
	}
}

func countOf(counts []traffic.Count, name string) int {
	for _, count := range counts {
		if count.Name == name {
			return count.Count
		}
	}
	return 0
}

// responseCounter counts the responses of the input instead of codes.
type responseCounter struct {
	in      *input
	matches []search.Match
}

func (c responseCounter) count(facets []facet, chosen choices) {
	for g := range groups {
		others := chosen
		others[g] = nothingChosen
		left := only(c.matches, facets, others)
		for i := range facets {
			if facet := &facets[i]; facet.group == g && g != byInput && !facet.folds { // these have their figures already
				responses := facet.responses
				if responses == nil {
					responses = responsesOf(c.in, facets, others)
				}
				facet.count = responsesIn(left, facet.holds, responses)
			}
		}
	}
}

func responsesIn(matches []search.Match, holds func(catalog.Entry) bool, responses func(number int) int) int {
	sum := 0
	for _, match := range matches {
		if entry := match.Entry(); holds(entry) {
			sum += responses(entry.Number)
		}
	}
	return sum
}

// counter counts what the sidebar is about: responses where something is read, else codes.
func (m *Model) counter(matches []search.Match) counter {
	if m.input.source == nil {
		return matchCounter{matches}
	}
	return responseCounter{&m.input, matches}
}

// responsesOf counts the responses of a code, those of the chosen sender if there is one.
func responsesOf(in *input, facets []facet, chosen choices) func(number int) int {
	if i := chosen[bySender]; i >= 0 && facets[i].responses != nil {
		return facets[i].responses
	}
	return func(number int) int { return in.seen[number].Count }
}

// compact is a count in at most five cells: "9812", "29.4k", "382k", "1.0M".
func compact(n int) string {
	switch {
	case n < 1e4:
		return strconv.Itoa(n)
	case n < 99_950:
		return fmt.Sprintf("%.1fk", float64(n)/1e3)
	case n < 999_500:
		return fmt.Sprintf("%.0fk", float64(n)/1e3)
	case n < 99_950_000:
		return fmt.Sprintf("%.1fM", float64(n)/1e6)
	}
	return fmt.Sprintf("%.0fM", float64(n)/1e6)
}
