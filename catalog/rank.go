package catalog

// The ranking, in one place.
//
// A query is taken apart into number patterns, which are alternatives, and words, of which every one has to match
// somewhere. Each word has, for each code, the best of the ranks below; a smaller rank is better. Codes are ordered by
//
//  1. exactness: the whole query is the name; a former name or a document's name; a constant; a keyword or header of several
//     words;
//  2. the rank of the word that matches worst, then the sum of all ranks;
//  3. capitals: where the query has some, a title that has the same ones goes first (what people paste has capitals
//     of its own, so they are a preference here and not, as in fzf, a demand);
//  4. how common the code is, then its number.
//
// A typing error and scattered letters are looked for only where a word is spelt right nowhere in the catalogue: so
// a guess never stands beside what was asked for.
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
	rankConstant                    // a constant of a programming language
	rankKeyword                     // a keyword, a header field, an emitter, a document's label, an RFC
	rankKeywordBegins               //
	rankText                        // a word of the page's text
	rankTextBegins                  //
	rankTypo                        // one letter away from a word of the name
	rankTypoElsewhere               // one letter away from any other word
	rankScattered                   // the letters stand in the title in this order (sahilm/fuzzy)

	rankNone rank = 255
)

// ranked returns the rank of a word that stands in a source, for a term that is the whole word or begins it.
func ranked(in source, whole bool) rank {
	begins := rank(1)
	if whole {
		begins = 0
	}
	switch in {
	case inName:
		return rankName + begins
	case inFormerName, inTitle:
		return rankOtherName + begins
	case inConstant:
		return rankConstant
	case inText:
		return rankText + begins
	}
	return rankKeyword + begins
}

// common lists the codes that people meet most, commonest first. It is an editorial order, not a measured one; it
// decides only between codes that match equally well.
func common() []int {
	return []int{
		404, 500, 401, 403, 400, 502, 503, 429, 504, 200, 301, 302, 304, 422, 201, 204, 405, 409, 413, 408, 410, 307, 308,
		499, 520, 522, 524, 521, 415, 406, 412, 451, 418, 202, 206, 303, 431, 444, 100, 101, 407, 414, 416, 411, 417, 426, 428, 425,
	}
}
