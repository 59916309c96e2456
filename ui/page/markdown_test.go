package page

import (
	"regexp"
	"strings"
	"testing"
	"unicode"

	"apicodes/catalog"
)

// lineForms are what a line of a page's Markdown may look like, outside of an exchange.
var lineForms = regexp.MustCompile(`^(|# \d{3} \S.*|## [A-Z].*|\d+\. \S.*|- \S.*|  - \S.*|\|.*\||[^#>+\-\s].*|<https://\S+>)$`)

// looksNumbered is how a paragraph must not begin: Markdown would make a list of it.
var looksNumbered = regexp.MustCompile(`^\d+[.)] `)

func TestMarkdownIsWellFormed(t *testing.T) {
	everyCode(t, func(t *testing.T, code catalog.Code) {
		text := Code(openCatalog(t), code).Markdown()
		if !strings.HasPrefix(text, "# "+escape(Title(code))+"\n\n") || !strings.HasSuffix(text, "\n") {
			t.Errorf("it begins with %q", text[:40])
		}
		fenced, titles, before := false, 0, ""
		for _, line := range strings.Split(text, "\n") {
			switch {
			case line == "```http" && !fenced, line == "```" && fenced:
				fenced = !fenced
			case fenced:
			case !lineForms.MatchString(line):
				t.Errorf("%q is no line of Markdown that a page has", line)
			case strings.HasPrefix(line, "#") && before != "":
				t.Errorf("no empty line stands before %q", line)
			case looksNumbered.MatchString(line) && before == "" && !strings.HasPrefix(line, "1. "):
				t.Errorf("%q would become a list", line)
			case strings.HasPrefix(line, "# "):
				titles++
			}
			before = line
		}
		if fenced || titles != 1 {
			t.Errorf("an exchange is left open: %v; titles: %d", fenced, titles)
		}
		for _, r := range text {
			if r != '\n' && (unicode.IsControl(r) || unicode.Is(unicode.Cf, r)) {
				t.Errorf("it holds %U", r)
			}
		}
	})
}

func TestMarkdownSaysWhatThePageSays(t *testing.T) {
	unescape := regexp.MustCompile("\\\\([\\\\`*_\\[|])|&lt;")
	everyCode(t, func(t *testing.T, code catalog.Code) {
		sheet := Code(openCatalog(t), code)
		got := letters(unescape.ReplaceAllString(sheet.Markdown(), "$1"))
		for r, n := range letters(written(sheet)) {
			if got[r] < n {
				t.Errorf("%d of %d %q are lost", n-got[r], n, r)
			}
		}
	})
}

func TestMarkdownEscapesMarkup(t *testing.T) {
	code := catalog.Code{Number: 404, Name: "Not *Found*", Summary: "a_b `c` <d> [e](f) \\g"}
	text := Code(openCatalog(t), code).Markdown()
	for _, want := range []string{`# 404 Not \*Found\*`, "a\\_b \\`c\\` &lt;d> \\[e](f) \\\\g"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q does not hold %q", text, want)
		}
	}
}
