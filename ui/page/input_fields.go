package page

import (
	"slices"
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
	"redirect-no-location": "Location", "201-no-location": "Location", "202-no-monitor": "Location", "location-elsewhere": "Location",
	"location-duplicate": "Location", "location-invalid": "Location", "redirect-self": "Location", "redirect-downgrade": "Location",
	"content-length-forbidden": "Content-Length", "transfer-encoding-forbidden": "Transfer-Encoding",
	"304-etag-changed": "ETag", "no-date": "Date", "last-modified-after-date": "Last-Modified",
	"etag-unquoted": "ETag", "length-and-transfer-encoding": "Content-Length", "length-invalid": "Content-Length",
	"length-mismatch": "Content-Length", "connect-with-length": "Content-Length", "transfer-encoding-http10": "Transfer-Encoding",
	"no-content-type": "Content-Type", "problem-on-success": "Content-Type", "207-not-xml": "Content-Type",
	"429-no-retry-after": "Retry-After", "503-no-retry-after": "Retry-After", "413-no-retry-after": "Retry-After",
	"retry-after-invalid": "Retry-After", "retry-after-past": "Retry-After", "retry-after-elsewhere": "Retry-After",
	"must-not-store": "Cache-Control", "451-no-blocked-by": "Link", "226-no-im": "IM", "cache-no-store-and-age": "Cache-Control",
	"cache-private-public": "Cache-Control", "cache-age-invalid": "Cache-Control", "cache-expires-conflict": "Expires",
	"no-cache-no-validator": "ETag", "stale-on-arrival": "Age", "age-from-cache": "Age", "vary-star-cacheable": "Vary",
	"error-cacheable": "Cache-Control", "permanent-without-lifetime": "Cache-Control",
}

// namesFields are the checks whose findings name the fields themselves, at their end and in parentheses.
var namesFields = []string{"304-metadata", "304-missing-field", "connection-field-http2", "date-invalid", "415-no-accept-patch"}

// asksFor are the checks that want a field that isn't there. One of another check that isn't there isn't missing: the
// finding is about what stands in its place.
var asksFor = []string{
	"401-no-challenge", "407-no-challenge", "405-no-allow", "426-no-upgrade", "101-no-upgrade", "upgrade-not-in-connection",
	"206-no-content-range", "416-no-content-range", "redirect-no-location", "201-no-location", "no-date", "no-content-type",
	"429-no-retry-after", "503-no-retry-after", "413-no-retry-after", "451-no-blocked-by", "226-no-im", "304-missing-field",
	"415-no-accept-patch", "no-cache-no-validator", "permanent-without-lifetime",
}

// fieldsOf names the fields that a finding is about.
func fieldsOf(finding traffic.Finding) []string {
	if name, known := fieldOf[finding.ID]; known {
		return []string{name}
	}
	check, _ := traffic.CheckByID(finding.ID)
	detail, detailed := strings.CutPrefix(finding.Says, check.Says+" (")
	if !detailed || !slices.Contains(namesFields, finding.ID) {
		return nil
	}
	return strings.Split(strings.TrimSuffix(detail, ")"), ", ")
}

// judged is a field of a response and what was found about it.
type judged struct {
	traffic.Field
	missing bool
	found   []traffic.Finding
}

// judge sorts findings by the fields that they are about, those that are missing last. rest are about none.
func judge(exchange traffic.Exchange) (fields []judged, rest []traffic.Finding) {
	for _, field := range exchange.Response.Fields {
		fields = append(fields, judged{Field: field})
	}
	for _, finding := range exchange.Findings {
		placed := false
		for _, name := range fieldsOf(finding) {
			at := slices.IndexFunc(fields, func(f judged) bool { return strings.EqualFold(f.Name, name) })
			if at < 0 && exchange.Response.HeadSeen && slices.Contains(asksFor, finding.ID) {
				fields, at = append(fields, judged{Field: traffic.Field{Name: name}, missing: true}), len(fields)
			}
			if at >= 0 {
				fields[at].found, placed = append(fields[at].found, finding), true
			}
		}
		if !placed {
			rest = append(rest, finding)
		}
	}
	return fields, rest
}

// worstMark is the sign of the worst of some findings; empty for none.
func worstMark(found []traffic.Finding) span {
	if len(found) == 0 {
		return plain(" ")
	}
	return faultMark(traffic.Worst(found))
}

// fields writes the fields of a response, each with its verdict; explained also with the sentences, below it.
func (b *blocks) fields(fields []judged, explained bool) {
	for _, one := range fields {
		value := span{text: ": " + one.Value, role: theme.Wire}
		if one.missing {
			value = span{text: ": missing", role: theme.Faint}
		}
		b.add(block{kind: field, mark: worstMark(one.found), spans: []span{{text: one.Name, role: theme.Wire}, value}})
		for _, finding := range one.found {
			if explained {
				b.marked(plain("   "), says(finding)...)
			}
		}
	}
}

// says is a finding's sentence with its section.
func says(finding traffic.Finding) []span {
	if finding.Section == "-" || finding.Section == "" {
		return []span{plain(finding.Says)}
	}
	return []span{plain(finding.Says), faint(" (" + finding.Section + ")")}
}
