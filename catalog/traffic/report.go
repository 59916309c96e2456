package traffic

import (
	"cmp"
	"slices"
	"time"

	"apicodes/catalog"
)

// Exchange is an exchange as it may be shown: cleaned, and with its secrets masked.
type Exchange struct {
	Number   int
	Line     int           // where it begins in the input, from 1; 0 if unknown
	Code     int           // 0 where no response came; -1 for a number that is no code
	Request  *Request      // nil where the input doesn't show it; without content
	Response Response      // without content, except for its size
	Origin   Origin        //
	Start    time.Time     // zero if unknown
	Took     time.Duration // from when the request left until the response was complete; 0 if unknown
	Findings []Finding     // in the order of Checks
	Sender   Sender
	Via      []string
}

// Report is what is known of an input, or of the part of it that was read so far. It never changes.
type Report struct {
	File     string // names of what was read, "stdin" for a pipe
	Format   string // "http", "curl-v", "wget", "har", "openapi", "log-…"
	Why      string // by what the format was told
	Messages int    // responses, or lines of a log
	Unread   int    // lines that no format explains, or that were too long
	Partial  bool   // the input ends inside of something
	First    time.Time
	Last     time.Time

	Inputs    []Input      // in the order in which they were read
	Codes     []CodeReport // by first appearance
	Findings  []Finding
	Chains    []Chain
	Unchecked []Unchecked
	Exchanges []Exchange
	Senders   []Count // by label, most first

	Operations []catalog.Operation // that API documents among the inputs describe
}

// Input is one of the things that were read: a file, or standard input.
type Input struct {
	Name, Format, Why string
	Bytes             int64 // as they came, packed or not
	Messages          int   // responses
	Lines             int   // of a log
	Unread            int   // lines of a log that fit no format, or entries of a HAR
	FirstUnread       int   // the number of the first such line; 0 if there is none
	UnreadLine        string
}

// Unreadable reports whether so much fits no format that the format is in doubt.
func (in Input) Unreadable() bool {
	return in.Unread > 0 && in.Unread*unreadable >= in.Lines && in.Lines > 0
}

// unreadable is the part of a log's lines that is too much to be left unread: one in five.
const unreadable = 5

// Count is how often something occurs.
type Count struct {
	Name  string `json:"name"`
	Count int    `json:"count"`
}

// Unchecked is a check that couldn't be decided.
type Unchecked struct {
	ID    string `json:"id"`
	Needs string `json:"needs"` // what it would have to see
	Count int    `json:"count"` // how often
}

// Chain is a run of redirects with what they lead to.
type Chain struct {
	Hops     []int    // the exchanges' numbers
	Codes    []int    // of each hop
	URLs     []string // of each hop, masked; "" where it isn't known
	Seen     []string // the methods as the input shows them; "" where it doesn't
	End      int      // the last code
	Loop     bool
	LoopFrom int // the hop that the circle returns to, from 1; 0 without a loop
}

// Methods are the methods of the hops for a first one, for chains whose requests aren't in the input. A star marks
// what most clients do, without a rule that makes them.
func (c Chain) Methods(first string) []string { return methodsFrom(c.Codes, first) }

// Faults counts the findings by severity.
func (r Report) Faults() (errors, warnings, notes int) {
	for _, code := range r.Codes {
		for _, found := range code.Findings {
			switch check, _ := CheckByID(found.Name); check.Severity {
			case Error:
				errors += found.Count
			case Warning:
				warnings += found.Count
			default:
				notes += found.Count
			}
		}
	}
	return errors, warnings, notes
}

// Code returns what the input says of a code.
func (r Report) Code(number int) (CodeReport, bool) {
	for _, code := range r.Codes {
		if code.Code == number {
			return code, true
		}
	}
	return CodeReport{}, false
}

// ExchangesOf returns the exchanges of a code, in the order of the input.
func (r Report) ExchangesOf(number int) []Exchange {
	var found []Exchange
	for _, exchange := range r.Exchanges {
		if exchange.Code == number {
			found = append(found, exchange)
		}
	}
	return found
}

// Exchange returns the exchange of a number; false where it isn't kept.
func (r Report) Exchange(number int) (Exchange, bool) {
	at, found := slices.BinarySearchFunc(r.Exchanges, number, func(e Exchange, number int) int { return cmp.Compare(e.Number, number) })
	if !found {
		return Exchange{}, false
	}
	return r.Exchanges[at], true
}

// ChainsOf returns the chains that a code is a hop of.
func (r Report) ChainsOf(number int) []Chain {
	var found []Chain
	for _, chain := range r.Chains {
		if slices.Contains(chain.Codes, number) {
			found = append(found, chain)
		}
	}
	return found
}

// report makes a report of what a ledger knows. It shares nothing that changes later.
func (l *ledger) report() Report {
	r := Report{Messages: l.total, First: l.first, Last: l.last, Findings: slices.Clone(l.findings)}
	senders := map[string]int{}
	for _, number := range l.order {
		code := l.byCode[number].clone()
		for _, sender := range code.Senders {
			senders[sender.Name] += sender.Count
		}
		r.Codes = append(r.Codes, code)
	}
	r.Senders = sorted(senders)
	r.Exchanges = make([]Exchange, len(l.kept))
	for i, exchange := range l.kept {
		r.Exchanges[i] = *exchange
	}
	for _, c := range l.chains {
		r.Chains = append(r.Chains, c.show())
	}
	for _, check := range Checks() {
		if count := l.unchecked[check.ID]; count > 0 {
			r.Unchecked = append(r.Unchecked, Unchecked{check.ID, check.Needed(), count})
		}
	}
	rank := ranks()
	slices.SortStableFunc(r.Findings, func(a, b Finding) int {
		return cmp.Or(cmp.Compare(a.At, b.At), cmp.Compare(rank[a.ID], rank[b.ID]))
	})
	return r
}

func ranks() map[string]int {
	rank := map[string]int{}
	for i := range rules {
		rank[rules[i].ID] = i
	}
	return rank
}

func sorted(counts map[string]int) []Count {
	var list []Count
	for name, count := range counts {
		list = append(list, Count{name, count})
	}
	slices.SortFunc(list, func(a, b Count) int { return cmp.Or(b.Count-a.Count, cmp.Compare(a.Name, b.Name)) })
	return list
}
