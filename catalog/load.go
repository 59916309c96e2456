package catalog

import (
	"encoding/json"
	"errors"
	"fmt"
	"hash/crc32"
	"io/fs"
	"path"
	"slices"
	"strings"
)

// root is the folder of the data files as people see it; faults name files by it.
const root = "catalog/data"

// Load reads and checks every file of a data folder: codes/NNN.json, documents/ID.json, classes.json, senders.json,
// clients.json and warnings.json. All faults come back together, one a line, each with file, field and reason.
func Load(fsys fs.FS) (*Catalog, error) {
	loader := loader{fsys: fsys, codes: map[int]Code{}}
	loader.decode("classes.json", &loader.classes)
	loader.decode("senders.json", &loader.senders)
	loader.decode("clients.json", &loader.clients)
	loader.decode("warnings.json", &loader.warnings)
	for _, file := range loader.list("documents") {
		var document Document
		if loader.knowsFormat(file) && loader.decode(file, &document) {
			loader.check(file, document.faults(strings.TrimSuffix(path.Base(file), ".json")))
			loader.documents = append(loader.documents, document)
		}
	}
	for _, file := range loader.list("codes") {
		loader.code(file)
	}
	if len(loader.faults) == 0 {
		loader.crossCheck()
		loader.checkTables()
	}
	if err := errors.Join(loader.faults...); err != nil {
		return nil, err
	}
	return loader.catalog(), nil
}

// loader collects what Load reads and what is wrong with it.
type loader struct {
	tables
	fsys   fs.FS
	codes  map[int]Code
	faults []error
}

func (l *loader) list(folder string) []string {
	files, err := fs.Glob(l.fsys, folder+"/*.json")
	if err == nil && len(files) == 0 {
		err = errors.New("no .json file")
	}
	if err != nil {
		l.faults = append(l.faults, fmt.Errorf("%s: %w", path.Join(root, folder), err))
	}
	return files
}

func (l *loader) decode(file string, v any) bool {
	data, err := fs.ReadFile(l.fsys, file)
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

// code reads one code's file.
func (l *loader) code(file string) {
	var code Code
	if l.decode(file, &code) {
		l.check(file, code.faults(strings.TrimSuffix(path.Base(file), ".json")))
		l.codes[code.Number] = code
	}
}

// knowsFormat reads a document's format before anything else: another version's fields would only mislead.
func (l *loader) knowsFormat(file string) bool {
	data, _ := fs.ReadFile(l.fsys, file)
	var document struct{ Format *int }
	err := json.Unmarshal(data, &document)
	if err != nil || document.Format == nil || *document.Format == FormatVersion {
		return true // decode says what is wrong with the rest
	}
	l.check(file, []string{fmt.Sprintf("format: %d; this program reads format %d", *document.Format, FormatVersion)})
	return false
}

func (l *loader) check(file string, faults []string) {
	for _, fault := range faults {
		l.faults = append(l.faults, fmt.Errorf("%s: %s", path.Join(root, file), fault))
	}
}

func (l *loader) catalog() *Catalog {
	slices.SortFunc(l.documents, func(a, b Document) int { return strings.Compare(a.Title, b.Title) })
	for _, code := range l.codes {
		l.entries = append(l.entries, l.entry(code))
	}
	slices.SortFunc(l.entries, func(a, b Entry) int { return Before(a.Number, b.Number) })
	for _, entry := range l.entries {
		data, _ := fs.ReadFile(l.fsys, fileOf(entry.Number)) // it was read before
		l.sums = append(l.sums, crc32.ChecksumIEEE(data))
	}
	l.vocabulary = buildVocabulary(l.entries, func(entry int) []string { return l.texts(l.entries[entry].Number) })
	return &Catalog{tables: l.tables, read: func(number int) (Code, error) { return l.codes[number], nil }}
}

// texts returns every sentence of a code's page: its own, and those of the documents.
func (l *loader) texts(number int) []string {
	texts := l.codes[number].prose()
	for _, document := range l.documents {
		reading, _ := document.Reading(number)
		texts = append(texts, reading.Says...)
	}
	return texts
}

// entry derives a code's entry from its file and from the documents.
func (l *loader) entry(code Code) Entry {
	entry := Entry{
		Number:      code.Number,
		Name:        code.Name,
		Standing:    code.Standing,
		FormerNames: code.FormerNames,
		Keywords:    code.Keywords,
		Summary:     code.Summary,
		Caching:     code.Caching.Rule,
		Body:        code.Body.Rule,
		Retry:       code.Retry.Idempotent.Advice,
		RFCs:        citedRFCs(code),
	}
	for _, document := range l.documents {
		reading, listed := document.Reading(code.Number)
		if !listed {
			continue
		}
		for _, name := range append([]string{reading.Name}, reading.AlsoNamed...) {
			entry.Titles = append(entry.Titles, DocumentTitle{Document: document.ID, Name: name, Label: reading.Label})
		}
		entry.Headers = appendNew(entry.Headers, reading.Headers...)
	}
	for _, header := range code.Headers {
		entry.Headers = appendNew(entry.Headers, header.Name)
	}
	for _, constant := range code.Constants {
		entry.Constants = append(entry.Constants, constant.Name)
	}
	for _, use := range code.Uses {
		entry.Senders = appendNew(entry.Senders, use.Sender)
	}
	return entry
}

func appendNew(list []string, values ...string) []string {
	for _, value := range values {
		if !slices.Contains(list, value) {
			list = append(list, value)
		}
	}
	return list
}

// fileOf returns the file of a number, below the data folder.
func fileOf(number int) string {
	return "codes/" + Entry{Number: number}.Digits() + ".json"
}

// citedRFCs returns the numbers of the RFCs that a page cites ("RFC 9110, 15.5.5"), each once.
func citedRFCs(code Code) []string {
	texts := append(code.prose(), code.Caching.Section)
	for _, header := range code.Headers {
		texts = append(texts, header.Section)
	}
	var cited []string
	for _, text := range texts {
		for _, after := range strings.Split(text, "RFC ")[1:] {
			digits := after[:len(after)-len(strings.TrimLeft(after, "0123456789"))]
			if digits != "" {
				cited = appendNew(cited, digits)
			}
		}
	}
	return cited
}
