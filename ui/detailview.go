package ui

import (
	"fmt"
	"image"
	"strings"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"

	"apicodes/catalog/text"
	"apicodes/keymap"
	"apicodes/ui/theme"
)

// rows draws the head, the bar of lenses, and the part of the text that is seen.
func (p *detail) rows(width, height int) []string {
	rows := make([]string, 0, height)
	if p.fixed {
		for i, line := range p.head.Lines {
			rows = append(rows, p.line(line, i, inHead, width))
		}
	}
	if p.barRows() > 0 {
		rows = append(rows, p.bar(width))
	}
	from, to := thumb(p.first, len(p.text.Lines), p.bodyRows())
	for y := range height - len(rows) {
		row := p.row(p.text.Lines, p.first+y, inLens, p.lensCells())
		if p.two() { // the scrollbar of the first is between them
			row += p.theme.Paint(theme.Border, pick(y >= from && y < to, theme.Thumb, theme.Vertical)) + p.row(p.second.Lines, p.firstAside+y, inSecond, p.aside)
		}
		rows = append(rows, row)
	}
	return blank(rows, width, height)
}

// row draws one of the lines of a lens, or an empty one below them.
func (p *detail) row(lines []string, at int, in part, width int) string {
	if at >= len(lines) {
		return spaces(width)
	}
	return p.line(lines[at], at, in, width)
}

// line draws a line of the text or of the head, with what is marked in it.
func (p *detail) line(line string, at int, in part, width int) string {
	margin := spaces(marginCells)
	line = remark(p.theme, line, theme.Highlight, p.found(in).on(at)...)
	if p.link != noLink && p.links[p.link].Line == at && p.links[p.link].in == in {
		link := p.links[p.link]
		margin = theme.Pointer
		line = remark(p.theme, line, theme.Link|theme.Reversed, cellSpan{left: link.Left, right: link.Left + theme.Cells(link.Text)})
	}
	return clip(margin, line, width)
}

// found is where the word is in a part of the page: nowhere in the head.
func (p *detail) found(in part) *finder {
	switch in {
	case inLens:
		return &p.find
	case inSecond:
		return &p.also
	}
	return &finder{}
}

// clip brings a painted line behind its margin to exactly width cells.
func clip(margin, line string, width int) string {
	room := width - theme.Cells(margin) - theme.Cells(line)
	if room < 0 {
		line = ansi.Truncate(margin+line, width, "")
		return line + spaces(width-theme.Cells(line))
	}
	return margin + line + spaces(room)
}

// faultLines are shown where there is no page.
func (p *detail) faultLines() []string {
	if p.fault == "" {
		return nil
	}
	return strings.Split(ansi.Wrap(p.theme.Paint(theme.Bad, text.Clean(p.fault)), max(p.width-2*marginCells, 1), ""), "\n")
}

// extent says how much of the text is seen, and which of the codes that are compared; empty where all is. Not while a
// query is typed, one key leads to more codes.
func (m *Model) extent() string {
	p := &m.detail
	var parts []string
	if all := len(p.about.numbers()); p.about.kind == comparisonSubject && all > p.comparable() {
		codes := p.shown(all)
		aside := keymap.RightPane
		if p.shift+p.comparable() == all {
			aside = keymap.LeftPane
		}
		if key := m.keys.Key(aside, m.scope()); key != "" {
			codes += ", " + key + " for more"
		}
		parts = append(parts, codes)
	}
	if rows := p.bodyRows(); len(p.text.Lines) > rows {
		parts = append(parts, fmt.Sprintf("%d-%d of %d", p.first+1, min(p.first+rows, len(p.text.Lines)), len(p.text.Lines)))
	}
	return strings.Join(parts, " "+theme.Dot+" ")
}

// shown says which of all codes of a comparison are seen.
func (p *detail) shown(all int) string {
	from, to := p.shift+1, p.shift+p.comparable()
	switch {
	case !p.about.stays:
		return fmt.Sprintf("codes %d-%d of %d", from, to, all)
	case from == to-1:
		return fmt.Sprintf("look-alike %d of %d", from, all-1)
	}
	return fmt.Sprintf("look-alikes %d-%d of %d", from, to-1, all-1)
}

func (m *Model) detailTitle() string {
	if m.detail.sheet.Title == "" {
		return "Page"
	}
	return m.detail.sheet.Title
}

func (m *Model) drawDetail(width, height int) column {
	p := &m.detail
	above := min(p.headRows(), height)
	from, to := thumb(p.first, len(p.text.Lines), height-above)
	if p.two() { // that of the first is between the two
		from, to = thumb(p.firstAside, len(p.second.Lines), height-above)
	}
	if to > 0 {
		from, to = from+above, to+above
	}
	return column{badge: p.sheet.Badges, note: m.extent(), rows: p.rows(width, height), from: from, to: to}
}

// clickDetail gives the keyboard to the page, and follows the link or opens the lens under the mouse.
func (m *Model) clickDetail(at image.Point) tea.Cmd {
	m.setFocus(keymap.Detail)
	p := &m.detail
	bar := p.headRows() - 1
	if p.barRows() > 0 && at.Y == bar {
		if lens, ok := p.lensAt(at.X); ok {
			m.turnTo(lens)
		}
		return nil
	}
	link, ok := p.linkAt(at.X, at.Y)
	if !ok {
		return nil
	}
	p.link = link
	return m.follow()
}

// turnTo opens a lens, which the pages after this one open at too.
func (m *Model) turnTo(lens int) {
	if lens < 0 || lens >= len(m.detail.sheet.Lenses) {
		return
	}
	m.detail.open(lens)
	m.showLens()
}

func (m *Model) turn(by int) {
	m.detail.Turn(by)
	m.showLens()
}

// showLens keeps the lens that was chosen. Where another pane has the whole frame, the page comes to the front: nobody
// would see that it changed.
func (m *Model) showLens() {
	m.lens = m.detail.LensName()
	if m.layout.Area(keymap.Detail).Empty() && !m.layout.TooSmall {
		m.setFocus(keymap.Detail)
	}
}
