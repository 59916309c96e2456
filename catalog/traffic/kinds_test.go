package traffic_test

import (
	"bytes"
	"compress/gzip"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf16"

	"apicodes/catalog/traffic"
)

// kind is an input, its codes in order, and the exact set of its errors and warnings. The verdicts were taken from the
// specifications before the readers saw the inputs.
type kind struct{ name, input, codes, findings string }

const (
	plain2  = "Content-Type: text/plain"
	length0 = "Content-Length: 0"
	length2 = "Content-Length: 2"
	tagA    = `ETag: "a"`
	logLine = `h - - [02/Mar/2026:10:00:00 +0000] "GET / HTTP/1.1" `
)

var silentKinds = []kind{
	{"a head alone", a("200 OK", dated, plain2, "Content-Length: 5120"), "200", ""},
	{"a head alone, of two", a("308 Permanent Redirect", dated, "Location: https://a.example/", "Content-Length: 154", "Cache-Control: max-age=9") + a2("200", dated, plain2, "Content-Length: 9"), "308 200", ""},
	{"an empty Allow over HTTP/2", a2("405", dated, "allow: ", length0), "405", ""},
	{"426 over HTTP/2", a2("426", dated, length0), "426", ""},
	{"304 with the length of the 200", a("304 Not Modified", dated, tagA, "Content-Length: 5120"), "304", ""},
	{"304 to a weak tag", q("GET /x", `If-None-Match: "b", W/"a"`) + a("304 Not Modified", dated, tagA), "304", ""},
	{"304 to a star", q("GET /x", "If-None-Match: *") + a("304 Not Modified", dated, tagA), "304", ""},
	{"206 of parts", a("206 Partial Content", dated, "Content-Type: multipart/byteranges; boundary=X") + "--X\nContent-Type: text/plain\nContent-Range: bytes 0-1/9\n\nab\n--X--\n", "206", ""},
	{"206 of an end", q("GET /x", "Range: bytes=-2") + a("206 Partial Content", dated, "Content-Range: bytes 7-8/9", plain2, length2) + "ok", "206", ""},
	{"206 of a shorter whole", q("GET /x", "Range: bytes=0-99") + a("206 Partial Content", dated, "Content-Range: bytes 0-1/2", plain2, length2) + "ok", "206", ""},
	{"206 of an unknown length", a("206 Partial Content", dated, "Content-Range: bytes 0-1/*", plain2, length2) + "ok", "206", ""},
	{"OPTIONS", q("OPTIONS /x") + a("204 No Content", dated, "Allow: GET, OPTIONS"), "204", ""},
	{"205 without content", a("205 Reset Content", dated, length0), "205", ""},
	{"205 with no chunk", a("205 Reset Content", dated, "Transfer-Encoding: chunked") + "0\r\n\r\n", "205", ""},
	{"201 to PUT", q("PUT /x", length0) + a("201 Created", dated, length0), "201", ""},
	{"a challenge with 403", a("403 Forbidden", dated, "WWW-Authenticate: Bearer error=\"insufficient_scope\"", length0), "403", ""},
	{"two challenges, one with a comma", a("401 Unauthorized", dated, `WWW-Authenticate: Negotiate, Basic realm="a, b"`, length0), "401", ""},
	{"a challenge on two lines", a("401 Unauthorized", dated, "WWW-Authenticate: Basic", `  realm="x"`, length0), "401", ""},
	{"HEAD with the length of GET", q("HEAD /x") + a("404 Not Found", dated, html, "Content-Length: 153"), "404", ""},
	{"interim and final", a("100 Continue") + a("103 Early Hints", "Link: </a.css>; rel=preload") + a("200 OK", dated, plain2, length2) + "ok", "100 103 200", ""},
	{"HTTP/3", "HTTP/3 103 \nlink: </a.css>; rel=preload\n\nHTTP/3 200 \ncontent-type: text/plain\n" + dated + "\n\nok\n", "103 200", ""},
	{"a switch that was asked for", q("GET /ws", "Upgrade: websocket", "Connection: Upgrade") + a("101 Switching Protocols", "Upgrade: websocket", "Connection: Upgrade"), "101", ""},
	{"chunks with extensions and trailers", a("200 OK", dated, plain2, "Transfer-Encoding: chunked") + "5;x=y\r\nhello\r\n0\r\nDigest: sha-256=abc\r\n\r\n" + a("404 Not Found", dated, length0), "200 404", ""},
	{"chunks that the client took off", a("200 OK", dated, plain2, "Transfer-Encoding: chunked") + "hello\n" + a("404 Not Found", dated, length0), "200 404", ""},
	{"a length twice, the same", a("200 OK", dated, plain2, "Content-Length: 2, 2") + "ok", "200", ""},
	{"content that a client unpacked", a("200 OK", dated, plain2, "Content-Encoding: gzip", "Content-Length: 9999") + "hello", "200", ""},
	{"a response within content", a("200 OK", dated, plain2, "Content-Length: 47") + "HTTP/1.1 500 Internal Server Error\nX: y\n\nabcdef" + a("404 Not Found", dated, length0), "200 404", ""},
	{"Expires: 0", a("200 OK", dated, "Expires: 0", plain2, length2) + "ok", "200", ""},
	{"an old form of a date", a("404 Not Found", "Date: Monday, 02-Mar-26 10:00:00 GMT", length0), "404", ""},
	{"no reason", a("404", dated, length0), "404", ""},
	{"500 without Date", a("500 Internal Server Error", length0), "500", ""},
	{"a relative Location", a("302 Found", dated, "Location: ../y?a=b#c", length0), "302", ""},
	{"POST, 303, GET", q("POST /x", length0) + a("303 See Other", dated, "Location: /y", length0) + q("GET /y") + a("200 OK", dated, plain2, length2) + "ok", "303 200", ""},
	{"a tunnel that asks for credentials, then one", v(q("CONNECT a.example:443"), a("407 Proxy Authentication Required", dated, `Proxy-Authenticate: Basic realm="p"`, length0),
		q("CONNECT a.example:443", "Proxy-Authorization: Basic Zm9v"), a("200 Connection established"), q("GET / HTTP/2"), a2("401", dated, "www-authenticate: Bearer", length0)), "407 200 401", ""},
	{"a proxy that refuses a tunnel", v(q("CONNECT a.example:443"), a("401 Unauthorized", dated, length0)), "401", ""},
	{"sizes with heads in a log", logLine + "304 180 \"-\" \"x\"\n" + logLine + "200 980 \"-\" \"x\"\n", "304 200", ""},
	{"objects of an array, one a line", "[\n{\"status\":404,\"uri\":\"/a\"},\n{\"status\":500,\"uri\":\"/b\"}\n]\n", "404 500", ""},
}

