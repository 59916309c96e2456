package theme

import (
	"fmt"
	"strings"
	"testing"
)

// environment makes a getenv of words like TERM=xterm.
func environment(words string) func(string) string {
	variables := make(map[string]string)
	for _, word := range strings.Fields(words) {
		name, value, _ := strings.Cut(word, "=")
		variables[name] = value
	}
	return func(name string) string { return variables[name] }
}

func TestProfile(t *testing.T) {
	for _, test := range []struct {
		choice                    ColorChoice
		environment               string
		explorer, terminal, piped ColorProfile
	}{
		{Auto, "TERM=xterm", Colour, Colour, Bare},
		{Auto, "TERM=xterm-256color", Colour, Colour, Bare},
		{Auto, "TERM=linux", Colour, Colour, Bare},
		{Auto, "TERM=no-such-terminal", Colour, Colour, Bare},
		{Auto, "TERM=xterm-mono", Attributes, Attributes, Bare},
		{Auto, "TERM=linux-m", Attributes, Attributes, Bare},
		{Auto, "TERM=unknown", Attributes, Bare, Bare},
		{Auto, "TERM=dumb", Attributes, Bare, Bare},
		{Auto, "TERM=dumb COLORTERM=truecolor", Attributes, Bare, Bare},
		{Auto, "", Attributes, Bare, Bare},
		{Auto, "TERM=xterm NO_COLOR=1", Attributes, Attributes, Bare},
		{Auto, "TERM=xterm NO_COLOR=0", Attributes, Attributes, Bare},
		{Auto, "TERM=xterm NO_COLOR=", Colour, Colour, Bare},
		{Auto, "TERM=xterm CLICOLOR=0", Attributes, Attributes, Bare},
		{Auto, "TERM=xterm CLICOLOR=1", Colour, Colour, Bare},
		{Auto, "TERM=xterm CLICOLOR_FORCE=1", Colour, Colour, Colour},
		{Auto, "TERM=xterm CLICOLOR_FORCE=0", Colour, Colour, Bare},
		{Auto, "TERM=xterm-mono CLICOLOR_FORCE=1", Colour, Colour, Colour},
		{Auto, "TERM=unknown CLICOLOR_FORCE=1 CLICOLOR=0", Colour, Colour, Colour},
		{Auto, "TERM=xterm CLICOLOR_FORCE=1 NO_COLOR=1", Attributes, Attributes, Bare},
		{Always, "TERM=dumb NO_COLOR=1 CLICOLOR=0", Colour, Colour, Colour},
		{Never, "TERM=xterm CLICOLOR_FORCE=1", Attributes, Bare, Bare},
	} {
		for _, output := range []struct {
			name string
			Output
			want ColorProfile
		}{
			{"explorer", Output{Terminal: true, FullScreen: true}, test.explorer},
			{"print in a terminal", Output{Terminal: true}, test.terminal},
			{"print in a pipe", Output{}, test.piped},
		} {
			output.Choice, output.Getenv = test.choice, environment(test.environment)
			if got := output.Profile(); got != output.want {
				t.Errorf("--color=%s %s, %s: profile %d, want %d", test.choice, test.environment, output.name, got, output.want)
			}
		}
	}
}

func TestWindowsHasColoursWithoutTERM(t *testing.T) {
	output := Output{Choice: Auto, Terminal: true, Windows: true, Getenv: environment("")}
	if got := output.Profile(); got != Colour {
		t.Errorf("profile %d", got)
	}
}

// TestExplorerAndPrintAgree: in one terminal both have colours or neither has, whatever is asked for in what words.
func TestExplorerAndPrintAgree(t *testing.T) {
	combine := func(heads []string, tails ...string) (all []string) {
		for _, head := range heads {
			for _, tail := range tails {
				all = append(all, head+" "+tail)
			}
		}
		return all
	}
	words := combine([]string{""}, "", "TERM=xterm", "TERM=xterm-mono", "TERM=unknown", "TERM=dumb")
	words = combine(words, "", "NO_COLOR=1")
	words = combine(words, "", "CLICOLOR=0", "CLICOLOR=1")
	words = combine(words, "", "CLICOLOR_FORCE=0", "CLICOLOR_FORCE=1")
	coloured := 0
	for _, environmentWords := range words {
		for _, choice := range ColorChoices() {
			for _, windows := range []bool{false, true} {
				output := Output{Choice: choice, Terminal: true, Windows: windows, Getenv: environment(environmentWords)}
				print := output.Profile()
				output.FullScreen = true
				explorer := output.Profile()
				name := fmt.Sprintf("--color=%s%s, Windows %v", choice, environmentWords, windows)
				if (print == Colour) != (explorer == Colour) {
					t.Errorf("%s: print has profile %d, the explorer %d", name, print, explorer)
				}
				if explorer == Bare {
					t.Errorf("%s: the explorer can't show what is selected", name)
				}
				if explorer == Colour {
					coloured++
				}
			}
		}
	}
	if all := 2 * len(words) * len(ColorChoices()); coloured == 0 || coloured == all {
		t.Errorf("%d of %d combinations have colours, so this test tells nothing", coloured, all)
	}
}
