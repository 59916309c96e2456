package search

import (
	"strings"

	"apicodes/catalog"
	"apicodes/catalog/text"
)

// Passage is a sentence of a page that holds what was looked for.
type Passage struct {
	Part Part
	From string    // the sender or document that says so; empty for the page's own words
	Text string    // whole, as the page has it
	At   text.Span // of the word in it
}

// Part is a part of a page, so that whoever shows it can open it there.
type Part string

// The parts.
const (
	PartSummary       Part = "summary"
	PartMeaning       Part = "meaning"
	PartReceiving     Part = "receiving"
	PartSending       Part = "sending"
	PartRetry         Part = "retry"
	PartCaching       Part = "caching"
	PartBody          Part = "body"
	PartPath          Part = "path"
	PartSpecification Part = "specification"
	PartHeaders       Part = "headers"
	PartUses          Part = "uses"
	PartLookAlikes    Part = "look-alikes"
	PartDisagreements Part = "disagreements"
	PartBrowsers      Part = "browsers"
	PartDocuments     Part = "documents"
)

// Passage returns the first sentence of a match's page that holds the word for which Because names the running text.
// It reads the page, which takes a while: ask it of the row that is looked at, not of all.
func (r Result) Passage(m Match) (Passage, bool) {
	because := r.Because(m)
	if because.Field != FieldText {
		return Passage{}, false
	}
	page, err := r.index.catalog.Page(m.entry.Number)
	if err != nil {
		return Passage{}, false
	}
	for _, passage := range passagesOf(page, r.index.catalog.Readings(page.Number)) {
		if at, ok := findForm(passage.Text, text.Letters(because.Text)); ok {
			passage.At = at
			return passage, true
		}
	}
	return Passage{}, false
}

// findForm finds a word, or another form or the beginning of one.
func findForm(sentence, word string) (text.Span, bool) {
	folded := foldWord(word)
	spans := text.WordSpans(sentence)
	for i, span := range spans {
		if next := i + 1; next < len(spans) && spans[next].From == span.To+1 && sentence[span.To] == '-' {
			if whole := (text.Span{From: span.From, To: spans[next].To}); text.Letters(sentence[whole.From:whole.To]) == word {
				return whole, true
			}
		}
		for _, form := range text.Words(sentence[span.From:span.To]) {
			if form == word || foldWord(form) == folded || len(word) >= minTextBegins && strings.HasPrefix(form, word) {
				return span, true
			}
		}
	}
	return text.Span{}, false
}

// passagesOf returns every sentence of a page with its part, in the order in which a reader meets them.
func passagesOf(page catalog.Code, readings []catalog.DocumentReading) []Passage {
	var all []Passage
	add := func(part Part, from string, texts ...string) {
		for _, text := range texts {
			all = append(all, Passage{Part: part, From: from, Text: text})
		}
	}
	add(PartSummary, "", page.Summary)
	add(PartReceiving, "", page.Receiving...)
	add(PartMeaning, "", page.Meaning...)
	add(PartSending, "", page.Sending...)
	add(PartRetry, "", page.Retry.Idempotent.Why, page.Retry.Others.Why)
	add(PartCaching, "", page.Caching.Note)
	add(PartBody, "", page.Body.Note)
	add(PartPath, "", page.Path.Note)
	for _, header := range page.Headers {
		add(PartHeaders, "", header.Purpose)
	}
	for _, use := range page.Uses {
		add(PartUses, use.Sender, use.Name, use.Means, use.Note)
	}
	for _, other := range page.ConfusedWith {
		add(PartLookAlikes, "", other.Difference)
	}
	for _, dispute := range page.Disagreements {
		add(PartDisagreements, "", dispute.Says, dispute.Question, dispute.Specification.Says)
		for _, answer := range dispute.Answers {
			add(PartDisagreements, "", answer.Says)
		}
	}
	if page.Browsers != nil {
		add(PartBrowsers, "", page.Browsers.Says)
	}
	for _, reading := range readings {
		add(PartDocuments, reading.Document.Title, reading.Reading.Says...)
	}
	add(PartSpecification, "", page.Specification.Title, page.Specification.Note)
	return all
}
