package catalog

// Class is the first digit of a code from 100 to 599, or Outside.
type Class int

// The classes of RFC 9110, section 15, and the place for numbers that belong to none.
const (
	Outside       Class = 0
	Informational Class = 1
	Successful    Class = 2
	Redirection   Class = 3
	ClientError   Class = 4
	ServerError   Class = 5
)

// ClassOf returns the class that number belongs to.
func ClassOf(number int) Class {
	if number < 100 || number > 599 {
		return Outside
	}
	return Class(number / 100)
}

// Label is the class's pattern as people write it: "4xx", or "other" for Outside.
func (c Class) Label() string {
	if c == Outside {
		return "other"
	}
	return string(rune('0'+c)) + "xx"
}

// ClassInfo is what the catalogue knows about a whole class: an element of catalog/data/classes.json.
type ClassInfo struct {
	Class          Class          `json:"class"`
	Name           string         `json:"name"`
	Summary        string         `json:"summary"`
	TreatUnknownAs int            `json:"treat_unknown_as"` // the code whose meaning an unknown code of this class has
	Section        string         `json:"section"`          // "RFC 9110, 15.5"
	Disagreements  []Disagreement `json:"disagreements"`
}
