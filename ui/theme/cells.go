package theme

import "github.com/charmbracelet/x/ansi"

// Cells returns the width of text in cells; escape sequences have none. Plain ASCII, which nearly everything here is,
// does not need the search for grapheme clusters that takes most of the time.
func Cells(text string) int {
	for i := range len(text) {
		if text[i] < ' ' || text[i] > '~' {
			return ansi.StringWidth(text)
		}
	}
	return len(text)
}
