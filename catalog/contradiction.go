package catalog

import (
	"fmt"
	"slices"
	"strings"
)

// contradictions are the disagreements between a document and the specification that need no judgement: another name, a
// code that is not to be used any more, a header field that belongs to the code and is not declared. Where a document
// lists a code by name only it is silent about header fields, and silence is no answer.
func contradictions(code Code, document DocumentFile, reading Reading) []Disagreement {
	if code.Standing == Unofficial {
		return nil // there is no specification to contradict
	}
	answer := func(says string) []Answer { return []Answer{{Documents: []string{document.ID}, Says: says}} }
	var found []Disagreement
	entry := Entry{Name: code.Name, formerNames: code.FormerNames}
	if entry.Naming(reading.Name) == AnotherName {
		found = append(found, Disagreement{
			About: AboutName, Question: "What is the code called?",
			Specification: SpecSays{Says: fmt.Sprintf("%q", code.Name), Section: code.section()}, Answers: answer(fmt.Sprintf("%q", reading.Name)),
		})
	}
	if code.Standing == Deprecated {
		found = append(found, Disagreement{
			About: AboutStanding, Question: "May it be sent?",
			Specification: SpecSays{Says: "No: it's deprecated.", Section: code.section()}, Answers: answer("Yes: the document lists it."),
		})
	}
	for _, header := range code.Headers {
		// Connection belongs to the hop, not to what an API promises.
		needed := header.Level == Must && header.Side == Response && header.Condition == "" && header.Name != "Connection"
		if needed && len(reading.Says) > 0 && !declares(reading, header.Name) {
			found = append(found, Disagreement{
				About: AboutHeaders, Question: "Does it come with " + header.Name + "?",
				Specification: SpecSays{Says: "It must.", Section: header.Section}, Answers: answer("The field isn't declared."),
			})
		}
	}
	return found
}

func declares(reading Reading, header string) bool {
	return slices.ContainsFunc(reading.Headers, func(name string) bool { return strings.EqualFold(name, header) })
}

// section is where a code is defined, as people cite it: "RFC 9110, 15.5.5".
func (c Code) section() string {
	document, _, _ := strings.Cut(c.Specification.Title, ":")
	if c.Specification.Section == "" {
		return document
	}
	return document + ", " + c.Specification.Section
}
