package ui

import (
	"slices"
	"strings"

	"apicodes/catalog/search"
	"apicodes/keymap"
	"apicodes/ui/page"
	"apicodes/ui/theme"
)

// help is the screen that lists every key and filter, and queries to try. Its lines come from the key map and from the
// search; they are in columns where there is room for several.
type help struct {
	keys     keymap.Map
	theme    theme.Theme
	from     keymap.Scope // where help was opened: its keys come first
	entries  []helpEntry  // of the search
	lines    []string     // painted
	examples []example
	marked   int // the marked example; noLink for none
	find     finder
	first    int // the first line shown
	width    int // cells
	height   int // rows

	foundFrom int // where finding a word began
}

// helpEntry is a heading, where it has no words, or what is typed and what that does.
type helpEntry struct {
	typed, words string
	query        bool // it can be entered
}

// example is where a query to try is.
type example struct {
	cellSpan
	query string
}

// mostValues is how many of a filter's values help names: enough to see their kind.
const mostValues = 4

func newHelp(keys keymap.Map, x *search.Index, th theme.Theme) help {
	p := help{keys: keys, theme: th, marked: noLink}
	p.entries = append(p.entries, helpEntry{typed: "What you can search for: try one"})
	for _, example := range page.Examples() {
		p.entries = append(p.entries, helpEntry{typed: example.Query, words: example.Says, query: true})
	}
	p.entries = append(p.entries, helpEntry{typed: "Filters"})
	for _, filter := range x.Filters() {
		values := filter.Values
		if len(values) > mostValues {
			values = append(values[:mostValues:mostValues], theme.Ellipsis)
		}
		p.entries = append(p.entries, helpEntry{typed: filter.Name + ":", words: strings.TrimSuffix(filter.Help+": "+strings.Join(values, " "), ": ")})
	}
	p.entries = append(p.entries,
		helpEntry{typed: "4xx 50x 4**", words: "numbers that start this way; several numbers mean any of them"},
		helpEntry{typed: "-word -is:", words: "codes without the word, or those that the filter leaves out"},
	)
	return p
}

// arrange begins with the keys of a scope.
func (p *help) arrange(from keymap.Scope) {
	p.from, p.first, p.marked = from, 0, noLink
	p.lay()
}

// blocks are the parts of help, each a heading and its entries: the keys of where help was opened first, then what can be
// searched for, then the keys of every pane and the others.
func (p *help) blocks() [][]helpEntry {
	groups := p.keys.Groups()
	everywhere := groups[0].Title
	rank := func(group keymap.Group) int {
		switch here := slices.ContainsFunc(group.Bindings, func(b keymap.Binding) bool { return b.In(p.from) }); {
		case here && group.Title != everywhere:
			return 0
		case here || group.Title == everywhere:
			return 1
		}
		return 2
	}
	slices.SortStableFunc(groups, func(a, b keymap.Group) int { return rank(a) - rank(b) })
	var blocks [][]helpEntry
	for i, group := range groups {
		if rank(group) > 0 && (i == 0 || rank(groups[i-1]) == 0) {
			blocks = append(blocks, p.asking()...)
		}
		block := []helpEntry{{typed: group.Title}}
		for _, binding := range group.Bindings {
			block = append(block, helpEntry{typed: binding.Shown, words: binding.Help})
		}
		blocks = append(blocks, block)
	}
	return blocks
}

// asking is what can be searched for.
func (p *help) asking() [][]helpEntry {
	var blocks [][]helpEntry
	for _, entry := range p.entries {
		if entry.words == "" {
			blocks = append(blocks, nil)
		}
		last := len(blocks) - 1
		blocks[last] = append(blocks[last], entry)
	}
	return blocks
}

// SetSize lays the lines out and tells how many of them are seen.
func (p *help) SetSize(width, height int) {
	p.height = height
	if width != p.width {
		p.width = width
		p.lay()
	}
	p.Scroll(0)
}

// Scroll moves the lines, as far as they go.
func (p *help) Scroll(by int) {
	p.first = max(min(p.first+by, len(p.lines)-p.height), 0)
}

func (p *help) look() { p.find.look(p.lines) }

// Find goes to the next place of the word (by 1) or the previous one (by -1); behind the last comes the first.
func (p *help) Find(by int) bool {
	line, ok := p.find.next(by, p.first)
	if !ok && len(p.find.hits) > 0 {
		p.find.at = -1
		if by < 0 {
			line, ok = p.find.next(by, veryFar)
		} else {
			line, ok = p.find.next(by, 0)
		}
	}
	if ok {
		p.reveal(line)
	}
	return ok
}

func (p *help) reveal(line int) {
	if line < p.first || line >= p.first+p.height {
		p.first = line - p.height/2
		p.Scroll(0)
	}
}

// Mark marks the next example (by 1) or the previous one (by -1), going round.
func (p *help) Mark(by int) {
	if n := len(p.examples); n > 0 {
		if p.marked == noLink && by < 0 {
			p.marked = 0
		}
		p.marked = (p.marked + by + n) % n
		p.reveal(p.examples[p.marked].line)
	}
}
