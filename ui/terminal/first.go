package terminal

import (
	"strings"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/term"
)

// firstFrame is what the screen shows as soon as Bubble Tea has cleared it, when the terminal is raw already: the
// renderer would let 8 ms pass until its first tick. Its own first frame is the same. It is empty where the size is
// not known, or the model does not fill it.
func firstFrame(model tea.Model, screen *screen) string {
	width, height, err := term.GetSize(screen.Fd())
	if err != nil || width < 1 || height < 1 {
		return ""
	}
	model, _ = model.Update(tea.WindowSizeMsg{Width: width, Height: height})
	rows := strings.Split(model.View(), "\n")
	if len(rows) != height {
		return ""
	}
	return ansi.CursorHomePosition + strings.Join(rows, "\r\n")
}
