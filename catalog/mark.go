package catalog

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"
)

// Span is a part of a text, in bytes. It begins and ends at whole characters.
type Span struct{ From, To int }

// Marks returns which parts of the match's title ("404 Not Found") the query matches, in order and apart.
func (r Result) Marks(m Match) []Span {
	var spans []Span
	for _, pattern := range r.query.wanted.patterns {
		if pattern.matches(m.Entry.Number) != rankNone {
			spans = append(spans, Span{0, len(pattern.digits)})
		}
	}
	const before = numberDigits + len(" ")
	for i, term := range m.terms {
		if !m.found[i].isSeen() {
			continue
		}
		for _, span := range marksOf(term, m.found[i].rank, m.Entry.Name) {
			spans = append(spans, Span{before + span.From, before + span.To})
		}
	}
	return join(spans)
}

// marksOf returns where a term stands in a name.
func marksOf(t term, rank rank, name string) []Span {
	folded, at := fold(name)
	switch {
	case rank == rankScattered:
		return scatteredMarks(t.text, name, at)
	case rank.isTypo():
		return typoMarks(t.text, name)
	}
	if from := indexWord(folded, t.text, name, at); from >= 0 {
		return []Span{{at[from].From, at[from+len(t.text)-1].To}}
	}
	var spans []Span
	if parts := t.parts(); len(parts) > 1 {
		for _, part := range parts {
			spans = append(spans, marksOf(part, rank, name)...)
		}
	}
	return spans
}

// indexWord returns where a term stands in a folded name, at the beginning of a word if it does anywhere; else -1.
func indexWord(folded, text, name string, at []Span) int {
	first := -1
	for from := 0; from < len(folded); from++ {
		next := strings.Index(folded[from:], text)
		if next < 0 {
			break
		}
		from += next
		if before, _ := utf8.DecodeLastRuneInString(name[:at[from].From]); !isWordRune(before) {
			return from
		}
		if first < 0 {
			first = from
		}
	}
	return first
}

// fold returns a name's letters and digits in lower case, and for each byte of them the character that it stands for.
// A character is one rune: Clean leaves no combining ones.
func fold(name string) (string, []Span) {
	folded := make([]byte, 0, len(name))
	at := make([]Span, 0, len(name))
	for from, r := range name {
		to := from + utf8.RuneLen(r)
		text := Letters(name[from:to])
		for range len(text) {
			at = append(at, Span{from, to})
		}
		folded = append(folded, text...)
	}
	return string(folded), at
}

// typoMarks marks the shortest run of words that is the term with a letter wrong.
func typoMarks(text, name string) []Span {
	words := wordSpans(name)
	for count := 1; count <= len(words); count++ {
		for i := range len(words) - count + 1 {
			span := Span{words[i].From, words[i+count-1].To}
			if withinOneEdit(text, Letters(name[span.From:span.To])) {
				return []Span{span}
			}
		}
	}
	return []Span{{0, len(name)}}
}

func wordSpans(name string) []Span {
	var spans []Span
	start := -1
	for at, r := range name + " " {
		switch inside := isWordRune(r); {
		case inside && start < 0:
			start = at
		case !inside && start >= 0:
			spans = append(spans, Span{start, at})
			start = -1
		}
	}
	return spans
}

// join sorts spans and joins those that touch.
func join(spans []Span) []Span {
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
