// Package annotate writes behind each line of a stream what its status code is called, and why it was answered so where
// the line has a sender's key for it. It owns which number of a line is taken for the code, and what is written behind.
// It knows no format of logs: accesslog does, and pasted knows the numbers of other lines.
//
// The surprising idea: it gives every line back, in order and at once, whether it understood the line or not, so that it
// fits into any pipe. A line is changed only where it holds what no terminal should be sent.
package annotate

import (
	"bytes"
	"errors"
	"io"

	"apicodes/catalog"
	"apicodes/catalog/traffic/accesslog"
	"apicodes/catalog/traffic/secret"
)

const (
	// room is how much is read at once: the longest line that is understood, and its end.
	room = accesslog.MaxLine + 1
	// mostDetected is how many blocks are asked for their format. A pipe's first block may be a single line, or a
	// heading; what is no log by then never will be.
	mostDetected = 8
	// emptyReads is how many reads may give nothing before the input is taken for broken, as in bufio.
	emptyReads = 100
)

// Copy reads lines until the input ends and writes them with what is known of each behind. Whatever lines a read
// brings are written before the next one, so that a log that grows can be followed. The error is the input's or the
// output's.
func Copy(out io.Writer, in io.Reader, c *catalog.Catalog) error {
	s := stream{out: out, buffer: make([]byte, room), remarks: newRemarks(c)}
	for idle := 0; idle < emptyReads; idle++ {
		n, err := in.Read(s.buffer[s.filled:])
		s.filled += n
		if n > 0 {
			idle = 0
		}
		atEnd := err != nil
		if failed := s.pass(atEnd); failed != nil {
			return failed
		}
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return err
		}
	}
	return io.ErrNoProgress
}

// stream is what is between an input and an output.
type stream struct {
	out     io.Writer
	buffer  []byte
	filled  int
	written []byte // of the block, before it is written at once
	isRest  bool   // what the buffer begins with belongs to a line that was too long
	tried   int    // blocks that were asked for their format
	remarks *remarks
}

// pass hands on the lines that the buffer holds, and keeps the beginning of the next one. What fills the whole buffer
// without an end is handed on without a remark.
func (s *stream) pass(atEnd bool) error {
	block := s.buffer[:s.filled]
	end := bytes.LastIndexByte(block, '\n') + 1
	if atEnd && end < len(block) || end == 0 && len(block) == len(s.buffer) {
		end = len(block)
	}
	s.detect(block[:end])
	s.written = s.written[:0]
	for lines := block[:end]; len(lines) > 0; {
		line, rest, whole := bytes.Cut(lines, []byte{'\n'})
		s.line(line, whole || atEnd)
		lines = rest
	}
	s.filled = copy(s.buffer, block[end:])
	if len(s.written) == 0 {
		return nil
	}
	_, err := s.out.Write(s.written)
	return err
}

// line adds a line with its remark, or a part of one that is too long.
func (s *stream) line(line []byte, whole bool) {
	from := len(s.written)
	s.written = appendClean(s.written, line)
	if masked := secret.Line(s.written[from:]); len(masked) > 0 && &masked[0] != &s.written[from] {
		s.written = append(s.written[:from], masked...)
	}
	if whole && !s.isRest {
		s.written = s.remarks.append(s.written, line)
	}
	if whole {
		s.written = append(s.written, '\n')
	}
	s.isRest = !whole
}

// detect asks for the format of the log, until it is known.
func (s *stream) detect(lines []byte) {
	if s.tried == mostDetected || len(lines) == 0 {
		return
	}
	s.tried++
	sample := lines[:min(len(lines), 64<<10)]
	if format, _, ok := accesslog.Detect(withoutCounts(sample)); ok {
		s.remarks.lines, s.tried = format.Lines(), mostDetected
	}
}

// withoutCounts takes off what uniq -c puts in front of each line.
func withoutCounts(sample []byte) []byte {
	if _, _, counted := cutCount(sample); !counted {
		return sample
	}
	var bare []byte
	for line := range bytes.Lines(sample) {
		_, rest, _ := cutCount(line)
		bare = append(bare, rest...)
	}
	return bare
}

// cutCount parts a line at the end of the count that uniq -c and its kind put in front: blanks, digits, a blank.
func cutCount(line []byte) (count, rest []byte, counted bool) {
	at := 0
	for at < len(line) && line[at] == ' ' {
		at++
	}
	digits := at
	for digits < len(line) && line[digits]-'0' < 10 {
		digits++
	}
	if at == 0 || digits == at || digits == len(line) || line[digits] != ' ' && line[digits] != '\t' {
		return nil, line, false
	}
	return line[:digits+1], line[digits+1:], true
}
