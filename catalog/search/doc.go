// Package search finds codes from whatever a person has: it owns the query language, filters, ranking, the reasons for a
// match, what to highlight of it, and what is near where nothing matches. It knows of no files and no terminal.
//
// # The language
//
// A query is read in steps, and the first that makes something of it answers. Result.Reading says which one, in words.
//
//  1. Traffic: a status line, a transcript, lines of a log, a test's complaint, an error text that names its code. All of
//     a paste is read (package pasted); the final response goes first, of several lines the worst code, of a complaint
//     what came before what was expected.
//  2. Keys: what a sender writes beside a status ("envoy UH", "404.13", "H12", NoSuchKey), what programs say where a
//     request fails ("Cannot GET"), and errors that are named after a code (ConflictError, HTTPNotFound). A key wins over
//     everything. One of three letters or fewer counts with its capitals, or beside its sender's name; a text that only
//     one sender's programs write ("Error from server (Conflict)") is about the keys of that one.
//  3. Numbers, alone or among words, which never remove one that was named: several are compared in their order.
//  4. Words.
//
// What somebody types, up to 256 characters in a line, may also hold filters:
//
//	404  (418)  301 or 308  numbers; 404q and 404.99 are 404
//	40   5  4xx  50*  4**   beginnings of numbers
//	too many requests       words: of names, constants, keywords, header fields, senders, RFCs, running text
//	class:4  from:nginx     filters; a value that is not complete holds for all that begin with it
//	-gateway  -4xx  -is:x   codes without the word or number; codes for which the filter does not hold
//
// A colon makes a filter only behind a filter's name: "localhost:3000" is text. Numbers that are durations, ports, sizes,
// exit codes or have four digits are no codes. An identifier that nobody knows finds nothing; Missing says what is near.
// A number that nobody defines is answered by a match that says so. Nothing in a query is silently ignored: what is wrong
// with it is in Result.Notice. Index.With adds filters about what the catalogue doesn't know, such as what was read, and
// numbers that occur there without a page; asked without that, such a filter is answered by what it needs.
//
// # The ranking
//
// Words are folded (case, accents, endings, British and American spelling). Codes that have every word go first. For each
// code a word has the best of the ranks in rank.go; a smaller rank is better. Codes are ordered by
//
//  1. exactness: the whole query is the code's name, or a former name or a document's name of it, or a constant. So a
//     name in full leads to its code, whatever else holds the same words;
//  2. the tier of the word that matches worst: names, then keywords and constants, senders, running text, typing errors,
//     subsequences;
//  3. registered codes before unofficial ones, unless the query names the vendor or has a word that only vendors have;
//  4. the rank of that word, and wholeness: the whole query is a keyword or a header field, and no part of one;
//  5. the sum of all ranks, and for subsequences the score of sahilm/fuzzy;
//  6. capitals: where the query has some, a name that has the same ones goes first. What people paste has capitals
//     of its own, so they are a preference here and not, as in fzf, a demand;
//  7. how common the code is, then its number.
//
// Where no code has every word in a good place, words that say nothing are dropped ("which", "my"), and then a code's
// score is the sum over its words of rarity times place, with phrases above the same words apart (most.go). Those matches
// are partial, and the notice says so. Codes that numbers or keys lead to keep the order in which they were named.
//
// # The surprising idea
//
// Typing errors and subsequences are looked for only where a word is spelt right nowhere in the catalogue, and never in
// running text. So what was guessed is never listed beside what was asked for, and nearly every search is a look-up in a
// sorted vocabulary. That takes too long to make while somebody types: for the built-in catalogue it is generated (see
// blob.go), for any other it is made at the first search for a word.
package search
