package load

import (
	"fmt"
	"slices"
	"unicode/utf8"

	"apicodes/catalog"
)

// The most that a reason's words take, in characters: a row of the explorer and one more.
const (
	mostMeans = 110
	mostDo    = 90
)

// reasonFaults checks what a file of reasons can tell by itself.
func reasonFaults(reasons catalog.Reasons) []string {
	faults := sourced("the file", reasons.URL, "")
	faults = append(faults, notEmpty("rows", reasons.Rows)...)
	seen := map[string]bool{}
	for i, row := range reasons.Rows {
		at := fmt.Sprintf("rows[%d]", i)
		for _, key := range append([]string{row.Key}, row.Also...) {
			if seen[key] {
				faults = append(faults, fmt.Sprintf("%s.key: %q is there twice; keep one row", at, key))
			}
			seen[key] = true
		}
		faults = append(faults, noLonger(at+".means", row.Means, mostMeans)...)
		faults = append(faults, noLonger(at+".do", row.Do, mostDo)...)
		faults = append(faults, sourced(at, row.URL, "the file's")...)
	}
	return faults
}

// noLonger returns the fault of a text that takes more than its room.
func noLonger(field, text string, most int) []string {
	if n := utf8.RuneCountInString(text); n > most {
		return []string{fmt.Sprintf("%s: %d characters, at most %d fit", field, n, most)}
	}
	return nil
}

// checkReasons finds what is wrong with reasons, rare numbers and marks among all files.
func (l *loader) checkReasons() {
	for i, reasons := range l.Reasons {
		file := l.reasonFiles[i]
		l.mustBeSender(file, "sender", reasons.Sender)
		for j, row := range reasons.Rows {
			for _, status := range row.Status {
				if !l.isKnown(status) {
					l.check(file, []string{fmt.Sprintf("rows[%d].status: %d is in no file of codes and not in rare.json", j, status)})
				}
			}
		}
	}
	for i, line := range l.Rare {
		at := fmt.Sprintf("[%d]", i)
		l.mustBeSender("rare.json", at+".sender", line.Sender)
		l.check("rare.json", sourced(at, line.URL, ""))
		if line.Code != 0 && line.IsRange() || line.To < line.From {
			l.check("rare.json", []string{at + ": give either code, or from and to"})
		}
		if slices.ContainsFunc(l.Codes, func(c catalog.Code) bool { return !line.IsRange() && c.Number == line.Code }) {
			l.check("rare.json", []string{fmt.Sprintf("%s.code: %s describes it; make the line one of its uses", at, fileOf(line.Code))})
		}
	}
	for i, marks := range l.Marks {
		l.mustBeSender("marks.json", fmt.Sprintf("[%d].sender", i), marks.Sender)
		for j, mark := range marks.Marks {
			at := fmt.Sprintf("[%d].marks[%d]", i, j)
			l.check("marks.json", oneOf(at+".in", mark.In))
			l.check("marks.json", oneOf(at+".proves", mark.Proves))
			l.check("marks.json", sourced(at, mark.URL, ""))
		}
	}
}

func (l *loader) isKnown(number int) bool {
	return slices.ContainsFunc(l.Codes, func(c catalog.Code) bool { return c.Number == number }) ||
		slices.ContainsFunc(l.Rare, func(r catalog.Rare) bool { return !r.IsRange() && r.Code == number })
}

func (l *loader) mustBeSender(file, field, name string) {
	if !slices.ContainsFunc(l.Senders, func(s catalog.Sender) bool { return s.Name == name }) {
		l.check(file, []string{fmt.Sprintf("%s: %q is not in senders.json", field, name)})
	}
}
