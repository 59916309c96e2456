package catalog

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
)

// Tables are what a catalogue is made of, as the data files have it.
type Tables struct {
	Codes     []Code
	Classes   []ClassInfo
	Senders   []Sender
	Clients   []Client
	Documents []DocumentFile
	Warnings  []Warning
	Reasons   []Reasons
	Rare      []Rare
	Phrases   []Phrases
	Elsewhere []Elsewhere
	Marks     []Marks
}

// New makes a catalogue. It checks nothing: catalog/load does, and nothing else should make tables of files. The
// catalogue shares no memory with the tables.
func New(tables Tables) *Catalog {
	c := &Catalog{
		classes:   cloned(tables.Classes, ClassInfo.clone),
		senders:   slices.Clone(tables.Senders),
		clients:   cloned(tables.Clients, Client.clone),
		documents: cloned(tables.Documents, DocumentFile.clone),
		warnings:  slices.Clone(tables.Warnings),
		reasons:   cloned(tables.Reasons, Reasons.clone),
		rare:      slices.Clone(tables.Rare),
		phrases:   cloned(tables.Phrases, Phrases.clone),
		elsewhere: slices.Clone(tables.Elsewhere),
		marks:     cloned(tables.Marks, Marks.clone),
	}
	slices.SortFunc(c.documents, func(a, b DocumentFile) int { return strings.Compare(a.Title, b.Title) })
	slices.SortFunc(c.reasons, func(a, b Reasons) int { return strings.Compare(a.Sender, b.Sender) })
	pages := make(map[int][]byte, len(tables.Codes))
	for _, code := range tables.Codes {
		c.entries = append(c.entries, newEntry(code, c.documents))
		pages[code.Number], _ = json.Marshal(code) // text and numbers: it cannot fail
	}
	slices.SortFunc(c.entries, func(a, b Entry) int { return Before(a.Number, b.Number) })
	c.read = func(number int) (code Code, err error) {
		if err := json.Unmarshal(pages[number], &code); err != nil {
			return Code{}, fmt.Errorf("code %03d: %w", number, err)
		}
		return code, nil
	}
	return c
}

// cloned copies a list and what its elements share.
func cloned[T any](list []T, clone func(T) T) []T {
	copies := slices.Clone(list)
	for i := range copies {
		copies[i] = clone(copies[i])
	}
	return copies
}

func (c ClassInfo) clone() ClassInfo {
	c.Disagreements = cloned(c.Disagreements, func(d Disagreement) Disagreement {
		d.Answers = cloned(d.Answers, func(a Answer) Answer {
			a.Documents = slices.Clone(a.Documents)
			return a
		})
		return d
	})
	return c
}

func (c Client) clone() Client {
	c.Retries.Codes = slices.Clone(c.Retries.Codes)
	c.Redirects = cloned(c.Redirects, func(r ClientRedirect) ClientRedirect {
		r.Codes = slices.Clone(r.Codes)
		return r
	})
	return c
}

func (d DocumentFile) clone() DocumentFile {
	d.Classes = cloned(d.Classes, func(r Remark) Remark {
		r.Says = slices.Clone(r.Says)
		return r
	})
	d.Readings = cloned(d.Readings, Reading.clone)
	return d
}

func (r Reading) clone() Reading {
	r.AlsoNamed, r.Says, r.Headers = slices.Clone(r.AlsoNamed), slices.Clone(r.Says), slices.Clone(r.Headers)
	return r
}
