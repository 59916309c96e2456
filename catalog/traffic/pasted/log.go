package pasted

import (
	"strings"

	"apicodes/catalog/traffic/accesslog"
)

// sampleBytes is how much of a text decides which log it is: several lines of the longest formats.
const sampleBytes = 8 << 10

// leastLogLine is the length of the shortest line that a log can have: "GET / 404 1 ms - 9".
const leastLogLine = 14

// readLog reads lines of a log. The worst code goes first, or what the log writes beside a request without an answer.
func readLog(text string) (Text, bool) {
	if len(text) < leastLogLine || !strings.Contains(text, " ") && !strings.HasPrefix(text, "{") {
		return Text{}, false
	}
	format, _, ok := accesslog.Detect([]byte(text[:min(len(text), sampleBytes)]))
	if !ok {
		return readColumns(text)
	}
	return readLines(text, format)
}

// columns are the directives that IIS and CloudFront write at the head of a log by default. Whoever pastes a line leaves
// them out.
var columns = []string{
	"#Fields: date time s-ip cs-method cs-uri-stem cs-uri-query s-port cs-username c-ip cs(User-Agent) cs(Referer) sc-status sc-substatus sc-win32-status time-taken",
	"#Fields: date time s-ip cs-method cs-uri-stem cs-uri-query s-port cs-username c-ip cs(User-Agent) sc-status sc-substatus sc-win32-status time-taken",
	"#Fields: date time x-edge-location sc-bytes c-ip cs-method cs(Host) cs-uri-stem sc-status cs(Referer) cs(User-Agent) cs-uri-query cs(Cookie) x-edge-result-type x-edge-request-id x-host-header cs-protocol cs-bytes time-taken x-forwarded-for ssl-protocol ssl-cipher x-edge-response-result-type cs-protocol-version fle-status fle-encrypted-fields c-port time-to-first-byte x-edge-detailed-result-type sc-content-type sc-content-len sc-range-start sc-range-end",
}

// readColumns reads lines of a W3C log without their head, by the columns that its writers use by default.
func readColumns(text string) (Text, bool) {
	if len(text) < len("2006-01-02 15:04:05") || text[4] != '-' || text[7] != '-' || text[13] != ':' {
		return Text{}, false
	}
	line, _, _ := strings.Cut(text, "\n")
	for _, directive := range columns {
		if strings.Count(directive, " ") != len(strings.FieldsFunc(strings.TrimSpace(line), isBlank)) {
			continue
		}
		if read, ok := readLines(text, accesslog.W3C(directive)); ok {
			return read, true
		}
	}
	return Text{}, false
}

func isBlank(r rune) bool { return r == ' ' || r == '\t' }

// readLines reads each line as a format has it.
func readLines(text string, format accesslog.Format) (Text, bool) {
	read := Text{Kind: AccessLog, Format: format.Name(), Expected: -1}
	for line := range strings.Lines(text) {
		if strings.HasPrefix(line, "#Fields:") {
			format = accesslog.W3C(strings.TrimSpace(line))
		}
		record, ok := format.Record([]byte(strings.TrimRight(line, "\r\n")))
		if !ok {
			continue
		}
		read.add(record.Status)
		for _, reason := range record.Reasons() {
			read.addKeys(reason)
		}
	}
	read.worstFirst()
	return read, len(read.Codes) > 0
}

// mostKeys bounds the keys of a long log, which repeat.
const mostKeys = 16

// addKeys adds the keys of one field, which may hold several: "UF,URX".
func (t *Text) addKeys(reason accesslog.Reason) {
	for key := range strings.SplitSeq(string(reason.Key), ",") {
		key := Key{Sender: reason.Sender, Key: key}
		if key.Key != "" && len(t.Keys) < mostKeys && !contains(t.Keys, key) {
			t.Keys = append(t.Keys, key)
		}
	}
}

func contains(keys []Key, key Key) bool {
	for _, have := range keys {
		if have == key {
			return true
		}
	}
	return false
}
