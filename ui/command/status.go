package command

import (
	"fmt"
	"runtime/debug"
	"strconv"
	"strings"
)

// The exit statuses, each with one meaning.
const (
	StatusFound    = 0
	StatusNothing  = 1
	StatusUsage    = 2
	StatusFindings = 3
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
			"(its page is printed all the same: it tells how to treat such a number). Standard error says which, and what is closest. Of what was read: no response in it, or none that the query matches"},
		{strconv.Itoa(StatusUsage), "wrong use (an unknown flag, a filter with a wrong value), or something could not be read or written; " +
			"a log counts as unreadable if one line in five fits no format. What could be read is printed all the same"},
		{strconv.Itoa(StatusFindings), "--fail-on, and what was read has something of that severity"},
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
	p.complain(fmt.Sprintf("has a fault and had to stop: %v", fault))
	stack := strings.ReplaceAll(strings.TrimSpace(string(debug.Stack())), "\n", "\n    ")
	fmt.Fprintf(p.Stderr, "Please report it with the lines below and what you typed.\n\n    %s\n", stack)
	*status = StatusFault
}
