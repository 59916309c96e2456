package page

import (
	"maps"
	"slices"
	"strings"
	"sync"
	"testing"
	"unicode"

	"github.com/charmbracelet/x/ansi"

	"apicodes/catalog"
	"apicodes/catalog/search"
	"apicodes/ui/theme"
)

var opened = sync.OnceValue(catalog.Open)

func openCatalog(t testing.TB) *catalog.Catalog {
	t.Helper()
	return opened()
}

func codeOf(t testing.TB, number int) catalog.Code {
	t.Helper()
	code, err := openCatalog(t).Page(number)
	if err != nil {
		t.Fatal(err)
	}
	return code
}

// everyCode calls f with each code, and with one number of each class, and outside of them, that nobody defines.
func everyCode(t *testing.T, f func(t *testing.T, code catalog.Code)) {
	c := openCatalog(t)
	numbers := []int{199, 299, 399, 472, 598, 700, 110}
	for entry := range c.Entries() {
		numbers = append(numbers, entry.Number)
	}
	for _, number := range numbers {
		t.Run(catalog.Entry{Number: number}.Digits(), func(t *testing.T) {
			t.Parallel()
			f(t, codeOf(t, number))
		})
	}
}

func render(t testing.TB, code catalog.Code, width int) Text {
	return Code(openCatalog(t), code).Whole(theme.New(theme.Bare), width)
}

// packed is text without spaces: what wrapping must not change.
func packed(lines ...string) string {
	return strings.Join(strings.Fields(strings.Join(lines, " ")), "")
}

// roomyCells is the width from which on every line has room for its marker.
const roomyCells = 13

// letters counts the letters and digits of a text.
func letters(text string) map[rune]int {
	counts := map[rune]int{}
	for _, r := range text {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			counts[r]++
		}
	}
	return counts
}

// written is all text of a sheet, without the headers of tables, which a narrow page repeats or leaves out.
func written(sheet Sheet) string {
	var text strings.Builder
	var write func(block)
	write = func(b block) {
		text.WriteString(b.marker + textOf(b.spans))
		for _, fact := range b.facts {
			write(fact)
		}
		for _, row := range b.rows[min(len(b.rows), 1):] {
			if b.bands && alike(row[1:]) {
				row = row[:2] // said once where it is narrow
			}
			for _, cell := range row {
				text.WriteString(textOf(cell))
			}
		}
	}
	for _, block := range sheet.blocks() {
		write(block)
	}
	return text.String()
}

// TestNoLineIsTooWideAndNoWordIsLost renders every code in every width; each code takes every third one.
func TestNoLineIsTooWideAndNoWordIsLost(t *testing.T) {
	everyCode(t, func(t *testing.T, code catalog.Code) {
		want := letters(written(Code(openCatalog(t), code)))
		for width := 1 + code.Number%3; width <= 120; width += 3 {
			page := render(t, code, width)
			for y, line := range page.Lines {
				if cells := ansi.StringWidth(line); cells > min(width, MaxTextCells) {
					t.Errorf("width %d: line %d has %d cells: %q", width, y, cells, line)
				}
			}
			got := letters(strings.Join(page.Lines, ""))
			for r, n := range want {
				if width >= roomyCells && got[r] < n {
					t.Errorf("width %d: %d of %d %q are lost", width, n-got[r], n, r)
				}
			}
		}
	})
}

// The most rows that a head takes on a screen of 80 cells, and a lens as a rule: two screens of 24 rows.
const (
	paneCells    = 76
	mostHeadRows = 9
)

func TestAHeadLeavesRoomForALens(t *testing.T) {
	everyCode(t, func(t *testing.T, code catalog.Code) {
		if lines := Code(openCatalog(t), code).Head(theme.New(theme.Bare), paneCells).Lines; len(lines) > mostHeadRows {
			t.Errorf("the head has %d rows:\n%s", len(lines), strings.Join(lines, "\n"))
		}
	})
}

func TestAWholePageIsItsHeadAndItsLenses(t *testing.T) {
	th := theme.New(theme.Bare)
	everyCode(t, func(t *testing.T, code catalog.Code) {
		sheet := Code(openCatalog(t), code)
		whole := letters(strings.Join(sheet.Whole(th, MaxTextCells).Lines, ""))
		parts := strings.Join(sheet.Head(th, MaxTextCells).Lines, "") + sheet.Title + sheet.Badges
		for _, lens := range sheet.Lenses {
			parts += textOf(lens.content()[0].spans) + strings.Join(lay(th, MaxTextCells, lens.content()[1:]).Lines, "")
		}
		if got := letters(parts); !maps.Equal(got, whole) {
			t.Errorf("head and lenses have %d different letters, the whole page %d", len(got), len(whole))
		}
	})
}

