package search

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"apicodes/catalog"
	"apicodes/catalog/text"
)

// source says where a word is. The order is that of the layers of search: what is in an earlier source is found first.
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
	inText // the running text, of which only the words are kept
)

// place tells one string of an entry from the others.
type place struct {
	source source
	at     uint8 // which of the strings of that source
}

// fields are the strings of an entry by their source.
type fields [inText][]string

func newFields(e *catalog.Entry) fields {
	f := fields{
		inName:       {e.Name},
		inFormerName: slices.Collect(e.FormerNames()),
		inConstant:   slices.Collect(e.Constants()),
		inKeyword:    slices.Collect(e.Keywords()),
		inHeader:     slices.Collect(e.Headers()),
		inSender:     slices.Collect(e.Senders()),
	}
	for title := range e.Titles() {
		f[inTitle] = append(f[inTitle], title.Name)
		f[inLabel] = append(f[inLabel], title.Label)
	}
	for number := range e.RFCs() {
		f[inRFC] = append(f[inRFC], "RFC "+number)
	}
	return f
}

// each yields every string with its place.
func (f *fields) each(yield func(place, string) bool) {
	for in, list := range f {
		for at, value := range list[:min(len(list), math.MaxUint8+1)] {
			if value != "" && !yield(place{source(in), uint8(at)}, value) {
				return
			}
		}
	}
}

// at returns the string of a place; none for the running text.
func (f *fields) at(p place) string {
	if p.source >= inText || int(p.at) >= len(f[p.source]) {
		return ""
	}
	return f[p.source][p.at]
}

// posting is one place where a word is.
type posting struct {
	entry  uint32 // position among the entries
	source source
	at     uint8 // see place
	joined bool  // the word is a whole string written together: "toomanyrequests"
}

// vocabulary is every word of a catalogue, in lower case and in order, with the places where it is.
type vocabulary struct {
	words    text.List
	postings []posting // of the first word, then of the second, ...
	starts   []uint32  // of each word's postings, and of those that would come next
}

// of returns the postings of one word.
func (v *vocabulary) of(word int) []posting { return v.postings[v.starts[word]:v.starts[word+1]] }

// find returns where a word is, or would be, and whether it is there.
func (v *vocabulary) find(word string) (int, bool) {
	from, to := 0, v.words.Len()
	for from < to {
		middle := (from + to) / 2
		if cmp.Less(v.words.At(middle), word) {
			from = middle + 1
		} else {
			to = middle
		}
	}
	return from, from < v.words.Len() && v.words.At(from) == word
}

// beginning returns where the words that begin with a text are: side by side.
func (v *vocabulary) beginning(text string) (from, to int) {
	from, _ = v.find(text)
	to = from
	for to < v.words.Len() && strings.HasPrefix(v.words.At(to), text) {
		to++
	}
	return from, to
}

// minTextLetters keeps the shortest words of running text out of the vocabulary: they are everywhere.
const minTextLetters = 3

// buildVocabulary takes the strings of the entries and their running texts apart.
func buildVocabulary(entries []fields, texts func(entry int) []string) *vocabulary {
	places := make(map[string][]posting)
	add := func(word string, p posting) {
		// Entries come one after the other: an equal posting can only be among the last ones.
		have := places[word]
		for i := len(have) - 1; i >= 0 && have[i].entry == p.entry; i-- {
			if have[i] == p {
				return
			}
		}
		places[word] = append(have, p)
	}
	for position := range entries {
		for place, value := range entries[position].each {
			p := posting{entry: uint32(position), source: place.source, at: place.at}
			for _, word := range text.Words(value) {
				add(word, p)
			}
			if joined := text.Letters(value); joined != "" {
				p.joined = true
				add(joined, p)
			}
		}
		for _, prose := range texts(position) {
			for _, word := range text.Words(prose) {
				if len(word) >= minTextLetters {
					add(word, posting{entry: uint32(position), source: inText})
				}
			}
		}
	}
	words := make([]string, 0, len(places))
	for word := range places {
		words = append(words, word)
	}
	slices.Sort(words)
	v := &vocabulary{words: text.NewList(len(words), func(i int) string { return words[i] }), starts: make([]uint32, 1, len(words)+1)}
	for _, word := range words {
		v.postings = append(v.postings, places[word]...)
		v.starts = append(v.starts, uint32(len(v.postings)))
	}
	return v
}

// proseOf returns every sentence of a code's page: its own, and those of the documents. A page that cannot be read has
// none: who opens it is told.
func proseOf(c *catalog.Catalog, number int) []string {
	page, err := c.Page(number)
	if err != nil {
		return nil
	}
	prose := page.Prose()
	for _, reading := range c.Readings(number) {
		prose = append(prose, reading.Reading.Says...)
	}
	return prose
}
