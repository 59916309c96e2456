package terminal

import (
	"strconv"
	"strings"
)

// Capabilities is what a terminal can show beyond text and colours, which ui/theme decides on.
type Capabilities struct {
	Hyperlinks bool // OSC 8
}

// Detect tells from the environment what the terminal can do; pass os.Getenv. It asks the terminal nothing, because
// some do not answer, and it does not ask whether there is a terminal: that is Open's part.
func Detect(getenv func(string) string) Capabilities {
	return Capabilities{Hyperlinks: hyperlinks(getenv)}
}

// hyperlinks is whether the terminal is known to understand OSC 8, or at least to drop it. FORCE_HYPERLINK has the last
// word, as in other programs.
func hyperlinks(getenv func(string) string) bool {
	if force := getenv("FORCE_HYPERLINK"); force != "" {
		return force != "0"
	}
	name := getenv("TERM")
	switch {
	case name == "dumb" || name == "linux":
		return false
	case multiplexer(getenv) == inTmux:
		return getenv("TERM_PROGRAM") == "tmux" && version(getenv("TERM_PROGRAM_VERSION")) >= 304
	case multiplexer(getenv) == inScreen:
		return false // what the terminal around it left in the environment does not count
	case getenv("WT_SESSION") != "" || getenv("KONSOLE_VERSION") != "":
		return true
	}
	for _, known := range []string{"xterm-kitty", "xterm-ghostty", "alacritty", "foot", "wezterm", "contour"} {
		if strings.HasPrefix(name, known) {
			return true
		}
	}
	if vte, err := strconv.Atoi(getenv("VTE_VERSION")); err == nil {
		return vte > 5000 // 0.50.0 crashed on them
	}
	switch getenv("TERM_PROGRAM") {
	case "iTerm.app", "WezTerm", "vscode", "ghostty", "mintty":
		return true
	}
	return false
}

// version makes a number of the first two parts of a version: 304 of "3.4a". It is 0 if there is none.
func version(text string) int {
	parts := strings.SplitN(text, ".", 3)
	if len(parts) < 2 {
		return 0
	}
	end := strings.IndexFunc(parts[1], func(r rune) bool { return r < '0' || r > '9' })
	if end >= 0 {
		parts[1] = parts[1][:end]
	}
	major, _ := strconv.Atoi(parts[0])
	minor, _ := strconv.Atoi(parts[1])
	return major*100 + minor
}

// longestLink is the longest address that terminals take, in bytes.
const longestLink = 2000

// Hyperlink returns text that opens url when it is clicked, where the terminal can do that, else text as it is. An
// address that holds anything but printable ASCII, or is too long, could end the sequence early: it is left out.
func (c Capabilities) Hyperlink(url, text string) string {
	unfit := strings.ContainsFunc(url, func(r rune) bool { return r <= ' ' || r > '~' })
	if !c.Hyperlinks || url == "" || text == "" || unfit || len(url) > longestLink {
		return text
	}
	return "\x1b]8;;" + url + "\x1b\\" + text + "\x1b]8;;\x1b\\"
}
