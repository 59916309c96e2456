package ui

import (
	"apicodes/catalog"
	"apicodes/catalog/text"
	"apicodes/ui/theme"
)

// line is what a row of the list is for: a match, or a companion of the only one.
type line struct {
	match     int // noLine where it is none
	companion int // noLine where it is none
	text      string
}

const noLine = -1

// rows draws the part of the list that is seen.
func (p *codes) rows(th theme.Theme, height int, focused bool) []string {
	var rows []string
	for _, line := range p.seen(height) {
		switch {
		case line.match >= 0 && line.text == "":
			rows = append(rows, p.row(th, line.match, focused))
		case line.companion >= 0 && line.text == "":
			rows = append(rows, p.beside.row(th, line.companion, p.width, focused))
		default:
			rows = append(rows, row(th, []run{{line.text, theme.Faint}}, p.width, false))
		}
	}
	return blank(rows, p.width, height)
}

// seen are the rows that there is room for.
func (p *codes) seen(height int) []line {
	var seen []line
	for i := p.first; i < len(p.matches) && len(seen) < height; i++ {
		if p.hasRule() && i == p.seenCount {
			seen = append(seen, p.rule())
		}
		seen = append(seen, line{match: i, companion: noLine})
		if i == p.selected {
			for _, part := range p.reason() {
				seen = append(seen, line{match: i, companion: noLine, text: reasonMargin + part})
			}
		}
	}
	seen = append(seen, p.beside.lines(p.width, height-len(seen))...)
	return seen[:min(len(seen), max(height, 0))]
}

func (p *codes) row(th theme.Theme, i int, focused bool) string {
	match := p.matches[i]
	entry := match.Entry()
	selected := i == p.selected
	pointer := pointerCells
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
	width := p.width
	var figures []run
	if p.figured(entry.Number) {
		figures = p.figures(entry.Number)
		for _, figure := range figures {
			width -= theme.Cells(figure.text)
		}
	}
	room := width - theme.Cells(pointer+title+"  ")
	mark := ""
	if entry.Disagreements > 0 && room >= 0 {
		mark = theme.Disputed + " "
		room -= disputedCells
	}
	cells := theme.Cells(pointer + title)
	if tag := p.tag(entry); tag != "" && room >= min(theme.Cells(tag)+1, leastTagCells) {
		tag, _ = fit(" ("+tag, room+1)
		runs = append(runs, run{tag + ")", theme.Plain})
		cells += theme.Cells(tag + ")")
	}
	runs = append(runs, run{spaces(width - cells - theme.Cells(mark)), theme.Plain}, run{mark, theme.Warning})
	reversed := selected && focused && p.beside.marked == noLine
	return row(th, runs, width, reversed) + row(th, figures, p.width-width, reversed)
}

// disputedCells is what the mark of a disputed code takes.
const disputedCells = 2

// leastTagCells is how much of a tag has to fit for it to say something.
const leastTagCells = 12

// tag is what follows a name: what sets it apart from a standard one.
func (p *codes) tag(entry catalog.Entry) string {
	switch {
	case entry.Standing == catalog.Standard, entry.Standing == catalog.Unassigned:
		return ""
	case p.sender != "":
		return p.sender
	case entry.Standing == catalog.Unofficial:
		for sender := range entry.Senders() {
			return sender
		}
	}
	return string(entry.Standing)
}
