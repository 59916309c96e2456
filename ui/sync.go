package ui

import (
	"cmp"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"apicodes/keymap"
	"apicodes/ui/page"
)

// edit hands a key to the query line.
func (m *Model) edit(key tea.KeyMsg) {
	if m.query.Edit(key) {
		m.queried()
	}
}

// queried answers a query that is new: nothing of the old one's choices holds any more.
func (m *Model) queried() {
	m.pinned, m.lens, m.codes.beside.marked = subject{}, "", noLine
	text := m.query.Text()
	m.moved = m.moved && !m.isBlank()
	m.held = m.held && (text == "" || isNumber(text)) && len(text) != numberDigits
	m.answer(m.query.Query())
	m.look()
	if codes := askedCodes(m.answered.result); codes != nil {
		m.pinned = aboutComparison(codes)
	}
	if m.isBlank() && !m.searching && !m.input.isRead() {
		m.pinned = subject{kind: startSubject}
	}
	m.sync()
}

func (m *Model) isBlank() bool { return strings.TrimSpace(m.query.Text()) == "" }

// sync brings everything in line with the query, the sidebar and the selection. It is called after every change.
func (m *Model) sync() {
	text := m.query.Text()
	m.answer(m.query.Query())
	result := m.answered.result
	found := result.Matches
	m.classes.Count(m.counter(found), !m.isBlank())
	chosen := m.classes.chosen()
	matches := only(found, m.classes.facets, chosen)
	if m.fruitless = len(matches) == 0 && len(found) > 0; m.fruitless {
		matches, chosen = found, noChoices()
	}
	keep := m.moved || m.isBlank()
	m.codes.sender = askedSender(text, m.catalog.Senders())
	if i := chosen[bySender]; i >= 0 {
		m.codes.sender = m.classes.facets[i].about.name
	}
	m.codes.responses = responsesOf(&m.input, m.classes.facets, chosen)
	matches, m.codes.seenCount = m.input.Arrange(matches, result.Ranked())
	m.codes.Show(result, matches, keep)
	if number, ok := m.codes.Number(); ok && number != m.codes.wanted && text != "" {
		m.moved = false // what was moved to is gone: from here on the best match counts again
	}
	m.completions = m.completable(text)
	m.advise(result)
	m.settle()
}

// settle brings everything in line with the selection. What the query and the sidebar leave in the list stays as it is.
func (m *Model) settle() {
	m.accompany()
	m.resize(m.layout.Cells, m.layout.Rows)
	m.showSelected()
}

// answer searches, unless the answer is there already.
func (m *Model) answer(query string) {
	if !m.answered.given || m.answered.query != query {
		m.answered = answer{query, true, m.search.Search(query)}
	}
}

// accompany fills the list where it has one row only.
func (m *Model) accompany() {
	marked := m.codes.beside.marked
	m.codes.beside = companions{marked: noLine}
	if number, ok := m.codes.Number(); ok && m.alone() {
		m.codes.beside = companionsOf(m.catalog, number)
		m.codes.beside.marked = min(marked, len(m.codes.beside.list)-1)
	}
}

// showSelected shows the page of what is pinned, else that of the selected code.
func (m *Model) showSelected() {
	about, at, word := m.pinned, page.LensName(""), ""
	if about == (subject{}) {
		match, ok := m.codes.match()
		switch {
		case ok:
			about = aboutAsked(match.Entry().Number, m.codes.result.Reasons)
			at, word = passageOf(m.codes.result, match)
		default:
			about = aboutNothing(m.search.Nearest(m.query.Text()))
		}
	}
	if m.held && about.kind != codeSubject || m.held && len(m.codes.matches) != 1 {
		return
	}
	if lens, asked := askedLens(m.query.Text()); at == "" {
		at, word = lens, cmp.Or(word, asked)
	}
	if sender := m.sender(); sender != "" && about.kind == codeSubject {
		at, word = page.Senders, sender
	}
	m.detail.Show(about, cmp.Or(m.lens, at), word, m.lens == "")
}

// sender is the one that is chosen, that a filter names, or that the query names beside the only match.
func (m *Model) sender() string {
	if m.codes.sender != "" || !m.alone() {
		return m.codes.sender
	}
	beside := m.codes.beside
	return namedBeside(m.query.Text(), beside.list[beside.senders:])
}

// beginSearch opens the query line with a text. Until the search is given up or kept, the place where it began is
// remembered.
func (m *Model) beginSearch(text string) {
	if m.before == nil {
		before := m.here()
		m.before = &before
	}
	m.searching, m.focus, m.moved = true, keymap.Codes, strings.TrimSpace(text) != ""
	if text == m.query.Text() {
		m.sync()
		return
	}
	m.query.Set(text)
	m.query.pasted = false
	m.queried()
}

// endSearch keeps what was typed. One can go back to where the search began.
func (m *Model) endSearch(focus keymap.Scope) {
	m.recall.Add(m.query.Text())
	if before := m.before; before != nil && before.query != m.query.Text() {
		m.leaveFrom(*before)
		m.origin = before
	}
	m.before = nil
	m.moved, m.held = true, false
	m.setFocus(focus)
}

// searchFor searches for an example, without typing it.
func (m *Model) searchFor(query string) {
	from := m.here()
	if m.before != nil {
		from = *m.before // of the search that was being typed
	}
	m.leaveFrom(from)
	m.origin, m.before = &from, nil
	m.query.Set(query)
	m.searching, m.focus, m.moved = false, keymap.Codes, false
	m.recall.Add(query)
	m.queried()
}

// recallQuery shows a query of before (by -1) or of after it (by 1); else it moves the selection.
func (m *Model) recallQuery(by int) {
	scrolled := m.alone() && m.detail.first > 0 // then up moves the page back
	goes := by < 0 && m.codes.selected == 0 && !scrolled || by > 0 && m.recall.at < len(m.recall.queries)
	if goes {
		if query, ok := m.recall.Go(by, m.query.Text()); ok {
			m.query.Set(query)
			m.moved = false
			m.queried()
			return
		}
	}
	m.moveCodes(by)
}
