package text

import (
	"cmp"
	"slices"
)

// Span is a part of a text, in bytes. It begins and ends at whole characters.
type Span struct{ From, To int }

// Join sorts spans and joins those that touch.
func Join(spans []Span) []Span {
	slices.SortFunc(spans, func(a, b Span) int { return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(a.To, b.To)) })
	var joined []Span
	for _, span := range spans {
		if last := len(joined) - 1; last >= 0 && span.From <= joined[last].To {
			joined[last].To = max(joined[last].To, span.To)
			continue
		}
		joined = append(joined, span)
	}
	return joined
}
