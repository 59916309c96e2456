package catalog

import (
	"slices"
	"strings"
	"testing"
)

// searchPredicates say what each filter means, straight from the entries.
var searchPredicates = map[string]func(e Entry, value string) bool{
	"class": func(e Entry, value string) bool {
		return e.Class().Label() == value+"xx" || e.Class().Label() == value
	},
	"is": func(e Entry, value string) bool {
		switch value {
		case "cacheable":
			return e.Caching == CacheByDefault
		case "retryable":
			return e.Retry == RetryLater || e.Retry == RetryUnchanged
		case "no-body":
			return e.Body == BodyNone
		}
		return string(e.Standing) == value
	},
	"header": func(e Entry, value string) bool {
		return slices.ContainsFunc(e.Headers, func(header string) bool { return strings.EqualFold(header, value) })
	},
	"doc": func(e Entry, value string) bool {
		return slices.ContainsFunc(e.Titles, func(title DocumentTitle) bool { return title.Document == value })
	},
	"from": func(e Entry, value string) bool {
		if value == FromStandard {
			return e.Standing != Unofficial
		}
		return slices.ContainsFunc(e.Senders, func(sender string) bool {
			return strings.EqualFold(strings.ReplaceAll(sender, " ", "-"), value)
		})
	},
	"rfc": func(e Entry, value string) bool { return slices.Contains(e.RFCs, value) },
}

func TestSearchFilters(t *testing.T) {
	c := searchCatalog(t)
	for _, info := range c.Filters() {
		if info.Help == "" || len(info.Values) == 0 {
			t.Errorf("%s: has no help or no values", info.Name)
		}
		for _, value := range info.Values {
			var with, without []int
			for _, entry := range c.Entries() {
				if searchPredicates[info.Name](entry, value) {
					with = append(with, entry.Number)
				} else {
					without = append(without, entry.Number)
				}
			}
			for query, want := range map[string][]int{info.Name + ":" + value: with, "-" + info.Name + ":" + value: without} {
				result := c.Search(query)
				if got := searchNumbers(result, len(c.Entries())); !slices.Equal(got, want) || result.Notice != "" {
					t.Errorf("%s gives %v (%s); want %v", query, got, result.Notice, want)
				}
			}
		}
	}
}

func TestSearchFiltersCombine(t *testing.T) {
	c := searchCatalog(t)
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
		"header:retry-a -class:5 -class:3 -class:2 -class:other -is:unofficial": searchNumbers(c.Search("header:retry-after class:4 -is:unofficial"), 99),
	} {
		if got := searchNumbers(c.Search(query), len(c.Entries())); !slices.Equal(got, want) {
			t.Errorf("%q gives %v; want %v", query, got, want)
		}
	}
}

// Nothing in a query is silently ignored.
func TestSearchNotices(t *testing.T) {
	c := searchCatalog(t)
	for _, want := range []struct{ query, notice string }{
		{"not found", ""},
		{"class:4 is:standard -doc:haptik", ""},
		{"clas:4", "no filter clas: there are class: is: header: doc: from: rfc:"},
		{"clas:4 foo:bar", "no filter clas: there are class: is: header: doc: from: rfc:; no filter foo: there are class: is: header: doc: from: rfc:"},
		{"-clas:4", "no filter clas: there are class: is: header: doc: from: rfc:"},
		{"class:9", "class:9 is nothing known: 1 2 3 4 5 other"},
		{"class:x", "class: wants one of 1 2 3 4 5 other"},
		{"class:", "class: wants one of 1 2 3 4 5 other"},
		{"-is:foo", "is:foo is nothing known: standard experimental deprecated reserved unofficial cacheable retryable no-body"},
		{"doc:x gone", "doc:x is nothing known: " + strings.Join(c.documentIDs(), " ")},
		{"class:9 HTTP/1.1 404", "class:9 is nothing known: 1 2 3 4 5 other; read 404 out of the line"},
		{"status:404", "read 404 out of the line"},
		{"-xyzzy", "-xyzzy excludes nothing"},
		{"-p 404", "-p excludes nothing"},
		{"gone " + strings.Repeat("x", MaxQueryRunes), "only the first 256 characters count"},
	} {
		if got := c.Search(want.query).Notice; got != want.notice {
			t.Errorf("%.40q is answered with the notice %q; want %q", want.query, got, want.notice)
		}
	}
	if notice := c.Search("header:zzz").Notice; !strings.HasPrefix(notice, "header:zzz is nothing known: a-im accept") || !strings.HasSuffix(notice, " more") {
		t.Errorf("header:zzz: %s", notice)
	}
}

func TestSearchCompletion(t *testing.T) {
	c := searchCatalog(t)
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
		if got := c.Complete(text); !slices.Equal(got, want) {
			t.Errorf("%q is completed to %q; want %q", text, got, want)
		}
	}
	for _, info := range c.Filters() {
		for _, prefix := range []string{"", "-", "gone ", "404 -"} {
			completions := c.Complete(prefix + info.Name + ":")
			if len(completions) != len(info.Values) {
				t.Errorf("%s%s: has %d completions for %d values", prefix, info.Name, len(completions), len(info.Values))
			}
			for _, completion := range completions {
				result := c.Search(completion)
				if q := result.query; len(q.filters) != 1 || result.Notice != "" && len(result.Matches) == 0 {
					t.Errorf("%q is a completion, but read as %d filters (%s)", completion, len(q.filters), result.Notice)
				}
				if more := c.Complete(completion); slices.Contains(more, completion) {
					t.Errorf("%q is its own completion", completion)
				}
			}
		}
	}
}
