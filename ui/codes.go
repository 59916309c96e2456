package ui

import (
	"apicodes/catalog"
	"apicodes/ui/theme"
)

// codes is the list: the matches of a search, one a row, and the one that is selected.
type codes struct {
	result   catalog.Result
	matches  []catalog.Match // of the result, those that the sidebar's choice lets through
	selected int
	first    int // the first row shown
	height   int // rows
}

// Show replaces the list. The selection stays on the code that it was on, if keep is set and the code is still there;
// otherwise it goes to the best match.
func (p *codes) Show(result catalog.Result, matches []catalog.Match, keep bool) {
	number, had := p.Number()
	p.result, p.matches, p.selected = result, matches, 0
	if keep && had {
		p.Select(number)
	}
	p.Move(0)
}

// SetSize tells how many rows there are for codes.
func (p *codes) SetSize(height int) {
	p.height = max(height, 0)
	p.Move(0)
}

// Move moves the selection by rows, as far as the list goes.
func (p *codes) Move(rows int) {
	p.selected = max(min(p.selected+rows, len(p.matches)-1), 0)
	p.first = within(p.first, p.selected, len(p.matches), p.height)
}

// Select moves the selection to a number; false if it is not in the list.
func (p *codes) Select(number int) bool {
	for i, match := range p.matches {
		if match.Entry.Number == number {
			p.Move(i - p.selected)
			return true
		}
	}
	return false
}

// Number returns the selected code; false in an empty list.
func (p *codes) Number() (int, bool) {
	if p.selected >= len(p.matches) {
		return 0, false
	}
	return p.matches[p.selected].Entry.Number, true
}

// why says what matched of the selected code, for the border below: a row may be too short for it.
func (p *codes) why() string {
	if p.selected >= len(p.matches) {
		return ""
	}
	return p.result.Why(p.matches[p.selected])
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
	selected := i == p.selected
	pointer := "  "
	if selected {
		pointer = theme.Pointer + " "
	}
	title := match.Entry.Title()
	digits := len(match.Entry.Digits())
	runs := []run{{pointer, theme.Plain}}
	var numberMarks, nameMarks []catalog.Span
	for _, span := range p.result.Marks(match) {
		if span.From < digits {
			numberMarks = append(numberMarks, catalog.Span{From: span.From, To: min(span.To, digits)})
		} else {
			nameMarks = append(nameMarks, catalog.Span{From: span.From - digits, To: span.To - digits})
		}
	}
	runs = append(runs, marked(title[:digits], numberMarks, theme.ClassRole(int(match.Entry.Class())))...)
	runs = append(runs, marked(title[digits:], nameMarks, theme.Plain)...)
	if tag := p.tag(match); tag != "" {
		runs = append(runs, run{"  " + tag, theme.Faint})
	}
	return row(th, runs, width, selected && focused)
}

// tag is what stands behind a name: why the code is in the list, else what sets it apart from a standard one.
func (p *codes) tag(match catalog.Match) string {
	if why := p.result.Why(match); why != "" {
		return theme.Dot + " " + why
	}
	switch {
	case match.Entry.Standing == catalog.Standard:
		return ""
	case match.Entry.Standing == catalog.Unofficial && len(match.Entry.Emitters) > 0:
		return match.Entry.Emitters[0]
	}
	return string(match.Entry.Standing)
}
