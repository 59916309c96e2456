package page

import (
	"fmt"
	"slices"
	"strings"

	"apicodes/catalog"
	"apicodes/catalog/traffic"
	"apicodes/ui/theme"
)

// mostOperations is how many operations of one document a page names; a person looks for one of them, or at how many.
const mostOperations = 40

// operations are those of the user's own API descriptions that answer with the code, and what is wrong with how they
// document it.
func (w *writer) operations() {
	for _, document := range w.catalog.Own() {
		promised := promisesOf(w.catalog.Operations(document.ID), w.code.Number)
		if len(promised.own) == 0 && len(promised.covered) == 0 {
			continue
		}
		w.heading("Operations that answer with it: " + document.Title)
		for i, promise := range promised.own {
			if i == mostOperations {
				w.item(theme.Dot, faint(fmt.Sprintf("and %d more", len(promised.own)-mostOperations)))
				break
			}
			w.operation(promise)
		}
		for _, cover := range promised.covered {
			w.item(theme.Dot, faint(fmt.Sprintf("%s it by %s", counted(cover.count, "other operation covers", "other operations cover"), cover.key)))
		}
	}
}

func (w *writer) operation(p promise) {
	spans := []span{strong(p.operation.Method + " " + p.operation.Path)}
	if p.response.Says != "" {
		spans = append(spans, plain(": "+p.response.Says))
	}
	if len(p.response.Headers) > 0 {
		spans = append(spans, faint(" (declares "+strings.Join(p.response.Headers, ", ")+")"))
	}
	w.item(theme.Bullet, spans...)
	found, _ := traffic.CheckOperation(p.operation)
	for _, finding := range found {
		if finding.Key != p.response.Key {
			continue
		}
		_, says, _ := strings.Cut(finding.Says, ": ")
		w.item("  "+theme.Cross, findingSpans(finding, says)...)
	}
}

func findingSpans(finding traffic.OperationFinding, says string) []span {
	role := theme.Faint
	if finding.Severity != traffic.Note {
		role = theme.Warning
	}
	return []span{{text: string(finding.Severity) + ": ", role: role}, plain(fmt.Sprintf("%s, line %d: %s", says, finding.Line, finding.Remedy))}
}

// Findings is the lens of what is wrong with how an API description documents its operations.
const Findings LensName = "findings"

// mostFindings is how many of them a page tells; apicodes document check tells all.
const mostFindings = 200

// findingsOf are those of all operations, the gravest first.
func findingsOf(operations []catalog.Operation) blocks {
	var found []traffic.OperationFinding
	for _, operation := range operations {
		of, _ := traffic.CheckOperation(operation)
		found = append(found, of...)
	}
	slices.SortStableFunc(found, func(a, b traffic.OperationFinding) int { return a.Severity.Compare(b.Severity) })
	var list blocks
	for _, finding := range found[:min(len(found), mostFindings)] {
		list.item(theme.Cross, findingSpans(finding, finding.Says)...)
	}
	return list
}

// promise is an operation with its response for a code.
type promise struct {
	operation catalog.Operation
	response  catalog.OperationResponse
}

// promises are what a description says of a code: by operations that list it, and by those whose range or default
// covers it.
type promises struct {
	own     []promise
	covered []cover
}

type cover struct {
	key   string // "4XX", "default"
	count int
}

func promisesOf(operations []catalog.Operation, number int) promises {
	var found promises
	for _, operation := range operations {
		response, answers := operation.Answer(number)
		if !answers {
			continue
		}
		if _, exact := response.Number(); exact {
			found.own = append(found.own, promise{operation, response})
			continue
		}
		at := slices.IndexFunc(found.covered, func(c cover) bool { return c.key == response.Key })
		if at < 0 {
			found.covered = append(found.covered, cover{key: response.Key})
			at = len(found.covered) - 1
		}
		found.covered[at].count++
	}
	return found
}
