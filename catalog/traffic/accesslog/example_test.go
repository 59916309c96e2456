package accesslog_test

import (
	"fmt"
	"strings"

	"apicodes/catalog/traffic/accesslog"
)

func Example() {
	const log = `203.0.113.9 - - [02/Mar/2026:10:00:00 +0000] "GET /orders/17?x=1 HTTP/1.1" 404 120 "-" "curl/8.5.0"
203.0.113.9 - - [02/Mar/2026:10:00:01 +0000] "GET /orders/18 HTTP/1.1" 404 120 "-" "curl/8.5.0"
203.0.113.9 - - [02/Mar/2026:10:00:02 +0000] "POST /orders HTTP/1.1" 499 0 "-" "curl/8.5.0"
`
	format, why, _ := accesslog.Detect([]byte(log))
	fmt.Printf("%s: %s\n", format.Name(), why)

	reader := accesslog.NewReader(format)
	if _, err := reader.ReadFrom(strings.NewReader(log)); err != nil {
		fmt.Println(err)
	}
	for _, code := range reader.Snapshot(nil).Codes {
		fmt.Printf("%d %d %s %q\n", code.Code, code.Count, code.Paths[0].Path, code.Senders[0].Sender.Name)
	}
	// Output:
	// combined: it reads all of the first 3 lines
	// 404 2 /orders/* ""
	// 499 1 /orders "client"
}
