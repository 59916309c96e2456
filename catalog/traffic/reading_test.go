package traffic_test

import (
	"encoding/json"
	"errors"
	"io"
	"strings"
	"testing"
	"time"

	"apicodes/catalog/traffic"
)

func TestAReportCanBeAskedForWhileTheInputIsComing(t *testing.T) {
	reading := newReading(t)
	in, out := io.Pipe()
	done := make(chan error)
	go func() { done <- reading.Read("stdin", in) }()
	io.WriteString(out, a("302 Found", dated, "Location: /y", "Content-Length: 0")+a("200 OK", "Content-Type: text/event-stream", "Content-Length: 99"))
	io.WriteString(out, "data: 1\n")
	var report traffic.Report
	for until := time.Now().Add(10 * time.Second); time.Now().Before(until) && len(report.Exchanges) < 2; time.Sleep(time.Millisecond) {
		report = reading.Report()
	}
	if code, _ := report.Code(200); tell(report) != "302 200" || report.Messages != 2 || code.Count != 1 {
		t.Errorf("while it comes: %q, %d counted, %d with 200", tell(report), report.Messages, code.Count)
	}
	if exchange, _ := report.Exchange(2); faults(report) != "no-date" || len(exchange.Findings) != 1 || exchange.Findings[0].At != 2 {
		t.Errorf("while it comes, its head decides %q: %+v", faults(report), exchange.Findings)
	}
	version := reading.Version()
	out.Close()
	if err := <-done; err != nil {
		t.Error(err)
	}
	if report = reading.Report(); tell(report) != "302 200:8" || report.Messages != 2 || reading.Version() == version || faults(report) != "length-mismatch no-date" {
		t.Errorf("at the end: %q, %q", tell(report), faults(report))
	}
}

func TestSeveralInputsMakeOneReport(t *testing.T) {
	reading := newReading(t)
	for _, input := range []string{a("404 Not Found", dated), a("500 Internal Server Error", dated)} {
		if err := reading.Read("x", strings.NewReader(input)); err != nil {
			t.Error(err)
		}
	}
	if report := reading.Report(); tell(report) != "404 500" || report.File != "x, x" {
		t.Errorf("%s: %s", report.File, tell(report))
	}
}

func TestUnreadableInputsSayWhatToDo(t *testing.T) {
	for input, fault := range map[string]string{
		"":                      "page.html: nothing to read",
		" \r\n\n":               "page.html: nothing to read",
		"<html>404</html>":      "page.html: no HTTP message, log, HAR or API document; the body alone does not tell its code: curl -si",
		"{\"a\": 1}":            "page.html: no HTTP message, log, HAR or API document; the body alone does not tell its code: curl -si",
		"\x1f\x8b\x08 no gzip":  "page.html: can't be read: ",
		"\x00\x01\x02\xff\xfe!": "page.html: no HTTP message",
	} {
		reading := newReading(t)
		if err := reading.Read("page.html", strings.NewReader(input)); !strings.HasPrefix(message(err), fault) {
			t.Errorf("%q: %v, want %s", input, err, fault)
		}
	}
}

func TestAFaultOfTheInputKeepsWhatWasWhole(t *testing.T) {
	broken := io.MultiReader(strings.NewReader(a("404 Not Found", dated)+"HTTP/1.1 50"), failing{})
	reading := newReading(t)
	err := reading.Read("x", broken)
	if report := reading.Report(); err == nil || !report.Partial || report.Exchanges[0].Code != 404 {
		t.Errorf("%v %+v", err, report)
	}
}

type failing struct{}

func (failing) Read([]byte) (int, error) { return 0, errors.New("the disk is gone") }

func TestAFormatCanBeChosen(t *testing.T) {
	reading := traffic.NewReading(traffic.Options{Format: "http"})
	if err := reading.Read("x", strings.NewReader("noise\n"+a("404 Not Found", dated))); err != nil || tell(reading.Report()) != "404" {
		t.Errorf("%v %s", err, tell(reading.Report()))
	}
	reading = traffic.NewReading(traffic.Options{Format: "xml"})
	if err := reading.Read("x", strings.NewReader("a")); !strings.Contains(message(err), `no format is named "xml"`) {
		t.Error(err)
	}
}

