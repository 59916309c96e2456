package theme

import "github.com/charmbracelet/lipgloss"

// Scheme says which colours a theme uses.
type Scheme string

// The schemes. A terminal isn't asked what its background is: some don't answer.
const (
	SchemeAuto  Scheme = "auto"  // the terminal's own sixteen, so they suit its background, whatever that is
	SchemeDark  Scheme = "dark"  // of the fixed 256, for a dark background
	SchemeLight Scheme = "light" // of the fixed 256, for a light background
)

// Schemes returns all schemes, the default first.
func Schemes() []Scheme { return []Scheme{SchemeAuto, SchemeDark, SchemeLight} }

// hues are the foreground colours of a scheme, in the numbers of terminals. One hue has one meaning: no two roles that
// mean different things share one. A role without a hue is told by an attribute or by words.
type hues struct {
	classes [5]string // 1xx to 5xx
	accent  string    // headings, and what has the keyboard
	link    string
	warning string
	good    string
	bad     string
}

// schemes are the hues of each scheme. Of the sixteen, yellow is left out, since on white it can hardly be read, and
// the five that are left belong to the classes.
var schemes = map[Scheme]hues{
	SchemeAuto:  {classes: [5]string{"6", "2", "4", "5", "1"}},
	SchemeDark:  {classes: [5]string{"80", "114", "75", "177", "210"}, accent: "252", link: "117", warning: "214", good: "150", bad: "209"},
	SchemeLight: {classes: [5]string{"23", "22", "25", "90", "124"}, accent: "235", link: "18", warning: "94", good: "58", bad: "88"},
}

// palette gives each role its style.
func palette(renderer *lipgloss.Renderer, scheme Scheme) [roles]lipgloss.Style {
	hues := schemes[scheme]
	base := renderer.NewStyle()
	in := func(hue string) lipgloss.Style {
		if hue == "" {
			return base
		}
		return base.Foreground(lipgloss.Color(hue))
	}
	return [roles]lipgloss.Style{
		Plain:       base,
		Faint:       base.Faint(true),
		Strong:      base.Bold(true),
		Heading:     in(hues.accent).Bold(true).Underline(true),
		Title:       base,
		FocusTitle:  in(hues.accent).Bold(true).Reverse(true),
		Border:      base, // without sequences: a frame has hundreds of its pieces, and every changed row sends four
		FocusBorder: in(hues.accent).Bold(true),
		Highlight:   base.Bold(true).Reverse(true),
		Link:        in(hues.link).Underline(true),
		Wire:        base,
		Good:        in(hues.good),
		Warning:     in(hues.warning).Bold(true),
		Bad:         in(hues.bad).Bold(true),
		Class1:      in(hues.classes[0]).Bold(true),
		Class2:      in(hues.classes[1]).Bold(true),
		Class3:      in(hues.classes[2]).Bold(true),
		Class4:      in(hues.classes[3]).Bold(true),
		Class5:      in(hues.classes[4]).Bold(true),
		ClassOther:  base.Bold(true),
	}
}
