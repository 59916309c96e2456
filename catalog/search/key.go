package search

import (
	"cmp"
	"slices"
	"strings"

	"apicodes/catalog"
	"apicodes/catalog/traffic/pasted"
)

// reasons returns the keys of senders among the hits, each row once.
func (a *asked) reasons() []Reason {
	var reasons []Reason
	for _, h := range a.hits {
		same := func(r Reason) bool { return r.Of.Sender == h.reason.Of.Sender && r.Row.Key == h.reason.Row.Key }
		if h.reason != nil && !slices.ContainsFunc(reasons, same) {
			reasons = append(reasons, *h.reason)
		}
	}
	slices.SortStableFunc(reasons, func(p, q Reason) int { return cmp.Compare(a.nearness(q), a.nearness(p)) })
	return reasons
}

// nearness is 1 for a reason whose sender the text names.
func (a *asked) nearness(r Reason) int {
	if a.names(r.Of.Sender) {
		return 1
	}
	return 0
}

// reasonsOf returns the rows of a log's keys.
func (x *Index) reasonsOf(keys []pasted.Key) []Reason {
	var reasons []Reason
	for _, key := range keys {
		asked := x.ask(key.Sender+" "+key.Key, false)
		for _, reason := range asked.reasons() {
			if reason.Of.Sender == key.Sender {
				reasons = append(reasons, reason)
			}
		}
	}
	return reasons
}

// readKeys is the third step: a text that is, or holds, a key of a sender or what a program always says. Constants and
// names are words of the catalogue, and the last step finds them.
func (x *Index) readKeys(r *Result) bool {
	q := &r.query
	if q.numbers && !strings.Contains(q.line, ".") || q.line == "" {
		return false
	}
	a := x.ask(q.text, q.pasted) // of what is typed, a code's own words are the last step's: it ranks them against each other
	r.Reasons = a.reasons()
	isKey := len(a.hits) > 0 && a.hits[0].reason != nil && a.isWhole(a.hits[0])
	if standing, ok := x.exactName(q.wanted); ok && !q.pasted && !(isKey && standing == catalog.Unofficial && looksLikeIdentifier(q.line)) {
		return false
	}
	complete := slices.ContainsFunc(q.wanted.patterns, func(p pattern) bool { return p.isComplete() && x.isKnown(p.low) })
	if len(a.hits) == 0 || complete && !a.isWhole(a.hits[0]) {
		return false
	}
	if !q.pasted && !a.isAnswered() {
		return false
	}
	x.answerHits(r, &a)
	if len(r.Matches) == 0 {
		x.noteKeysWithoutCode(r)
		return isKey && x.answerSender(r, a.hits[0].reason.Of.Sender)
	}
	r.Reading = Reading{Kind: AsIdentifier, Words: a.words()}
	r.query.unknown, r.query.faulty = nil, r.query.faulty && len(q.filters) > 0
	if !q.pasted && !isNumber(q.line) {
		x.addWordMatches(r)
	}
	return true
}

// isAnswered reports whether the best hit leaves no question open: it is all that was typed, or a key, or long.
func (a *asked) isAnswered() bool {
	best := a.hits[0]
	return a.isWhole(best) || best.reason != nil || best.letters >= enoughLetters || best.from == fromClass || best.from != "" && isProgramWord(best.typed) ||
		best.from != "" && len(best.words) > 1 && len(a.tokens) >= errorTextWords || best.from != "" && a.coverage() >= enoughCoverage
}

// isProgramWord reports whether a phrase is a word that only programs write: ETIMEDOUT, NullPointerException.
func isProgramWord(phrase string) bool {
	return !strings.Contains(phrase, " ") && len(phrase) > shortKey && (isDistinct(phrase) || strings.ToUpper(phrase) == phrase)
}

// errorTextWords is from how many words on a text is one that a program wrote: what it always says tells more than
// the words around it.
const errorTextWords = 10

// enoughCoverage is the share of the words that say something which phrases have to have to answer the rest too.
const enoughCoverage = 0.6

// coverage is that share of the phrases in the text.
func (a *asked) coverage() float64 {
	in, all := 0.0, 0.0
	for at, token := range a.tokens {
		isIn := slices.ContainsFunc(a.hits, func(h hit) bool { return h.from != "" && at >= h.first && at < h.last })
		if isIn || !isStop(token.word) && !a.isPath(token) {
			all++
		}
		if isIn {
			in++
		}
	}
	return in / max(all, 1)
}

// enoughLetters is how long a wording is that nobody writes by chance.
const enoughLetters = 16

// words says in a few words what was recognised.
func (a *asked) words() string {
	best := a.hits[0]
	switch {
	case best.reason != nil:
		return best.reason.Of.Sender + " " + best.reason.Of.Kind + " " + best.reason.Row.Key
	case best.from != "":
		return best.from + ": " + best.typed
	}
	return ""
}

// answerHits makes the codes of the hits the answer. Each hit speaks for its codes with its letters, for the first most.
func (x *Index) answerHits(r *Result, a *asked) {
	type candidate struct {
		match  Match
		weight float64
	}
	var all []candidate
	whole := a.isWhole(a.hits[0])
	for _, h := range a.hits {
		if whole && !a.isWhole(h) {
			break
		}
		weight := float64(h.letters)
		if h.reason != nil {
			weight *= keyWeight
		}
		for _, code := range h.codes {
			at := slices.IndexFunc(all, func(c candidate) bool { return c.match.entry.Number == code })
			if at < 0 {
				match := x.match(code)
				match.wording, match.key.commonness = h.wording, commonness(match.entry)
				all, at = append(all, candidate{match: match}), len(all)
			}
			all[at].weight = max(all[at].weight, weight) + weight/8
			weight *= nextCode
		}
	}
	slices.SortStableFunc(all, func(p, q candidate) int {
		return cmp.Or(cmp.Compare(q.weight, p.weight), cmp.Compare(p.match.key.commonness, q.match.key.commonness))
	})
	for _, one := range all {
		r.add(one.match)
	}
}

const (
	keyWeight = 2.0 // a key says more than the same letters of a sentence
	nextCode  = 0.7 // each further code of a wording is less likely than the one before
)

// noteKeysWithoutCode says what a key means that comes with no code of its own.
func (x *Index) noteKeysWithoutCode(r *Result) {
	for _, reason := range r.Reasons {
		if len(reason.Row.Status) == 0 {
			r.query.note(reason.Of.Sender + " " + reason.Row.Key + ": " + strings.TrimSuffix(reason.Row.Means, ".") + "; it comes with no code of its own")
			return
		}
	}
}

// answerSender makes the codes of a sender the answer: a key of it comes with any or none.
func (x *Index) answerSender(r *Result, sender string) bool {
	r.Reading = Reading{Kind: AsIdentifier}
	for position := range x.entries {
		for at, name := range x.fields()[position][inSender] {
			if name == sender {
				from := found{rank: rankSender, place: place{inSender, uint8(at)}}
				r.add(Match{entry: &x.entries[position], position: position, terms: []term{{typed: name}}, found: []found{from}})
			}
		}
	}
	return true
}

// exactName reports whether the words as a whole are a name, an older or other name, or a constant of a code, and of
// which standing: a registered one where several are called so.
func (x *Index) exactName(wanted clause) (standing catalog.Standing, ok bool) {
	for position, level := range x.exactness(wanted) {
		if level <= exactConstant && (!ok || standing == catalog.Unofficial) {
			standing, ok = x.entries[position].Standing, true
		}
	}
	return standing, ok
}
