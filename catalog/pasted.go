package catalog

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// readLine finds the status code in a pasted line that says plainly which number is one: a status line, a line of an
// access log, a header dump, an error text ("status code 422").
func (c *Catalog) readLine(line string) (number int, ok bool) {
	if len(line) < len("HTTP/2 200") {
		return 0, false
	}
	lower := strings.ToLower(line)
	for _, at := range numbersIn(lower) {
		if cue := strings.TrimRight(lower[:at], " \t\"':=([,"); namesStatus(cue) {
			number, err := strconv.Atoi(lower[at : at+3])
			return number, err == nil
		}
	}
	return 0, false
}

// namesStatus reports whether text ends with words after which a status code stands.
func namesStatus(text string) bool {
	for _, cue := range []string{"status", "status code", "status_code", "status-code", "statuscode", "response code", "http code", "http error"} {
		if strings.HasSuffix(text, cue) {
			return true
		}
	}
	version := text[strings.LastIndexAny(text, " \"'")+1:]
	return strings.HasPrefix(version, "http/") && strings.Trim(version, "htp/0123456789.") == ""
}

// numbersIn returns where numbers of exactly three digits begin.
func numbersIn(text string) []int {
	isPart := func(at int) bool {
		return at >= 0 && at < len(text) && (text[at] >= '0' && text[at] <= '9' || text[at] == '.' && at+1 < len(text) && text[at+1] >= '0' && text[at+1] <= '9')
	}
	var starts []int
	for at := 0; at < len(text); at++ {
		if text[at] < '0' || text[at] > '9' {
			continue
		}
		end := at
		for end < len(text) && text[end] >= '0' && text[end] <= '9' {
			end++
		}
		if end-at == 3 && !isPart(at-1) && !isPart(end) {
			starts = append(starts, at)
		}
		at = end
	}
	return starts
}

// pasted answers with the code that stands in a line.
func (c *Catalog) pasted(result Result, number int) Result {
	digits := Entry{Number: number}.Digits()
	result.query = query{line: result.query.line, patterns: []pattern{{digits: digits}}}
	result.Notice = "read " + digits + " out of the line"
	if _, known := c.position(number); !known {
		entry := unassignedEntry(number)
		result.Matches = []Match{{Entry: &entry}}
		return result
	}
	result.Matches = c.matches(result.query)
	return result
}

// guess answers a line whose words no code has all of: by the names, keywords and headers that stand in the line,
// longest first, and by the known numbers in it.
func (c *Catalog) guess(result Result) Result {
	line := " " + strings.Join(spelling(result.query.line), " ") + " "
	for position, phrases := range c.index().phrases {
		entry := &c.entries[position]
		best, bestPlace := 0, place{}
		for _, phrase := range phrases {
			if len(phrase.text) > best && strings.Contains(line, phrase.text) {
				best, bestPlace = len(phrase.text), phrase.place
			}
		}
		if strings.Contains(line, " "+entry.Digits()+" ") {
			best += len("  ")
		}
		if best > 0 && c.keeps(result.query, position) {
			at := found{rank: rankKeyword, place: bestPlace}
			result.Matches = append(result.Matches, Match{
				Entry: entry, found: []found{at},
				key: sortKey{scattered: -best, commonness: c.index().commonness[position], position: position},
			})
		}
	}
	slices.SortFunc(result.Matches, func(a, b Match) int { return a.key.compare(b.key) })
	if len(result.Matches) > 0 {
		result.query.terms = nil
		result.Notice = fmt.Sprintf("no code has all of these words; %s in part", plural(len(result.Matches), "code matches", "codes match"))
	}
	return result
}

// phrase is a string of an entry as it would stand in running text, with a space on each side.
type phrase struct {
	text  string
	place place
}

// phrasesOf returns the strings of an entry that say enough to be looked for in running text.
func phrasesOf(entry Entry) []phrase {
	var phrases []phrase
	for at, text := range entry.strings {
		if joined := strings.Join(spelling(text), " "); isTelling(at.source, joined) {
			phrases = append(phrases, phrase{text: " " + joined + " ", place: at})
		}
	}
	return phrases
}

// isTelling reports whether a phrase says enough to be looked for in running text: two words at least, or a long one.
func isTelling(in source, phrase string) bool {
	if in == inConstant || in == inRFC || in == inLabel || in == inEmitter {
		return false
	}
	return strings.Contains(phrase, " ") || len(phrase) >= 8
}

// spelling is a text as its words in lower case; unlike words it gives each of them once, in order.
func spelling(text string) []string {
	chunks := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !isWordRune(r) })
	for i, chunk := range chunks {
		chunks[i] = letters(chunk)
	}
	return chunks
}

func plural(n int, one, many string) string {
	return fmt.Sprintf("%d %s", n, map[bool]string{true: one, false: many}[n == 1])
}
