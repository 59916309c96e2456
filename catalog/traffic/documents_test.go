package traffic_test

import (
	"slices"
	"strings"
	"testing"

	"apicodes/catalog"
	"apicodes/catalog/load"
	"apicodes/catalog/traffic"
)

func TestDocumentsAreTold(t *testing.T) {
	for input, want := range map[string]string{
		"openapi: 3.1.0\npaths: {/a: {get: {}}}":                        "openapi",
		"# a comment\n---\n\"swagger\": '2.0'\npaths: {/a: {get: {}}}":  "openapi",
		"\ufeff{\"info\": {}, \"openapi\": \"3.0.1\", \"paths\": {}}":   "openapi",
		`{"basePath": "/api", "definitions": {"a": 1}, "paths": {}}`:    "openapi",
		"HTTP/1.1 200 OK\n\nopenapi is a word\n":                        "http",
		"info: {title: an example}\nopenapi: 3.0.0\nx: HTTP/1.1 200 OK": "openapi",
		"HTTP/1.1 404 Not Found\nContent-Length: 0\n\n":                 "http",
		`{"log": {"entries": [], "x": {"openapi": "3.0"}}}`:             "har",
	} {
		reading := newReading(t)
		_ = reading.Read("f", strings.NewReader(input))
		if got := reading.Report().Format; got != want {
			t.Errorf("%q is %q, want %q", input, got, want)
		}
	}
	without := traffic.NewReading(traffic.Options{})
	if err := without.Read("f", strings.NewReader("openapi: 3.1.0\n")); err == nil {
		t.Error("a document is read without a reader of documents")
	}
}

// The rows of testdata/cases: which operations document a key.
func TestOperationsByKey(t *testing.T) {
	report, err := readFile(t, "testdata/cases/o01-openapi-30.txt")
	if err != nil {
		t.Fatal(err)
	}
	rows := map[string][]string{}
	for _, operation := range report.Operations {
		for _, response := range operation.Responses {
			rows[response.Key] = append(rows[response.Key], operation.Method+" "+operation.Path)
		}
	}
	for _, key := range []string{"401", "5XX"} {
		if !slices.Equal(rows[key], []string{"POST /orders"}) {
			t.Errorf("%s: %v", key, rows[key])
		}
	}
	if code, ok := report.Code(401); !ok || code.Count != 1 || code.Paths[0].Name != "POST /orders" || len(code.Findings) != 1 || report.Messages != 6 {
		t.Errorf("%d messages; 401: %+v", report.Messages, code)
	}
}

// Traffic that is read beside a document keeps its own counts.
func TestADocumentBesideTraffic(t *testing.T) {
	reading := newReading(t)
	for name, content := range map[string]string{
		"api.yaml": "openapi: 3.1.0\npaths: {/a: {get: {responses: {\"200\": {description: ok}}}}}\n",
		"one.txt":  "GET /a HTTP/1.1\nHost: x\n\nHTTP/1.1 500 Internal Server Error\nContent-Length: 0\n\n",
	} {
		if err := reading.Read(name, strings.NewReader(content)); err != nil {
			t.Fatal(err)
		}
	}
	report := reading.Report()
	if len(report.Codes) != 1 || report.Codes[0].Code != 500 || len(report.Operations) != 1 {
		t.Errorf("%+v", report.Codes)
	}
	coverage := report.Against(report.Operations)
	if want := (traffic.Seen{Method: "GET", Path: "/a", Code: 500, Count: 1, Known: true}); len(coverage.Undocumented) != 1 || coverage.Undocumented[0] != want {
		t.Errorf("%+v", coverage)
	}
}

const shop = `openapi: 3.1.0
servers: [{url: https://example.com/v1}]
paths:
  /orders:
    get: {responses: {"200": {}, 4XX: {}}}
    post: {responses: {"201": {}, "409": {}, default: {}}}
  /orders/latest:
    get: {responses: {"200": {}}}
  /orders/{id}:
    get: {responses: {"200": {}, "404": {}}}
  /orders/{id}.json:
    get: {responses: {"200": {}}}
`

func shopOperations(t *testing.T) []catalog.Operation {
	t.Helper()
	operations, err := load.Operations(strings.NewReader(shop))
	if err != nil {
		t.Fatal(err)
	}
	return operations
}

