package session

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"apicodes/catalog"
	"apicodes/catalog/search"
)

// asking is an index of the catalogue and of what was read.
func asking(t *testing.T, text string) *search.Index {
	t.Helper()
	input := newInput(source("stdin", text))
	input.Read()
	if faults, done := input.Done(); !done || len(faults) > 0 {
		t.Fatal(faults)
	}
	report := input.Report()
	return Asking(search.New(catalog.Open()), &report)
}

func numbersOf(result search.Result) (numbers []int) {
	for _, match := range result.Matches {
		numbers = append(numbers, match.Entry().Number)
	}
	return numbers
}

const messages = "GET / HTTP/1.1\r\nHost: a.example\r\n\r\nHTTP/1.1 401 Unauthorized\r\nDate: Mon, 02 Mar 2026 10:00:00 GMT\r\nContent-Length: 0\r\n\r\n" +
	"POST /a%20b/Form HTTP/1.1\r\nHost: a.example\r\n\r\nHTTP/1.1 404 Not Found\r\nDate: Mon, 02 Mar 2026 10:00:00 GMT\r\nContent-Length: 0\r\n\r\n"

// TestFiltersOfWhatWasRead: a query may ask about the responses as it asks about the codes.
func TestFiltersOfWhatWasRead(t *testing.T) {
	index := asking(t, messages)
	for query, want := range map[string][]int{
		"has:fault": {401}, "has:error": {401}, "has:401-no-challenge": {401}, "has:401": {401}, "has:warning": nil,
		"method:post": {404}, "method:ge": {401}, "sender:unknown": {401, 404}, "sender:unknown -has:fault": {404}, "class:5 sender:unknown": nil,
		"path:/": {401, 404}, "path:/a-b": {404}, "path:form": {404}, "path:/form": nil, "method:delete": nil, "sender:nginx": nil, "at:10:00": nil,
	} {
		if result := index.Search(query); !slices.Equal(numbersOf(result), want) || result.Faulty {
			t.Errorf("%s finds %v (%s), want %v", query, numbersOf(result), result.Notice, want)
		}
	}
	for query, want := range map[string]string{
		"method:delete": "method:delete doesn't occur in what was read", "sender:unknow": "", "path:/a-c/form": "path:/a-c/form doesn't occur in what was read; did you mean path:/a-b/form?",
		"has:nothing-like-it": "has:nothing-like-it doesn't exist: try fault error warning note 401-no-challenge", "at:": "at: needs a value",
		"path:": "path: needs a value: / /a-b/form",
	} {
		if got := index.Search(query).Notice; got != want {
			t.Errorf("%s: %q, want %q", query, got, want)
		}
	}
	for query, want := range map[string][]string{
		"has:401-no": {"has:401-no-challenge"}, "gone path:/a": {"gone path:/a-b/form"}, "-method:": {"-method:get", "-method:post"}, "pa": {"path:"},
	} {
		if got := index.Complete(query); !slices.Equal(got, want) {
			t.Errorf("%s is completed by %q, want %q", query, got, want)
		}
	}
}

// logLine is a line of a combined log.
func logLine(at, method, path string, status int) string {
	return fmt.Sprintf("h - - [%s +0000] \"%s %s HTTP/1.1\" %d 5 \"-\" \"x\"\n", at, method, path, status)
}

var watched = logLine("02/Mar/2026:08:50:30", "GET", "/v1/orders/17/items", 502) + logLine("02/Mar/2026:08:59:00", "GET", "/V1/Orders", 500) +
	logLine("02/Mar/2026:09:05:00", "POST", "/login", 404) + logLine("03/Mar/2026:09:05:00", "GET", "/login/reset", 777)

// TestFiltersOfALog: by path, also with ids that logs are counted without, and by the time of the day.
func TestFiltersOfALog(t *testing.T) {
	index := asking(t, watched)
	for query, want := range map[string][]int{
		"path:/v1": {500, 502}, "path:/v1/orders/99": {502}, "path:/v1/orders/99/items": {502}, "path:/login": {404, 777}, "path:/login/": {777},
		"path:orders": {500, 502}, "-path:/v1 path:/": {404, 777}, "path:/v1?page=2": {500, 502}, "path:v1/orders/*/items": {502},
		"at:08:50": {502}, "at:8:50": {502}, "at:08:50:12": {502}, "at:08:5": {500, 502}, "at:08:": {500, 502}, "at:08": {500, 502}, "at:8": {500, 502},
		"at:09:05": {404, 777}, "at:09:05 at:2026-03-03": {777}, "at:2026-03": {404, 500, 502, 777}, "at:2026-04": nil, "at:23": nil, "at:9 class:4": {404},
		"has:error": {777}, "class:other": append(others(), 777), "7": {701, 777, 783}, "77 path:/login": {777}, "777": {777}, "-class:5 path:/": {404, 777},
		"gateway path:/v1": {500, 502}, "path:/v1 at:08:50 bad gateway": {502},
	} {
		if result := index.Search(query); !slices.Equal(inOrder(numbersOf(result)), inOrder(want)) || result.Faulty {
			t.Errorf("%s finds %v (%s), want %v", query, numbersOf(result), result.Notice, want)
		}
	}
	for _, query := range []string{"at:noon", "at:24", "at:08:60", "at:08:505", "at:-", "path:", "at:"} {
		if result := index.Search(query); !result.Faulty {
			t.Errorf("%s is no mistake, but finds %v", query, numbersOf(result))
		}
	}
	if got, want := index.Complete("at:08"), []string{"at:08:50", "at:08:59"}; !slices.Equal(got, want) {
		t.Errorf("at:08 is completed by %q, want %q", got, want)
	}
	for _, completion := range index.Complete("at:") {
		if result := index.Search(completion); len(result.Matches) == 0 || result.Notice != "" {
			t.Errorf("%s is offered and finds nothing: %s", completion, result.Notice)
		}
	}
	if missing := index.Search("has:error").Missing(); len(missing) > 0 {
		t.Errorf("777 occurs, and is missing: %+v", missing)
	}
}

