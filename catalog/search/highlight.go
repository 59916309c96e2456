package search

import (
	"strings"
	"unicode/utf8"

	"apicodes/catalog/text"
)

// Highlights returns which parts of the match's title ("404 Not Found") the query matches, in order and apart.
func (r Result) Highlights(m Match) []text.Span {
	var spans []text.Span
	for _, pattern := range r.query.wanted.patterns {
		if pattern.matches(m.entry.Number) != rankNone {
			spans = append(spans, text.Span{From: 0, To: len(pattern.digits)})
		}
	}
	const before = numberDigits + len(" ")
	if w := m.wording; w != nil && w.reason == nil && w.from == "" && w.place.source == inName {
		spans = append(spans, text.Span{From: before, To: before + len(m.entry.Name)})
	}
	for i, term := range m.terms {
		if !m.found[i].isSeen() {
			continue
		}
		for _, span := range spansOf(term, m.found[i].rank, m.entry.Name) {
			spans = append(spans, text.Span{From: before + span.From, To: before + span.To})
		}
	}
	return text.Join(spans)
}

// spansOf returns where a term is in a name.
func spansOf(t term, rank rank, name string) []text.Span {
	folded, at := text.Fold(name)
	switch {
	case rank == rankSubsequence:
		return subsequenceSpans(t.text, name, at)
	case rank.isTypo():
		return typoSpans(t.text, name)
	}
	if from := indexWord(folded, t.text, name, at); from >= 0 {
		return []text.Span{{From: at[from].From, To: at[from+len(t.text)-1].To}}
	}
	if root := foldWord(t.text); root != t.text && len(root) >= leastStem {
		if from := indexWord(folded, root, name, at); from >= 0 {
			return []text.Span{{From: at[from].From, To: at[from+len(root)-1].To}}
		}
	}
	var spans []text.Span
	if parts := t.parts(); len(parts) > 1 {
		for _, part := range parts {
			spans = append(spans, spansOf(part, rank, name)...)
		}
	}
	return spans
}

// indexWord returns where a term is in a folded name, at the beginning of a word if it does anywhere; else -1.
func indexWord(folded, term, name string, at []text.Span) int {
	first := -1
	for from := 0; from < len(folded); from++ {
		next := strings.Index(folded[from:], term)
		if next < 0 {
			break
		}
		from += next
		if before, _ := utf8.DecodeLastRuneInString(name[:at[from].From]); !text.IsWordRune(before) {
			return from
		}
		if first < 0 {
			first = from
		}
	}
	return first
}

// typoSpans marks the shortest run of words that is the term with a letter wrong.
func typoSpans(term, name string) []text.Span {
	words := text.WordSpans(name)
	for count := 1; count <= len(words); count++ {
		for i := range len(words) - count + 1 {
			span := text.Span{From: words[i].From, To: words[i+count-1].To}
			if withinOneEdit(term, text.Letters(name[span.From:span.To])) {
				return []text.Span{span}
			}
		}
	}
	return []text.Span{{From: 0, To: len(name)}}
}
