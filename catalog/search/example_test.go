package search_test

import (
	"fmt"

	"apicodes/catalog"
	"apicodes/catalog/search"
)

func Example() {
	index := search.New(catalog.Open())
	for _, query := range []string{"too many", "timeout gateway", "upstream prematurely closed connection", "confilct", "tmr"} {
		best := index.Search(query).Matches[0]
		fmt.Println(query, "->", best.Entry().Title())
	}
	// Output:
	// too many -> 429 Too Many Requests
	// timeout gateway -> 504 Gateway Timeout
	// upstream prematurely closed connection -> 502 Bad Gateway
	// confilct -> 409 Conflict
	// tmr -> 429 Too Many Requests
}

// Numbers are alternatives, filters conditions; a dash turns either round.
func ExampleIndex_Search_filters() {
	index := search.New(catalog.Open())
	for _, query := range []string{"301 308", "class:3 permanent", "timeout -504", "from:nginx closed"} {
		result := index.Search(query)
		first := result.Matches[0]
		fmt.Println(query, "->", first.Entry().Title())
	}
	// Output:
	// 301 308 -> 301 Moved Permanently
	// class:3 permanent -> 308 Permanent Redirect
	// timeout -504 -> 408 Request Timeout
	// from:nginx closed -> 499 Client Closed Request
}

// Every match says why: in its title, by what to highlight, or in words.
func ExampleResult_Why() {
	index := search.New(catalog.Open())
	for _, query := range []string{"unav", "rate limit", "rfc 7725"} {
		result := index.Search(query)
		best := result.Matches[0]
		title := best.Entry().Title()
		for _, span := range result.Highlights(best) {
			fmt.Println(query, "->", title, "by", title[span.From:span.To])
		}
		if why := result.Why(best); why != "" {
			fmt.Println(query, "->", title, "by", why)
		}
	}
	// Output:
	// unav -> 503 Service Unavailable by Unav
	// rate limit -> 429 Too Many Requests by keyword "rate limit"
	// rfc 7725 -> 451 Unavailable For Legal Reasons by cites RFC 7725
}

func ExampleResult_notice() {
	index := search.New(catalog.Open())
	for _, query := range []string{"HTTP/1.1 503 Service Unavailable", "is:depricated", "class:9"} {
		fmt.Println(index.Search(query).Notice)
	}
	// Output:
	// status line 503
	// is:depricated doesn't exist: did you mean is:deprecated?
	// class:9 doesn't exist: try 1 2 3 4 5 other
}

// A paste is read to its end, and the reading says how.
func ExampleIndex_Search_paste() {
	index := search.New(catalog.Open())
	for _, query := range []string{
		"< HTTP/2 301\n< location: /new\n\n< HTTP/2 404",
		"Status expected:<200> but was:<401>",
		"GET /a 200 1 ms - 9\nGET /b 404 1 ms - 9\nGET /c 502 1 ms - 9",
	} {
		result := index.Search(query)
		fmt.Println(result.Matches[0].Entry().Title(), "by", result.Reading.Words)
	}
	// Output:
	// 404 Not Found by transcript, 2 responses: 301 404
	// 401 Unauthorized by test complaint: 401, expected 200
	// 502 Bad Gateway by access log, 3 lines: 200 404 502
}

// A key of a sender leads to the code that it comes with, and its row says what it means.
func ExampleResult_reasons() {
	result := search.New(catalog.Open()).Search("envoy UH")
	reason := result.Reasons[0]
	fmt.Println(result.Matches[0].Entry().Title(), "-", reason.Of.Sender, reason.Row.Key+":", reason.Row.Means)
	// Output:
	// 503 Service Unavailable - Envoy UH: No host of the upstream cluster is healthy, so Envoy had nobody to ask.
}

// Codes that are named together can be compared.
func ExampleResult_compare() {
	index := search.New(catalog.Open())
	fmt.Println(index.Search("is it 409 or 422 for a duplicate").Compare)
	// Output:
	// [409 422]
}
