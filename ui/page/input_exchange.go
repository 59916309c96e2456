package page

import (
	"cmp"
	"fmt"
	"strings"

	"apicodes/catalog"
	"apicodes/catalog/traffic"
)

// statusWords is the status line as it came: "HTTP/1.1 401 Unauthorized".
func statusWords(exchange traffic.Exchange) string {
	response := exchange.Response
	if exchange.Code == 0 {
		return strings.TrimSuffix("no response: "+response.Reason, ": ")
	}
	return strings.TrimSpace(fmt.Sprintf("%s %s %s", response.Version, digits(exchange.Code), response.Reason))
}

func digits(code int) string {
	if code < 0 {
		return "(no code)"
	}
	return fmt.Sprintf("%03d", code)
}

// requestWords is the request as far as the input shows it: "GET https://api.example.com/v1/me".
func requestWords(exchange traffic.Exchange) string {
	if exchange.Request == nil {
		return fmt.Sprintf("message %d", exchange.Number)
	}
	return strings.TrimSpace(exchange.Request.Method + " " + asWritten(urlOf(exchange)))
}

func urlOf(exchange traffic.Exchange) string {
	if exchange.Request == nil {
		return ""
	}
	if exchange.Request.URL != "" {
		return exchange.Request.URL
	}
	return exchange.Request.Target
}

// asWritten leaves out the slashes of a URL whose scheme the input doesn't show: people don't write them.
func asWritten(url string) string { return strings.TrimPrefix(url, "//") }

// contentWords say how much content came and of which type: "16 bytes of application/json, as Content-Length says". They
// are empty where the input doesn't tell.
func contentWords(exchange traffic.Exchange) string {
	content := exchange.Response.Content
	kind := exchange.Response.Fields.MediaType()
	if !content.Shown {
		return ""
	}
	words := "no content"
	if content.Size > 0 {
		words = amount(int(content.Size), "byte", "bytes") + " of " + cmp.Or(kind, "content")
	}
	if length, _, valid := exchange.Response.Fields.Length(); valid && length == content.Size {
		words += ", as Content-Length says"
	}
	return words
}

// sentBy says who made the answer and by what that is known or, where it isn't, why not.
func sentBy(c *catalog.Catalog, exchange traffic.Exchange) []span {
	spans := senderSpans(c, exchange.Sender.Label())
	switch {
	case exchange.Sender.Why != "":
		return append(spans, faint(": "+exchange.Sender.Why))
	case exchange.Sender.Label() != string(traffic.Unknown) || !exchange.Response.HeadSeen:
		return spans
	}
	var unclear []string
	for _, name := range []string{"Server", "Via"} {
		if value, has := exchange.Response.Fields.Get(name); has {
			unclear = append(unclear, name+": "+value)
		}
	}
	if len(unclear) == 0 {
		return append(spans, faint(": no Server, Via or Proxy-Status"))
	}
	return append(spans, faint(": "+strings.Join(unclear, " and ")+" is no proof"))
}

// byWayOf names what the answer came through.
func byWayOf(c *catalog.Catalog, labels []string) (via []span) {
	for i, label := range labels {
		if i > 0 {
			via = append(via, plain(", "))
		}
		via = append(via, senderSpans(c, label)...)
	}
	return via
}

// retrySpans is the catalogue's advice on repeating this very request, with its reason.
func retrySpans(c *catalog.Catalog, exchange traffic.Exchange) []span {
	code, err := c.Page(exchange.Code)
	if err != nil {
		return nil
	}
	rule := code.Retry.Idempotent
	if exchange.Request != nil && (exchange.Request.Method == "POST" || exchange.Request.Method == "PATCH") {
		rule = code.Retry.Others
		if rule.Why == "" {
			rule.Why = code.Retry.Idempotent.Why
		}
	}
	return withNote(advice(rule.Advice), rule.Why, "")
}

// toMessage is a link to a message's own sheet.
func toMessage(number int, words string) span {
	return link(words, Target{Message: number})
}
