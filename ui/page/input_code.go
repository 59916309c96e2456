package page

import (
	"fmt"
	"slices"

	"apicodes/catalog"
	"apicodes/catalog/traffic"
	"apicodes/ui/theme"
)

// InYourInput is the lens of a code that occurs in what was read. It comes before the others: see Sheet.Before. Unfolded,
// it leaves none of the requests and paths out that are kept.
func InYourInput(c *catalog.Catalog, report traffic.Report, number int, unfolded bool) (lens Lens, occurs bool) {
	code, occurs := report.Code(number)
	if !occurs {
		return Lens{}, false
	}
	w := codeInput{catalog: c, report: report, code: code, exchanges: report.ExchangesOf(number), unfolded: unfolded}
	w.chains = report.ChainsOf(number)
	w.write()
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
	chains    []traffic.Chain
	unfolded  bool
}

// write tells a single response whole. Of hops it shows their chain, and of many requests a row each.
func (w *codeInput) write() {
	w.heading("In your input")
	single := w.code.Count == 1 && len(w.exchanges) == 1
	hops := w.hops()
	if single && hops == nil {
		w.opening(w.exchanges[0], false)
	}
	w.share(hops)
	if hops != nil {
		w.chain(w.report, w.chains[0], false, w.isOurs)
		w.hopsFound(w.report, w.chains[0])
		w.chainLength(w.chains[0])
	} else {
		w.findings()
		w.otherChains()
	}
	switch {
	case single:
		if hops != nil {
			w.opening(w.exchanges[0], true)
		}
		w.single(w.exchanges[0])
	case hops == nil:
		w.requests()
	}
	w.paths()
	w.facts(single)
}

// hops are the places of the code's responses in the one chain that holds all of them; nil where there is none.
func (w *codeInput) hops() (hops []int) {
	if len(w.chains) != 1 || w.code.Count != len(w.exchanges) {
		return nil
	}
	for _, exchange := range w.exchanges {
		at := slices.Index(w.chains[0].Hops, exchange.Number)
		if at < 0 {
			return nil
		}
		hops = append(hops, at+1)
	}
	return hops
}

func (w *codeInput) isOurs(number int) bool {
	exchange, _ := w.report.Exchange(number)
	return exchange.Number == number && exchange.Code == w.code.Code
}

// opening is the status line of the only response, and what was asked.
func (w *codeInput) opening(exchange traffic.Exchange, spaced bool) {
	opening := block{kind: row, spaced: spaced, spans: []span{toMessage(exchange.Number, statusWords(exchange))}}
	if exchange.Request != nil {
		opening.tail = []span{faint(requestWords(exchange))}
	}
	w.add(opening)
}

// single is who sent the only response, and its fields.
func (w *codeInput) single(exchange traffic.Exchange) {
	if content := contentWords(exchange); content != "" {
		w.marked(faint(theme.Dot), plain(content))
	}
	w.about(w.catalog, exchange)
	fields, _ := judge(exchange)
	first := len(w.list)
	w.blocks.fields(fields, false)
	if first < len(w.list) {
		w.list[first].spaced = true
	}
}

// share is how much of the whole it is, and when.
func (w *codeInput) share(hops []int) {
	switch total := w.report.Messages; {
	case hops != nil:
		words := hopWords(hops)
		w.paragraph(false, strong(fmt.Sprintf("H%s of %d", words[1:], len(w.chains[0].Hops))))
	case total > 1:
		w.paragraph(false, strong(grouped(w.code.Count)), plain(fmt.Sprintf(" of %s, %s", grouped(total), share(w.code.Count, total))))
	}
	if drawn, words := w.times(); drawn != "" {
		w.paragraph(false, span{text: drawn, role: theme.ClassRole(int(catalog.ClassOf(w.code.Code)))}, plain("  "+words))
	}
}

// findings are those of the code, each kind once.
func (w *codeInput) findings() {
	for _, failed := range worstFirst(w.code.Findings) {
		spans := says(w.finding(failed.Check))
		if w.code.Count > 1 {
			spans = append(spans, plain(fmt.Sprintf("  %s of %s", grouped(failed.count), grouped(w.code.Count))))
		}
		w.marked(faultMark(failed.Severity), spans...)
	}
}

// finding is what a check found, with its detail where it found the same each time.
func (w *codeInput) finding(check traffic.Check) traffic.Finding {
	general := traffic.Finding{Says: check.Says, Section: check.Section}
	says := ""
	for _, finding := range w.report.Findings {
		switch {
		case finding.ID != check.ID || finding.Code != w.code.Code:
		case says == "" || says == finding.Says:
			says = finding.Says
		default:
			return general
		}
	}
	if says != "" {
		general.Says = says
	}
	return general
}

// otherChains are the first of the chains that the code is in, where there are several or where it occurs outside too.
func (w *codeInput) otherChains() {
	for _, chain := range w.chains[:min(len(w.chains), mostChains)] {
		w.chain(w.report, chain, true, w.isOurs)
		w.chainLength(chain)
	}
	if more := len(w.chains) - mostChains; more > 0 {
		w.paragraph(false, faint(amount(more, "more chain", "more chains")))
	}
}
