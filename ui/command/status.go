package command

import (
	"fmt"
	"runtime/debug"
	"strconv"
	"strings"
)

// The exit statuses, each with one meaning. 3 is kept for findings that a person asked to fail on.
const (
	StatusFound    = 0
	StatusNothing  = 1
	StatusUsage    = 2
	StatusTerminal = 4  // with ui/terminal's StatusFailed
	StatusFault    = 70 // with ui/terminal's StatusCrashed; sysexits.h calls it EX_SOFTWARE
)

// definition is a line of a list of definitions.
type definition struct{ name, meaning string }

// statuses says what each exit status means, in README and man page.
func statuses() []definition {
	return []definition{
		{strconv.Itoa(StatusFound), "something was found, or the explorer was closed"},
		{strconv.Itoa(StatusNothing), "nothing matches: no code at all; or one of several numbers or patterns finds none; or a number is not defined " +
			"(its page is printed all the same: it tells how to treat such a number). Standard error says which, and what is closest"},
		{strconv.Itoa(StatusUsage), "wrong use (an unknown flag, a filter with a wrong value), or something could not be read or written"},
		{strconv.Itoa(StatusTerminal), "the explorer cannot use this terminal; standard error says why, and what to do"},
		{strconv.Itoa(StatusFault), "a fault in apicodes; standard error says how to report it"},
		{"128+n", "signal n ended the program"},
	}
}

// catch turns a panic into a status: the Go runtime would end with 2, which means wrong use.
func (p Program) catch(status *int) {
	fault := recover()
	if fault == nil {
		return
	}
	p.complain(fmt.Sprintf("has a fault and had to stop: %v; please report it with the lines below and what you typed", fault))
	stack := strings.ReplaceAll(strings.TrimSpace(string(debug.Stack())), "\n", "\n    ")
	fmt.Fprintf(p.Stderr, "\n    %s\n", stack)
	*status = StatusFault
}
