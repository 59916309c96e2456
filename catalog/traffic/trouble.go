package traffic

import (
	"cmp"
	"slices"

	"apicodes/catalog"
)

// Worst is the worst severity of what was found with a code; empty where nothing was.
func (c CodeReport) Worst() Severity {
	worst := Severity("")
	for _, found := range c.Findings {
		if check, _ := CheckByID(found.Name); check.Severity.Compare(worst) < 0 {
			worst = check.Severity
		}
	}
	return worst
}

// ByTrouble orders codes for who looks for what went wrong: errors and warnings first, then the servers' errors, the
// clients', what is no class of HTTP, redirects; of a class the most first. A note is no trouble: it would put an
// unregistered code above every server error.
func ByTrouble(a, b CodeReport) int {
	return cmp.Or(cmp.Compare(max(b.Worst().weight(), 1), max(a.Worst().weight(), 1)), cmp.Compare(trouble(b.Code), trouble(a.Code)), ByCount(a, b))
}

// Troubled is the report with the codes of a log in the order of their trouble. Which one came first says something about
// a few messages, and nothing about a million lines.
func (r Report) Troubled() Report {
	if !slices.ContainsFunc(r.Inputs, func(in Input) bool { return in.Lines > 0 }) {
		return r
	}
	r.Codes = slices.Clone(r.Codes)
	slices.SortStableFunc(r.Codes, ByTrouble)
	return r
}

// ByCount orders codes by how often they occur, the most first.
func ByCount(a, b CodeReport) int { return cmp.Or(b.Count-a.Count, cmp.Compare(a.Code, b.Code)) }

// trouble is how much a class asks for somebody to look.
func trouble(number int) int {
	switch catalog.ClassOf(number) {
	case catalog.ServerError:
		return 4
	case catalog.ClientError:
		return 3
	case catalog.Outside:
		return 2
	case catalog.Redirection:
		return 1
	}
	return 0
}
