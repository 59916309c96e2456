// Package theme owns every colour, attribute, border and glyph, and decides which of them a terminal gets. It knows
// neither panes nor keys. It imports no bubbletea and no bubble, so that Go initialises it before Bubble Tea: see init.
package theme

import (
	"strings"

	"github.com/charmbracelet/lipgloss"
	"github.com/muesli/termenv"
)

// Bubble Tea v1 asks the terminal for its background colour in its package's init and waits up to five seconds for
// the answer. Go initialises packages that are ready in the order of their import paths, and apicodes/ui/theme
// sorts before github.com/charmbracelet/bubbletea: an answer given here means that the question is never asked.
// No scheme depends on the answer.
func init() {
	lipgloss.SetHasDarkBackground(true)
}

// Role says what a piece of text is; the theme decides how that looks.
type Role int

// The roles. Add Reversed to one of them for text on the selected row.
const (
	Plain       Role = iota
	Faint            // secondary text
	Strong           // what must not be missed
	Heading          // a section of a page
	Title            // the title of a pane
	FocusTitle       // the title of the pane that has the keyboard
	Border           // lines between panes
	FocusBorder      // lines around the pane that has the keyboard
	Highlight        // letters that match the query
	Link             // a code that can be followed
	Wire             // a line of an example
	Good             // fine
	Warning          // in doubt, or in disagreement
	Bad              // wrong
	Class1           // Class1 to Class5 colour numbers by class, ClassOther those outside
	Class2
	Class3
	Class4
	Class5
	ClassOther
	roles

	Reversed Role = 1 << 8
)

// Theme paints text by role. Make one with New; the zero value paints everything plain.
type Theme struct {
	normal    [roles]ink
	reversed  [roles]ink
	hyperlink func(url, text string) string
	ascii     bool
}

// ink is the pair of sequences around painted text. They are worked out once: rendering a style costs far more.
type ink struct{ open, close string }

// New returns the theme of the terminal's own colours, as a profile allows it.
func New(profile ColorProfile) Theme { return NewScheme(profile, SchemeAuto) }

// NewScheme returns the theme of a scheme, as a profile allows it. The renderer's own profile always has all colours:
// what is left out is left out here.
func NewScheme(profile ColorProfile, scheme Scheme) Theme {
	var theme Theme
	if profile == Bare {
		return theme
	}
	renderer := lipgloss.NewRenderer(nil)
	renderer.SetColorProfile(termenv.ANSI256)
	renderer.SetHasDarkBackground(true)
	reverse := newInk(renderer.NewStyle().Reverse(true))
	for role, style := range palette(renderer, scheme) {
		if profile == Attributes {
			style = style.UnsetForeground()
		}
		normal := newInk(style)
		theme.normal[role] = normal
		if style.GetFaint() {
			normal = ink{} // faint on reverse is hard to read
		}
		if style.GetReverse() {
			normal = newInk(style.Reverse(false).Underline(true)) // it is told from the rest of the row by a line
		}
		theme.reversed[role] = ink{open: reverse.open + normal.open, close: reverse.close}
	}
	return theme
}

// newInk takes the sequences out of a rendered letter.
func newInk(style lipgloss.Style) ink {
	open, end, _ := strings.Cut(style.UnsetUnderlineSpaces().Render("x"), "x")
	return ink{open: open, close: end}
}

// Paint returns text in the look of a role.
func (t Theme) Paint(role Role, text string) string {
	ink := t.ink(role, text)
	return ink.open + text + ink.close
}

// WriteTo is Paint without a string of its own.
func (t Theme) WriteTo(out *strings.Builder, role Role, text string) {
	ink := t.ink(role, text)
	out.WriteString(ink.open)
	out.WriteString(text)
	out.WriteString(ink.close)
}

// ink is what paints text in a role. Spaces need none: they look the same in every role that is not reversed.
func (t Theme) ink(role Role, text string) ink {
	if role&Reversed != 0 {
		return t.reversed[role&^Reversed]
	}
	if strings.TrimLeft(text, " ") == "" {
		return ink{}
	}
	return t.normal[role]
}

// WithHyperlinks returns the theme with a function that makes painted text a link to an address, in the way that the
// terminal understands.
func (t Theme) WithHyperlinks(hyperlink func(url, text string) string) Theme {
	t.hyperlink = hyperlink
	return t
}

// Hyperlink returns painted text as a link to an address, where the terminal can show links.
func (t Theme) Hyperlink(url, text string) string {
	if t.hyperlink == nil {
		return text
	}
	return t.hyperlink(url, text)
}

// ClassRole is the role of a class's number, by its first digit.
func ClassRole(class int) Role {
	if class < 1 || class > 5 {
		return ClassOther
	}
	return Class1 + Role(class-1)
}
