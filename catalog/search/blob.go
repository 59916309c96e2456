package search

import (
	_ "embed"
	"encoding/binary"

	"apicodes/catalog"
	"apicodes/catalog/text"
)

// blob is the vocabulary of the built-in catalogue, which takes too long to make when somebody types. It is what
// Postings returned when `go generate ./...` was run last. Numbers are little-endian:
//
//	uint32    how many words there are
//	uint32    how many bytes they take
//	words     in order, each with a line break after it
//	uint16    for each word, how many postings it has
//	uint32    for each posting: the code's number << 13 | source << 9 | joined << 8 | which string of the source
//
// A posting names the code's number and not its position, so that a blob never means another code than it was made for.
//
//go:embed postings.bin
var blob string

// Postings returns the vocabulary of a catalogue as the program that generates postings.bin writes it.
func Postings(c *catalog.Catalog) []byte {
	x := New(c)
	return x.encode(x.newVocabulary())
}

func (x *Index) encode(v *vocabulary) []byte {
	out := binary.LittleEndian.AppendUint32(nil, uint32(v.words.Len()))
	out = binary.LittleEndian.AppendUint32(out, uint32(len(v.words.Text())))
	out = append(out, v.words.Text()...)
	for word := range v.words.Each {
		out = binary.LittleEndian.AppendUint16(out, uint16(len(v.of(word))))
	}
	for _, p := range v.postings {
		packed := uint32(x.entries[p.entry].Number)<<13 | uint32(p.source)<<9 | uint32(p.at)
		if p.joined {
			packed |= 1 << 8
		}
		out = binary.LittleEndian.AppendUint32(out, packed)
	}
	return out
}

// decode reads a blob; false where it is none of these entries.
func (x *Index) decode(blob string) (*vocabulary, bool) {
	const head = 4 + 4
	if len(blob) < head {
		return nil, false
	}
	words, bytes := int(number32(blob, 0)), int(number32(blob, 4))
	counts := head + bytes
	postings := counts + 2*words
	if postings > len(blob) || (len(blob)-postings)%4 != 0 {
		return nil, false
	}
	v := &vocabulary{
		words:    text.ParseList(blob[head:counts]),
		postings: make([]posting, (len(blob)-postings)/4),
		starts:   make([]uint32, words+1),
	}
	for word := range words {
		v.starts[word+1] = v.starts[word] + uint32(blob[counts+2*word]) + uint32(blob[counts+2*word+1])<<8
	}
	if v.words.Len() != words || int(v.starts[words]) != len(v.postings) {
		return nil, false
	}
	positions := x.positions()
	for i := range v.postings {
		packed := number32(blob, postings+4*i)
		number := packed >> 13
		if number >= uint32(len(positions)) || positions[number] < 0 {
			return nil, false
		}
		v.postings[i] = posting{
			entry: uint32(positions[number]), source: source(packed >> 9 & 0xf), at: uint8(packed), joined: packed>>8&1 == 1,
		}
	}
	return v, true
}

// positions gives each number's position among the entries, -1 for none.
func (x *Index) positions() (positions [1000]int16) {
	for i := range positions {
		positions[i] = -1
	}
	for i := range x.entries {
		if number := x.entries[i].Number; number >= 0 && number < len(positions) {
			positions[number] = int16(i)
		}
	}
	return positions
}

func number32(text string, at int) uint32 {
	return uint32(text[at]) | uint32(text[at+1])<<8 | uint32(text[at+2])<<16 | uint32(text[at+3])<<24
}
