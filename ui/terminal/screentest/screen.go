// Package screentest is a terminal's screen for tests, as far as it has to be to tell what a person would see. It knows
// what ui/terminal may write, and panics on anything else. It is written without it, so that each tests the other.
package screentest

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// Screen is what a terminal shows. Make one with New.
type Screen struct {
	Pen, Link string // what is written next looks like
	Modes     map[string]bool

	width, height int
	cells         [][]Cell
	main          [][]Cell // meanwhile, while the alternate screen is shown
	x, y          int
	rest          string // the beginning of a sequence
}

// Cell is a character with what combines with it. A wide one is followed by a cell without text.
type Cell struct {
	Text string
	Pen  string // the attributes since the last reset, however they were set; none of a space that shows none of them
	Link string // parameters and address
}

// New returns an empty screen of so many cells and rows, with a cursor.
func New(width, height int) *Screen {
	s := &Screen{width: width, height: height, Modes: map[string]bool{"25": true}}
	s.cells = s.empty()
	return s
}

func (s *Screen) empty() [][]Cell {
	cells := make([][]Cell, s.height)
	for y := range cells {
		cells[y] = make([]Cell, s.width)
		for x := range cells[y] {
			cells[y][x].Text = " "
		}
	}
	return cells
}

// Size returns the size in cells and rows.
func (s *Screen) Size() (width, height int) { return s.width, s.height }

// Cells returns the rows.
func (s *Screen) Cells() [][]Cell { return s.cells }

// Text is what can be read, without the spaces at the ends of rows.
func (s *Screen) Text() string {
	rows := make([]string, s.height)
	for y, row := range s.cells {
		for _, cell := range row {
			rows[y] += cell.Text
		}
		rows[y] = strings.TrimRight(rows[y], " ")
	}
	return strings.Join(rows, "\n")
}

// Write takes what a program writes. A sequence may come in pieces. There is no error.
func (s *Screen) Write(data []byte) (int, error) {
	text := s.rest + string(data)
	for text != "" {
		part, width, n, state := ansi.DecodeSequence(text, ansi.NormalState, nil)
		if state != ansi.NormalState && n == len(text) || !utf8.FullRuneInString(text) {
			break
		}
		text = text[n:]
		s.take(part, width)
	}
	s.rest = text
	return len(data), nil
}

func (s *Screen) take(part string, width int) {
	switch {
	case width > 0:
		s.put(part, width)
	case part[0] >= utf8.RuneSelf:
		s.combine(part)
	case strings.HasPrefix(part, "\x1b[?"):
		s.mode(part[3:len(part)-1], part[len(part)-1] == 'h')
	case strings.HasPrefix(part, "\x1b["):
		s.control(part[len(part)-1], part[2:len(part)-1])
	case strings.HasPrefix(part, "\x1b]8;"):
		s.Link = strings.TrimPrefix(strings.TrimRight(part[4:], "\x1b\\\a"), ";")
	case part == "\r":
		s.x = 0
	case part == "\n":
		s.y = min(s.y+1, s.height-1)
	case strings.HasPrefix(part, "\x1b]52;"), part == "\x18":
	default:
		panic(fmt.Sprintf("the screen got %q", part))
	}
}

// put writes a character. Of a wide one that is overwritten by half, the other half goes too.
func (s *Screen) put(text string, width int) {
	if s.x+width > s.width {
		panic(fmt.Sprintf("%q is written beyond the edge", text))
	}
	pen := s.Pen
	if text == " " && !seenOnSpaces.MatchString(";"+pen) {
		pen = ""
	}
	for i := range width {
		s.clear(s.y, s.x+i)
		s.cells[s.y][s.x+i] = Cell{text, pen, s.Link}
		text = ""
	}
	s.x += width
}

// combine adds what takes no cell to the character before the cursor.
func (s *Screen) combine(text string) {
	for x := s.x - 1; x >= 0; x-- {
		if cell := &s.cells[s.y][x]; cell.Text != "" {
			cell.Text += text
			return
		}
	}
}

func (s *Screen) clear(y, x int) {
	row := s.cells[y]
	for left := x; left > 0 && row[left].Text == ""; left-- {
		row[left-1] = Cell{Text: " "}
	}
	for right := x + 1; right < s.width && row[right].Text == ""; right++ {
		row[right] = Cell{Text: " "}
	}
	row[x] = Cell{Text: " "}
}

func (s *Screen) control(final byte, parameters string) {
	var numbers []int
	for _, text := range strings.Split(parameters, ";") {
		number, _ := strconv.Atoi(text)
		numbers = append(numbers, number)
	}
	n := numbers[0]
	switch final {
	case 'H':
		s.y, s.x = max(n, 1)-1, max(append(numbers, 1)[1], 1)-1
	case 'G':
		s.x = max(n, 1) - 1
	case 'C':
		s.x = min(s.x+n, s.width-1)
	case 'X':
		s.erase(s.y, s.x, s.x+n)
	case 'K':
		s.erase(s.y, map[int]int{0: s.x}[n], s.width)
	case 'J':
		s.erase(s.y, map[int]int{0: s.x}[n], s.width)
		for y := map[int]int{0: s.y + 1}[n]; y < s.height; y++ {
			s.erase(y, 0, s.width)
		}
	case 'm':
		s.attributes(parameters)
	default:
		panic(fmt.Sprintf("the screen got CSI %s %c", parameters, final))
	}
}

func (s *Screen) attributes(parameters string) {
	for _, parameter := range strings.Split(parameters, ";") {
		if parameter == "" || parameter == "0" {
			s.Pen = ""
		} else {
			s.Pen += parameter + ";"
		}
	}
}

// seenOnSpaces matches the attributes among those that tests use which a space shows.
var seenOnSpaces = regexp.MustCompile(`;(4|7|9|4[0-8]|10[0-7]);`)

func (s *Screen) erase(y, from, to int) {
	if seenOnSpaces.MatchString(";" + s.Pen) {
		panic("cells are erased in colour")
	}
	for x := from; x < min(to, s.width); x++ {
		s.clear(y, x)
	}
}

func (s *Screen) mode(name string, on bool) {
	if name == "1049" && on != s.Modes[name] {
		if on {
			s.main, s.cells = s.cells, s.empty()
		} else {
			s.cells = s.main
		}
	}
	s.Modes[name] = on
}
