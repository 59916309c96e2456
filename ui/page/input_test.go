package page

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

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

// squeezed are lines without what aligns them.
func squeezed(lines []string) string {
	out := "\n"
	for _, line := range lines {
		out += strings.Join(strings.Fields(line), " ") + "\n"
	}
	return out
}

// manyPaths are more than are kept.
func manyPaths() (paths []string) {
	for i := range 70 {
		paths = append(paths, fmt.Sprintf("/p%cx%c", 'a'+i/10, 'a'+i%10))
	}
	return paths
}

// TestYourInput holds what the first lens of a code says of a response, of a hop, of requests, and of lines of a log.
func TestYourInput(t *testing.T) {
	for _, want := range []struct {
		name, input string
		code        int
		lines       []string
	}{
		{"a response", bare, 401, []string{
			"HTTP/1.1 401 Unauthorized GET a.example/v1/me",
			"✗ no WWW-Authenticate with a challenge: a 401 must carry at least one (RFC 9110 15.5.2, 11.6.1)",
			"· no content, as Content-Length says",
			"Sent by unknown: no Server, Via or Proxy-Status",
			"Content-Length: 0",
			"✗ WWW-Authenticate: missing",
			"Retry only after a change. The same credentials will be refused again. Get or renew them",
		}},
		{"a hop of a chain", moved, 301, []string{
			"Hop 1 of 2",
			"POST a.example/old",
			"● 1 301 a.example/new POST→GET",
			"2 404 0 bytes end",
			"· hop 1: most clients go on with GET and lose the content; 307 and 308 keep both (RFC 9110 15.4.2,",
			"No loop. 2 hops; curl stops at 50, browsers at 20.",
			"HTTP/1.1 301 Moved Permanently POST a.example/old",
			"Location: /new",
		}},
		{"requests", strings.Repeat(bare, 12), 401, []string{
			"12 of 12, 100.0 %",
			"Requests to a.example",
			"✗ GET /v1/me",
			"4 more ↵",
			"Sent by unknown",
		}},
		{"lines of a log", logged(502, "/a", "/b", "/c") + logged(200, "/"), 502, []string{
			"6 of 7, 85.7 %",
			"█▅▃ most at 10:00, 3 a minute",
			"/a 3 50.0 %",
			"/c 1 16.7 %",
			"Methods GET 6",
			"Sent by unknown: a combined log has no upstream; add $upstream_status to log_format",
			"Retry yes, later",
			`Last h - - [02/Mar/2026:10:02:00 +0000] "GET /c HTTP/1.1" 502 5 "-" "x"`,
		}},
		{"more paths than are kept", logged(404, manyPaths()...), 404, []string{
			"/paxa ≈ 70 2.8 %",
			"and 56 more ↵ ≈ 1 953 78.6 %",
			"≈ There are more paths than are kept",
		}},
		{"a reason beside the status", haproxyLine, 503, []string{
			"Sent by HAProxy",
		}},
	} {
		t.Run(want.name, func(t *testing.T) {
			lens, occurs := InYourInput(catalog.Open(), reportOn(t, want.input), want.code, false)
			if !occurs {
				t.Fatal("it doesn't occur")
			}
			lines := squeezed(Sheet{Lenses: []Lens{lens}}.Lens(0, theme.Theme{}, 100).Lines)
			for _, line := range want.lines {
				if !strings.Contains(lines, "\n"+line) {
					t.Errorf("%q is missing in%s", line, lines)
				}
			}
		})
	}
	if _, occurs := InYourInput(catalog.Open(), reportOn(t, bare), 404, false); occurs {
		t.Error("404 isn't in the input")
	}
}

