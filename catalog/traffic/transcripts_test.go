package traffic_test

import (
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"apicodes/catalog/traffic"
)

// TestTranscripts reads what people paste in all the forms that clients give it. An exchange is told as its code, with
// the method and the size of its content where the input shows them; findings are the exact errors and warnings.
func TestTranscripts(t *testing.T) {
	for _, want := range []struct{ name, input, exchanges, findings string }{
		{"a bare status line has no head to judge", "HTTP/1.1 401 Unauthorized\n", "401", ""},
		{"no empty line after a copied head", "HTTP/1.1 405 Method Not Allowed\n" + dated + "\nAllow: GET", "405", ""},
		{"curl -I", "HTTP/2 200 \r\ndate: Mon, 02 Mar 2026 10:00:00 GMT\r\ncontent-length: 5120\r\ncontent-type: text/html\r\n\r\n", "200", ""},
		{"curl -I and empty lines", a("200 OK", dated, html, "Content-Length: 5120") + "\n\n", "200", ""},
		{"curl -I and a prompt", a("200 OK", dated, html, "Content-Length: 5120") + "joe@host:~$ \n", "200", ""},
		{"curl -I twice", a("200 OK", dated, html, "Content-Length: 512") + "\n$ curl -I https://a.example/\n" + a("404 Not Found", dated, "Content-Length: 9"), "200 404", ""},
		{"curl -iL leaves the content of redirects out", a("301 Moved Permanently", dated, "Location: https://b.example/", "Content-Length: 178") + a("200 OK", dated, html, "Content-Length: 5") + "hello", "301 200:5", ""},
		{"a head inside of content is content", a("200 OK", dated, "Content-Type: text/plain", "Content-Length: 54") + "see\nHTTP/1.1 500 Internal Server Error\nServer: x\n\nbye\n" + a("404 Not Found", dated), "200:54 404", ""},
		{"a head as the whole content", a("200 OK", dated, "Content-Type: message/http", "Content-Length: 28") + "HTTP/1.1 404 Not Found\nA: b\n" + a("405 Method Not Allowed", dated, "Allow:"), "200:28 405", ""},
		{"a quoted status line is no message", a("200 OK", dated, "Content-Type: text/plain") + "the log says\nHTTP/1.1 500 Internal Server Error\nand more\n", "200:57", ""},
		{"chunks", "HTTP/1.1 200 OK\r\n" + dated + "\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n5;x=y\r\nhello\r\n6\r\n world\r\n0\r\nExpires: 0\r\n\r\n" + a("404 Not Found", dated), "200:11 404", ""},
		{"chunks that curl decoded", a("200 OK", dated, "Content-Type: text/plain", "Transfer-Encoding: chunked") + "5 lines\nabc\n" + a("404 Not Found", dated), "200:12 404", ""},
		{"the shell's mark for a missing line end", a("200 OK", dated, html, "Content-Length: 5") + "hello%\n$ ", "200:5", ""},
		{"JSON that a client laid out", a("200 OK", dated, "Content-Type: application/json", "Content-Length: 14") + "{\n    \"a\": 1,\n    \"b\": 2\n}\n", "200:27", ""},
		{"text that was converted to LF", a("200 OK", dated, html, "Content-Length: 8") + "ab\ncd\n", "200:6", ""},
		{"compressed content that a client unpacked", a("200 OK", dated, html, "Content-Encoding: gzip", "Content-Length: 40") + strings.Repeat("a", 900) + "\n", "200:901", ""},
		{"more than Content-Length", a("200 OK", dated, html, "Content-Length: 2") + "hello\nworld\n", "200:12", "length-mismatch"},
		{"content where none may be", a("204 No Content", dated) + "oops\n", "204:5", "body-not-allowed"},
		{"several commands with prompts", "$ curl -i http://a.example/x\n" + a("302 Found", dated, "Location: /y") + "$ curl -i http://a.example/z\n" + a("200 OK", dated), "302 200", ""},
		{"httpie -v", "POST /x HTTP/1.1\nHost: a.example\nContent-Length: 8\n\n{\n    \"a\": 1\n}\n\n\nHTTP/1.1 200 OK\n" + dated + "\nContent-Type: application/json\nContent-Length: 8\n\n{\n    \"b\": 1\n}\n", "POST 200:15", ""},
		{"curl -v with its meter", "  % Total    % Received % Xferd  Average Speed   Time    Time     Time  Current\n                                 Dload  Upload   Total   Spent    Left  Speed\n\r  0     0    0     0    0     0      0      0 --:--:-- --:--:-- --:--:--     0* Connected to a.example (192.0.2.7) port 80\n> GET /x HTTP/1.1\n> Host: a.example\n>\n< HTTP/1.1 404 Not Found\r\n< " + dated + "\r\n< Content-Type: text/plain\r\n< Content-Length: 5\r\n< \r\n{ [5 bytes data]\n\r100     5  100     5    0     0     99      0 --:--:-- --:--:-- --:--:--    99\n* Connection #0 to host a.example left intact\nhello", "GET 404:5", ""},
		{"curl -v goes on in the line of the content", "> GET /x HTTP/1.1\n> Host: a.example\n>\n< HTTP/1.1 200 OK\n< " + dated + "\n< Content-Type: text/plain\n< Transfer-Encoding: chunked\n<\nhello* Connection #0 to host a.example left intact\n", "GET 200:5", ""},
		{"curl -v into a file", "> GET /x HTTP/1.1\n> Host: a.example\n>\n< HTTP/1.1 200 OK\n< " + dated + "\n< Content-Length: 9\n<\n{ [9 bytes data]\n* Connection #0 to host a.example left intact\n", "GET 200", ""},
		{"curl -v with content that looks like marks", "> GET /x HTTP/1.1\n> Host: a.example\n>\n< HTTP/1.1 200 OK\n< " + dated + "\n< Content-Type: text/markdown\n< Content-Length: 15\n<\n> a quote\n* b\n> \n* Connection #0 to host a.example left intact\n", "GET 200:15", ""},
		{"curl -v broken off", "> GET /x HTTP/1.1\n> Host: a.example\n>\n< HTTP/1.1 200 OK\n< " + dated + "\n< Content-Type: text/plain\n< Content-Length: 100\n<\nhello\n* transfer closed with 95 bytes remaining to read\ncurl: (18) transfer closed with 95 bytes remaining to read\n", "GET 200:6", "length-mismatch"},
		{"curl -vi, line by line twice", "> GET /x HTTP/2\n> Host: a.example\n>\n< HTTP/2 200 \nHTTP/2 200 \n< " + dated + "\n" + dated + "\n< content-type: text/plain\ncontent-type: text/plain\n< \n\nhello\n", "GET 200:6", ""},
		{"curl -vi, the copy in one piece", "> GET /x HTTP/1.1\n> Host: a.example\n>\n< HTTP/1.1 302 Found\n< " + dated + "\n< Location: /y\n<\n> GET /y HTTP/1.1\n> Host: a.example\n>\n< HTTP/1.1 200 OK\n< " + dated + "\n< Content-Type: text/plain\n<\nHTTP/1.1 302 Found\n" + dated + "\nLocation: /y\n\nHTTP/1.1 200 OK\n" + dated + "\nContent-Type: text/plain\n\nhello\n", "GET 302 GET 200:6", ""},
		{"curl --trace-time", "10:00:00.123456 > GET /x HTTP/1.1\n10:00:00.123456 > Host: a.example\n10:00:00.123456 >\n10:00:00.200000 < HTTP/1.1 404 Not Found\n10:00:00.200000 < " + dated + "\n10:00:00.200000 <\n", "GET 404", ""},
		{"a proxy's tunnel", "> CONNECT a.example:443 HTTP/1.1\n> Host: a.example:443\n>\n< HTTP/1.1 200 Connection established\n<\n> GET /x HTTP/1.1\n> Host: a.example\n>\n< HTTP/1.1 404 Not Found\n< " + dated + "\n<\n", "CONNECT 200 GET 404", ""},
		{"HTTP/3", "HTTP/3 200 \ndate: Mon, 02 Mar 2026 10:00:00 GMT\nalt-svc: h3=\":443\"\n\n", "200", ""},
		{"wget without -S", headless(a("404 Not Found")), "404", ""},
		{"wget -d", "---request begin---\nGET /x HTTP/1.1\nHost: a.example\n\n---request end---\nHTTP request sent, awaiting response... \n---response begin---\nHTTP/1.1 404 Not Found\n" + dated + "\nContent-Length: 37\n\n---response end---\n404 Not Found\nSkipping 37 bytes of body: [x] done.\n", "GET 404", ""},
		{"426 over HTTP/2", a2("426", dated), "426", ""},
		{"http to https is no loop", v(q("GET /"), a("301 Moved Permanently", dated, "Location: https://a.example/")) + https + v(q("GET /"), a("200 OK", dated)), "GET 301 GET 200", ""},
		{"the same without requests", a("301 Moved Permanently", dated, "Location: https://a.example/") + a("200 OK", dated), "301 200", ""},
		{"the same form again after POST", v(q("POST /x"), a("303 See Other", dated, "Location: /x"), q("GET /x"), a("200 OK", dated)), "POST 303 GET 200", ""},
		{"cookies of a whole site", "> GET / HTTP/1.1\n> Host: example.com\n> Cookie: a=1\n>\n" + v(a("302 Found", dated, "Location: http://www.example.com/")) + "> GET / HTTP/1.1\n> Host: www.example.com\n> Cookie: a=1\n>\n" + v(a("200 OK", dated)), "GET 302 GET 200", ""},
		{"cookies that the other origin set", v(q("GET /", "Cookie: a=1"), a("302 Found", dated, "Location: http://b.example/")) + "> GET / HTTP/1.1\n> Host: b.example\n> Cookie: b=2\n>\n" + v(a("200 OK", dated)), "GET 302 GET 200", ""},
	} {
		t.Run(want.name, func(t *testing.T) {
			report := readText(t, want.input)
			if got := tell(report); got != want.exchanges {
				t.Errorf("read %q, want %q", got, want.exchanges)
			}
			if got := faults(report); got != want.findings {
				t.Errorf("found %q, want %q", got, want.findings)
			}
		})
	}
}

