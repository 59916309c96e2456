package accesslog

import (
	"cmp"
	"slices"
)

// spansOfCode is how many spans of time a code may have, and spansKept how many all codes together. A day of minutes is
// 1440; what is longer is told in hours, then days.
const (
	spansOfCode = 2048
	spansKept   = 16 * 1024
)

// widths are the spans' lengths in minutes; behind the last, it doubles.
var widths = [...]int64{1, 60, 24 * 60}

func wider(width int64) int64 {
	for _, next := range widths {
		if next > width {
			return next
		}
	}
	return width * 2
}

// timeline counts by spans of time. Logs run forward, so that the newest span is nearly always the one to count in.
type timeline struct {
	spans []span // in order
	last  int    // the one that was counted in last
}

type span struct {
	start int64 // minutes since 1970
	count int64
}

// add counts in the span that a minute belongs to, and reports whether a new one was needed.
func (t *timeline) add(minute, width, count int64) bool {
	start := minute - mod(minute, width)
	if t.last < len(t.spans) && t.spans[t.last].start == start {
		t.spans[t.last].count += count
		return false
	}
	at, found := slices.BinarySearchFunc(t.spans, start, func(s span, start int64) int { return cmp.Compare(s.start, start) })
	t.last = at
	if found {
		t.spans[at].count += count
		return false
	}
	t.spans = slices.Insert(t.spans, at, span{start, count})
	return true
}

// coarsen joins spans to a greater width.
func (t *timeline) coarsen(width int64) {
	old := t.spans
	t.spans, t.last = t.spans[:0], 0
	for _, s := range old {
		t.add(s.start, width, s.count) // never longer than what was read already
	}
}

// mod is the remainder that is never negative.
func mod(a, b int64) int64 { return ((a % b) + b) % b }