var loudKinds = []kind{
	{"WWW-Authenticate in a 407", a("407 Proxy Authentication Required", dated, "WWW-Authenticate: Basic", length0), "407", "407-no-challenge"},
	{"an empty challenge", a("401 Unauthorized", dated, "WWW-Authenticate: ", length0), "401", "401-no-challenge"},
	{"a type in a 304", a("304 Not Modified", dated, tagA, html), "304", "304-metadata"},
	{"a tag that nobody had", q("GET /x", `If-None-Match: "b"`) + a("304 Not Modified", dated, tagA), "304", "304-etag-changed"},
	{"a 304 without Vary", q("GET /x") + a("200 OK", dated, tagA, "Vary: Accept", plain2, length2) + "ok" + q("GET /x", `If-None-Match: "a"`) + a("304 Not Modified", dated, tagA), "200 304", "304-missing-field"},
	{"content in a 205", a("205 Reset Content", dated, plain2, length2) + "ok", "205", "205-content"},
	{"a length in a 204", a("204 No Content", dated, length0), "204", "content-length-forbidden"},
	{"Connection over HTTP/2", a2("200", dated, "connection: keep-alive", plain2, length2) + "ok", "200", "connection-field-http2"},
	{"a switch over HTTP/2", a2("101", "upgrade: websocket"), "101", "101-in-http2 connection-field-http2"},
	{"lengths that differ", a("200 OK", dated, plain2, length2, "Content-Length: 3") + "ok", "200", "length-invalid"},
	{"a method that changed after 307", q("POST /x", length0) + a("307 Temporary Redirect", dated, "Location: /y", length0) + q("GET /y") + a("200 OK", dated, plain2, length2) + "ok", "307 200", "redirect-method-broken"},
	{"a blank in Location", a("302 Found", dated, "Location: /a b", length0), "302", "location-invalid"},
	{"half a second to wait", a("429 Too Many Requests", dated, "Retry-After: 1.5", length0), "429", "retry-after-invalid"},
	{"a time to wait that is over", a("503 Service Unavailable", dated, "Retry-After: Mon, 02 Mar 2026 09:00:00 GMT", length0), "503", "retry-after-past"},
	{"a 428 to be kept", a("428 Precondition Required", dated, "Cache-Control: max-age=60", length0), "428", "must-not-store"},
	{"another code in the content", a("400 Bad Request", dated, problem, "Content-Length: 14") + `{"status":422}`, "400", "problem-status-differs"},
	{"four digits", a("2000 OK", dated, length0), "-1", "status-out-of-range"},
	{"a code beyond 599", a("600 Whatever", dated, length0), "600", "status-out-of-range"},
	{"416 to no range", "10:00:00.1 " + strings.ReplaceAll(strings.TrimSuffix(v(q("GET /"), a("416 Range Not Satisfiable", dated, "Content-Range: bytes */9", length0)), "\n"), "\n", "\n10:00:00.2 ") + "\n", "416", "416-not-requested"},
	{"201 to GET in a log", logLine + "201 180 \"-\" \"x\"\n", "201", "201-safe-method"},
}

