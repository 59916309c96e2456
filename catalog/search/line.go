package search

import (
	"apicodes/catalog"
	"apicodes/catalog/traffic"
)

// readStatus finds the status code in a pasted line that says plainly which number is one (a status line, a line of
// an access log, a header dump, an error text) and makes that number the query. The filters stay.
func (q *query) readStatus(x *Index) {
	number, ok := x.statusIn(q.line)
	if !ok {
		return
	}
	q.wanted, q.without = clause{patterns: patternsOf([]int{number})}, clause{}
	q.unknown = nil // words with a colon: "status:404"
	q.note("read " + catalog.Entry{Number: number}.Digits() + " out of the line")
}

// statusIn returns the first number that a line names as a status code; else the first known one that seems to be.
func (x *Index) statusIn(line string) (number int, ok bool) {
	numbers := traffic.ReadLine(line)
	for _, in := range numbers {
		if in.Evidence == traffic.LineNamed {
			return in.Number, true
		}
	}
	for _, in := range numbers {
		if _, known := x.position(in.Number); known && in.Evidence == traffic.LineHinted {
			return in.Number, true
		}
	}
	return 0, false
}