// TestNothingSecretIsShown puts the word hunter2 wherever a secret may be and looks for it in all that a report holds.
func TestNothingSecretIsShown(t *testing.T) {
	input := "> GET http://joe:hunter2@a.example/x?token=hunter2&page=2&api_key=hunter2&X-Amz-Signature=hunter2#sig=hunter2 HTTP/1.1\n" +
		"> Host: a.example\n> Authorization: Bearer hunter2\n> Proxy-Authorization: Basic hunter2\n> Cookie: sid=hunter2; theme=hunter2\n" +
		"> X-Api-Key: hunter2\n> Referer: http://a.example/?password=hunter2\n>\n" +
		"< HTTP/1.1 302 Found\n< Set-Cookie: sid=hunter2; Path=/\n< Location: http://b.example/?access_token=hunter2\n< X-Note: Bearer hunter2\n< Via: 1.1 a (token=hunter2)\n<\n" +
		"> GET /?access_token=hunter2 HTTP/1.1\n> Host: b.example\n> Cookie: sid=hunter2; theme=hunter2\n>\n< HTTP/1.1 200 password=hunter2\n<\n"
	reading := newReading(t)
	if err := reading.Read("http://joe:hunter2@a.example/", strings.NewReader(input)); err != nil {
		t.Error(err)
	}
	report := reading.Report()
	everything, err := json.Marshal(report.Exchanges)
	if err != nil {
		t.Fatal(err)
	}
	contract, err := json.Marshal(report)
	if err != nil {
		t.Fatal(err)
	}
	for _, text := range []string{string(everything), string(contract), report.File} {
		if at := strings.Index(text, "hunter2"); at >= 0 {
			t.Errorf("…%s", text[max(0, at-80):at+7])
		}
	}
	for _, kept := range []string{"page=2", "Bearer …", "sid=…", "Path=/", "a.example/x"} {
		if !strings.Contains(string(everything), kept) {
			t.Errorf("%q is gone", kept)
		}
	}
	if !strings.Contains(faults(report), "redirect-credentials") {
		t.Error("what is masked must still be compared")
	}
}

func TestNothingHostileIsShown(t *testing.T) {
	report := readText(t, "GET /\x1b[2J\u202e HTTP/1.1\nHo\x07st: a\n\nHTTP/1.1 500 \x1b]0;owned\x07\nServer: evil\x1b[2J\xff\nVia: \u200bx\n\n")
	text, err := json.Marshal(report.Exchanges)
	if err != nil {
		t.Fatal(err)
	}
	for _, mark := range []string{`\u001b`, `\u0007`, "\u202e", "\u200b", "\ufffd", `\ufffd`} {
		if strings.Contains(string(text), mark) {
			t.Errorf("%q is shown", mark)
		}
	}
}

func TestWhatIsKeptIsBounded(t *testing.T) {
	reading := newReading(t)
	messages := 3 * traffic.MaxExchanges
	if err := reading.Read("x", strings.NewReader(strings.Repeat(a("302 Found", "Location: /x"), messages))); err != nil {
		t.Fatal(err)
	}
	report := reading.Report()
	code, _ := report.Code(302)
	if len(report.Exchanges) != traffic.MaxExchanges || len(report.Findings) > traffic.MaxExchanges || report.Messages != messages || code.Count != messages {
		t.Errorf("%d kept, %d findings, %d counted of %d", len(report.Exchanges), len(report.Findings), code.Count, report.Messages)
	}
	for _, input := range []string{
		a("200 OK", strings.Repeat("X: y\n", 5000)+"Y: z"),
		a("200 OK", "X: "+strings.Repeat("y", 2<<20)),
		a("200 OK") + strings.Repeat("y", 3<<20),
	} {
		if report := readText(t, input); len(report.Exchanges) != 1 || len(report.Exchanges[0].Response.Fields) > traffic.MaxFields {
			t.Errorf("%d exchanges", len(report.Exchanges))
		}
	}
}

func TestTheJSONFormIsFixed(t *testing.T) {
	got, err := json.Marshal(readText(t, q("GET /v1/me")+a("401 Unauthorized", dated, "Content-Length: 0")))
	if err != nil {
		t.Fatal(err)
	}
	const want = `{"schema":1,"input":{"file":"input","format":"http","why":"a request line at the beginning","messages":1,"unread":0,"first":null,"last":null,"partial":false},` +
		`"codes":[{"code":401,"count":1,"findings":[{"name":"401-no-challenge","count":1}],"senders":[{"name":"unknown","count":1}],"paths":[{"name":"/v1/me","count":1}],"minutes":[],"other_paths":0,"approximate":false,"error_bound":0,"methods":[{"name":"GET","count":1}],"reasons":[],"via":[],"retry":"after-change"}],` +
		`"findings":[{"id":"401-no-challenge","severity":"error","code":401,"at":1,"says":"no WWW-Authenticate with a challenge: a 401 must carry at least one","section":"RFC 9110 15.5.2, 11.6.1"}],` +
		`"chains":[],"unchecked":[]}`
	if string(got) != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
