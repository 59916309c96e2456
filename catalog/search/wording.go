package search

import (
	"slices"
	"strings"
	"unicode"

	"apicodes/catalog"
)

// wording is a text that leads to codes wherever it occurs: a key of a sender, what a program says, a name, a keyword or
// a header field of a code.
type wording struct {
	typed  string // as its owner writes it
	words  []string
	codes  []int
	reason *Reason  // of a key
	from   string   // of a phrase
	place  place    // of a code's own string
	spaced bool     // it is found by the words that a key is made of, and not by the key
	form   []string // the senders whose programs alone write it around a key; it leads nowhere by itself
	letters
}

// letters is how much a wording says, in letters and digits.
type letters int

// wordings are all of them, by their first folded word.
type wordings map[string][]*wording

// gap is written in a phrase where names or numbers come between its words, and mostGap how many of them may.
const (
	gap     = "…"
	mostGap = 8
)

// newWordings collects what senders and programs write.
func (x *Index) newWordings() wordings {
	all := collector{of: make(wordings, 1<<11)}
	for _, file := range x.catalog.Reasons() {
		file := file
		rows := file.Rows
		file.Rows = nil
		for i := range rows {
			reason := &Reason{Of: file, Row: rows[i]}
			for _, key := range append([]string{rows[i].Key}, rows[i].Also...) {
				all.add(wording{typed: key, codes: rows[i].Status, reason: reason})
				if words := spaced(key); words != "" {
					all.addWords(wording{typed: key, codes: rows[i].Status, reason: reason, spaced: true}, words)
				}
			}
		}
	}
	for _, said := range x.catalog.Phrases() {
		for _, phrase := range said.Phrases {
			all.add(wording{typed: phrase.Text, codes: phrase.Status, from: said.From})
		}
	}
	for text, senders := range forms {
		all.add(wording{typed: text, form: senders})
	}
	return all.of
}

// newOwnWordings collects what the codes are called, for texts that are too long to look up each of their words.
func (x *Index) newOwnWordings() wordings {
	all := collector{of: make(wordings, 1<<10)}
	for i := range x.entries {
		for place, value := range x.fields()[i].each {
			if place.source <= inTitle || place.source == inKeyword || place.source == inHeader {
				all.add(wording{typed: value, codes: []int{x.entries[i].Number}, place: place})
			}
		}
	}
	return all.of
}

// spaced is a key as people type it, "no such bucket" for NoSuchBucket; empty where that is the key itself.
func spaced(key string) string {
	if !isCamel(key) || strings.ContainsAny(key, " _-.") {
		return ""
	}
	var words strings.Builder
	previous := rune(0)
	for _, r := range key {
		if unicode.IsUpper(r) && unicode.IsLower(previous) {
			words.WriteByte(' ')
		}
		words.WriteRune(r)
		previous = r
	}
	return words.String()
}

// setAside is for how many wordings or words room is made at once: there are thousands.
const setAside = 256

// collector collects wordings.
type collector struct {
	of     wordings
	one    []wording
	words  []string
	tokens []token // of the last
}

func (c *collector) add(one wording) { c.addWords(one, one.typed) }

// addWords adds a wording that is found by other words than its own.
func (c *collector) addWords(one wording, text string) {
	c.tokens = appendTokens(c.tokens[:0], text)
	if cap(c.words)-len(c.words) < len(c.tokens) {
		c.words = make([]string, 0, max(len(c.tokens), setAside))
	}
	first := len(c.words)
	for _, token := range c.tokens {
		c.words = append(c.words, token.word)
		if token.word != gap {
			one.letters += letters(token.to - token.from)
		}
	}
	one.words = slices.Clip(c.words[first:])
	if len(one.words) == 2 && one.words[1] == gap && c.tokens[0].to == c.tokens[1].from {
		one.words, one.letters = []string{strings.ToLower(text)}, numberedLetters
	}
	if len(one.words) > 0 {
		if len(c.one) == cap(c.one) {
			c.one = make([]wording, 0, setAside)
		}
		c.one = append(c.one, one)
		c.of[one.words[0]] = append(c.of[one.words[0]], &c.one[len(c.one)-1])
	}
}

// numberedLetters is how much an error says that a product has numbered, such as AADSTS50011 for the phrase "AADSTS…":
// more than the sentence behind it.
const numberedLetters = 32

// numbered is by which word such an error is found; empty where a word has no number at its end.
func numbered(word string) string {
	if last := word[len(word)-1]; last < '0' || last > '9' {
		return ""
	}
	return strings.TrimRight(word, "0123456789") + gap
}

// Reason is a key of a sender that a query holds.
type Reason struct {
	Of  catalog.Reasons // the sender, what kind of key it is and where it is seen; without Rows
	Row catalog.Reason
}
