package annotate

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"apicodes/catalog"
)

func annotated(t *testing.T, input io.Reader) string {
	t.Helper()
	var out strings.Builder
	if err := Copy(&out, input, catalog.Open()); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

const (
	combined = `203.0.113.9 - - [02/Mar/2026:10:00:00 +0000] "GET /orders/500 HTTP/1.1" 404 120 "-" "curl/8.5.0"`
	envoyUH  = `[2026-03-02T10:00:00.000Z] "GET /x HTTP/1.1" 503 UH no_healthy_upstream - "-" 0 19 0 - "-" "curl/8.5.0" "11111111-1111-4111-8111-111111111111" "example.com" "-" - - 10.0.0.1:80 10.0.0.2:4242 - default`
)

// TestRemarks: a line, and what is written behind it.
func TestRemarks(t *testing.T) {
	for name, test := range map[string]struct{ line, behind string }{
		"a number":                {"404", "  Not Found"},
		"no answer":               {"000", "  No Status Code"},
		"a number nobody defines": {"472", "  Unassigned"},
		"uniq -c":                 {"     12 404", "  Not Found"},
		"its count is no code":    {"    404 12", ""},
		"its count is a code's":   {"    404 500", "  Internal Server Error"},
		"of paths":                {"      3 /orders/404 502", "  Bad Gateway"},
		"code first":              {"404 /orders", "  404 Not Found"},
		"quoted":                  {`"404"`, "  Not Found"},
		"a status line":           {"HTTP/1.1 503 Service Unavailable", "  503 Service Unavailable"},
		"an error text":           {"requests failed with status code 429, giving up", "  429 Too Many Requests"},
		"no code's number":        {"12 472", ""},
		"prose":                   {"the 404 rooms of the hotel are taken", ""},
		"a port":                  {"listening on 127.0.0.1:404 now, for ever", ""},
		"a date":                  {"2026-03-02 10:00:00.500 started", ""},
		"nothing":                 {"", ""},
		"combined":                {combined, "  404 Not Found"},
		"combined, counted":       {"      7 " + combined, "  404 Not Found"},
		"with a reason":           {envoyUH, "  503 Service Unavailable; UH: "},
	} {
		t.Run(name, func(t *testing.T) {
			got := annotated(t, strings.NewReader(test.line+"\n"))
			behind, isSame := strings.CutPrefix(got, test.line)
			if !isSame || !strings.HasPrefix(behind, test.behind) || test.behind == "" && behind != "\n" {
				t.Errorf("%q, want %q behind the line", got, test.behind)
			}
			if strings.Count(got, "\n") != 1 || !strings.HasSuffix(got, "\n") {
				t.Errorf("%q is not one line", got)
			}
		})
	}
}

// TestSecretsAreMasked wherever they stand in a line, and the code is still found.
func TestSecretsAreMasked(t *testing.T) {
	got := annotated(t, strings.NewReader(`h - - [02/Mar/2026:10:00:00 +0000] "GET /a?access_token=abc404&x=1 HTTP/1.1" 401 9 "https://ann:pw@h.example/" "x"`+"\nAuthorization: Bearer abc.def 403\n"))
	want := `h - - [02/Mar/2026:10:00:00 +0000] "GET /a?access_token=…&x=1 HTTP/1.1" 401 9 "https://…@h.example/" "x"  401 Unauthorized` + "\nAuthorization: Bearer … 403  Forbidden\n"
	if got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// TestColumnsMayChange: W3C logs say what their columns are, and say it again.
func TestColumnsMayChange(t *testing.T) {
	got := annotated(t, strings.NewReader("#Fields: date time sc-status sc-substatus\n2026-03-02 10:00:00 404 13\n#Fields: sc-status date\n502 2026-03-02\n"))
	for _, want := range []string{"404 13  404 Not Found; 404.13: ", "\n502 2026-03-02  502 Bad Gateway\n"} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in %q", want, got)
		}
	}
}

