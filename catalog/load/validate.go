package load

import (
	"fmt"
	"slices"
	"strings"

	"apicodes/catalog"
)

// enumerated is a type that says which words it can hold.
type enumerated interface {
	~string
	Words() []string
}

// oneOf returns the fault of a word that its type doesn't have, or that no file may use. Where there is none, the field
// may be empty: the schema has checked that.
func oneOf[T enumerated](field string, value T, except ...T) []string {
	allowed := slices.DeleteFunc(value.Words(), func(word string) bool { return slices.Contains(except, T(word)) })
	if value == "" || slices.Contains(allowed, string(value)) {
		return nil
	}
	return []string{fmt.Sprintf("%s: %q is none of %s", field, value, strings.Join(allowed, ", "))}
}

// notEmpty returns the fault of a list that has to hold something.
func notEmpty[T any](field string, list []T) []string {
	if len(list) > 0 {
		return nil
	}
	return []string{field + ": empty; a reader needs at least one"}
}

// inRange returns the fault of a number that has no three digits.
func inRange(field string, number int) []string {
	if number >= 0 && number <= 999 {
		return nil
	}
	return []string{fmt.Sprintf("%s: %d; codes are 0 to 999", field, number)}
}

// codeFaults checks what the file itself can tell. stem is the file's name without .json.
func codeFaults(c catalog.Code, stem string) []string {
	var faults []string
	if stem != (catalog.Entry{Number: c.Number}).Digits() {
		faults = append(faults, fmt.Sprintf("code: %d, but the file is called %s.json", c.Number, stem))
	}
	faults = append(faults, inRange("code", c.Number)...)
	faults = append(faults, oneOf("standing", c.Standing, catalog.Unassigned)...)
	faults = append(faults, oneOf("retry.idempotent.advice", c.Retry.Idempotent.Advice, catalog.RetryWithKey)...)
	faults = append(faults, oneOf("retry.others.advice", c.Retry.Others.Advice)...)
	faults = append(faults, oneOf("retry.carried_out", c.Retry.CarriedOut)...)
	faults = append(faults, oneOf("caching.rule", c.Caching.Rule)...)
	faults = append(faults, oneOf("body.rule", c.Body.Rule)...)
	faults = append(faults, notEmpty("meaning", c.Meaning)...)
	faults = append(faults, notEmpty("receiving", c.Receiving)...)
	faults = append(faults, notEmpty("sending", c.Sending)...)
	faults = append(faults, notEmpty("keywords", c.Keywords)...)
	if c.Standing == catalog.Unofficial {
		faults = append(faults, notEmpty("uses", c.Uses)...)
	}
	faults = append(faults, sourced("specification", c.Specification.URL, c.Specification.Note)...)
	for i, use := range c.Uses {
		faults = append(faults, sourced(fmt.Sprintf("uses[%d]", i), use.URL, use.Note)...)
		faults = append(faults, oneOf(fmt.Sprintf("uses[%d].meaning", i), use.Meaning)...)
	}
	for i, header := range c.Headers {
		at := fmt.Sprintf("headers[%d]", i)
		faults = append(faults, oneOf(at+".level", header.Level)...)
		faults = append(faults, oneOf(at+".side", header.Side)...)
		if header.Section == "" && c.Standing != catalog.Unofficial {
			faults = append(faults, at+".section: missing; a registered code cites where the field is required")
		}
	}
	for i, disagreement := range c.Disagreements {
		faults = append(faults, oneOf(fmt.Sprintf("disagreements[%d].about", i), disagreement.About)...)
	}
	return append(faults, pathFaults(c.Path)...)
}

// sourced returns the fault of a place that names neither its source nor the reason why there is none.
func sourced(field, url, note string) []string {
	switch {
	case url == "" && note == "":
		return []string{field + ".url: missing, without a note that gives the reason"}
	case url != "" && !strings.HasPrefix(url, "https://"):
		return []string{field + ".url: must begin with https://"}
	}
	return nil
}

func pathFaults(p catalog.Path) []string {
	if len(p.Hops) < 2 || len(p.Hops) > 4 {
		return []string{"path.hops: 2 to 4 hops fit on one line"}
	}
	var faults []string
	if p.Answers != catalog.Nobody && !slices.Contains(p.Hops, p.Answers) {
		faults = append(faults, fmt.Sprintf("path.answers: %q is no hop and not %q", p.Answers, catalog.Nobody))
	}
	before, after, isLink := strings.Cut(p.Fault, ">")
	at := slices.Index(p.Hops, before)
	switch {
	case p.Fault == "":
	case at < 0:
		faults = append(faults, fmt.Sprintf("path.fault: %q is no hop", before))
	case isLink && (at+1 >= len(p.Hops) || p.Hops[at+1] != after):
		faults = append(faults, fmt.Sprintf("path.fault: %q are not neighbours", p.Fault))
	}
	return faults
}

func documentFaults(d catalog.DocumentFile, stem string) []string {
	var faults []string
	if d.ID != stem {
		faults = append(faults, fmt.Sprintf("id: %q, but the file is called %s.json", d.ID, stem))
	}
	for i, remark := range d.Classes {
		if remark.Class < catalog.Informational || remark.Class > catalog.ServerError {
			faults = append(faults, fmt.Sprintf("classes[%d].class: %d; classes are 1 to 5", i, remark.Class))
		}
	}
	faults = append(faults, notEmpty("readings", d.Readings)...)
	for i, reading := range d.Readings {
		at := fmt.Sprintf("readings[%d]", i)
		faults = append(faults, oneOf(at+".advice", reading.Advice)...)
		faults = append(faults, inRange(at+".code", reading.Code)...)
		if i > 0 && reading.Code <= d.Readings[i-1].Code {
			faults = append(faults, fmt.Sprintf("%s.code: %d follows %d; order them by number, each once", at, reading.Code, d.Readings[i-1].Code))
		}
	}
	return faults
}
