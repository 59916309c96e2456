package page

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"apicodes/catalog/text"
	"apicodes/ui/theme"
)

// wrap breaks spans into rows of at most width cells, at spaces where it can. Spaces at a break are dropped. A link
// is never broken over two rows unless it is wider than a row, and an address only behind what separates its words.
func wrap(spans []span, width int) [][]span {
	w := wrapper{width: width}
	for _, span := range spans {
		span.text = text.Clean(span.text)
		if span.to != nil && theme.Cells(span.text) <= width {
			w.word(span)
			continue
		}
		if span.url() != "" {
			for _, part := range addressParts(span.text) {
				piece := span
				piece.text = part
				w.word(piece)
				w.flushWord()
			}
			continue
		}
		for text := span.text; text != ""; {
			word := text
			if space := strings.IndexByte(text, ' '); space == 0 {
				word = text[:len(text)-len(strings.TrimLeft(text, " "))]
				w.space(span, word)
				text = text[len(word):]
				continue
			} else if space > 0 {
				word = text[:space]
			}
			piece := span
			piece.text = word
			w.word(piece)
			text = text[len(word):]
		}
	}
	w.flushWord()
	w.newRow()
	return w.rows
}

// wrapper fills rows. A word is held back until a space shows that it is whole: it may consist of several spans.
type wrapper struct {
	width     int
	rows      [][]span
	row       []span
	text      []byte // of row, and where in it each span ends: one string a row costs less than one a word
	ends      []int
	used      int // cells of row
	gap       []span
	held      []span
	heldCells int
}

func (w *wrapper) space(like span, text string) {
	w.flushWord()
	like.text, like.to = text, nil
	w.gap = append(w.gap, like)
}

func (w *wrapper) word(piece span) {
	w.held = append(w.held, piece)
	w.heldCells += theme.Cells(piece.text)
}

func (w *wrapper) flushWord() {
	if len(w.held) == 0 {
		return
	}
	gapCells := 0
	for _, gap := range w.gap {
		gapCells += len(gap.text)
	}
	switch {
	case w.used+gapCells+w.heldCells <= w.width:
		for _, gap := range w.gap {
			w.put(gap)
		}
	case w.used > 0:
		w.newRow()
	}
	for _, piece := range w.held {
		w.putBroken(piece)
	}
	w.gap, w.held, w.heldCells = w.gap[:0], w.held[:0], 0
}

// putBroken puts a piece of a word, over several rows if it is wider than one.
func (w *wrapper) putBroken(piece span) {
	if w.used+theme.Cells(piece.text) <= w.width {
		w.put(piece)
		return
	}
	for text := piece.text; text != ""; {
		part := piece
		part.text = ansi.Truncate(text, w.width-w.used, "")
		if part.text == "" {
			if w.used == 0 {
				return // not even one character fits
			}
			w.newRow()
			continue
		}
		w.put(part)
		text = text[len(part.text):]
	}
}

// put adds to the row, joining neighbours of the same look into one span.
func (w *wrapper) put(piece span) {
	w.used += theme.Cells(piece.text)
	w.text = append(w.text, piece.text...)
	if last := len(w.row) - 1; last >= 0 && w.row[last].role == piece.role && w.row[last].to == nil && piece.to == nil {
		w.ends[last] = len(w.text)
		return
	}
	w.row = append(w.row, piece)
	w.ends = append(w.ends, len(w.text))
}

func (w *wrapper) newRow() {
	text, from := string(w.text), 0
	for i, end := range w.ends {
		w.row[i].text, from = text[from:end], end
	}
	w.rows = append(w.rows, w.row)
	w.row, w.text, w.ends, w.used = nil, w.text[:0], w.ends[:0], 0
}
