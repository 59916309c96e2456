package terminal

import (
	"errors"
	"io"
	"os"
	"strings"
	"testing"
)

// Of what has a descriptor, Bubble Tea waits by itself until it can be read, and on Windows it reads events from it in
// its place. If input had a method Fd, this struct would have two of them that hide each other, and would not compile.
var _ descriptor = struct {
	*input
	descriptor
}{}

type descriptor interface{ Fd() uintptr }

func TestInputEnds(t *testing.T) {
	reader, writer, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer reader.Close()
	calls := 0
	in := newInput(reader, func(error) { calls++ })
	if _, err := writer.WriteString("abc"); err != nil {
		t.Fatal(err)
	}
	writer.Close()
	buffer := make([]byte, 256)
	if n, err := in.Read(buffer); string(buffer[:n]) != "abc" || err != nil {
		t.Errorf("read %q, %v", buffer[:n], err)
	}
	for range 2 {
		if n, err := in.Read(buffer); n != 0 || !errors.Is(err, io.EOF) {
			t.Errorf("read %d bytes, %v at the end", n, err)
		}
	}
	if calls == 0 {
		t.Error("the end was not told")
	}
}

// typedAt is an input with what was typed, all at once.
func typedAt(t *testing.T, typed string) *input {
	t.Helper()
	reader, writer, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { reader.Close() })
	go func() {
		_, _ = writer.WriteString(typed)
		writer.Close()
	}()
	return newInput(reader, func(error) {})
}

// reads returns what each read hands on, until the end. Each is followed by as long a pause as drawing a frame takes.
func reads(t *testing.T, in *input) (all []string) {
	t.Helper()
	buffer := make([]byte, 256)
	for {
		n, err := in.Read(buffer)
		if err != nil {
			return all
		}
		if n == len(buffer) {
			t.Fatal("a read is full: Bubble Tea would wait for more")
		}
		all = append(all, string(buffer[:n]))
	}
}

func TestReadsAreWholeSequences(t *testing.T) {
	sequence := "\x1b[<64;100;20M日é" + pasteStart + "x" + pasteEnd
	typed := strings.Repeat(sequence, 200)
	all := reads(t, typedAt(t, typed))
	if got := strings.Join(all, ""); got != typed {
		t.Fatalf("%d bytes became %d", len(typed), len(got))
	}
	for _, read := range all {
		var f filter
		f.pass(nil, []byte(read), soon)
		if f.state != plain && f.state != pasting {
			t.Errorf("a read ends inside of a sequence: %q", read)
		}
	}
}

func TestInterruptDiscardsWhatWaits(t *testing.T) {
	letters := strings.Repeat("letters ", 1000)
	for name, test := range map[string]struct{ typed, want string }{
		"behind typed text":  {letters + "\x03", "\x03"},
		"before typed text":  {letters + "\x03jk", "\x03jk"},
		"inside of a paste":  {pasteStart + letters + "\x03" + pasteEnd + "jk", pasteStart + letters + "\x03" + pasteEnd + "jk"},
		"behind a paste":     {pasteStart + letters + pasteEnd + "\x03", "\x03"},
		"in a sequence":      {letters + "\x1b[<64;\x03", "\x03"},
		"behind a flood":     {strings.Repeat(letters, 100) + "\x03", "\x03"},
		"twice":              {letters + "\x03" + letters + "\x03", "\x03"},
		"behind half a rune": {letters + "\xe6\x97\x03", "\xe6\x97\x03"},
	} {
		t.Run(name, func(t *testing.T) {
			in := newInput(nil, nil)
			for typed := test.typed; typed != ""; {
				length := min(len(typed), 4000)
				in.take([]byte(typed[:length]))
				typed = typed[length:]
			}
			if got := string(concat(in.ready)); got != test.want {
				t.Errorf("%d bytes are handed on, which end with %q", len(got), got[max(len(got)-20, 0):])
			}
		})
	}
}

func concat(blocks [][]byte) (all []byte) {
	for _, block := range blocks {
		all = append(all, block...)
	}
	return all
}

func TestWhatWaitsIsBounded(t *testing.T) {
	in := newInput(nil, nil)
	paste := pasteStart + strings.Repeat("text ", 30_000) + pasteEnd
	for range 50 {
		in.take([]byte(paste + strings.Repeat("letters ", 1000)))
	}
	if most := mostWaiting + longestPaste + 1024; in.waiting > most {
		t.Errorf("%d bytes wait", in.waiting)
	}
	got := string(concat(in.ready))
	if len(got) != in.waiting {
		t.Errorf("%d bytes wait, %d are counted", len(got), in.waiting)
	}
	if starts, ends := strings.Count(got, pasteStart), strings.Count(got, pasteEnd); starts != ends || starts == 0 {
		t.Errorf("%d pastes begin, %d end", starts, ends)
	}
	in.ready, in.waiting = nil, 0
	in.take([]byte("x")) // the first that finds room again
	in.take([]byte("y"))
	if got := string(concat(in.ready)); got != "y" && got != "xy" {
		t.Errorf("afterwards %q is handed on", got)
	}
}

func TestPanicOfTheFilter(t *testing.T) {
	var failure error
	in := typedAt(t, "x")
	in.failed = func(err error) { failure = err }
	in.filter.state = opening // and nothing held, which cannot be
	if _, err := in.Read(make([]byte, 256)); !errors.Is(err, io.EOF) {
		t.Errorf("read %v", err)
	}
	if crash := new(Crash); !errors.As(failure, &crash) || !strings.Contains(string(crash.Stack), "filter") {
		t.Errorf("the failure is %v", failure)
	}
}
