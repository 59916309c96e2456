package ui

import (
	"slices"

	"apicodes/catalog"
	"apicodes/catalog/text"
	"apicodes/ui/theme"
)

// line is what a row of the list is for: a match, or a companion of the only one.
type line struct {
	match     int // noLine where it is none
	companion int // noLine where it is none
	text      string
	role      theme.Role
	more      int // of a row that says how many companions there is no room for, the first of these
}

const noLine = -1

// rows draws the part of the list that is seen.
func (p *codes) rows(th theme.Theme, height int, focused bool) []string {
	rows := make([]string, 0, max(height, 0))
	for _, line := range p.seen(height) {
		switch {
		case line.match >= 0 && line.text == "":
			rows = append(rows, p.row(th, line.match, focused))
		case line.companion >= 0 && line.text == "":
			rows = append(rows, p.beside.row(th, line.companion, p.width, focused))
		case line.role == theme.Heading:
			rows = append(rows, row(th, []run{{" ", theme.Plain}, {line.text, line.role}}, p.width, false))
		default:
			rows = append(rows, row(th, []run{{line.text, line.role}}, p.width, false))
		}
	}
	return blank(rows, p.width, height)
}

// seen are the rows that there is room for.
func (p *codes) seen(height int) []line {
	seen := make([]line, 0, max(height, 0))
	for i := p.first; i < len(p.matches) && len(seen) < height; i++ {
		if p.hasRule() && i == p.seenCount {
			seen = append(seen, p.rule())
		}
		seen = append(seen, line{match: i, companion: noLine})
		if i == p.selected {
			for _, part := range p.reason() {
				seen = append(seen, line{match: i, companion: noLine, text: reasonMargin + part, role: theme.Faint})
			}
		}
	}
	seen = append(seen, p.beside.lines(p.width, height-len(seen))...)
	return seen[:min(len(seen), max(height, 0))]
}

// usualRuns is enough for a row with a tag and two marked passages.
const usualRuns = 8

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
	runs := append(make([]run, 0, usualRuns), run{pointer, theme.Plain})
	var numberMarks, nameMarks []text.Span
	for _, span := range p.result.Highlights(match) {
		if span.From < digits {
			numberMarks = append(numberMarks, text.Span{From: span.From, To: min(span.To, digits)})
		} else {
			nameMarks = append(nameMarks, text.Span{From: span.From - digits, To: span.To - digits})
		}
	}
	runs = appendMarked(runs, title[:digits], numberMarks, theme.ClassRole(int(entry.Class())))
	runs = appendMarked(runs, title[digits:], nameMarks, theme.Plain)
	marks := p.marks(entry, title)
	width := p.width - cellsOf(marks)
	room := width - theme.Cells(pointer) - theme.Cells(title) - len("  ")
	if tag := p.tag(entry); tag != "" && room >= min(theme.Cells(tag)+1, leastTagCells) {
		tag, _ = fit(" ("+tag, room+1)
		runs = append(runs, run{tag + ")", theme.Plain})
	}
	reversed := selected && focused && p.beside.marked == noLine
	return row(th, runs, width, reversed) + row(th, marks, p.width-width, reversed)
}

// disputedCells is the width of the mark of a disputed code, with a space on each side.
const disputedCells = 3

// marks is what stands at the right of a code, whatever room its name has: that documents disagree on it, and what was
// read of it. Beside figures, the first of them makes way for the name.
func (p *codes) marks(entry catalog.Entry, title string) []run {
	var marks []run
	figured := p.figured(entry.Number)
	if figured {
		marks = p.figures(entry.Number)
	}
	disputed := run{" " + theme.Disputed + " ", theme.Warning}
	if roomy := theme.Cells(title)+len(pointerCells)+disputedCells+cellsOf(marks) <= p.width; entry.Disagreements > 0 && (roomy || !figured) {
		marks = slices.Insert(marks, 0, disputed)
	}
	return marks
}

func cellsOf(runs []run) int {
	cells := 0
	for _, run := range runs {
		cells += theme.Cells(run.text)
	}
	return cells
}

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
