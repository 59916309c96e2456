package terminal

import (
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// cell is what stands in one cell of the screen. A wide character is followed by cells without text.
type cell struct {
	text string // one character with what combines with it
	pen  string // the sequences that set its attributes, since the last reset; none for a space that shows none of them
	link string // what OSC 8 says of it, parameters and address
}

var space = cell{text: " "}

// appendCells takes a row of a frame apart. Of its sequences only attributes and links count; any other, and control
// characters, are left out, for they would move the cursor.
func appendCells(cells []cell, row string) []cell {
	var pen, link string
	first, penEnd, onSpaces := len(cells), 0, false
	for i := 0; i < len(row); {
		if row[i] == ' ' && !onSpaces {
			cells = append(cells, cell{" ", "", link})
			i++
			continue
		}
		if printable(row[i]) {
			cells = append(cells, cell{row[i : i+1], pen, link})
			i++
			continue
		}
		part, width, n, _ := ansi.DecodeSequence(row[i:], ansi.NormalState, nil)
		switch {
		case width > 0:
			cells = append(cells, cell{part, pen, link})
			for range width - 1 {
				cells = append(cells, cell{"", pen, link})
			}
		case part[0] >= utf8.RuneSelf: // it has no cell of its own
			combine(cells[first:], part)
		case part == "\x1b[0m" || part == "\x1b[m":
			pen, onSpaces = "", false
		case strings.HasPrefix(part, "\x1b[") && strings.HasSuffix(part, "m"):
			if pen != "" && penEnd == i {
				pen = row[i-len(pen) : i+n] // they follow each other: no copy
			} else {
				pen += part
			}
			penEnd, onSpaces = i+n, seenOnSpaces(pen)
		case strings.HasPrefix(part, "\x1b]8;"):
			link = strings.TrimRight(part[len("\x1b]8;"):], "\x1b\\\x07")
			if link == noLink {
				link = ""
			}
		}
		i += max(n, 1)
	}
	return cells
}

// seenOnSpaces is whether attributes show where nothing is written: all but weight, slant and the colour of text.
func seenOnSpaces(pen string) bool {
	kind, operands := false, 0 // of a colour: its kind is next, so many numbers of it are
	for number := range strings.FieldsFuncSeq(pen, notDigit) {
		switch {
		case operands > 0:
			operands--
		case kind && number == "5": // an index
			kind, operands = false, 1
		case kind: // red, green and blue
			kind, operands = false, 3
		case number == "38":
			kind = true
		case number == "1", number == "2", number == "3", number == "22", number == "23":
		case len(number) == 2 && (number[0] == '3' || number[0] == '9'):
		default:
			return true
		}
	}
	return false
}

func notDigit(r rune) bool { return r < '0' || r > '9' }

// noLink is what OSC 8 says where a link ends: no parameters, no address.
const noLink = ";"

// combine adds what takes no cell to the character before it. Without one, or behind too much of it, it is left out.
func combine(row []cell, part string) {
	for i := len(row) - 1; i >= 0; i-- {
		if text := &row[i].text; *text != "" {
			if utf8.ValidString(part) && len(*text)+len(part) <= longestCharacter {
				*text += part
			}
			return
		}
	}
}

// longestCharacter is enough for what people write, and not for what some pile up to break a screen.
const longestCharacter = 32 // bytes

func printable(b byte) bool { return b >= ' ' && b <= '~' }

// doubtful is whether terminals may disagree about the width of something in a row: it is wide, it is put together of
// several characters, or it is from beyond the first plane, where the emoji are.
func doubtful(row []cell) bool {
	for _, c := range row {
		if len(c.text) != 1 && (len(c.text) > 3 || utf8.RuneCountInString(c.text) != 1) {
			return true
		}
	}
	return false
}
