package session

import (
	"slices"
	"strings"

	"apicodes/catalog"
	"apicodes/catalog/search"
	"apicodes/catalog/traffic"
)

// anyFault is the value for whatever was found.
const anyFault = "fault"

// Filters are those of the query language that ask about what was read. A code passes if one of its responses does.
func Filters(report traffic.Report) []search.Filter {
	has := []string{anyFault, string(traffic.Error), string(traffic.Warning), string(traffic.Note)}
	for _, check := range traffic.Checks() {
		has = append(has, check.ID)
	}
	return []search.Filter{
		search.NewFilter("has", "of what was read, codes with something wrong: of a severity, or by a check", has, ofCode(report, faultsOf)),
		byNames(report, "method", "of what was read, codes that a method met", func(code traffic.CodeReport) []traffic.Count { return code.Methods }),
		byNames(report, "sender", "of what was read, codes that somebody sent", func(code traffic.CodeReport) []traffic.Count { return code.Senders }),
	}
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

// byNames is a filter by names that occur: its values are theirs.
func byNames(report traffic.Report, name, help string, counts func(traffic.CodeReport) []traffic.Count) search.Filter {
	of := func(code traffic.CodeReport) []string {
		var names []string
		for _, count := range counts(code) {
			names = append(names, valueOf(count.Name))
		}
		return names
	}
	var values []string
	for _, code := range report.Codes {
		values = append(values, of(code)...)
	}
	slices.Sort(values)
	return search.NewFilter(name, help, slices.Compact(values), ofCode(report, of))
}

// valueOf is a name as a filter's value: "cdn:Google Cloud" is "google-cloud".
func valueOf(name string) string {
	if _, after, found := strings.Cut(name, ":"); found {
		name = after
	}
	return search.Slug(name)
}

func ofCode(report traffic.Report, values func(traffic.CodeReport) []string) func(*catalog.Entry) []string {
	return func(e *catalog.Entry) []string {
		code, occurs := report.Code(e.Number)
		if !occurs {
			return nil
		}
		return values(code)
	}
}