// TestContentThatWasLeftOutMayBeOfAnyLength: shorter than the status line that stands in its place, or longer. Only a head
// that is exactly as long is content.
func TestContentThatWasLeftOutMayBeOfAnyLength(t *testing.T) {
	next := a("404 Not Found", dated)
	for length := range 300 {
		if fits := length+1 <= len(next) && strings.TrimSpace(next[length+1:]) == ""; fits {
			continue
		}
		redirect := a("301 Moved Permanently", dated, "Location: /y", fmt.Sprintf("Content-Length: %d", length+1))
		report := readText(t, redirect+next)
		if got, found := tell(report), faults(report); got != "301 404" || found != "" {
			t.Errorf("%d bytes left out: read %q, found %q", length+1, got, found)
		}
	}
}

func readText(t testing.TB, input string) traffic.Report {
	t.Helper()
	reading := newReading(t)
	if err := reading.Read("input", strings.NewReader(input)); err != nil {
		t.Error(err)
	}
	return reading.Report()
}

func tell(report traffic.Report) string {
	var words []string
	for _, exchange := range report.Exchanges {
		if exchange.Request != nil && exchange.Request.Method != "" {
			words = append(words, exchange.Request.Method)
		}
		word := fmt.Sprint(exchange.Code)
		if content := exchange.Response.Content; content.Size > 0 {
			word += fmt.Sprintf(":%d", content.Size)
		}
		words = append(words, word)
	}
	return strings.Join(words, " ")
}

// faults are the errors and warnings of a report.
func faults(report traffic.Report) string {
	var ids []string
	for _, finding := range report.Findings {
		if finding.Severity != traffic.Note {
			ids = append(ids, finding.ID)
		}
	}
	slices.Sort(ids)
	return strings.Join(ids, " ")
}

func TestUTF16IsRead(t *testing.T) {
	for _, order := range []binary.AppendByteOrder{binary.LittleEndian, binary.BigEndian} {
		input := order.AppendUint16(nil, 0xfeff)
		for _, unit := range utf16.Encode([]rune(a("404 Not Found", dated, "X: \U0001f600") + strings.Repeat("é\n", 50_000))) {
			input = order.AppendUint16(input, unit)
		}
		if report := readText(t, string(input)); tell(report) != "404:150000" || report.Format != "http" {
			t.Errorf("%s %s", report.Format, tell(report))
		}
	}
}

func TestGzipIsUnpacked(t *testing.T) {
	var packed bytes.Buffer
	writer := gzip.NewWriter(&packed)
	writer.Write([]byte(a("404 Not Found", dated)))
	writer.Close()
	if report := readText(t, packed.String()); tell(report) != "404" || report.Format != "http" {
		t.Errorf("%s %s", report.Format, tell(report))
	}
}
