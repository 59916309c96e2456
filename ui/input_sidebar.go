package ui

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"apicodes/catalog"
	"apicodes/catalog/search"
	"apicodes/catalog/text"
	"apicodes/catalog/traffic"
)

// facets are the sidebar's where something is read: classes and documents as ever, the input's own rows, and who sent
// what occurs in the place of all senders. Facets never change their places, since places to go back to name them by
// these: what isn't shown is hidden, and senders that come to be known later come last.
func (in *input) facets(c *catalog.Catalog) []facet {
	list := facets(c)
	for i := range list {
		list[i].hidden = list[i].group == bySender && !list[i].folds && in.isRead()
	}
	if in.isRead() {
		list[0].about = subject{kind: inputSubject} // all there is, is what was read
	}
	list = append(list, in.ownFacets()...)
	for i, label := range in.senders {
		list = append(list, in.senderFacet(c, label, i))
	}
	return list
}

// figure is what the sidebar says at the right of a facet.
func (f facet) figure() string {
	if f.says != "" || f.fixed {
		return f.says
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
		group: bySender, label: text.Clean(name), name: kind, rank: rank, last: label == string(traffic.Unknown), about: about, responses: sent,
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
			if facet := &facets[i]; facet.group == g && g != byInput && !facet.folds && !facet.hidden { // these have their figures already
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

// counter counts what the sidebar is about: responses where some were read, else codes.
func (m *Model) counter(matches []search.Match) counter {
	if !m.input.isRead() {
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
