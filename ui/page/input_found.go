package page

import (
	"fmt"
	"slices"
	"strings"

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
	for _, severity := range traffic.Severities() {
		groups, more := kinds(w.report.Findings, severity)
		for _, group := range groups {
			w.list = append(w.list, group.item(w.report))
		}
		if more > 0 {
			w.marked(faultMark(severity), faint(amount(more, "more like these", "more like these")))
		}
	}
}

// kindOfFinding are the findings that say the same of the same code.
type kindOfFinding struct {
	first traffic.Finding
	count int
	at    []int
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
			group.at = append(group.at, finding.At)
		}
	}
	return groups, more
}

// item is a kind of finding in a line: "✗ 401: no WWW-Authenticate … (RFC 9110 15.5.2) 4 times: messages 2, 5, 7, 9". The
// code and the messages are links.
func (g kindOfFinding) item(report traffic.Report) block {
	spans := []span{}
	if g.first.Code > 0 {
		spans = append(spans, digitsTo(g.first.Code), plain(": "))
	}
	spans = append(spans, says(g.first)...)
	switch {
	case strings.HasPrefix(g.first.ID, "openapi-") && len(g.at) > 0:
		spans = append(spans, faint(pick(g.count > 1, " "+times(g.count)+", first", "")+" in line "+grouped(g.at[0])))
	case len(g.at) == 0 || report.Messages == 1 && g.first.Count == 0:
	case g.first.Count == 1:
		spans = append(spans, faint(" in line "+grouped(g.at[0])))
	case g.first.Count > 1: // lines of a log
		spans = append(spans, faint(fmt.Sprintf(" %s, first in line %s", amount(g.count, "line", "lines"), grouped(g.at[0]))))
	default:
		spans = append(spans, faint(pick(g.count > 1, " "+times(g.count)+": messages ", " in message ")))
		spans = append(spans, g.places(report)...)
	}
	return block{kind: item, mark: faultMark(g.first.Severity), spans: spans}
}

// places are the first messages with the finding.
func (g kindOfFinding) places(report traffic.Report) (spans []span) {
	for i, at := range g.at {
		if i > 0 {
			spans = append(spans, faint(", "))
		}
		if _, kept := report.Exchange(at); kept {
			spans = append(spans, toMessage(at, grouped(at)))
		} else {
			spans = append(spans, faint(grouped(at)))
		}
	}
	if g.count > len(g.at) {
		spans = append(spans, faint(" "+theme.Ellipsis))
	}
	return spans
}
