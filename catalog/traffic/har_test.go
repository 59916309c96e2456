package traffic_test

import (
	"fmt"
	"strings"
	"testing"
)

// archive is a HAR of entries.
func archive(entries ...string) string {
	return `{"log":{"version":"1.2","entries":[` + strings.Join(entries, ",") + `]}}`
}

// entry is an entry that began at a second of a minute. Fields are JSON objects, rest are further members of the
// response.
func entry(second int, method, url string, status int, sent, received, rest string) string {
	return fmt.Sprintf(`{"startedDateTime":"2026-03-02T10:00:%02d.000Z","time":5,
		"request":{"method":%q,"url":%q,"httpVersion":"http/1.1","headers":[%s],"bodySize":-1},
		"response":{"status":%d,"statusText":"","httpVersion":"http/1.1","headers":[%s],"redirectURL":""%s}}`,
		second, method, url, sent, status, received, rest)
}

func field(name, value string) string { return fmt.Sprintf(`{"name":%q,"value":%q}`, name, value) }

func TestHAR(t *testing.T) {
	date := field("Date", "Mon, 02 Mar 2026 10:00:00 GMT")
	token := field("Authorization", "Bearer secret")
	for _, want := range []struct{ name, input, exchanges, findings string }{
		{"no response is no bad code", archive(entry(0, "GET", "https://a.example/", 0, "", "", "")), "GET 0", ""},
		{"a browser's own redirect", archive(entry(0, "GET", "http://a.example/", 307, "", field("Location", "https://a.example/")+","+field("Non-Authoritative-Reason", "HSTS"), ""), entry(1, "GET", "https://a.example/", 200, "", date, "")), "GET 307 GET 200", ""},
		{"a browser's cache", archive(strings.Replace(entry(0, "GET", "https://a.example/", 200, "", field("Age", "9"), ""), `"time"`, `"_fromCache":"disk","time"`, 1)), "GET 200", ""},
		{"a scheme without a network", archive(entry(0, "GET", "data:text/plain,x", 200, "", field("Content-Type", "text/plain"), "")), "GET 200", ""},
		{"cached content beside a 304", archive(entry(0, "GET", "https://a.example/", 304, field("If-None-Match", `"a"`), date, `,"content":{"size":5120,"text":"abc"}`)), "GET 304", ""},
		{"content in a 204", archive(entry(0, "GET", "https://a.example/", 204, "", date, `,"bodySize":5,"content":{"size":5,"text":"hello"}`)), "GET 204:5", "body-not-allowed"},
		{"unpacked content", archive(entry(0, "GET", "https://a.example/", 200, "", date+","+field("Content-Length", "20")+","+field("Content-Type", "text/html")+","+field("Content-Encoding", "gzip"), `,"content":{"size":900}`)), "GET 200:900", ""},
		{"challenges in one value", archive(entry(0, "GET", "https://a.example/", 401, "", date+","+field("WWW-Authenticate", "Negotiate\nNTLM"), "")), "GET 401", ""},
		{"requests at the same time", archive(entry(0, "GET", "https://a.example/", 401, token, date+","+field("WWW-Authenticate", "Bearer"), ""), entry(0, "GET", "https://a.example/", 401, token, date+","+field("WWW-Authenticate", "Bearer"), "")), "GET 401 GET 401", ""},
		{"the same credentials again", archive(entry(0, "GET", "https://a.example/", 401, token, date+","+field("WWW-Authenticate", "Bearer"), ""), entry(1, "GET", "https://a.example/", 401, token, date+","+field("WWW-Authenticate", "Bearer"), "")), "GET 401 GET 401", "auth-repeated"},
		{"POST after a broken connection", archive(entry(0, "POST", "https://a.example/", 0, field("A", "b"), "", ""), entry(1, "POST", "https://a.example/", 200, field("A", "b"), date, "")), "POST 0 POST 200", "retry-unsafe"},
		{"POST after a blocked request", archive(entry(0, "POST", "https://a.example/", 0, field("A", "b"), "", `,"_error":"net::ERR_BLOCKED_BY_CLIENT"`), entry(1, "POST", "https://a.example/", 200, field("A", "b"), date, "")), "POST 0 POST 200", ""},
		{"chains that are mixed", archive(entry(0, "GET", "https://a.example/1", 302, "", date+","+field("Location", "/3"), ""), entry(0, "GET", "https://a.example/2", 302, "", date+","+field("Location", "/4"), ""), entry(1, "GET", "https://a.example/3", 200, "", date, ""), entry(1, "GET", "https://a.example/4", 200, "", date, "")), "GET 302 GET 302 GET 200 GET 200", ""},
		{"an entry of another form", archive(`{"response":{"status":"x"}}`, entry(0, "GET", "https://a.example/", 404, "", date, "")), "GET 404", ""},
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
	if chains := readText(t, archive(
		entry(0, "GET", "https://a.example/1", 302, "", date+","+field("Location", "/3"), ""),
		entry(0, "GET", "https://a.example/2", 200, "", date, ""),
		entry(1, "GET", "https://a.example/3", 200, "", date, ""))).Chains; len(chains) != 1 || fmt.Sprint(chains[0].Hops) != "[1 3]" {
		t.Errorf("chains %+v", chains)
	}
}

func TestBrokenHARsSayWhereAndKeepWhatWasWhole(t *testing.T) {
	whole := entry(0, "GET", "https://a.example/", 404, "", field("Date", "Mon, 02 Mar 2026 10:00:00 GMT"), "")
	for _, want := range []struct{ input, fault, exchanges string }{
		{`{"log":{"entries":[` + whole + `,` + whole[:90], "input: ends inside entry 2 (line ", "GET 404"},
		{`{"log":{"entries":[` + whole + `,{"x":` + strings.Repeat("[", 100), "input: entry 2 (near line 3): nested deeper than 64 levels; read the first", "GET 404"},
		{`{"log":{"entries":[` + whole + `,nonsense]}}`, "input: entry 2 (near line 3): invalid character", "GET 404"},
		{`{"log":{"entries":5}}`, "log.entries is no list; nothing was read", ""},
	} {
		reading := newReading(t)
		err := reading.Read("input", strings.NewReader(want.input))
		if report := reading.Report(); !strings.Contains(message(err), want.fault) || tell(report) != want.exchanges || !report.Partial {
			t.Errorf("%v, %q; want %s, %q", err, tell(report), want.fault, want.exchanges)
		}
	}
}

// TestAHARMayHoldFilms: what is too long to be looked at is gone past, escapes and all, and nothing around it is lost.
func TestAHARMayHoldFilms(t *testing.T) {
	date := field("Date", "Mon, 02 Mar 2026 10:00:00 GMT") + "," + field("Content-Type", "video/mp4")
	for _, piece := range []string{"a", `\"`, `\\`, `\u00e9`, `x\u0041y`, "\u00e9", `\\\"`} {
		film := strings.Repeat(piece, 600_000/len(piece))
		input := archive(entry(0, "GET", "https://a.example/film", 200, "", date, `,"content":{"size":9,"text":"`+film+`"}`),
			entry(1, "GET", "https://a.example/next", 404, "", date, ""))
		if got := tell(readText(t, input)); got != "GET 200:9 GET 404" {
			t.Errorf("%s: %q", piece, got)
		}
	}
}

// TestPostmanCollections: saved responses in folders, with requests in all their forms; a test script's number is none.
func TestPostmanCollections(t *testing.T) {
	const schema = `{"info":{"schema":"https://schema.getpostman.com/json/collection/v2.1.0/collection.json"},"item":[`
	for _, want := range []struct{ name, items, exchanges string }{
		{"in a folder", `{"item":[{"request":{"method":"GET","url":{"raw":"https://a.example/x"}},"response":[{"code":404,"status":"Not Found"}]}]}`, "GET 404"},
		{"a request of its own", `{"request":"https://a.example","response":[{"originalRequest":{"method":"PUT","url":"https://a.example"},"code":409}]}`, "PUT 409"},
		{"a script", `{"event":[{"listen":"test","script":{"exec":["pm.response.to.have.status(200)"]}}],"response":[]}`, ""},
		{"no number at all", `{"response":[{"code":99999}]}`, "-1"},
	} {
		if got := tell(readText(t, schema+want.items+"]}")); got != want.exchanges {
			t.Errorf("%s: %q, want %q", want.name, got, want.exchanges)
		}
	}
	if err := newReading(t).Read("c.json", strings.NewReader(schema)); !strings.Contains(message(err), "c.json: no whole Postman collection: ") {
		t.Error(err)
	}
}