// TestUnfolded: nothing that is kept is left out, and nothing is left to unfold.
func TestUnfolded(t *testing.T) {
	for input, rows := range map[string]int{strings.Repeat(bare, 12): 12, logged(401, manyPaths()...): traffic.MaxPaths} {
		for unfolded, want := range map[bool]int{false: min(mostRequests, mostPaths) + 1, true: rows} {
			lens, _ := InYourInput(catalog.Open(), reportOn(t, input), 401, unfolded)
			links := Sheet{Lenses: []Lens{lens}}.Lens(0, theme.Theme{}, 80).Links
			more := slices.ContainsFunc(links, func(l Link) bool { return l.To.Unfolded })
			if len(links) != want || more == unfolded {
				t.Errorf("unfolded %t: %d links of %d, one to unfold: %t", unfolded, len(links), want, more)
			}
		}
	}
}

// TestMessage holds what the sheet of a single response says.
func TestMessage(t *testing.T) {
	const stale = "GET /a HTTP/1.1\r\nHost: a.example\r\nIf-None-Match: \"x\"\r\nAuthorization: Bearer planted-0815\r\n\r\n" +
		"HTTP/1.1 304 Not Modified\r\nDate: Mon, 02 Mar 2026 10:00:00 GMT\r\nContent-Type: text/html\r\nETag: \"x\"\r\n\r\n"
	const unanswered = `{"log":{"entries":[{"request":{"method":"GET","url":"https://a.example/"},"response":{"status":0,"_error":"net::ERR_CONNECTION_RESET"}}]}}`
	for _, want := range []struct {
		name, input, badges string
		lines               []string
	}{
		{"a field that is missing", bare, "message 1 of 1 · 1 error", []string{
			"GET a.example/v1/me", "Code 401 Unauthorized", "HTTP/1.1 401 Unauthorized", "✗ WWW-Authenticate: missing",
			"no WWW-Authenticate with a challenge: a 401 must carry at least one (RFC 9110 15.5.2, 11.6.1)",
			"Content no content, as Content-Length says", "Retry only after a change.", "GET /v1/me HTTP/1.1", "Host: a.example",
		}},
		{"a field that the finding names", stale, "message 1 of 1 · 1 warning", []string{
			"! Content-Type: text/html", "a 304 should not repeat fields", "ETag: \"x\"", "Authorization: Bearer …",
		}},
		{"no response, and what a browser says of it", unanswered, "message 1 of 1", []string{"no response: net::ERR_CONNECTION_RESET"}},
		{"a hop", moved, "message 1 of 2 · 2 notes", []string{
			"HTTP/1.1 301 Moved Permanently", "· most clients go on with GET", "Location: /new", "· Cache-Control: missing", "● 1 301 a.example/new POST→GET",
		}},
	} {
		sheet := Message(catalog.Open(), reportOn(t, want.input), 1)
		if sheet.Badges != want.badges {
			t.Errorf("%s: badges %s, want %s", want.name, sheet.Badges, want.badges)
		}
		lines := squeezed(sheet.Whole(theme.Theme{}, 100).Lines)
		for _, line := range want.lines {
			if !strings.Contains(lines, "\n"+line) {
				t.Errorf("%s: %q is missing in%s", want.name, line, lines)
			}
		}
	}
	if sheet := Message(catalog.Open(), reportOn(t, bare), 2); sheet.Title != "" {
		t.Errorf("there is no second message, but a sheet %s", sheet.Title)
	}
}

// TestFindingsAreAboutFields: the checks that say which field they are about exist, and what wants a field says so.
func TestFindingsAreAboutFields(t *testing.T) {
	for _, ids := range [][]string{slices.Collect(maps.Keys(fieldOf)), namesFields, asksFor} {
		for _, id := range ids {
			if _, known := traffic.CheckByID(id); !known {
				t.Errorf("there is no check %s", id)
			}
		}
	}
	for _, id := range asksFor {
		if _, known := fieldOf[id]; !known && !slices.Contains(namesFields, id) {
			t.Errorf("%s wants a field, but which?", id)
		}
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

func TestGrouped(t *testing.T) {
	for n, want := range map[int]string{0: "0", 999: "999", 1000: "1 000", 29412: "29 412", 1000000: "1 000 000", -1234: "-1 234"} {
		if got := grouped(n); got != want {
			t.Errorf("%d: %q, want %q", n, got, want)
		}
	}
}
