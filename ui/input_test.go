package ui

import (
	"fmt"
	"io"
	"strings"
	"testing"
	"time"

	"apicodes/catalog/traffic"
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
