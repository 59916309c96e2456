package terminal

import tea "github.com/charmbracelet/bubbletea"

// mostEvents is how many events may wait where keys come as events and not as bytes. A key press is two of them.
const mostEvents = 4096

// boundedEvents is a filter of messages that does for events what input does for bytes: what was typed or pasted is
// dropped while too much is waiting behind it. Dropping is fast, so that ctrl+c behind it does not wait long.
func boundedEvents(waiting func() int) func(tea.Model, tea.Msg) tea.Msg {
	return func(_ tea.Model, msg tea.Msg) tea.Msg {
		if key, typed := msg.(tea.KeyMsg); typed && key.Type != tea.KeyCtrlC && waiting() > mostEvents {
			return nil
		}
		return msg
	}
}
