package ui

import (
	"image"
	"iter"
	"slices"
	"strconv"

	tea "github.com/charmbracelet/bubbletea"

	"apicodes/catalog"
	"apicodes/catalog/search"
	"apicodes/keymap"
	"apicodes/ui/theme"
)

// facet is what the sidebar chooses: all codes, those of a class, or those that somebody sends.
type facet struct {
	label string // "4xx", "nginx"
	name  string // "Client Error"
	role  theme.Role
	group string // the heading above it, for the first of a group
	holds func(catalog.Entry) bool
	count int

	sender string // the sender whose codes these are; empty for the other facets
}

// facets lists the sidebar: all, the classes, who sends codes that nobody registered, most codes first.
func facets(c *catalog.Catalog) []facet {
	list := []facet{{label: "All", holds: func(catalog.Entry) bool { return true }}}
	for _, info := range c.Classes() {
		list = append(list, facet{
			label: info.Class.Label(), name: info.Name, role: theme.ClassRole(int(info.Class)),
			holds: func(e catalog.Entry) bool { return e.Class() == info.Class },
		})
	}
	senders := []facet{{
		label: search.FromStandard, group: "Sent by",
		holds: func(e catalog.Entry) bool {
			return e.Standing != catalog.Unofficial && e.Standing != catalog.Unassigned
		},
	}}
	for _, sender := range c.Senders() {
		senders = append(senders, facet{
			label: sender.Name, sender: sender.Name,
			holds: func(e catalog.Entry) bool { return slices.Contains(slices.Collect(e.Senders()), sender.Name) },
		})
	}
	codes := make(map[string]int)
	for entry := range c.Entries() {
		countSenders(codes, entry.Senders())
	}
	slices.SortStableFunc(senders[1:], func(a, b facet) int { return codes[b.sender] - codes[a.sender] })
	return append(list, senders...)
}

func countSenders(codes map[string]int, senders iter.Seq[string]) {
	for sender := range senders {
		codes[sender]++
	}
}

// classes is the sidebar.
type classes struct {
	facets   []facet
	selected int
	first    int // the first row shown
	height   int // rows
}

// Count sets the figures behind the facets to how many of the matches each holds.
func (p *classes) Count(matches []search.Match) {
	codes := make(map[string]int)
	for _, match := range matches {
		countSenders(codes, match.Entry().Senders())
	}
	for i := range p.facets {
		facet := &p.facets[i]
		facet.count = codes[facet.sender]
		if facet.sender != "" {
			continue // there are many of them: one pass over the matches counts for all
		}
		for _, match := range matches {
			if facet.holds(match.Entry()) {
				facet.count++
			}
		}
	}
}

// SetSize tells how many rows there are; any width will do.
func (p *classes) SetSize(_, height int) {
	p.height = height
	p.Move(0)
}

// Move moves the selection by entries, as far as the list goes.
func (p *classes) Move(by int) {
	p.selected = max(min(p.selected+by, len(p.facets)-1), 0)
	lines := p.lines()
	at := slices.Index(lines, p.selected)
	if p.selected == 0 {
		p.first = 0
	}
	p.first = within(p.first, at, len(lines), p.height)
}

// chosen is the selected facet.
func (p *classes) chosen() facet { return p.facets[p.selected] }

// The lines of the sidebar that are no facet.
const (
	gapLine     = -1
	headingLine = -2
)

// lines returns for each line of the sidebar the facet on it.
func (p *classes) lines() []int {
	var lines []int
	for i, facet := range p.facets {
		if facet.group != "" {
			lines = append(lines, gapLine, headingLine)
		}
		lines = append(lines, i)
	}
	return lines
}

// at returns the facet on a row that is seen; false where there is none.
func (p *classes) at(row int) (int, bool) {
	lines := p.lines()
	if row += p.first; row < 0 || row >= len(lines) || lines[row] < 0 {
		return 0, false
	}
	return lines[row], true
}

// rows draws the part of the sidebar that is seen. active is the facet that the list shows: it differs from the
// selected one where that one holds no match.
func (p *classes) rows(th theme.Theme, width, height, active int, focused bool) []string {
	var rows []string
	lines := p.lines()
	for _, line := range lines[p.first:min(p.first+height, len(lines))] {
		switch line {
		case gapLine:
			rows = append(rows, spaces(width))
		case headingLine:
			rows = append(rows, row(th, []run{{" " + p.heading(), theme.Heading}}, width, false))
		default:
			rows = append(rows, p.row(th, line, width, line == active, focused))
		}
	}
	return blank(rows, width, height)
}

func (p *classes) heading() string {
	at := slices.IndexFunc(p.facets, func(f facet) bool { return f.group != "" })
	return p.facets[at].group
}

func (p *classes) row(th theme.Theme, i, width int, active, focused bool) string {
	facet := p.facets[i]
	pointer := "  "
	if active {
		pointer = theme.Pointer + " "
	}
	figure := " " + strconv.Itoa(facet.count) + " "
	room := max(width-theme.Cells(figure), 0)
	label, cells := fit(pointer+facet.label, room)
	name, nameCells := fit(" "+facet.name, room-cells)
	figureRole := theme.Plain
	if facet.count == 0 {
		figureRole = theme.Faint
	}
	return row(th, []run{
		{label, facet.role}, {name, theme.Plain}, {spaces(room - cells - nameCells), theme.Plain}, {figure, figureRole},
	}, width, i == p.selected && focused)
}

func (m *Model) drawClasses(width, height int) column {
	from, to := thumb(m.classes.first, len(m.classes.lines()), height)
	rows := m.classes.rows(m.theme, width, height, m.active, m.keyboard() == keymap.Classes)
	return column{rows: rows, from: from, to: to}
}

func (m *Model) moveClasses(by int) {
	m.classes.Move(by)
	m.sync()
}

// clickClasses chooses the facet under the mouse.
func (m *Model) clickClasses(at image.Point) tea.Cmd {
	if facet, ok := m.classes.at(at.Y); ok {
		m.chooseFacet(facet)
	}
	return nil
}

func (m *Model) chooseFacet(facet int) {
	m.classes.Move(facet - m.classes.selected)
	m.setFocus(keymap.Classes)
}
