package accesslog

import (
	"fmt"
	"strings"
	"testing"
	"time"
)

// countLines counts lines of combined from their request, status and size.
func countLines(t *testing.T, lines ...string) *Snapshot {
	t.Helper()
	format, _ := ParseFormat("combined")
	c := NewCounter(format)
	for _, line := range lines {
		c.Add([]byte(`h - - [02/Mar/2026:10:00:00 +0000] ` + line + ` "-" "x"`))
	}
	return c.Snapshot(fewCodes)
}

// TestFindings: for each a line that has it, one that has not, and one that cannot tell.
func TestFindings(t *testing.T) {
	for _, c := range []struct {
		name  string
		lines []string
		want  string
	}{
		{"content in 204, too little for a head", []string{`"GET / HTTP/1.1" 204 17`}, "body-not-allowed@1"},
		{"204 without content", []string{`"GET / HTTP/1.1" 204 0`}, ""},
		{"304 with what may be its head (Apache's %O)", []string{`"GET / HTTP/1.1" 304 180`}, ""},
		{"a small head is possible over HTTP/2", []string{`"GET / HTTP/2.0" 304 17`}, ""},
		{"304 with bytes where others have none", []string{`"GET / HTTP/1.1" 304 0`, `"GET / HTTP/1.1" 304 180`}, "body-not-allowed@2"},
		{"one broken connection among sizes with heads", []string{`"GET / HTTP/1.1" 304 180`, `"GET / HTTP/1.1" 304 181`, `"GET / HTTP/1.1" 304 0`}, ""},
		{"one broken connection, but a size that no head fits in", []string{`"GET / HTTP/1.1" 304 180`, `"GET / HTTP/1.1" 304 181`, `"GET /x HTTP/1.1" 404 9`}, "body-not-allowed@1"},
		{"more than any head, in the answer to HEAD", []string{`"HEAD / HTTP/1.1" 200 51200`}, "head-with-body@1"},
		{"content in the answer to HEAD", []string{`"GET / HTTP/1.1" 304 0`, `"HEAD / HTTP/1.1" 200 5120`}, "head-with-body@2"},
		{"HEAD without content", []string{`"HEAD / HTTP/1.1" 200 -`}, ""},
		{"HEAD with what may be its head", []string{`"HEAD / HTTP/1.1" 200 512`}, ""},
		{"1xx to HTTP/1.0", []string{`"GET / HTTP/1.0" 101 0`}, "1xx-to-http10@1"},
		{"1xx to HTTP/1.1, and what a tunnel carried", []string{`"GET / HTTP/1.1" 101 5120`}, ""},
		{"1xx to nobody knows what", []string{`"-" 101 0`}, ""},
		{"304 to POST", []string{`"POST / HTTP/1.1" 304 0`}, "304-method@1"},
		{"412 to POST", []string{`"POST / HTTP/1.1" 412 0`}, ""},
		{"304 to no method", []string{`"-" 304 0`}, ""},
		{"201 to GET", []string{`"GET / HTTP/1.1" 201 9`}, "201-safe-method@1"},
		{"201 to HEAD", []string{`"HEAD / HTTP/1.1" 201 0`}, "201-safe-method@1"},
		{"201 to PUT", []string{`"PUT / HTTP/1.1" 201 9`}, ""},
		{"out of range", []string{`"GET / HTTP/1.1" 099 9`, `"GET / HTTP/1.1" 600 9`}, "status-out-of-range@1 status-out-of-range@2"},
		{"no response, and HTTP/0.9 as nginx notes it", []string{`"GET / HTTP/1.1" 000 0`, `"GET /" 009 9`}, ""},
		{"unregistered and deprecated", []string{`"GET / HTTP/1.1" 520 9`, `"GET / HTTP/1.1" 305 9`}, "status-unregistered@1 status-deprecated@2"},
	} {
		t.Run(c.name, func(t *testing.T) { same(t, "findings", findingsOf(countLines(t, c.lines...)), c.want) })
	}
}

// TestHeadCountingFormats: sizes with the head in them never show content.
func TestHeadCountingFormats(t *testing.T) {
	for name, line := range map[string]string{
		"alb":     `http 2026-03-02T10:00:00.1Z app/x/1 192.0.2.1:1 10.0.0.1:80 0.0 0.1 0.0 304 304 34 18 "HEAD http://h:80/ HTTP/1.1" "x" - - arn`,
		"haproxy": `10.0.0.1:5 [02/Mar/2026:10:00:00.123] fe be/s1 0/0/1/20/21 204 30 - - ---- 1/1/0/0/0 0/0 "GET /a HTTP/1.1"`,
		"json":    `{"status":204,"request":"GET / HTTP/1.1","bytes_sent":30}`,
	} {
		format, _ := ParseFormat(name)
		same(t, name, findingsOf(read(t, format, line)), "")
	}
}

