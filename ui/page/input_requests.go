package page

import (
	"net/url"
	"strings"

	"apicodes/catalog/traffic"
	"apicodes/ui/theme"
)

// What is shown of much. Who wants more enters the line below.
const (
	mostRequests = 8
	mostPaths    = 8
	mostUnfolded = 1000 // rows that a person may still go through
)

// limit is how many of so many rows are shown. One more than there is room for takes no more room than the line that
// says so.
func (w *codeInput) limit(all, most int) int {
	if w.unfolded {
		most = mostUnfolded
	}
	if all <= most+1 {
		return all
	}
	return most
}

// more is a link that unfolds what is left out.
func (w *codeInput) more(words string) span {
	if w.unfolded {
		return faint(words)
	}
	return link(words+" "+theme.Return, Target{Unfolded: true})
}

// requests are the exchanges of the code, one a line. Each leads to its own sheet.
func (w *codeInput) requests() {
	if len(w.exchanges) == 0 {
		return
	}
	origin := commonOrigin(w.exchanges)
	title := "Requests"
	if origin != "" {
		title += " to " + asWritten(origin)
	}
	w.paragraph(len(w.list) > 1, span{text: title, role: theme.Heading})
	shown := w.limit(len(w.exchanges), mostRequests)
	for _, exchange := range w.exchanges[:shown] {
		var spans []span
		if !exchange.Start.IsZero() {
			spans = append(spans, faint(exchange.Start.Format("15:04:05")+"  "))
		}
		spans = append(spans, toMessage(exchange.Number, shortRequest(exchange, origin)))
		var cause []span
		if exchange.Code == 0 {
			cause = append(cause, faint(exchange.Response.Reason))
		}
		w.row(worstMark(exchange.Findings), spans, cause...)
	}
	kept := len(w.exchanges) - shown
	if kept > 0 {
		w.row(plain(" "), []span{w.more(grouped(kept) + " more")})
	}
	if rest := w.code.Count - len(w.exchanges); rest > 0 {
		w.row(plain(" "), []span{faint(grouped(rest) + " more were counted and not kept")})
	}
}

// shortRequest is a request without the origin that all of them have in common.
func shortRequest(exchange traffic.Exchange, origin string) string {
	if exchange.Request == nil || origin == "" {
		return requestWords(exchange)
	}
	path := strings.TrimPrefix(urlOf(exchange), origin)
	if path == "" {
		path = "/"
	}
	return strings.TrimSpace(exchange.Request.Method + " " + path)
}

// commonOrigin is the scheme and host that all requests have; empty where they don't.
func commonOrigin(exchanges []traffic.Exchange) (origin string) {
	for _, exchange := range exchanges {
		u, err := url.Parse(urlOf(exchange))
		if err != nil || u.Host == "" {
			return ""
		}
		own := urlOf(exchange)[:strings.Index(urlOf(exchange), "//")+len("//")] + u.Host
		if origin != "" && own != origin || !strings.HasPrefix(urlOf(exchange), own) {
			return ""
		}
		origin = own
	}
	return origin
}
