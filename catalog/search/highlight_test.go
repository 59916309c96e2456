package search

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"apicodes/catalog"
)

// searchMarked shows a title with its marks in angle brackets.
func searchMarked(result Result, match Match) string {
	title := match.Entry().Title()
	for _, span := range slices.Backward(result.Highlights(match)) {
		title = title[:span.From] + "<" + title[span.From:span.To] + ">" + title[span.To:]
	}
	return title
}

func TestHighlightsAndWhy(t *testing.T) {
	x := searchIndex(t)
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
		{"HTTP_404_NOT_FOUND", `<404> <Not> <Found>`},
		{"Resource removed", `410 Gone · "Resource removed" in Error Codes`},
		{"rate limit", `429 Too Many Requests · keyword "rate limit"`},
		{"StatusTooManyRequests", `429 Too Many Requests · constant http.StatusTooManyRequests`},
		{"Switch Proxy", `306 (Unused) · formerly "Switch Proxy"`},
		{"rfc 7725", `451 Unavailable For Legal Reasons · cites RFC 7725`},
		{"obstacle", `451 Unavailable For Legal Reasons · "obstacle" in its text`},
		{"nginx closed", `499 Client <Closed> Request · from nginx`},
		{"HTTP/1.1 503 Service Unavailable", `<503> <Service> <Unavailable>`},
		{"500 (Internal Server Error) at x.js", `<500> <Internal> <Server> <Error>`},
		{"742", `<742> Unassigned`},
	} {
		result := x.Search(want.query)
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
func searchAllQueries(x *Index) []string {
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
	for i := range x.entries {
		for _, value := range x.fields()[i].each {
			queries = append(queries, value)
		}
	}
	for _, word := range x.lexicon().words.Each {
		queries = append(queries, word)
		if at := len(word) / 2; utf8.RuneStart(word[at]) {
			queries = append(queries, word[:at], word[:at]+"x"+word[at:])
		}
	}
	return queries
}

func TestHighlightsOrWhy(t *testing.T) {
	x := searchIndex(t)
	for _, query := range searchAllQueries(x) {
		searchCheckRows(t, x, query)
	}
}

// searchCheckRows reports marks that are no parts of the title or not in order, and a row that does not say why it is there.
func searchCheckRows(t *testing.T, x *Index, query string) {
	t.Helper()
	result := x.Search(query)
	for _, match := range result.Matches {
		title, marks := match.Entry().Title(), result.Highlights(match)
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
func TestHighlightsInAnyScript(t *testing.T) {
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
		x := New(catalog.New(catalog.Tables{Codes: []catalog.Code{{Number: 404, Name: want.name}, {Number: 200, Name: "OK"}}}))
		searchCheckRows(t, x, want.query)
		result := x.Search(want.query)
		if len(result.Matches) != 1 {
			t.Errorf("%q leads to %v", want.query, searchNumbers(result, 2))
			continue
		}
		if marked := searchMarked(result, result.Matches[0]); strings.TrimPrefix(marked, "404 ") != want.marked {
			t.Errorf("%q is shown as %q; want %q", want.query, marked, want.marked)
		}
	}
}
