package terminal

import (
	"reflect"
	"time"

	tea "github.com/charmbracelet/bubbletea"
)

// keyRepeats is for how long after a suspension keys may still come in that were pressed before it.
const keyRepeats = 250 * time.Millisecond

// guard stands between Bubble Tea and the model. It hands the model's frames to the canvas and shows Bubble Tea none,
// it turns a panic into a Crash, because Bubble Tea's own catch shows nothing but a stack, and it answers what the
// model asks of the terminal.
type guard struct {
	model    tea.Model
	terminal *Terminal
	stale    bool // the screen may show something else than was drawn
	broken   bool // the model panicked: its state may be inconsistent, so it is not called again

	// A key that repeats asks for many suspensions. What it asked before the first was over must not be the next.
	resumed time.Time
}

func newGuard(model tea.Model, terminal *Terminal) *guard {
	return &guard{model: model, terminal: terminal}
}

func (g *guard) Init() (cmd tea.Cmd) {
	defer g.catch()
	return g.watched(g.model.Init())
}

func (g *guard) View() string {
	defer g.catch()
	if !g.broken {
		g.terminal.canvas.draw(g.model.View(), g.stale)
		g.stale = false
	}
	return ""
}

func (g *guard) Update(msg tea.Msg) (next tea.Model, cmd tea.Cmd) {
	next = g // named, so that a panic leaves it
	defer g.catch()
	if msg = g.answer(msg); msg == nil || g.broken {
		return g, nil
	}
	g.model, cmd = g.model.Update(msg)
	return g, g.watched(cmd)
}

// answer does what a message asks of the terminal, and returns what the model is told; nil for nothing.
func (g *guard) answer(msg tea.Msg) tea.Msg {
	switch msg := msg.(type) {
	case copyMsg:
		return CopiedMsg{Program: msg.program, Failed: msg.failed, Err: g.terminal.copy(msg.text)}
	case suspendMsg:
		if time.Since(g.resumed) < keyRepeats {
			return nil
		}
		if err := g.terminal.suspend(); err != nil {
			return CannotSuspendMsg{Err: err}
		}
		g.stale, g.resumed = true, time.Now()
		return g.terminal.size()
	case continuedMsg:
		_ = g.terminal.take() // where it fails, the terminal went away, and the input says so
		g.stale = true
		return g.terminal.size()
	case tea.WindowSizeMsg:
		g.stale = true
	}
	switch msg { // what Bubble Tea's renderer would answer
	case tea.ClearScreen():
		g.stale = true
	case tea.EnableMouseCellMotion():
		g.terminal.setMouse(true)
	case tea.DisableMouse():
		g.terminal.setMouse(false)
	}
	return msg
}

// catch is deferred around every call of the model.
func (g *guard) catch() {
	if value := recover(); value != nil {
		g.broken = true
		g.terminal.failed(newCrash(value))
	}
}

// watched catches what a command panics with, also inside of batches and sequences.
func (g *guard) watched(cmd tea.Cmd) tea.Cmd {
	if cmd == nil {
		return nil
	}
	return func() tea.Msg {
		defer g.terminal.caught()
		return g.watchedAll(cmd())
	}
}

// watchedAll watches the commands that a message consists of. Bubble Tea does not export the type of a sequence, but
// like a batch it is a slice of commands.
func (g *guard) watchedAll(msg tea.Msg) tea.Msg {
	group := reflect.ValueOf(msg)
	if !group.IsValid() || group.Kind() != reflect.Slice || group.Type().Elem() != reflect.TypeFor[tea.Cmd]() {
		return msg
	}
	guarded := reflect.MakeSlice(group.Type(), group.Len(), group.Len())
	for i := range group.Len() {
		cmd, _ := group.Index(i).Interface().(tea.Cmd)
		guarded.Index(i).Set(reflect.ValueOf(g.watched(cmd)))
	}
	return guarded.Interface()
}
