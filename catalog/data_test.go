package catalog_test

import (
	"slices"
	"testing"

	"apicodes/catalog"
)

// fewestCodes keeps a check over every record from passing on a catalogue that lost its records.
const fewestCodes = 110

// opened is the embedded catalogue; a test that needs it fails if the data is damaged.
func opened(t testing.TB) *catalog.Catalog {
	t.Helper()
	c := catalog.Open()
	if got := c.Len(); got < fewestCodes {
		t.Fatalf("the catalogue has %d codes, want %d at least", got, fewestCodes)
	}
	return c
}

// eachCode runs a check on every code's page, named by the number.
func eachCode(t *testing.T, check func(*testing.T, catalog.Code)) {
	t.Helper()
	c := opened(t)
	for entry := range c.Entries() {
		t.Run(entry.Digits(), func(t *testing.T) {
			code, err := c.Page(entry.Number)
			if err != nil {
				t.Fatal(err)
			}
			check(t, code)
		})
	}
}

// registered reports whether the IANA registry has the number.
func registered(code catalog.Code) bool { return code.Standing != catalog.Unofficial }

func TestFieldsByStanding(t *testing.T) {
	eachCode(t, func(t *testing.T, code catalog.Code) {
		spec := code.Specification
		missing := map[string]bool{
			"meaning: two paragraphs at least":   len(code.Meaning) < 2,
			"receiving: two steps at least":      len(code.Receiving) < 2,
			"sending: two items at least":        len(code.Sending) < 2,
			"keywords: six at least":             len(code.Keywords) < 6,
			"related: one at least":              len(code.Related) == 0,
			"specification.section":              registered(code) && spec.Section == "",
			"specification.url":                  registered(code) && spec.URL == "",
			"specification.note on its standing": registered(code) && code.Standing != catalog.Standard && spec.Note == "",
			"uses: who sends it":                 !registered(code) && len(code.Uses) == 0,
			"caching.section, or a note":         code.Caching.Section == "" && code.Caching.Note == "",
			"path.note where something failed":   code.Path.Fault != "" && code.Path.Note == "",
			"example":                            registered(code) && code.Standing != catalog.Reserved && code.Example == nil,
			"constants in two languages":         code.Standing == catalog.Standard && len(code.Constants) < 2,
		}
		for what, isMissing := range missing {
			if isMissing {
				t.Errorf("%s (%s): missing", what, code.Standing)
			}
		}
	})
}

func TestReferencesExist(t *testing.T) {
	c := opened(t)
	eachCode(t, func(t *testing.T, code catalog.Code) {
		seen := map[int]bool{code.Number: true}
		refer := func(field string, number int) {
			if _, found := c.Entry(number); !found {
				t.Errorf("%s: there is no %03d", field, number)
			}
			if seen[number] {
				t.Errorf("%s: %03d is the code itself, or is named twice in confused_with and related", field, number)
			}
			seen[number] = true
		}
		for _, other := range code.ConfusedWith {
			refer("confused_with", other.Code)
		}
		for _, number := range code.Related {
			refer("related", number)
		}
	})
}

// Who looks up either of two codes has to find the sentence that tells them apart.
func TestConfusionIsMutual(t *testing.T) {
	c := opened(t)
	eachCode(t, func(t *testing.T, code catalog.Code) {
		for _, confusion := range code.ConfusedWith {
			other, err := c.Page(confusion.Code)
			if err != nil {
				t.Fatal(err)
			}
			mentions := func(back catalog.Confusion) bool { return back.Code == code.Number }
			if !slices.ContainsFunc(other.ConfusedWith, mentions) {
				t.Errorf("confused_with %03d, which does not say how it differs from %03d", other.Number, code.Number)
			}
		}
	})
}
