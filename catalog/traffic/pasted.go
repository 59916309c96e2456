package traffic

import (
	"slices"
	"strconv"
	"strings"
)

// LineEvidence says why a number in a line of text may be a status code.
type LineEvidence int

// The kinds of evidence, from none on.
const (
	LinePart   LineEvidence = iota // it is part of a path, a date or a name
	LineAlone                      // it only is a word of its own
	LineHinted                     // a word before it is often followed by a status code: "error 1"
	LineNamed                      // the line says that it is one: "HTTP/1.1 503", "status: 404", the field of a log
)

// LineNumber is a number of three digits in a line of text.
type LineNumber struct {
	Number   int
	Evidence LineEvidence
}

// ReadLine returns the numbers of exactly three digits in a line of text (a status line, a line of a log, an error
// text), in order. Numbers that are part of a word or of a decimal number are left out.
func ReadLine(line string) []LineNumber {
	line = strings.ToLower(line)
	var numbers []LineNumber
	for _, at := range lineNumbers(line) {
		number, _ := strconv.Atoi(line[at : at+lineDigits])
		numbers = append(numbers, LineNumber{Number: number, Evidence: lineEvidence(line, at)})
	}
	return numbers
}

// lineDigits is how many digits a status code has.
const lineDigits = 3

// lineLookBack is how many bytes before a number can say what it is. It bounds the work on a long line; the fields of
// the longest logs fit.
const lineLookBack = 256

func lineEvidence(line string, at int) LineEvidence {
	before := line[max(at-lineLookBack, 0):at]
	joins := func(at int) bool { return at >= 0 && at < len(line) && strings.IndexByte("/-_#@%$", line[at]) >= 0 }
	switch {
	case namesStatus(before):
		return LineNamed
	case endsWithAny(lineLead(before), lineHints):
		return LineHinted
	case joins(at-1) || joins(at+lineDigits):
		return LinePart
	}
	return LineAlone
}

var (
	lineNames = []string{
		"status", "status code", "status_code", "status-code", "statuscode", "response code", "http code", "http_code", "http error",
		"warning", // the header field: its codes look like status codes
	}
	lineHints = []string{"code", "error", "http", "response", "returned", "responded with", "got"}
)

func endsWithAny(text string, endings []string) bool {
	return slices.ContainsFunc(endings, func(ending string) bool { return strings.HasSuffix(text, ending) })
}

// lineLead is the text before a number without what joins the two: `status of "404`, "code=404", "<status>404".
func lineLead(before string) string {
	const between = " \"'`:=([{,|>"
	before = strings.TrimRight(before, between)
	for _, filler := range []string{" of", " is", " was"} {
		before = strings.TrimSuffix(before, filler)
	}
	return strings.TrimRight(before, between)
}

// namesStatus reports whether text ends with something that a status code follows.
func namesStatus(before string) bool {
	text := lineLead(before)
	version := text[strings.LastIndexAny(text, " \"'<")+1:]
	if strings.HasPrefix(version, "http/") && strings.Trim(version, "htp/0123456789.") == "" {
		return true
	}
	return endsWithAny(text, lineNames) || endsWithLogFields(before)
}

// endsWithLogFields reports whether text ends with the fields that come before the status in logs without a name for
// it: the timers of HAProxy ("10/0/30/69/109"), those of an AWS load balancer ("0.000 0.001 -1") and the result of
// Squid ("TCP_MISS/").
func endsWithLogFields(before string) bool {
	fields := strings.Fields(before)
	if len(fields) == 0 {
		return false
	}
	last := fields[len(fields)-1]
	if strings.HasPrefix(last, "tcp_") && strings.HasSuffix(last, "/") {
		return true
	}
	if !strings.HasSuffix(before, " ") || len(fields) < 3 {
		return false
	}
	if strings.Count(last, "/") == 4 && strings.Trim(last, "+-0123456789/") == "" {
		return true
	}
	return !slices.ContainsFunc(fields[len(fields)-3:], func(field string) bool { return !isLogSeconds(field) })
}

// isLogSeconds reports whether a field is a time in seconds, or -1 for none.
func isLogSeconds(field string) bool {
	_, err := strconv.ParseFloat(field, 64)
	return field == "-1" || err == nil && strings.Contains(field, ".")
}

// lineNumbers returns where numbers of exactly three digits begin that are no part of a word or of a decimal number.
func lineNumbers(text string) []int {
	isDigit := func(at int) bool { return at >= 0 && at < len(text) && text[at] >= '0' && text[at] <= '9' }
	isPart := func(at, beyond int) bool {
		if at < 0 || at >= len(text) {
			return false
		}
		return text[at] >= 'a' && text[at] <= 'z' || strings.IndexByte(".,:", text[at]) >= 0 && isDigit(beyond)
	}
	var starts []int
	for at := 0; at < len(text); at++ {
		if !isDigit(at) {
			continue
		}
		end := at
		for isDigit(end) {
			end++
		}
		if end-at == lineDigits && !isPart(at-1, at-2) && !isPart(end, end+1) {
			starts = append(starts, at)
		}
		at = end
	}
	return starts
}
