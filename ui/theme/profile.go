package theme

import "strings"

// ColorProfile is how much of a theme is shown, from nothing upwards.
type ColorProfile int

// The profiles.
const (
	Bare       ColorProfile = iota // no sequences at all, for files and pipes
	Attributes                     // bold, faint, underline and reverse: what NO_COLOR leaves
	Colour                         // the terminal's own 16 colours and attributes
)

// ColorChoice is what the --color flag says.
type ColorChoice string

// The choices.
const (
	Auto   ColorChoice = "auto" // colours where they are shown, and the environment doesn't decline them
	Always ColorChoice = "always"
	Never  ColorChoice = "never"
)

// ColorChoices returns all choices, the default first.
func ColorChoices() []ColorChoice { return []ColorChoice{Auto, Always, Never} }

// Output is all that decides the colour profile of what is written.
type Output struct {
	Choice     ColorChoice
	Terminal   bool // it is written to a terminal, not to a file or a pipe
	FullScreen bool // it is an explorer's frame, which can't do without reverse and bold: they show what is selected
	Windows    bool // where terminals have colours and TERM is not usual

	// Getenv looks a variable of the environment up: NO_COLOR, CLICOLOR, CLICOLOR_FORCE and TERM count.
	Getenv func(name string) string
}

// Profile decides, for print and for the explorer alike, and nothing else decides. The flag has the last word, then
// NO_COLOR (no-color.org), then CLICOLOR_FORCE and CLICOLOR (bixense.com/clicolors), then what the output is. Colours
// that are declined leave a terminal its attributes; --color=never takes these away too, where that can be.
func (o Output) Profile() ColorProfile {
	profile := o.wanted()
	if o.FullScreen {
		return max(profile, Attributes)
	}
	return profile
}

func (o Output) wanted() ColorProfile {
	force, term := o.Getenv("CLICOLOR_FORCE"), o.Getenv("TERM")
	switch {
	case o.Choice == Always:
		return Colour
	case o.Choice == Never:
		return Bare
	case o.Getenv("NO_COLOR") == "" && force != "" && force != "0":
		return Colour
	case !o.Terminal || shows(term, o.Windows) == Bare:
		return Bare
	case o.Getenv("NO_COLOR") != "" || o.Getenv("CLICOLOR") == "0":
		return Attributes
	}
	return shows(term, o.Windows)
}

// shows is what a terminal of a type shows. Only one that says that it has no colours, or not what it is, gets none: a
// name that nobody knows is more likely new than old. The endings are terminfo's for variants without colours.
func shows(term string, windows bool) ColorProfile {
	switch {
	case term == "" && windows:
		return Colour
	case term == "" || term == "dumb" || term == "unknown":
		return Bare
	case strings.HasSuffix(term, "-mono") || strings.HasSuffix(term, "-m"):
		return Attributes
	}
	return Colour
}
