// Package pasted reads what people paste into a query line: a status line, a transcript, lines of a log, a test's
// complaint, an error text. It says which numbers in it are status codes, the one that answers first, and how it knows.
//
// It owns the forms in which text outside of a log names a code. Lines of logs are catalog/traffic/accesslog's, whole
// messages with fields and bodies catalog/traffic's. It doesn't know which codes exist.
//
// The surprising idea: a number is judged by what is written around it, never by itself. "502" is a status behind
// "HTTP/1.1", a port behind ":", a duration before "ms"; only a number that nothing speaks for or against is left to
// the reader to decide.
package pasted

import (
	"slices"
	"strings"
)

// Kind is how a text was read.
type Kind int

// The kinds, from the one that says least on.
const (
	Plain      Kind = iota // nothing in it says plainly what is a status code
	Named                  // it says which number is one: "status code 422"
	Complaint              // a test's: what came and what was expected
	StatusLine             // one status line, alone or with fields
	Transcript             // several status lines
	AccessLog              // lines of a log
)

// Text is what a text says about status codes.
type Text struct {
	Kind     Kind
	Codes    []int // each once, the one that answers the text first
	Lines    []int // the codes in the order in which they occur, repeated ones too; the first mostLines of them
	Count    int   // how many codes occur, repeated ones too
	Format   string
	Expected int   // of a complaint; else -1
	Keys     []Key // a log's own reasons beside its codes

	Numbers []Number // of a text of the kinds Plain and Named
}

// Key is what a product writes beside a status to say why: Envoy's "UH".
type Key struct{ Sender, Key string }

// mostLines is how many codes Lines holds at most: more than a line of a terminal can show.
const mostLines = 32

// Read reads a text of one line or many. It takes time in proportion to the length.
func Read(text string) Text {
	if strings.IndexFunc(text, isDigit) < 0 {
		return Text{Expected: -1}
	}
	if read, ok := readLog(text); ok {
		return read
	}
	lower := asciiLower(text)
	if read, ok := readComplaint(lower); ok {
		return read
	}
	if read, ok := readStatusLines(lower); ok {
		return read
	}
	return readNamed(lower)
}

func isDigit(r rune) bool { return r >= '0' && r <= '9' }

// asciiLower keeps every byte where it is, as strings.ToLower doesn't.
func asciiLower(text string) string {
	if !strings.ContainsAny(text, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") {
		return text
	}
	lower := []byte(text)
	for i, c := range lower {
		if c >= 'A' && c <= 'Z' {
			lower[i] = c + 'a' - 'A'
		}
	}
	return string(lower)
}

// readNamed reads a text by the numbers that it calls status codes: in one line the first answers, in several the worst.
func readNamed(lower string) Text {
	read := Text{Expected: -1, Numbers: numbers(lower)}
	lines, last := 0, -1
	for _, number := range read.Numbers {
		if number.Evidence != NumberNamed {
			continue
		}
		if last < 0 || strings.Contains(lower[last:number.At], "\n") {
			lines++
		}
		last = number.At
		read.add(number.Number)
	}
	if len(read.Codes) == 0 {
		return read
	}
	read.Kind = Named
	if lines > 1 {
		read.worstFirst()
	}
	return read
}

func (t *Text) add(code int) {
	t.Count++
	if len(t.Lines) < mostLines {
		t.Lines = append(t.Lines, code)
	}
	if !slices.Contains(t.Codes, code) {
		t.Codes = append(t.Codes, code)
	}
}

// worstFirst orders codes by how bad they are: no answer, what the server did wrong, what the client did, redirects,
// and what went well.
func (t *Text) worstFirst() {
	slices.SortStableFunc(t.Codes, func(a, b int) int { return badness(b) - badness(a) })
}

func badness(code int) int {
	switch {
	case code < 100:
		return 5
	case code >= 500:
		return 4
	case code >= 400:
		return 3
	case code >= 300:
		return 2
	case code >= 200:
		return 1
	}
	return 0
}
