package theme

import "github.com/charmbracelet/lipgloss"

// palette gives each role its style. Colours 0 to 15 are the terminal's own, so they suit its background, whatever that
// is. Yellow is left out: on white it can hardly be read.
func palette(renderer *lipgloss.Renderer) [roles]lipgloss.Style {
	base := renderer.NewStyle()
	colour := func(number string) lipgloss.Style { return base.Foreground(lipgloss.Color(number)) }
	return [roles]lipgloss.Style{
		Plain:       base,
		Faint:       base.Faint(true),
		Strong:      base.Bold(true),
		Heading:     colour("6").Bold(true),
		Title:       base.Faint(true),
		FocusTitle:  colour("6").Bold(true).Reverse(true),
		Border:      base, // without sequences: a frame has hundreds of its pieces, and every changed row sends four
		FocusBorder: colour("6"),
		Highlight:   colour("5").Bold(true).Underline(true),
		Link:        colour("4").Underline(true),
		Wire:        colour("2"),
		Good:        colour("2"),
		Warning:     colour("5"),
		Bad:         colour("1").Bold(true),
		Class1:      colour("6").Bold(true),
		Class2:      colour("2").Bold(true),
		Class3:      colour("4").Bold(true),
		Class4:      colour("5").Bold(true),
		Class5:      colour("1").Bold(true),
		ClassOther:  base.Bold(true),
	}
}
