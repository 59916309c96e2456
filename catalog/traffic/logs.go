package traffic

import (
	"cmp"
	"io"
	"slices"
)

// Logs reads access logs. Package accesslog is behind it; the interface keeps the two apart.
type Logs interface {
	// Detect tells the format of a log by its beginning. ok is false where it is none.
	Detect(sample []byte) (format, why string, ok bool)
	// Named returns the format that a user chose.
	Named(name string) (format string, ok bool)
	// Open prepares to read lines of a format.
	Open(format string) LogReading
}

// LogReading reads the lines of one log.
type LogReading interface {
	// Read takes a log to its end. Between blocks it calls locked, during which Report may not be called.
	Read(r io.Reader, locked func(func())) error
	// Report is what was counted so far, with Codes, Findings, Messages, Unread, First, Last and Senders filled.
	Report() Report
}

// add joins what another input gave, which has no exchanges of its own.
func (r *Report) add(other Report) {
	r.Messages += other.Messages
	r.Unread += other.Unread
	r.Findings = append(r.Findings, other.Findings...)
	r.Senders = sum(r.Senders, other.Senders)
	if r.First.IsZero() || !other.First.IsZero() && other.First.Before(r.First) {
		r.First = other.First
	}
	if other.Last.After(r.Last) {
		r.Last = other.Last
	}
	for _, code := range other.Codes {
		at := slices.IndexFunc(r.Codes, func(c CodeReport) bool { return c.Code == code.Code })
		if at < 0 {
			r.Codes = append(r.Codes, code)
			continue
		}
		r.Codes[at].join(code)
	}
}

// join adds the counts of the same code in another input. More paths than are kept are counted together.
func (c *CodeReport) join(other CodeReport) {
	c.Count += other.Count
	c.Findings = sum(c.Findings, other.Findings)
	c.Senders = sum(c.Senders, other.Senders)
	c.Paths = sum(c.Paths, other.Paths)
	c.OtherPaths += other.OtherPaths
	for len(c.Paths) > MaxPaths {
		c.OtherPaths += c.Paths[len(c.Paths)-1].Count
		c.Paths = c.Paths[:len(c.Paths)-1]
	}
	c.Approximate = c.Approximate || other.Approximate
	c.ErrorBound += other.ErrorBound
	for _, minute := range other.Minutes {
		at, ok := slices.BinarySearchFunc(c.Minutes, minute, func(a, b Minute) int { return a.At.Compare(b.At) })
		if ok {
			c.Minutes[at].Count += minute.Count
		} else {
			c.Minutes = slices.Insert(c.Minutes, at, minute)
		}
	}
}

// sum adds counts by name, most first.
func sum(a, b []Count) []Count {
	all := slices.Clone(a)
	for _, count := range b {
		if at := slices.IndexFunc(all, func(c Count) bool { return c.Name == count.Name }); at >= 0 {
			all[at].Count += count.Count
		} else {
			all = append(all, count)
		}
	}
	slices.SortStableFunc(all, func(a, b Count) int { return cmp.Compare(b.Count, a.Count) })
	return all
}
