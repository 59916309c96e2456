package ui

import (
	"fmt"
	"image"
	"strings"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"

	"apicodes/catalog/text"
	"apicodes/keymap"
	"apicodes/ui/page"
	"apicodes/ui/theme"
)

// rows draws the head, the bar of lenses, and the part of the text that is seen.
func (p *detail) rows(width, height int) []string {
	var rows []string
	if p.fixed {
		for i, line := range p.head.Lines {
			rows = append(rows, p.line(line, i, true, width))
		}
	}
	if p.barRows() > 0 {
		rows = append(rows, p.bar(width))
	}
	for i := p.first; i < len(p.text.Lines) && len(rows) < height; i++ {
		rows = append(rows, p.line(p.text.Lines[i], i, false, width))
	}
	return blank(rows, width, height)
}

// line draws a line of the text or of the head, with what is marked in it.
func (p *detail) line(line string, at int, inHead bool, width int) string {
	margin := spaces(marginCells)
	if !inHead {
		for _, span := range p.find.on(at) {
			line = remark(p.theme, line, span.left, span.right, theme.Highlight)
		}
	}
	if p.link != noLink && p.links[p.link].Line == at && p.links[p.link].inHead == inHead {
		link := p.links[p.link]
		margin = theme.Pointer
		line = remark(p.theme, line, link.Left, link.Left+theme.Cells(link.Text), theme.Link|theme.Reversed)
	}
	return clip(margin+line, width)
}

// remark paints the cells of a painted line anew, in one role.
func remark(th theme.Theme, line string, left, right int, role theme.Role) string {
	return ansi.Truncate(line, left, "") + th.Paint(role, ansi.Strip(ansi.Cut(line, left, right))) + ansi.TruncateLeft(line, right, "")
}

// clip brings a painted line to exactly width cells.
func clip(line string, width int) string {
	cells := theme.Cells(line)
	if cells > width {
		line = ansi.Truncate(line, width, "")
		cells = theme.Cells(line)
	}
	return line + spaces(width-cells)
}

// tab is a lens in the bar: what is written there, from which cell on.
type tab struct {
	lens int
	text string
	left int
}

// tabs are the lenses that the bar has room for: around the present one. That one is in brackets.
func (p *detail) tabs(width int) []tab {
	first := 0
	for {
		var tabs []tab
		cells := 1
		for i := first; i < len(p.sheet.Lenses); i++ {
			words := " " + p.sheet.Lenses[i].Title + " "
			if i == p.lens {
				words = "[" + p.sheet.Lenses[i].Title + "]"
			}
			if cells+theme.Cells(words) > width-1 {
				break
			}
			tabs = append(tabs, tab{i, words, cells})
			cells += theme.Cells(words) + 1
		}
		if first >= p.lens || len(tabs) > 0 && tabs[len(tabs)-1].lens >= p.lens {
			return tabs
		}
		first++
	}
}

func (p *detail) bar(width int) string {
	if len(p.sheet.Lenses) == 1 {
		return spaces(width)
	}
	var runs []run
	cells := 0
	tabs := p.tabs(width)
	if len(tabs) == 0 {
		return row(p.theme, []run{{"[" + p.sheet.Lenses[p.lens].Title + "]", theme.Heading}}, width, false)
	}
	for _, tab := range tabs {
		role := theme.Plain
		if tab.lens == p.lens {
			role = theme.Heading
		}
		runs = append(runs, run{strings.Repeat(theme.Horizontal, tab.left-cells), theme.Border}, run{tab.text, role})
		cells = tab.left + theme.Cells(tab.text)
	}
	line := strings.Repeat(theme.Horizontal, max(width-cells, 0))
	if tabs[len(tabs)-1].lens < len(p.sheet.Lenses)-1 {
		line = ansi.Truncate(line, max(width-cells-1, 0), "") + theme.Ellipsis
	}
	return row(p.theme, append(runs, run{line, theme.Border}), width, false)
}

// faultLines are shown where there is no page.
func (p *detail) faultLines() []string {
	if p.fault == "" {
		return nil
	}
	return strings.Split(ansi.Wrap(p.theme.Paint(theme.Bad, text.Clean(p.fault)), max(p.width-2*marginCells, 1), ""), "\n")
}

// extent says how much of the text is seen; empty where all of it is.
func (p *detail) extent() string {
	var parts []string
	if all := len(p.about.numbers()); p.about.kind == comparisonSubject && all > p.comparable() {
		parts = append(parts, fmt.Sprintf("codes %d-%d of %d, right goes on", p.shift+1, p.shift+p.comparable(), all))
	}
	if rows := p.bodyRows(); len(p.text.Lines) > rows {
		parts = append(parts, fmt.Sprintf("%d-%d of %d", p.first+1, min(p.first+rows, len(p.text.Lines)), len(p.text.Lines)))
	}
	return strings.Join(parts, " "+theme.Dot+" ")
}

func (m *Model) detailTitle() string {
	if m.detail.sheet.Title == "" {
		return "Page"
	}
	return m.detail.sheet.Title
}

func (m *Model) drawDetail(width, height int) column {
	above := min(m.detail.headRows(), height)
	from, to := thumb(m.detail.first, len(m.detail.text.Lines), height-above)
	if to > 0 {
		from, to = from+above, to+above
	}
	return column{badge: m.detail.sheet.Badges, note: m.detail.extent(), rows: m.detail.rows(width, height), from: from, to: to}
}

// clickDetail gives the keyboard to the page, and follows the link or opens the lens under the mouse.
func (m *Model) clickDetail(at image.Point) tea.Cmd {
	m.setFocus(keymap.Detail)
	p := &m.detail
	bar := p.headRows() - 1
	if p.barRows() > 0 && at.Y == bar {
		for _, tab := range p.tabs(p.width) {
			if at.X >= tab.left && at.X < tab.left+theme.Cells(tab.text) {
				m.turnTo(tab.lens)
			}
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
	m.lens = m.detail.LensName()
}

func (m *Model) turn(by int) {
	m.detail.Turn(by)
	m.lens = m.detail.LensName()
}

// placedLink is a link in the text, or in a head that stays above it.
type placedLink struct {
	page.Link
	inHead bool
}
