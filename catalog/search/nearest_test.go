package search

import (
	"fmt"
	"slices"
	"testing"
)

func TestNearest(t *testing.T) {
	x := searchIndex(t)
	for query, want := range map[string]string{
		"tea potts":     "418 I'm a Teapot",
		"gatweay timeo": "504 Gateway Timeout",
		"-x class:4":    "",
		"q":             "",
		"":              "",
	} {
		got := ""
		if near := x.Nearest(query); len(near) > 0 {
			got = near[0].Title()
		}
		if got != want {
			t.Errorf("nearest to %q is %q, want %q", query, got, want)
		}
	}
}

func TestMissing(t *testing.T) {
	x := searchIndex(t)
	for query, want := range map[string][]string{
		"":                 nil,
		"404":              nil,
		"gone":             nil,
		"301 308 50x":      nil,
		"472":              {"472, undefined, near 477"},
		"HTTP/1.1 472 Odd": {"472, undefined, near 477"},
		"301 472":          {"472, undefined, near 477"},
		"301 47x (48*)":    {"48*, near 477"},
		"class:1 teapot":   {"class:1 teapot, as a whole, near 418"},
		"xyzzy":            {"xyzzy, as a whole"},
	} {
		var got []string
		for _, missing := range x.Search(query).Missing() {
			said := missing.Asked
			if missing.Query {
				said += ", as a whole"
			}
			if missing.Undefined {
				said += ", undefined"
			}
			if len(missing.Near) > 0 {
				said += fmt.Sprintf(", near %d", missing.Near[0].Number)
			}
			got = append(got, said)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q misses %q, want %q", query, got, want)
		}
	}
}

func TestWinner(t *testing.T) {
	x := searchIndex(t)
	for query, want := range map[string]bool{
		"404": true, "472": true, "gone": true, "Not Found": true, "payload too large": true, "StatusTeapot": true,
		"50x": false, "timeout": false, "xyzzy": false, "": false,
	} {
		if got := x.Search(query).Winner(); got != want {
			t.Errorf("%q has a winner: %t, want %t", query, got, want)
		}
	}
}
