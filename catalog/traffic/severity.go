package traffic

import "slices"

// Severity is the specification's word for what a finding breaks; "" is nothing.
type Severity string

// The severities.
const (
	Error   Severity = "error"   // a MUST is broken
	Warning Severity = "warning" // a SHOULD is broken, or parts contradict each other
	Note    Severity = "note"    // a MAY, advice, context
)

// Severities returns them all, the worst first.
func Severities() []Severity { return []Severity{Error, Warning, Note} }

// Words returns every severity.
func (Severity) Words() (words []string) {
	for _, severity := range Severities() {
		words = append(words, string(severity))
	}
	return words
}

// Compare orders severities, the worst first and nothing last.
func (s Severity) Compare(other Severity) int { return other.weight() - s.weight() }

func (s Severity) weight() int {
	switch s {
	case Error:
		return 3
	case Warning:
		return 2
	case Note:
		return 1
	}
	return 0
}

// Worst is the worst severity of some findings; empty for none.
func Worst(found []Finding) Severity {
	if len(found) == 0 {
		return ""
	}
	return slices.MinFunc(found, func(a, b Finding) int { return a.Severity.Compare(b.Severity) }).Severity
}
