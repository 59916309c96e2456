package ui

import (
	"strings"

	"apicodes/catalog"
	"apicodes/catalog/search"
	"apicodes/catalog/text"
	"apicodes/catalog/traffic/pasted"
	"apicodes/ui/page"
	"apicodes/ui/theme"
)

// What a query asks for beside the codes that match. Each function has one question, so that an answer of the search
// itself can take its place.

// askedCodes are the codes of a query that names several and says nothing else: "401 or 403". Else there are none.
func askedCodes(result search.Result) []int {
	if len(result.Compare) < leastCompared {
		return nil
	}
	return result.Compare
}

// numberDigits is how many digits a status code has.
const numberDigits = 3

// askedSender is the sender that a query's filter names, so that the list tells of it; empty for none.
func askedSender(query string, senders []catalog.Sender) string {
	for word := range strings.FieldsSeq(strings.ToLower(query)) {
		value, found := strings.CutPrefix(word, "from:")
		if !found || value == "" {
			continue
		}
		for _, sender := range senders {
			if strings.HasPrefix(search.Slug(sender.Name), value) {
				return sender.Name
			}
		}
	}
	return ""
}

// askedLens is the lens that a query asks for, and what to mark in it: that of a filter, or when to send a code. Else it
// is none.
func askedLens(query string) (lens page.LensName, word string) {
	folded := strings.ToLower(query)
	for _, filter := range lensOfFilter {
		if _, value, found := strings.Cut(folded, filter.name); found {
			value, _, _ = strings.Cut(value, " ")
			return filter.lens, filter.marks(value)
		}
	}
	for _, asks := range []string{"should i return", "should i send", "should my", "which code", "which status", "what code", "what status", "respond with"} {
		if strings.Contains(folded, asks) {
			return page.Sending, ""
		}
	}
	return "", ""
}

// lensOfFilter is where a page has what a filter asks for, and what of a filter with a value is to be marked there.
var lensOfFilter = []struct {
	name  string
	lens  page.LensName
	marks func(value string) string
}{
	{"from:", page.Senders, func(string) string { return "" }}, // its sender is marked by its whole name
	{"header:", page.Sending, func(header string) string { return header }},
	{"is:disputed", page.Documents, func(string) string { return page.Disagreeing }},
}

// passageOf is where on a code's page is what made it match: the lens, if one is known, and the words to look for. Both
// are empty where the title shows it, or where it is in no text.
func passageOf(result search.Result, match search.Match) (lens page.LensName, words string) {
	because := result.Because(match)
	switch because.Field {
	case search.FieldText:
		passage, found := result.Passage(match)
		if !found {
			return "", because.Text
		}
		return lensOf[passage.Part], passage.Text[passage.At.From:passage.At.To]
	case search.FieldReason, search.FieldPhrase:
		return page.Senders, because.From
	case search.FieldNone, search.FieldKeyword:
		return "", ""
	}
	return lensOfField[because.Field], because.Text
}

// The lenses in which a page has what the search knows of.
var (
	lensOfField = map[search.Field]page.LensName{
		search.FieldFormerName: page.Source, search.FieldTitle: page.Documents, search.FieldLabel: page.Documents,
		search.FieldConstant: page.InCode, search.FieldHeader: page.Sending, search.FieldSender: page.Senders,
	}
	lensOf = map[search.Part]page.LensName{
		search.PartMeaning: page.GotIt, search.PartReceiving: page.GotIt, search.PartRetry: page.GotIt, search.PartBrowsers: page.GotIt,
		search.PartSending: page.Sending, search.PartCaching: page.Sending, search.PartBody: page.Sending, search.PartHeaders: page.Sending,
		search.PartUses: page.Senders, search.PartLookAlikes: page.LookAlikes, search.PartSpecification: page.Source,
		search.PartDisagreements: page.Documents, search.PartDocuments: page.Documents,
	}
)

// readAs says how a query was read, in a few words; empty where it was taken as it is.
func readAs(result search.Result) string {
	codes := askedCodes(result)
	if result.Reading.Words != "" || codes == nil {
		return result.Reading.Words
	}
	words := make([]string, len(codes))
	for i, code := range codes {
		words[i] = catalog.Entry{Number: code}.Digits()
	}
	last := len(words) - 1
	return "codes " + strings.Join(words[:last], ", ") + " and " + words[last]
}

// partWords are the parts of a page as people call them, where the search calls them otherwise.
var partWords = map[search.Part]string{
	search.PartReceiving: "what to do", search.PartSending: "when to send it", search.PartMeaning: "what it means", search.PartPath: "who answers",
}

// complaint is what is wrong with a query. What the reading says already isn't.
func complaint(result search.Result) string {
	rest, found := strings.CutPrefix(result.Notice, result.Reading.Words)
	if !found {
		return result.Notice
	}
	return strings.TrimPrefix(rest, "; ")
}

// namedBeside is the sender among those of a code that a word of the query begins: "502 aws". It is empty for none.
func namedBeside(query string, senders []companion) string {
	for word := range strings.FieldsSeq(strings.ToLower(query)) {
		if len(word) < leastNamed || word[0] < 'a' || word[0] > 'z' {
			continue
		}
		for _, sender := range senders {
			for part := range strings.FieldsSeq(strings.ToLower(sender.title)) {
				if strings.HasPrefix(part, word) {
					return sender.title
				}
			}
		}
	}
	return ""
}

// leastNamed is how many letters of a sender's name tell it.
const leastNamed = 2

// telling is where in a line the part begins that tells what was read, in bytes; -1 where nothing was.
func telling(query string, reading search.Reading) int {
	if reading.Kind != search.AsTraffic && reading.Kind != search.AsComplaint || len(reading.Codes) == 0 {
		return -1
	}
	at, most := -1, pasted.NumberAmount
	for _, number := range pasted.Numbers(query) {
		if number.Number == reading.Codes[0] && (at < 0 || number.Evidence > most) {
			at, most = number.At, number.Evidence
		}
	}
	return at
}

// How much of a passage stands around the word that was looked for, in bytes.
const (
	excerptBefore = 24
	excerptAfter  = 32
)

// excerpt is the words around a place of a text.
func excerpt(passage string, at text.Span) string {
	from, to := max(at.From-excerptBefore, 0), min(at.To+excerptAfter, len(passage))
	if from > 0 {
		from += strings.IndexByte(passage[from:at.From]+" ", ' ') // at the next word
		from = min(from, at.From)
	}
	if to < len(passage) {
		if space := strings.LastIndexByte(passage[at.To:to], ' '); space >= 0 {
			to = at.To + space
		} else {
			to = at.To
		}
	}
	words := strings.TrimSpace(passage[from:to])
	if from > 0 {
		words = theme.Ellipsis + words
	}
	if to < len(passage) {
		words += theme.Ellipsis
	}
	return words
}
