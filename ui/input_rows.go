package ui

import (
	"fmt"
	"path/filepath"
	"slices"
	"time"

	"apicodes/catalog"
	"apicodes/catalog/text"
	"apicodes/catalog/traffic"
	"apicodes/ui/page"
	"apicodes/ui/theme"
)

// sparkCells is how wide a sparkline in the sidebar may be: with a margin on each side, as wide as it.
const sparkCells = classesCells - 2*len(pointerCells)

// ownFacets are the rows about the input itself: what it is, what is wrong in it, when it came. They are as many whatever
// was read, so that those behind them keep their places; those without a word to say are left out.
func (in *input) ownFacets() []facet {
	errors, warnings, notes := in.report.Faults()
	lines, from, to := in.lines(), "", ""
	if !in.report.First.IsZero() {
		from, to = period(in.report.First, in.report.Last, lines > 0)
	}
	list := []facet{
		in.row(in.name(), in.report.Messages, theme.Plain, in.occurs),
		in.words("lines", lines > 0),
		in.row("chains", len(in.report.Chains), theme.Plain, in.isHop),
		in.row("errors", errors, theme.Bad, in.has(traffic.Error)),
		in.row("warnings", warnings, theme.Warning, in.has(traffic.Warning)),
		in.row("notes", notes, theme.Plain, in.has(traffic.Note)),
		in.row("not read", in.report.Unread, theme.Warning, in.occurs),
		in.words(from, from != ""), in.words(to, to != ""),
		in.words(theme.Sparkline(in.overTime(sparkCells)), true),
	}
	list[0].says, list[0].spare = in.amount(), false
	list[1].says = compact(lines)
	list[len(list)-1].role = theme.Faint // where it is even, it is a bar as bright as a selection
	list[6].spare = lines == 0           // of a log it says that all of it was understood
	return list
}

// row is one that leaves over the codes that something holds for, the same that a filter of the query asks.
func (in *input) row(label string, count int, role theme.Role, holds func(catalog.Entry) bool) facet {
	return facet{
		group: byInput, spare: true, hidden: in.isEmpty(), label: label, count: count, role: role, about: subject{kind: inputSubject}, holds: holds,
	}
}

// words is a row that can't be chosen.
func (in *input) words(label string, wanted bool) facet {
	row := in.row(label, 1, theme.Plain, in.occurs)
	row.fixed, row.hidden = true, row.hidden || !wanted || label == ""
	return row
}

// isEmpty reports whether nothing could be read: then there is nothing but the catalogue.
func (in *input) isEmpty() bool { return in.done && !in.isRead() }

func (in *input) occurs(e catalog.Entry) bool {
	_, occurs := in.seen[e.Number]
	return occurs
}

func (in *input) isHop(e catalog.Entry) bool {
	return slices.ContainsFunc(in.report.Chains, func(chain traffic.Chain) bool { return slices.Contains(chain.Codes, e.Number) })
}

func (in *input) has(severity traffic.Severity) func(catalog.Entry) bool {
	holds := in.asking.Condition("has", string(severity))
	return func(e catalog.Entry) bool { return holds(&e) }
}

// name is what was read, in short: "access.log", or "access.log +2" where there are two more.
func (in *input) name() string {
	inputs := in.report.Inputs
	if len(inputs) == 0 {
		return "nothing yet"
	}
	name := text.Clean(filepath.Base(inputs[0].Name))
	if more := len(inputs) - 1; more > 0 {
		name += fmt.Sprintf(" +%d", more)
	}
	return name
}

// lines is how many lines of logs were read.
func (in *input) lines() int {
	lines := 0
	for _, one := range in.report.Inputs {
		lines += one.Lines
	}
	return lines
}

// amount is how much was read: of logs the size, for their lines have a row of their own.
func (in *input) amount() string {
	bytes, har := int64(0), false
	for _, one := range in.report.Inputs {
		bytes += one.Bytes
		har = har || one.Format == "har"
	}
	switch n := in.report.Messages; {
	case len(in.report.Inputs) == 0:
		return ""
	case in.lines() > 0:
		return page.Size(bytes)
	case har && len(in.report.Inputs) == 1:
		return amountOf(n, "entry", "entries")
	default:
		return amountOf(n, "response", "responses")
	}
}

func amountOf(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return compact(n) + " " + many
}

// period is from when to when, in one row or two of the sidebar's width. Logs are counted by the minute.
func period(first, last time.Time, log bool) (from, to string) {
	const date = "2 Jan "
	clock := pick(log, "15:04", time.TimeOnly)
	switch sameDay := first.Format(time.DateOnly) == last.Format(time.DateOnly); {
	case first.Equal(last):
		return first.Format(date + clock), ""
	case sameDay && log:
		return first.Format(date+clock) + " to " + last.Format(clock), ""
	case sameDay:
		return first.Format(clock) + " to " + last.Format(clock), "" // with its day it would take a second row
	}
	return first.Format(date+clock) + " to", last.Format(date + clock)
}

// overTime counts all responses in spans of equal length, as many as there is room for. It is nil where the input has no
// times, or one.
func (in *input) overTime(cells int) []int {
	span, minutes := time.Minute, make([][]traffic.Minute, len(in.report.Codes))
	for i, code := range in.report.Codes {
		span, minutes[i] = max(span, code.Span), code.Minutes
	}
	counts := traffic.OverTime(in.report.First, in.report.Last, span, cells, minutes...)
	if len(counts) < 2 {
		return nil
	}
	return counts
}
