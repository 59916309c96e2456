package ui

import (
	"fmt"
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"apicodes/catalog"
	"apicodes/catalog/text"
	"apicodes/ui/theme"
)

// companions are what is close to a code: the ones that it is confused with, and who has a story of its own for it.
// They fill the list where there is one match only, and each can be chosen.
type companions struct {
	list    []companion
	senders int // the first of them that is a sender
	marked  int // the one that is marked; noLine for none
}

type companion struct {
	about subject
	title string
	says  string // what tells it apart
	role  theme.Role
}

// companionsOf are those of a code, look-alikes first.
func companionsOf(c *catalog.Catalog, number int) companions {
	beside := companions{marked: noLine}
	code, err := c.Page(number)
	if err != nil {
		return beside
	}
	for _, other := range code.ConfusedWith {
		entry, _ := c.Entry(other.Code)
		says := clauseOn(other.Code, number, other.Difference)
		beside.list = append(beside.list, companion{aboutCode(other.Code), entry.Title(), says, theme.ClassRole(int(entry.Class()))})
	}
	beside.senders = len(beside.list)
	for _, use := range code.Uses {
		beside.list = append(beside.list, companion{subject{kind: senderSubject, name: use.Sender}, use.Sender, use.Means, theme.Plain})
	}
	return beside
}

// clauseOn is the part of a difference between two codes that is about one of them: what the list has room for. The
// sentences mostly are "409 is this; 412 is that" or "409: this. 412: that."
func clauseOn(number, other int, difference string) string {
	from, to := clauseAt(difference, number), clauseAt(difference, other)
	if from < 0 {
		return difference
	}
	if to < from {
		to = len(difference)
	}
	said := strings.TrimLeft(difference[from+numberDigits:to], ": ")
	return strings.TrimRight(said, ";. ")
}

// clauseAt is where the clause on a code begins; -1 where there is none.
func clauseAt(sentence string, number int) int {
	digits := catalog.Entry{Number: number}.Digits()
	if strings.HasPrefix(sentence, digits) {
		return 0
	}
	for _, end := range []string{"; ", ". "} {
		if at := strings.Index(sentence, end+digits); at >= 0 {
			return at + len(end)
		}
	}
	return -1
}

// Mark marks the next companion (by 1) or the previous one (by -1), going round.
func (b *companions) Mark(by int) {
	switch n := len(b.list); {
	case n == 0:
	case b.marked == noLine && by < 0:
		b.marked = n - 1
	default:
		b.marked = (b.marked + by + n) % n
	}
}

// lookAlikes are the numbers that a code is confused with.
func (b *companions) lookAlikes() []int {
	var numbers []int
	for _, companion := range b.list[:b.senders] {
		numbers = append(numbers, companion.about.number)
	}
	return numbers
}

// lines are the rows below the only match: of each look-alike what tells it apart, whole if there is room, and the
// senders, which are the first to be folded, because they have a lens. What is marked stays in sight.
func (b *companions) lines(width, height int) []line {
	lines := b.linesWith(width, mostClauseRows)
	if b.rowsOfLookAlikes(lines) > height {
		lines = b.linesWith(width, mostClauseRows-1)
	}
	if len(lines) <= height || height <= 0 {
		return lines[:min(len(lines), max(height, 0))]
	}
	at := slices.IndexFunc(lines, func(line line) bool { return b.marked != noLine && line.companion == b.marked })
	first := within(0, max(at, 0), len(lines), height-1)
	hidden := lines[first+height-1:]
	below := slices.IndexFunc(hidden, func(line line) bool { return line.companion != noLine && line.text == "" })
	if below < 0 {
		return lines[len(lines)-height:]
	}
	next := hidden[below].companion
	words := fmt.Sprintf("%s%d more", pointerCells, len(b.list)-next)
	if next == b.senders {
		words = fmt.Sprintf("%s%d senders", pointerCells, len(b.list)-next)
	}
	return append(slices.Clip(lines[first:first+height-1]), line{match: noLine, companion: noLine, text: words, more: next})
}

// rowsOfLookAlikes is how many of the lines come before the senders, with one that says that there are senders.
func (b *companions) rowsOfLookAlikes(lines []line) int {
	if at := slices.IndexFunc(lines, func(line line) bool { return line.companion >= b.senders }); at >= 0 {
		return at - 1
	}
	return len(lines)
}

// mostClauseRows is what the clause of a look-alike may take; one row less still tells something.
const mostClauseRows = 3

func (b *companions) linesWith(width, mostRows int) []line {
	var lines []line
	room := max(width-theme.Cells(reasonMargin)-1, 1)
	for i, companion := range b.list {
		if i == 0 || i == b.senders {
			heading := "Look-alikes"
			if i == b.senders {
				heading = "Senders"
			}
			lines = append(lines, line{match: noLine, companion: noLine, text: " "}, line{match: noLine, companion: noLine, text: heading, role: theme.Heading})
		}
		lines = append(lines, line{match: noLine, companion: i})
		if i >= b.senders {
			continue // it stands in the same row
		}
		parts := strings.Split(ansi.Wrap(text.Clean(companion.says), room, ""), "\n")
		for j, part := range parts[:min(len(parts), mostRows)] {
			if j == mostRows-1 && len(parts) > mostRows {
				part = ansi.Truncate(part, room-1, "") + theme.Ellipsis
			}
			lines = append(lines, line{match: noLine, companion: i, text: reasonMargin + part})
		}
	}
	return lines
}

func (b *companions) row(th theme.Theme, i, width int, focused bool) string {
	companion := b.list[i]
	pointer := pointerCells
	if i == b.marked {
		pointer = theme.Pointer + " "
	}
	runs := []run{{pointer, theme.Plain}}
	if number, name, _ := strings.Cut(companion.title, " "); companion.about.kind == codeSubject {
		runs = append(runs, run{number, companion.role}, run{" " + name, theme.Plain})
	} else {
		runs = append(runs, run{companion.title, theme.Strong}, run{"  " + text.Clean(companion.says), theme.Plain})
	}
	return row(th, runs, width, i == b.marked && focused)
}
