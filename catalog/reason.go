package catalog

import (
	"fmt"
	"slices"
)

// Reasons is what a sender puts beside the status: the keys of one of its logs, headers or bodies. Its fields are those
// of a file catalog/data/reasons/ID.json.
type Reasons struct {
	Sender  string   `json:"sender"`  // a name of senders.json
	Kind    string   `json:"kind"`    // "response flag", "sub-status", "error code"
	Seen    string   `json:"seen"`    // where one meets a key
	URL     string   `json:"url"`     // the sender's page
	Checked string   `json:"checked"` // when it was read: "2026-11-25"
	Note    string   `json:"note" null:"ok"`
	Rows    []Reason `json:"rows"`
}

// Reason is one key, exactly as it is written where it is seen.
type Reason struct {
	Key    string   `json:"key"`
	Also   []string `json:"also"`          // other spellings
	Status []int    `json:"status"`        // what it comes with, the likeliest first; none where it comes with any, or with no response
	Means  string   `json:"means"`         // at most 110 characters
	Do     string   `json:"do"`            // what the reader does about it, at most 90 characters
	URL    string   `json:"url" null:"ok"` // where it differs from the file's
	Note   string   `json:"note" null:"ok"`
}

// Rare is a number, or a range of them, that has an owner and a line, but no page: an element of rare.json.
type Rare struct {
	Code   int    `json:"code" null:"ok"` // either this, or From and To
	From   int    `json:"from" null:"ok"`
	To     int    `json:"to" null:"ok"`
	Sender string `json:"sender"`
	Name   string `json:"name" null:"ok"`
	Means  string `json:"means"`
	URL    string `json:"url"`
	Note   string `json:"note" null:"ok"`
}

// IsRange reports whether the line is about a range that is handed out as a whole.
func (r Rare) IsRange() bool { return r.To > 0 }

// holds reports whether the line is about a number.
func (r Rare) holds(number int) bool {
	return r.IsRange() && r.From <= number && number <= r.To || !r.IsRange() && r.Code == number
}

// Elsewhere is a number's meaning in a protocol that is not HTTP: an element of protocols.json.
type Elsewhere struct {
	Protocol string `json:"protocol"` // "SMTP"
	Code     int    `json:"code"`
	Means    string `json:"means"` // no full sentence: "mailbox unavailable"
	Section  string `json:"section"`
}

// Marks is how to recognise a sender: an element of marks.json.
type Marks struct {
	Sender string `json:"sender"`
	Marks  []Mark `json:"marks"`
}

// Mark is one sign of a sender in what was received or logged.
type Mark struct {
	In     Place  `json:"in"`
	Name   string `json:"name" null:"ok"`  // of the header field or the log's field
	Value  string `json:"value" null:"ok"` // how the value begins, or what the body holds; presence is enough without one
	Status []int  `json:"status"`          // the codes for which it counts; none for all
	Proves Proof  `json:"proves"`
	Says   string `json:"says"`
	URL    string `json:"url"`
	Note   string `json:"note" null:"ok"`
}

// Place says where a mark is seen.
type Place string

// The places.
const (
	InHeader Place = "header"
	InBody   Place = "body"
	InLog    Place = "log"
)

// Proof says what a mark shows.
type Proof string

// The proofs.
const (
	ProvesSent    Proof = "sent"    // only the sender's own answers carry it
	ProvesPassed  Proof = "passed"  // the answer went through it
	ProvesNothing Proof = "nothing" // it is often taken for a proof, and is none
)

func (r Reasons) clone() Reasons {
	r.Rows = cloned(r.Rows, func(row Reason) Reason {
		row.Also, row.Status = slices.Clone(row.Also), slices.Clone(row.Status)
		return row
	})
	return r
}

func (m Marks) clone() Marks {
	m.Marks = cloned(m.Marks, func(mark Mark) Mark {
		mark.Status = slices.Clone(mark.Status)
		return mark
	})
	return m
}

// Reasons returns all reasons, a file each, ordered by sender.
func (c *Catalog) Reasons() []Reasons { return cloned(c.reasons, Reasons.clone) }

// Checked is the day on which a source was read last: "2026-11-25".
func (c *Catalog) Checked() string {
	var latest string
	for _, file := range c.reasons {
		latest = max(latest, file.Checked)
	}
	return latest
}

// ReasonsFor returns the reasons that come with a status: the files that have some, each with those rows only.
func (c *Catalog) ReasonsFor(status int) []Reasons {
	var with []Reasons
	for _, file := range c.reasons {
		var rows []Reason
		for _, row := range file.Rows {
			if slices.Contains(row.Status, status) {
				rows = append(rows, row)
			}
		}
		if file.Rows = rows; len(rows) > 0 {
			with = append(with, file.clone())
		}
	}
	return with
}

// Rare returns the lines about a number that has no page: of its owners first, then of those who hand its range out.
func (c *Catalog) Rare(number int) []Rare {
	var lines []Rare
	for _, line := range c.rare {
		if line.holds(number) {
			lines = append(lines, line)
		}
	}
	slices.SortStableFunc(lines, func(a, b Rare) int { return a.To - b.To })
	return lines
}

// Elsewhere returns what a number means in other protocols.
func (c *Catalog) Elsewhere(number int) []Elsewhere {
	var lines []Elsewhere
	for _, line := range c.elsewhere {
		if line.Code == number {
			lines = append(lines, line)
		}
	}
	return lines
}

// Marks returns how to recognise each sender.
func (c *Catalog) Marks() []Marks { return cloned(c.marks, Marks.clone) }

// use is the line as one of the uses of a page.
func (r Rare) use() Use {
	use := Use{Sender: r.Sender, Name: r.Name, Means: r.Means, URL: r.URL, Note: r.Note}
	if r.IsRange() {
		use.Name = fmt.Sprintf("%d to %d", r.From, r.To)
	}
	return use
}
