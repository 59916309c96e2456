package page

import (
	"fmt"
	"strings"

	"apicodes/catalog/traffic"
	"apicodes/ui/theme"
)

// fieldOf says which header field a finding is about, by its check, so that the field carries the verdict.
var fieldOf = map[string]string{
	"401-no-challenge": "WWW-Authenticate", "407-no-challenge": "Proxy-Authenticate", "405-no-allow": "Allow",
	"405-method-in-allow": "Allow", "426-no-upgrade": "Upgrade", "101-no-upgrade": "Upgrade", "101-not-requested": "Upgrade",
	"upgrade-not-in-connection": "Connection", "206-no-content-range": "Content-Range",
	"206-multipart-content-range": "Content-Range", "206-unsatisfied-range": "Content-Range", "206-other-range": "Content-Range",
	"206-accept-ranges-none": "Accept-Ranges", "416-no-content-range": "Content-Range", "416-satisfied-range": "Content-Range",
	"content-range-elsewhere": "Content-Range", "content-range-invalid": "Content-Range", "content-range-length": "Content-Length",
	"redirect-no-location": "Location", "201-no-location": "Location", "location-elsewhere": "Location",
	"location-duplicate": "Location", "location-invalid": "Location", "redirect-self": "Location", "redirect-downgrade": "Location",
	"content-length-forbidden": "Content-Length", "transfer-encoding-forbidden": "Transfer-Encoding", "304-metadata": "Content-Type",
	"304-etag-changed": "ETag", "no-date": "Date", "date-invalid": "Date", "last-modified-after-date": "Last-Modified",
	"etag-unquoted": "ETag", "length-and-transfer-encoding": "Content-Length", "length-invalid": "Content-Length",
	"length-mismatch": "Content-Length", "connect-with-length": "Content-Length", "transfer-encoding-http10": "Transfer-Encoding",
	"no-content-type": "Content-Type", "problem-on-success": "Content-Type", "207-not-xml": "Content-Type",
	"429-no-retry-after": "Retry-After", "503-no-retry-after": "Retry-After", "413-no-retry-after": "Retry-After",
	"retry-after-invalid": "Retry-After", "retry-after-past": "Retry-After", "retry-after-elsewhere": "Retry-After",
	"must-not-store": "Cache-Control", "451-no-blocked-by": "Link", "226-no-im": "IM", "cache-no-store-and-age": "Cache-Control",
	"cache-private-public": "Cache-Control", "cache-age-invalid": "Cache-Control", "cache-expires-conflict": "Expires",
	"stale-on-arrival": "Age", "age-from-cache": "Age", "vary-star-cacheable": "Vary", "error-cacheable": "Cache-Control",
	"415-no-accept-patch": "Accept-Patch",
}

// exchange shows a response as it came: its first line, who sent it, and each field with its verdict.
func (w *codeInput) exchange(exchange traffic.Exchange, spaced bool) {
	response := exchange.Response
	status := strings.TrimSpace(fmt.Sprintf("%s %s %s", response.Version, digits(exchange.Code), response.Reason))
	asked := ""
	if exchange.Request != nil {
		asked = "   " + requestWords(exchange)
	}
	w.paragraph(spaced, span{text: status, role: theme.Wire}, faint(asked))
	sender := senderSpans(w.catalog, exchange.Sender.Label())
	if exchange.Sender.Why != "" {
		sender = append(sender, faint(": "+exchange.Sender.Why))
	}
	w.fact("Sent by", sender...)
	if len(exchange.Via) > 0 {
		var via []span
		for i, label := range exchange.Via {
			if i > 0 {
				via = append(via, plain(", "))
			}
			via = append(via, senderSpans(w.catalog, label)...)
		}
		w.fact("By way of", via...)
	}
	w.fields(exchange)
	if content := response.Content; content.Shown {
		w.paragraph(false, faint(amount(int(content.Size), "byte", "bytes")+" of content"))
	}
}

func digits(code int) string {
	if code < 0 {
		return "(no code)"
	}
	return fmt.Sprintf("%03d", code)
}

// fields are the response's, those with a finding marked, and those that a finding misses.
func (w *codeInput) fields(exchange traffic.Exchange) {
	verdicts := map[string]traffic.Severity{}
	var missing []string
	for _, finding := range exchange.Findings {
		name, ok := fieldOf[finding.ID]
		if !ok {
			continue
		}
		if before, seen := verdicts[name]; !seen || before != traffic.Error {
			verdicts[name] = finding.Severity
		}
		if !exchange.Response.Fields.Has(name) && exchange.Response.HeadSeen {
			missing = append(missing, name)
		}
	}
	for _, field := range exchange.Response.Fields {
		marker := " "
		for name, severity := range verdicts {
			if strings.EqualFold(name, field.Name) {
				marker = faultMark(severity).text
			}
		}
		w.add(block{kind: wire, marker: marker, spans: []span{{text: field.Name + ": " + field.Value, role: theme.Wire}}})
	}
	for i, name := range missing {
		if i > 0 && missing[i-1] == name {
			continue
		}
		w.add(block{kind: wire, marker: faultMark(verdicts[name]).text, spans: []span{{text: name + ": missing", role: theme.Faint}}})
	}
}