// TestEveryLineComesBack: in order, whatever they are and however they come; only what a terminal should not be sent
// is left out.
func TestEveryLineComesBack(t *testing.T) {
	long := strings.Repeat("x", 3*room) + " 404"
	input := combined + "\r\n\x1b]0;title\x07404\n" + long + "\n\xff\x9bbytes\tand\ttabs, é, e\u0301, \u202ebidi\n\n500"
	want := []string{combined + "  404 Not Found", "]0;title404", long, "bytes\tand\ttabs, é, e\u0301, bidi", "", "500  Internal Server Error"}
	for name, reader := range map[string]io.Reader{
		"at once": strings.NewReader(input), "in halves": iotest.HalfReader(strings.NewReader(input)), "with the end": iotest.DataErrReader(strings.NewReader(input)),
	} {
		got := strings.Split(strings.TrimSuffix(annotated(t, reader), "\n"), "\n")
		if len(got) != len(want) {
			t.Fatalf("%s: %d lines, want %d", name, len(got), len(want))
		}
		for i := range want {
			if got[i] != want[i] {
				t.Errorf("%s: %.200q, want %.200q", name, got[i], want[i])
			}
		}
	}
}

// TestLinesAreWrittenAsTheyCome: what one read brings is written before the next.
func TestLinesAreWrittenAsTheyCome(t *testing.T) {
	in, feed := io.Pipe()
	out, sink := io.Pipe()
	go func() { sink.CloseWithError(Copy(sink, in, catalog.Open())) }()
	for _, line := range []string{"404", "502"} {
		if _, err := io.WriteString(feed, line+"\n"); err != nil {
			t.Fatal(err)
		}
		got := make([]byte, 64)
		if n, err := out.Read(got); err != nil || !strings.HasPrefix(string(got[:n]), line+"  ") {
			t.Errorf("%q, %v", got[:n], err)
		}
	}
	feed.Close()
}

func TestFailuresAreReported(t *testing.T) {
	broken := errors.New("broken")
	if err := Copy(io.Discard, io.MultiReader(strings.NewReader("404\n"), iotest.ErrReader(broken)), catalog.Open()); !errors.Is(err, broken) {
		t.Errorf("of the input: %v", err)
	}
	out, sink := io.Pipe()
	out.CloseWithError(broken)
	if err := Copy(sink, strings.NewReader("404\n"), catalog.Open()); !errors.Is(err, broken) {
		t.Errorf("of the output: %v", err)
	}
}

func FuzzCopy(f *testing.F) {
	for _, line := range []string{"404", "   12 404", combined, envoyUH, "#Fields: sc-status\n404", "\x1b[31m404", "\xff 404"} {
		f.Add([]byte(line))
	}
	c := catalog.Open()
	f.Fuzz(func(t *testing.T, input []byte) {
		var out bytes.Buffer
		if err := Copy(&out, bytes.NewReader(input), c); err != nil {
			t.Fatal(err)
		}
		lines := bytes.Count(input, []byte("\n"))
		if len(input) > 0 && input[len(input)-1] != '\n' {
			lines++
		}
		if got := bytes.Count(out.Bytes(), []byte("\n")); got != lines {
			t.Errorf("%d lines of %d", got, lines)
		}
		if bytes.ContainsAny(out.Bytes(), "\x1b\x07\r\x00\x7f\u009b") {
			t.Errorf("%q", out.Bytes())
		}
	})
}

func BenchmarkCopy(b *testing.B) {
	for name, line := range map[string]string{
		"combined": combined, "counted": "     12 404", "text": "requests failed with status code 429, giving up",
		"addresses": `203.0.113.9 - - [02/Mar/2026:10:00:00 +0000] "GET /orders?page=2&sort=name&user_id=5&from=2026-03-02 HTTP/1.1" 404 120 "https://www.example.com/shop/list?page=1&q=red%20shoes" "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36"`,
		"a secret":  `203.0.113.9 - - [02/Mar/2026:10:00:00 +0000] "GET /orders?page=2&access_token=0a1b2c3d4e5f HTTP/1.1" 401 120 "-" "curl/8.5.0"`,
		"JSON":      `{"level":"info","ts":1772445600.5,"logger":"http.log.access","msg":"handled request","request":{"remote_ip":"203.0.113.9","remote_port":"53176","proto":"HTTP/2.0","method":"GET","host":"www.example.com","uri":"/orders?page=2","headers":{"User-Agent":["Mozilla/5.0 (X11; Linux x86_64)"],"Accept":["*/*"]}},"bytes_read":0,"user_id":"","duration":0.0018,"size":120,"status":404,"resp_headers":{"Server":["Caddy"],"Content-Type":["text/html"]}}`,
	} {
		b.Run(name, func(b *testing.B) {
			input := strings.Repeat(line+"\n", 10_000)
			b.SetBytes(int64(len(input)))
			for b.Loop() {
				if err := Copy(io.Discard, strings.NewReader(input), catalog.Open()); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
