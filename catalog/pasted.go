package catalog

import (
	"slices"
	"strconv"
	"strings"
)

// readStatus finds the status code in a pasted line that says plainly which number is one (a status line, a line of
// an access log, a header dump, an error text) and makes that number the query. The filters stay.
func (q *query) readStatus(c *Catalog) {
	number, ok := c.statusIn(strings.ToLower(q.line))
	if !ok {
		return
	}
	digits := Entry{Number: number}.Digits()
	q.wanted, q.without = clause{patterns: patternsOf([]int{number})}, clause{}
	q.unknown = nil // words with a colon: "status:404"
	q.note("read " + digits + " out of the line")
}

// statusIn returns the first number that plainly is a status code; else the first known one that seems to be.
func (c *Catalog) statusIn(line string) (number int, ok bool) {
	numbers := numbersIn(line)
	for _, at := range numbers {
		if namesStatus(line[:at]) {
			return numberAt(line, at), true
		}
	}
	for _, at := range numbers {
		if _, known := c.position(numberAt(line, at)); known && endsWithAny(cue(line[:at]), hints) {
			return numberAt(line, at), true
		}
	}
	return 0, false
}

var (
	names = []string{
		"status", "status code", "status_code", "status-code", "statuscode", "response code", "http code", "http_code", "http error",
		"warning", // the header field: its codes look like status codes
	}
	hints = []string{"code", "error", "http", "response", "returned", "responded with", "got"}
)

func endsWithAny(text string, endings []string) bool {
	return slices.ContainsFunc(endings, func(ending string) bool { return strings.HasSuffix(text, ending) })
}

// cue is the text before a number without what stands between them: `status of "404`, "code=404", "<status>404".
func cue(before string) string {
	const between = " \"'`:=([{,|>"
	before = strings.TrimRight(before, between)
	for _, filler := range []string{" of", " is", " was"} {
		before = strings.TrimSuffix(before, filler)
	}
	return strings.TrimRight(before, between)
}

// namesStatus reports whether text ends with something after which a status code stands.
func namesStatus(before string) bool {
	text := cue(before)
	version := text[strings.LastIndexAny(text, " \"'<")+1:]
	if strings.HasPrefix(version, "http/") && strings.Trim(version, "htp/0123456789.") == "" {
		return true
	}
	return endsWithAny(text, names) || followsLogFields(before)
}

// followsLogFields reports whether text ends with the fields that stand before the status in logs without a name for
// it: the timers of HAProxy ("10/0/30/69/109"), those of an AWS load balancer ("0.000 0.001 -1") and the result of
// Squid ("TCP_MISS/").
func followsLogFields(before string) bool {
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
	return !slices.ContainsFunc(fields[len(fields)-3:], func(field string) bool { return !isSeconds(field) })
}

// isSeconds reports whether a field is a time in seconds, or -1 for none.
func isSeconds(field string) bool {
	_, err := strconv.ParseFloat(field, 64)
	return field == "-1" || err == nil && strings.Contains(field, ".")
}

// numbersIn returns where numbers of exactly three digits begin that are no part of a word or of a decimal number.
func numbersIn(text string) []int {
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
		if end-at == numberDigits && !isPart(at-1, at-2) && !isPart(end, end+1) {
			starts = append(starts, at)
		}
		at = end
	}
	return starts
}

// numberAt reads the three digits at a place.
func numberAt(text string, at int) int {
	number, _ := strconv.Atoi(text[at : at+numberDigits])
	return number
}
