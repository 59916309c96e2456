package page

import (
	"fmt"
	"strings"

	"apicodes/catalog"
	"apicodes/catalog/traffic"
	"apicodes/ui/theme"
)

// What the lens of a code shows of much.
const (
	mostWhole    = 3  // exchanges with their heads
	mostRequests = 12 // exchanges in a line each
	mostPaths    = 8
	sparkCells   = 30
)

// InYourInput is the lens of a code that occurs in what was read. It comes before the others: see Sheet.Before.
func InYourInput(c *catalog.Catalog, report traffic.Report, number int) (lens Lens, occurs bool) {
	code, occurs := report.Code(number)
	if !occurs {
		return Lens{}, false
	}
	w := codeInput{catalog: c, report: report, code: code, exchanges: report.ExchangesOf(number)}
	w.heading("In your input")
	w.share()
	w.findings()
	w.chains()
	switch {
	case len(w.exchanges) == 0:
	case len(w.exchanges) <= mostWhole && code.Count == len(w.exchanges):
		for i, exchange := range w.exchanges {
			w.exchange(exchange, i > 0 || len(w.list) > 1)
		}
	default:
		w.requests()
	}
	w.paths()
	w.facts()
	return Lens{Name: YourInput, Title: "Your input", blocks: w.list}, true
}

// Before returns the sheet with one more lens, the first.
func (s Sheet) Before(lens Lens) Sheet {
	s.Lenses = append([]Lens{lens}, s.Lenses...)
	return s
}

// codeInput writes what the input says of one code.
type codeInput struct {
	blocks
	catalog   *catalog.Catalog
	report    traffic.Report
	code      traffic.CodeReport
	exchanges []traffic.Exchange
}

// share is how much of the whole it is, and when.
func (w *codeInput) share() {
	if total := w.report.Messages; total > 1 {
		w.paragraph(false, strong(grouped(w.code.Count)), plain(fmt.Sprintf(" of %s, %s", grouped(total), share(w.code.Count, total))))
	}
	if len(w.code.Minutes) < 2 {
		return
	}
	most := w.code.Minutes[0]
	for _, minute := range w.code.Minutes {
		if minute.Count > most.Count {
			most = minute
		}
	}
	w.paragraph(false, span{text: sparkline(w.code.Minutes, sparkCells), role: theme.ClassRole(int(catalog.ClassOf(w.code.Code)))},
		plain("  most at "+most.At.Format("15:04")+", "+grouped(most.Count)+" a "+spanWords(w.code.Span)))
}

// findings are those of the code, each kind once.
func (w *codeInput) findings() {
	for _, severity := range []traffic.Severity{traffic.Error, traffic.Warning, traffic.Note} {
		for _, count := range w.code.Findings {
			check, _ := traffic.CheckByID(count.Name)
			if check.Severity != severity {
				continue
			}
			spans := []span{plain(w.says(check))}
			if check.Section != "-" {
				spans = append(spans, faint(" ("+check.Section+")"))
			}
			if w.code.Count > 1 {
				spans = append(spans, plain(fmt.Sprintf("  %s of %s", grouped(count.Count), grouped(w.code.Count))))
			}
			w.item(faultMark(severity).text, spans...)
		}
	}
}

// says is a finding's sentence, with its detail where all of them have the same.
func (w *codeInput) says(check traffic.Check) string {
	says := ""
	for _, finding := range w.report.Findings {
		switch {
		case finding.ID != check.ID || finding.Code != w.code.Code:
		case says == "" || says == finding.Says:
			says = finding.Says
		default:
			return check.Says
		}
	}
	if says == "" {
		return check.Says
	}
	return says
}

func (w *codeInput) chains() {
	for i, chain := range w.report.ChainsOf(w.code.Code) {
		if i == mostChains {
			return
		}
		w.chain(w.catalog, chain, w.code.Code, true)
	}
}

// requests are the exchanges of the code, one a line.
func (w *codeInput) requests() {
	w.paragraph(len(w.list) > 1, span{text: "Requests", role: theme.Heading})
	for _, exchange := range w.exchanges[:min(len(w.exchanges), mostRequests)] {
		mark := faint(" ")
		for _, finding := range exchange.Findings {
			if worse := faultMark(finding.Severity); mark.text == " " || finding.Severity == traffic.Error {
				mark = worse
			}
		}
		when := ""
		if !exchange.Start.IsZero() {
			when = exchange.Start.Format("15:04:05") + "  "
		}
		w.item(mark.text, faint(when), plain(requestWords(exchange)))
	}
	if more := w.code.Count - min(len(w.exchanges), mostRequests); more > 0 {
		w.paragraph(false, faint(grouped(more)+" more"))
	}
}

func requestWords(exchange traffic.Exchange) string {
	if exchange.Request == nil {
		return fmt.Sprintf("message %d", exchange.Number)
	}
	where := exchange.Request.URL
	if where == "" {
		where = exchange.Request.Target
	}
	return strings.TrimSpace(exchange.Request.Method + " " + asWritten(where))
}

// asWritten leaves out the slashes of a URL whose scheme the input doesn't show: people don't write them.
func asWritten(url string) string { return strings.TrimPrefix(url, "//") }
