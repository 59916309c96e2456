package accesslog

import (
	"strings"
	"testing"
	"time"
)

// TestCollected: what collectors put around lines is taken off, and their time is used where a line has none.
func TestCollected(t *testing.T) {
	const (
		combinedLine = `203.0.113.9 - - [02/Mar/2026:10:00:00 +0000] "GET /a HTTP/1.1" 404 9 "-" "curl/8"`
		jsonLine     = `{"status":404,"method":"GET","uri":"/a"}`
		gin          = `[GIN] 2026/03/02 - 10:00:00 | 404 |  1.2ms |  10.0.0.1 | GET      "/a"`
		envoyLine    = `[2026-03-02T10:00:00.123Z] "GET /a HTTP/1.1" 404 NR 0 0 0 - "-" "curl" "id" "h" "-"`
		alone        = `GET /a 404 1.2 ms - 9`
	)
	inJSON := func(line string) string { return strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(line) + `\n` }
	for _, c := range []struct{ line, format string }{
		{`{"log":"` + inJSON(combinedLine) + `","stream":"stdout","time":"2026-03-02T10:00:00.1Z"}`, "combined"},
		{`{"log":"` + inJSON(jsonLine) + `","stream":"stderr","time":"2026-03-02T10:00:00.1Z"}`, "JSON lines"},
		{`{"log":"\u001b[0mGET /a \u001b[33m404\u001b[0m 1.2 ms - 9\n","stream":"stdout","time":"2026-03-02T10:00:00.1Z"}`, application},
		{`{"stream":"stdout","log":"` + inJSON(alone) + `","time":"2026-03-02T10:00:00.1Z"}`, application},
		{`{"@timestamp":"2026-03-02T10:00:00.1Z","message":"` + inJSON(combinedLine) + `","host":{"name":"web"}}`, "combined"},
		{`{"textPayload":"` + inJSON(envoyLine) + `","timestamp":"2026-03-02T10:00:00Z","severity":"INFO"}`, "Envoy"},
		{`2026-03-02T10:00:00.123456789Z stdout F ` + combinedLine, "combined"},
		{`2026-03-02T10:00:00.123456789Z stderr F ` + jsonLine, "JSON lines"},
		{`2026-03-02T10:00:00.123456789Z ` + jsonLine, "JSON lines"},
		{`2026-03-02T10:00:00.123456789Z stdout F {"log":"` + inJSON(alone) + `"}`, application},
		{`[pod/web-7d9/nginx] ` + combinedLine, "combined"},
		{`[pod/web-7d9/istio-proxy] ` + envoyLine, "Envoy"},
		{`web-1  | ` + combinedLine, "combined"},
		{`web-1  | ` + gin, application},
		{`api_1  | 2026-03-02T10:00:00.123Z ` + jsonLine, "JSON lines"},
		{`10:00:00 web.1   | ` + jsonLine, "JSON lines"},
		{`Mar  2 10:00:00 web nginx[9]: ` + jsonLine, "JSON lines"},
		{`<134>Mar  2 10:00:00 web nginx: ` + jsonLine, "JSON lines"},
		{`<190>1 2026-03-02T10:00:00Z web nginx 9 - - ` + jsonLine, "JSON lines"},
		{`<190>1 2026-03-02T10:00:00Z web nginx 9 ID [a@1 b="c d"] ` + combinedLine, "combined"},
		{`2026-03-02T10:00:00+0000 web caddy[9]: ` + jsonLine, "JSON lines"},
		{`logs/access.json:` + jsonLine, "JSON lines"},
	} {
		format, why, ok := Detect([]byte(c.line + "\n"))
		if !ok || format.Name() != c.format {
			t.Errorf("%s: taken for %q (%s)", c.line, format.Name(), why)
			continue
		}
		record, ok := format.Record([]byte(c.line))
		if !ok || record.Status != 404 || string(record.Method) != "GET" || string(record.Target) != "/a" {
			t.Errorf("%s: %t %s", c.line, ok, seen(record))
		}
		noted := strings.Contains(c.line, "2026") && !strings.HasPrefix(c.line, `2026-03-02T10:00:00.123456789Z stdout F {`)
		if minute := time.Date(2026, 3, 2, 10, 0, 0, 0, time.UTC).Unix() / 60; noted && record.Minute != minute {
			t.Errorf("%s: at %d, want %d", c.line, record.Minute, minute)
		}
	}
	for _, line := range []string{`{"log":"started on 8080 with 200 workers\n","stream":"stdout"}`, `web-1  | server 404 started`, `{"log":"`, `{"log":"\u`, `<>`, `<1>1 `, `a: 404`} {
		if format, why, ok := Detect([]byte(line + "\n")); ok {
			t.Errorf("%s: taken for %q (%s)", line, format.Name(), why)
		}
	}
}