// others are the numbers of no class that the catalogue knows.
func others() (numbers []int) {
	for entry := range catalog.Open().Entries() {
		if entry.Class() == catalog.Outside {
			numbers = append(numbers, entry.Number)
		}
	}
	return numbers
}

func inOrder(numbers []int) []int {
	slices.Sort(numbers)
	return numbers
}

// TestTimesOfALongLog: what is counted by the hour or the day answers as far as it can be told.
func TestTimesOfALongLog(t *testing.T) {
	var hourly, daily strings.Builder
	for day := range 40 {
		for hour := range 24 {
			for minute := range 3 {
				hourly.WriteString(logLine(fmt.Sprintf("%02d/%s/2026:%02d:%02d:00", 1+day%28, []string{"Mar", "Apr"}[day/28], hour, 7*minute), "GET", "/", 200+304*(hour/20)))
			}
		}
	}
	for year := range 40 {
		for day := range 28 {
			for hour := range 3 {
				daily.WriteString(logLine(fmt.Sprintf("%02d/Mar/%d:%02d:00:00", 1+day, 1980+year, 8*hour), "GET", "/", 404))
			}
		}
	}
	index := asking(t, hourly.String())
	for query, want := range map[string][]int{"at:20:59": {504}, "at:20": {504}, "at:19": {200}, "at:2026-03-02 at:20": {504}, "at:2026-03-02": {200, 504}} {
		if result := index.Search(query); !slices.Equal(numbersOf(result), want) {
			t.Errorf("by the hour, %s finds %v, want %v", query, numbersOf(result), want)
		}
	}
	index = asking(t, daily.String())
	if result := index.Search("at:08"); len(result.Matches) > 0 || !strings.Contains(result.Notice, "can't be told") {
		t.Errorf("by the day, at:08 finds %v: %s", numbersOf(result), result.Notice)
	}
	if result := index.Search("at:1999-03-02"); !slices.Equal(numbersOf(result), []int{404}) {
		t.Errorf("by the day, a day finds %v", numbersOf(result))
	}
}

// TestPathsBeyondThoseThatAreKept: nobody is told that a path didn't occur which may have.
func TestPathsBeyondThoseThatAreKept(t *testing.T) {
	var log strings.Builder
	for i := range 5000 {
		log.WriteString(logLine("02/Mar/2026:08:50:30", "GET", "/"+strings.Repeat("x", i%97)+"/"+string(rune('a'+i%23)), 200))
	}
	if notice := asking(t, log.String()).Search("path:/zz").Notice; !strings.HasPrefix(notice, "path:/zz is none of the paths that are kept, 64 for each code") {
		t.Error(notice)
	}
}

// TestAskingWithoutAnInput: what can't be answered is said, and is no word of a search.
func TestAskingWithoutAnInput(t *testing.T) {
	index := Asking(search.New(catalog.Open()), nil)
	for _, query := range []string{"has:error", "path:/v1", "at:08:50", "method:get", "sender:nginx gateway", "has:", "envoy UH has:error"} {
		result := index.Search(query)
		if name, _, _ := strings.Cut(query[max(strings.LastIndex(query[:strings.IndexByte(query, ':')], " "), 0):], ":"); !result.Faulty ||
			!strings.Contains(result.Notice, strings.TrimSpace(name)+": asks about what is read, and nothing is: --read FILE") {
			t.Errorf("%s: %q", query, result.Notice)
		}
	}
	for query, want := range map[string]int{"path:/v1 status:404": 404, `"path":"/api","status":503`: 503, "http://a.example/ 404": 404} {
		if result := index.Search(query); len(result.Matches) == 0 || numbersOf(result)[0] != want || result.Faulty {
			t.Errorf("%s finds %v: %s", query, numbersOf(result), result.Notice)
		}
	}
	if got := index.Complete("has"); len(got) > 0 {
		t.Errorf("it offers %q", got)
	}
	if len(index.Filters()) != len(search.New(catalog.Open()).Filters()) {
		t.Error("help names filters that can't be used")
	}
}
