package command

import (
	"errors"
	"fmt"
	"io"
	"os"

	"apicodes/ui/session"
)

const standardInput = "-"

// input is what is to be read, or nil. Nothing is opened yet, but a file that isn't there is wrong use. Whoever asks
// something keeps standard input: under xargs, cron or in a loop of a shell it belongs to somebody else.
func (p Program) input(options options, start session.Session, asked bool) (*session.Input, error) {
	names := options.read
	if len(names) == 0 && !asked && p.isPiped() {
		names = []string{standardInput}
	}
	if len(names) == 0 {
		if options.format != "" || options.failOn != "" {
			return nil, errors.New("--format and --fail-on are about what is read: add --read FILE, or pipe it in without a query")
		}
		return nil, nil
	}
	var sources []session.Source
	taken := false
	for _, name := range names {
		if name == standardInput {
			if taken {
				return nil, errors.New("--read -: standard input can be read once")
			}
			taken = true
			sources = append(sources, session.Source{Name: "stdin", Open: p.standardInput})
			continue
		}
		if err := readable(name); err != nil {
			return nil, fmt.Errorf("--read: %w", err)
		}
		sources = append(sources, fileSource(name))
	}
	return session.NewInput(newReading(start.Catalog, string(options.format)), sources), nil
}

func (p Program) standardInput() (io.ReadCloser, error) { return io.NopCloser(p.Stdin), nil }

// readable says what is wrong with a file that can't be read. A named pipe isn't opened for that: whoever writes into it
// would lose what they have written.
func readable(name string) error {
	about, err := os.Stat(name)
	switch {
	case err != nil:
		return unnamed(name, err)
	case about.IsDir():
		return fmt.Errorf("%s is a folder: name the files in it", name)
	case !about.Mode().IsRegular():
		return nil
	}
	file, err := os.Open(name)
	if err != nil {
		return unnamed(name, err)
	}
	return file.Close()
}

// unnamed says what is wrong with a file without the name of the call.
func unnamed(name string, err error) error {
	if cause := new(os.PathError); errors.As(err, &cause) {
		return fmt.Errorf("%s: %w", name, cause.Err)
	}
	return err
}

// isPiped reports whether standard input is a pipe or a file. What is neither holds nothing: a terminal, /dev/null, and
// one that was closed.
func (p Program) isPiped() bool {
	if p.Stdin == nil {
		return false
	}
	about, err := p.Stdin.Stat()
	return err == nil && (about.Mode().IsRegular() || about.Mode()&os.ModeNamedPipe != 0)
}
