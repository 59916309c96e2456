package search

import (
	"cmp"
	"slices"

	"apicodes/catalog"
)

// rank says how well a word matches an entry; a smaller one is better. The package comment tells how ranks add up.
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

	rankSubsequence          = 2 * rankTypo        // the letters are in the name in this order
	rankSubsequenceElsewhere = rankSubsequence + 1 // or in a former name or a document's name

	rankNone = rank(255)
)

// isTypo reports whether a rank says that a word is misspelt.
func (r rank) isTypo() bool { return r >= rankTypo && r < rankSubsequence }

// isWhole reports whether a rank says that a whole word matches.
func (r rank) isWhole() bool {
	switch r {
	case rankName, rankOtherName, rankConstant, rankKeyword, rankSender:
		return true
	}
	return false
}

// tier is how well a word matches, roughly: within a tier a registered code goes before an unofficial one.
func (r rank) tier() uint8 {
	switch {
	case r <= rankOtherNameBegins:
		return 0
	case r <= rankKeywordBegins:
		return 1
	case r < rankText:
		return 2
	case r < rankTypo:
		return 3
	case r < rankSubsequence:
		return 4
	}
	return 5
}

// ranked returns the rank of a term that is the whole word or begins it, for a place where the word is.
func (x *Index) ranked(p posting, whole bool) rank {
	begins := rank(1)
	if whole {
		begins = 0
	}
	switch p.source {
	case inName:
		return rankName + begins
	case inFormerName, inTitle:
		return rankOtherName + begins
	case inConstant:
		return rankConstant
	case inSender:
		if x.entries[p.entry].Standing != catalog.Unofficial {
			return rankSender + begins
		}
	case inText:
		return rankText + begins
	}
	return rankKeyword + begins
}

// sortKey is what matches are ordered by: a smaller one goes first. Its fields are those of the list in the package comment.
type sortKey struct {
	order      int // in which it was named or found; 0 for a match that the rest of the key places
	exactness  uint8
	tier       uint8 // of the rank of the word that matches worst
	vendor     uint8 // 1 for an unofficial code where the query names no vendor
	worst      rank
	wholeness  uint8
	sum        uint16
	score      int // minus that of sahilm/fuzzy
	capitals   uint8
	commonness uint8
	number     int
}

func (a sortKey) compare(b sortKey) int {
	if by := cmp.Compare(a.order, b.order); by != 0 {
		return by
	}
	if by := a.compareMatch(b); by != 0 {
		return by
	}
	return cmp.Or(cmp.Compare(a.commonness, b.commonness), catalog.Before(a.number, b.number))
}

// compareMatch compares how well two codes match. Where it is 0, they tie, and only what they are tells them apart.
func (a sortKey) compareMatch(b sortKey) int {
	return cmp.Or(
		cmp.Compare(a.exactness, b.exactness), cmp.Compare(a.tier, b.tier), cmp.Compare(a.vendor, b.vendor), cmp.Compare(a.worst, b.worst), cmp.Compare(a.wholeness, b.wholeness),
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
func (p posting) exactness() uint8 {
	switch {
	case !p.joined:
		return inexact
	case p.source == inName:
		return exactName
	case p.source <= inTitle:
		return exactOtherName
	case p.source == inConstant:
		return exactConstant
	case p.source <= inHeader:
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
func commonness(entry *catalog.Entry) uint8 {
	at := slices.Index(common[:], entry.Number)
	switch {
	case at >= 0:
		return uint8(at)
	case entry.Standing == catalog.Unofficial:
		return uint8(len(common) + 1)
	}
	return uint8(len(common))
}
