package search

import (
	"strings"

	"apicodes/catalog/text"
)

// lexicon is the vocabulary with what is derived from it. It is made at the first search for a word.
type lexicon struct {
	*vocabulary
	nameWords  []int     // the words that are in some name
	nameTexts  text.List // the same
	names      []nameAt  // every name, former name and document's name
	namesLower text.List // the same, in lower case
}

// nameAt is where a name is.
type nameAt struct {
	entry uint32
	place place
}

// newLexicon decodes the generated vocabulary where it is of this catalogue, else it makes one.
func (x *Index) newLexicon() *lexicon {
	if x.catalog.BuiltIn() {
		if v, ok := x.decode(blob); ok {
			return x.lexiconOf(v)
		}
	}
	return x.lexiconOf(x.newVocabulary())
}

// lexiconOf derives the rest from a vocabulary.
func (x *Index) lexiconOf(v *vocabulary) *lexicon {
	w := &lexicon{vocabulary: v}
	for word := range w.words.Each {
		for _, p := range w.of(word) {
			if p.source <= inTitle {
				w.nameWords = append(w.nameWords, word)
				break
			}
		}
	}
	w.nameTexts = text.NewList(len(w.nameWords), func(i int) string { return w.words.At(w.nameWords[i]) })
	for i := range x.fields() {
		for place := range x.fields()[i].each {
			if place.source > inTitle {
				break
			}
			w.names = append(w.names, nameAt{uint32(i), place})
		}
	}
	w.namesLower = text.NewList(len(w.names), func(i int) string { return strings.ToLower(x.nameOf(w.names[i])) })
	return w
}

func (x *Index) newVocabulary() *vocabulary {
	return buildVocabulary(x.fields(), func(entry int) []string { return proseOf(x.catalog, x.entries[entry].Number) })
}

func (x *Index) nameOf(name nameAt) string { return x.fields()[name.entry].at(name.place) }
