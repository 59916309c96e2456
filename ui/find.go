package ui

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// finder marks a word in a text and knows where it is.
type finder struct {
	asked string // the word that the page was opened with; empty if a person typed it
	word  string // what is looked for; empty for nothing
	at    int    // the present place among hits; -1 before the first
	hits  []hit  // in the lines that were looked at last
}

// hit is a place of the word: one span, or several where it goes over the end of a line.
type hit []cellSpan

// cellSpan is a part of a line, in cells.
type cellSpan struct{ line, left, right int }

// look finds the word in painted lines.
func (f *finder) look(lines []string) {
	f.at, f.hits = -1, nil
	needle := strings.Join(strings.Fields(strings.Map(unicode.ToLower, f.word)), " ")
	if needle == "" {
		return
	}
	letters, places := flattened(lines)
	for from := 0; ; {
		at := strings.Index(letters[from:], needle)
		if at < 0 {
			return
		}
		from += at + len(needle)
		f.hits = append(f.hits, hitOf(places[from-len(needle):from]))
	}
}

// flattened are the letters of all lines, in lower case and without what indents a line, and where each byte of them is.
// Between two lines is a space, which is nowhere: so a word is also found that goes over the end of a line.
func flattened(lines []string) (letters string, places []cellSpan) {
	var out []byte
	for y, line := range lines {
		cell, indent := 0, true
		for _, r := range ansi.Strip(line) {
			width := 1
			if r >= utf8.RuneSelf {
				width = ansi.StringWidth(string(r))
			}
			if indent = indent && r == ' '; !indent && width > 0 {
				out = utf8.AppendRune(out, unicode.ToLower(r))
				for len(places) < len(out) {
					places = append(places, cellSpan{y, cell, cell + width})
				}
			}
			cell += width
		}
		out = append(out, ' ')
		places = append(places, cellSpan{line: -1})
	}
	return string(out), places
}

// hitOf joins the places of letters that are beside each other.
func hitOf(places []cellSpan) hit {
	var spans hit
	for _, place := range places {
		switch last := len(spans) - 1; {
		case place.line < 0:
		case last >= 0 && spans[last].line == place.line:
			spans[last].right = place.right
		default:
			spans = append(spans, place)
		}
	}
	return spans
}

// on returns what is marked on a line.
func (f *finder) on(line int) []cellSpan {
	var spans []cellSpan
	for _, hit := range f.hits {
		for _, span := range hit {
			if span.line == line {
				spans = append(spans, span)
			}
		}
	}
	return spans
}

// next goes to the place after the present one (by 1) or before it (by -1). Without a present one it is the first from a
// line on. It returns the place's line, and false where there is no further place.
func (f *finder) next(by, from int) (line int, ok bool) {
	to := f.at + by
	if f.at < 0 {
		to = len(f.hits)
		for i, hit := range f.hits {
			if hit[0].line >= from {
				to = i
				break
			}
		}
		if by < 0 {
			to--
		}
	}
	if to < 0 || to >= len(f.hits) {
		return 0, false
	}
	f.at = to
	return f.hits[to][0].line, true
}

// toFirst opens the first place of the word: in the present lens, else in the next one that has it.
func (p *detail) toFirst() bool { return p.seek(1, 0) }

// Find goes on to the next place of the word (by 1) or back (by -1), across lenses.
func (p *detail) Find(by int) bool { return p.seek(by, p.first) }

func (p *detail) seek(by, from int) bool {
	if line, ok := p.find.next(by, from); ok {
		p.reveal(line)
		return true
	}
	lens, first := p.lens, p.first
	for range p.sheet.Lenses {
		p.Turn(by)
		if n := len(p.find.hits); n > 0 {
			p.find.at = 0
			if by < 0 {
				p.find.at = n - 1
			}
			p.reveal(p.find.hits[p.find.at][0].line)
			return true
		}
	}
	p.open(lens)
	p.Scroll(first)
	return false
}

// mark marks another word, or none.
func (p *detail) mark(word string) {
	p.find = finder{word: word, asked: p.find.asked}
	p.look()
}

// spot is a place in a page, whatever its width.
type spot struct{ lens, letters, link int }

func (p *detail) spot() spot { return spot{p.lens, passed(p.text.Lines, p.first), p.link} }

func (p *detail) goTo(to spot) {
	p.open(to.lens)
	if to.letters > 0 {
		p.first = reached(p.text.Lines, to.letters)
	}
	if to.link < len(p.links) {
		p.link = to.link
	}
	p.Scroll(0)
}

// passed is how many letters come before a line, and reached is the line after so many: they tell a place whatever the
// width.
func passed(lines []string, first int) int {
	n := 0
	for _, line := range lines[:min(first, len(lines))] {
		n += lettersOf(line)
	}
	return n
}

func reached(lines []string, letters int) int {
	for i, line := range lines {
		if letters -= lettersOf(line); letters < 0 {
			return i
		}
	}
	return len(lines)
}

func lettersOf(line string) int {
	return len(strings.Join(strings.Fields(ansi.Strip(line)), ""))
}
