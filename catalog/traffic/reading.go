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
	logs       []LogReading
	operations []catalog.Operation
	pending    *capture // its head was read, its content is still coming
	files      []string
	format     string
	why        string
	unread     int
	partial    bool
	version    int
}

// NewReading prepares to read.
func NewReading(options Options) *Reading {
	return &Reading{options: options, ledger: newLedger(newKnowledge(options.Registry))}
}

// errNothing is what an empty input gets.
var errNothing = errors.New("nothing to read")

// maxUnpacking is how often an input may be packed in itself.
const maxUnpacking = 3

// Read takes one input to its end. It may be called again for the next one. The error names the input, says what is
// wrong and what to do; what was whole before it is in the report.
func (r *Reading) Read(name string, in io.Reader) error {
	err := r.read(in, maxUnpacking)
	r.locked(func() {
		r.files = append(r.files, Mask(name))
		if r.partial {
			r.ledger.foundByID("input-partial", nil, "")
		}
	})
	if err != nil {
		return fmt.Errorf("%s: %w", Mask(name), err)
	}
	return nil
}

func (r *Reading) read(in io.Reader, unpacking int) error {
	buffered := bufio.NewReaderSize(in, MaxSample)
	if utf8, ok := widen(buffered); ok {
		buffered = bufio.NewReaderSize(utf8, MaxSample)
	}
	format, why, err := r.detect(buffered)
	if err != nil {
		return err
	}
	r.locked(func() { r.format, r.why = format, why })
	switch format {
	case "gzip":
		if unpacking == 0 {
			return errors.New("packed in itself too often; unpack it first")
		}
		unpacked, err := gzip.NewReader(buffered)
		if err != nil {
			return fmt.Errorf("can't be unpacked: %w", err)
		}
		return r.read(unpacked, unpacking-1)
	case "http", "curl-v", "wget":
		return r.messages(buffered)
	case "har":
		return r.har(buffered)
	case "openapi":
		return r.document(buffered)
	}
	logs := r.options.Logs.Open(format)
	r.locked(func() { r.logs = append(r.logs, logs) })
	return logs.Read(buffered, r.locked)
}

// detect tells the format, with as little of the input as it takes, since the rest may be long in coming.
func (r *Reading) detect(in *bufio.Reader) (format, why string, err error) {
	tried := 0
	for {
		sample, _ := in.Peek(in.Buffered())
		more, err := in.Peek(len(sample) + 1)
		whole := errors.Is(err, bufio.ErrBufferFull) || err != nil
		if !whole {
			more, _ = in.Peek(in.Buffered())
		}
		if len(bytes.TrimSpace(more)) == 0 && whole {
			if !errors.Is(err, io.EOF) && !errors.Is(err, bufio.ErrBufferFull) {
				return "", "", fmt.Errorf("can't be read: %w", err)
			}
			return "", "", errNothing
		}
		if r.options.Format != "" && !bytes.HasPrefix(more, gzipMagic) {
			return r.chosen(r.options.Format)
		}
		if !whole && len(more)-tried < tried/8-512 {
			continue // a long beginning isn't looked through again for every few bytes
		}
		tried = len(more)
		if why := documentMark(more); why != "" && r.options.Documents != nil {
			return "openapi", why, nil
		}
		if format, why := detect(more, whole, r.options.Logs); format != "" {
			return format, why, nil
		}
		if whole {
			return "", "", errors.New("no HTTP message, log, HAR or API document; the body alone does not tell its code: curl -si")
		}
	}
}

func (r *Reading) chosen(name string) (format, why string, err error) {
	switch name {
	case "http", "curl-v", "wget", "har":
		return name, "as --format says", nil
	case "openapi":
		if r.options.Documents != nil {
			return name, "as --format says", nil
		}
	}
	if r.options.Logs != nil {
		if format, ok := r.options.Logs.Named(name); ok {
			return format, "as --format says", nil
		}
	}
	return "", "", fmt.Errorf("no format is named %q; take http, curl-v, wget, har, openapi, a log's or an nginx log_format", Mask(name))
}

func (r *Reading) messages(in io.Reader) error {
	m := &messages{src: newSource(in)}
	m.done = func(e *capture) { r.locked(func() { r.pending = nil; r.ledger.add(e) }) }
	m.begun = func(e *capture) {
		head := *e // the reader goes on with the content, which a report may not look at meanwhile
		r.locked(func() { head.Number = r.ledger.total + 1; r.pending = &head })
	}
	m.read()
	r.locked(func() {
		r.ledger.end(m.partial)
		r.unread += m.src.long
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
}

// Version changes whenever a report would. It is cheap to ask.
func (r *Reading) Version() int {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.version
}

// Report is what is known so far.
func (r *Reading) Report() Report {
	r.mu.Lock()
	defer r.mu.Unlock()
	report := r.ledger.report()
	for _, logs := range r.logs {
		report.add(logs.Report())
	}
	if len(r.operations) > 0 {
		report.document(r.operations, r.ledger.known)
	}
	if r.pending != nil && len(report.Exchanges) < MaxExchanges {
		report.Exchanges = append(report.Exchanges, *r.pending.show(true))
	}
	report.File, report.Format, report.Why = strings.Join(r.files, ", "), r.format, r.why
	report.Unread += r.unread
	report.Partial = r.partial
	return report
}
