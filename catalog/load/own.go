package load

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"

	"apicodes/catalog"
	"apicodes/catalog/text"
)

// With reads a user's documents from files and returns the catalogue with them. If one of them has a fault, the error
// has a line for each fault of all of them, and nothing is loaded.
func With(c *catalog.Catalog, files ...string) (*catalog.Catalog, error) {
	var documents []catalog.OwnDocument
	var faults []error
	taken := map[string]string{} // ids, and by what
	for _, document := range c.Documents() {
		taken[document.ID] = document.Title
	}
	for _, file := range files {
		document, err := readFile(file, taken)
		if err != nil {
			faults = append(faults, err)
			continue
		}
		taken[document.ID] = file
		documents = append(documents, document)
	}
	if err := errors.Join(faults...); err != nil {
		return nil, err
	}
	return c.With(documents...), nil
}

func readFile(name string, taken map[string]string) (catalog.OwnDocument, error) {
	file, err := os.Open(name)
	if err != nil {
		if cause := new(os.PathError); errors.As(err, &cause) {
			err = cause.Err
		}
		return catalog.OwnDocument{}, fmt.Errorf("%s: cannot be read: %w; name a document's file", text.Clean(name), err)
	}
	defer file.Close()
	document, err := Document(name, file)
	if err != nil {
		return document, err
	}
	if by, is := taken[document.ID]; is {
		if len(document.Operations) == 0 {
			faults := Faults{File: name}
			faults.add(0, "id", "%q is taken by %s; choose another", document.ID, by)
			return document, &faults
		}
		document.ID = free(document.ID, taken)
	}
	return document, nil
}

// free finds an id for a description, whose author chose none.
func free(id string, taken map[string]string) string {
	for n := 2; ; n++ {
		if next := id + "-" + strconv.Itoa(n); taken[next] == "" {
			return next
		}
	}
}

// Document reads a user's document: in the catalogue's format, or an OpenAPI description of version 2.0, 3.0 or 3.1;
// JSON or YAML. The error is a *Faults.
func Document(name string, in io.Reader) (catalog.OwnDocument, error) {
	faults := &Faults{File: name}
	root := readTree(in, faults)
	if root == nil {
		return catalog.OwnDocument{}, faults.err()
	}
	var document catalog.OwnDocument
	switch {
	case root.kind != objectNode:
		faults.add(root.line, "", "the file is %s, should be an object; apicodes document new prints a beginning", root.kind)
	case isOpenAPI(root):
		document = readOpenAPI(root, stem(filepath.ToSlash(name)), faults)
	case len(faults.List) > 0: // the schema would say the same again, in other words
	case root.get("format") == nil:
		faults.add(root.line, "", "has no field format, openapi or swagger, one of which says what it is; apicodes document new prints a beginning")
	default:
		document.DocumentFile = readOwn(root, faults)
	}
	if err := faults.err(); err != nil {
		return catalog.OwnDocument{}, err
	}
	return document, nil
}

func readTree(in io.Reader, faults *Faults) *node {
	data, err := io.ReadAll(io.LimitReader(in, maxBytes+1))
	switch {
	case err != nil:
		faults.add(0, "", "cannot be read: %s; name a document's file", err)
	case len(data) > maxBytes:
		faults.add(0, "", "larger than %d MB; split the document", maxBytes>>20)
	default:
		return parse(data, faults)
	}
	return nil
}

// Operations reads the operations of an OpenAPI description, for those who compare traffic with it. It returns what it
// could read also where there is an error, which is the first fault.
func Operations(in io.Reader) ([]catalog.Operation, error) {
	faults := &Faults{}
	root := readTree(in, faults)
	var operations []catalog.Operation
	if root != nil {
		if isOpenAPI(root) {
			operations = readOpenAPI(root, "", faults).Operations
		} else {
			faults.add(root.line, "", "no OpenAPI description: it has no field openapi or swagger")
		}
	}
	if faults.err() == nil {
		return operations, nil
	}
	first := faults.List[0].String()
	if more := len(faults.List) - 1 + faults.More; more > 0 {
		first += fmt.Sprintf(" (and %d faults more: apicodes document check FILE)", more)
	}
	return operations, errors.New(first)
}
