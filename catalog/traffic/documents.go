package traffic

import (
	"bytes"
	"io"

	"apicodes/catalog"
	"apicodes/catalog/traffic/secret"
)

// Documents reads the operations of an API document, as far as it can also where there is an error. Package load has the
// function; the type keeps the two apart.
type Documents func(in io.Reader) ([]catalog.Operation, error)

var (
	yamlDocument = pattern(`(?m)^["']?(openapi|swagger)["']?[ \t]*:[ \t]*["']?[0-9]`)
	jsonDocument = pattern(`[{,]\s*"(openapi|swagger)"\s*:\s*"[0-9]`)
	// Programs that sort an object's keys write the decisive one behind everything that the sample holds.
	sortedDocument = pattern(`^\{\s*"(basePath|components|definitions)"\s*:`)
)

// documentMark tells by what a sample is an API document; "" where it is none.
func documentMark(sample []byte) (why string) {
	text := bytes.TrimLeft(sample, " \t\r\n")
	switch {
	case len(text) == 0:
	case text[0] == '{' && harPattern().Match(text):
	case text[0] == '{' && jsonDocument().Match(text):
		return "a JSON object with openapi or swagger"
	case text[0] == '{' && sortedDocument().Match(text):
		return "a JSON object that begins as an API document does"
	case text[0] != '{' && yamlDocument().Match(text):
		return "openapi or swagger at the beginning of a line"
	}
	return ""
}

// document reads an API document.
func (r *Reading) document(into *input, in io.Reader) error {
	operations, err := r.options.Documents(in)
	r.locked(func() {
		r.operations = append(r.operations, operations...)
		for _, operation := range operations {
			into.Messages += len(operation.Responses)
		}
	})
	return err
}

// document adds what is documented. Where nothing else was read, the codes are those that operations document, with the
// operations in place of paths; else they stay what was seen.
func (r *Report) document(operations []catalog.Operation, known *knowledge) {
	alone := r.Messages == 0
	documented := newLedger(known)
	for _, operation := range operations {
		name := secret.Mask(operation.Method + " " + operation.Path)
		for _, response := range operation.Responses {
			r.Messages++
			if number, ok := response.Number(); ok {
				code := documented.code(number)
				code.Count++
				if len(code.paths) < MaxPaths {
					code.paths[name]++
				} else {
					code.OtherPaths++
				}
			}
		}
		found, unseen := CheckOperation(operation)
		for _, id := range unseen {
			documented.unchecked[id]++
		}
		for _, finding := range found {
			if code, ok := documented.byCode[finding.Code]; ok {
				code.found(finding.ID)
			}
			if len(r.Findings) < MaxExchanges {
				r.Findings = append(r.Findings, finding.Finding)
			}
		}
	}
	r.Operations = shownOperations(operations)
	told := documented.report()
	r.Unchecked = append(r.Unchecked, told.Unchecked...)
	if alone {
		r.Codes = told.Codes
	}
}
