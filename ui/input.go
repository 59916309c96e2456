package ui

import (
	"cmp"
	"errors"
	"slices"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"apicodes/catalog/search"
	"apicodes/catalog/traffic"
	"apicodes/keymap"
	"apicodes/ui/session"
)

// input is what a person brought, as far as it is read. It is a lens: what the sidebar and the list count are its
// responses, and a code's page begins with what it says of the code. The zero input is none.
type input struct {
	source  *session.Input // nil for none
	index   *search.Index  // of the catalogue alone
	asking  *search.Index  // of what was read too
	version int            // of the report
	done    bool           // no more comes
	report  traffic.Report
	seen    map[int]traffic.CodeReport // by number
	senders []string                   // labels, by first appearance: facets never change their places
	order   order
	only    bool // codes that don't occur are left out
}

// snapshotInterval is the time between two looks at what is read: a person sees no more than that change.
const snapshotInterval = 125 * time.Millisecond

// firstInterval is the time before the first look: what is short is read before anybody sees a frame without it.
const firstInterval = 5 * time.Millisecond

// snapshotMsg is what is known of the input by now.
type snapshotMsg struct {
	source  *session.Input // something else may be read by now
	report  traffic.Report
	version int
	faults  []error
	done    bool
}

// mostInputSenders is how many senders the sidebar counts: whoever writes an input can make up any number of them.
const mostInputSenders = 100

// Snapshot looks at once. Whether it is done is asked first, so that the report of what is done is whole.
func (in *input) Snapshot() snapshotMsg {
	faults, done := in.source.Done()
	version := in.source.Version()
	return snapshotMsg{in.source, in.source.Report(), version, faults, done}
}

// watch waits for news of the input, beside the loop: no key waits for it, and nothing is drawn or woken while there is
// none. The interval comes before, so that it bounds how often there can be news. It is nil where nothing is read.
func (m *Model) watch(interval time.Duration) tea.Cmd {
	if m.input.source == nil {
		return nil
	}
	source, known := m.input.source, m.input.version
	return func() tea.Msg {
		time.Sleep(interval)
		source.Wait(known)
		return (&input{source: source}).Snapshot()
	}
}

// learn takes in what is known by now.
func (m *Model) learn(news snapshotMsg) tea.Cmd {
	if news.source != m.input.source {
		return nil
	}
	if news.version != m.input.version || news.done != m.input.done {
		m.hold()
		m.input.Learn(news)
		m.search, m.answered = m.input.asking, answer{}
		m.classes.facets = m.input.facets(m.catalog)
		if m.pinned.kind == startSubject && m.focus == keymap.Codes && m.input.isRead() {
			m.pinned = subject{}
		}
		m.sync()
		m.detail.Refresh()
	}
	switch {
	case !news.done:
		return m.watch(snapshotInterval)
	case len(news.faults) > 0:
		m.say(errors.Join(news.faults...).Error())
		return nil
	}
	return nil
}

// hold keeps the selection where a person put it: new counts may order the list anew. Until then the first code is as
// good as another.
func (m *Model) hold() {
	if number, ok := m.codes.Number(); ok && (m.moved || m.focus == keymap.Detail) {
		m.codes.wanted = number
	}
}

// Learn replaces what is known.
func (in *input) Learn(news snapshotMsg) {
	in.report, in.version, in.done = news.report.Troubled(), news.version, news.done
	in.asking = session.Asking(in.index, &in.report)
	in.seen = make(map[int]traffic.CodeReport, len(in.report.Codes))
	for _, code := range in.report.Codes {
		in.seen[code.Code] = code
	}
	for _, sender := range in.report.Senders {
		if len(in.senders) < mostInputSenders && !slices.Contains(in.senders, sender.Name) {
			in.senders = append(in.senders, sender.Name)
		}
	}
}

func (in *input) isRead() bool { return len(in.seen) > 0 }

// order is what the codes that occur are ordered by.
type order int

// The orders.
const (
	byTrouble order = iota
	byCount
	byNumber
	orders
)

var orderNames = [orders]string{"trouble: the worst found first, then errors", "count", "number"}

func (o order) String() string { return orderNames[o] }

// compare orders two codes that occur.
func (o order) compare(a, b traffic.CodeReport) int {
	switch o {
	case byNumber:
		return cmp.Compare(a.Code, b.Code)
	case byCount:
		return traffic.ByCount(a, b)
	}
	return traffic.ByTrouble(a, b)
}

// Arrange puts the matches that occur first, and returns how many these are; 0 where they aren't set apart.
//
// A search for words or a number keeps its own order. Who types "gateway" beside a log asks what a word means, and its
// best match may be the code that didn't come; that the others did is seen by their counts, and s leaves only those.
// Filters and beginnings of numbers rank nothing: of what they keep, what occurs stands above the rest, as without them.
func (in *input) Arrange(matches []search.Match, ranked bool) (arranged []search.Match, seen int) {
	if !in.isRead() {
		return matches, 0
	}
	var rest []search.Match
	for _, match := range matches {
		if _, occurs := in.seen[match.Entry().Number]; occurs {
			arranged = append(arranged, match)
		} else {
			rest = append(rest, match)
		}
	}
	switch seen = len(arranged); {
	case in.only && seen > 0:
	case ranked:
		return matches, 0
	default:
		arranged = append(arranged, rest...)
	}
	if !ranked {
		slices.SortStableFunc(arranged[:seen], func(a, b search.Match) int {
			return in.order.compare(in.seen[a.Entry().Number], in.seen[b.Entry().Number])
		})
	}
	return arranged, seen
}
