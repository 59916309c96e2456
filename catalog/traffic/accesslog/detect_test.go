package accesslog

import (
	"strings"
	"testing"
)

func TestDetect(t *testing.T) {
	const (
		combinedLine = `h - - [02/Mar/2026:10:00:00 +0000] "GET / HTTP/1.1" 200 1 "-" "x"` + "\n"
		commonLine   = `h - - [02/Mar/2026:10:00:00 +0000] "GET / HTTP/1.1" 200 1` + "\n"
		railsLines   = "Started GET \"/\" for ::1\nProcessing by HomeController#index as HTML\n  Rendered home/index.erb\n  Parameters: {}\nCompleted 200 OK in 5ms\n\n"
	)
	for _, c := range []struct{ name, text, format string }{
		{"one line", combinedLine, "combined"},
		{"one line without its end", strings.TrimSpace(combinedLine), "combined"},
		{"CRLF and a byte order mark", "\ufeff" + strings.ReplaceAll(combinedLine, "\n", "\r\n"), "combined"},
		{"nothing but the common fields", commonLine, "common"},
		{"both: the one that reads four fifths", strings.Repeat(combinedLine, 1) + strings.Repeat(commonLine, 9), "common"},
		{"both: the stricter where it reads enough", strings.Repeat(combinedLine, 9) + commonLine, "combined"},
		{"trash up to a half", combinedLine + "trash\n", "combined"},
		{"the last line cut off", strings.Repeat(combinedLine, 20) + combinedLine[:30], "combined"},
		{"a framework among its other lines", railsLines, application},
		{"Traefik's form", strings.TrimSpace(combinedLine) + ` 1 "r@docker" "http://10.0.0.1" 3ms` + "\n", "Traefik"},
		{"fields behind, which change nothing", strings.TrimSpace(combinedLine) + ` "10.0.0.1" rt=0.1` + "\n", "combined"},
		{"IIS behind a comment", "#Software: IIS\n#Fields: date sc-status\n", "W3C"},
		{"JSON without a status", `{"level":"info","msg":"hello"}` + "\n", ""},
		{"a web page", "<html>\n<body>404 Not Found</body>\n</html>\n", ""},
		{"a response", "HTTP/1.1 404 Not Found\nContent-Length: 0\n\n", ""},
		{"prose with numbers", strings.Repeat("In 2026 we saw 404 and 500 of them.\n", 30), ""},
		{"TCP lines alone", "10.0.0.1:5 [02/Mar/2026:10:00:00.123] fe be/s1 1/0/5007 212 -- 0/0/0/0/3 0/0\n", ""},
		{"nothing", "", ""},
		{"binary", "\x1f\x8b\x08\x00\x00\x00\xff\xff\x00", ""},
	} {
		format, why, ok := Detect([]byte(c.text))
		if format.Name() != c.format || ok != (c.format != "") || ok != (why != "") {
			t.Errorf("%s: %q because %q, want %q", c.name, format.Name(), why, c.format)
		}
	}
}
