package catalog_test

import (
	"fmt"
	"log"

	"apicodes/catalog"
)

func Example() {
	codes, err := catalog.Open()
	if err != nil {
		log.Fatal(err)
	}
	code, err := codes.Code(429)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(code.Number, code.Name)
	fmt.Println("try again:", code.Retry.Idempotent.Advice)
	fmt.Println("cached:", code.Caching.Rule)
	for _, header := range code.Headers {
		fmt.Println(header.Side, header.Level, header.Name)
	}
	// Output:
	// 429 Too Many Requests
	// try again: later
	// cached: never
	// response MAY Retry-After
}

func ExampleCatalog_Entry() {
	codes, err := catalog.Open()
	if err != nil {
		log.Fatal(err)
	}
	for _, number := range []int{418, 499, 999, 299} {
		if entry, found := codes.Entry(number); found {
			fmt.Println(entry.Title(), "-", entry.Class().Label(), entry.Standing)
			continue
		}
		fmt.Println(number, "is described by no file")
	}
	// Output:
	// 418 I'm a Teapot - 4xx reserved
	// 499 Client Closed Request - 4xx unofficial
	// 999 Request Denied - other unofficial
	// 299 is described by no file
}

func ExampleCatalog_Readings() {
	codes, err := catalog.Open()
	if err != nil {
		log.Fatal(err)
	}
	for _, reading := range codes.Readings(425) {
		switch {
		case !reading.Listed:
			fmt.Println(reading.Document.Title, "leaves it out")
		case reading.Reading.Label != "":
			fmt.Printf("%s: %s (%s)\n", reading.Document.Title, reading.Reading.Name, reading.Reading.Label)
		default:
			fmt.Printf("%s: %s\n", reading.Document.Title, reading.Reading.Name)
		}
	}
	// Output:
	// API error codes leaves it out
	// Common API Response Codes: Too Early (WebDAV)
	// Definition of API Error Codes: Too Early
	// Error Codes leaves it out
	// Status Codes leaves it out
}

func ExampleCatalog_Search() {
	codes, err := catalog.Open()
	if err != nil {
		log.Fatal(err)
	}
	for _, query := range []string{"too many", "timeout gateway", "upstream prematurely closed connection"} {
		best := codes.Search(query).Matches[0]
		fmt.Println(query, "->", best.Entry.Title())
	}
	// Output:
	// too many -> 429 Too Many Requests
	// timeout gateway -> 504 Gateway Timeout
	// upstream prematurely closed connection -> 502 Bad Gateway
}
