package catalog

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode"
)

// source says where a word of the vocabulary stands. The order is that of the layers of search: what stands in an
// earlier source is found first. See rank.go.
type source uint8

const (
	inName source = iota
	inFormerName
	inTitle // a document's name for the code
	inConstant
	inKeyword
	inHeader
	inSender
	inLabel
	inRFC
	inText
)

// hit is one place where a word stands.
type hit struct {
	entry  uint32 // position among the entries
	source source
	at     uint8 // which of the entry's strings of that source
	joined bool  // the word is a whole string written together: "toomanyrequests"
}

// word is an element of the vocabulary: a word in lower case and every place where it stands.
type word struct {
	text string
	hits []hit
}

// minTextLetters keeps the shortest words of running text out of the vocabulary: they stand everywhere.
const minTextLetters = 3

// buildVocabulary makes the index that search looks terms up in, sorted by word.
func buildVocabulary(entries []Entry, texts func(entry int) []string) []word {
	places := make(map[string][]hit)
	add := func(text string, h hit) {
		// Entries come one after the other: an equal hit can only be among the last ones.
		hits := places[text]
		for i := len(hits) - 1; i >= 0 && hits[i].entry == h.entry; i-- {
			if hits[i] == h {
				return
			}
		}
		places[text] = append(hits, h)
	}
	for position, entry := range entries {
		for place, text := range entry.strings {
			h := hit{entry: uint32(position), source: place.source, at: place.at}
			for _, part := range words(text) {
				add(part, h)
			}
			if joined := Letters(text); joined != "" {
				h.joined = true
				add(joined, h)
			}
		}
		for _, text := range texts(position) {
			for _, part := range words(text) {
				if len(part) >= minTextLetters {
					add(part, hit{entry: uint32(position), source: inText})
				}
			}
		}
	}
	vocabulary := make([]word, 0, len(places))
	for text, hits := range places {
		vocabulary = append(vocabulary, word{text: text, hits: hits})
	}
	slices.SortFunc(vocabulary, func(a, b word) int { return cmp.Compare(a.text, b.text) })
	return vocabulary
}

// place tells one string of an entry from the others.
type place struct {
	source source
	at     uint8
}

// strings yields every string of an entry that the upper layers of search look at.
func (e *Entry) strings(yield func(place, string) bool) {
	counts := [...]int{
		inName: 1, inFormerName: len(e.FormerNames), inTitle: len(e.Titles), inConstant: len(e.Constants),
		inKeyword: len(e.Keywords), inHeader: len(e.Headers), inSender: len(e.Senders),
		inLabel: len(e.Titles), inRFC: len(e.RFCs),
	}
	for in, count := range counts {
		for at := range min(count, math.MaxUint8) {
			place := place{source(in), uint8(at)}
			if text := e.stringAt(place); text != "" && !yield(place, text) {
				return
			}
		}
	}
}

// stringAt returns the string that a place names; none for the running text, of which an entry knows only the words.
func (e *Entry) stringAt(place place) string {
	switch place.source {
	case inName:
		return e.Name
	case inFormerName:
		return e.FormerNames[place.at]
	case inTitle:
		return e.Titles[place.at].Name
	case inConstant:
		return e.Constants[place.at]
	case inKeyword:
		return e.Keywords[place.at]
	case inHeader:
		return e.Headers[place.at]
	case inSender:
		return e.Senders[place.at]
	case inLabel:
		return e.Titles[place.at].Label
	case inRFC:
		return "RFC " + e.RFCs[place.at]
	}
	return ""
}

// words takes text apart: at everything that is no letter or digit, and where a capital follows a small letter, so
// that "http.StatusNotFound" is "http", "status", "not", "found". A word with a hyphen also counts as a whole, and
// an apostrophe joins: "I'm" is "im".
func words(text string) []string {
	var found []string
	for _, chunk := range chunks(text) {
		parts := strings.FieldsFunc(chunk, func(r rune) bool { return r == '-' })
		for _, part := range parts {
			found = append(found, humps(part)...)
		}
		if len(parts) > 1 {
			found = append(found, Letters(chunk))
		}
	}
	return found
}

// chunks splits text at everything that joins words in code ("HTTP_404_NOT_FOUND", "HttpStatus.GONE") but not at
// hyphens: "Retry-After" and "time-out" are looked up as one word.
func chunks(text string) []string {
	return strings.FieldsFunc(text, func(r rune) bool { return !isWordRune(r) && r != '-' })
}

func isWordRune(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || r == '\'' || r == '’'
}

// humps splits at capitals and returns the pieces in lower case, and the whole where there is more than one.
func humps(text string) []string {
	var pieces []string
	start := 0
	previous := rune(0)
	for i, r := range text {
		if i > start && unicode.IsUpper(r) && unicode.IsLower(previous) {
			pieces = append(pieces, Letters(text[start:i]))
			start = i
		}
		previous = r
	}
	pieces = append(pieces, Letters(text[start:]))
	if len(pieces) > 1 {
		pieces = append(pieces, Letters(text))
	}
	return slices.DeleteFunc(pieces, func(piece string) bool { return piece == "" })
}

// beginning returns where the words of the vocabulary that begin with text stand: side by side.
func beginning(vocabulary []word, text string) (from, to int) {
	from, _ = slices.BinarySearchFunc(vocabulary, text, func(w word, t string) int { return cmp.Compare(w.text, t) })
	to = from
	for to < len(vocabulary) && strings.HasPrefix(vocabulary[to].text, text) {
		to++
	}
	return from, to
}