func TestKinds(t *testing.T) {
	for _, want := range slices.Concat(silentKinds, loudKinds) {
		want.holds(t)
		want.name, want.input = want.name+", with CRLF", strings.ReplaceAll(want.input, "\n", "\r\n")
		if !strings.Contains(want.input, "Content-Length: 47") && !strings.Contains(want.input, "\r\r\n") { // these are counted
			want.holds(t)
		}
	}
}

// TestKindsOfText: what an editor, a shell or a packer made of a text changes nothing.
func TestKindsOfText(t *testing.T) {
	bare := a("401 Unauthorized", dated, plain2, "Content-Length: 4") + "nope"
	for name, form := range map[string]func(string) string{
		"byte order mark":            func(text string) string { return "\ufeff" + text },
		"UTF-16, as PowerShell does": func(text string) string { return "\xff\xfe" + wide(text, 0) },
		"UTF-16, the other order":    func(text string) string { return "\xfe\xff" + wide(text, 1) },
		"UTF-16 without a mark":      func(text string) string { return wide(text, 0) },
		"gzip":                       packed,
		"gzip, twice":                func(text string) string { return packed(packed(text)) },
		"CR CR LF":                   func(text string) string { return strings.ReplaceAll(text, "\n", "\r\r\n") },
	} {
		kind{name, form(bare), "401", "401-no-challenge"}.holds(t)
		kind{name + ", a log", form(strings.Repeat(logLine+"404 9 \"-\" \"x\"\n", 3)), "404", ""}.holds(t)
	}
}

// wide is a text as UTF-16, with the more significant byte second, or first.
func wide(text string, first int) string {
	var out strings.Builder
	for _, unit := range utf16.Encode([]rune(text)) {
		pair := []byte{byte(unit), byte(unit >> 8)}
		out.Write([]byte{pair[first], pair[1-first]})
	}
	return out.String()
}

func packed(text string) string {
	var out bytes.Buffer
	packer := gzip.NewWriter(&out)
	_, _ = packer.Write([]byte(text))
	_ = packer.Close()
	return out.String()
}

func (want kind) holds(t *testing.T) {
	t.Helper()
	reading := newReading(t)
	if err := reading.Read("input", strings.NewReader(want.input)); err != nil {
		t.Errorf("%s: %v", want.name, err)
	}
	report := reading.Report()
	var codes, findings []string
	for _, exchange := range report.Exchanges {
		codes = append(codes, strconv.Itoa(exchange.Code))
	}
	if codes == nil {
		for _, code := range report.Codes {
			codes = append(codes, strconv.Itoa(code.Code))
		}
	}
	for _, finding := range report.Findings {
		if finding.Severity != traffic.Note {
			findings = append(findings, finding.ID)
		}
	}
	slices.Sort(findings)
	if got := strings.Join(codes, " "); got != want.codes {
		t.Errorf("%s: codes %s, want %s", want.name, got, want.codes)
	}
	if got := strings.Join(slices.Compact(findings), " "); got != want.findings {
		t.Errorf("%s: findings %q, want %q", want.name, got, want.findings)
	}
}
