package ui

import (
	"slices"
	"strings"

	"apicodes/catalog"
	"apicodes/catalog/search"
	"apicodes/ui/page"
)

// What a query asks for beside the codes that match. Each function has one question, so that an answer of the search
// itself can take its place.

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
			if strings.HasPrefix(strings.ToLower(strings.ReplaceAll(sender.Name, " ", "-")), value) {
				return sender.Name
			}
		}
	}
	return ""
}

// namedSender is the sender of a code that a query names beside the code's number: "502 aws". Its name may be typed in
// part; empty for none.
func namedSender(query string, entry catalog.Entry) string {
	words := strings.Fields(strings.ToLower(query))
	if !slices.Contains(words, entry.Digits()) {
		return ""
	}
	for sender := range entry.Senders() {
		first, _, _ := strings.Cut(strings.ToLower(sender), " ")
		for _, word := range words {
			if len(word) >= leastNamed && (strings.HasPrefix(first, word) || slices.Contains(strings.Fields(strings.ToLower(sender)), word)) {
				return sender
			}
		}
	}
	return ""
}

// leastNamed is how much of a sender's name has to be typed, in bytes: shorter words are the beginning of anything.
const leastNamed = 2

// askedLens is the lens that a query asks for: of who wants to send something, when to send it; of who names a sender,
// what that one sends. Else it is none.
func askedLens(query string) page.LensName {
	folded := strings.ToLower(query)
	if strings.Contains(folded, "from:") {
		return page.Senders
	}
	for _, asks := range []string{"should i return", "should i send", "should my", "which code", "which status", "what code", "what status", "respond with"} {
		if strings.Contains(folded, asks) {
			return page.Sending
		}
	}
	return ""
}

// lensOf is the lens that shows a part of a page.
var lensOf = map[search.Part]page.LensName{
	search.PartSending: page.Sending, search.PartCaching: page.Sending, search.PartBody: page.Sending, search.PartHeaders: page.Sending,
	search.PartUses: page.Senders, search.PartLookAlikes: page.LookAlikes,
	search.PartDisagreements: page.Documents, search.PartDocuments: page.Documents, search.PartSpecification: page.Source,
}

// passageOf is where on a code's page is what made it match: the lens and the words to look for. Both are empty where
// the title shows it.
func passageOf(result search.Result, match search.Match) (lens page.LensName, words string) {
	if result.Why(match) == "" {
		return "", ""
	}
	because := result.Because(match)
	switch because.Field {
	case search.FieldFormerName:
		return page.Source, because.Text
	case search.FieldTitle, search.FieldLabel:
		return page.Documents, because.Text
	case search.FieldConstant:
		return page.InCode, because.Text
	case search.FieldHeader:
		return page.Sending, because.Text
	case search.FieldSender:
		return page.Senders, because.Text
	}
	passage, found := result.Passage(match)
	if !found {
		return "", ""
	}
	return lensOf[passage.Part], passage.Text[passage.At.From:passage.At.To]
}

// complaint is what is wrong with a query: what the search notes beside how it read it.
func complaint(result search.Result) string {
	return strings.Trim(strings.Replace(result.Notice, result.Reading.Words, "", 1), "; ")
}

// telling is where in a line the part begins that tells what was read, in bytes; -1 where nothing was. A number that is
// a word by itself tells more than one in a path.
func telling(query string, result search.Result) int {
	if len(result.Reading.Codes) == 0 {
		return -1
	}
	digits := catalog.Entry{Number: result.Reading.Codes[0]}.Digits()
	if at := strings.Index(query, " "+digits+" "); at >= 0 {
		return at + len(" ")
	}
	return strings.Index(query, digits)
}
