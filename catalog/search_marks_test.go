package catalog

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// searchMarked shows a title with its marks in angle brackets.
func searchMarked(result Result, match Match) string {
	title := match.Entry.Title()
	for _, span := range slices.Backward(result.Marks(match)) {
		title = title[:span.From] + "<" + title[span.From:span.To] + ">" + title[span.To:]
	}
	return title
}

func TestMarksAndWhy(t *testing.T) {
	c := searchCatalog(t)
	for _, want := range []struct{ query, row string }{
		{"404", `<404> Not Found`},
		{"40", `<40>0 Bad Request`},
		{"50x", `<50>0 Internal Server Error`},
		{"not found", `404 <Not> <Found>`},
		{"NotFound", `404 <Not Found>`},
		{"auth proxy", `407 <Proxy> <Auth>entication Required`},
		{"un auth", `401 <Unauth>orized`},
		{"tea pot", `418 I'm a <Teapot>`},
		{"multi-status", `207 <Multi-Status>`},
		{"confilct", `409 <Conflict>`},
		{"notfuond", `404 <Not Found>`},
		{"tmr", `429 <T>oo <M>any <R>equests`},
		{"HTTP_404_NOT_FOUND", `<404> <Not> <Found> · constant http.StatusNotFound`},
		{"Resource removed", `410 Gone · "Resource removed" in Error Codes`},
		{"rate limit", `429 Too Many Requests · keyword "rate limit"`},
		{"StatusTooManyRequests", `429 Too Many Requests · constant http.StatusTooManyRequests`},
		{"Switch Proxy", `306 (Unused) · formerly "Switch Proxy"`},
		{"rfc 7725", `451 Unavailable For Legal Reasons · cites RFC 7725`},
		{"obstacle", `451 Unavailable For Legal Reasons · "obstacle" in its text`},
		{"nginx closed", `499 Client <Closed> Request · from nginx`},
		{"HTTP/1.1 503 Service Unavailable", `<503> Service Unavailable`},
		{"500 (Internal Server Error) at x.js", `<500> <Internal Server Error>`},
		{"742", `<742> Unassigned`},
		{"299", `<299> Retired Warning: Miscellaneous Persistent Warning`},
	} {
		result := c.Search(want.query)
		if len(result.Matches) == 0 {
			t.Errorf("%q leads to nothing", want.query)
			continue
		}
		row := searchMarked(result, result.Matches[0])
		if why := result.Why(result.Matches[0]); why != "" {
			row += " · " + why
		}
		if row != want.row {
			t.Errorf("%q is shown as %s; want %s", want.query, row, want.row)
		}
	}
}

// searchAllQueries are those of the tables, every string of the catalogue, and the beginnings and misspellings of
// every word of it.
func searchAllQueries(c *Catalog) []string {
	var queries []string
	for _, cases := range searchCases {
		for _, want := range cases {
			queries = append(queries, want.query)
		}
	}
	for _, cases := range searchPastedCases {
		for _, want := range cases {
			queries = append(queries, want.line)
		}
	}
	for i := range c.entries {
		for _, text := range c.entries[i].strings {
			queries = append(queries, text)
		}
	}
	for _, word := range c.vocabulary {
		queries = append(queries, word.text)
		if at := len(word.text) / 2; utf8.RuneStart(word.text[at]) {
			queries = append(queries, word.text[:at], word.text[:at]+"x"+word.text[at:])
		}
	}
	return queries
}

func TestMarksOrWhy(t *testing.T) {
	c := searchCatalog(t)
	for _, query := range searchAllQueries(c) {
		searchCheckRows(t, c, query)
	}
}

// searchCheckRows reports marks that are no parts of the title or not in order, and a row that does not say why it is there.
func searchCheckRows(t *testing.T, c *Catalog, query string) {
	t.Helper()
	result := c.Search(query)
	for _, match := range result.Matches {
		title, marks := match.Entry.Title(), result.Marks(match)
		end := -1
		for _, span := range marks {
			if span.From <= end || span.From >= span.To || span.To > len(title) ||
				!utf8.RuneStart(title[span.From]) || span.To < len(title) && !utf8.RuneStart(title[span.To]) {
				t.Fatalf("%q marks %v in %q", query, marks, title)
			}
			end = span.To
		}
		if len(marks) == 0 && result.Why(match) == "" && !result.query.wanted.isEmpty() {
			t.Fatalf("%q leads to %q without a mark or a reason", query, title)
		}
	}
}

// Names in other scripts: a mark covers whole characters, wide ones too.
func TestMarksInAnyScript(t *testing.T) {
	for _, want := range []struct{ name, query, marked string }{
		{"見つかりません", "つか", "見<つか>りません"},
		{"リクエスト 時間切れ", "時間", "リクエスト <時間>切れ"},
		{"Не найдено", "НАЙД", "Не <найд>ено"},
		{"Δεν βρέθηκε", "βρέθ", "Δεν <βρέθ>ηκε"},
		{"Größe überschritten", "größe", "<Größe> überschritten"},
		{"Café fermé", "FERMÉ", "Café <fermé>"},
		{"미확인 오류", "오류", "미확인 <오류>"},
		{"ОШИБКА шлюза", "ошбика", "<ОШИБКА> шлюза"},
		{"Ошибка шлюза", "ошлз", "<О>шибка <шл>ю<з>а"},
	} {
		c := searchCatalogOf([]Entry{{Number: 404, Name: want.name}, {Number: 200, Name: "OK"}})
		searchCheckRows(t, c, want.query)
		result := c.Search(want.query)
		if len(result.Matches) != 1 {
			t.Errorf("%q leads to %v", want.query, searchNumbers(result, 2))
			continue
		}
		if marked := searchMarked(result, result.Matches[0]); strings.TrimPrefix(marked, "404 ") != want.marked {
			t.Errorf("%q is shown as %q; want %q", want.query, marked, want.marked)
		}
	}
}

// searchCatalogOf makes a catalogue of entries without pages.
func searchCatalogOf(entries []Entry) *Catalog {
	slices.SortFunc(entries, func(a, b Entry) int { return Before(a.Number, b.Number) })
	none := func(int) []string { return nil }
	return &Catalog{tables: tables{entries: entries, vocabulary: buildVocabulary(entries, none)}}
}
