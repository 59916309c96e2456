package text_test

import (
	"testing"
	"unicode"
	"unicode/utf8"

	"apicodes/catalog/text"
)

func TestClean(t *testing.T) {
	tests := []struct{ name, dirty, want string }{
		{"plain", "404 Not Found", "404 Not Found"},
		{"empty", "", ""},
		{"as documents spell it", "I’m a teapot", "I’m a teapot"},
		{"other scripts", "не найдено, 見つかりません", "не найдено, 見つかりません"},
		{"accents of their own", "r\u00e9sum\u00e9", "r\u00e9sum\u00e9"},
		{"accents that join a letter", "re\u0301sume\u0301", "resume"},
		{"flags and skin tones", "a\U0001f1e9\U0001f1eab\U0001f44d\U0001f3fd", "ab\U0001f44d"},
		{"lines", "a\r\nb\tc\nd", "a  b c d"},
		{"line separators", "a\u2028b\u2029c", "a b c"},
		{"no-break space", "a\u00a0b", "a\u00a0b"},
		{"colour", "\x1b[31mred\x1b[0m", "[31mred[0m"},
		{"clipboard", "\x1b]52;c;ZXZpbA==\x07", "]52;c;ZXZpbA=="},
		{"eight-bit introducers", "\u009b31mred\u009c", "31mred"},
		{"bytes that are no UTF-8", "a\x9b31mb\xff", "a31mb"},
		{"a byte short", "caf\xc3", "caf"},
		{"replacement character", "a\ufffdb", "ab"},
		{"backspace and delete", "a\bb\x7fc", "abc"},
		{"null", "a\x00b", "ab"},
		{"override", "abc\u202edef\u202c", "abcdef"},
		{"isolates", "\u2066abc\u2069", "abc"},
		{"no width", "a\u200bb\u200dc\ufeffd", "abcd"},
		{"soft hyphen", "a\u00adb", "ab"},
		{"private use", "a\ue000b", "ab"},
		{"tags", "a\U000e0041b", "ab"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := text.Clean(test.dirty); got != test.want {
				t.Errorf("Clean(%q) = %q, want %q", test.dirty, got, test.want)
			}
		})
	}
}

func FuzzClean(f *testing.F) {
	f.Add("404 Not Found")
	f.Add("\x1b[31m\u202e\xff\u009b")
	f.Fuzz(func(t *testing.T, dirty string) {
		clean := text.Clean(dirty)
		if !utf8.ValidString(clean) {
			t.Errorf("Clean(%q) = %q, which is not UTF-8", dirty, clean)
		}
		for _, r := range clean {
			if unicode.In(r, unicode.Cc, unicode.Cf, unicode.M) {
				t.Errorf("Clean(%q) keeps %U", dirty, r)
			}
		}
		if again := text.Clean(clean); again != clean {
			t.Errorf("Clean(%q) = %q, and cleaned again %q", dirty, clean, again)
		}
	})
}
