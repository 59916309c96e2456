package search

import (
	"fmt"
	"slices"
	"strings"

	"apicodes/catalog/text"
)

// readWords is the last step. The codes that have every word go first, then those that have every word that says
// something, then those that have most of what was asked for.
func (x *Index) readWords(r *Result) bool {
	q := &r.query
	if q.pasted {
		q.wanted.terms = firstTerms(q.line)
	}
	if len(q.wanted.terms) > mostTerms {
		q.wanted.terms = q.wanted.terms[:mostTerms]
	}
	all := x.matches(q)
	identifier := looksLikeIdentifier(q.line)
	if len(all) > 0 && isGood(all[0], q.wanted, identifier) {
		r.show(all)
		return true
	}
	if identifier {
		return false // an identifier that nobody knows finds nothing
	}
	content := *q
	content.wanted.terms = slices.DeleteFunc(slices.Clone(q.wanted.terms), func(t term) bool { return isStop(t.text) })
	if n := len(content.wanted.terms); n > 0 && n < len(q.wanted.terms) {
		if every := x.matches(&content); len(every) > 0 && isGood(every[0], content.wanted, false) {
			r.show(every)
			return true
		}
	} else {
		content.wanted.terms = q.wanted.terms
	}
	if most := x.mostMatches(&content, q.text); len(most) > 0 && (len(content.wanted.terms) > 1 || len(all) == 0) {
		r.Matches, r.Partial = most, true
		q.note(fmt.Sprintf("no code has all of these words; %s in part", plural(len(most), "code matches", "codes match")))
		return true
	}
	r.show(all)
	return true
}

// show makes the codes that have every word the answer, and says so where a word was guessed.
func (r *Result) show(all []Match) {
	r.Matches = best(all)
	if len(all) == 0 {
		return
	}
	for i, at := range all[0].found {
		switch {
		case at.rank.isTypo():
			r.query.note(fmt.Sprintf("no code has %q; showing what is spelt nearly so", all[0].terms[i].typed))
			return
		case at.rank >= rankSubsequence:
			r.query.note(fmt.Sprintf("no code has %q; showing what has its letters in this order", all[0].terms[i].typed))
			return
		}
	}
}

// addWordMatches adds, behind what a wording led to, the codes that have every word in a good place.
func (x *Index) addWordMatches(r *Result) {
	for _, match := range x.matches(&r.query) {
		if match.key.worst < rankText {
			r.add(match)
		}
	}
}

// mostTerms is how many words of a query are looked up.
const mostTerms = 24

// firstTerms are the words of a pasted text that are looked up.
func firstTerms(line string) []term {
	var terms []term
	for _, chunk := range text.Chunks(line) {
		letters := text.Letters(chunk)
		if letters == "" || isStop(letters) || isNumber(letters) || len(terms) == mostTerms {
			continue
		}
		terms = append(terms, term{text: letters, typed: strings.Trim(chunk, "-'’")})
	}
	return terms
}

// isGood reports whether a code with every word answers the query: none of the words is only in running text, or it is
// the only word. Of an identifier it has to be all.
func isGood(match Match, wanted clause, identifier bool) bool {
	worst := match.key.worst
	switch {
	case identifier:
		return worst < rankText || worst.isTypo() || worst == rankText && len(wanted.terms) == 1
	case len(wanted.terms) == 1:
		return true
	}
	return worst < rankText || worst.isTypo()
}

// best leaves out what has a word only in running text, beside codes that have it elsewhere.
func best(matches []Match) []Match {
	isText := func(m Match) bool { return m.key.worst == rankText || m.key.worst == rankTextBegins }
	if len(matches) == 0 || isText(matches[0]) {
		return matches
	}
	return slices.DeleteFunc(matches, isText)
}

func plural(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}
