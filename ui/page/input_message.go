package page

import (
	"fmt"
	"strings"
	"time"

	"apicodes/catalog"
	"apicodes/catalog/text"
	"apicodes/catalog/traffic"
	"apicodes/ui/theme"
)

// The lenses of a message's sheet.
const (
	Responded LensName = "response"
	Requested LensName = "request"
)

// Message is the sheet of one response of what was read: each field with what was found about it, and the request that
// it answers. The sheet is empty where the message isn't kept.
func Message(c *catalog.Catalog, report traffic.Report, number int) Sheet {
	exchange, kept := report.Exchange(number)
	if !kept {
		return Sheet{}
	}
	w := messageWriter{catalog: c, report: report, exchange: exchange}
	return Sheet{
		Title: titleOf(c, exchange.Code), Badges: w.badges(), Role: theme.ClassRole(int(catalog.ClassOf(exchange.Code))), head: w.head(),
		Lenses: w.lenses(
			lensWriter{name: Responded, title: "Response", write: w.response},
			lensWriter{name: Requested, title: "Request", write: w.request},
			lensWriter{name: Chains, title: "Redirects", write: w.chains},
		),
	}
}

type messageWriter struct {
	blocks
	catalog  *catalog.Catalog
	report   traffic.Report
	exchange traffic.Exchange
}

func titleOf(c *catalog.Catalog, code int) string {
	if entry, found := c.Entry(code); found {
		return entry.Title()
	}
	return digits(code)
}

// badges are which message it is, and what is wrong with it: "message 23 of 200 · 1 error".
func (w *messageWriter) badges() string {
	badges := []string{fmt.Sprintf("message %s of %s", grouped(w.exchange.Number), grouped(w.report.Messages))}
	errors, warnings, notes := 0, 0, 0
	for _, finding := range w.exchange.Findings {
		switch finding.Severity {
		case traffic.Error:
			errors++
		case traffic.Warning:
			warnings++
		default:
			notes++
		}
	}
	return strings.Join(append(badges, severityWords(errors, warnings, notes)...), " "+theme.Dot+" ")
}

// head is what was asked and when.
func (w *messageWriter) head() []block {
	var head blocks
	e := w.exchange
	if e.Request != nil {
		head.paragraph(false, strong(strings.TrimSpace(e.Request.Method+" ")), plain(" "+asWritten(urlOf(e))))
	}
	head.fact("Code", linkTo(w.catalog, e.Code))
	if when := timing(e); when != "" {
		head.fact("Time", plain(when))
	}
	return head.list
}

// timing is when the request left and how long the answer took: "2 Mar 2026 10:00:04.500, took 87 ms".
func timing(e traffic.Exchange) string {
	if e.Start.IsZero() {
		return ""
	}
	when := e.Start.Format("2 Jan 2006 15:04:05.999")
	if e.Took > 0 {
		when += ", took " + e.Took.Round(max(e.Took/1000, time.Millisecond)).String()
	}
	return when
}

// response is the status line, what was found that no field can carry, the fields with their verdicts, how much came,
// who sent it, and whether to ask again.
func (w *messageWriter) response() {
	e := w.exchange
	w.heading("Response")
	w.paragraph(false, span{text: statusWords(e), role: theme.Wire})
	fields, rest := judge(e)
	for _, finding := range rest {
		w.marked(faultMark(finding.Severity), says(finding)...)
	}
	w.blocks.fields(fields, true)
	if !e.Response.HeadSeen && e.Code > 0 {
		w.paragraph(true, faint("The input doesn't show the response's fields."))
	}
	first := len(w.list)
	if content := contentWords(e); content != "" {
		w.fact("Content", plain(content))
	}
	w.about(w.catalog, e)
	w.list[first].spaced = true
}

// about is who sent an answer, what it came through, and whether to ask again.
func (b *blocks) about(c *catalog.Catalog, e traffic.Exchange) {
	b.fact("Sent by", sentBy(c, e)...)
	if len(e.Via) > 0 {
		b.fact("By way of", byWayOf(c, e.Via)...)
	}
	if retry := retrySpans(c, e); retry != nil {
		b.fact("Retry", retry...)
	}
}

// request is the request line and its fields, as far as they were seen.
func (w *messageWriter) request() {
	if w.exchange.Request == nil {
		return
	}
	request := w.exchange.Request
	w.heading("Request")
	line := strings.TrimSpace(request.Method + " " + request.Target + " " + request.Version.String())
	w.paragraph(false, span{text: line, role: theme.Wire})
	for _, sent := range request.Fields {
		w.add(block{kind: field, mark: plain(" "), spans: []span{{text: sent.Name + ": " + sent.Value, role: theme.Wire}}})
	}
	if !request.HeadSeen {
		w.paragraph(true, faint("The input doesn't show the request's fields."))
	}
	if request.Content.Shown && request.Content.Size > 0 {
		w.paragraph(true, faint(amount(int(request.Content.Size), "byte", "bytes")+" of content"))
	}
}

func (w *messageWriter) chains() {
	for _, chain := range w.report.ChainsOf(w.exchange.Code) {
		for _, hop := range chain.Hops {
			if hop == w.exchange.Number {
				w.heading("Redirects")
				w.chain(w.report, chain, false, func(hop int) bool { return hop == w.exchange.Number })
				w.chainLength(chain)
				return
			}
		}
	}
}

// Heads are the heads of a message as they came, secrets masked: what one takes along.
func Heads(e traffic.Exchange) string {
	var out strings.Builder
	head := func(first string, fields traffic.Fields) {
		out.WriteString(text.Clean(first) + "\n")
		for _, field := range fields {
			out.WriteString(text.Clean(field.Name+": "+field.Value) + "\n")
		}
	}
	if e.Request != nil {
		head(strings.TrimSpace(e.Request.Method+" "+e.Request.Target+" "+e.Request.Version.String()), e.Request.Fields)
		out.WriteString("\n")
	}
	head(statusWords(e), e.Response.Fields)
	return out.String()
}
