package page

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"apicodes/catalog/text"
	"apicodes/ui/theme"
)

// factCells and languageCells are the widths of the labels of facts. Where a page is narrower than narrowCells, the
// text of a fact begins on the line below its label.
const (
	factCells     = 12
	languageCells = 24
	narrowCells   = 44

	fieldIndent = "  " // of a field's second line and those after it
)

// layout lays blocks out one below the other.
type layout struct {
	theme    theme.Theme
	width    int
	shortens bool // addresses
	text     Text
}

func (l *layout) add(b block) {
	if b.spaced && len(l.text.Lines) > 0 {
		l.line(nil)
	}
	switch b.kind {
	case heading:
		l.text.Sections = append(l.text.Sections, len(l.text.Lines))
		l.wrapped("", "", b.spans)
	case item, field:
		sign := b.sign()
		sign.text = pick(sign.text == "", " ", sign.text) + " "
		next := strings.Repeat(" ", theme.Cells(sign.text))
		l.hang(sign, next+pick(b.kind == field, fieldIndent, ""), b.spans)
	case row:
		l.row(b)
	case fact:
		l.fact(b)
	case wire:
		l.verbatim(b)
	case card:
		l.card(b)
	case table:
		l.table(b)
	default:
		l.wrapped("", "", b.spans)
	}
}

func (l *layout) fact(b block) {
	name := text.Clean(b.marker)
	if l.width < narrowCells {
		if name != "" {
			l.wrapped("", "", []span{faint(name)})
		}
		l.wrapped("  ", "  ", b.spans)
		return
	}
	label := name + strings.Repeat(" ", max(b.labelCells-theme.Cells(name), 1))
	l.wrapped(label, strings.Repeat(" ", b.labelCells), b.spans)
}

// cardLabelCells is the width of the labels on a card, and cardGapCells what lies between two facts in a line.
const (
	cardLabelCells = 6
	cardGapCells   = 2
)

// card puts two facts into a line where both fit, the second ones below each other.
func (l *layout) card(b block) {
	column := (l.width - cardGapCells) / 2
	for i := 0; i+1 < len(b.facts); i += 2 {
		if left, right := cellsOf(cardFact(b.facts[i])), cellsOf(cardFact(b.facts[i+1])); left+cardGapCells+right <= l.width {
			column = max(column, left)
		}
	}
	for i := 0; i < len(b.facts); i++ {
		left := cardFact(b.facts[i])
		if i+1 < len(b.facts) {
			right := cardFact(b.facts[i+1])
			gap := max(min(column+cardGapCells, l.width-cellsOf(right))-cellsOf(left), cardGapCells)
			if cellsOf(left)+gap+cellsOf(right) <= l.width {
				l.wrapped("", "", append(append(left, plain(strings.Repeat(" ", gap))), right...))
				i++
				continue
			}
		}
		l.wrapped("", strings.Repeat(" ", min(cardLabelCells, l.width/4)), left)
	}
}

func cardFact(b block) []span {
	label := b.marker + strings.Repeat(" ", max(cardLabelCells-theme.Cells(b.marker), 1))
	return append([]span{faint(label)}, b.spans...)
}

func cellsOf(spans []span) int {
	cells := 0
	for _, span := range spans {
		cells += theme.Cells(span.text)
	}
	return cells
}

// verbatim keeps the spaces of a line and breaks it only where it does not fit.
func (l *layout) verbatim(b block) {
	margin := b.marker + " "
	if theme.Cells(margin) >= l.width {
		margin = ""
	}
	room := l.width - theme.Cells(margin)
	rest := text.Clean(b.spans[0].text)
	for first := true; first || rest != ""; first = false {
		part := ansi.Truncate(rest, room, "")
		if part == "" && rest != "" {
			break // not even one character fits
		}
		rest = rest[len(part):]
		l.line([]span{plain(margin), {text: part, role: b.spans[0].role}})
		margin = strings.Repeat(" ", theme.Cells(margin))
	}
}

// wrapped lays spans out behind a margin: first on the first line, next on those after it.
func (l *layout) wrapped(first, next string, spans []span) { l.hang(plain(first), next, spans) }

// hang does the same behind a painted margin.
func (l *layout) hang(margin span, next string, spans []span) {
	if l.width-theme.Cells(margin.text) < 8 {
		margin, next = plain(""), ""
	}
	room := max(l.width-max(theme.Cells(margin.text), theme.Cells(next)), 1)
	if l.shortens {
		spans = shortened(spans, room)
	}
	for _, row := range wrap(spans, room) {
		if margin.text != "" {
			row = append([]span{margin}, row...)
		}
		l.line(row)
		margin = plain(next)
	}
}

// line paints one finished row and notes where its links are.
func (l *layout) line(row []span) {
	var out strings.Builder
	cell := 0
	for _, span := range row {
		if span.to != nil {
			l.text.Links = append(l.text.Links, Link{To: *span.to, Line: len(l.text.Lines), Left: cell, Text: span.text})
		}
		painted := l.theme.Paint(span.role, span.text)
		if span.url() != "" {
			painted = l.theme.Hyperlink(span.url(), painted)
		}
		out.WriteString(painted)
		cell += theme.Cells(span.text)
	}
	l.text.Lines = append(l.text.Lines, strings.TrimRight(out.String(), " "))
}
