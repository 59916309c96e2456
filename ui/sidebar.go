package ui

import (
	"cmp"
	"image"
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"apicodes/keymap"
)

// mostSenders is how many senders are listed before the rest is folded away.
const mostSenders = 8

// sidebar is the pane of facets. The facet under the cursor counts as chosen in its group, so that moving shows at once
// what a choice would leave over; kept are choices that stay when the cursor goes on to another group.
type sidebar struct {
	facets    []facet
	cursor    int
	kept      choices
	unfolded  bool
	searching bool // rows that hold nothing are left out, but for classes
	lines     []int
	first     int // the first line shown
	height    int // rows
}

// The lines of the sidebar that are no facet: a negative number is the heading of a group, see headingLine.
const gapLine = -1

func headingLine(g group) int { return gapLine - int(g) }

// chosen are the choices that count: what is kept, and the facet under the cursor.
func (p *sidebar) chosen() choices {
	chosen := p.kept
	if facet := p.facets[p.cursor]; !facet.folds {
		chosen[facet.group] = p.cursor
	}
	if chosen[byClass] == 0 {
		chosen[byClass] = nothingChosen // "All" is no choice
	}
	return chosen
}

// labels names what is chosen: "4xx, Cloudflare". It is empty where nothing is.
func (p *sidebar) labels() string {
	var names []string
	for _, i := range p.chosen() {
		if i >= 0 {
			names = append(names, p.facets[i].label)
		}
	}
	return strings.Join(names, ", ")
}

// Count sets the figures behind the facets, and which of them are listed.
func (p *sidebar) Count(by counter, searching bool) {
	p.settle()
	by.count(p.facets, p.chosen())
	p.searching = searching
	p.arrange()
}

// settle drops the choices that aren't listed any more.
func (p *sidebar) settle() {
	if p.facets[p.cursor].hidden {
		p.cursor = 0
	}
	for g, i := range p.kept {
		if i >= 0 && p.facets[i].hidden {
			p.kept[g] = nothingChosen
		}
	}
}

// arrange works out the lines. The facet under the cursor and those that are kept are always among them.
func (p *sidebar) arrange() {
	p.lines = p.lines[:0]
	for g := range groups {
		shown := p.shown(g)
		if len(shown) == 0 {
			continue
		}
		if groupTitles[g] != "" {
			p.lines = append(p.lines, gapLine, headingLine(g))
		}
		p.lines = append(p.lines, shown...)
	}
	p.scroll()
}

// shown are the facets of a group that are listed.
func (p *sidebar) shown(g group) []int {
	var shown, folded []int
	fold := nothingChosen
	for i, facet := range p.facets {
		stays := i == p.cursor || p.kept[g] == i
		switch {
		case facet.group != g || facet.hidden:
		case facet.folds:
			fold = i
		case facet.spare && facet.count == 0 && !stays:
		case g == byClass || stays || facet.count > 0 || !p.searching:
			shown = append(shown, i)
		}
	}
	if g != bySender {
		return shown
	}
	slices.SortStableFunc(shown, func(a, b int) int {
		return cmp.Or(p.ranked(a)-p.ranked(b), p.facets[b].count-p.facets[a].count, p.facets[a].rank-p.facets[b].rank)
	})
	if len(shown) <= mostSenders+1 {
		return shown
	}
	if !p.unfolded {
		for _, i := range shown[mostSenders+1:] {
			if i != p.cursor && p.kept[g] != i {
				folded = append(folded, i)
			}
		}
		shown = slices.DeleteFunc(shown, func(i int) bool { return slices.Contains(folded, i) })
	}
	p.facets[fold].count = len(folded)
	return append(shown, fold)
}

// ranked is what comes before all counts: the standard is first, and nobody in particular last.
func (p *sidebar) ranked(i int) int {
	switch {
	case p.facets[i].about.kind == registrySubject:
		return 0
	case p.facets[i].last:
		return 2
	}
	return 1
}

// SetSize tells how many rows there are; any width will do.
func (p *sidebar) SetSize(_, height int) {
	p.height = height
	p.scroll()
}

func (p *sidebar) scroll() {
	at := slices.Index(p.lines, p.cursor)
	if at <= 0 {
		p.first = 0
	}
	p.first = within(p.first, max(at, 0), len(p.lines), p.height)
}

// Move moves the cursor by facets, as far as the list goes.
func (p *sidebar) Move(by int) {
	listed := slices.DeleteFunc(slices.Clone(p.lines), func(line int) bool { return line < 0 || p.facets[line].fixed })
	at := max(slices.Index(listed, p.cursor), 0) + by
	p.cursor = listed[max(min(at, len(listed)-1), 0)]
	p.scroll()
}

// Keep makes the facet under the cursor a choice that stays, or drops it where it is one. The row that folds does so.
func (p *sidebar) Keep() {
	facet := p.facets[p.cursor]
	switch {
	case facet.folds:
		p.unfolded = !p.unfolded
	case p.kept[facet.group] == p.cursor:
		p.kept[facet.group], p.cursor = nothingChosen, 0
	default:
		p.kept[facet.group] = p.cursor
	}
}

// Clear drops every choice.
func (p *sidebar) Clear() { p.cursor, p.kept = 0, noChoices() }

// at returns the facet on a row that is seen; false where there is none.
func (p *sidebar) at(row int) (int, bool) {
	if row += p.first; row < 0 || row >= len(p.lines) || p.lines[row] < 0 || p.facets[p.lines[row]].fixed {
		return 0, false
	}
	return p.lines[row], true
}

func (m *Model) moveSidebar(by int) {
	m.classes.Move(by)
	m.pinned = m.classes.facets[m.classes.cursor].about
	m.sync()
}

// clickSidebar chooses the facet under the mouse, and drops it if it is chosen.
func (m *Model) clickSidebar(at image.Point) tea.Cmd {
	if facet, ok := m.classes.at(at.Y); ok {
		m.chooseFacet(facet)
	}
	return nil
}

func (m *Model) chooseFacet(facet int) {
	m.classes.cursor = facet
	m.classes.Keep()
	m.setFocus(keymap.Classes)
}
