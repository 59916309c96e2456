package catalog

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/sahilm/fuzzy"
)

// Span is a part of a text, in bytes. It begins and ends at whole characters.
type Span struct{ From, To int }

// Marks returns which parts of the match's title ("404 Not Found") the query matches, in order and apart.
func (r Result) Marks(m Match) []Span {
	var spans []Span
	digits := len(m.Entry.Digits())
	for _, pattern := range r.query.patterns {
		if pattern.matches(m.Entry.Digits()) {
			spans = append(spans, Span{0, min(len(pattern.digits), digits)})
		}
	}
	title := m.Entry.Title()
	for i, term := range r.query.terms {
		if i < len(m.found) && m.found[i].place.source == inName {
			spans = append(spans, shift(marksOf(term, m.found[i].rank, title[digits+1:]), digits+1)...)
		}
	}
	return join(spans)
}

func shift(spans []Span, by int) []Span {
	for i := range spans {
		spans[i].From += by
		spans[i].To += by
	}
	return spans
}

// marksOf returns where a term stands in a name.
func marksOf(t term, rank rank, name string) []Span {
	if rank == rankScattered {
		return scatteredMarks(t.text, name)
	}
	if rank == rankTypo {
		for _, part := range wordSpans(name) {
			if withinOneEdit(t.text, letters(name[part.From:part.To])) {
				return []Span{part}
			}
		}
		return nil
	}
	folded, offsets := foldWithOffsets(name)
	// A word's beginning is preferred to a place inside of a word.
	at := -1
	for from := 0; from <= len(folded)-len(t.text); from++ {
		next := strings.Index(folded[from:], t.text)
		if next < 0 {
			break
		}
		from += next
		if at < 0 {
			at = from
		}
		if start := offsets[from]; start == 0 || !isWordByte(name, start) {
			at = from
			break
		}
	}
	if at < 0 {
		return hyphenMarks(t, rank, name)
	}
	return []Span{{offsets[at], offsets[at+len(t.text)]}}
}

// hyphenMarks marks the parts of a term with hyphens one by one.
func hyphenMarks(t term, rank rank, name string) []Span {
	parts := strings.Split(t.typed, "-")
	if len(parts) < 2 {
		return nil
	}
	var spans []Span
	for _, part := range parts {
		if text := letters(part); text != "" {
			spans = append(spans, marksOf(term{text: text, typed: part}, rank, name)...)
		}
	}
	return spans
}

// isWordByte reports whether the character before a place belongs to the same word.
func isWordByte(name string, at int) bool {
	before, _ := utf8.DecodeLastRuneInString(name[:at])
	return isWordRune(before)
}

// foldWithOffsets returns a name's letters and digits in lower case, and for each byte of them where its character
// begins in the name; one more offset stands for the end.
func foldWithOffsets(name string) (string, []int) {
	var folded strings.Builder
	var offsets []int
	end := 0
	for at, r := range name {
		text := letters(string(r))
		for range len(text) {
			offsets = append(offsets, at)
		}
		if text != "" {
			end = at + utf8.RuneLen(r)
		}
		folded.WriteString(text)
	}
	return folded.String(), append(offsets, end)
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

func scatteredMarks(text, name string) []Span {
	matches := fuzzy.FindNoSort(text, []string{name})
	if len(matches) == 0 {
		return nil
	}
	var spans []Span
	for _, at := range matches[0].MatchedIndexes {
		_, size := utf8.DecodeRuneInString(name[at:])
		spans = append(spans, Span{at, at + size})
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

// Why says what matched where it is not to be seen in the match's title: `"Resource removed" in Error Codes`. It is
// empty where the title shows it.
func (r Result) Why(m Match) string {
	worst := found{}
	for _, found := range m.found {
		if found.place.source != inName && found.rank >= worst.rank {
			worst = found
		}
	}
	if worst.place.source == inName {
		return ""
	}
	text := m.Entry.stringAt(worst.place)
	switch worst.place.source {
	case inFormerName:
		return "formerly " + quote(text)
	case inTitle:
		return quote(text) + " in " + r.documentTitle(m.Entry, worst.place)
	case inKeyword:
		return "keyword " + quote(text)
	case inHeader:
		return "header " + text
	case inEmitter:
		return "from " + text
	case inLabel:
		return "labelled " + quote(text) + " in " + r.documentTitle(m.Entry, worst.place)
	case inRFC:
		return "cites " + text
	case inText:
		return "in its text"
	}
	return text
}

func quote(text string) string { return `"` + text + `"` }

func (r Result) documentTitle(entry *Entry, at place) string {
	id := entry.Titles[at.at].Document
	for _, document := range r.catalog.documents {
		if document.ID == id {
			return document.Title
		}
	}
	return id
}
