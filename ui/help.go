package ui

import (
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"apicodes/catalog/search"
	"apicodes/keymap"
	"apicodes/ui/theme"
)

// help is the screen that lists every key and filter. Its lines come from the key map and from the search.
type help struct {
	entries []helpEntry
	first   int // the first line shown
	height  int // rows
	lines   [][]run
}

// helpEntry is a heading, where it has no words, or what is typed and what that does.
type helpEntry struct{ typed, words string }

// Show scrolls to the keys of a scope, if they have a part of their own.
func (p *help) Show(scope keymap.Scope) {
	p.first = 0
	if scope == keymap.Searching {
		p.first = slices.IndexFunc(p.lines, func(line []run) bool { return len(line) == 1 && line[0].text == " "+scope.String() })
	}
	p.Scroll(0)
}

// mostValues is how many of a filter's values help names: enough to see their kind.
const mostValues = 4

func newHelp(keys keymap.Map, x *search.Index) help {
	var p help
	for _, group := range keys.Groups() {
		p.entries = append(p.entries, helpEntry{typed: group.Title})
		for _, binding := range group.Bindings {
			p.entries = append(p.entries, helpEntry{typed: binding.Shown, words: binding.Help})
		}
	}
	p.entries = append(p.entries, helpEntry{typed: "What you can search for, besides words"})
	for _, filter := range x.Filters() {
		values := filter.Values
		if len(values) > mostValues {
			values = append(values[:mostValues:mostValues], theme.Ellipsis)
		}
		p.entries = append(p.entries, helpEntry{typed: filter.Name + ":", words: filter.Help + ": " + strings.Join(values, " ")})
	}
	p.entries = append(p.entries,
		helpEntry{typed: "4xx 50x 4**", words: "numbers that start this way; several numbers mean any of them"},
		helpEntry{typed: "-word -is:", words: "codes without the word, or those that the filter leaves out"},
	)
	return p
}

// How help divides its width.
const (
	typedShare     = 3 // what is typed takes a third at most
	helpGaps       = 4 // cells left empty: one at each side, two between what is typed and its words
	leastWordCells = 8 // in a very narrow frame, words are cut rather than broken into letters
)

// SetSize lays the lines out and tells how many of them are seen.
func (p *help) SetSize(width, height int) {
	p.height = height
	p.lines = nil
	typedCells := 0
	for _, entry := range p.entries {
		if entry.words != "" {
			typedCells = max(typedCells, theme.Cells(entry.typed))
		}
	}
	typedCells = min(typedCells, max(width/typedShare, 1))
	for i, entry := range p.entries {
		if entry.words == "" {
			if i > 0 {
				p.lines = append(p.lines, nil)
			}
			p.lines = append(p.lines, []run{{" " + entry.typed, theme.Heading}})
			continue
		}
		typed := padded(entry.typed, typedCells)
		for _, part := range strings.Split(ansi.Wrap(entry.words, max(width-typedCells-helpGaps, leastWordCells), ""), "\n") {
			p.lines = append(p.lines, []run{{" ", theme.Plain}, {typed, theme.Strong}, {"  " + part, theme.Plain}})
			typed = spaces(typedCells)
		}
	}
	p.Scroll(0)
}

// Scroll moves the lines, as far as they go.
func (p *help) Scroll(by int) {
	p.first = max(min(p.first+by, len(p.lines)-p.height), 0)
}

func (m *Model) drawHelp(width, height int) column {
	from, to := thumb(m.help.first, len(m.help.lines), height)
	return column{rows: m.help.rows(m.theme, width, height), from: from, to: to}
}

func (p *help) rows(th theme.Theme, width, height int) []string {
	var rows []string
	for _, line := range p.lines[p.first:min(p.first+height, len(p.lines))] {
		rows = append(rows, row(th, line, width, false))
	}
	return blank(rows, width, height)
}
