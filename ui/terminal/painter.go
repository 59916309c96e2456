package terminal

import "strconv"

const (
	beginFrame = "\x1b[?2026h" // a terminal that knows it shows the frame when it is complete; others ignore it
	endFrame   = "\x1b[?2026l"

	shortestRun = 11 // spaces from which erasing them and going on behind them takes fewer bytes
	nearby      = 5  // unchanged cells that are rather written again than jumped over
)

// painter knows what the screen shows, and makes of a new frame what has to be written for it: in the rows that differ
// the spans of cells that differ.
type painter struct {
	shown []string // rows
	out   []byte
	cell  // what the terminal writes with now: of its fields, pen and link

	old, new []cell // of the row being painted, reused
}

// paint returns what has to be written so that the screen shows rows; it is empty if it does, and valid until the next
// call. A whole frame is written whatever the screen shows.
func (p *painter) paint(rows []string, whole bool) []byte {
	p.out = append(p.out[:0], beginFrame...)
	if whole {
		p.shown = nil
		p.out = append(p.out, "\x1b[m\x1b[H\x1b[2J"...)
		p.pen, p.link = "", ""
	}
	start := len(p.out)
	for y, row := range rows {
		var shown string
		if y < len(p.shown) {
			shown = p.shown[y]
		}
		if row != shown {
			p.row(y, row, shown)
		}
	}
	if len(p.shown) > len(rows) {
		p.at(len(rows), 0)
		p.out = append(p.out, "\x1b[J"...)
	}
	p.shown = rows
	if len(p.out) == start && !whole {
		return nil
	}
	return append(p.out, endFrame...)
}

// row writes the spans of a row that differ. Where the width of a character is in doubt, so is every cell behind it,
// and the row is written whole.
func (p *painter) row(y int, row, shown string) {
	p.new = appendCells(p.new[:0], row)
	p.old = appendCells(p.old[:0], shown)
	at := -1 // where the cursor is in the row, if there
	if doubtful(p.old) || doubtful(p.new) {
		p.old = p.old[:0]
		p.at(y, 0)
		p.out = append(p.out, "\x1b[2K"...)
		at = 0
	}
	for x := 0; x < len(p.new); {
		if p.same(x) {
			x++
			continue
		}
		switch {
		case at < 0:
			p.at(y, x)
		case at < x:
			p.move('C', x-at)
		}
		at = p.spanEnd(x)
		p.span(p.new[x:at])
		x = at
	}
	p.use(space) // before anything is erased: that leaves the background of the pen
	if len(p.old) > len(p.new) {
		p.at(y, len(p.new))
		p.out = append(p.out, "\x1b[K"...)
	}
}

// same is whether a cell of the new row is shown already. Behind the old row the screen is empty.
func (p *painter) same(x int) bool {
	if x >= len(p.old) {
		return p.new[x] == space
	}
	return p.old[x] == p.new[x]
}

// spanEnd returns the end of the span that begins with a cell that differs. It goes over a few cells that do not.
func (p *painter) spanEnd(x int) int {
	end := x + 1
	for i := end; i < len(p.new) && i <= end+nearby; i++ {
		if !p.same(i) {
			end = i + 1
		}
	}
	return end
}

func (p *painter) span(cells []cell) {
	for i := 0; i < len(cells); {
		blanks := i
		for blanks < len(cells) && cells[blanks] == space {
			blanks++
		}
		if n := blanks - i; n >= shortestRun {
			p.use(space)
			p.move('X', n)
			p.move('C', n)
			i = blanks
			continue
		}
		p.use(cells[i])
		p.out = append(p.out, cells[i].text...)
		i++
	}
}

// use has the terminal write with the pen and the link of a cell.
func (p *painter) use(c cell) {
	if c.link != p.link {
		p.out = append(p.out, "\x1b]8;"...)
		if c.link == "" {
			p.out = append(p.out, noLink...)
		}
		p.out = append(append(p.out, c.link...), "\x1b\\"...)
		p.link = c.link
	}
	if c.pen != p.pen {
		if p.pen != "" {
			p.out = append(p.out, "\x1b[m"...)
		}
		p.out = append(p.out, c.pen...)
		p.pen = c.pen
	}
}

// at places the cursor, at cells and rows counted from 0.
func (p *painter) at(y, x int) {
	p.out = strconv.AppendInt(append(p.out, "\x1b["...), int64(y+1), 10)
	if x > 0 {
		p.out = strconv.AppendInt(append(p.out, ';'), int64(x+1), 10)
	}
	p.out = append(p.out, 'H')
}

// move writes a sequence with one number: C goes to the right by so many cells, X erases so many.
func (p *painter) move(final byte, n int) {
	p.out = append(strconv.AppendInt(append(p.out, "\x1b["...), int64(n), 10), final)
}
