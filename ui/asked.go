package ui

import (
	"slices"
	"strconv"
	"strings"

	"apicodes/catalog"
	"apicodes/catalog/search"
	"apicodes/catalog/traffic"
	"apicodes/ui/page"
)

// What a query asks for beside the codes that match. Each function has one question, so that an answer of the search
// itself can take its place.

// askedCodes are the codes of a query that names several and says nothing else: "401 or 403". Else there are none.
func askedCodes(query string) []int {
	var codes []int
	for word := range strings.FieldsSeq(strings.ToLower(strings.TrimRight(query, "?"))) {
		number, err := strconv.Atoi(strings.Trim(word, ",/"))
		switch {
		case err == nil && len(strings.Trim(word, ",/")) == numberDigits:
			if !slices.Contains(codes, number) {
				codes = append(codes, number)
			}
		case !slices.Contains([]string{"or", "and", "vs", "vs.", "versus", "against"}, word):
			return nil
		}
	}
	if len(codes) < leastCompared {
		return nil
	}
	return codes
}

// numberDigits is how many digits a status code has.
const numberDigits = 3

// searchedFor is what the search gets of a query: of several codes, their numbers.
func searchedFor(query string) string {
	codes := askedCodes(query)
	if codes == nil {
		return query
	}
	digits := make([]string, len(codes))
	for i, code := range codes {
		digits[i] = catalog.Entry{Number: code}.Digits()
	}
	return strings.Join(digits, " ")
}

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

// passageOf is where on a code's page is what made it match: the lens, if one is known, and the words to look for. Both
// are empty where the title shows it, or where it is in no text.
func passageOf(result search.Result, match search.Match) (lens page.LensName, words string) {
	why := result.Why(match)
	for _, place := range []struct {
		before string
		lens   page.LensName
	}{{"from ", page.Senders}, {"header ", page.Sending}, {"constant ", page.InCode}, {"cites ", ""}} {
		if words, found := strings.CutPrefix(why, place.before); found {
			return place.lens, words
		}
	}
	quote, rest := quoted(why)
	switch {
	case quote == "" || strings.HasPrefix(why, "keyword "):
		return "", ""
	case rest == " in its text":
		return "", quote
	case strings.HasPrefix(why, "formerly "):
		return page.Source, quote
	}
	return page.Documents, quote
}

// quoted is the first text in quotes, and what comes after it.
func quoted(words string) (quote, rest string) {
	_, after, found := strings.Cut(words, `"`)
	at := strings.LastIndexByte(after, '"')
	if !found || at < 0 {
		return "", ""
	}
	return after[:at], after[at+1:]
}

// readAs says how a query was read, in a few words; empty where it was taken as it is.
func readAs(query string, result search.Result) string {
	if digits, ok := readOut(result); ok {
		return "status line " + digits
	}
	codes := askedCodes(query)
	if codes == nil {
		return ""
	}
	words := make([]string, len(codes))
	for i, code := range codes {
		words[i] = catalog.Entry{Number: code}.Digits()
	}
	last := len(words) - 1
	return "codes " + strings.Join(words[:last], ", ") + " and " + words[last]
}

// readOut is the number that was read out of a line.
func readOut(result search.Result) (digits string, ok bool) {
	rest, found := strings.CutPrefix(result.Notice, "read ")
	digits, _, ends := strings.Cut(rest, " out of the line")
	return digits, found && ends
}

// complaint is what is wrong with a query.
func complaint(result search.Result) string {
	if _, ok := readOut(result); ok {
		return ""
	}
	return result.Notice
}

// telling is where in a line the part begins that tells what was read, in bytes; -1 where nothing was.
func telling(query string, result search.Result) int {
	digits, ok := readOut(result)
	if !ok {
		return -1
	}
	best, most := -1, traffic.LinePart
	for at := 0; ; at++ {
		next := strings.Index(query[at:], digits)
		if next < 0 {
			return best
		}
		at += next
		numbers := traffic.ReadLine(query[:at+len(digits)])
		if n := len(numbers); n > 0 && (best < 0 || numbers[n-1].Evidence > most) {
			best, most = at, numbers[n-1].Evidence
		}
	}
}
