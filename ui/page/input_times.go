package page

import (
	"time"

	"apicodes/catalog/traffic"
	"apicodes/ui/theme"
)

// sparkCells is the width of a sparkline: with the busiest minute behind it, it fits into a page of 54 cells.
const sparkCells = 20

// times draws when the code occurred, over the whole time of the input, so that codes can be compared. words say when
// that was, or when it occurred most.
func (w *codeInput) times() (drawn, words string) {
	first, last := w.report.First, w.report.Last
	if w.code.Count < 2 || !last.After(first) {
		return "", ""
	}
	points, length := w.code.Minutes, w.code.Span
	if kept := startsOf(w.exchanges); len(kept) == w.code.Count {
		points, length = kept, time.Second
	}
	if len(points) < 2 {
		return "", ""
	}
	words = first.Format(time.TimeOnly) + " to " + last.Format(time.TimeOnly)
	if last.Sub(first) >= 2*w.code.Span {
		most := fullest(w.code.Minutes)
		words = "most at " + most.At.Format(clockFor(first, last)) + ", " + grouped(most.Count) + " a " + spanWords(w.code.Span)
	}
	return theme.Sparkline(traffic.OverTime(first, last, length, sparkCells, points)), words
}

// startsOf are when exchanges began, as far as that is known.
func startsOf(exchanges []traffic.Exchange) (starts []traffic.Minute) {
	for _, exchange := range exchanges {
		if !exchange.Start.IsZero() {
			starts = append(starts, traffic.Minute{At: exchange.Start, Count: 1})
		}
	}
	return starts
}

// fullest is the minute with the most, the first of several.
func fullest(minutes []traffic.Minute) (most traffic.Minute) {
	for _, minute := range minutes {
		if minute.Count > most.Count {
			most = minute
		}
	}
	return most
}

// clockFor is the form of a time that tells it apart from the others between first and last.
func clockFor(first, last time.Time) string {
	if last.Sub(first) >= 24*time.Hour {
		return "2 Jan 15:04"
	}
	return "15:04"
}
