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

// TestFiltersOfAnInput ask about what was read, also about what came while the query was typed.
func TestFiltersOfAnInput(t *testing.T) {
	s := reading(t, "120x40", bareResponse)
	s.press("/ type:has:401")
	s.selects(401)
	s.shows("has:401-no-challenge")
	s.press("esc / type:method:post")
	s.shows("method:post doesn't occur in what was read")

	start, in := endless(t)
	s = explore(t, "120x40", start)
	s.press("/ type:method:get")
	s.shows("method:get doesn't occur in what was read")
	s.hears(in, logged(2, 502, "/"))
	s.selects(502)
	s.press("enter")
	s.hears(in, logged(1, 777, "/"))
	s.selects(502)
	s.shows("method:get", "777 Unassigned")
}

// TestAnInputsFiltersAndRowsAgree: what a row of the sidebar leaves over is what the filter finds, also numbers that
// nobody defines, and in the same order.
func TestAnInputsFiltersAndRowsAgree(t *testing.T) {
	for choice, filter := range map[string]string{"errors": "has:error", "warnings": "has:warning", "notes": "has:note", "unknown": "sender:unknown", "other": "class:other", "4xx": "class:4"} {
		for _, what := range []brought{accessLog, redirects} {
			s := reading(t, "120x40", what)
			if !slices.ContainsFunc(s.classes.facets, func(f facet) bool { return f.label == choice && f.count > 0 }) {
				continue
			}
			s.press("left choose:" + choice)
			chosen := s.listed()
			s.press("esc / type:" + filter)
			if got := s.listed(); !slices.Equal(got, chosen) || len(got) == 0 {
				t.Errorf("%s: %v; %s finds %v", choice, chosen, filter, got)
			}
		}
	}
}

func (s *visit) listed() (numbers []int) {
	for _, match := range s.codes.matches {
		numbers = append(numbers, match.Entry().Number)
	}
	return numbers
}

// TestWhatOccursStandsAboveWhereNothingRanks: words and numbers keep their own order.
func TestWhatOccursStandsAboveWhereNothingRanks(t *testing.T) {
	for query, want := range map[string]struct {
		first []int
		rule  bool
	}{
		"class:5": {[]int{502, 500}, true}, "4": {[]int{404, 400}, true}, "is:standard": {[]int{502, 404, 304, 200, 100}, true},
		"path:/": {[]int{777, 502, 404, 304, 200}, false}, "gateway": {[]int{502, 504}, false}, "gateway␣timeout": {[]int{504}, false},
	} {
		s := reading(t, "120x40", accessLog)
		s.press("/ type:" + query)
		if got := s.listed(); len(got) < len(want.first) || !slices.Equal(got[:len(want.first)], want.first) || s.codes.hasRule() != want.rule {
			t.Errorf("%s lists %v, with a rule: %t; want %+v", query, got, s.codes.hasRule(), want)
		}
	}
}

// TestNothingReadIsThePlainCatalogue, when it is known that no more comes.
func TestNothingReadIsThePlainCatalogue(t *testing.T) {
	plain := browse(t, "120x40")
	s := reading(t, "120x40", brought{"page.html", "<html>"})
	if got, want := s.drawSidebar(24, 36).rows, plain.drawSidebar(24, 36).rows; !slices.Equal(got, want) {
		t.Errorf("the sidebar is\n%s", strings.Join(got, "\n"))
	}

	start, in := endless(t)
	s = explore(t, "120x40", start)
	s.press("left choose:Cloudflare space left")
	s.hears(in, logged(3, 502, "/"))
	s.isSound()
	if labels := s.classes.labels(); labels != "" {
		t.Errorf("%s is chosen, and not in the sidebar", labels)
	}
	s.press("esc esc down")
	s.selects(100)
}

