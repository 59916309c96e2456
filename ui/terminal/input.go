package terminal

import (
	"io"
	"os"
	"time"
)

// room is how much more than it took in a read may hand on: what was held before, and an end of paste.
const room = longestSequence + len(pasteEnd)

// escapeDelay is how long the rest of a sequence may take: a read can end anywhere. The escape key waits for it.
const escapeDelay = 5 * time.Millisecond

// input is the terminal's file with a filter before it. It is a whole *os.File otherwise: Bubble Tea sets raw mode on
// its descriptor, and the reader that can be cancelled waits on it.
type input struct {
	*os.File
	filter filter
	gone   func() // called when the terminal went away
	block  []byte // what a read takes in
	passed []byte // what the filter made of it
	ready  []byte // what of that is not handed on yet
	last   time.Time
}

func newInput(file *os.File, gone func()) *input {
	return &input{File: file, gone: gone, last: time.Now()}
}

// Read hands on whole sequences. It returns 0 and no error when all it read is held back or dropped: reading on could
// not be cancelled, because the wait for input is outside of Read. For the same reason nothing may be left over for the
// next call, so it takes in less than p can hold; p has to be longer than room, as Bubble Tea's 256 bytes are.
//
// Bubble Tea takes the end of input for the end of reading, and lives on without keys. Here it is the end of the
// terminal, as is every error: EIO from a terminal that hung up is the usual one.
func (in *input) Read(p []byte) (int, error) {
	if len(in.ready) == 0 {
		if len(in.block) == 0 {
			in.block = make([]byte, max(1, len(p)-room))
		}
		n, err := in.File.Read(in.block)
		if n == 0 && err != nil {
			in.gone()
			return 0, io.EOF
		}
		now := time.Now()
		in.passed = in.filter.pass(in.passed[:0], in.block[:n], now.Sub(in.last))
		if in.filter.unsettled() && !readable(in.Fd(), escapeDelay) {
			in.passed = in.filter.settle(in.passed)
		}
		in.ready, in.last = in.passed, now
	}
	n := copy(p, in.ready)
	in.ready = in.ready[n:]
	return n, nil
}
