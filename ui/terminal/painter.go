package terminal

import (
	"strconv"
	"strings"
)

const (
	beginFrame = "\x1b[?2026h" // a terminal that knows it shows the frame when it is complete; others ignore it
	endFrame   = "\x1b[?2026l"

	shortestRun = 11 // spaces from which erasing them and going on behind them takes fewer bytes
	shortestEnd = 6  // spaces from which erasing them alone takes fewer bytes
	nearby      = 4  // unchanged cells that are rather written again than jumped over
	noRow       = -2 // no row follows it
)

// painter knows what the screen shows, and makes of a new frame what has to be written for it: in the rows that differ
// the spans of cells that differ.
type painter struct {
	shown []string // rows
	out   []byte
	cell      // what the terminal writes with now: of its fields, pen and link
	y, x  int // where the cursor is; in noRow before the first row of a frame

	old, new []cell // of the row being painted, reused
}

// paint returns what has to be written so that the screen shows rows; it is empty if it does, and valid until the next
// call. A whole frame is written whatever the screen shows.
func (p *painter) paint(rows []string, whole bool) []byte {
	p.out, p.y = append(p.out[:0], beginFrame...), noRow
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
	if p.pen != "" { // what somebody else writes to the terminal shows plain
		p.attributes(p.pen, "")
		p.pen = ""
	}
	return append(p.out, endFrame...)
}

// row writes the spans of a row that differ. Where the width of a character is in doubt, so is every cell behind it,
// and the row is written whole.
func (p *painter) row(y int, row, shown string) {
	p.new = appendCells(p.new[:0], row)
	p.old = appendCells(p.old[:0], shown)
	if doubtful(p.old) || doubtful(p.new) {
		p.old = p.old[:0]
		p.at(y, 0)
		p.out = append(p.out, "\x1b[2K"...)
	}
	for x := 0; x < len(p.new); {
		if p.same(x) {
			x++
			continue
		}
		end := p.spanEnd(x)
		p.span(y, x, end)
		x = end
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

// span writes the cells of a row from one to before another. Many spaces are erased, and the cursor stays before them:
// often the next thing to write is in another row.
func (p *painter) span(y, from, to int) {
	for x := from; x < to; {
		p.at(y, x)
		if n := p.spaces(x, to); n >= shortestRun || n >= shortestEnd && x+n == to {
			p.use(space)
			p.move('X', n)
			x += n
			continue
		}
		p.use(p.new[x])
		p.out = append(p.out, p.new[x].text...)
		x++
		p.x = x
	}
}

// spaces counts them from a cell to before another.
func (p *painter) spaces(from, to int) int {
	x := from
	for x < to && p.new[x] == space {
		x++
	}
	return x - from
}

// use has the terminal write with the pen and the link of a cell. For a plain space any pen will do that isn't seen on it.
func (p *painter) use(c cell) {
	if c.link != p.link {
		p.out = append(p.out, "\x1b]8;"...)
		if c.link == "" {
			p.out = append(p.out, noLink...)
		}
		p.out = append(append(p.out, c.link...), "\x1b\\"...)
		p.link = c.link
	}
	if c.pen != p.pen && (c.text != space.text || c.pen != "" || seenOnSpaces(p.pen)) {
		p.attributes(p.pen, c.pen)
		p.pen = c.pen
	}
}

// attributes writes the one sequence that leads from one pen to another.
func (p *painter) attributes(from, to string) {
	added, more := strings.CutPrefix(to, from)
	switch {
	case to == "":
		p.out = append(p.out, "\x1b[m"...)
		return
	case more:
		p.out = append(p.out, "\x1b["...)
	default:
		p.out = append(p.out, "\x1b[;"...) // a parameter that is left out is 0, which ends what was set
		added = to
	}
	p.out = append(p.out, strings.ReplaceAll(added, "m\x1b[", ";")[len("\x1b["):]...)
}

// at places the cursor, at cells and rows counted from 0. To the next row a line feed is shorter; as it leaves the cell
// or goes to the first one, however the terminal is set, the cell is named in any case.
func (p *painter) at(y, x int) {
	switch {
	case y == p.y && x == p.x:
	case y == p.y && x > p.x:
		p.move('C', x-p.x)
	case y == p.y+1:
		p.out = append(p.out, '\n')
		p.move('G', x+1)
	case x == 0:
		p.move('H', y+1)
	default:
		p.out = strconv.AppendInt(append(p.out, "\x1b["...), int64(y+1), 10)
		p.out = append(strconv.AppendInt(append(p.out, ';'), int64(x+1), 10), 'H')
	}
	p.y, p.x = y, x
}

// move writes a sequence with one number: C goes to the right by so many cells, G to that one, H to the first one of
// that row, X erases so many.
func (p *painter) move(final byte, n int) {
	p.out = append(strconv.AppendInt(append(p.out, "\x1b["...), int64(n), 10), final)
}
