package catalog_test

import (
	"fmt"
	"strings"
	"testing"

	"apicodes/catalog"
	"apicodes/catalog/text"

	"github.com/charmbracelet/x/ansi"
)

// limitedText is a text of a page and the most characters that it may have.
type limitedText struct {
	value string
	limit int
}

// texts are the texts of a page by their place.
type texts map[string]limitedText

func (all texts) add(limit int, field string, values ...string) {
	for i, value := range values {
		all[fmt.Sprintf("%s[%d]", field, i)] = limitedText{value, limit}
	}
}

func textsOf(code catalog.Code) texts {
	all := texts{}
	all.add(60, "name", code.Name)
	all.add(60, "former_names", code.FormerNames...)
	all.add(200, "summary", code.Summary)
	all.add(500, "meaning", code.Meaning...)
	all.add(340, "receiving", code.Receiving...)
	all.add(340, "sending", code.Sending...)
	all.add(100, "specification.title", code.Specification.Title)
	all.add(240, "specification.note", code.Specification.Note)
	all.add(240, "retry.idempotent.why", code.Retry.Idempotent.Why)
	all.add(240, "retry.others.why", code.Retry.Others.Why)
	all.add(160, "caching.note", code.Caching.Note)
	all.add(120, "body.note", code.Body.Note)
	all.add(24, "path.hops", code.Path.Hops...)
	all.add(90, "path.note", code.Path.Note)
	all.add(70, "keywords", code.Keywords...)
	if code.Example != nil {
		all.add(80, "example.request", code.Example.Request...)
		all.add(80, "example.response", code.Example.Response...)
	}
	all.addLists(code)
	return all
}

func (all texts) addLists(code catalog.Code) {
	for i, header := range code.Headers {
		all.add(90, fmt.Sprintf("headers[%d].purpose", i), header.Purpose)
	}
	for i, use := range code.Uses {
		all.add(60, fmt.Sprintf("uses[%d].name", i), use.Name)
		all.add(240, fmt.Sprintf("uses[%d].means", i), use.Means)
		all.add(240, fmt.Sprintf("uses[%d].note", i), use.Note)
	}
	for i, confusion := range code.ConfusedWith {
		all.add(160, fmt.Sprintf("confused_with[%d].difference", i), confusion.Difference)
	}
	for i, disagreement := range code.Disagreements {
		all.add(240, fmt.Sprintf("disagreements[%d].says", i), disagreement.Says)
	}
	for i, constant := range code.Constants {
		all.add(60, fmt.Sprintf("constants[%d].name", i), constant.Name)
	}
}

func TestTextFitsAndPrints(t *testing.T) {
	eachCode(t, func(t *testing.T, code catalog.Code) {
		for field, text := range textsOf(code) {
			if got := len([]rune(text.value)); got > text.limit {
				t.Errorf("%s: %d characters, at most %d fit: %q", field, got, text.limit, text.value)
			}
			if fault := notASCII(text.value); fault != "" {
				t.Errorf("%s: %s in %q", field, fault, text.value)
			}
			if !strings.HasPrefix(field, "example.") && (strings.TrimSpace(text.value) != text.value || strings.Contains(text.value, "  ")) {
				t.Errorf("%s: spaces at an end or doubled in %q", field, text.value)
			}
		}
	})
}

// notASCII tells what in a text is not printable ASCII. Only names that a document spells otherwise may differ.
func notASCII(text string) string {
	for _, r := range text {
		if r < ' ' || r > '~' {
			return fmt.Sprintf("the character %q", r)
		}
	}
	return ""
}

// Terminals draw these texts in columns: every character takes one cell.
func TestDocumentsPrint(t *testing.T) {
	for _, document := range documentFiles(t) {
		said := []string{document.Title, document.Publisher, document.About, document.Updated}
		for _, remark := range document.Classes {
			said = append(append(said, remark.Name), remark.Says...)
		}
		for _, reading := range document.Readings {
			said = append(append(said, reading.Label), reading.Says...)
			for _, name := range append(reading.AlsoNamed, reading.Name) {
				if ansi.StringWidth(name) != len([]rune(name)) || text.Clean(name) != name {
					t.Errorf("%s, %03d: the name %q does not take a cell a character", document.ID, reading.Code, name)
				}
			}
		}
		for _, text := range said {
			if fault := notASCII(text); fault != "" {
				t.Errorf("%s: %s in %q", document.ID, fault, text)
			}
			if len(text) > 240 {
				t.Errorf("%s: %d characters, at most 240 fit: %q", document.ID, len(text), text)
			}
		}
	}
}
