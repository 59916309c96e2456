package session

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"apicodes/catalog"
	"apicodes/catalog/search"
	"apicodes/catalog/traffic"
)

// anyFault is the value for whatever was found.
const anyFault = "fault"

// Asking returns an index whose queries may ask about what was read as they ask about the codes. The numbers that occur
// are codes there, defined or not. Where nothing is read, report is nil, and such a question is answered by what it needs.
func Asking(x *search.Index, report *traffic.Report) *search.Index {
	if report == nil {
		filters := Filters(traffic.Report{})
		for i := range filters {
			filters[i].Needs = "asks about what is read, and nothing is: --read FILE"
		}
		return x.With(filters)
	}
	var occur []int
	for _, code := range report.Codes {
		if code.Code >= 0 {
			occur = append(occur, code.Code)
		}
	}
	return x.With(Filters(*report), occur...)
}

// Filters are those of the query language that ask about what was read. A code passes if one of its responses does. Their
// values are what occurs; apart from has, which is about the checks that there are, any other value finds nothing.
func Filters(report traffic.Report) []search.Filter {
	return []search.Filter{
		faultFilter(report),
		pathFilter(report),
		timeFilter(report),
		byNames(report, "method", "codes in what was read, by request method", func(code traffic.CodeReport) []traffic.Count { return code.Methods }),
		byNames(report, "sender", "codes in what was read, by sender", func(code traffic.CodeReport) []traffic.Count { return code.Senders }),
	}
}

// absent is what is said of a value that could have occurred.
const absent = "doesn't occur in what was read"

// faultFilter accepts every check, and offers those that found something; while nothing is read, all of them.
func faultFilter(report traffic.Report) search.Filter {
	all := append([]string{anyFault}, traffic.Severity("").Words()...)
	offered := slices.Clone(all)
	found := make(map[string]bool)
	for _, code := range report.Codes {
		for _, count := range code.Findings {
			found[count.Name] = true
		}
	}
	for _, check := range traffic.Checks() {
		all = append(all, check.ID)
		if found[check.ID] || len(report.Codes) == 0 {
			offered = append(offered, check.ID)
		}
	}
	filter := search.NewFilter("has", "codes in what was read with something wrong, by severity or check", all, func(e *catalog.Entry) []string {
		code, _ := report.Code(e.Number)
		return faultsOf(code)
	})
	filter.Values = offered
	return filter
}

// faultsOf are the values of has that hold for a code.
func faultsOf(code traffic.CodeReport) []string {
	var faults []string
	for _, found := range code.Findings {
		check, _ := traffic.CheckByID(found.Name)
		faults = append(faults, anyFault, string(check.Severity), check.ID)
	}
	return faults
}

// pathFilter asks for what a path begins with, as servers are configured; or for a piece of it, without a slash in front.
// Ids in it may be written out, though logs are counted without them: /orders/17 is on /orders/*.
func pathFilter(report traffic.Report) search.Filter {
	filter := search.Filter{
		Name: "path", Help: fmt.Sprintf("codes in what was read on a path that begins with this, or without the leading / contains it; only the %d commonest paths of each code count", traffic.MaxPaths),
		Values: namesIn(report, func(code traffic.CodeReport) []traffic.Count { return code.Paths }, offeredPath), Absent: absent,
	}
	if slices.ContainsFunc(report.Codes, func(code traffic.CodeReport) bool { return code.OtherPaths > 0 || code.Approximate }) {
		filter.Absent = fmt.Sprintf("is none of the paths that are kept, %d for each code", traffic.MaxPaths)
	}
	filter.Test = func(value string) func(*catalog.Entry) bool {
		folded := traffic.FoldPath(value)
		return anyOf(report, func(code traffic.CodeReport) bool {
			return slices.ContainsFunc(code.Paths, func(path traffic.Count) bool {
				name := search.Slug(path.Name)
				if !strings.HasPrefix(value, "/") {
					return strings.Contains(name, value)
				}
				return strings.HasPrefix(name, value) || strings.HasPrefix(name, folded)
			})
		})
	}
	return filter
}

// mostOffered is how much of a path is offered, in bytes, so that it fits into a query: its beginning will do.
const mostOffered = 160

func offeredPath(name string) string {
	name = search.Slug(name)
	return strings.ToValidUTF8(name[:min(len(name), mostOffered)], "")
}

// byNames is a filter by names of which there are few.
func byNames(report traffic.Report, name, help string, counts func(traffic.CodeReport) []traffic.Count) search.Filter {
	values := namesIn(report, counts, valueOf)
	of := func(e *catalog.Entry) (names []string) {
		code, _ := report.Code(e.Number)
		for _, count := range counts(code) {
			names = append(names, valueOf(count.Name))
		}
		return names
	}
	return search.Filter{Name: name, Help: help, Values: values, Absent: absent, Test: func(value string) func(*catalog.Entry) bool {
		return search.Among(values, value, of)
	}}
}

// namesIn are the names that occur, as values, the commonest first.
func namesIn(report traffic.Report, counts func(traffic.CodeReport) []traffic.Count, value func(name string) string) []string {
	total := make(map[string]int)
	var names []string
	for _, code := range report.Codes {
		for _, count := range counts(code) {
			name := value(count.Name)
			if total[name] == 0 {
				names = append(names, name)
			}
			total[name] += count.Count
		}
	}
	slices.SortFunc(names, func(a, b string) int { return cmp.Or(total[b]-total[a], strings.Compare(a, b)) })
	return names
}

// valueOf is a name as a filter's value: "cdn:Google Cloud" is "google-cloud".
func valueOf(name string) string {
	if _, after, found := strings.Cut(name, ":"); found {
		name = after
	}
	return search.Slug(name)
}

// anyOf is the condition that something holds for what was read of a code.
func anyOf(report traffic.Report, holds func(traffic.CodeReport) bool) func(*catalog.Entry) bool {
	return func(e *catalog.Entry) bool {
		code, occurs := report.Code(e.Number)
		return occurs && holds(code)
	}
}
