package page

import (
	"fmt"
	"slices"
	"strings"

	"apicodes/catalog"
	"apicodes/catalog/traffic"
	"apicodes/ui/theme"
)

// mostPlaces is how many of a finding's places are named.
const mostPlaces = 5

// found tells each kind of finding once, the worst first, with its codes and where it was met.
func (w *inputWriter) found() {
	if len(w.report.Findings) == 0 {
		return
	}
	w.heading("Found")
	for _, severity := range []traffic.Severity{traffic.Error, traffic.Warning, traffic.Note} {
		groups, more := kinds(w.report.Findings, severity)
		for _, group := range groups {
			w.list = append(w.list, group.item())
		}
		if more > 0 {
			w.item(faultMark(severity).text, faint(amount(more, "more like these", "more like these")))
		}
	}
}

// kindOfFinding are the findings that say the same of the same code.
type kindOfFinding struct {
	first traffic.Finding
	count int
	at    []string
}

// mostKinds is how many kinds of one severity a person reads. Details make kinds of their own, so that there may be as
// many as messages.
const mostKinds = 40

func kinds(findings []traffic.Finding, severity traffic.Severity) (groups []kindOfFinding, more int) {
	for _, finding := range findings {
		if finding.Severity != severity {
			continue
		}
		at := slices.IndexFunc(groups, func(g kindOfFinding) bool {
			return g.first.Says == finding.Says && g.first.Code == finding.Code
		})
		if at < 0 && len(groups) == mostKinds {
			more++
			continue
		}
		if at < 0 {
			groups, at = append(groups, kindOfFinding{first: finding}), len(groups)
		}
		group := &groups[at]
		group.count += max(finding.Count, 1)
		if len(group.at) < mostPlaces && finding.At > 0 {
			group.at = append(group.at, grouped(finding.At))
		}
	}
	return groups, more
}

// item is a kind of finding in a line: "✗ 401: no WWW-Authenticate … (RFC 9110 15.5.2) 4 times, messages 2, 5, 7 and 9".
func (g kindOfFinding) item() block {
	mark := faultMark(g.first.Severity)
	spans := []span{}
	if g.first.Code > 0 {
		spans = append(spans, digitsTo(g.first.Code), plain(": "))
	}
	spans = append(spans, plain(g.first.Says))
	if g.first.Section != "-" {
		spans = append(spans, faint(" ("+g.first.Section+")"))
	}
	switch {
	case g.first.Count == 1:
		spans = append(spans, faint(" in line "+g.at[0]))
	case g.first.Count > 1: // lines of a log
		spans = append(spans, faint(fmt.Sprintf(" %s, first in line %s", amount(g.count, "line", "lines"), g.at[0])))
	case g.count > 1:
		spans = append(spans, faint(fmt.Sprintf(" %s: messages %s", times(g.count), strings.Join(g.at, ", "))))
		if g.count > len(g.at) {
			spans = append(spans, faint(" "+theme.Ellipsis))
		}
	}
	return block{kind: item, marker: mark.text, spans: spans}
}

// chains are the runs of redirects, a line a hop.
func (w *inputWriter) chains() {
	for i, chain := range w.report.Chains {
		if i == 0 {
			w.heading("Redirects")
		}
		if i == mostChains {
			w.paragraph(false, faint(amount(len(w.report.Chains)-mostChains, "more chain", "more chains")))
			return
		}
		w.chain(w.catalog, chain, -1, i > 0)
	}
}

const mostChains = 5

// chain draws a run of redirects: the number of each hop, its code, where it leads, and with which method.
func (b *blocks) chain(c *catalog.Catalog, chain traffic.Chain, marked int, spaced bool) {
	methods, guessed := hopMethods(chain)
	start := strings.TrimSpace(chain.Seen[0] + " " + asWritten(chain.URLs[0]))
	if guessed {
		start = strings.TrimSpace(asWritten(chain.URLs[0]) + " (the methods aren't shown: these are a POST's, * where most clients do so)")
	}
	b.add(block{kind: paragraph, spaced: spaced, spans: []span{plain(start)}})
	for i, code := range chain.Codes {
		pointer := " "
		if code == marked {
			pointer = theme.Pointer
		}
		spans := []span{plain(fmt.Sprintf("%d ", i+1)), digitsTo(code), plain("  ")}
		switch {
		case i+1 < len(chain.Codes):
			spans = append(spans, plain(orUnknown(asWritten(chain.URLs[i+1]))), faint("  "+methods[i]+theme.Arrow+methods[i+1]))
		case chain.Loop:
			spans = append(spans, span{text: fmt.Sprintf("back to hop %d: a circle", chain.LoopFrom), role: theme.Bad})
		default:
			spans = append(spans, faint("end"))
		}
		b.item(pointer, spans...)
	}
	if !chain.Loop {
		b.paragraph(false, faint(fmt.Sprintf("No loop. %s; curl stops at 50, browsers at 20.", amount(len(chain.Codes), "hop", "hops"))))
	}
}

func orUnknown(url string) string {
	if url == "" {
		return "(where to isn't known)"
	}
	return url
}

// hopMethods are the methods as seen or, where the input doesn't show them, as the rules make them of a POST, for which
// the rules matter. A star marks what most clients do without having to.
func hopMethods(chain traffic.Chain) (methods []string, guessed bool) {
	if guessed = chain.Seen[0] == ""; guessed {
		return chain.Methods("POST"), true
	}
	methods = chain.Methods(chain.Seen[0])
	for i, seen := range chain.Seen {
		if seen != "" {
			methods[i] = seen
		}
	}
	return methods, false
}