func TestFoldedPaths(t *testing.T) {
	for target, want := range map[string]string{
		"/orders/17/items":       "/orders/*/items",
		"/":                      "/",
		"/a?token=secret":        "/a",
		"/a;jsessionid=AB12?x#y": "/a",
		"/v1/users":              "/v1/users",
		"/u/123e4567-e89b-12d3-a456-426614174000/x": "/u/*/x",
		"/c/deadbeef01": "/c/*",
		"/c/defaced":    "/c/defaced",
		"/c/0123456":    "/c/*",
		"/c/a1b2c3d":    "/c/a1b2c3d",
		"/reset/eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9": "/reset/*",
		"/static/app.4b15624544f97cf0.js":             "/static/app.4b15624544f97cf0.js",
		"https://user:pass@h.example:443/a/1?b":       "/a/*",
		"http://h.example":                            "/",
		"http://h.example?next=/a":                    "/",
		"h.example:443":                               "h.example:443",
		"*":                                           "*",
		"/" + strings.Repeat("long/", 100):            "/" + strings.Repeat("long/", 24) + "long…",
	} {
		same(t, target, string(appendPath(nil, []byte(target))), want)
	}
}

// TestTimes reads a timestamp of each form; all are the same minute.
func TestTimes(t *testing.T) {
	want := time.Date(2026, 3, 2, 10, 0, 0, 0, time.UTC).Unix() / 60
	var c clock
	for _, text := range []string{
		"02/Mar/2026:10:00:00 +0000", "02/Mar/2026:11:00:59 +0100", "02/Mar/2026:05:30:00 -0430", "02/Mar/2026:10:00:00.123",
		"2026-03-02T10:00:00Z", "2026-03-02T10:00:00.123456Z", "2026-03-02 10:00:00", "2026-03-02T11:00:00+01:00",
		"2026/03/02 10:00:00", "1772445600", "1772445600.327", "1772445600327", "1772445600327000000",
	} {
		if got := c.moment([]byte(text)); got != want {
			t.Errorf("%s: minute %d, want %d", text, got, want)
		}
	}
	for _, text := range []string{"", "-", "02/Foo/2026:10:00:00 +0000", "2026-13-02T10:00:00Z", "99/Mar/2026:10:00:00 +0000", "12:00:00", "1e9999999"} {
		if got := c.moment([]byte(text)); got != NoMinute {
			t.Errorf("%q: minute %d, want none", text, got)
		}
	}
	for day := time.Date(1970, 1, 1, 0, 0, 0, 0, time.UTC); day.Year() < 2110; day = day.AddDate(0, 0, 1) {
		if got := days(day.Year(), int(day.Month()), day.Day()); got != day.Unix()/86400 {
			t.Fatalf("%s: day %d, want %d", day.Format(time.DateOnly), got, day.Unix()/86400)
		}
	}
}

// TestHostile: what is shown is printable and has no secrets, and lists stay short.
func TestHostile(t *testing.T) {
	format, _ := ParseFormat("combined")
	counter := NewCounter(format)
	counter.Add([]byte("\x1b]52;c;eA==\x07 GET /x?token=abc123 password=hunter2 Authorization: Bearer xyz http://bob:pw@h/ \xff\xfe"))
	for i := range 5000 {
		counter.Add(fmt.Appendf(nil, "h - - [02/Mar/2026:10:00:00 +0000] \"M%s /\x1b[31m\xff%d/x HTTP/1.1\" %03d 0 \"-\" \"x\"", strings.Repeat("A", i%30), i, i%1000))
	}
	s := counter.Snapshot(fewCodes)
	for _, secret := range []string{"abc123", "hunter2", "xyz", "bob", "pw@", "\x1b", "\xff"} {
		if strings.Contains(fmt.Sprintf("%+v", *s), secret) {
			t.Errorf("%q is shown: %s", secret, s.UnreadLine)
		}
	}
	for _, code := range s.Codes {
		if len(code.Paths) > pathsKept || len(code.Methods) > methodsKept+1 || len(code.Reasons) > reasonsKept+1 {
			t.Fatalf("%03d: %d paths, %d methods, %d reasons", code.Code, len(code.Paths), len(code.Methods), len(code.Reasons))
		}
	}
}
