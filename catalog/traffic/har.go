package traffic

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"apicodes/catalog/traffic/secret"
)

// har reads an HTTP archive entry by entry (https://w3c.github.io/web-performance/specs/HAR/Overview.html), so that
// its size doesn't matter.
func (r *Reading) har(into *input, in io.Reader) error {
	watched := &watcher{in: in, line: 1}
	decoder := json.NewDecoder(watched)
	entries := 0
	err := intoLog(decoder, func() error {
		for decoder.More() {
			var entry harEntry
			err := decoder.Decode(&entry)
			watched.sinceEntry = 0
			if wrongType := new(json.UnmarshalTypeError); errors.As(err, &wrongType) {
				r.locked(func() { into.Unread++ }) // the decoder has gone past it
				continue
			}
			if err != nil {
				return err
			}
			entries++
			r.locked(func() {
				into.Messages++
				r.ledger.add(entry.capture())
			})
		}
		_, err := decoder.Token()
		return err
	})
	r.locked(func() {
		r.ledger.end(err != nil)
		r.partial = r.partial || err != nil
	})
	if err == nil {
		return nil
	}
	return harFault(err, watched, entries)
}

// harFault says where a HAR stops being readable and what was read.
func harFault(err error, watched *watcher, entries int) error {
	read := fmt.Sprintf("read the first %d", entries)
	switch entries {
	case 0:
		read = "nothing was read"
	case 1:
		read = "read the first"
	}
	if errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, io.EOF) {
		return fmt.Errorf("ends inside entry %d (line %d); %s", entries+1, watched.line, read)
	}
	return fmt.Errorf("entry %d (near line %d): %s; %s", entries+1, watched.line, secret.Mask(err.Error()), read)
}

// intoLog goes to log.entries, calls read there and goes past the rest.
func intoLog(decoder *json.Decoder, read func() error) error {
	return eachMember(decoder, func(name string) error {
		if name != "log" {
			return decoder.Decode(new(skipped))
		}
		return eachMember(decoder, func(name string) error {
			if name != "entries" {
				return decoder.Decode(new(skipped))
			}
			if token, err := decoder.Token(); err != nil {
				return err
			} else if token != json.Delim('[') {
				return errors.New("log.entries is no list")
			}
			return read()
		})
	})
}

// eachMember goes through an object; take has to consume each value.
func eachMember(decoder *json.Decoder, take func(name string) error) error {
	if token, err := decoder.Token(); err != nil {
		return err
	} else if token != json.Delim('{') {
		return errors.New("log is no object")
	}
	for decoder.More() {
		name, err := decoder.Token()
		if err != nil {
			return err
		}
		text, _ := name.(string)
		if err := take(text); err != nil {
			return err
		}
	}
	_, err := decoder.Token()
	return err
}

// skipped is a value that is of no interest.
type skipped struct{}

func (*skipped) UnmarshalJSON([]byte) error { return nil }

// maxEntry is how long one entry may be. Captured videos go beyond; without content they don't.
const maxEntry = 64 << 20

var (
	errNested = fmt.Errorf("nested deeper than %d levels", MaxNesting)
	errLong   = fmt.Errorf("longer than %d MiB; save it without content", maxEntry>>20)
)
