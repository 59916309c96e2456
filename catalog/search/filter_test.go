package search

import (
	"slices"
	"strings"
	"testing"

	"apicodes/catalog"
)

// searchPredicates say what a filter means, straight from the entries.
var searchPredicates = map[string]func(e catalog.Entry, value string) bool{
	"class": func(e catalog.Entry, value string) bool {
		return e.Class().Label() == value+"xx" || e.Class().Label() == value
	},
	"is": func(e catalog.Entry, value string) bool {
		switch value {
		case "cacheable":
			return e.Caching == catalog.CacheByDefault
		case "retryable":
			return e.Retry == catalog.RetryLater || e.Retry == catalog.RetryUnchanged
		case "no-body":
			return e.Body == catalog.BodyNone
		case "disputed":
			return e.Disagreements > 0
		}
		return string(e.Standing) == value
	},
	"header": func(e catalog.Entry, value string) bool {
		return slices.ContainsFunc(slices.Collect(e.Headers()), func(header string) bool { return strings.EqualFold(header, value) })
	},
	"doc": func(e catalog.Entry, value string) bool {
		return slices.ContainsFunc(slices.Collect(e.Titles()), func(title catalog.DocumentTitle) bool { return title.Document == value })
	},
	"from": func(e catalog.Entry, value string) bool {
		if value == FromStandard {
			return e.Standing != catalog.Unofficial
		}
		return slices.ContainsFunc(slices.Collect(e.Senders()), func(sender string) bool {
			return strings.EqualFold(strings.ReplaceAll(sender, " ", "-"), value)
		})
	},
	"rfc": func(e catalog.Entry, value string) bool { return slices.Contains(slices.Collect(e.RFCs()), value) },
}

func TestSearchFilters(t *testing.T) {
	x := searchIndex(t)
	for _, filter := range x.Filters() {
		predicate, written := searchPredicates[filter.Name]
		for _, value := range filter.Values {
			var with, without []int
			for entry := range x.catalog.Entries() {
				if written && predicate(entry, value) {
					with = append(with, entry.Number)
				} else {
					without = append(without, entry.Number)
				}
			}
			for query, want := range map[string][]int{filter.Name + ":" + value: with, "-" + filter.Name + ":" + value: without} {
				result := x.Search(query)
				if got := searchNumbers(result, len(x.entries)); written && !slices.Equal(got, want) || result.Notice != "" {
					t.Errorf("%s gives %v (%s); want %v", query, got, result.Notice, want)
				}
			}
		}
	}
}

// Any filter splits the codes in two, and each of its values is some code's.
func TestSearchFiltersPartTheCodes(t *testing.T) {
	x := searchIndex(t)
	for _, filter := range x.Filters() {
		if filter.Help == "" || len(filter.Values) == 0 {
			t.Errorf("%s: has no help or no values", filter.Name)
		}
		for _, value := range filter.Values {
			with := searchNumbers(x.Search(filter.Name+":"+value), len(x.entries))
			without := searchNumbers(x.Search("-"+filter.Name+":"+value), len(x.entries))
			inBoth := slices.ContainsFunc(with, func(number int) bool { return slices.Contains(without, number) })
			if len(with) == 0 || inBoth || len(with)+len(without) != len(x.entries) {
				t.Errorf("%s:%s holds for %v and does not for %v", filter.Name, value, with, without)
			}
		}
	}
}

func TestSearchFiltersCombine(t *testing.T) {
	x := searchIndex(t)
	for query, want := range map[string][]int{
		"class:4xx 40":                   {400, 401, 402, 403, 404, 405, 406, 407, 408, 409},
		"CLASS:4 -IS:unofficial teapot ": {418},
		"class:3 30 -303 -304 -305 -306": {300, 301, 302, 307, 308},
		"class:4 472":                    {472},
		"class:5 472":                    nil,
		"class:1 -10x":                   nil,
		"-class:4 404":                   nil,
		"class:4 HTTP/1.1 503":           nil,
		"rfc:77":                         {451}, // a value that is not complete
		"header:retry-a -class:2 -class:5 -class:3 -class:other -is:unofficial": searchNumbers(x.Search("header:retry-after class:4 -is:unofficial"), 99),
	} {
		if got := searchNumbers(x.Search(query), len(x.entries)); !slices.Equal(got, want) {
			t.Errorf("%q gives %v; want %v", query, got, want)
		}
	}
}

