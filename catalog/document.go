package catalog

import "slices"

// FormatVersion is the version of the document file format that this package reads.
const FormatVersion = 1

// Document is what one public API document says about response codes.
// Its fields are those of a file catalog/data/documents/ID.json.
type Document struct {
	Format    int       `json:"format"`
	ID        string    `json:"id"`
	Title     string    `json:"title"`
	Publisher string    `json:"publisher" null:"ok"`
	About     string    `json:"about"`
	Updated   string    `json:"updated" null:"ok"` // the date that the document gives: "2023-02-27"
	Classes   []Remark  `json:"classes"`
	Readings  []Reading `json:"readings"`
}

// Remark is what a document says about a whole class.
type Remark struct {
	Class Class    `json:"class"`
	Name  string   `json:"name"`
	Says  []string `json:"says"`
}

// Reading is what a document says about one code. Says is empty where the document lists the code by name only.
type Reading struct {
	Code      int           `json:"code"`
	Name      string        `json:"name"`       // exactly as the document spells it
	AlsoNamed []string      `json:"also_named"` // its other spellings of the same code
	Label     string        `json:"label" null:"ok"`
	Says      []string      `json:"says"`
	Headers   []string      `json:"headers"`
	Advice    ReadingAdvice `json:"advice" null:"ok"`
}

// ReadingAdvice is what a document tells a client to do with its request.
type ReadingAdvice string

// The pieces of advice that documents give.
const (
	Repeat            ReadingAdvice = "repeat"
	DoNotRepeat       ReadingAdvice = "do-not-repeat"
	RepeatAfterChange ReadingAdvice = "repeat-after-change"
	Wait              ReadingAdvice = "wait"
)

// Reading returns what the document says about a number.
func (d Document) Reading(number int) (Reading, bool) {
	at, found := slices.BinarySearchFunc(d.Readings, number, func(r Reading, n int) int { return r.Code - n })
	if !found {
		return Reading{}, false
	}
	return d.Readings[at], true
}

// Remark returns what the document says about a class.
func (d Document) Remark(class Class) (Remark, bool) {
	at := slices.IndexFunc(d.Classes, func(r Remark) bool { return r.Class == class })
	if at < 0 {
		return Remark{}, false
	}
	return d.Classes[at], true
}
