package ui

import (
	"cmp"
	"errors"
	"slices"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"apicodes/catalog"
	"apicodes/catalog/search"
	"apicodes/catalog/traffic"
	"apicodes/keymap"
	"apicodes/ui/session"
)

// input is what a person brought, as far as it is read. It is a lens: what the sidebar and the list count are its
// responses, and a code's page begins with what it says of the code. The zero input is none.
type input struct {
	source  *session.Input // nil for none
	version int            // of the report
	report  traffic.Report
	seen    map[int]traffic.CodeReport // by number
	others  []search.Match             // codes that occur and that nobody defines
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
	return snapshotMsg{in.source.Report(), version, faults, done}
}

// watch waits for news of the input, beside the loop: no key waits for it, and nothing is drawn while there is none. It
// is nil where nothing is read.
func (m *Model) watch(interval time.Duration) tea.Cmd {
	if m.input.source == nil {
		return nil
	}
	source, known := m.input.source, m.input.version
	return func() tea.Msg {
		for {
			time.Sleep(interval)
			if _, done := source.Done(); done || source.Version() != known {
				return (&input{source: source}).Snapshot()
			}
		}
	}
}

// learn takes in what is known by now.
func (m *Model) learn(news snapshotMsg) tea.Cmd {
	if news.version != m.input.version {
		m.hold()
		m.input.Learn(news, m.search)
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
		return m.say(errors.Join(news.faults...).Error())
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
func (in *input) Learn(news snapshotMsg, x *search.Index) {
	in.report, in.version = news.report, news.version
	before := in.seen
	in.seen = make(map[int]traffic.CodeReport, len(in.report.Codes))
	for _, code := range in.report.Codes {
		in.seen[code.Code] = code
		if _, known := before[code.Code]; !known && code.Code >= 0 {
			found := x.Search(catalog.Entry{Number: code.Code}.Digits()).Matches
			if len(found) > 0 && found[0].Entry().Number == code.Code && found[0].Entry().Standing == catalog.Unassigned {
				in.others = append(in.others, found[0])
			}
		}
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
		return cmp.Or(b.Count-a.Count, cmp.Compare(a.Code, b.Code))
	}
	return cmp.Or(cmp.Compare(worst(b), worst(a)), cmp.Compare(trouble(b.Code), trouble(a.Code)), byCount.compare(a, b))
}

// trouble is how much a class asks for somebody to look.
func trouble(number int) int {
	return map[catalog.Class]int{catalog.ServerError: 4, catalog.ClientError: 3, catalog.Outside: 2, catalog.Redirection: 1}[catalog.ClassOf(number)]
}

// worst is the worst severity of what was found with a code: 3 for an error, 0 for nothing.
func worst(code traffic.CodeReport) int {
	most := 0
	for _, found := range code.Findings {
		check, _ := traffic.CheckByID(found.Name)
		most = max(most, severity(check.Severity))
	}
	return most
}

func severity(of traffic.Severity) int {
	return map[traffic.Severity]int{traffic.Error: 3, traffic.Warning: 2, traffic.Note: 1}[of]
}

// Arrange puts the matches that occur first, and returns how many these are; 0 where they aren't set apart. A search
// keeps its own order: its best match is what was asked for.
func (in *input) Arrange(matches []search.Match, searched bool) (arranged []search.Match, seen int) {
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
	case searched:
		return matches, 0
	default:
		arranged = append(arranged, rest...)
	}
	if !searched {
		slices.SortStableFunc(arranged[:seen], func(a, b search.Match) int {
			return in.order.compare(in.seen[a.Entry().Number], in.seen[b.Entry().Number])
		})
	}
	return arranged, seen
}
