package accesslog

import (
	"bytes"
	"hash/maphash"
)

// MaxLine is the longest line that is read, in bytes.
const MaxLine = 1 << 20

// pathSeed is one for all tables, so that they can be merged.
var pathSeed = maphash.MakeSeed()

// Counter counts the lines of a log in bounded memory. The zero Counter is not ready; see NewCounter.
type Counter struct {
	cutter   cutter
	record   Record
	path     []byte // scratch
	pathRoom int    // what is left of pathsShared

	number                   int64 // of the line that is being counted
	lines, responses, unread int64
	firstUnread              int64 // its number; 0 while every line was read
	unreadExcerpt            string
	firstMinute, lastMinute  int64
	width                    int64 // of the spans of time
	spans                    int

	codes [1000]*tally
	open  []*tally // those whose last line isn't copied yet
	sizes sizes
}

// NewCounter returns a Counter for the lines of a format.
func NewCounter(format Format) *Counter {
	c := &Counter{cutter: format.cutter, firstMinute: -NoMinute, lastMinute: NoMinute, width: 1, pathRoom: pathsShared}
	if c.cutter == nil {
		c.cutter = cutterFunc(func([]byte, *Record) outcome { return unread })
	}
	return c
}

// Add counts one line, without its line end.
func (c *Counter) Add(line []byte) {
	c.add(line)
	c.settle()
}

// add is Add for a line that stays as it is until settle is called.
func (c *Counter) add(line []byte) {
	c.begin()
	if line = trimLine(line); len(line) == 0 {
		return
	}
	if len(line) > MaxLine {
		c.skip(line)
		return
	}
	if line[0] == '#' && bytes.HasPrefix(line, fieldsDirective) {
		if _, is := c.cutter.(*w3cColumns); is {
			c.cutter = parseFields(line)
		}
	}
	c.record.reset()
	switch c.cutter.cut(line, &c.record) {
	case response:
		c.count(&c.record, line)
	case unread:
		c.skip(line)
	}
}

// begin goes on to the next line.
func (c *Counter) begin() {
	c.number++
	c.lines++
}

// skip counts a line that could not be read.
func (c *Counter) skip(line []byte) {
	if c.unread++; c.firstUnread == 0 {
		c.firstUnread = c.number
		c.unreadExcerpt = clip(shown(line[:min(len(line), 4*excerptLimit)]))
	}
}

func (c *Counter) count(r *Record, line []byte) {
	c.responses++
	t := c.codes[r.Status]
	if t == nil {
		t = &tally{firstLine: c.number}
		c.codes[r.Status] = t
	}
	t.add(r)
	if t.lastLine = c.number; t.open == nil {
		c.open = append(c.open, t)
	}
	t.open = line
	if len(r.Target) > 0 {
		c.path = appendPath(c.path[:0], r.Target)
		t.paths.add(pathSeed, c.path, &c.pathRoom)
	} else {
		t.noTarget++
	}
	if r.Minute != NoMinute {
		c.firstMinute, c.lastMinute = min(c.firstMinute, r.Minute), max(c.lastMinute, r.Minute)
		if t.when.add(r.Minute, c.width, 1) {
			c.spans++
			c.widen(len(t.when.spans))
		}
	}
	c.check(r, t)
}

// settle keeps the beginnings of the last lines. Copying every line as it comes would take a twentieth of the time.
func (c *Counter) settle() {
	for _, t := range c.open {
		t.last = append(t.last[:0], t.open[:min(len(t.open), lastLimit)]...)
		t.open = nil
	}
	c.open = c.open[:0]
}

// widen makes the spans of time longer until neither limit is passed.
func (c *Counter) widen(longest int) {
	for c.spans > spansKept || longest > spansOfCode {
		longest = c.coarsen(wider(c.width))
	}
}

// coarsen counts in spans of a width, and returns how many the code with the most of them has.
func (c *Counter) coarsen(width int64) (longest int) {
	c.width, c.spans = width, 0
	for _, t := range c.codes {
		if t != nil {
			t.when.coarsen(width)
			c.spans += len(t.when.spans)
			longest = max(longest, len(t.when.spans))
		}
	}
	return longest
}

// Merge adds what another Counter counted of the same input, or of the next one.
func (c *Counter) Merge(other *Counter) {
	c.lines += other.lines
	c.responses += other.responses
	c.unread += other.unread
	if earlier(other.firstUnread, c.firstUnread) {
		c.firstUnread, c.unreadExcerpt = other.firstUnread, other.unreadExcerpt
	}
	c.firstMinute, c.lastMinute = min(c.firstMinute, other.firstMinute), max(c.lastMinute, other.lastMinute)
	if other.width > c.width {
		c.coarsen(other.width)
	}
	for code, theirs := range other.codes {
		if theirs == nil {
			continue
		}
		if c.codes[code] == nil {
			c.codes[code] = &tally{firstLine: theirs.firstLine}
		}
		c.codes[code].merge(theirs, c.width)
	}
	c.widen(c.coarsen(c.width))
	c.sizes.zeros += other.sizes.zeros
	c.sizes.small += other.sizes.small
}

// earlier reports whether a line number comes before another; 0 is none.
func earlier(a, b int64) bool { return a > 0 && (b == 0 || a < b) }
