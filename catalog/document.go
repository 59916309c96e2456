package catalog

import "slices"

// Document is a public API document that explains response codes, without what it says of them.
type Document struct {
	ID        string `json:"id"`
	Title     string `json:"title"`
	Short     string `json:"short" null:"ok"` // what fits a sidebar, where publisher and title don't
	Publisher string `json:"publisher" null:"ok"`
	About     string `json:"about"`
	Updated   string `json:"updated" null:"ok"` // the date that the document gives: "2023-02-27"
}

// DocumentFile is all that one document says. Its fields are those of a file catalog/data/documents/ID.json.
type DocumentFile struct {
	Format int `json:"format"`
	Document
	Classes  []Remark  `json:"classes"`
	Readings []Reading `json:"readings"`
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
func (d DocumentFile) Reading(number int) (Reading, bool) {
	at, found := slices.BinarySearchFunc(d.Readings, number, func(r Reading, n int) int { return r.Code - n })
	if !found {
		return Reading{}, false
	}
	return d.Readings[at], true
}

// Remark returns what the document says about a class.
func (d DocumentFile) Remark(class Class) (Remark, bool) {
	at := slices.IndexFunc(d.Classes, func(r Remark) bool { return r.Class == class })
	if at < 0 {
		return Remark{}, false
	}
	return d.Classes[at], true
}

// DocumentReading is what one document has to say about a code.
type DocumentReading struct {
	Document Document
	Reading  Reading
	Listed   bool // false: the document leaves the code out, and Reading is empty
}

// ByNameOnly reports whether the document lists the code without a word about it.
func (d DocumentReading) ByNameOnly() bool { return d.Listed && len(d.Reading.Says) == 0 }
