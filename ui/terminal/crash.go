package terminal

import (
	"fmt"
	"runtime/debug"
	"strings"
	"unicode"
)

// Crash is a panic, of the model or of what draws it. Its text says what happened, how to report it, and then,
// indented, where it was.
type Crash struct {
	Value any
	Stack []byte
}

// newCrash is called by what recovered, so that the stack is that of the panic.
func newCrash(value any) *Crash { return &Crash{Value: value, Stack: debug.Stack()} }

func (c *Crash) Error() string {
	plain := strings.Map(func(r rune) rune {
		if unicode.IsPrint(r) {
			return r
		}
		return ' '
	}, fmt.Sprint(c.Value))
	stack := strings.TrimRight(string(c.Stack), "\n")
	return fmt.Sprintf("the program has a fault and had to end: %s\n"+
		"Please report it where you got the program, with the lines below, "+
		"the size of the window, and the keys pressed before.\n\n    %s",
		plain, strings.ReplaceAll(stack, "\n", "\n    "))
}
