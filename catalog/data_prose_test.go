package catalog_test

import (
	"regexp"
	"strings"
	"testing"

	"apicodes/catalog"
)

// habits are turns of phrase that made readers read twice. Each is followed by what a colleague would write.
var habits = []struct {
	pattern *regexp.Regexp
	instead string
}{
	{regexp.MustCompile(`(?i)\b(stands?|stood) (in|at|beside|there|before|behind|on|under|with|inside|between)\b`), "is in, comes before, sits between"},
	{regexp.MustCompile(`(?i)\bfor want of\b`), "because … is missing"},
	{regexp.MustCompile(`(?i)\bof now\b`), "current"},
	{regexp.MustCompile(`(?i)\bin vain\b`), "doesn't help"},
	{regexp.MustCompile(`(?i)\bafresh\b`), "again"},
	{regexp.MustCompile(`(?i)\bmostly\b`), "usually"},
	{regexp.MustCompile(`(?i)\b(is|are) to be had\b`), "is available"},
	{regexp.MustCompile(`(?i)\bit is no [a-z]`), "it isn't a"},
	{regexp.MustCompile(`(?i)\bputs? up with\b`), "accepts"},
	{regexp.MustCompile(`(?i)\b(acquits?|verdict|judgement on)\b`), "says nothing about"},
	{regexp.MustCompile(`(?i)\bis not the matter\b`), "is not the problem"},
	{regexp.MustCompile(`(?i)\bwherefrom|whereof|thereof|herewith\b`), "plain words"},
}

// denials are how a paragraph must not begin: what a code does not say is true of a thousand things.
var denials = regexp.MustCompile(`^(It (does not|doesn't|says nothing|is not|isn't|is no)|Nor |This (does not|doesn't|is not|isn't)) `)

func TestProseReadsOnce(t *testing.T) {
	eachCode(t, func(t *testing.T, code catalog.Code) {
		for _, sentence := range code.Prose() {
			for _, habit := range habits {
				if found := habit.pattern.FindString(sentence); found != "" {
					t.Errorf("%q in %q: write %s", found, sentence, habit.instead)
				}
			}
			if strings.Count(sentence, "; ") > 2 {
				t.Errorf("a chain of semicolons: %q", sentence)
			}
		}
		for _, paragraph := range code.Meaning {
			if found := denials.FindString(paragraph); found != "" {
				t.Errorf("a paragraph opens with what the code doesn't say: %q", paragraph)
			}
		}
	})
}

// words of a sentence that carry its meaning, for comparing a label with what follows it.
func meaningful(text string) []string {
	return strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return r < 'a' || r > 'z' })
}

// TestNoLabelIsRepeated: the page prints the advice, the cache rule and the body rule in words, and the reason behind.
func TestNoLabelIsRepeated(t *testing.T) {
	labels := map[string]string{
		"not needed": string(catalog.RetryNotApplicable), "does not apply": string(catalog.CacheNotApplicable),
	}
	eachCode(t, func(t *testing.T, code catalog.Code) {
		for label, value := range labels {
			for where, said := range map[string][2]string{
				"retry": {string(code.Retry.Idempotent.Advice), code.Retry.Idempotent.Why}, "caching": {string(code.Caching.Rule), code.Caching.Note},
			} {
				first, _, _ := strings.Cut(said[1], ".")
				if said[0] == value && strings.Contains(strings.Join(meaningful(first), " "), label) {
					t.Errorf("%s: %q follows the label %q", where, first, label)
				}
			}
		}
	})
}
