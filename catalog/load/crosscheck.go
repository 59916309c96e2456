package load

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"apicodes/catalog"
)

// crossCheck finds references that lead nowhere.
func (l *loader) crossCheck() {
	for _, code := range l.Codes {
		file := fileOf(code.Number)
		for i, confusion := range code.ConfusedWith {
			l.mustExist(file, fmt.Sprintf("confused_with[%d].code", i), confusion.Code)
		}
		for i, number := range code.Related {
			l.mustExist(file, fmt.Sprintf("related[%d]", i), number)
		}
		l.check(file, l.disagreementFaults(code.Disagreements, func(d catalog.DocumentFile) bool {
			_, listed := d.Reading(code.Number)
			return listed
		}))
		for i, use := range code.Uses {
			if !slices.ContainsFunc(l.Senders, func(s catalog.Sender) bool { return s.Name == use.Sender }) {
				l.check(file, []string{fmt.Sprintf("uses[%d].sender: %q is not in senders.json", i, use.Sender)})
			}
		}
	}
	for _, document := range l.Documents {
		for i, reading := range document.Readings {
			l.mustExist(path.Join("documents", document.ID+".json"), fmt.Sprintf("readings[%d].code", i), reading.Code)
		}
	}
	slices.SortFunc(l.faults, func(a, b error) int { return strings.Compare(a.Error(), b.Error()) })
}

// disagreementFaults finds answers of documents that do not exist or do not speak of the subject, and questions that
// nobody answers.
func (l *loader) disagreementFaults(disagreements []catalog.Disagreement, speaks func(catalog.DocumentFile) bool) []string {
	var faults []string
	for i, disagreement := range disagreements {
		at := fmt.Sprintf("disagreements[%d]", i)
		if disagreement.Question != "" && len(disagreement.Answers) == 0 {
			faults = append(faults, at+".answers: missing; write who answers what")
		}
		if disagreement.Question == "" && disagreement.Says == "" {
			faults = append(faults, at+".question: missing; ask what the documents answer differently")
		}
		answered := map[string]bool{}
		for j, answer := range disagreement.Answers {
			for _, id := range answer.Documents {
				known := slices.ContainsFunc(l.Documents, func(d catalog.DocumentFile) bool { return d.ID == id && speaks(d) })
				if !known || answered[id] {
					faults = append(faults, fmt.Sprintf("%s.answers[%d].documents: %q is no document that speaks of it, or it answers twice", at, j, id))
				}
				answered[id] = true
			}
		}
	}
	return faults
}

func (l *loader) mustExist(file, field string, number int) {
	if !slices.ContainsFunc(l.Codes, func(c catalog.Code) bool { return c.Number == number }) {
		l.check(file, []string{fmt.Sprintf("%s: there is no %s", field, fileOf(number))})
	}
}

// classOrder is how classes.json lists the classes.
var classOrder = []catalog.Class{
	catalog.Informational, catalog.Successful, catalog.Redirection, catalog.ClientError, catalog.ServerError, catalog.Outside,
}

// checkTables finds what is wrong with the lists beside the codes.
func (l *loader) checkTables() {
	var classes []catalog.Class
	for i, info := range l.Classes {
		classes = append(classes, info.Class)
		l.mustExist("classes.json", fmt.Sprintf("[%d].treat_unknown_as", i), info.TreatUnknownAs)
		l.check("classes.json", l.disagreementFaults(info.Disagreements, func(d catalog.DocumentFile) bool {
			_, speaks := d.Remark(info.Class)
			return speaks
		}))
	}
	if !slices.Equal(classes, classOrder) {
		l.check("classes.json", []string{fmt.Sprintf("the file: has the classes %v; write %v", classes, classOrder)})
	}
	for i, sender := range l.Senders {
		if slices.ContainsFunc(l.Senders[:i], func(s catalog.Sender) bool { return s.Name == sender.Name }) {
			l.check("senders.json", []string{fmt.Sprintf("[%d].name: %q is listed twice", i, sender.Name)})
		}
	}
	for i, client := range l.Clients {
		for j, number := range client.Retries.Codes {
			l.mustExist("clients.json", fmt.Sprintf("[%d].retries.codes[%d]", i, j), number)
		}
		for j, redirect := range client.Redirects {
			at := fmt.Sprintf("[%d].redirects[%d]", i, j)
			l.check("clients.json", oneOf(at+".post", redirect.Post))
			l.check("clients.json", oneOf(at+".others", redirect.Others))
		}
		l.check("clients.json", sourced(fmt.Sprintf("[%d]", i), client.URL, ""))
	}
}
