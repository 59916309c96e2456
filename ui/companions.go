package ui

import (
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
		beside.list = append(beside.list, companion{aboutCode(other.Code), entry.Title(), clauseOn(other), theme.ClassRole(int(entry.Class()))})
	}
	beside.senders = len(beside.list)
	for _, use := range code.Uses {
		beside.list = append(beside.list, companion{subject{kind: senderSubject, name: use.Sender}, use.Sender, use.Name, theme.Plain})
	}
	return beside
}

// clauseOn is the part of a difference that is about the other code: what the list has room for. The sentences mostly
// are "409 is this; 412 is that".
func clauseOn(other catalog.Confusion) string {
	digits := catalog.Entry{Number: other.Code}.Digits()
	for clause := range strings.SplitSeq(other.Difference, ";") {
		if rest, found := strings.CutPrefix(strings.TrimSpace(clause), digits+" "); found {
			return strings.TrimSuffix(rest, ".")
		}
	}
	return other.Difference
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

// lines are the rows below the only match. What tells each apart is added where there is room: of the look-alikes first,
// since the senders' stories are on the page.
func (b *companions) lines(width, height int) []line {
	var lines []line
	for _, most := range [][2]int{{2, 2}, {2, 1}, {2, 0}, {1, 0}, {0, 0}} {
		if lines = b.linesWith(width, most[0], most[1]); len(lines) <= height {
			break
		}
	}
	return lines[:min(len(lines), max(height, 0))]
}

func (b *companions) linesWith(width, ofLookAlikes, ofSenders int) []line {
	var lines []line
	other := func(text string) { lines = append(lines, line{match: noLine, companion: noLine, text: text}) }
	room := max(width-theme.Cells(reasonMargin)-1, 1)
	for i, companion := range b.list {
		most := ofLookAlikes
		if i >= b.senders {
			most = ofSenders
		}
		switch {
		case i == b.senders:
			other(" ")
			other(" Senders")
		case i == 0:
			other(" ")
			other(" Look-alikes")
		}
		lines = append(lines, line{match: noLine, companion: i})
		parts := strings.Split(ansi.Wrap(text.Clean(companion.says), room, ""), "\n")
		for j, part := range parts[:min(len(parts), most)] {
			if j == most-1 && len(parts) > most {
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
	number, name := "", companion.title
	if companion.about.kind == codeSubject {
		number, name, _ = strings.Cut(companion.title, " ")
		name = " " + name
	}
	return row(th, []run{{pointer, theme.Plain}, {number, companion.role}, {name, theme.Plain}}, width, i == b.marked && focused)
}
