package traffic

import "strings"

// Check is something that can be wrong with what was read.
type Check struct {
	ID       string   // "401-no-challenge"
	Severity Severity //
	Needs    string   // see Needed
	Section  string   // "RFC 9110 15.5.2, 11.6.1", or "-" where no specification speaks of it
	Says     string   // what a finding says, as a sentence without its full stop
}

// Short is the finding in a few words, for a line that has no room for more.
func (c Check) Short() string {
	short, _, _ := strings.Cut(c.Says, ":")
	return short
}

// Needed says in words what a check has to see. Alternatives are separated by commas, a plus joins.
func (c Check) Needed() string {
	names := map[string]string{
		"H": "the response's head", "B": "the content", "R": "the request", "C": "several exchanges",
		"L": "a line of a log", "O": "an API document in one file", "*": "any input",
	}
	var ways []string
	for way := range strings.SplitSeq(c.Needs, ",") {
		var parts []string
		for part := range strings.SplitSeq(way, "+") {
			parts = append(parts, names[part])
		}
		ways = append(ways, strings.Join(parts, " and "))
	}
	return strings.Join(ways, " or ")
}

// Finding is a check that failed.
type Finding struct {
	ID       string   `json:"id"`
	Severity Severity `json:"severity"`
	Code     int      `json:"code"`
	At       int      `json:"at"` // the exchange's number, the line of an API document, or a log's first such line; 0 where it is about the whole input
	Says     string   `json:"says"`
	Section  string   `json:"section"`
	Count    int      `json:"-"` // of lines of a log; 0 for an exchange's, which is a finding by itself
}

// Checks returns every check, in the order in which findings are told.
func Checks() []Check {
	all := make([]Check, 0, len(rules))
	for _, rule := range rules {
		all = append(all, rule.Check)
	}
	return all
}

// CheckByID returns one check.
func CheckByID(id string) (Check, bool) {
	for _, rule := range rules {
		if rule.ID == id {
			return rule.Check, true
		}
	}
	return Check{}, false
}

// outcome is what a check comes to.
type outcome int

const (
	passes outcome = iota
	fails
	undecided // the input doesn't show what it would take
)

// verdict is an outcome with a detail for the finding.
type verdict struct {
	outcome outcome
	detail  string
	section string // the one that decided, where the check cites several
	onAfter bool   // it is the exchange after that is wrong
}

var (
	pass = verdict{}
	open = verdict{outcome: undecided}
	bad  = verdict{outcome: fails}
)

func badIf(condition bool) verdict {
	if condition {
		return bad
	}
	return pass
}

func badWith(detail string) verdict { return verdict{outcome: fails, detail: detail} }

// occasion says when a rule is asked.
type occasion int

const (
	eachMessage occasion = iota // once a response
	eachHop                     // for a redirect with the exchange that follows it, or alone if nothing followed
	eachRepeat                  // for a request that was sent before; with nothing before if it wasn't
	elsewhere                   // by the reader, by a log or by a document
)

// view is what a rule sees.
type view struct {
	*capture          // the response in question
	before   *capture // the last exchange with the same request; nil if there is none
	fresh    *capture // the last 200 for the same resource; nil if there is none
	after    *capture // the exchange that follows a redirect; nil if nobody followed
	chain    *chain   // that both are in
	known    *knowledge
}

// rule is a check with its function. on says which codes it is about, so that the rest isn't called undecided.
type rule struct {
	Check
	when occasion
	on   func(code int) bool
	find func(view) verdict
}

// decide asks a rule. A need that isn't met leaves it undecided.
func (r *rule) decide(v view) verdict {
	if !r.on(v.Response.Code) {
		return pass
	}
	if v.Origin == Unwired || v.Origin == Tunnel && r.ID != "connect-with-length" {
		return pass
	}
	for way := range strings.SplitSeq(r.Needs, ",") {
		if v.offers(way) {
			return r.find(v)
		}
	}
	return open
}

// offers reports whether the input shows what one way of a check's needs names.
func (v view) offers(way string) bool {
	for need := range strings.SplitSeq(way, "+") {
		met := true
		switch need {
		case "H":
			met = v.Response.HeadSeen
		case "B":
			met = v.Response.HeadSeen && v.Response.Content.Shown
		case "R":
			met = v.Request != nil
		case "L":
			met = v.Origin == Logged
		}
		if !met {
			return false
		}
	}
	return true
}

func anyCode(int) bool { return true }

func codes(wanted ...int) func(int) bool {
	return func(code int) bool {
		for _, number := range wanted {
			if number == code {
				return true
			}
		}
		return false
	}
}

func codesFrom(from, to int) func(int) bool {
	return func(code int) bool { return code >= from && code <= to }
}
