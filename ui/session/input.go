package session

import (
	"io"
	"sync"

	"apicodes/catalog/traffic"
)

// Source is something to read, which is opened only when its turn comes.
type Source struct {
	Name string // a path, or "stdin"
	Open func() (io.ReadCloser, error)
}

// Input is what a person brought: responses, traces, logs. One goroutine calls Read; any other may ask for what is known
// so far. Nobody has to wait for the end, which a log that is still written doesn't have.
type Input struct {
	reading  *traffic.Reading
	sources  []Source
	finished chan struct{} // closed when everything was read

	mu     sync.Mutex
	faults []error
}

// NewInput prepares to read sources one after the other.
func NewInput(reading *traffic.Reading, sources []Source) *Input {
	return &Input{reading: reading, sources: sources, finished: make(chan struct{})}
}

// Read takes all sources to their ends. What can't be read is left out, and noted as a fault.
func (in *Input) Read() {
	for _, source := range in.sources {
		if err := in.read(source); err != nil {
			in.mu.Lock()
			in.faults = append(in.faults, err)
			in.mu.Unlock()
		}
	}
	close(in.finished)
}

func (in *Input) read(source Source) error {
	file, err := source.Open()
	if err != nil {
		return err
	}
	defer file.Close()
	return in.reading.Read(source.Name, file)
}

// Report is what is known so far. Making it takes a few milliseconds: a screen should ask for it when Version has
// changed, and no more than eight times a second.
func (in *Input) Report() traffic.Report { return in.reading.Report() }

// Version changes whenever a report would. It is cheap to ask.
func (in *Input) Version() int { return in.reading.Version() }

// Done reports whether everything was read, and what couldn't be: sentences that name the source and say what to do.
func (in *Input) Done() (faults []error, done bool) {
	select {
	case <-in.finished:
		done = true
	default:
	}
	in.mu.Lock()
	defer in.mu.Unlock()
	return in.faults[:len(in.faults):len(in.faults)], done
}

// Wait returns when the Version isn't the known one any more, or everything was read. One goroutine may wait; it isn't
// woken before, however long an open pipe stays quiet.
func (in *Input) Wait(known int) {
	for in.Version() == known {
		select {
		case <-in.reading.News():
		case <-in.finished:
			return
		}
	}
}
