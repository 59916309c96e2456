package accesslog

import (
	"bytes"
	"io"
	"runtime"
	"sync"
	"sync/atomic"
)

const (
	blockSize = MaxLine + 1 // a line of the greatest length, and its end
	// most is how many goroutines count. A single one reads some hundred megabytes a second; more than four would only
	// hold more blocks in memory than a disk can fill.
	most = 4
	// emptyReads is how many reads may give nothing before the input is taken for broken, as in bufio.
	emptyReads = 100
)

// Reader counts the lines of one input or of several, one after the other. Snapshot may be called from any goroutine
// while ReadFrom runs.
type Reader struct {
	Counted func() // if set, called whenever the Version has changed, from any goroutine

	format  Format
	columns *w3cColumns // that hold for the next block, if the format is W3C
	workers []*worker
	next    int   // the worker whose turn it is
	line    int64 // the number of the last line that was handed out
	free    chan []byte
	counted atomic.Int64 // blocks that are in the workers' counts
}

// worker is one goroutine's counts. It holds the lock while it counts a block, a few milliseconds.
type worker struct {
	mutex   sync.Mutex
	counter *Counter
	blocks  chan block
}

// block is a piece of the input that ends at a line end.
type block struct {
	buffer    []byte // to be given back
	lines     []byte
	first     int64 // the number of its first line
	columns   *w3cColumns
	isTooLong bool // lines is the beginning of a line that is longer than MaxLine
}

// NewReader returns a Reader for lines of a format.
func NewReader(format Format) *Reader {
	r := &Reader{format: format}
	count := min(most, runtime.GOMAXPROCS(0))
	for range count {
		r.workers = append(r.workers, &worker{counter: NewCounter(format)})
	}
	r.free = make(chan []byte, 2*count+2)
	return r
}

// ReadFrom counts the lines of an input until its end, as they come: it waits for no block to be full, so that a log
// that is still written can be followed. It returns how many bytes were read, and the input's error. Its goroutines end
// before it returns. It must not be called twice at the same time.
func (r *Reader) ReadFrom(input io.Reader) (read int64, err error) {
	var running sync.WaitGroup
	for _, worker := range r.workers {
		worker.blocks = make(chan block, 1)
		running.Go(func() { worker.run(r.free, r.tell) })
	}
	defer running.Wait()
	defer func() {
		for _, worker := range r.workers {
			close(worker.blocks)
		}
	}()
	return r.split(input)
}

// split cuts the input into blocks and hands them out in turn, so that which worker counts which block does not depend
// on how fast they are.
func (r *Reader) split(input io.Reader) (read int64, err error) {
	buffer := r.buffer()
	filled, scanned := 0, 0 // what the buffer holds, and how much of it is known to have no line end
	isRest := false         // of a line that was too long
	for idle := 0; ; {
		n, err := input.Read(buffer[filled:])
		read += int64(n)
		filled += n
		if isRest {
			if end := bytes.IndexByte(buffer[:filled], '\n'); end >= 0 {
				filled, isRest = copy(buffer, buffer[end+1:filled]), false
			} else {
				filled = 0
			}
		}
		if end := bytes.LastIndexByte(buffer[scanned:filled], '\n'); end >= 0 {
			whole := scanned + end + 1
			another := r.buffer()
			rest := copy(another, buffer[whole:filled])
			r.hand(block{buffer: buffer, lines: buffer[:whole]})
			buffer, filled = another, rest
		}
		if scanned = filled; filled == len(buffer) {
			another := r.buffer()
			r.hand(block{buffer: buffer, lines: buffer, isTooLong: true})
			buffer, filled, scanned, isRest = another, 0, 0, true
		}
		if idle++; n > 0 {
			idle = 0
		}
		if err == nil && idle > emptyReads {
			err = io.ErrNoProgress
		}
		if err != nil {
			if filled > 0 {
				r.hand(block{buffer: buffer, lines: buffer[:filled]})
			}
			if err == io.EOF {
				err = nil
			}
			return read, err
		}
	}
}

// hand gives a block to the worker whose turn it is.
func (r *Reader) hand(b block) {
	b.first, b.columns = r.line+1, r.columns
	r.line++
	if !b.isTooLong {
		r.line += int64(bytes.Count(b.lines[:len(b.lines)-1], []byte{'\n'}))
		if _, is := r.format.cutter.(*w3cColumns); is {
			r.columns = r.columns.after(b.lines)
		}
	}
	r.workers[r.next].blocks <- b
	r.next = (r.next + 1) % len(r.workers)
}

// buffer returns one that a worker has given back, or a new one.
func (r *Reader) buffer() []byte {
	select {
	case buffer := <-r.free:
		return buffer
	default:
		return make([]byte, blockSize)
	}
}

func (r *Reader) tell() {
	r.counted.Add(1)
	if r.Counted != nil {
		r.Counted()
	}
}

func (w *worker) run(free chan<- []byte, counted func()) {
	for b := range w.blocks {
		w.count(b)
		counted()
		select {
		case free <- b.buffer:
		default:
		}
	}
}

func (w *worker) count(b block) {
	w.mutex.Lock()
	defer w.mutex.Unlock()
	if _, is := w.counter.cutter.(*w3cColumns); is {
		w.counter.cutter = b.columns
	}
	w.counter.number = b.first - 1
	if b.isTooLong {
		w.counter.begin()
		w.counter.skip(b.lines)
		return
	}
	defer w.counter.settle() // before the buffer goes to another block
	for lines := b.lines; len(lines) > 0; {
		end := bytes.IndexByte(lines, '\n')
		if end < 0 {
			end = len(lines)
		}
		w.counter.add(lines[:end])
		lines = lines[min(end+1, len(lines)):]
	}
}

// Version changes whenever more was counted, after it can be seen in Counts. It is cheap to ask.
func (r *Reader) Version() int { return int(r.counted.Load()) }

// Counts returns a Counter with all that was counted so far, which can be merged with those of other inputs. It waits
// for the blocks that are being counted, some milliseconds: a screen should not ask more often than it is drawn.
func (r *Reader) Counts() *Counter {
	sum := NewCounter(r.format)
	for _, worker := range r.workers {
		worker.mutex.Lock()
		sum.Merge(worker.counter)
		worker.mutex.Unlock()
	}
	return sum
}

// Snapshot is that of Counts.
func (r *Reader) Snapshot(standing func(code int) Standing) *Snapshot {
	return r.Counts().Snapshot(standing)
}
