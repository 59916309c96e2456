// Package load reads a catalogue's files strictly: it decodes JSON, holds it against the schema that the Go types are,
// validates each file by itself, and checks that references between files lead somewhere. Tests, the generator and
// whoever reads a user's own files import it; catalog never does.
//
// The one surprising idea: there is no schema beside the types. A field of catalog.Code with its json tag is all that
// the check needs, so a new field costs nothing here. Fields that may be null or empty may be left out.
//
// Where things go: decode.go is JSON, schema.go what the types say, validate.go what one file can tell, crosscheck.go
// what only all together can. A new kind of file is one more line in Tables, with its checks beside the others.
//
// A user's documents come in by own.go: JSON and YAML become one tree of nodes with their lines (node.go), held within
// limits, which the format's schema (own_format.go) or what is read of OpenAPI (openapi.go) makes a document of. Their
// faults have lines and remedies, because whoever reads them has written the file.
package load

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"strings"

	"apicodes/catalog"
)

// root is the folder of the data files as people see it; faults name files by it.
const root = "catalog/data"

// formatVersion is the version of the document files that this package reads.
const formatVersion = 1

// Catalog reads and checks every file of a data folder and makes a catalogue of them. See Tables.
func Catalog(files fs.FS) (*catalog.Catalog, error) {
	tables, err := Tables(files)
	if err != nil {
		return nil, err
	}
	return catalog.New(tables), nil
}

// Tables reads and checks every file of a data folder: codes/NNN.json, documents/ID.json, classes.json, senders.json,
// clients.json, warnings.json, reasons/ID.json, rare.json, protocols.json, phrases.json and marks.json. All faults come
// back together, one a line, each with file, field and reason.
func Tables(files fs.FS) (catalog.Tables, error) {
	loader := loader{files: files}
	loader.decode("classes.json", &loader.Classes)
	loader.decode("senders.json", &loader.Senders)
	loader.decode("clients.json", &loader.Clients)
	loader.decode("warnings.json", &loader.Warnings)
	loader.decode("rare.json", &loader.Rare)
	loader.decode("phrases.json", &loader.Phrases)
	loader.decode("protocols.json", &loader.Elsewhere)
	loader.decode("marks.json", &loader.Marks)
	for _, file := range loader.list("reasons") {
		loader.reasons(file)
	}
	for _, file := range loader.list("documents") {
		loader.document(file)
	}
	for _, file := range loader.list("codes") {
		loader.code(file)
	}
	if len(loader.faults) == 0 {
		loader.crossCheck()
		loader.checkTables()
		loader.checkReasons()
		loader.checkPhrases()
	}
	if err := errors.Join(loader.faults...); err != nil {
		return catalog.Tables{}, err
	}
	return loader.Tables, nil
}

// loader collects what Tables reads and what is wrong with it.
type loader struct {
	catalog.Tables
	files       fs.FS
	reasonFiles []string // where each of Reasons was read
	faults      []error
}

func (l *loader) list(folder string) []string {
	files, err := fs.Glob(l.files, folder+"/*.json")
	if err == nil && len(files) == 0 {
		err = errors.New("no .json file")
	}
	if err != nil {
		l.faults = append(l.faults, fmt.Errorf("%s: %w", path.Join(root, folder), err))
	}
	return files
}

func (l *loader) decode(file string, v any) bool {
	data, err := fs.ReadFile(l.files, file)
	if err != nil {
		l.faults = append(l.faults, fmt.Errorf("%s: cannot be read: %w", path.Join(root, file), err))
		return false
	}
	if err := decode(path.Join(root, file), data, v); err != nil {
		l.faults = append(l.faults, err)
		return false
	}
	return true
}

func (l *loader) code(file string) {
	var code catalog.Code
	if l.decode(file, &code) {
		l.check(file, codeFaults(code, stem(file)))
		l.Codes = append(l.Codes, code)
	}
}

func (l *loader) document(file string) {
	var document catalog.DocumentFile
	if l.knowsFormat(file) && l.decode(file, &document) {
		l.check(file, documentFaults(document, stem(file)))
		l.Documents = append(l.Documents, document)
	}
}

func (l *loader) reasons(file string) {
	var reasons catalog.Reasons
	if l.decode(file, &reasons) {
		l.check(file, reasonFaults(reasons))
		l.Reasons = append(l.Reasons, reasons)
		l.reasonFiles = append(l.reasonFiles, file)
	}
}

// stem is a file's name without folder and .json.
func stem(file string) string { return strings.TrimSuffix(path.Base(file), ".json") }

// knowsFormat reads a document's format before anything else: another version's fields would only mislead.
func (l *loader) knowsFormat(file string) bool {
	data, _ := fs.ReadFile(l.files, file)
	var document struct{ Format *int }
	err := json.Unmarshal(data, &document)
	if err != nil || document.Format == nil || *document.Format == formatVersion {
		return true // decode says what is wrong with the rest
	}
	l.check(file, []string{fmt.Sprintf("format: %d; this program reads format %d", *document.Format, formatVersion)})
	return false
}

func (l *loader) check(file string, faults []string) {
	for _, fault := range faults {
		l.faults = append(l.faults, fmt.Errorf("%s: %s", path.Join(root, file), fault))
	}
}

// fileOf returns the file of a number, below the data folder.
func fileOf(number int) string {
	return "codes/" + catalog.Entry{Number: number}.Digits() + ".json"
}
