package catalog

import (
	"cmp"
	"slices"
)

// The ranking, in one place.
//
// A query is taken apart into numbers, which are alternatives, and words, of which every one has to match somewhere;
// each may match in another layer than its neighbour. For each code a word has the best of the ranks below; a
// smaller rank is better. Codes are ordered by
//
//  1. exactness: the whole query is the code's name, or a former name or a document's name of it, or a constant. So a
//     name in full leads to its code, whatever else holds the same words;
//  2. the rank of the word that matches worst: a better layer always wins;
//  3. wholeness: the whole query is a keyword or a header field, and no part of one;
//  4. the sum of all ranks, and for scattered letters the score of sahilm/fuzzy;
//  5. capitals: where the query has some, a name that has the same ones goes first. What people paste has capitals
//     of its own, so they are a preference here and not, as in fzf, a demand;
//  6. how common the code is, then its number. Numbers without words stay in numeric order, and so do the codes that
//     filters alone leave over.
//
// A typing error and scattered letters are looked for only where a word is spelt right nowhere in the catalogue: so
// a guess never stands beside what was asked for. That is also why both rank below the text.
//
// A line that names a status code plainly ("HTTP/1.1 503", "status code 422") is read as that number: see pasted.go.
// A line whose words no code has all of is answered by the longest name, keyword or header field that stands in it
// and by the known numbers in it: see guess.go. A complete number that nobody defines is answered by a page that says so.
type rank uint8

// The ranks: layer by layer, and within a layer whole words before beginnings of words.
const (
	rankExact           rank = iota // the number
	rankPrefix                      // the number begins so
	rankName                        // a whole word of the name, or all of it written together
	rankNameBegins                  // a word of the name, or the name written together, begins so
	rankOtherName                   // the same for former names and for the documents' names
	rankOtherNameBegins             //
	rankNameHolds                   // inside a word of the name: "auth" in "unauthorized"
	rankOtherNameHolds              //
	rankConstant                    // a constant of a programming language, or what one begins with
	rankKeyword                     // a keyword, a header field, who sends an unregistered number, a document's label, an RFC
	rankKeywordBegins               //
	rankSender                      // who gives a registered number a meaning of its own
	rankSenderBegins                //
	rankText                        // a word of the page's text
	rankTextBegins                  //
	rankTypo                        // one letter away from a word; to this the rank is added that the word would have

	rankScattered          = 2 * rankTypo      // the letters stand in the name in this order
	rankScatteredElsewhere = rankScattered + 1 // or in a former name or a document's name

	rankNone = rank(255)
)

// isTypo reports whether a rank says that a word is misspelt.
func (r rank) isTypo() bool { return r >= rankTypo && r < rankScattered }

// isWhole reports whether a rank says that a whole word matches.
func (r rank) isWhole() bool {
	switch r {
	case rankName, rankOtherName, rankConstant, rankKeyword, rankSender:
		return true
	}
	return false
}

// ranked returns the rank of a term that is the whole word or begins it, for a place where the word stands.
func (c *Catalog) ranked(h hit, whole bool) rank {
	begins := rank(1)
	if whole {
		begins = 0
	}
	switch h.source {
	case inName:
		return rankName + begins
	case inFormerName, inTitle:
		return rankOtherName + begins
	case inConstant:
		return rankConstant
	case inSender:
		if c.entries[h.entry].Standing != Unofficial {
			return rankSender + begins
		}
	case inText:
		return rankText + begins
	}
	return rankKeyword + begins
}

// sortKey is what matches are ordered by: a smaller one goes first. Its fields are those of the list above.
type sortKey struct {
	exactness  uint8
	worst      rank
	wholeness  uint8
	sum        uint16
	score      int // minus that of sahilm/fuzzy
	capitals   uint8
	commonness uint8
	number     int
}

func (a sortKey) compare(b sortKey) int {
	if by := a.compareMatch(b); by != 0 {
		return by
	}
	return cmp.Or(cmp.Compare(a.commonness, b.commonness), Before(a.number, b.number))
}

// compareMatch compares how well two codes match. Where it is 0, they tie, and only what they are tells them apart.
func (a sortKey) compareMatch(b sortKey) int {
	return cmp.Or(
		cmp.Compare(a.exactness, b.exactness), cmp.Compare(a.worst, b.worst), cmp.Compare(a.wholeness, b.wholeness),
		cmp.Compare(a.sum, b.sum), cmp.Compare(a.score, b.score), cmp.Compare(a.capitals, b.capitals),
	)
}

// The levels of exactness; smaller is better.
const (
	exactName uint8 = iota
	exactOtherName
	exactConstant
	exactKeyword // counts as wholeness
	inexact
)

// exactness returns the level of a query that as a whole is the word at a place.
func (h hit) exactness() uint8 {
	switch {
	case !h.joined:
		return inexact
	case h.source == inName:
		return exactName
	case h.source <= inTitle:
		return exactOtherName
	case h.source == inConstant:
		return exactConstant
	case h.source <= inHeader:
		return exactKeyword
	}
	return inexact
}

// common lists the codes that people meet most, commonest first. It is an editorial order, not a measured one; it
// decides only between codes that match equally well.
var common = [...]int{
	404, 500, 401, 403, 400, 502, 503, 429, 504, 200, 301, 302, 304, 422, 201, 204, 405, 409, 413, 408, 410, 307, 308,
	499, 520, 522, 524, 521, 415, 406, 412, 451, 418, 202, 206, 303, 431, 444, 100, 101, 407, 414, 416, 411, 417, 426, 428, 425,
}

// commonness is the place of an entry in common; what is not in it comes after, the unofficial codes last.
func commonness(entry *Entry) uint8 {
	at := slices.Index(common[:], entry.Number)
	switch {
	case at >= 0:
		return uint8(at)
	case entry.Standing == Unofficial:
		return uint8(len(common) + 1)
	}
	return uint8(len(common))
}
