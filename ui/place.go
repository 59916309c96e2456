package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"apicodes/keymap"
	"apicodes/ui/page"
)

// place is all that has to be as it was when somebody comes back.
type place struct {
	query  string
	cursor int
	kept   choices
	number int     // the selected code; noCode for none
	row    int     // the first row of the list that is shown
	pinned subject // what was shown in its place
	lens   page.LensName
	asked  string // the word that the page was opened with
	shift  int
	first  int
	link   int
	focus  keymap.Scope
	origin *place // where the search that stands began; nil where no search did
}

// mostHistory is how many places can be gone back.
const mostHistory = 100

// here is the present place.
func (m *Model) here() place {
	number, ok := m.codes.Number()
	if !ok {
		number = noCode
	}
	return place{
		query: m.query.Text(), cursor: m.classes.cursor, kept: m.classes.kept, number: number, row: m.codes.first, pinned: m.pinned,
		lens: m.detail.LensName(), asked: m.detail.find.asked, shift: m.detail.shift, first: m.detail.first, link: m.detail.link, focus: m.focus, origin: m.origin,
	}
}

// restore brings a place back.
func (m *Model) restore(to place) {
	m.query.Set(to.query)
	m.classes.cursor, m.classes.kept = to.cursor, to.kept
	m.moved, m.held, m.searching = true, false, false
	m.focus, m.pinned, m.lens, m.origin = to.focus, to.pinned, to.lens, to.origin
	m.codes.wanted = to.number
	m.sync()
	m.codes.first = to.row
	m.codes.scroll()
	m.detail.Show(m.detail.about, to.lens, to.asked, false)
	if m.detail.shift != to.shift {
		m.detail.shift = to.shift
		m.detail.load()
	}
	m.detail.open(max(m.detail.sheet.Find(to.lens), 0))
	// Where the width has changed since, the marked link may be another or missing: one that is broken over two lines
	// counts twice.
	if m.detail.link = to.link; to.link >= len(m.detail.links) {
		m.detail.link = noLink
	}
	m.detail.Scroll(to.first)
}

// leave remembers the present place, so that one can come back to it.
func (m *Model) leave() { m.leaveFrom(m.here()) }

func (m *Model) leaveFrom(from place) {
	m.history = append(m.history[max(len(m.history)-mostHistory+1, 0):], from)
	m.future = nil
}

// back returns to the place before the last link or search.
func (m *Model) back() tea.Cmd {
	if len(m.history) == 0 {
		m.say("nowhere to go back to: no link followed, nothing searched for yet")
		return nil
	}
	m.future = append(m.future, m.here())
	last := len(m.history) - 1
	to := m.history[last]
	m.history = m.history[:last]
	m.restore(to)
	return nil
}

// forward undoes back.
func (m *Model) forward() tea.Cmd {
	if len(m.future) == 0 {
		m.sayKey("nowhere to go forward to: ", keymap.Back, "go back")
		return nil
	}
	m.history = append(m.history, m.here())
	last := len(m.future) - 1
	to := m.future[last]
	m.future = m.future[:last]
	m.restore(to)
	return nil
}

// marked is where enter leads: the marked link, or the marked companion of the only match.
func (m *Model) marked() (page.Target, bool) {
	if to, ok := m.detail.target(); ok {
		return to, true
	}
	beside := m.codes.beside
	if beside.marked == noLine || m.focus != keymap.Codes {
		return page.Target{}, false
	}
	about := beside.list[beside.marked].about
	if about.kind == codeSubject {
		return page.ToCode(about.number), true
	}
	return page.Target{Sender: about.name}, true
}

// follow goes where the marked link leads, and remembers the way back.
func (m *Model) follow() tea.Cmd {
	if m.helping {
		return m.enterExample()
	}
	to, ok := m.marked()
	if !ok {
		m.sayKey("no link is marked: ", keymap.NextLink, "mark the next one")
		return nil
	}
	switch {
	case to.Address != "":
		return m.openAddress()
	case to.Query != "":
		m.searchFor(to.Query)
	case to.Code != nil:
		m.leave()
		m.goTo(*to.Code)
	case to.Unfolded:
		m.leave()
		m.unfold()
	default:
		m.leave()
		m.pinned, m.lens = aboutTarget(to), ""
		m.sync()
	}
	return nil
}

// goTo selects a code wherever it is: if the list does not hold it, search and sidebar are cleared.
func (m *Model) goTo(number int) {
	m.moved, m.pinned, m.lens = true, subject{}, ""
	m.codes.beside.marked = noLine
	if !m.codes.Select(number) {
		m.query.Set("")
		m.classes.Clear()
		m.sync()
		m.codes.Select(number)
	}
	m.sync()
}

// compare shows the code and its look-alikes side by side, or the codes that were asked for; or the page again.
func (m *Model) compare() tea.Cmd {
	number, ok := m.codes.Number()
	switch {
	case m.pinned.kind == comparisonSubject:
		m.pinned = subject{}
	case !ok:
		m.say("nothing to compare")
		return nil
	default:
		beside := companionsOf(m.catalog, number)
		others := beside.lookAlikes()
		asked := askedCodes(m.answered.result)
		if len(asked) > 1 {
			number, others = asked[0], asked[1:]
		} else if at := m.codes.beside.marked; at >= 0 && at < m.codes.beside.senders {
			others = others[at : at+1]
		}
		if len(others) == 0 {
			m.say("nothing is easily confused with this code")
			return nil
		}
		m.leave()
		m.pinned = aboutComparison(append([]int{number}, others...))
		m.pinned.stays = asked == nil
	}
	m.sync()
	return nil
}
