package search

import (
	"strings"
	"testing"
	"time"
)

// FuzzSearch holds for any query: no panic, an answer in bounded time, matches in order, and every row marked or explained.
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
		begin := time.Now()
		result := x.Search(query)
		if took := time.Since(begin); took > time.Second {
			t.Errorf("took %v", took)
		}
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

// A query of a megabyte takes no longer than one of MaxQueryRunes characters, and says that the rest does not count.
func TestSearchCutsLongQueries(t *testing.T) {
	x := searchIndex(t)
	for _, unit := range []string{"x", "é", "not found ", "confilct ", "4 ", "-a ", "class:", "a-b-", "\x00", "見", "zz qq ", "\"", "e\u0301"} {
		query := strings.Repeat(unit, (1<<20)/len(unit))
		begin := time.Now()
		notice := x.Search(query).Notice
		if took := time.Since(begin); took > 200*time.Millisecond {
			t.Errorf("a megabyte of %q takes %v", unit, took)
		}
		if !strings.Contains(notice, "only the first 65536 characters count") {
			t.Errorf("a megabyte of %q is not said to be cut: %q", unit, notice)
		}
	}
}
