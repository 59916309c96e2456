package secret

import (
	"strings"
	"testing"
	"unicode/utf8"

	"apicodes/catalog/text"
)

const planted = "s3cr3tPLANTED0815"

// carriers are how a secret is written so that it is told wherever it stands between blanks.
var carriers = []string{"/a?token=$", "https://h/?a=1&api_key=$&b=2", "https://u:$@h/", "password=$", "Bearer $", `{"secret":"$","a":1}`,
	`"X-Api-Key":["$"]`, "x-api-key: $", "/cb?code=$", "/b?u=%2Fc%3Ftoken%3D$", "eyJhbGciOiJIUzI1NiJ9.$.c2ln", "ghp_$", "pass=>$"}

func FuzzMask(f *testing.F) {
	for i, before := range []string{"", "GET /a ", `{"a":"b"} `, "token= ", "\x1b[31m\xff ", "//a:b@c ", "key = ", `x="`, "Cookie: a\tb "} {
		f.Add(before, byte(i), " HTTP/1.1")
	}
	f.Add("KeY =", byte(12), "0") // one name in the value of another
	f.Fuzz(func(t *testing.T, before string, which byte, after string) {
		raw := before + " " + strings.Replace(carriers[int(which)%len(carriers)], "$", planted, 1) + " " + after
		if strings.Contains(before+after, planted) {
			return
		}
		shown := Mask(raw)
		switch {
		case strings.Contains(shown, planted):
			t.Errorf("%q is shown as %q", raw, shown)
		case !utf8.ValidString(shown) || text.Clean(shown) != shown:
			t.Errorf("%q is shown as %q, which isn't clean", raw, shown)
		case Mask(shown) != shown:
			t.Errorf("%q is shown as %q, and that as %q", raw, shown, Mask(shown))
		}
		clean := []byte(text.Clean(raw))
		if line := Line(clean); string(line) != shown || string(clean) != text.Clean(raw) {
			t.Errorf("%q is the line %q and the text %q", raw, line, shown)
		}
		for _, name := range []string{before, "Cookie", "X-Token", "Authorization"} {
			if value := Field(name, raw); !utf8.ValidString(value) || text.Clean(value) != value || name == "X-Token" && value != Masked {
				t.Errorf("%s: %q is shown as %q", name, raw, value)
			}
		}
		_ = Line([]byte(raw))
	})
}
