// Package search finds codes: it owns the query language, filters, ranking, the reasons for a match, what to highlight
// of it, and what is near where nothing matches. It knows of no files and no terminal.
//
// # The language
//
// A query is words and numbers in any order. Every word has to match somewhere; numbers are alternatives:
//
//	404  (418)  301 308     numbers
//	40   5  4xx  50*  4**   beginnings of numbers
//	too many requests       words: of names, constants, keywords, header fields, senders, RFCs, running text
//	class:4  from:nginx     filters; a value that is not complete holds for all that begin with it
//	-gateway  -4xx  -is:x   codes without the word or number; codes for which the filter does not hold
//
// A line that names a status code plainly ("HTTP/1.1 503", "status code 422") is read as that number: catalog/traffic
// knows such lines. A line whose words no code has all of is answered by partial matches: the longest name, keyword or
// header field in it, and the known numbers in it. A complete number that nobody defines is answered by a match that
// says so. Nothing in a query is silently ignored: what is wrong with it is in Result.Notice.
//
// # The ranking
//
// Each word may match in another layer than its neighbour. For each code a word has the best of the ranks in rank.go;
// a smaller rank is better. Codes are ordered by
//
//  1. exactness: the whole query is the code's name, or a former name or a document's name of it, or a constant. So a
//     name in full leads to its code, whatever else holds the same words;
//  2. the rank of the word that matches worst: a better layer always wins;
//  3. wholeness: the whole query is a keyword or a header field, and no part of one;
//  4. the sum of all ranks, and for subsequences the score of sahilm/fuzzy;
//  5. capitals: where the query has some, a name that has the same ones goes first. What people paste has capitals
//     of its own, so they are a preference here and not, as in fzf, a demand;
//  6. how common the code is, then its number. Numbers without words stay in numeric order, and so do the codes that
//     filters alone leave over.
//
// # The surprising idea
//
// Typing errors and subsequences are looked for only where a word is spelt right nowhere in the catalogue. So what was
// guessed is never listed beside what was asked for, and nearly every search is a look-up in a sorted vocabulary. That
// takes too long to make while somebody types: for the built-in catalogue it is generated (see blob.go), for any other
// it is made at the first search for a word.
package search
