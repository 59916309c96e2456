package catalog

import (
	"fmt"
	"path"
	"slices"
	"strings"
)

// crossCheck finds references that lead nowhere.
func (l *loader) crossCheck() {
	for _, code := range l.codes {
		file := fileOf(code.Number)
		for i, confusion := range code.ConfusedWith {
			l.mustExist(file, fmt.Sprintf("confused_with[%d].code", i), confusion.Code)
		}
		for i, number := range code.Related {
			l.mustExist(file, fmt.Sprintf("related[%d]", i), number)
		}
		l.check(file, l.disagreementFaults(code.Disagreements, func(d Document) bool {
			_, listed := d.Reading(code.Number)
			return listed
		}))
		for i, use := range code.Uses {
			if !slices.ContainsFunc(l.senders, func(e Sender) bool { return e.Name == use.Sender }) {
				l.check(file, []string{fmt.Sprintf("uses[%d].sender: %q is not in senders.json", i, use.Sender)})
			}
		}
	}
	for _, document := range l.documents {
		for i, reading := range document.Readings {
			l.mustExist(path.Join("documents", document.ID+".json"), fmt.Sprintf("readings[%d].code", i), reading.Code)
		}
	}
	slices.SortFunc(l.faults, func(a, b error) int { return strings.Compare(a.Error(), b.Error()) })
}

// disagreementFaults finds answers of documents that do not exist or do not speak of the subject, and questions that
// nobody answers.
func (l *loader) disagreementFaults(disagreements []Disagreement, speaks func(Document) bool) []string {
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
				known := slices.ContainsFunc(l.documents, func(d Document) bool { return d.ID == id && speaks(d) })
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
	if _, found := l.codes[number]; !found {
		l.check(file, []string{fmt.Sprintf("%s: there is no %s", field, fileOf(number))})
	}
}

// classOrder is how classes.json lists the classes.
var classOrder = []Class{Informational, Successful, Redirection, ClientError, ServerError, Outside}

// checkTables finds what is wrong with the lists that stand beside the codes.
func (l *loader) checkTables() {
	var classes []Class
	for i, info := range l.classes {
		classes = append(classes, info.Class)
		l.mustExist("classes.json", fmt.Sprintf("[%d].treat_unknown_as", i), info.TreatUnknownAs)
		l.check("classes.json", l.disagreementFaults(info.Disagreements, func(d Document) bool {
			_, speaks := d.Remark(info.Class)
			return speaks
		}))
	}
	if !slices.Equal(classes, classOrder) {
		l.check("classes.json", []string{fmt.Sprintf("the file: has the classes %v; write %v", classes, classOrder)})
	}
	for i, sender := range l.senders {
		if slices.ContainsFunc(l.senders[:i], func(e Sender) bool { return e.Name == sender.Name }) {
			l.check("senders.json", []string{fmt.Sprintf("[%d].name: %q stands twice", i, sender.Name)})
		}
	}
	for i, client := range l.clients {
		for j, number := range client.Retries.Codes {
			l.mustExist("clients.json", fmt.Sprintf("[%d].retries.codes[%d]", i, j), number)
		}
		for j, redirect := range client.Redirects {
			at := fmt.Sprintf("[%d].redirects[%d]", i, j)
			l.check("clients.json", oneOf(at+".post", redirect.Post, followed))
			l.check("clients.json", oneOf(at+".others", redirect.Others, followed))
		}
		l.check("clients.json", sourced(fmt.Sprintf("[%d]", i), client.URL, ""))
	}
}
