package catalog_test

import (
	"bufio"
	"fmt"
	"io"
	"net/http"
	"net/netip"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"apicodes/catalog"
)

// exchange is an example as net/http reads it.
type exchange struct {
	request  *http.Request
	sent     string         // the request's content
	response *http.Response // the first one, which shows the code
	final    *http.Response // another one only where the first is interim
	answer   string         // the content of the final one
}

// interim reports whether another response has to follow: 101 ends the exchange in HTTP.
func interim(response *http.Response) bool {
	return response.StatusCode < 200 && response.StatusCode != http.StatusSwitchingProtocols
}

// wire is an example's message as it travels: the head's lines end in CRLF, the content's in LF.
func wire(lines []string) (head, content string) {
	head, content, _ = strings.Cut(strings.Join(lines, "\n")+"\n", "\n\n")
	return strings.ReplaceAll(strings.TrimSpace(head), "\n", "\r\n") + "\r\n\r\n", strings.TrimSuffix(content, "\n")
}

func parseExchange(example catalog.Example) (exchange, error) {
	if !slices.Contains(example.Request, "") || !slices.Contains(example.Response, "") {
		return exchange{}, fmt.Errorf("no empty line ends the head")
	}
	head, sent := wire(example.Request)
	request, err := http.ReadRequest(bufio.NewReader(strings.NewReader(head + sent)))
	if err != nil {
		return exchange{}, fmt.Errorf("request: %w", err)
	}
	responses, answer, err := readResponses(example.Response, request)
	if err != nil {
		return exchange{}, err
	}
	return exchange{request, sent, responses[0], responses[len(responses)-1], answer}, nil
}

// readResponses reads the interim responses and the final one, and returns the content of the last.
func readResponses(lines []string, request *http.Request) (responses []*http.Response, answer string, err error) {
	for {
		head, content := wire(lines)
		response, err := http.ReadResponse(bufio.NewReader(strings.NewReader(head+content)), request)
		if err != nil {
			return nil, "", fmt.Errorf("response: %w", err)
		}
		responses = append(responses, response)
		if interim(response) && content != "" {
			lines = lines[slices.Index(lines, "")+1:]
			continue
		}
		if _, err := io.ReadAll(response.Body); err != nil {
			return nil, "", fmt.Errorf("response's content: %w", err)
		}
		return responses, content, nil
	}
}

// eachExchange runs a check on every code's example.
func eachExchange(t *testing.T, check func(*testing.T, catalog.Code, exchange)) {
	t.Helper()
	parsed := 0
	eachCode(t, func(t *testing.T, code catalog.Code) {
		if code.Example == nil {
			return
		}
		exchange, err := parseExchange(*code.Example)
		if err != nil {
			t.Fatalf("example: %v", err)
		}
		parsed++
		check(t, code, exchange)
	})
	if parsed < 90 {
		t.Errorf("only %d codes have an example that parses", parsed)
	}
}

// statusLines names the status line of an example where it is not the code's own.
var statusLines = map[int]string{
	208: "207 Multi-Status", // 208 is inside of a 207 answer
}

func TestExamplesShowTheirCode(t *testing.T) {
	eachExchange(t, func(t *testing.T, code catalog.Code, e exchange) {
		want, differs := statusLines[code.Number]
		if !differs {
			want = catalog.Entry{Number: code.Number, Name: code.Name}.Title()
		}
		if e.response.Status != want {
			t.Errorf("example.response: the status line says %q, want %q", e.response.Status, want)
		}
	})
}

func TestExamplesCarryTheirHeaders(t *testing.T) {
	eachExchange(t, func(t *testing.T, code catalog.Code, e exchange) {
		for _, header := range code.Headers {
			head := e.response.Header
			if header.Side == catalog.Request {
				head = e.request.Header
			}
			has := head.Get(header.Name) != "" || hasLine(code, header)
			if header.Level == catalog.Must && !has {
				t.Errorf("example: the %s lacks %s, which the code requires", header.Side, header.Name)
			}
			if header.Level == catalog.MustNot && has {
				t.Errorf("example: the %s has %s, which the code forbids", header.Side, header.Name)
			}
		}
	})
}

