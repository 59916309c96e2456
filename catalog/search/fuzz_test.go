package search

import (
	"reflect"
	"strings"
	"testing"

	"apicodes/catalog/text"
)

// FuzzSearch holds for any query: no panic, matches in order, and every row marked or explained.
func FuzzSearch(f *testing.F) {
	x := searchIndex(f)
	for _, cases := range searchCases {
		for _, want := range cases {
			f.Add(want.query)
		}
	}
	for _, cases := range searchPastedCases {
		for _, want := range cases {
			f.Add(want.line)
		}
	}
	for _, odd := range []string{
		"", " ", "-", "--", "-:", ":", "class:", "-class:x", "4xx*", "***", "'", "-'-", "\x00", "\xff\xfe", "\x1b[31m404", "e\u0301", "नहीं", "👩‍💻",
		strings.Repeat("é", 300), strings.Repeat("4 ", 200), strings.Repeat("a-", 200), strings.Repeat("is:s ", 60),
	} {
		f.Add(odd)
	}
	f.Fuzz(func(t *testing.T, query string) {
		result := x.Search(query)
		for i := 1; i < len(result.Matches) && !result.query.wanted.isEmpty(); i++ {
			if result.Matches[i-1].key.compare(result.Matches[i].key) > 0 {
				t.Errorf("%s goes before %s", result.Matches[i-1].entry.Title(), result.Matches[i].entry.Title())
			}
		}
		searchCheckRows(t, x, query)
		for _, completion := range x.Complete(query) {
			if len(completion) <= strings.LastIndexByte(query, ' ')+1 {
				t.Errorf("%q is no completion", completion)
			}
		}
	})
}

// TestSearchCutsLongQueries: a query of a megabyte is read as its first MaxQueryRunes characters, and says that the rest
// does not count. BenchmarkPaste tells what those cost.
func TestSearchCutsLongQueries(t *testing.T) {
	x := searchIndex(t)
	for _, unit := range []string{"x", "é", "not found ", "confilct ", "4 ", "-a ", "class:", "a-b-", "\x00", "見", "zz qq ", "\"", "e\u0301"} {
		whole := strings.Repeat(unit, (1<<20)/len(unit))
		first, cut := text.FirstRunes(whole, MaxQueryRunes)
		if !cut {
			t.Fatalf("%q is no long query", unit)
		}
		got, want := x.Search(whole), x.Search(first)
		if !strings.Contains(got.Notice, "only the first 65536 characters count") {
			t.Errorf("a megabyte of %q is not said to be cut: %q", unit, got.Notice)
		}
		if got.query.text != want.query.text || !reflect.DeepEqual(got.Matches, want.Matches) || !reflect.DeepEqual(got.Reading, want.Reading) {
			t.Errorf("of a megabyte of %q more is read than its first %d characters", unit, MaxQueryRunes)
		}
	}
}
