package catalog_test

import (
	"fmt"
	"log"

	"apicodes/catalog"
)

func Example() {
	codes := catalog.Open()
	code, err := codes.Page(429)
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
	codes := catalog.Open()
	for _, number := range []int{418, 499, 999, 297} {
		entry, _ := codes.Entry(number)
		fmt.Println(entry.Title(), "-", entry.Class().Label(), entry.Standing)
	}
	// Output:
	// 418 I'm a Teapot - 4xx reserved
	// 499 Client Closed Request - 4xx unofficial
	// 999 Request Denied - other unofficial
	// 297 Unassigned - 2xx unassigned
}

func ExampleCatalog_Readings() {
	for _, reading := range catalog.Open().Readings(425) {
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
