package catalog

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
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
	inEmitter
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

// buildVocabulary makes the index that search looks terms up in, sorted by word.
func buildVocabulary(entries []Entry, texts func(entry int) []string) []word {
	places := make(map[string][]hit)
	add := func(text string, h hit) {
		if hits := places[text]; !slices.Contains(hits, h) {
			places[text] = append(hits, h)
		}
	}
	for position, entry := range entries {
		for place, text := range entry.strings {
			for _, part := range words(text) {
				add(part, hit{entry: uint32(position), source: place.source, at: place.at})
			}
			if joined := letters(text); joined != "" {
				add(joined, hit{entry: uint32(position), source: place.source, at: place.at, joined: true})
			}
		}
		for _, text := range texts(position) {
			for _, part := range words(text) {
				if len(part) > 2 {
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
func (e Entry) strings(yield func(place, string) bool) {
	groups := []struct {
		source source
		texts  []string
	}{
		{inName, []string{e.Name}},
		{inFormerName, e.FormerNames},
		{inTitle, titleNames(e.Titles)},
		{inConstant, e.Constants},
		{inKeyword, e.Keywords},
		{inHeader, e.Headers},
		{inEmitter, e.Emitters},
		{inLabel, titleLabels(e.Titles)},
		{inRFC, e.RFCs},
	}
	for _, group := range groups {
		for i, text := range group.texts {
			if text == "" {
				continue
			}
			if group.source == inRFC {
				text = "RFC " + text
			}
			if !yield(place{group.source, uint8(min(i, 255))}, text) {
				return
			}
		}
	}
}

// stringAt returns the string that a place names.
func (e Entry) stringAt(wanted place) string {
	for place, text := range e.strings {
		if place == wanted {
			return text
		}
	}
	return ""
}

func titleNames(titles []DocumentTitle) []string {
	names := make([]string, len(titles))
	for i, title := range titles {
		names[i] = title.Name
	}
	return names
}

func titleLabels(titles []DocumentTitle) []string {
	labels := make([]string, len(titles))
	for i, title := range titles {
		labels[i] = title.Label
	}
	return labels
}

// words takes text apart: at everything that is no letter or digit, and where a capital follows a small letter, so
// that "http.StatusNotFound" is "http", "status", "not", "found". A word with a hyphen also counts as a whole, and
// an apostrophe joins: "I'm" is "im".
func words(text string) []string {
	var found []string
	for _, chunk := range strings.FieldsFunc(text, func(r rune) bool { return !isWordRune(r) && r != '-' }) {
		parts := strings.FieldsFunc(chunk, func(r rune) bool { return r == '-' })
		for _, part := range parts {
			found = append(found, humps(part)...)
		}
		if len(parts) > 1 {
			found = append(found, letters(chunk))
		}
	}
	return found
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
			pieces = append(pieces, letters(text[start:i]))
			start = i
		}
		previous = r
	}
	pieces = append(pieces, letters(text[start:]))
	if len(pieces) > 1 {
		pieces = append(pieces, letters(text))
	}
	return slices.DeleteFunc(pieces, func(piece string) bool { return piece == "" })
}

// beginning returns the words of the vocabulary that begin with text: they stand together.
func beginning(vocabulary []word, text string) []word {
	from, _ := slices.BinarySearchFunc(vocabulary, text, func(w word, t string) int { return cmp.Compare(w.text, t) })
	to := from
	for to < len(vocabulary) && strings.HasPrefix(vocabulary[to].text, text) {
		to++
	}
	return vocabulary[from:to]
}

// withinOneEdit reports whether a word is, or begins with, text with at most one letter missing, added, wrong or
// swapped with its neighbour.
func withinOneEdit(text, word string) bool {
	same := 0
	for same < len(text) && same < len(word) && text[same] == word[same] {
		same++
	}
	a, b := text[same:], word[same:]
	if len(a) <= 1 {
		return true // all of text, or all but its last letter
	}
	if b == "" {
		return false
	}
	_, first := utf8.DecodeRuneInString(a)
	_, second := utf8.DecodeRuneInString(b)
	return strings.HasPrefix(b[second:], a[first:]) || // a wrong letter
		strings.HasPrefix(b[second:], a) || // a missing one
		strings.HasPrefix(b, a[first:]) || // one too many
		len(b) > 1 && a[0] == b[1] && a[1] == b[0] && strings.HasPrefix(b[2:], a[2:]) // two swapped
}
