package theme

import (
	"strings"
	"testing"

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
		Pointer, Bullet, Check, Cross, Ellipsis, Dot, Arrow, Return,
		Horizontal, Vertical, Thumb, TopLeft, TopRight, BottomLeft, BottomRight, TeeDown, TeeUp,
	} {
		if width := ansi.StringWidth(glyph); width != 1 {
			t.Errorf("%s is %d cells wide", glyph, width)
		}
	}
}
