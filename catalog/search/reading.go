package search

import (
	"fmt"
	"strings"

	"apicodes/catalog/traffic/pasted"
)

// Reading says how a query was read, for the query line.
type Reading struct {
	Kind  ReadingKind
	Words string // "access log, 3 lines: 200 404 502"; empty where there is nothing to say
	Codes []int  // that the words are about, in their order
}

// ReadingKind is which step read a query.
type ReadingKind int

// The kinds of reading, in the order in which they are tried.
const (
	AsText       ReadingKind = iota // words, filters, or nothing at all
	AsTraffic                       // pasted: a status line, a transcript, lines of a log, an error text
	AsComplaint                     // a test's: Codes are what came and what was expected
	AsNamedCodes                    // several codes, which somebody compares
	AsIdentifier                    // a constant, a key of a sender, or what a program says
)

// readingOf words what package pasted found.
func readingOf(read pasted.Text) Reading {
	reading := Reading{Kind: AsTraffic, Codes: read.Codes}
	first := digitsOf(read.Codes[0])
	switch read.Kind {
	case pasted.Complaint:
		reading.Kind = AsComplaint
		reading.Words = fmt.Sprintf("test complaint: %s, expected %s", first, digitsOf(read.Expected))
	case pasted.StatusLine:
		reading.Words = "status line " + first
	case pasted.Transcript:
		reading.Words = fmt.Sprintf("transcript, %d responses: %s", len(read.Lines), digitsOfAll(read.Lines))
	case pasted.AccessLog:
		reading.Words = "access log: " + first
		if len(read.Lines) > 1 {
			reading.Words = fmt.Sprintf("access log, %d lines: %s", read.Count, digitsOfAll(read.Lines))
		}
	default:
		reading.Words = "status " + digitsOfAll(read.Codes)
	}
	for i, key := range read.Keys {
		if i == mostWordedKeys {
			break
		}
		reading.Words += ", " + key.Sender + " " + key.Key
	}
	return reading
}

// How much the words of a reading name, so that they fit behind a query.
const (
	mostWordedCodes = 8
	mostWordedKeys  = 2
)

// digitsOfAll is numbers as people write them, side by side.
func digitsOfAll(codes []int) string {
	var words []string
	for i, code := range codes {
		if i == mostWordedCodes {
			words = append(words, "…")
			break
		}
		words = append(words, digitsOf(code))
	}
	return strings.Join(words, " ")
}

// digitsOf is a number as people write it: three digits at least.
func digitsOf(code int) string { return fmt.Sprintf("%03d", code) }

// listed joins numbers as a sentence does: "401, 403 and 404".
func listed(codes []int) string {
	words := make([]string, len(codes))
	for i, code := range codes {
		words[i] = digitsOf(code)
	}
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:len(words)-1], ", ") + " and " + words[len(words)-1]
}