// Nothing in a query is silently ignored.
func TestSearchNotices(t *testing.T) {
	x := searchIndex(t)
	for _, want := range []struct{ query, notice string }{
		{"not found", ""},
		{"class:4 is:standard -doc:haptik", ""},
		{"clas:4", "there is no filter clas: did you mean class:?"},
		{"teapot clas:4", "there is no filter clas: did you mean class:?"},
		{"localhost:3000 refused", "no answer: localhost … refused"},
		{"-clas:4", "there is no filter clas: did you mean class:?"},
		{"class:9", "class:9 doesn't exist: try 1 2 3 4 5 other"},
		{"class:x", "class: needs a value: 1 2 3 4 5 other"},
		{"class:", "class: needs a value: 1 2 3 4 5 other"},
		{"-is:foo", "is:foo doesn't exist: try standard experimental deprecated reserved unofficial cacheable retryable no-body disputed"},
		{"is:depricated", "is:depricated doesn't exist: did you mean is:deprecated?"},
		{"from:cloudfare", "from:cloudfare doesn't exist: did you mean from:cloudflare?"},
		{"doc:x gone", "doc:x doesn't exist: try " + strings.Join(x.documentIDs(), " ")},
		{"class:9 HTTP/1.1 404", "class:9 doesn't exist: try 1 2 3 4 5 other; status line 404"},
		{"status:404", "status 404"},
		{"-xyzzy", "-xyzzy excludes nothing"},
		{"-p 404", "-p excludes nothing"},
		{"gone " + strings.Repeat("x", MaxQueryRunes), "no code has all of these words; 1 code matches in part; only the first 65536 characters count"},
	} {
		if got := x.Search(want.query).Notice; got != want.notice {
			t.Errorf("%.40q is answered with the notice %q; want %q", want.query, got, want.notice)
		}
	}
	if notice := x.Search("header:zzz").Notice; !strings.HasPrefix(notice, "header:zzz doesn't exist: try a-im accept") || !strings.HasSuffix(notice, " more") {
		t.Errorf("header:zzz: %s", notice)
	}
}

func TestSearchCompletion(t *testing.T) {
	x := searchIndex(t)
	for text, want := range map[string][]string{
		"":                  nil,
		"4":                 nil,
		"not found":         nil,
		"c":                 {"class:"},
		"gone -do":          {"gone -doc:"},
		"is:re":             {"is:reserved", "is:retryable"},
		"class:4":           nil,
		"a CLASS:o":         {"a class:other"},
		"timeout -from:ngi": {"timeout -from:nginx"},
		"nothing:":          nil,
	} {
		if got := x.Complete(text); !slices.Equal(got, want) {
			t.Errorf("%q is completed to %q; want %q", text, got, want)
		}
	}
	for _, info := range x.Filters() {
		for _, prefix := range []string{"", "-", "gone ", "404 -"} {
			completions := x.Complete(prefix + info.Name + ":")
			if len(completions) != len(info.Values) {
				t.Errorf("%s%s: has %d completions for %d values", prefix, info.Name, len(completions), len(info.Values))
			}
			for _, completion := range completions {
				result := x.Search(completion)
				if q := result.query; len(q.filters) != 1 || result.Notice != "" && len(result.Matches) == 0 {
					t.Errorf("%q is a completion, but read as %d filters (%s)", completion, len(q.filters), result.Notice)
				}
				if more := x.Complete(completion); slices.Contains(more, completion) {
					t.Errorf("%q is its own completion", completion)
				}
			}
		}
	}
}
