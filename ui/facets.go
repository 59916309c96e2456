package ui

import (
	"cmp"
	"slices"

	"apicodes/catalog"
	"apicodes/catalog/search"
	"apicodes/ui/theme"
)

// group is a set of facets of which one can be chosen. The choices of several groups combine.
type group int

// The groups of the sidebar, from the top.
const (
	byClass group = iota
	bySender
	byInput
	byDocument
	groups
)

// groupTitles are the headings above the groups. That of the first is the title of the pane.
var groupTitles = [groups]string{bySender: "Sent by", byInput: "Input", byDocument: "Documents"}

// facet is a row of the sidebar that can be chosen: all codes, those of a class, those that somebody sends, those that
// a document lists.
type facet struct {
	group     group
	label     string // "4xx", "nginx"
	name      string // "Client Error"
	role      theme.Role
	about     subject // what the page beside it is about
	holds     func(catalog.Entry) bool
	count     int
	responses func(number int) int // of a code, those that this is about; nil for all of them
	says      string               // its figure in words; empty for the count
	fixed     bool                 // it can't be chosen
	hidden    bool                 // it isn't listed, and counts for nothing
	spare     bool                 // it is left out where it holds nothing
	rank      int                  // senders with a smaller one are listed first where the counts are equal
	last      bool                 // it is listed behind all others: nobody in particular
	folds     bool                 // it unfolds the senders that are not listed, or folds them again
}

// fixedFacets are those that there are whatever the catalogue: all, the registered, and the row for more senders.
const fixedFacets = 3

// facets lists every facet of the sidebar, group by group.
func facets(c *catalog.Catalog) []facet {
	classes, senders, documents := c.Classes(), c.Senders(), c.Documents()
	list := make([]facet, 0, len(classes)+len(senders)+len(documents)+fixedFacets)
	list = append(list, facet{label: "All", about: subject{kind: startSubject}, holds: func(catalog.Entry) bool { return true }})
	for _, info := range classes {
		list = append(list, facet{
			label: info.Class.Label(), name: info.Name, role: theme.ClassRole(int(info.Class)),
			about: subject{kind: classSubject, number: int(info.Class)},
			holds: func(e catalog.Entry) bool { return e.Class() == info.Class },
		})
	}
	list = appendSenders(list, senders, c.CodesBySender())
	for _, document := range documents {
		list = append(list, facet{
			group: byDocument, label: cmp.Or(document.Short, document.Publisher, document.Title), about: subject{kind: documentSubject, name: document.ID},
			holds: func(e catalog.Entry) bool { return lists(e, document.ID) },
		})
	}
	return list
}

func lists(e catalog.Entry, document string) bool {
	for title := range e.Titles() {
		if title.Document == document {
			return true
		}
	}
	return false
}

// appendSenders appends the standard, every sender, most codes first, and the row that unfolds those that are not listed.
func appendSenders(list []facet, senders []catalog.Sender, codes map[string]int) []facet {
	list = append(list, facet{
		group: bySender, label: "registered", about: subject{kind: registrySubject},
		holds: func(e catalog.Entry) bool {
			return e.Standing != catalog.Unofficial && e.Standing != catalog.Unassigned
		},
	})
	for i, sender := range senders {
		list = append(list, facet{
			group: bySender, label: sender.Name, about: subject{kind: senderSubject, name: sender.Name}, rank: i - codes[sender.Name]*len(senders),
			holds: func(e catalog.Entry) bool {
				for name := range e.Senders() {
					if name == sender.Name {
						return true
					}
				}
				return false
			},
		})
	}
	return append(list, facet{group: bySender, label: "more", about: subject{kind: sendersSubject}, folds: true, holds: func(catalog.Entry) bool { return true }})
}

// counter says how much each facet holds. What it counts is its own affair: codes that match, or responses in a log.
type counter interface {
	// count sets the figure of each facet. chosen tells, for each group, what the choices of the others let through.
	count(facets []facet, chosen choices)
}

// matchCounter counts the codes of a result.
type matchCounter struct{ matches []search.Match }

func (c matchCounter) count(facets []facet, chosen choices) {
	var left [groups][]search.Match // what the choices of the other groups leave for each
	for g := range groups {
		others := chosen
		others[g] = nothingChosen
		left[g] = only(c.matches, facets, others)
	}
	senders := make(map[string]int)
	for _, match := range left[bySender] {
		for sender := range match.Entry().Senders() {
			senders[sender]++
		}
	}
	for i := range facets {
		facet := &facets[i]
		if facet.about.kind == senderSubject {
			facet.count = senders[facet.about.name] // there are many of them: one pass over the matches counts for all
			continue
		}
		facet.count = 0
		for _, match := range left[facet.group] {
			if facet.holds(match.Entry()) {
				facet.count++
			}
		}
	}
}

// choices are the facets that are chosen, one for each group at most.
type choices [groups]int

// nothingChosen is the choice of a group without one.
const nothingChosen = -1

func noChoices() (none choices) {
	for g := range none {
		none[g] = nothingChosen
	}
	return none
}

// only returns the matches that all choices let through.
func only(matches []search.Match, facets []facet, chosen choices) []search.Match {
	if chosen == noChoices() {
		return matches
	}
	var kept []search.Match
	for _, match := range matches {
		if !slices.ContainsFunc(chosen[:], func(i int) bool { return i >= 0 && !facets[i].holds(match.Entry()) }) {
			kept = append(kept, match)
		}
	}
	return kept
}
