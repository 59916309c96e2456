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
		for i, use := range code.Uses {
			if !slices.ContainsFunc(l.emitters, func(e Emitter) bool { return e.Name == use.Emitter }) {
				l.check(file, []string{fmt.Sprintf("uses[%d].emitter: %q is not in emitters.json", i, use.Emitter)})
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
	}
	if !slices.Equal(classes, classOrder) {
		l.check("classes.json", []string{fmt.Sprintf("the file: has the classes %v; write %v", classes, classOrder)})
	}
	for i, emitter := range l.emitters {
		if slices.ContainsFunc(l.emitters[:i], func(e Emitter) bool { return e.Name == emitter.Name }) {
			l.check("emitters.json", []string{fmt.Sprintf("[%d].name: %q stands twice", i, emitter.Name)})
		}
	}
	for i, client := range l.clients {
		for j, number := range client.Retries {
			l.mustExist("clients.json", fmt.Sprintf("[%d].retries[%d]", i, j), number)
		}
		l.check("clients.json", sourced(fmt.Sprintf("[%d]", i), client.URL, ""))
	}
}
