package accesslog

import (
	"bytes"
	"fmt"
	"io"
	"reflect"
	"strings"
	"testing"
	"testing/iotest"
	"time"
)

// TestBlocks: how the input comes in pieces changes nothing that is counted.
func TestBlocks(t *testing.T) {
	text := manyLines("combined", 3000)
	text = append(text, "trash\nand a last line without its end"...)
	format, _ := ParseFormat("combined")
	counter := NewCounter(format)
	for _, line := range bytes.Split(text, []byte{'\n'}) {
		counter.Add(line)
	}
	want := exactly(counter.Snapshot(fewCodes))
	for name, input := range map[string]io.Reader{
		"whole":       bytes.NewReader(text),
		"bytes":       iotest.OneByteReader(bytes.NewReader(text)),
		"halves":      iotest.HalfReader(bytes.NewReader(text)),
		"end at once": iotest.DataErrReader(bytes.NewReader(text)),
	} {
		reader := NewReader(format)
		if n, err := reader.ReadFrom(input); err != nil || n != int64(len(text)) {
			t.Fatalf("%s: %d bytes, %v", name, n, err)
		}
		if got := exactly(reader.Snapshot(fewCodes)); !reflect.DeepEqual(got, want) {
			t.Errorf("%s:\n%+v\nwant:\n%+v", name, got, want)
		}
	}
}

// exactly leaves out what may differ: which paths have an approximate count.
func exactly(s *Snapshot) *Snapshot {
	for i := range s.Codes {
		if s.Codes[i].Approximate {
			s.Codes[i].Paths = nil
		}
	}
	return s
}

// TestColumnsAcrossBlocks: a block begins with the columns that the block before ended with, whoever reads it.
func TestColumnsAcrossBlocks(t *testing.T) {
	var text strings.Builder
	const sections, each = 6, 30000
	for section := range sections {
		fields, line := "#Fields: date time cs-uri-stem sc-status\n", "2026-03-02 10:00:00 /404 200\n"
		if section%2 == 1 {
			fields, line = "#Fields: sc-status cs-uri-stem date time\n", "500 /200 2026-03-02 10:00:00\n"
		}
		text.WriteString(fields + strings.Repeat(line, each))
	}
	format, _ := ParseFormat("W3C")
	s := read(t, format, text.String())
	same(t, "codes", codesOf(s), fmt.Sprintf("200:%d 500:%d", each*sections/2, each*sections/2))
	if s.Unread != 0 || s.Codes[1].FirstLine != each+3 {
		t.Errorf("%d unread, first 500 in line %d; want 0 and %d", s.Unread, s.Codes[1].FirstLine, each+3)
	}
}

// TestLongLines: a line beyond the limit is unread, counted once, and does not disturb the numbers of the next ones.
func TestLongLines(t *testing.T) {
	const line = `h - - [02/Mar/2026:10:00:00 +0000] "GET / HTTP/1.1" 200 0 "-" "x"` + "\n"
	format, _ := ParseFormat("combined")
	for _, length := range []int{MaxLine - 1, MaxLine, MaxLine + 1, MaxLine + 2, 3 * MaxLine, 3*MaxLine + 17} {
		for _, end := range []string{"\n" + line, "\n", ""} {
			long := strings.Repeat("x", length) + end
			s := read(t, format, line+long+"trash\n"+line)
			if end == "" {
				s = read(t, format, line+long)
			}
			wantLines, wantUnread := int64(1+1+strings.Count(end, "\n")-1+2), int64(2)
			if end == "" {
				wantLines, wantUnread = 2, 1
			}
			if s.Lines != wantLines || s.Unread != wantUnread || s.FirstUnread != 2 {
				t.Errorf("%d bytes, then %q: %d lines, %d unread, first %d; want %d, %d, 2", length, end, s.Lines, s.Unread, s.FirstUnread, wantLines, wantUnread)
			}
		}
	}
}

// TestFollowing: what a growing log has is counted before the next line comes.
func TestFollowing(t *testing.T) {
	input, output := io.Pipe()
	format, _ := ParseFormat("json")
	reader := NewReader(format)
	done := make(chan error)
	go func() { _, err := reader.ReadFrom(input); done <- err }()
	for i := range int64(3) {
		fmt.Fprint(output, "{\"status\":404,", "\"uri\":\"/a\"}\n{\"stat")
		fmt.Fprint(output, "us\":404}\n")
		deadline := time.Now().Add(5 * time.Second)
		for reader.Snapshot(nil).Responses != 2*(i+1) {
			if time.Now().After(deadline) {
				t.Fatalf("after %d lines %d are counted", 2*(i+1), reader.Snapshot(nil).Responses)
			}
			time.Sleep(time.Millisecond)
		}
	}
	output.CloseWithError(io.ErrUnexpectedEOF)
	if err := <-done; err != io.ErrUnexpectedEOF {
		t.Errorf("the input's error came out as %v", err)
	}
}

// TestStuckInput: an input that gives nothing and no error is given up.
func TestStuckInput(t *testing.T) {
	format, _ := ParseFormat("json")
	if _, err := NewReader(format).ReadFrom(stuck{}); err != io.ErrNoProgress {
		t.Errorf("%v, want %v", err, io.ErrNoProgress)
	}
}

type stuck struct{}

func (stuck) Read([]byte) (int, error) { return 0, nil }
