package theme

import (
	"math"
	"strconv"
	"strings"
	"testing"

	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/ansi"
)

func TestProfiles(t *testing.T) {
	for role := range roles {
		for _, variant := range []Role{role, role | Reversed} {
			colour, attributes, bare := New(Colour).Paint(variant, "text"), New(Attributes).Paint(variant, "text"), New(Bare).Paint(variant, "text")
			if ansi.Strip(colour) != "text" || ansi.Strip(attributes) != "text" {
				t.Errorf("role %d changes the text: %q, %q", variant, colour, attributes)
			}
			if strings.Contains(attributes, "3") || strings.Contains(attributes, "9") {
				t.Errorf("role %d has a colour without colours: %q", variant, attributes)
			}
			if bare != "text" {
				t.Errorf("role %d has sequences in the bare profile: %q", variant, bare)
			}
			if variant&Reversed != 0 && !strings.Contains(attributes, "7") {
				t.Errorf("role %d is not reversed on the selected row: %q", variant, attributes)
			}
		}
	}
}

func TestEmptyTextHasNoSequences(t *testing.T) {
	if painted := New(Colour).Paint(Bad, ""); painted != "" {
		t.Errorf("empty text became %q", painted)
	}
}

func TestGlyphsAreOneCell(t *testing.T) {
	for _, glyph := range []string{
		Pointer, Bullet, Check, Cross, Ellipsis, Dot, Arrow, Return, Disputed,
		Horizontal, Vertical, Thumb, TopLeft, TopRight, BottomLeft, BottomRight, TeeDown, TeeUp,
	} {
		if width := ansi.StringWidth(glyph); width != 1 {
			t.Errorf("%s is %d cells wide", glyph, width)
		}
	}
}

// TestOneMeaningAColour: no two roles share a hue, but for those that say the same.
func TestOneMeaningAColour(t *testing.T) {
	same := map[Role]Role{FocusTitle: Heading, FocusBorder: Heading} // where the reader is
	for _, scheme := range Schemes() {
		meaning := make(map[string]Role)
		for role, style := range palette(lipgloss.NewRenderer(nil), scheme) {
			hue, ok := style.GetForeground().(lipgloss.Color)
			if !ok {
				continue
			}
			means := Role(role)
			if as, known := same[means]; known {
				means = as
			}
			if other, taken := meaning[string(hue)]; taken && other != means {
				t.Errorf("%s: colour %s means both %d and %d", scheme, hue, other, means)
			}
			meaning[string(hue)] = means
		}
	}
}

// TestMarksSurviveWithoutColours: links, matches, warnings and the classes are told from plain text by attributes.
func TestMarksSurviveWithoutColours(t *testing.T) {
	th := New(Attributes)
	for _, role := range []Role{Link, Highlight, Warning, Bad, Heading, FocusTitle, Class1, Class5} {
		if th.Paint(role, "x") == "x" {
			t.Errorf("role %d looks plain", role)
		}
	}
	if th.Paint(Link, "x") == th.Paint(Highlight, "x") {
		t.Error("a link looks like a match")
	}
}

// The backgrounds that a scheme has to be read on: the darkest and the lightest that count as dark, or as light.
var backgrounds = map[Scheme][2]float64{SchemeDark: {0, 0x30}, SchemeLight: {0xe4, 0xff}}

// leastContrast is that of WCAG 2.2 for text (1.4.3, level AA).
const leastContrast = 4.5

func TestContrast(t *testing.T) {
	for scheme, greys := range backgrounds {
		hues := schemes[scheme]
		for _, hue := range append(hues.classes[:], hues.accent, hues.link, hues.warning, hues.good, hues.bad) {
			number, err := strconv.Atoi(hue)
			if err != nil || number < 16 {
				t.Errorf("%s: %q is no fixed colour", scheme, hue)
				continue
			}
			for _, grey := range greys {
				if got := contrast(luminance(rgb(number)), luminance([3]float64{grey, grey, grey})); got < leastContrast {
					t.Errorf("%s: colour %d on grey %02x has a contrast of %.1f", scheme, number, int(grey), got)
				}
			}
		}
	}
}

// rgb is a colour of the fixed 256: a cube of six steps, and greys.
func rgb(number int) [3]float64 {
	if number >= 232 {
		grey := float64(8 + 10*(number-232))
		return [3]float64{grey, grey, grey}
	}
	steps := [6]float64{0, 95, 135, 175, 215, 255}
	number -= 16
	return [3]float64{steps[number/36], steps[number/6%6], steps[number%6]}
}

// luminance is that of WCAG 2.2.
func luminance(colour [3]float64) float64 {
	sum := 0.0
	for i, weight := range [3]float64{0.2126, 0.7152, 0.0722} {
		part := colour[i] / 255
		if part <= 0.04045 {
			part /= 12.92
		} else {
			part = math.Pow((part+0.055)/1.055, 2.4)
		}
		sum += weight * part
	}
	return sum
}

func contrast(a, b float64) float64 { return (max(a, b) + 0.05) / (min(a, b) + 0.05) }

func TestASCIIKeepsEveryWidth(t *testing.T) {
	th := New(Colour).InASCII()
	for _, text := range []string{"plain", "▸ 404 ─╮", "日本 é ü 👍🏽🇩🇪", th.Paint(Bad, "✗ no…"), "e\u0301"} {
		drawn := th.Draw(text)
		if ansi.StringWidth(drawn) != ansi.StringWidth(text) || !isASCII(drawn) {
			t.Errorf("%q is drawn as %q", text, drawn)
		}
	}
	if drawn := New(Colour).Draw("▸ …"); drawn != "▸ …" {
		t.Errorf("without ASCII it is drawn as %q", drawn)
	}
}

func TestTheLocaleDecidesOnASCII(t *testing.T) {
	for words, want := range map[string]bool{
		"": false, "LANG=en_US.UTF-8": false, "LANG=C": true, "LC_ALL=POSIX LANG=en_US.UTF-8": true, "LC_CTYPE=C.utf8 LANG=C": false,
		"LANG=de_DE.ISO-8859-1": true, "LC_ALL=C.UTF-8": false,
	} {
		if got := (Output{Getenv: environment(words)}).ASCII(false); got != want {
			t.Errorf("%s: ASCII %v", words, got)
		}
	}
	if !(Output{Getenv: environment("LANG=en_US.UTF-8")}).ASCII(true) {
		t.Error("the flag is ignored")
	}
	if (Output{Windows: true, Getenv: environment("LANG=C")}).ASCII(false) {
		t.Error("LANG counts on Windows")
	}
}

func TestSparkline(t *testing.T) {
	for _, want := range []struct {
		counts []int
		drawn  string
	}{{nil, ""}, {[]int{0, 0}, ""}, {[]int{5, 5}, "██"}, {[]int{0, 1, 1000}, "▁▂█"}, {[]int{1, 2, 3, 4, 5, 6, 7}, "▂▃▄▅▆▇█"}} {
		if got := Sparkline(want.counts); got != want.drawn {
			t.Errorf("%v is drawn as %s, want %s", want.counts, got, want.drawn)
		}
	}
	if got := New(Bare).InASCII().Draw("▁▂▃▄▅▆▇█"); got != "_.:-=+*#" {
		t.Errorf("in ASCII it is %s", got)
	}
}