// TestCompletionsOfAnInput: tab goes through what occurs.
func TestCompletionsOfAnInput(t *testing.T) {
	s := reading(t, "80x24", accessLog)
	s.press("/ type:path:/c")
	s.shows("tab: /cart")
	s.press("tab")
	s.searchesFor("path:/cart")
	s.selects(200)
	s.press("ctrl+u type:at:10:0")
	s.shows("tab: 10:00 10:01")
	s.press("tab tab")
	s.searchesFor("at:10:01")
}

func TestWithoutAnInputAFilterSaysWhatItNeeds(t *testing.T) {
	s := browse(t, "80x24")
	s.press("/ type:has:error")
	s.shows("has: asks about what is read, and nothing is: --read FILE")
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

func TestPercents(t *testing.T) {
	for _, want := range []struct {
		part, whole int
		drawn       string
	}{
		{0, 0, "100%"}, {0, 5, "0.0%"}, {1, 5000, "<0.1%"}, {29_412, 1_000_000, "2.9%"}, {382_100, 1_000_000, "38.2%"}, {999_999, 1_000_000, "99.9%"}, {7, 7, "100%"},
	} {
		if got := percent(want.part, want.whole); got != want.drawn {
			t.Errorf("%d of %d is %s, want %s", want.part, want.whole, got, want.drawn)
		}
	}
}

// TestPeriods holds from when to when an input goes, in rows of the sidebar's width.
func TestPeriods(t *testing.T) {
	at := func(text string) time.Time {
		parsed, err := time.Parse(time.DateTime, text)
		if err != nil {
			t.Fatal(err)
		}
		return parsed
	}
	for _, want := range []struct {
		first, last string
		log         bool
		from, to    string
	}{
		{"2026-03-01 00:00:00", "2026-03-02 23:08:00", true, "1 Mar 00:00 to", "2 Mar 23:08"},
		{"2026-03-01 00:00:00", "2026-03-01 23:08:00", true, "1 Mar 00:00 to 23:08", ""},
		{"2026-03-01 10:00:00", "2026-03-01 10:00:41", false, "10:00:00 to 10:00:41", ""},
		{"2026-03-01 10:00:00", "2026-03-01 10:00:00", true, "1 Mar 10:00", ""},
		{"2026-12-30 23:00:00", "2026-12-31 10:00:00", false, "30 Dec 23:00:00 to", "31 Dec 10:00:00"},
	} {
		from, to := period(at(want.first), at(want.last), want.log)
		if from != want.from || to != want.to || max(theme.Cells(from), theme.Cells(to)) > sparkCells {
			t.Errorf("%s to %s: %q, %q", want.first, want.last, from, to)
		}
	}
}

// TestTheSparklineCountsEverything, in spans of equal length that are none shorter than what was counted together.
func TestTheSparklineCountsEverything(t *testing.T) {
	start := time.Date(2026, time.March, 2, 10, 0, 0, 0, time.UTC)
	for _, span := range []time.Duration{time.Minute, time.Hour, 24 * time.Hour} {
		for spans := range 90 {
			in := input{report: traffic.Report{First: start.Truncate(span).Add(span / 2), Last: start.Truncate(span).Add(time.Duration(spans) * span)}}
			code := traffic.CodeReport{Code: 200, Span: span}
			for i := range spans + 1 {
				code.Minutes = append(code.Minutes, traffic.Minute{At: start.Truncate(span).Add(time.Duration(i) * span), Count: 1})
			}
			in.report.Codes = []traffic.CodeReport{code}
			counts, sum, least := in.overTime(sparkCells), 0, 1
			for i, count := range counts {
				sum += count
				if i == 0 {
					least = count
				} else if i < len(counts)-1 && count != least {
					t.Errorf("%d spans of %s: %v", spans, span, counts)
				}
			}
			if spans > 0 && (sum != spans+1 || len(counts) > sparkCells) || spans == 0 && counts != nil {
				t.Errorf("%d spans of %s: %v", spans, span, counts)
			}
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