// Each row is one answer of a log, which tells no methods.
func TestWhatIsDocumentedOfALog(t *testing.T) {
	operations := shopOperations(t)
	for _, test := range []struct {
		path       string
		code       int
		documented bool
		by         string // the path that is told where it isn't documented
	}{
		{"/orders", 200, true, ""},
		{"/v1/orders", 200, true, ""},
		{"/v1/orders", 418, true, ""},         // 4XX of GET, or default of POST
		{"/orders", 500, true, ""},            // default of POST
		{"/orders/7", 404, true, ""},          //
		{"/orders/7", 410, false, "{id}"},     // no range there
		{"/orders/latest", 404, false, "est"}, // the concrete path goes before the variable
		{"/orders/7.json", 200, true, ""},
		{"/orders/", 200, false, "/orders/"}, // a variable is never empty
		{"/orders/7/items", 200, false, "/items"},
		{"/v2/orders", 200, false, "/v2/orders"},
	} {
		report := traffic.Report{Codes: []traffic.CodeReport{{Code: test.code, Count: 3, Paths: []traffic.Count{{Name: test.path, Count: 3}}}}}
		got := report.Against(operations)
		if documented := got.Documented == 3; documented != test.documented || documented == (len(got.Undocumented) == 1) {
			t.Errorf("%s %d: %+v", test.path, test.code, got)
			continue
		}
		if !test.documented && !strings.HasSuffix(got.Undocumented[0].Path, test.by) {
			t.Errorf("%s %d is told as %s", test.path, test.code, got.Undocumented[0].Path)
		}
	}
}

func TestWhatWasNeverSeen(t *testing.T) {
	exchange := func(method, path string, code int) traffic.Exchange {
		return traffic.Exchange{Code: code, Request: &traffic.Request{Method: method, Target: path}}
	}
	report := traffic.Report{
		Exchanges: []traffic.Exchange{exchange("GET", "/orders", 200), exchange("POST", "/orders", 422), exchange("HEAD", "/orders/7", 404)},
		Codes: []traffic.CodeReport{
			{Code: 200, Count: 2, Paths: []traffic.Count{{Name: "/orders", Count: 1}}}, // of the other one there is no path
			{Code: 422, Count: 1, Paths: []traffic.Count{{Name: "/orders", Count: 1}}},
			{Code: 404, Count: 4, Paths: []traffic.Count{{Name: "/orders/7", Count: 1}}, OtherPaths: 3},
		},
	}
	got := report.Against(shopOperations(t))
	var unseen []string
	for _, one := range got.NeverSeen {
		unseen = append(unseen, one.Method+" "+one.Path+" "+one.Key)
	}
	want := []string{"GET /orders 4XX", "POST /orders 201", "POST /orders 409", "GET /orders/latest 200", "GET /orders/{id} 200", "GET /orders/{id}.json 200"}
	if !slices.Equal(unseen, want) {
		t.Errorf("never seen: %v", unseen)
	}
	if got.Documented != 3 || got.Unplaced != 4 || !got.Incomplete || len(got.Undocumented) != 0 || got.NeverSeen[1].Called != 1 || got.NeverSeen[3].Called != 0 {
		t.Errorf("%+v", got)
	}
}

// What never was on the wire isn't undocumented: no response, and a redirect that a browser made up.
func TestOnlyAnswersAreDocumented(t *testing.T) {
	const redirect = `,"statusText":"Internal Redirect"`
	report := readText(t, archive(entry(0, "GET", "http://a.example/gone", 0, "", "", ""), entry(1, "GET", "http://a.example/gone", 307, "", field("Location", "https://a.example/gone"), redirect)))
	if got := report.Against(shopOperations(t)); len(report.Codes) != 2 || len(got.Undocumented) != 0 || got.Unplaced != 0 {
		t.Errorf("%+v", got)
	}
}

// Whoever asks for paths at random doesn't fill the memory.
func TestUndocumentedAnswersAreBounded(t *testing.T) {
	var report traffic.Report
	for code := 100; code < 200; code++ {
		c := traffic.CodeReport{Code: code}
		for path := range 64 {
			c.Paths = append(c.Paths, traffic.Count{Name: "/" + strings.Repeat("x", path), Count: 1})
		}
		report.Codes = append(report.Codes, c)
	}
	if got := report.Against(shopOperations(t)); len(got.Undocumented) != traffic.MaxSeen || !got.Incomplete {
		t.Errorf("%d answers, incomplete %v", len(got.Undocumented), got.Incomplete)
	}
}
