package traffic

import (
	"time"
)

// ledger takes exchanges in, one after the other, and keeps what a report is made of.
type ledger struct {
	known     *knowledge
	kept      []*Exchange // at most MaxExchanges
	total     int
	bytes     int
	byCode    map[int]*CodeReport
	order     []int // codes by first appearance
	findings  []Finding
	chains    []*chain
	linker    linker
	earlier   map[string]earlier
	waiting   *capture // an interim response whose final one hasn't come
	unchecked map[string]int
	first     time.Time
	last      time.Time
}

// earlier is what was answered before to one request.
type earlier struct{ last, fresh *capture }

// maxKeptBytes bounds the heads that are kept; beyond it exchanges are counted without theirs.
const maxKeptBytes = 12 << 20

func newLedger(known *knowledge) *ledger {
	return &ledger{known: known, byCode: map[int]*CodeReport{}, earlier: map[string]earlier{}, unchecked: map[string]int{}}
}

// add takes a finished exchange.
func (l *ledger) add(e *capture) {
	l.total++
	e.Number = l.total
	e.Sender, e.Via = l.known.senderOf(e)
	l.count(e)
	l.settle(e)
	for i := range rules {
		if rules[i].when == eachMessage {
			l.apply(&rules[i], view{capture: e, known: l.known}, e, nil)
		}
	}
	l.compareWithEarlier(e)
	l.link(e)
	l.keep(e)
	e.Response.Content.Text = nil // what comes later is compared with heads and sizes only
}

// count adds an exchange to its code.
func (l *ledger) count(e *capture) {
	if e.Response.Code < 0 {
		return
	}
	code := l.code(e.Response.Code)
	code.Count++
	code.add(e)
	code.because(l.known.beside(e))
	if e.Start.IsZero() {
		return
	}
	if l.first.IsZero() || e.Start.Before(l.first) {
		l.first = e.Start
	}
	if e.Start.After(l.last) {
		l.last = e.Start
	}
}

func (l *ledger) code(number int) *CodeReport {
	code, ok := l.byCode[number]
	if !ok {
		code = newCodeReport(number, l.known)
		l.byCode[number] = code
		l.order = append(l.order, number)
	}
	return code
}

// compareWithEarlier asks the rules about requests that were sent before.
func (l *ledger) compareWithEarlier(e *capture) {
	if e.Interim() || e.Origin == Tunnel {
		return
	}
	key := ""
	if e.Request != nil && e.Request.URL != "" && e.Request.Method != "" {
		key = e.Request.Method + " " + e.Request.URL
	}
	before := l.earlier[key]
	if key == "" {
		before = earlier{}
	}
	for i := range rules {
		if rules[i].when == eachRepeat {
			l.apply(&rules[i], view{capture: e, before: before.last, fresh: before.fresh, known: l.known}, e, nil)
		}
	}
	if key == "" || l.full() || before.last == nil && len(l.earlier) >= MaxExchanges {
		return
	}
	before.last = e
	if e.Response.Code == 200 {
		before.fresh = e
	}
	l.earlier[key] = before
}

// link puts an exchange into its chain and asks the rules about hops.
func (l *ledger) link(e *capture) {
	if e.Interim() || e.Origin == Tunnel || l.full() {
		return
	}
	c, continued, closed := l.linker.add(e)
	for _, one := range closed {
		l.close(one)
	}
	if !continued {
		return
	}
	if len(c.hops) == 2 && len(l.chains) < MaxExchanges {
		l.chains = append(l.chains, c)
	}
	if l.linker.strayed {
		l.foundByID("redirect-other-target", e, "")
	}
	from := c.hops[len(c.hops)-2]
	l.hop(view{capture: from, after: e, chain: c, known: l.known}, from, e)
}

// end is told that the input is over, or that it breaks off.
func (l *ledger) end(partial bool) {
	switch {
	case l.waiting == nil:
	case partial:
		l.unchecked["interim-only"]++
	default:
		l.foundByID("interim-only", l.waiting, "")
	}
	l.waiting = nil
	for _, c := range l.linker.open {
		l.close(c)
	}
	l.linker.open = nil
}

// full reports whether the heads that are kept have reached their limit.
func (l *ledger) full() bool { return l.bytes >= maxKeptBytes }

// keep makes the form of an exchange that may be shown.
func (l *ledger) keep(e *capture) {
	if len(l.kept) >= MaxExchanges {
		return
	}
	e.shown = e.show(!l.full())
	l.bytes += e.shown.size()
	l.kept = append(l.kept, e.shown)
}
