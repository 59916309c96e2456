package page

import (
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"apicodes/catalog/text"
	"apicodes/ui/theme"
)

// tailGapCells lies between a row's text and its tail; leastRowCells is the least of its text that a person recognises.
const (
	tailGapCells  = 2
	leastRowCells = 16
)

// row lays a row out in one line: on the screen, what is too long of its text is cut, for what it leads to has it whole.
// On paper, and where there is no room for a tail, it is wrapped.
func (l *layout) row(b block) {
	sign := b.sign()
	sign.text = pick(sign.text == "", " ", sign.text) + " "
	room := l.width - theme.Cells(sign.text)
	tail, tailCells := cutSpans(b.tail, room)
	if tailCells > 0 {
		room -= tailCells + tailGapCells
	}
	if room < leastRowCells || !l.shortens && cellsOf(b.spans) > room {
		if tailCells > 0 {
			tail = append([]span{plain("  ")}, tail...)
		}
		l.hang(sign, strings.Repeat(" ", theme.Cells(sign.text)), slices.Concat(b.spans, tail))
		return
	}
	line, used := cutSpans(b.spans, room)
	if tailCells > 0 {
		tail = append([]span{plain(strings.Repeat(" ", room-used+tailGapCells))}, tail...)
	}
	l.line(slices.Concat([]span{sign}, line, tail))
}

// cutSpans is as much of spans as fits, and how many cells that takes.
func cutSpans(spans []span, room int) (fitting []span, used int) {
	for _, span := range spans {
		span.text = text.Clean(span.text)
		if cells := theme.Cells(span.text); used+cells > room {
			span.text = ansi.Truncate(span.text, room-used, theme.Ellipsis)
		}
		if span.text == "" {
			break
		}
		fitting, used = append(fitting, span), used+theme.Cells(span.text)
	}
	return fitting, used
}
