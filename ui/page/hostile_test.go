package page

import (
	"reflect"
	"strings"
	"testing"
	"unicode"

	"github.com/charmbracelet/x/ansi"

	"apicodes/catalog"
	"apicodes/catalog/traffic"
	"apicodes/ui/theme"
)

// hostile is text that would move the cursor, repaint the screen, fill the clipboard, or not keep its width.
const hostile = "a\x1b[2J\x1b]52;c;ZXZpbA==\x07b\u009b31mc\rd\ne\tf\x00g\x7fh\u202ei\u2066j\u200bk\u200dl\ufeffm\xffn日本e\u0301❤\ufe0f🇩🇪👍🏽"

// fill sets every text in a value to hostile.
func fill(v reflect.Value) {
	if !v.CanSet() {
		return // a field of time.Time
	}
	switch v.Kind() {
	case reflect.String:
		v.SetString(hostile)
	case reflect.Struct:
		for i := range v.NumField() {
			fill(v.Field(i))
		}
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		for i := range v.Len() {
			fill(v.Index(i))
		}
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		fill(v.Elem())
	case reflect.Int:
		v.SetInt(404)
	}
}

func hostileCode() catalog.Code {
	var code catalog.Code
	fill(reflect.ValueOf(&code).Elem())
	return code
}

// TestNothingHostileReachesTheInputsPages: a report is cleaned where it is made; a page doesn't rely on that.
func TestNothingHostileReachesTheInputsPages(t *testing.T) {
	var report traffic.Report
	fill(reflect.ValueOf(&report).Elem())
	lens, occurs := InYourInput(catalog.Open(), report, 404, false)
	if !occurs {
		t.Fatal("404 doesn't occur")
	}
	for _, sheet := range []Sheet{Input(catalog.Open(), report), {Title: "x", Lenses: []Lens{lens}}} {
		for width := 2; width <= MaxTextCells; width++ {
			for _, line := range sheet.Whole(theme.Theme{}, width).Lines {
				if strings.ContainsFunc(line, isHostile) || ansi.StringWidth(line) > width {
					t.Fatalf("width %d: %q", width, line)
				}
			}
		}
		if text := sheet.Markdown(); strings.ContainsFunc(strings.ReplaceAll(text, "\n", ""), isHostile) {
			t.Errorf("Markdown %q", text)
		}
	}
}

func TestNothingHostileReachesAPage(t *testing.T) {
	code := hostileCode()
	for width := 1; width <= MaxTextCells; width++ {
		for _, line := range render(t, code, width).Lines {
			if bad := strings.IndexFunc(line, isHostile); bad >= 0 {
				t.Fatalf("width %d: %q", width, line)
			}
			if cells := ansi.StringWidth(line); cells > width && width > 1 {
				t.Fatalf("width %d: %q has %d cells", width, line, cells)
			}
		}
	}
}

func TestNoSequenceButTheThemesReachesAPage(t *testing.T) {
	for _, line := range Code(openCatalog(t), hostileCode()).Whole(theme.New(theme.Colour), 60).Lines {
		if bare := ansi.Strip(line); strings.IndexFunc(bare, isHostile) >= 0 || strings.Contains(line, "\x1b[2J") || strings.Contains(line, "\x1b]") {
			t.Fatalf("%q", line)
		}
	}
}

func TestNothingHostileReachesMarkdown(t *testing.T) {
	text := Code(openCatalog(t), hostileCode()).Markdown()
	if bad := strings.IndexFunc(strings.ReplaceAll(text, "\n", ""), isHostile); bad >= 0 {
		t.Errorf("%q", text)
	}
	if strings.Contains(text, "\nd") {
		t.Error("a line break in a text breaks a line of Markdown")
	}
}

func isHostile(r rune) bool {
	return unicode.IsControl(r) || unicode.In(r, unicode.Cf, unicode.Co, unicode.Cs, unicode.Zl, unicode.Zp, unicode.M)
}
