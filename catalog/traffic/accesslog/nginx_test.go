package accesslog

import (
	"strings"
	"testing"
)

func TestParseFormat(t *testing.T) {
	const timed = `$remote_addr - $remote_user [$time_local] "$request" $status $body_bytes_sent "$http_referer" "$http_user_agent" rt=$request_time us=$upstream_status uht=$upstream_header_time`
	for _, c := range []struct{ name, format, line, want string }{
		{"the string between the quotes", timed,
			`192.0.2.1 - - [02/Mar/2026:10:00:00 +0000] "GET /a HTTP/1.1" 200 5 "-" "x y" rt=0.1 us=200 uht=0.1`, `200 GET /a HTTP/1.1 5 | origin says via nginx`},
		{"the whole directive", "log_format timed escape=default\n  '" + strings.Replace(timed, ` "$http`, ` '`+"\n"+`  '"$http`, 1) + "';",
			`192.0.2.1 - - [02/Mar/2026:10:00:00 +0000] "GET /a HTTP/1.1" 200 5 "-" "x" rt=0.1 us=200 uht=0.1`, `200 GET /a HTTP/1.1 5 | origin says via nginx`},
		{"no answer from the upstream", timed,
			`192.0.2.1 - - [02/Mar/2026:10:00:00 +0000] "GET /a HTTP/1.1" 502 5 "-" "x" rt=0.1 us=502 uht=-`, `502 GET /a HTTP/1.1 5 | nginx says`},
		{"an answer of 502 from the upstream", timed,
			`192.0.2.1 - - [02/Mar/2026:10:00:00 +0000] "GET /a HTTP/1.1" 502 5 "-" "x" rt=0.1 us=502 uht=0.004`, `502 GET /a HTTP/1.1 5 | origin says via nginx`},
		{"the second of two upstreams", timed,
			`192.0.2.1 - - [02/Mar/2026:10:00:00 +0000] "GET /a HTTP/1.1" 404 5 "-" "x" rt=0.1 us=502, 404 uht=-, 0.004`, `404 GET /a HTTP/1.1 5 | origin says via nginx`},
		{"an error page in the upstream's place", timed,
			`192.0.2.1 - - [02/Mar/2026:10:00:00 +0000] "GET /a HTTP/1.1" 404 5 "-" "x" rt=0.1 us=500 : 200 uht=0.1 : 0.1`, `404 GET /a HTTP/1.1 5 | nginx says`},
		{"no upstream asked", timed,
			`192.0.2.1 - - [02/Mar/2026:10:00:00 +0000] "GET /a HTTP/1.1" 403 5 "-" "x" rt=0.1 us=- uht=-`, `403 GET /a HTTP/1.1 5 | nginx says`},
		{"a list between blanks", `$upstream_addr $upstream_status $status $request_method $uri`,
			`10.0.0.1:80, 10.0.0.2:80 502, 200 200 GET /a`, `200 GET /a - -1? | origin says via nginx`},
		{"a request without quotes", `$time_iso8601|$status|$bytes_sent|$request`,
			`2026-03-02T10:00:00+00:00|304|180|GET /a b HTTP/1.1`, `304 GET /a b HTTP/1.1 180+head | unknown`},
		{"a request between blanks", `$msec $request $status`, `1772445600.123 GET /a HTTP/1.1 404`, `404 GET /a HTTP/1.1 -1? | unknown`},
		{"a local time between blanks", `$time_local $status ${request_method} $request_uri`, `02/Mar/2026:10:00:00 +0000 404 GET /a?b`, `404 GET /a - -1? | unknown`},
		{"JSON with quotes escaped", `{"s":"$status","ua":"$http_user_agent","r":"$request"}`,
			`{"s":"404","ua":"a \"b\"","r":"GET /a HTTP/1.1"}`, `404 GET /a HTTP/1.1 -1? | unknown`},
		{"a line of another format", timed, `192.0.2.1 - - [02/Mar/2026:10:00:00 +0000] "GET /a HTTP/1.1" 200 5 "-" "x"`, `unread`},
		{"text behind the end", `$status "$request_method"`, `200 "GET" x`, `unread`},
	} {
		t.Run(c.name, func(t *testing.T) {
			format, err := ParseFormat(c.format)
			if err != nil {
				t.Fatal(err)
			}
			record, ok := format.Record([]byte(c.line))
			got := "unread"
			if ok {
				got = seen(record)
			}
			same(t, "record", got, c.want)
		})
	}
}

func TestParseFormatRefuses(t *testing.T) {
	for _, c := range []struct{ format, says string }{
		{`$remote_addr "$request"`, "no $status"},
		{`$status$request`, "$status and $request touch"},
		{`$status ${request`, "closing brace"},
		{`$status $ $request`, "without a variable's name"},
		{"apache error", `no log format "apache error": use one of`},
		{"\x1b[31mx", `no log format "[31mx"`},
	} {
		_, err := ParseFormat(c.format)
		if err == nil || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%q: %v, want %q", c.format, err, c.says)
		}
	}
}

// TestNames: every format is found by its name, in any case, and by the names that people type.
func TestNames(t *testing.T) {
	for _, name := range Names() {
		if format, err := ParseFormat(strings.ToUpper(name)); err != nil || format.Name() != name {
			t.Errorf("%s: %q, %v", name, format.Name(), err)
		}
	}
	for short, name := range otherNames {
		if format, err := ParseFormat(short); err != nil || format.Name() != name {
			t.Errorf("%s: %q, %v; want %q", short, format.Name(), err, name)
		}
	}
	if _, err := parseNginx(ingressNginx); err != nil {
		t.Error(err)
	}
}