func TestLinksLieWhereTheyAreShown(t *testing.T) {
	everyCode(t, func(t *testing.T, code catalog.Code) {
		for width := 1 + code.Number%7; width <= MaxTextCells; width += 7 {
			page := render(t, code, width)
			for _, link := range page.Links {
				right := link.Left + ansi.StringWidth(link.Text)
				if shown := ansi.Cut(page.Lines[link.Line], link.Left, right); shown != link.Text {
					t.Errorf("width %d: the link %q is at line %d, cell %d, where the page shows %q", width, link.Text, link.Line, link.Left, shown)
				}
				if !leadsSomewhere(openCatalog(t), link.To) {
					t.Errorf("the link %q leads to %+v, which nobody describes", link.Text, link.To)
				}
			}
			if !slices.IsSortedFunc(page.Links, func(a, b Link) int { return a.Line*1000 + a.Left - b.Line*1000 - b.Left }) {
				t.Errorf("width %d: the links are not in reading order", width)
			}
		}
	})
}

// leadsSomewhere reports whether there is a sheet, or an answer, behind a link.
func leadsSomewhere(c *catalog.Catalog, to Target) bool {
	switch {
	case to.Code != nil:
		_, known := c.Entry(*to.Code)
		return known || len(c.Rare(*to.Code)) > 0
	case to.Class != nil:
		return c.ClassInfo(*to.Class).Name != ""
	case to.Sender != "":
		return slices.ContainsFunc(c.Senders(), func(s catalog.Sender) bool { return s.Name == to.Sender })
	case to.Address != "":
		return strings.HasPrefix(to.Address, "https://")
	case to.Document != "":
		return slices.ContainsFunc(c.Documents(), func(d catalog.Document) bool { return d.ID == to.Document })
	}
	return len(search.New(c).Search(to.Query).Matches) > 0
}

func TestEveryRelatedCodeIsALink(t *testing.T) {
	everyCode(t, func(t *testing.T, code catalog.Code) {
		var linked []int
		sheet := Code(openCatalog(t), code)
		if at := sheet.Find(LookAlikes); at >= 0 {
			for _, link := range sheet.Lens(at, theme.New(theme.Bare), MaxTextCells).Links {
				linked = append(linked, *link.To.Code)
			}
		}
		var want []int
		for _, other := range code.ConfusedWith {
			want = append(want, other.Code)
		}
		if want = append(want, code.Related...); !slices.Equal(linked, want) {
			t.Errorf("the page links to %v, want %v", linked, want)
		}
	})
}

func TestSectionsBeginWhereTheySay(t *testing.T) {
	th := theme.New(theme.Attributes)
	headed, _, _ := strings.Cut(th.Paint(theme.Heading, "x"), "x")
	everyCode(t, func(t *testing.T, code catalog.Code) {
		page := Code(openCatalog(t), code).Whole(th, 60)
		if len(page.Sections) < 3 {
			t.Errorf("the page has %d sections", len(page.Sections))
		}
		for _, line := range page.Sections {
			if !strings.HasPrefix(page.Lines[line], headed) {
				t.Errorf("line %d is no heading: %q", line, page.Lines[line])
			}
			if page.Lines[line-1] != "" {
				t.Errorf("no empty line stands before the section at line %d", line)
			}
		}
	})
}

func TestAPageBeginsWithNumberAndName(t *testing.T) {
	everyCode(t, func(t *testing.T, code catalog.Code) {
		if first := render(t, code, MaxTextCells).Lines[0]; first != Title(code) {
			t.Errorf("the first line is %q, want %q", first, Title(code))
		}
	})
}

func TestPathDrawings(t *testing.T) {
	hops := []string{"client", "gateway", "origin"}
	for _, test := range []struct {
		name    string
		path    catalog.Path
		drawing string
		words   string
	}{
		{"nothing failed", catalog.Path{Hops: hops, Answers: "origin"}, "client ──→ gateway ──→ [origin]", "origin"},
		{"a hop failed", catalog.Path{Hops: hops, Answers: "gateway", Fault: "origin"}, "client ──→ [gateway] ──→ origin ✗", "gateway"},
		{"it failed itself", catalog.Path{Hops: hops, Answers: "origin", Fault: "origin"}, "client ──→ gateway ──→ [origin] ✗", "origin"},
		{"the client failed", catalog.Path{Hops: hops, Answers: "origin", Fault: "client"}, "client ✗ ──→ gateway ──→ [origin]", "origin"},
		{"between two hops", catalog.Path{Hops: hops, Answers: "gateway", Fault: "gateway>origin"}, "client ──→ [gateway] ─✗─ origin", "gateway"},
		{"beyond the fault", catalog.Path{Hops: hops, Answers: "client", Fault: "client>gateway"}, "[client] ─✗─ gateway ─── origin", "client"},
		{"nobody answers", catalog.Path{Hops: hops[:2], Answers: catalog.Nobody, Fault: "gateway", Note: "it hangs up"}, "client ──→ gateway ✗", "nobody; it hangs up"},
	} {
		lines := render(t, catalog.Code{Number: 502, Path: test.path}, 80).Lines
		if !slices.Contains(lines, test.drawing) || !slices.Contains(lines, "Who answers "+test.words) {
			t.Errorf("%s: want %q and %q, got\n%s", test.name, test.drawing, test.words, strings.Join(lines, "\n"))
		}
	}
}

func TestNoPathIsNotDrawn(t *testing.T) {
	if text := packed(render(t, catalog.Code{Number: 502}, 80).Lines...); strings.Contains(text, "Whoanswers") {
		t.Errorf("a path is drawn for a code without one: %s", text)
	}
}
