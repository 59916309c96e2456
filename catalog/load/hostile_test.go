package load

import (
	"fmt"
	"strings"
	"testing"
	"time"
)

// Hostile files are refused in one line, without much time or memory.
func TestHostileDocuments(t *testing.T) {
	laughs := "a: &a [x,x,x,x,x,x,x,x,x,x]\n"
	for name := 'b'; name < 'k'; name++ {
		laughs += string(name) + ": &" + string(name) + " [" + strings.Repeat("*"+string(name-1)+",", 9) + "*" + string(name-1) + "]\n"
	}
	for name, test := range map[string]struct{ content, want string }{
		"aliases that explode": {laughs, "aliases repeat more than 100000 values; write them out"},
		"alias of itself":      {"a: &a [*a]", "leads back to itself; write the value out"},
		"deep JSON":            {strings.Repeat("[", 1_000_000), "nested deeper than 100 levels; flatten it"},
		"deep YAML":            {"a: " + strings.Repeat("[", 500) + strings.Repeat("]", 500), "nested deeper than 100 levels; flatten it"},
		"deep objects":         {strings.Repeat(`{"a":`, 1_000_000), "nested deeper than 100 levels; flatten it"},
		"deeper YAML":          {"a: " + strings.Repeat("[", 1_000_000), "not valid YAML: exceeded max depth of 10000"},
		"too large":            {strings.Repeat(" ", maxBytes+1), "larger than 16 MB; split the document"},
		"many values":          {"[" + strings.Repeat("0,", maxNodes) + "0]", "more than 2000000 values; split the document"},
		"many values in YAML":  {"a: [" + strings.Repeat("0,", maxMarks) + "0]", "more than 2000000 marks between values; split the document"},
	} {
		_, got := readText(t, test.content)
		if !strings.Contains(got, test.want) || strings.Contains(got, "\n") || len(got) > 500 {
			t.Errorf("%s: %.300s", name, got)
		}
	}
}

// Long names and many faults don't multiply.
func TestHostileNames(t *testing.T) {
	long := strings.Repeat("x", 4<<20)
	for name, content := range map[string]string{
		"duplicates below a long name": `{"` + long + `": {` + strings.Repeat(`"a":0,`, 100_000) + `"a":0}}`,
		"unknown fields":               `{"format": 1` + manyFields(50_000) + `}`,
		"responses of a long path":     "openapi: 3.1.0\npaths:\n  \"/" + long + "\": {get: {responses: {a: {}}}}",
		"a long key":                   "openapi: 3.1.0\npaths:\n  /a: {get: {responses: {\"" + long + "\": {$ref: \"#/" + long + "\"}}}}",
		"many operations":              "openapi: 3.1.0\npaths: {" + manyPaths(maxOperations+1) + "}",
		"many responses":               "openapi: 3.1.0\npaths: {/a: {get: {responses: {" + strings.TrimPrefix(manyFields(50_000), ",") + "}}}}",
	} {
		start := time.Now()
		_, got := readText(t, content)
		if took := time.Since(start); took > 5*time.Second || got == "" || len(got) > (mostFaults+1)*(mostFaultText+20) {
			t.Errorf("%s: %v, %d bytes: %.300s", name, took, len(got), got)
		}
	}
}

func manyFields(n int) string {
	var fields strings.Builder
	for i := range n {
		fmt.Fprintf(&fields, `,"%d":{}`, i)
	}
	return fields.String()
}

func manyPaths(n int) string {
	var paths strings.Builder
	for i := range n {
		fmt.Fprintf(&paths, "/%d: {get: {}}, ", i)
	}
	return paths.String()
}
