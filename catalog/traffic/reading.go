package traffic

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"strings"
	"sync"

	"apicodes/catalog"
	"apicodes/catalog/traffic/secret"
)

// Options are what a Reading needs from outside. All may be left empty.
type Options struct {
	Registry  Registry  // nil: every code is taken for unregistered
	Logs      Logs      // nil: logs aren't read
	Documents Documents // nil: API documents aren't read
	Format    string    // overrides the detection
}

// Reading reads inputs and can be asked for its Report at any moment, also from another goroutine.
type Reading struct {
	options Options

	mu         sync.Mutex
	ledger     *ledger
	inputs     []*input
	operations []catalog.Operation
	pending    *capture // its head was read, its content is still coming
	partial    bool
	version    int
	news       chan struct{}
}

// input is one of the inputs, or what is known of it so far.
type input struct {
	Input
	logs LogReading // nil for messages
}

// NewReading prepares to read.
func NewReading(options Options) *Reading {
	return &Reading{options: options, ledger: newLedger(newKnowledge(options.Registry)), news: make(chan struct{}, 1)}
}

// ErrNothing is what an empty input gets.
var ErrNothing = errors.New("nothing to read")

// maxUnpacking is how often an input may be packed in itself.
const maxUnpacking = 3

// Read takes one input to its end. It may be called again for the next one. The error names the input, says what is
// wrong and what to do; what was whole before it is in the report.
func (r *Reading) Read(name string, in io.Reader) error {
	into := &input{Input: Input{Name: secret.Mask(name)}}
	before := false
	r.locked(func() {
		r.inputs = append(r.inputs, into)
		before, r.partial = r.partial, false
	})
	err := r.read(into, &counted{in, r, into}, maxUnpacking)
	r.locked(func() {
		if r.partial {
			r.ledger.foundByID("input-partial", nil, "")
		}
		r.partial = r.partial || before
	})
	if err != nil {
		return fmt.Errorf("%s: %w", into.Name, err)
	}
	return nil
}

// counted notes how much of an input has come.
type counted struct {
	in      io.Reader
	reading *Reading
	into    *input
}

func (c *counted) Read(to []byte) (int, error) {
	n, err := c.in.Read(to)
	c.reading.locked(func() { c.into.Bytes += int64(n) })
	return n, err
}

func (r *Reading) read(into *input, in io.Reader, unpacking int) error {
	buffered := bufio.NewReaderSize(in, MaxSample)
	if utf8, ok := widen(buffered); ok {
		buffered = bufio.NewReaderSize(utf8, MaxSample)
	}
	if mark, _ := buffered.Peek(len(byteOrder)); bytes.Equal(mark, byteOrder) {
		_, _ = buffered.Discard(len(mark))
	}
	format, err := r.detect(buffered)
	if err != nil {
		return err
	}
	r.locked(func() { into.Format, into.Why = format.name, format.why })
	switch format.name {
	case "gzip":
		if unpacking == 0 {
			return errors.New("packed in itself too often; unpack it first")
		}
		unpacked, err := gzip.NewReader(buffered)
		if err != nil {
			return fmt.Errorf("can't be unpacked: %w", err)
		}
		return r.read(into, unpacked, unpacking-1)
	case "http", "curl-v", "wget":
		return r.messages(into, buffered)
	case "har":
		return r.har(into, buffered)
	case "postman":
		return r.postman(into, buffered)
	case "openapi":
		return r.document(into, buffered)
	}
	logs := format.logs.Open(r.changed)
	r.locked(func() { into.logs = logs })
	return logs.Read(buffered)
}

func (r *Reading) messages(into *input, in io.Reader) error {
	m := &messages{src: newSource(in)}
	m.done = func(e *capture) {
		r.locked(func() {
			r.pending = nil
			into.Messages++
			r.ledger.add(e)
		})
	}
	m.begun = func(e *capture) {
		head := *e // the reader goes on with the content, which a report may not look at meanwhile
		r.locked(func() { r.pending = &head })
	}
	m.read()
	r.locked(func() {
		r.ledger.end(m.partial)
		into.Unread += m.src.long
		r.partial = r.partial || m.partial
	})
	if m.src.fault != nil {
		return fmt.Errorf("can't be read further: %w", m.src.fault)
	}
	return nil
}

// locked changes what a report is made of.
func (r *Reading) locked(change func()) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.version++
	change()
	r.changed()
}

// changed tells whoever waits for News. It waits for nobody.
func (r *Reading) changed() {
	select {
	case r.news <- struct{}{}:
	default: // the last news wasn't taken yet
	}
}

// News can be received from after the Version changed, once for any number of changes. It is for a single reader.
func (r *Reading) News() <-chan struct{} { return r.news }

// Version changes whenever a report would. It is cheap to ask.
func (r *Reading) Version() int {
	r.mu.Lock()
	defer r.mu.Unlock()
	version := r.version
	for _, in := range r.inputs {
		if in.logs != nil {
			version += in.logs.Version()
		}
	}
	return version
}

// Report is what is known so far.
func (r *Reading) Report() Report {
	r.mu.Lock()
	defer r.mu.Unlock()
	report := r.ledger.report()
	for _, in := range r.inputs {
		shown := in.Input
		if in.logs != nil {
			counted := in.logs.Report()
			lines := counted.Inputs[0]
			shown.Messages, shown.Lines = counted.Messages, lines.Lines
			shown.Unread, shown.FirstUnread, shown.UnreadLine = lines.Unread, lines.FirstUnread, lines.UnreadLine
			report.add(counted)
		} else {
			report.Unread += in.Unread
		}
		report.Inputs = append(report.Inputs, shown)
		report.Format, report.Why = shown.Format, shown.Why
	}
	if len(r.operations) > 0 {
		report.document(r.operations, r.ledger.known)
	}
	if r.pending != nil {
		report.begin(*r.pending, r.ledger.total, r.ledger.known)
	}
	report.File = names(report.Inputs)
	report.Partial = r.partial
	return report
}

// begin adds a response whose content is still coming: a stream of events may never have its last byte. What its head and
// its request decide is told; the rest waits for the content, or for what follows.
func (r *Report) begin(head capture, before int, known *knowledge) {
	alone := newLedger(known)
	alone.total = before
	alone.add(&head)
	begun := alone.report()
	begun.Messages = 1
	if len(r.Exchanges) < MaxExchanges {
		r.Exchanges = append(r.Exchanges, begun.Exchanges...)
	}
	r.add(begun)
}

func names(inputs []Input) string {
	all := make([]string, len(inputs))
	for i, in := range inputs {
		all[i] = in.Name
	}
	return strings.Join(all, ", ")
}
