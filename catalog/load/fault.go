package load

import (
	"fmt"
	"slices"
	"strings"

	"apicodes/catalog/text"
)

// Fault is something wrong with a user's document.
type Fault struct {
	Line  int    // from 1; 0 where it is about the whole file
	Field string // the way to it: readings[1].code
	Says  string // what is wrong, and what to do
}

func (f Fault) String() string {
	said := f.Says
	if f.Field != "" {
		said = f.Field + ": " + said
	}
	if f.Line > 0 {
		said = fmt.Sprintf("line %d: %s", f.Line, said)
	}
	return shortened(text.Clean(said), mostFaultText)
}

// Faults is everything wrong with a user's document, as an error of one line for each.
type Faults struct {
	File string // as the user named it; may be empty
	List []Fault
	More int // how many are left out
}

// The limits of what is told.
const (
	mostFaults    = 100
	mostFaultText = 400 // bytes of one
)

func (f *Faults) Error() string {
	var lines []string
	for _, fault := range f.List {
		lines = append(lines, f.place(fault.String()))
	}
	if f.More > 0 {
		lines = append(lines, f.place(fmt.Sprintf("and %d faults more", f.More)))
	}
	return strings.Join(lines, "\n")
}

func (f *Faults) place(said string) string {
	if f.File == "" {
		return said
	}
	return text.Clean(f.File) + ": " + said
}

func (f *Faults) add(line int, field, format string, values ...any) {
	if len(f.List) >= mostFaults {
		f.More++
		return
	}
	f.List = append(f.List, Fault{line, field, fmt.Sprintf(format, values...)})
}

// err is nil where nothing is wrong. It puts the faults into the order of the file.
func (f *Faults) err() error {
	if len(f.List) == 0 {
		return nil
	}
	slices.SortStableFunc(f.List, func(a, b Fault) int { return a.Line - b.Line })
	return f
}

// shortened cuts a text to so many bytes, between two characters.
func shortened(said string, most int) string {
	if len(said) <= most {
		return said
	}
	return strings.ToValidUTF8(said[:most-len("…")], "") + "…"
}
