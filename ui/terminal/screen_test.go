package terminal

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// screen is a terminal's screen, as far as it has to be to tell what a person would see. It knows what the canvas may
// write, and panics on anything else.
type screen struct {
	width, height int
	cells         [][]cell // with pen as the attributes since the last reset, however they were set
	main          [][]cell // meanwhile, while the alternate screen is shown
	x, y          int
	pen, link     string
	modes         map[string]bool
	rest          string // the beginning of a sequence
}

func newScreen(width, height int) *screen {
	s := &screen{width: width, height: height, modes: map[string]bool{"25": true}}
	s.cells = s.empty()
	return s
}

func (s *screen) empty() [][]cell {
	cells := make([][]cell, s.height)
	for y := range cells {
		cells[y] = make([]cell, s.width)
		for x := range cells[y] {
			cells[y][x] = space
		}
	}
	return cells
}

// text is what can be read, without the spaces at the ends of rows.
func (s *screen) text() string {
	rows := make([]string, s.height)
	for y, row := range s.cells {
		for _, cell := range row {
			rows[y] += cell.text
		}
		rows[y] = strings.TrimRight(rows[y], " ")
	}
	return strings.Join(rows, "\n")
}

// Write takes what a program writes. A sequence may come in pieces.
func (s *screen) Write(data []byte) (int, error) {
	text := s.rest + string(data)
	for text != "" {
		part, width, n, state := ansi.DecodeSequence(text, ansi.NormalState, nil)
		if state != ansi.NormalState && n == len(text) {
			break
		}
		text = text[n:]
		s.take(part, width)
	}
	s.rest = text
	return len(data), nil
}

func (s *screen) take(part string, width int) {
	switch {
	case width > 0:
		s.put(part, width)
	case part[0] >= utf8.RuneSelf:
		combine(s.cells[s.y][:s.x], part)
	case strings.HasPrefix(part, "\x1b[?"):
		s.mode(part[3:len(part)-1], part[len(part)-1] == 'h')
	case strings.HasPrefix(part, "\x1b["):
		s.control(part[len(part)-1], part[2:len(part)-1])
	case strings.HasPrefix(part, "\x1b]8;"):
		s.link = strings.TrimPrefix(strings.TrimRight(part[4:], "\x1b\\\a"), ";")
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
func (s *screen) put(text string, width int) {
	if s.x+width > s.width {
		panic(fmt.Sprintf("%q is written beyond the edge", text))
	}
	for i := range width {
		s.clear(s.y, s.x+i)
		s.cells[s.y][s.x+i] = cell{text, s.pen, s.link}
		text = ""
	}
	s.x += width
}

func (s *screen) clear(y, x int) {
	row := s.cells[y]
	for left := x; left > 0 && row[left].text == ""; left-- {
		row[left-1] = space
	}
	for right := x + 1; right < s.width && row[right].text == ""; right++ {
		row[right] = space
	}
	row[x] = space
}

func (s *screen) control(final byte, parameters string) {
	var numbers []int
	for _, text := range strings.Split(parameters, ";") {
		number, _ := strconv.Atoi(text)
		numbers = append(numbers, number)
	}
	n := numbers[0]
	switch final {
	case 'H':
		s.y, s.x = max(n, 1)-1, max(numbers[len(numbers)-1], 1)-1
		if len(numbers) == 1 {
			s.x = 0
		}
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

func (s *screen) attributes(parameters string) {
	for _, parameter := range strings.Split(parameters, ";") {
		if parameter == "" || parameter == "0" {
			s.pen = ""
		} else {
			s.pen += parameter + ";"
		}
	}
}

func (s *screen) erase(y, from, to int) {
	if s.pen != "" {
		panic("cells are erased in colour")
	}
	for x := from; x < min(to, s.width); x++ {
		s.clear(y, x)
	}
}

func (s *screen) mode(name string, on bool) {
	if name == "1049" && on != s.modes[name] {
		if on {
			s.main, s.cells = s.cells, s.empty()
		} else {
			s.cells = s.main
		}
	}
	s.modes[name] = on
}
