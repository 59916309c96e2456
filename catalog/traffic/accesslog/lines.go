package accesslog

import "bytes"

// Lines reads the lines of one log, for whoever wants each and not the counts. It remembers what a format has to from
// line to line: the columns of W3C's.
type Lines struct {
	cutter cutter
	record Record
}

// Lines prepares to read the lines of a log.
func (f Format) Lines() *Lines { return &Lines{cutter: f.cutter} }

// Read reads one line. It reports false for a line that the format doesn't explain or that has no response. The Record
// is good until the next call.
func (l *Lines) Read(line []byte) (record *Record, ok bool) {
	line = trimLine(line)
	if l.cutter == nil || len(line) == 0 || len(line) > MaxLine {
		return nil, false
	}
	if _, is := l.cutter.(*w3cColumns); is && bytes.HasPrefix(line, fieldsDirective) {
		l.cutter = parseFields(line)
	}
	l.record.reset()
	return &l.record, l.cutter.cut(line, &l.record) == response
}
