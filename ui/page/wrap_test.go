package page

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
)

// rows are the texts of wrapped spans.
func rows(spans []span, width int) []string {
	var texts []string
	for _, row := range wrap(spans, width) {
		var text strings.Builder
		for _, span := range row {
			text.WriteString(span.text)
		}
		texts = append(texts, text.String())
	}
	return texts
}

func TestWrap(t *testing.T) {
	notFound := link("404 Not Found", ToCode(404))
	for _, test := range []struct {
		name  string
		spans []span
		width int
		want  string
	}{
		{"one row", []span{plain("too many requests")}, 17, "too many requests"},
		{"at spaces", []span{plain("too many requests")}, 16, "too many|requests"},
		{"each word", []span{plain("too many requests")}, 8, "too many|requests"},
		{"a word that is too long", []span{plain("too authentication")}, 8, "too|authenti|cation"},
		{"spaces are kept inside of a row", []span{plain("a  b")}, 9, "a  b"},
		{"spaces at a break are dropped", []span{plain("aaa   bbb")}, 5, "aaa|bbb"},
		{"spaces at the end are dropped", []span{plain("aaa ")}, 9, "aaa"},
		{"a word of several spans stays whole", []span{plain("see ("), strong("four"), plain(") now")}, 9, "see|(four)|now"},
		{"a link is not broken", []span{plain("see also "), notFound, plain(", and")}, 16, "see also|404 Not Found,|and"},
		{"a link takes its comma along", []span{plain("see "), notFound, plain(", and")}, 17, "see|404 Not Found,|and"},
		{"a link that is too long is broken", []span{notFound}, 8, "404 Not|Found"},
		{"wide characters", []span{plain("日本語")}, 4, "日本|語"},
		{"a wide character that does not fit at all", []span{plain("日")}, 1, ""},
		{"control characters", []span{plain("a\x1b[2Jb\nc")}, 9, "a[2Jb c"},
		{"nothing", nil, 9, ""},
	} {
		if got := strings.Join(rows(test.spans, test.width), "|"); got != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
}

func TestWrapKeepsEveryWord(t *testing.T) {
	spans := []span{
		plain("The server understood the request, "), strong("but"), plain(" refuses (see "), faint("RFC 9110"),
		plain("). "), link("404 Not Found", ToCode(404)), plain("; antidisestablishmentarianism-in-one-word."),
	}
	var whole string
	for _, span := range spans {
		whole += span.text
	}
	for width := 1; width <= 120; width++ {
		wrapped := rows(spans, width)
		for _, row := range wrapped {
			if ansi.StringWidth(row) > width {
				t.Errorf("width %d: %q is wider", width, row)
			}
			if strings.TrimSpace(row) != row {
				t.Errorf("width %d: %q has spaces at its edge", width, row)
			}
		}
		if packed(wrapped...) != packed(whole) {
			t.Errorf("width %d: %q is not the text", width, wrapped)
		}
	}
}
