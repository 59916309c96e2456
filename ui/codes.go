package ui

import (
	"slices"

	"apicodes/catalog"
	"apicodes/catalog/search"
	"apicodes/catalog/text"
	"apicodes/ui/theme"
)

// codes is the list: the matches of a search, one a row, and the one that is selected.
type codes struct {
	result   search.Result
	matches  []search.Match // of the result, those that the sidebar's choice lets through
	selected int
	wanted   int    // the code that was selected last, by the person or as the best match; noCode before
	sender   string // the sender that the sidebar has chosen; empty for none
	first    int    // the first row shown
	height   int    // rows
}

// Show replaces the list. With keep, the selection goes to the code that was wanted last, if the list holds it: so it
// survives a list without it. Otherwise it goes to the best match.
func (p *codes) Show(result search.Result, matches []search.Match, keep bool) {
	p.result, p.matches = result, matches
	at := -1
	if keep {
		at = slices.IndexFunc(matches, func(m search.Match) bool { return m.Entry().Number == p.wanted })
	}
	p.selected = max(at, 0)
	if !keep && len(matches) > 0 {
		p.wanted = matches[0].Entry().Number
	}
	p.scroll()
}

// SetSize tells how many rows there are for codes.
func (p *codes) SetSize(height int) {
	p.height = max(height, 0)
	p.scroll()
}

// Move moves the selection by rows, as far as the list goes.
func (p *codes) Move(rows int) {
	p.selected = max(min(p.selected+rows, len(p.matches)-1), 0)
	if number, ok := p.Number(); ok {
		p.wanted = number
	}
	p.scroll()
}

// scroll brings the selected row into view.
func (p *codes) scroll() {
	p.first = within(p.first, p.selected, len(p.matches), p.height)
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

// why says what matched of the selected code, for the border below: a row may be too short for it.
func (p *codes) why() string {
	match, ok := p.match()
	if !ok {
		return ""
	}
	return p.result.Why(match)
}

// rows draws the part of the list that is seen.
func (p *codes) rows(th theme.Theme, width, height int, focused bool) []string {
	var rows []string
	for i := p.first; i < min(p.first+height, len(p.matches)); i++ {
		rows = append(rows, p.row(th, i, width, focused))
	}
	return blank(rows, width, height)
}

func (p *codes) row(th theme.Theme, i, width int, focused bool) string {
	match := p.matches[i]
	entry := match.Entry()
	selected := i == p.selected
	pointer := "  "
	if selected {
		pointer = theme.Pointer + " "
	}
	title := entry.Title()
	digits := len(entry.Digits())
	runs := []run{{pointer, theme.Plain}}
	var numberMarks, nameMarks []text.Span
	for _, span := range p.result.Highlights(match) {
		if span.From < digits {
			numberMarks = append(numberMarks, text.Span{From: span.From, To: min(span.To, digits)})
		} else {
			nameMarks = append(nameMarks, text.Span{From: span.From - digits, To: span.To - digits})
		}
	}
	runs = append(runs, marked(title[:digits], numberMarks, theme.ClassRole(int(entry.Class())))...)
	runs = append(runs, marked(title[digits:], nameMarks, theme.Plain)...)
	tag, room := p.tag(match), width-theme.Cells(pointer+title+"  ")
	if tag != "" && room >= min(theme.Cells(tag), leastTagCells) {
		runs = append(runs, run{"  " + tag, theme.Faint})
	}
	return row(th, runs, width, selected && focused)
}

// leastTagCells is how much of a tag has to fit for it to say something.
const leastTagCells = 12

// tag is what follows a name: why the code is in the list, else what sets it apart from a standard one.
func (p *codes) tag(match search.Match) string {
	if why := p.result.Why(match); why != "" {
		return theme.Dot + " " + why
	}
	switch entry := match.Entry(); {
	case entry.Standing == catalog.Standard, entry.Standing == catalog.Unassigned:
		return ""
	case p.sender != "":
		return p.sender
	case entry.Standing == catalog.Unofficial:
		for sender := range entry.Senders() {
			return sender
		}
	}
	return string(match.Entry().Standing)
}
