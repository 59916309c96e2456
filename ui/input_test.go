package ui

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"
	"time"

	"apicodes/catalog/traffic"
	"apicodes/keymap"
	"apicodes/ui/page"
	"apicodes/ui/session"
	"apicodes/ui/theme"
)

// brought is what a person pipes in, or names; the zero one is nothing.
type brought struct{ name, text string }

func (b brought) input(t testing.TB) *session.Input {
	if b == (brought{}) {
		return nil
	}
	return inputFrom(t, b.name, io.NopCloser(strings.NewReader(b.text)))
}

func inputFrom(t testing.TB, name string, from io.ReadCloser) *session.Input {
	t.Helper()
	reading := traffic.NewReading(traffic.ForCatalog(openCatalog(t), ""))
	return session.NewInput(reading, []session.Source{{Name: name, Open: func() (io.ReadCloser, error) { return from, nil }}})
}

// learnAll reads the input to its end and shows it.
func (s *visit) learnAll() {
	if s.input.source != nil {
		s.input.source.Read()
		s.send(s.input.Snapshot())
	}
}

// reading starts an explorer that has read all of something.
func reading(t testing.TB, size string, what brought) *visit {
	t.Helper()
	s := explore(t, size, session.Session{Theme: theme.New(theme.Bare), Input: what.input(t)})
	s.learnAll()
	return s
}

var (
	bareResponse = brought{"stdin", "GET /v1/me HTTP/1.1\r\nHost: api.example.com\r\n\r\n" +
		"HTTP/1.1 401 Unauthorized\r\nDate: Mon, 02 Mar 2026 10:00:00 GMT\r\nContent-Type: application/json\r\nContent-Length: 0\r\n\r\n"}
	redirects = brought{"stdin", hop("POST", "example.com", "/login", "301 Moved Permanently", "https://example.com/login") +
		hop("GET", "example.com", "/login", "301 Moved Permanently", "https://www.example.com/login") +
		hop("GET", "www.example.com", "/login", "302 Found", "http://www.example.com/en/login") +
		hop("GET", "www.example.com", "/en/login", "200 OK", "")}
	accessLog = brought{"logs/access.log", logged(18, 502, "/api/v1/orders/7/items", "/login") + logged(7, 404, "/favicon.ico") +
		logged(12_345, 200, "/", "/cart") + logged(3, 777, "/odd") + logged(40, 304, "/logo.svg") + "no line of a log\n"}
)

func hop(method, host, path, status, location string) string {
	head := fmt.Sprintf("> %s %s HTTP/1.1\r\n> Host: %s\r\n>\r\n< HTTP/1.1 %s\r\n< Date: Mon, 02 Mar 2026 10:00:00 GMT\r\n", method, path, host, status)
	if location != "" {
		head += "< Location: " + location + "\r\n"
	}
	return head + "< Content-Type: text/html\r\n< Content-Length: 0\r\n<\r\n"
}

// logged are lines of a combined log, five a minute.
func logged(count, status int, paths ...string) string {
	var out strings.Builder
	at := time.Date(2026, time.March, 2, 10, 0, 0, 0, time.UTC)
	size := 512
	if status == 304 {
		size = 0
	}
	for i := range count {
		fmt.Fprintf(&out, "203.0.113.9 - - [%s] \"GET %s HTTP/1.1\" %d %d \"-\" \"curl/8.5.0\"\n",
			at.Add(time.Duration(i)*12*time.Second%(3*time.Hour)).Format("02/Jan/2006:15:04:05 -0700"), paths[i%len(paths)], status, size)
	}
	return out.String()
}

func TestWithoutAnInputNothingIsWatched(t *testing.T) {
	s := browse(t, "80x24")
	if s.Init() != nil {
		t.Error("there is something to wait for")
	}
	before := s.View()
	s.press("i")
	if s.View() != before {
		t.Error("i does something")
	}
	s.press("s")
	s.isIn(keymap.Searching)
}

func TestKeysOfAnInput(t *testing.T) {
	s := reading(t, "120x40", accessLog)
	s.selects(777)
	if got := s.detail.LensName(); got != page.YourInput {
		t.Errorf("the page opens at %s", got)
	}
	s.shows("not seen 118")
	numbers := func() (numbers []int) {
		for _, match := range s.codes.matches[:5] {
			numbers = append(numbers, match.Entry().Number)
		}
		return numbers
	}
	for _, want := range [][]int{{777, 502, 404, 304, 200}, {200, 304, 502, 404, 777}, {200, 304, 404, 502, 777}, {777, 502, 404, 304, 200}} {
		if got := numbers(); !slices.Equal(got, want) {
			t.Errorf("%s: %v, want %v", s.input.order, got, want)
		}
		s.press("o")
	}
	s.press("s")
	if got := len(s.codes.matches); got != 5 {
		t.Errorf("%d codes were read", got)
	}
	s.press("s")
	s.shows("not seen 118")
	s.press("i")
	s.shows("Busiest")
	s.isIn(keymap.Detail)
	s.press("i")
	s.isIn(keymap.Codes)
	s.press("4 0 4")
	s.selects(404)
	s.press("enter enter s")
	s.isIn(keymap.Searching)
}

// TestChoicesCountResponses: a row of the sidebar leaves over the codes that it counts.
func TestChoicesCountResponses(t *testing.T) {
	for choice, want := range map[string]struct{ count, codes int }{
		"All": {12413, 123}, "2xx": {12345, 0}, "5xx": {18, 0}, "other": {3, 0},
		"access.log": {12413, 5}, "errors": {3, 1}, "unknown": {12413, 5},
	} {
		s := reading(t, "120x40", accessLog)
		s.press("left choose:" + choice)
		facet := s.classes.facets[s.classes.cursor]
		if facet.count != want.count || want.codes > 0 && len(s.codes.matches) != want.codes {
			t.Errorf("%s counts %d responses and leaves %d codes, want %+v", choice, facet.count, len(s.codes.matches), want)
		}
	}
}

func TestCompactCounts(t *testing.T) {
	for n, want := range map[int]string{
		0: "0", 9_999: "9999", 10_000: "10.0k", 29_412: "29.4k", 99_949: "99.9k", 99_950: "100k", 382_100: "382k", 999_499: "999k", 999_500: "1.0M",
		1_000_000: "1.0M", 99_949_999: "99.9M", 99_950_000: "100M",
	} {
		if got := compact(n); got != want {
			t.Errorf("%d is shown as %s, want %s", n, got, want)
		}
	}
}

// TestFramesOfAnInputFit in every size.
func TestFramesOfAnInputFit(t *testing.T) {
	for _, what := range []brought{bareResponse, redirects, accessLog} {
		for _, keys := range []string{"", "end", "i", "s", "left down down", "left z", "enter"} {
			s := reading(t, "80x24", what)
			s.press(keys)
			for _, size := range sizes() {
				s.fits(size)
			}
		}
	}
}
