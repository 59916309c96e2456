package accesslog

import (
	"cmp"
	"slices"
	"strings"
	"time"
)

// Snapshot is what was counted at one moment, fit to be shown: all its text is printable and without secrets. Lists are
// ordered by falling counts, then by name, unless they say otherwise.
type Snapshot struct {
	Lines       int64 // read so far, empty ones and directives included
	Responses   int64
	Unread      int64     // lines that the format does not explain
	FirstUnread int64     // the number of the first of them, from 1; 0 if there is none
	UnreadLine  string    // its beginning
	First, Last time.Time // of the responses, to the minute; zero if no line has a time
	Codes       []CodeCount
	Findings    []Finding // of each code, in the order in which they first occur
}

// CodeCount is what was counted of one code. Codes come in the order in which they first occur.
type CodeCount struct {
	Code        int // 0 is "no response"
	Count       int64
	FirstLine   int64
	LastLine    int64
	Last        string // the beginning of the last line
	Paths       []PathCount
	Approximate bool // more paths than are kept: the counts have bounds
	NoPath      int64
	Methods     []NamedCount  // the one without a name counts all that found no place
	Times       []TimeCount   // in order
	Width       time.Duration // of each span of Times
	Senders     []SenderCount
	Reasons     []ReasonCount
}

// PathCount is how often a path occurred. The true count lies between Count-Excess and Count.
type PathCount struct {
	Path   string // ids folded to "*"
	Count  int64
	Excess int64
}

// NamedCount is how often a name occurred.
type NamedCount struct {
	Name  string
	Count int64
}

// TimeCount is how many responses a span of time had.
type TimeCount struct {
	Start time.Time
	Count int64
}

// SenderCount is how many responses a sender made.
type SenderCount struct {
	Sender Sender
	Count  int64
}

// ReasonCount is how often a product gave a reason.
type ReasonCount struct {
	Sender string
	Key    string // empty for the rest of a list that was too long
	Count  int64
}

// Finding is something that lines of one code show to be wrong or worth a word.
type Finding struct {
	ID        string
	Code      int // -1 for UnreadLines
	Count     int64
	FirstLine int64
}

// Standing is what the catalogue knows of a number from 100 to 599.
type Standing uint8

// Registered numbers give no finding.
const (
	StandingRegistered Standing = iota
	StandingUnregistered
	StandingDeprecated
)

// Snapshot returns what was counted so far. The function tells how a number stands in the registry; without one the
// findings that need it are left out.
func (c *Counter) Snapshot(standing func(code int) Standing) *Snapshot {
	s := &Snapshot{
		Lines: c.lines, Responses: c.responses,
		Unread: c.unread, FirstUnread: c.firstUnread, UnreadLine: c.unreadExcerpt,
	}
	if c.lastMinute != NoMinute {
		s.First, s.Last = timeOf(c.firstMinute), timeOf(c.lastMinute)
	}
	for code, t := range c.codes {
		if t != nil {
			s.Codes = append(s.Codes, t.snapshot(code, c.width))
		}
	}
	slices.SortFunc(s.Codes, func(a, b CodeCount) int { return cmp.Compare(a.FirstLine, b.FirstLine) })
	s.Findings = c.found(s.Codes, standing)
	return s
}

func (t *tally) snapshot(code int, width int64) CodeCount {
	count := CodeCount{
		Code: code, Count: t.count, FirstLine: t.firstLine, NoPath: t.noTarget,
		LastLine: t.lastLine, Last: clip(shown(t.last)),
		Approximate: t.paths.overflowed, Width: time.Duration(width) * time.Minute,
	}
	for _, entry := range t.paths.entries {
		count.Paths = append(count.Paths, PathCount{shown(entry.key), entry.count, entry.excess})
	}
	slices.SortFunc(count.Paths, func(a, b PathCount) int {
		return cmp.Or(cmp.Compare(b.Count, a.Count), strings.Compare(a.Path, b.Path), cmp.Compare(a.Excess, b.Excess))
	})
	for _, method := range t.methods {
		count.Methods = append(count.Methods, NamedCount{shown(method.key), method.count})
	}
	slices.SortFunc(count.Methods, func(a, b NamedCount) int {
		return cmp.Or(cmp.Compare(b.Count, a.Count), strings.Compare(a.Name, b.Name))
	})
	for _, s := range t.when.spans {
		count.Times = append(count.Times, TimeCount{timeOf(s.start), s.count})
	}
	for _, s := range t.senders {
		count.Senders = append(count.Senders, SenderCount{s.sender, s.count})
	}
	slices.SortFunc(count.Senders, func(a, b SenderCount) int {
		return cmp.Or(cmp.Compare(b.Count, a.Count), strings.Compare(a.Sender.Name, b.Sender.Name), strings.Compare(a.Sender.Via, b.Sender.Via))
	})
	for _, reason := range t.reasons {
		count.Reasons = append(count.Reasons, ReasonCount{reason.sender, shown(reason.key), reason.count})
	}
	slices.SortFunc(count.Reasons, func(a, b ReasonCount) int {
		return cmp.Or(cmp.Compare(b.Count, a.Count), strings.Compare(a.Sender, b.Sender), strings.Compare(a.Key, b.Key))
	})
	return count
}

// found gathers the findings of lines and of whole codes.
func (c *Counter) found(codes []CodeCount, standing func(code int) Standing) []Finding {
	var found []Finding
	note := func(id string, code int, s sighting) {
		if s.count > 0 {
			found = append(found, Finding{id, code, s.count, s.firstLine})
		}
	}
	var inDoubt int64
	for _, code := range codes {
		inDoubt += c.codes[code.Code].content.inDoubt()
	}
	bodiesOnly := c.sizes.leaveHeadsOut(inDoubt)
	for _, code := range codes {
		t := c.codes[code.Code]
		for i, id := range ruleIDs {
			note(id, code.Code, t.findings[i])
		}
		note(BodyNotAllowed, code.Code, t.content.found(kindNoBody, bodiesOnly))
		note(HeadWithBody, code.Code, t.content.found(kindHead, bodiesOnly))
		if id := ofNumber(code.Code, standing); id != "" {
			note(id, code.Code, sighting{code.Count, code.FirstLine})
		}
	}
	note(UnreadLines, -1, sighting{c.unread, c.firstUnread})
	slices.SortStableFunc(found, func(a, b Finding) int { return cmp.Compare(a.FirstLine, b.FirstLine) })
	return found
}

// ofNumber is the finding that a number is by itself, or nothing.
func ofNumber(code int, standing func(code int) Standing) string {
	switch {
	case code == 0 || code == 9: // no response, and how nginx notes one of HTTP/0.9, which has no status
	case code < 100 || code > 599:
		return OutOfRange
	case standing == nil:
	case standing(code) == StandingUnregistered:
		return Unregistered
	case standing(code) == StandingDeprecated:
		return Deprecated
	}
	return ""
}

// timeOf turns minutes since 1970 into a time.
func timeOf(minute int64) time.Time { return time.Unix(minute*60, 0).UTC() }
