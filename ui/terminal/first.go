package terminal

import (
	"io"
	"strings"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/term"
)

// showFirst draws the first frame before Bubble Tea runs: its renderer would let 8 ms pass until its first tick. What
// the renderer does once more on its way, entering and clearing the alternate screen, is then left out, so that the
// frame stands until the renderer's own, which is the same.
func (t *Terminal) showFirst(model tea.Model, screen *screen) {
	width, height, err := term.GetSize(screen.Fd())
	if err != nil || width < 1 || height < 1 {
		return
	}
	model, _ = model.Update(tea.WindowSizeMsg{Width: width, Height: height})
	rows := strings.Split(model.View(), "\n")
	if len(rows) != height {
		return // not made for this: the renderer knows what to do with it
	}
	const enter = ansi.SetModeAltScreenSaveCursor
	frame := enter + ansi.ResetModeTextCursorEnable + ansi.CursorHomePosition + strings.Join(rows, "\r\n")
	if _, err := io.WriteString(screen, frame); err == nil {
		screen.done = []string{enter, ansi.EraseEntireScreen}
	}
}
