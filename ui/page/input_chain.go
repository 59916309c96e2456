package page

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"apicodes/catalog/traffic"
	"apicodes/ui/theme"
)

const (
	mostChains = 5
	mostHops   = 20 // browsers go no further
)

// chains are the runs of redirects, a line a hop.
func (w *inputWriter) chains() {
	for i, chain := range w.report.Chains {
		if i == 0 {
			w.heading("Redirects")
		}
		if i == mostChains {
			w.paragraph(true, faint(amount(len(w.report.Chains)-mostChains, "more chain", "more chains")))
			return
		}
		w.chain(w.report, chain, i > 0, func(int) bool { return false })
		w.chainLength(chain)
	}
}

// chain draws a run of redirects: the number of each hop, its code, where it leads, and which method is kept. Each leads
// to the hop's own sheet.
func (b *blocks) chain(report traffic.Report, chain traffic.Chain, spaced bool, marked func(hop int) bool) {
	methods, guessed := hopMethods(chain)
	start := strings.TrimSpace(chain.Seen[0] + " " + asWritten(chain.URLs[0]))
	if guessed {
		start = strings.TrimSpace(asWritten(chain.URLs[0]) + " (the methods aren't shown: these are a POST's, * where most clients do so)")
	}
	b.paragraph(spaced, plain(start))
	for i, code := range chain.Codes[:min(len(chain.Codes), mostHops)] {
		exchange, kept := report.Exchange(chain.Hops[i])
		words, tail := digits(code)+"  ", faint("end")
		switch {
		case i+1 < len(chain.Codes):
			words += orUnknown(asWritten(chain.URLs[i+1]))
			tail = plain(methodWords(methods[i], methods[i+1]))
		case chain.Loop:
			words, tail = words+fmt.Sprintf("back to hop %d", chain.LoopFrom), span{text: "loop", role: theme.Bad}
		default:
			words += endWords(exchange)
		}
		hop := plain(words)
		if kept {
			hop = toMessage(exchange.Number, strings.TrimSpace(words))
		}
		mark := plain(" ")
		if marked(chain.Hops[i]) {
			mark = plain(theme.Bullet)
		}
		b.row(mark, []span{plain(fmt.Sprintf("%d ", i+1)), hop}, tail)
	}
	if more := len(chain.Codes) - mostHops; more > 0 {
		b.paragraph(false, faint(amount(more, "more hop", "more hops")))
	}
}

// methodWords is what becomes of the method at a hop: "GET" where it is kept, else "POST→GET".
func methodWords(before, after string) string {
	if before == after {
		return after
	}
	return before + theme.Arrow + after
}

// endWords is what a chain leads to: "text/html, 5 120 bytes".
func endWords(exchange traffic.Exchange) string {
	words := exchange.Response.Fields.MediaType()
	if content := exchange.Response.Content; content.Shown {
		if words != "" {
			words += ", "
		}
		words += amount(int(content.Size), "byte", "bytes")
	}
	return words
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

// chainLength says whether a chain is a circle, and how long it is.
func (b *blocks) chainLength(chain traffic.Chain) {
	if !chain.Loop {
		b.paragraph(false, faint(fmt.Sprintf("No loop. %s; curl stops at 50, browsers at 20.", amount(len(chain.Codes), "hop", "hops"))))
	}
}

// hopsFound tells what was found at the hops of a chain, each kind once, the worst first: "! hop 3: …".
func (b *blocks) hopsFound(report traffic.Report, chain traffic.Chain) {
	type kind struct {
		finding traffic.Finding
		hops    []int
	}
	var kinds []kind
	for i, number := range chain.Hops {
		exchange, _ := report.Exchange(number)
		for _, finding := range exchange.Findings {
			at := slices.IndexFunc(kinds, func(k kind) bool { return k.finding.ID == finding.ID && k.finding.Says == finding.Says })
			if at < 0 {
				kinds, at = append(kinds, kind{finding: finding}), len(kinds)
			}
			kinds[at].hops = append(kinds[at].hops, i+1)
		}
	}
	slices.SortStableFunc(kinds, func(a, b kind) int { return a.finding.Severity.Compare(b.finding.Severity) })
	for i, kind := range kinds {
		spans := append([]span{plain(hopWords(kind.hops) + ": ")}, says(kind.finding)...)
		b.add(block{kind: item, mark: faultMark(kind.finding.Severity), spans: spans, spaced: i == 0})
	}
}

// hopWords are "hop 3", "hops 1 and 2" or "hops 1, 2 and 4".
func hopWords(hops []int) string {
	if len(hops) == 1 {
		return "hop " + strconv.Itoa(hops[0])
	}
	last := len(hops) - 1
	words := make([]string, last)
	for i, hop := range hops[:last] {
		words[i] = strconv.Itoa(hop)
	}
	return "hops " + strings.Join(words, ", ") + " and " + strconv.Itoa(hops[last])
}
