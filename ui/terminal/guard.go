package terminal

import (
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"runtime/debug"
	"strings"
	"time"
	"unicode"

	tea "github.com/charmbracelet/bubbletea"
)

// keyRepeats is for how long after a suspension keys may still come in that were pressed before it.
const keyRepeats = 250 * time.Millisecond

// Crash is a panic of the model or of one of its commands. Its text says what happened, how to report it, and then,
// indented, where it was.
type Crash struct {
	Value any
	Stack []byte
}

func (c *Crash) Error() string {
	plain := strings.Map(func(r rune) rune {
		if unicode.IsPrint(r) {
			return r
		}
		return ' '
	}, fmt.Sprint(c.Value))
	stack := strings.TrimRight(string(c.Stack), "\n")
	return fmt.Sprintf("%s has a fault and had to end: %s\n"+
		"Please report it with the lines below, the size of the window, and the keys pressed before.\n\n    %s",
		filepath.Base(os.Args[0]), plain, strings.ReplaceAll(stack, "\n", "\n    "))
}

// guard stands between Bubble Tea and the model. It turns a panic into a Crash, because Bubble Tea's own catch shows
// nothing but a stack, and it answers what the model asks of the terminal.
type guard struct {
	model    tea.Model
	terminal *Terminal
	broken   bool // the model panicked: its state may be inconsistent, so it is not called again

	// A key that repeats asks for many suspensions. What it asked before the first is over must not be the next.
	stopping bool
	resumed  time.Time
}

func newGuard(model tea.Model, terminal *Terminal) *guard {
	return &guard{model: model, terminal: terminal}
}

func (g *guard) Init() (cmd tea.Cmd) {
	defer g.catch()
	return g.watched(g.model.Init())
}

func (g *guard) View() (view string) {
	if g.broken {
		return ""
	}
	defer g.catch()
	return g.model.View()
}

func (g *guard) Update(msg tea.Msg) (next tea.Model, cmd tea.Cmd) {
	next = g // named, so that a panic leaves it
	switch request := msg.(type) {
	case copyMsg:
		msg = CopiedMsg{Err: g.terminal.copy(request.text)}
	case suspendMsg:
		if g.stopping || time.Since(g.resumed) < keyRepeats {
			return g, nil
		}
		err := resumable()
		if err == nil {
			g.stopping = true
			return g, g.terminal.suspend()
		}
		msg = CannotSuspendMsg{Err: err}
	case resumedMsg:
		g.stopping, g.resumed = false, time.Now()
		return g, g.terminal.mouseAgain()
	case continuedMsg:
		return g, g.terminal.retake()
	}
	if g.broken {
		return g, nil
	}
	defer g.catch()
	g.model, cmd = g.model.Update(msg)
	return g, g.watched(cmd)
}

// catch is deferred around every call of the model.
func (g *guard) catch() {
	if value := recover(); value != nil {
		g.broken = true
		g.crash(value)
	}
}

func (g *guard) crash(value any) {
	g.terminal.ending.ask(StatusCrashed, &Crash{Value: value, Stack: debug.Stack()})
}

// watched catches what a command panics with, also inside of batches and sequences.
func (g *guard) watched(cmd tea.Cmd) tea.Cmd {
	if cmd == nil {
		return nil
	}
	return func() (msg tea.Msg) {
		defer func() {
			if value := recover(); value != nil {
				g.crash(value)
			}
		}()
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
