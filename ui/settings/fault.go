package settings

import (
	"errors"
	"fmt"
	"io/fs"
)

// Fault is what is wrong with a file, in one line.
type Fault struct {
	File   string
	Line   int // from 1; 0 where it is the file as a whole
	Reason string
}

func (f *Fault) Error() string {
	if f.Line == 0 {
		return fmt.Sprintf("%s: %s", f.File, f.Reason)
	}
	return fmt.Sprintf("%s:%d: %s", f.File, f.Line, f.Reason)
}

// unread is the fault of a file that can't be read.
func unread(file string, err error) *Fault {
	return &Fault{File: file, Reason: cause(err) + ": name a settings file, or see apicodes config for one to begin with"}
}

// cause is the reason that the system gives, without the name of the file.
func cause(err error) string {
	var path *fs.PathError
	if errors.As(err, &path) {
		return path.Err.Error()
	}
	return err.Error()
}

// longestEcho is how much of a file a fault repeats, in characters.
const longestEcho = 40

func shortened(words string) string {
	characters := []rune(words)
	if len(characters) > longestEcho {
		return string(characters[:longestEcho-1]) + "…"
	}
	return words
}
