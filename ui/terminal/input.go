package terminal

import (
	"bytes"
	"io"
	"os"
	"time"
)

const (
	// blockBytes is what the filter takes at a time. With what it held back before (a sequence, an end of paste) it
	// hands on less than the 256 bytes that Bubble Tea reads: of a read that is full, Bubble Tea keeps the end back.
	blockBytes = 256 - 1 - longestSequence - len(pasteEnd)

	// mostWaiting is how much input waits for the program. Nobody types or pastes more on purpose.
	mostWaiting = 2 * longestPaste // bytes

	// readsAhead is how often a call reads more than it needs: enough for what is typed, but it has to return.
	readsAhead = 16

	// escapeDelay is how long the rest of a sequence may take: a read can end anywhere. The escape key waits for it.
	escapeDelay = 5 * time.Millisecond

	interrupt = 0x03 // ctrl+c
)

// input reads keys through a filter. It is no *os.File on purpose: of one, Bubble Tea waits for what can be read and
// then reads, so nothing could be read ahead. Reading ahead is how ctrl+c is found behind what was typed or pasted
// before it: as in a terminal that is not raw, it discards that.
type input struct {
	file   *os.File
	failed func(error) // called when the terminal went away, or the filter panicked
	filter filter
	last   time.Time // of the last read

	block    []byte
	ready    [][]byte // what the filter made of each block: whole sequences
	waiting  int      // bytes of ready
	overflow bool     // too much is waiting: what comes in is dropped
}

func newInput(file *os.File, failed func(error)) *input {
	return &input{file: file, failed: failed, last: time.Now(), block: make([]byte, 4096)}
}

// Read hands on whole sequences. It returns 0 and no error when all it read is held back or dropped.
//
// Bubble Tea takes the end of input for the end of reading, and lives on without keys. Here it is the end of the
// terminal, as is every error: EIO from a terminal that hung up is the usual one.
func (in *input) Read(p []byte) (n int, err error) {
	defer func() {
		if value := recover(); value != nil {
			in.failed(newCrash(value))
			n, err = 0, io.EOF
		}
	}()
	for reads := 0; len(in.ready) == 0 || reads < readsAhead && readable(in.file.Fd(), 0); reads++ {
		read, err := in.file.Read(in.block)
		if read == 0 && err != nil {
			if len(in.ready) > 0 {
				break // the next call gets it again
			}
			in.failed(err)
			return 0, io.EOF
		}
		in.take(in.block[:read])
		if len(in.ready) == 0 {
			return 0, nil
		}
	}
	n = copy(p, in.ready[0])
	in.ready, in.waiting = in.ready[1:], in.waiting-n
	return n, nil
}

// take filters what was read, a block at a time.
func (in *input) take(read []byte) {
	now := time.Now()
	pause := now.Sub(in.last)
	in.last = now
	for len(read) > 0 {
		length := min(len(read), blockBytes)
		if at := bytes.IndexByte(read[:length], interrupt); at == 0 {
			length = 1
			in.interrupted()
		} else if at > 0 {
			length = at
		}
		out := in.filter.pass(nil, read[:length], pause)
		read, pause = read[length:], 0
		if len(read) == 0 && in.filter.unsettled() && !readable(in.file.Fd(), escapeDelay) {
			out = in.filter.settle(out)
		}
		in.keep(out)
	}
}

// keep puts filtered input behind what is waiting. What is too much is dropped, but never a part of a paste: Bubble Tea
// waits for the end of one.
func (in *input) keep(out []byte) {
	if in.filter.state != pasting {
		defer func() { in.overflow = in.waiting > mostWaiting }()
	}
	if len(out) == 0 || in.overflow {
		return
	}
	in.ready = append(in.ready, out)
	in.waiting += len(out)
}

// interrupted discards what is waiting, unless ctrl+c is a part of a paste.
func (in *input) interrupted() {
	if in.filter.state != pasting {
		in.ready, in.waiting, in.overflow = nil, 0, false
	}
}