// hasLine looks for a field in the example itself: net/http takes Host and Content-Length out of the header.
func hasLine(code catalog.Code, header catalog.Header) bool {
	lines := code.Example.Response
	if header.Side == catalog.Request {
		lines = code.Example.Request
	}
	return slices.ContainsFunc(lines, func(line string) bool { return strings.HasPrefix(line, header.Name+": ") })
}

func TestExamplesCountTheirContent(t *testing.T) {
	eachExchange(t, func(t *testing.T, code catalog.Code, e exchange) {
		if length := e.final.ContentLength; e.answer != "" && length >= 0 && length != int64(len(e.answer)) {
			t.Errorf("example.response: Content-Length is %d, the content has %d bytes", length, len(e.answer))
		}
		incomplete := slices.Contains([]int{408, 411, 413, 460}, code.Number) // the length, or the content, is what is missing
		heldBack := e.request.Header.Get("Expect") == "100-continue" && e.sent == ""
		if length := e.request.ContentLength; length != int64(len(e.sent)) && !incomplete && !heldBack {
			t.Errorf("example.request: Content-Length is %d, the content has %d bytes", length, len(e.sent))
		}
		without := e.request.Method == http.MethodHead || code.Body.Rule == catalog.BodyNone && statusLines[code.Number] == "" && e.final == e.response
		if without && e.answer != "" {
			t.Errorf("example.response: content after a head that ends the message")
		}
		for i, line := range slices.Concat(code.Example.Request, code.Example.Response) {
			if len(line) > 80 {
				t.Errorf("example, line %d: %d characters, at most 80 fit", i+1, len(line))
			}
		}
	})
}

// An example is what a client gets: a final response after an interim one, Date wherever an origin with a clock has to
// send it (RFC 9110, 6.6.1), and framing for content.
func TestExamplesAreComplete(t *testing.T) {
	eachExchange(t, func(t *testing.T, code catalog.Code, e exchange) {
		if code.Number >= 400 {
			return // their examples are completed in a later step
		}
		if interim(e.final) {
			t.Errorf("example.response: no final response follows")
		}
		if status := e.final.StatusCode; status >= 200 && status < 500 && e.final.Header.Get("Date") == "" {
			t.Errorf("example.response: no Date")
		}
		if e.answer != "" && e.final.ContentLength < 0 && e.final.TransferEncoding == nil && !e.final.Close {
			t.Errorf("example.response: nothing tells where the content ends")
		}
	})
}

var (
	address = regexp.MustCompile(`\b\d{1,3}(?:\.\d{1,3}){3}\b|\b[0-9a-f]{1,4}:[0-9a-f:]+:[0-9a-f]{1,4}\b`)
	host    = regexp.MustCompile(`(?i)\b(?:[a-z0-9-]+\.)+(?:com|org|net|io|dev|gov|edu)\b`)
)

// documentation are the addresses that RFC 5737 and RFC 3849 keep for examples.
var documentation = []netip.Prefix{
	netip.MustParsePrefix("192.0.2.0/24"), netip.MustParsePrefix("198.51.100.0/24"),
	netip.MustParsePrefix("203.0.113.0/24"), netip.MustParsePrefix("2001:db8::/32"),
}

// Nobody's real host or address may be in an example: people copy them.
func TestExamplesNameExampleHosts(t *testing.T) {
	eachExchange(t, func(t *testing.T, code catalog.Code, e exchange) {
		text := strings.Join(slices.Concat(code.Example.Request, code.Example.Response), "\n")
		for _, name := range host.FindAllString(text, -1) {
			labels := strings.Split(strings.ToLower(name), ".")
			if labels[len(labels)-2] != "example" {
				t.Errorf("example: the host %q is not of example.com, .org or .net", name)
			}
		}
		for _, found := range address.FindAllString(text, -1) {
			parsed, err := netip.ParseAddr(found)
			isExample := slices.ContainsFunc(documentation, func(p netip.Prefix) bool { return p.Contains(parsed) })
			if err == nil && !isExample {
				t.Errorf("example: the address %s is none for documentation", strconv.Quote(found))
			}
		}
		if e.request.Host == "" && code.Number != 400 {
			t.Errorf("example.request: no Host")
		}
	})
}
