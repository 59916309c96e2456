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
	languageCells = 19
	narrowCells   = 44
)

// layout lays blocks out one below the other.
type layout struct {
	theme theme.Theme
	width int
	page  Page
}

func (l *layout) add(b block) {
	if b.spaced && len(l.page.Lines) > 0 {
		l.line(nil)
	}
	switch b.kind {
	case heading:
		l.page.Sections = append(l.page.Sections, len(l.page.Lines))
		l.wrapped("", "", b.spans)
	case item:
		first := b.marker + " "
		if b.marker == "" {
			first = "  "
		}
		l.wrapped(first, strings.Repeat(" ", theme.Cells(first)), b.spans)
	case fact:
		l.fact(b)
	case wire:
		l.verbatim(b)
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
func (l *layout) wrapped(first, next string, spans []span) {
	margin, roomy := first, l.width-theme.Cells(first) >= 8
	if !roomy {
		margin, next = "", ""
	}
	for _, row := range wrap(spans, max(l.width-theme.Cells(margin), 1)) {
		if margin != "" {
			row = append([]span{plain(margin)}, row...)
		}
		l.line(row)
		margin = next
	}
}

// line paints one finished row and notes where its links are.
func (l *layout) line(row []span) {
	var out strings.Builder
	cell := 0
	for _, span := range row {
		if span.link {
			l.page.Links = append(l.page.Links, Link{Code: span.code, Line: len(l.page.Lines), Left: cell, Text: span.text})
		}
		painted := l.theme.Paint(span.role, span.text)
		if span.url != "" {
			painted = l.theme.Hyperlink(span.url, painted)
		}
		out.WriteString(painted)
		cell += theme.Cells(span.text)
	}
	l.page.Lines = append(l.page.Lines, out.String())
}
