package page

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"apicodes/catalog"
	"apicodes/catalog/traffic"
	"apicodes/ui/theme"
)

// reportOn reads an input as the program does.
func reportOn(t *testing.T, input string) traffic.Report {
	t.Helper()
	reading := traffic.NewReading(traffic.ForCatalog(catalog.Open(), ""))
	if err := reading.Read("input", strings.NewReader(input)); err != nil {
		t.Fatal(err)
	}
	return reading.Report()
}

const (
	bare = "GET /v1/me HTTP/1.1\r\nHost: a.example\r\n\r\n" +
		"HTTP/1.1 401 Unauthorized\r\nDate: Mon, 02 Mar 2026 10:00:00 GMT\r\nContent-Length: 0\r\n\r\n"
	moved = "POST /old HTTP/1.1\r\nHost: a.example\r\n\r\n" +
		"HTTP/1.1 301 Moved Permanently\r\nDate: Mon, 02 Mar 2026 10:00:00 GMT\r\nLocation: /new\r\nContent-Length: 0\r\n\r\n" +
		"GET /new HTTP/1.1\r\nHost: a.example\r\n\r\n" +
		"HTTP/1.1 404 Not Found\r\nDate: Mon, 02 Mar 2026 10:00:00 GMT\r\nContent-Length: 0\r\n\r\n"
)

// logged are lines of a combined log: each path as often as its place says, a minute apart.
func logged(status int, paths ...string) string {
	var out strings.Builder
	for i, path := range paths {
		for range len(paths) - i {
			fmt.Fprintf(&out, "h - - [02/Mar/2026:10:%02d:00 +0000] \"GET %s HTTP/1.1\" %d 5 \"-\" \"x\"\n", i%60, path, status)
		}
	}
	return out.String()
}

// TestYourInput holds what the first lens of a code says of a response, of a hop, and of lines of a log.
func TestYourInput(t *testing.T) {
	var many []string
	for i := range 70 {
		many = append(many, fmt.Sprintf("/p%cx%c", 'a'+i/10, 'a'+i%10))
	}
	for _, want := range []struct {
		name, input string
		code        int
		lines       []string
	}{
		{"a response", bare, 401, []string{
			"✗ no WWW-Authenticate with a challenge: a 401 must carry at least one (RFC 9110 15.5.2, 11.6.1)",
			"HTTP/1.1 401 Unauthorized   GET a.example/v1/me",
			"Sent by     not to be told",
			"  Content-Length: 0",
			"✗ WWW-Authenticate: missing",
			"Retry       only after a change",
		}},
		{"a hop of a chain", moved, 301, []string{
			"POST a.example/old",
			"▸ 1 301  a.example/new  POST→GET",
			"  2 404  end",
			"No loop. 2 hops; curl stops at 50, browsers at 20.",
		}},
		{"lines of a log", logged(502, "/a", "/b", "/c") + logged(200, "/"), 502, []string{
			"6 of 7, 85.7 %",
			"▇▅▃  most at 10:00, 3 a minute",
			"● /a  3  50.0 %",
			"● /c  1  16.7 %",
			"Methods     GET 6",
			"Sent by     not to be told",
			"Retry       yes, later",
			`Last        h - - [02/Mar/2026:10:02:00 +0000] "GET /c HTTP/1.1" 502 5 "-" "x"`,
		}},
		{"more paths than are kept", logged(404, many...), 404, []string{
			"● /paxa  ≈ 70  2.8 %",
			"≈ There are more paths than are kept",
		}},
		{"a reason beside the status", haproxyLine, 503, []string{
			"Sent by     HAProxy",
		}},
	} {
		t.Run(want.name, func(t *testing.T) {
			lens, occurs := InYourInput(catalog.Open(), reportOn(t, want.input), want.code)
			if !occurs {
				t.Fatal("it doesn't occur")
			}
			lines := Sheet{Lenses: []Lens{lens}}.Lens(0, theme.Theme{}, 100).Lines
			for _, line := range want.lines {
				if !strings.Contains("\n"+strings.Join(lines, "\n")+"\n", "\n"+line) {
					t.Errorf("%q is missing in\n%s", line, strings.Join(lines, "\n"))
				}
			}
		})
	}
	if _, occurs := InYourInput(catalog.Open(), reportOn(t, bare), 404); occurs {
		t.Error("404 isn't in the input")
	}
}

const haproxyLine = `haproxy[1]: 192.0.2.1:5 [02/Mar/2026:10:00:00.123] fe be/<NOSRV> 0/0/-1/-1/1 503 217 - - SC-- 1/1/0/0/0 0/0 "GET / HTTP/1.1"` + "\n"

// TestTheInputsPage holds what it says of each input, and which lenses it has.
func TestTheInputsPage(t *testing.T) {
	for _, want := range []struct{ name, input, badges, head, lenses string }{
		{"a response", bare, "HTTP messages · 1 response · 1 error", "input: HTTP messages (a request line at the beginning); 1 response, ", "codes found sent-by"},
		{"a chain", moved, "HTTP messages · 2 responses · 2 notes", "", "codes found chains sent-by unchecked"},
		{"a log", logged(502, "/a", "/b"), "combined log · 3 responses", "3 responses in 3 lines", "codes sent-by busiest"},
		{
			"a log with unread lines", logged(404, "/a") + "nonsense\n" + logged(404, "/b"), "combined log · 2 responses",
			"1 of 3 fit no format; the first is line 2: nonsense", "codes found sent-by busiest",
		},
		{"a log with reasons", haproxyLine, "haproxy log · 1 response", "", "codes sent-by beside"},
	} {
		t.Run(want.name, func(t *testing.T) {
			sheet := Input(catalog.Open(), reportOn(t, want.input))
			var lenses []string
			for _, lens := range sheet.Lenses {
				lenses = append(lenses, string(lens.Name))
			}
			head := strings.Join(sheet.Head(theme.Theme{}, 100).Lines, "\n")
			if sheet.Badges != want.badges || !strings.Contains(head, want.head) || strings.Join(lenses, " ") != want.lenses {
				t.Errorf("badges %s, lenses %s, head\n%s", sheet.Badges, lenses, head)
			}
		})
	}
}

func TestSparkline(t *testing.T) {
	at := func(minute, count int) traffic.Minute {
		return traffic.Minute{At: time.Date(2026, 3, 2, 10, minute, 0, 0, time.UTC), Count: count}
	}
	for _, want := range []struct {
		name    string
		minutes []traffic.Minute
		cells   int
		drawn   string
	}{
		{"nothing", nil, 30, ""},
		{"one minute", []traffic.Minute{at(0, 9)}, 30, "█"},
		{"a gap in the middle", []traffic.Minute{at(0, 99), at(3, 99)}, 30, "█▁▁█"},
		{"more minutes than cells", []traffic.Minute{at(0, 50), at(1, 49), at(2, 1), at(3, 1)}, 2, "█▁"},
		{"no room", []traffic.Minute{at(0, 1)}, 0, ""},
	} {
		if drawn := sparkline(want.minutes, want.cells); drawn != want.drawn {
			t.Errorf("%s: %q, want %q", want.name, drawn, want.drawn)
		}
	}
}

func TestGrouped(t *testing.T) {
	for n, want := range map[int]string{0: "0", 999: "999", 1000: "1 000", 29412: "29 412", 1000000: "1 000 000", -1234: "-1 234"} {
		if got := grouped(n); got != want {
			t.Errorf("%d: %q, want %q", n, got, want)
		}
	}
}
