package ui

import (
	"cmp"
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"apicodes/catalog/search"
	"apicodes/catalog/text"
	"apicodes/ui/theme"
)

// codes is the list: the matches of a search, one a row, and the one that is selected. Under that one stands why it is
// in the list; and where it is the only one, what is close to it.
type codes struct {
	result    search.Result
	matches   []search.Match // of the result, those that the sidebar's choices let through
	selected  int
	wanted    int                  // the code that was selected last, by the person or as the best match; noCode before
	sender    string               // the sender that the sidebar has chosen; empty for none
	beside    companions           // of the only match
	input     *input               // what was read; nil for nothing
	responses func(number int) int // of a code, those that count here
	seenCount int                  // how many of the matches occur in it; these come first. 0 where they are not set apart
	columns   columns              // of the figures of codes that occur
	why       string               // the reason that the selected one is in the list
	cells     int                  // what the widest row takes
	first     int                  // the first row shown
	width     int                  // cells
	height    int                  // rows
}

// Show replaces the list. With keep, the selection goes to the code that was wanted last, if the list holds it: so it
// survives a list without it. Otherwise it goes to the best match.
func (p *codes) Show(result search.Result, matches []search.Match, keep bool) {
	p.result, p.matches = result, matches
	p.measure()
	p.cells = p.widest()
	at := -1
	if keep {
		at = slices.IndexFunc(matches, func(m search.Match) bool { return m.Entry().Number == p.wanted })
	}
	p.selected = max(at, 0)
	if !keep && len(matches) > 0 {
		p.wanted = matches[0].Entry().Number
	}
	p.explain()
	p.scroll()
}

// SetSize tells how much room there is for codes.
func (p *codes) SetSize(width, height int) {
	p.width, p.height = width, max(height, 0)
	p.scroll()
}

// Move moves the selection by rows, as far as the list goes.
func (p *codes) Move(rows int) {
	p.selected = max(min(p.selected+rows, len(p.matches)-1), 0)
	if number, ok := p.Number(); ok {
		p.wanted = number
	}
	p.explain()
	p.scroll()
}

// scroll brings the selected row into view, with the reason below it.
func (p *codes) scroll() {
	height := p.height - len(p.reason())
	from := p.first
	p.first = within(from, p.selected, len(p.matches), max(height, 1))
	if p.hasRule() && p.first <= p.seenCount { // the rule takes a row
		p.first = within(from, p.selected, len(p.matches), max(height-1, 1))
	}
}

// Select moves the selection to a number; false if it is not in the list.
func (p *codes) Select(number int) bool {
	for i, match := range p.matches {
		if match.Entry().Number == number {
			p.Move(i - p.selected)
			return true
		}
	}
	return false
}

// match returns the selected match; false in an empty list.
func (p *codes) match() (search.Match, bool) {
	if p.selected >= len(p.matches) {
		return search.Match{}, false
	}
	return p.matches[p.selected], true
}

// Number returns the selected code; false in an empty list.
func (p *codes) Number() (int, bool) {
	match, ok := p.match()
	if !ok {
		return 0, false
	}
	return match.Entry().Number, true
}

// widest is what the widest row takes, in cells, with a space behind it.
func (p *codes) widest() int {
	widest := 0
	for _, match := range p.matches {
		cells := theme.Cells(pointerCells + match.Entry().Title() + " ")
		switch {
		case p.figured(match.Entry().Number):
			cells += p.figureCells() - 1
		case match.Entry().Disagreements > 0:
			cells += disputedCells - 1
		}
		widest = max(widest, cells)
	}
	return widest
}

const (
	pointerCells    = "  " // as wide as the pointer and the space behind it
	reasonMargin    = "      "
	mostReasonRows  = 3 // a reason is a few words; what is longer is a sentence that the page has too
	leastReasonRoom = 4 // rows of the list below which the reason makes way for codes
)

// explain works out why the selected code is in the list: of a word of the text, the words around it.
func (p *codes) explain() {
	p.why = ""
	match, ok := p.match()
	if !ok {
		return
	}
	p.why = text.Clean(p.result.Why(match))
	if passage, found := p.result.Passage(match); found {
		p.why = text.Clean(cmp.Or(passage.From, partWords[passage.Part], string(passage.Part)) + ": " + excerpt(passage.Text, passage.At))
	}
}

// reason is why the selected code is in the list, in full, in rows of the list's width.
func (p *codes) reason() []string {
	if p.why == "" || p.height < leastReasonRoom {
		return nil
	}
	rows := strings.Split(ansi.Wrap(p.why, max(p.width-theme.Cells(reasonMargin)-1, 1), ""), "\n")
	return rows[:min(len(rows), mostReasonRows)]
}
