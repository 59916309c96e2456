package traffic

import (
	"cmp"
	"io"
	"slices"
)

// Logs knows the formats of access logs. Package accesslog is behind it; the interface keeps the two apart.
type Logs interface {
	// Detect tells the format of a log by its beginning. ok is false where it is none.
	Detect(sample []byte) (format LogFormat, why string, ok bool)
	// Named returns the format that a user chose.
	Named(name string) (LogFormat, error)
}

// LogFormat is one way of writing a line for each response.
type LogFormat interface {
	Name() string // "log-combined"
	// Open prepares to read a log. counted is called whenever the Version has changed, from any goroutine.
	Open(counted func()) LogReading
}

// LogReading reads the lines of one log.
type LogReading interface {
	// Read takes a log to its end. Report may be called meanwhile.
	Read(r io.Reader) error
	// Report is what was counted so far, with Codes, Findings, Messages, First, Last and Senders filled, and one Input
	// that tells of the lines.
	Report() Report
	// Version changes whenever Report would, and not before it does. It is cheap to ask.
	Version() int
}

// add joins what another input gave, which has no exchanges of its own.
func (r *Report) add(other Report) {
	r.Messages += other.Messages
	r.Unread += other.Unread
	for _, finding := range other.Findings {
		r.addFinding(finding)
	}
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

// addFinding counts what two logs have in common as one.
func (r *Report) addFinding(finding Finding) {
	at := slices.IndexFunc(r.Findings, func(f Finding) bool {
		return f.Count > 0 && f.ID == finding.ID && f.Code == finding.Code
	})
	if at < 0 {
		r.Findings = append(r.Findings, finding)
		return
	}
	r.Findings[at].Count += finding.Count
}

// join adds the counts of the same code in another input. More paths than are kept are counted together.
func (c *CodeReport) join(other CodeReport) {
	c.Count += other.Count
	c.Findings = sum(c.Findings, other.Findings)
	c.Senders = sum(c.Senders, other.Senders)
	c.Methods = sum(c.Methods, other.Methods)
	c.Via = sum(c.Via, other.Via)
	c.Paths = sum(c.Paths, other.Paths)
	c.OtherPaths += other.OtherPaths
	for len(c.Paths) > MaxPaths {
		c.OtherPaths += c.Paths[len(c.Paths)-1].Count
		c.Paths = c.Paths[:len(c.Paths)-1]
	}
	c.Approximate = c.Approximate || other.Approximate
	c.ErrorBound += other.ErrorBound
	c.Span = max(c.Span, other.Span)
	c.LastLine = cmp.Or(other.LastLine, c.LastLine)
	for _, reason := range other.Reasons {
		c.addReason(reason)
	}
	for _, minute := range other.Minutes {
		at, ok := slices.BinarySearchFunc(c.Minutes, minute, func(a, b Minute) int { return a.At.Compare(b.At) })
		if ok {
			c.Minutes[at].Count += minute.Count
		} else {
			c.Minutes = slices.Insert(c.Minutes, at, minute)
		}
	}
}

// addReason counts a key, and keeps them in order: most first.
func (c *CodeReport) addReason(reason KeyCount) {
	same := func(r KeyCount) bool { return r.Sender == reason.Sender && r.Key == reason.Key }
	if at := slices.IndexFunc(c.Reasons, same); at >= 0 {
		c.Reasons[at].Count += reason.Count
	} else {
		c.Reasons = append(c.Reasons, reason)
	}
	slices.SortStableFunc(c.Reasons, func(a, b KeyCount) int { return cmp.Compare(b.Count, a.Count) })
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
