package page

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"apicodes/catalog"
	"apicodes/ui/theme"
)

// everySheet calls f with a sheet of every kind but a code's.
func everySheet(t *testing.T, f func(t *testing.T, sheet Sheet)) {
	c := openCatalog(t)
	sheets := []Sheet{Start(c), Registry(c), Everyone(c), Nothing(c, []int{404, 410}), Compare(c, codesOf(t, 401, 403), nil), Compare(c, codesOf(t, 301, 302), codesOf(t, 301, 302, 303, 307, 308))}
	for _, info := range c.Classes() {
		sheets = append(sheets, Class(c, info))
	}
	for _, sender := range c.Senders() {
		sheets = append(sheets, Sender(c, sender))
	}
	for _, document := range c.Documents() {
		file, _ := c.Document(document.ID)
		sheets = append(sheets, Document(c, file))
	}
	for _, sheet := range sheets {
		t.Run(sheet.Title, func(t *testing.T) { f(t, sheet) })
	}
}

func codesOf(t testing.TB, numbers ...int) []catalog.Code {
	t.Helper()
	codes := make([]catalog.Code, len(numbers))
	for i, number := range numbers {
		codes[i] = codeOf(t, number)
	}
	return codes
}

func TestEverySheetFitsItsWidthAndLeadsSomewhere(t *testing.T) {
	everySheet(t, func(t *testing.T, sheet Sheet) {
		if len(sheet.Lenses) == 0 {
			t.Error("it has no lens")
		}
		for _, lens := range sheet.Lenses {
			if len(lens.content()) == 0 {
				t.Errorf("the lens %s is empty", lens.Name)
			}
		}
		want := letters(written(sheet))
		for width := 1; width <= 120; width += 7 {
			text := sheet.Whole(theme.New(theme.Bare), width)
			for y, line := range text.Lines {
				if cells := ansi.StringWidth(line); cells > width {
					t.Errorf("width %d: line %d has %d cells: %q", width, y, cells, line)
				}
			}
			got := letters(strings.Join(text.Lines, ""))
			for r, n := range want {
				if width >= roomyCells && got[r] < n {
					t.Errorf("width %d: %d of %d %q are lost", width, n-got[r], n, r)
				}
			}
			for _, link := range text.Links {
				if !leadsSomewhere(openCatalog(t), link.To) {
					t.Errorf("the link %q leads nowhere: %+v", link.Text, link.To)
				}
			}
		}
		if markdown := sheet.Markdown(); !strings.HasPrefix(markdown, "# ") {
			t.Errorf("its Markdown begins with %q", markdown[:20])
		}
	})
}

// TestEveryClassSaysWhatTheDocumentsSay: their statements on classes are in the data, and shown.
func TestEveryClassSaysWhatTheDocumentsSay(t *testing.T) {
	c := openCatalog(t)
	for _, info := range c.Classes() {
		text := packed(Class(c, info).Whole(theme.New(theme.Bare), MaxTextCells).Lines...)
		for _, document := range c.Documents() {
			file, _ := c.Document(document.ID)
			remark, _ := file.Remark(info.Class)
			for _, says := range remark.Says {
				if !strings.Contains(text, packed(says)) {
					t.Errorf("%s: %s says %q", info.Class.Label(), document.Title, says)
				}
			}
		}
	}
}

// TestCompareShowsBothAndMarksWhatDiffers: equal facts are faint, the others are not.
func TestCompareShowsBothAndMarksWhatDiffers(t *testing.T) {
	sheet := Compare(openCatalog(t), codesOf(t, 401, 403), nil)
	rows := sheet.Lenses[0].content()[0].rows
	equal, different := 0, 0
	for _, row := range rows[1:] {
		same := textOf(row[1]) == textOf(row[2])
		isFaint := row[1][0].role == theme.Faint && row[2][0].role == theme.Faint
		if same != isFaint && textOf(row[1]) != "leaves it out" {
			t.Errorf("%s: equal %v, faint %v", textOf(row[0]), same, isFaint)
		}
		if same {
			equal++
		} else {
			different++
		}
	}
	if equal == 0 || different == 0 {
		t.Errorf("%d facts are equal and %d differ: the test tests nothing", equal, different)
	}
}

func TestBriefIsShort(t *testing.T) {
	everyCode(t, func(t *testing.T, code catalog.Code) {
		if lines := Code(openCatalog(t), code).Brief(theme.New(theme.Bare), 80).Lines; len(lines) < 6 || len(lines) > briefLines {
			t.Errorf("it has %d lines:\n%s", len(lines), strings.Join(lines, "\n"))
		}
	})
}
