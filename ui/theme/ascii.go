package theme

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// inASCII is what glyphs are drawn with where the terminal may have no others. Each takes one cell, as the glyph does.
var inASCII = map[string]string{
	Pointer: ">", Bullet: "*", Check: "+", Cross: "x", Ellipsis: "~", Dot: "-", Arrow: ">", Return: "<", Disputed: "!",
	"▁": "_", "▂": ".", "▃": ":", "▄": "-", "▅": "=", "▆": "+", "▇": "*", "█": "#",
	Horizontal: "-", Vertical: "|", Thumb: "#", TopLeft: "+", TopRight: "+", BottomLeft: "+", BottomRight: "+", TeeDown: "+", TeeUp: "+",
	"’": "'", "‘": "'", "“": "\"", "”": "\"", "–": "-", "é": "e", "è": "e", "ü": "u", "ö": "o", "ä": "a",
}

// unknownCharacter is drawn for what has no ASCII.
const unknownCharacter = "?"

// InASCII returns the theme with everything drawn in ASCII.
func (t Theme) InASCII() Theme {
	t.ascii = true
	return t
}

// Draw returns painted lines as the theme may draw them: in ASCII, each character as wide as before, where it has to be.
func (t Theme) Draw(painted string) string {
	if !t.ascii || isASCII(painted) {
		return painted
	}
	var out strings.Builder
	out.Grow(len(painted))
	state := byte(0)
	for painted != "" {
		sequence, width, n, next := ansi.DecodeSequence(painted, state, nil)
		painted, state = painted[n:], next
		switch plain, known := inASCII[sequence]; {
		case isASCII(sequence):
			out.WriteString(sequence)
		case known:
			out.WriteString(plain)
		default:
			out.WriteString(strings.Repeat(unknownCharacter, width))
		}
	}
	return out.String()
}

func isASCII(text string) bool {
	for i := range len(text) {
		if text[i] > '~' {
			return false
		}
	}
	return true
}

// ASCII decides whether what is written has to be ASCII: a flag may say so, else the locale, where it names an encoding
// other than UTF-8. A locale that says nothing is no reason: most terminals understand UTF-8 without one.
func (o Output) ASCII(wanted bool) bool {
	if wanted || o.Windows {
		return wanted
	}
	for _, name := range []string{"LC_ALL", "LC_CTYPE", "LANG"} {
		if locale := o.Getenv(name); locale != "" {
			folded := strings.ToLower(locale)
			return !strings.Contains(folded, "utf-8") && !strings.Contains(folded, "utf8")
		}
	}
	return false
}
