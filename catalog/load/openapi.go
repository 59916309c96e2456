package load

import (
	"slices"
	"strings"

	"apicodes/catalog"
	"apicodes/catalog/text"
)

// description is an OpenAPI description that is being read.
type description struct {
	root    *node
	version string // "2.0", "3.0", "3.1"
	faults  *Faults

	operations []catalog.Operation
}

// The limits of a description, beyond those of a file. What is told of each operation repeats its path.
const (
	maxPath       = 500 // bytes
	maxOperations = 10_000
	maxResponses  = 1000 // of one operation
)

func isOpenAPI(root *node) bool { return root.get("openapi") != nil || root.get("swagger") != nil }

// readOpenAPI reads of a description what says how operations answer. Everything else, schemas above all, is left alone:
// it is neither checked nor followed. Callbacks and webhooks are left out: other servers answer there.
func readOpenAPI(root *node, stem string, faults *Faults) catalog.OwnDocument {
	d := description{root: root, faults: faults}
	if !d.readVersion() {
		return catalog.OwnDocument{}
	}
	paths := root.get("paths")
	switch {
	case paths == nil && d.version == "3.1":
	case paths == nil || paths.kind != objectNode:
		faults.add(root.line, "paths", "missing, or no object; write the paths that the API has")
	default:
		d.readPaths(paths)
	}
	if len(d.operations) == 0 && len(faults.List) == 0 {
		faults.add(root.line, "paths", "describes no operation, so there is nothing to show; write one")
	}
	return catalog.OwnDocument{DocumentFile: d.document(stem), Operations: d.operations}
}

// readVersion reports whether the version is one of those that are read here.
func (d *description) readVersion() bool {
	name := "openapi"
	if d.root.get(name) == nil {
		name = "swagger"
	}
	field := d.root.get(name)
	written := field.scalar()
	parts := strings.SplitN(written, ".", 3)
	if len(parts) >= 2 {
		d.version = parts[0] + "." + parts[1]
	}
	if name == "swagger" && d.version == "2.0" || name == "openapi" && (d.version == "3.0" || d.version == "3.1") {
		return true
	}
	d.faults.add(field.line, name, "%q; this program reads swagger 2.0, openapi 3.0 and openapi 3.1", written)
	return false
}

// methods are the fields of a path that are operations.
var methods = []string{"get", "put", "post", "delete", "options", "head", "patch", "trace"}

func (d *description) readPaths(paths *node) {
	for _, path := range paths.fields {
		if strings.HasPrefix(path.name, "x-") {
			continue
		}
		at := fieldOf("paths", shortened(path.name, maxPath))
		if !strings.HasPrefix(path.name, "/") {
			d.faults.add(path.line, at, "a path begins with a slash; correct it")
			continue
		}
		if len(path.name) > maxPath {
			d.faults.add(path.line, at, "a path of more than %d bytes; shorten it", maxPath)
			continue
		}
		item := d.resolve(path.value, at)
		if item == nil {
			continue
		}
		if item.kind != objectNode {
			d.faults.add(path.line, at, "is %s, should be an object of operations", item.kind)
			continue
		}
		for _, field := range item.fields {
			if slices.Contains(methods, field.name) && (field.name != "trace" || d.version != "2.0") {
				d.readOperation(path.name, item, field)
			}
			if len(d.operations) > maxOperations {
				d.faults.add(field.line, at, "more than %d operations; split the description", maxOperations)
				return
			}
		}
	}
}

func (d *description) readOperation(path string, item *node, field field) {
	at := fieldOf(fieldOf("paths", path), field.name)
	if field.value.kind != objectNode {
		d.faults.add(field.line, at, "is %s, should be an object", field.value.kind)
		return
	}
	operation := catalog.Operation{
		Method: strings.ToUpper(field.name), Path: text.Clean(path), Bases: d.bases(item, field.value), Line: field.line,
		Secured: d.secured(field.value), Required: d.version != "3.1",
	}
	responses := d.resolve(orEmpty(field.value.get("responses")), fieldOf(at, "responses"))
	switch {
	case responses == nil:
		operation.Elsewhere = true
	case responses.kind == nullNode:
	case responses.kind != objectNode:
		d.faults.add(responses.line, fieldOf(at, "responses"), "is %s, should be an object with a response for each code", responses.kind)
	case len(responses.fields) > maxResponses:
		d.faults.add(responses.line, fieldOf(at, "responses"), "more than %d responses; there are fewer codes", maxResponses)
	default:
		for _, response := range responses.fields {
			if !strings.HasPrefix(response.name, "x-") {
				operation.Responses = append(operation.Responses, d.readResponse(fieldOf(at, "responses"), response))
			}
		}
	}
	d.operations = append(d.operations, operation)
}

// orEmpty is for what may be left out.
func orEmpty(n *node) *node {
	if n == nil {
		return &node{}
	}
	return n
}

func (d *description) readResponse(at string, field field) catalog.OperationResponse {
	at = fieldOf(at, field.name)
	read := catalog.OperationResponse{Key: text.Clean(field.name), Line: field.line, Unquoted: field.bare}
	response := d.resolve(field.value, at)
	switch {
	case response == nil:
		read.Elsewhere = true
		return read
	case response.kind != objectNode:
		d.faults.add(field.line, at, "is %s, should be an object with a description", response.kind)
		return read
	}
	read.Says = firstParagraph(response.get("description").scalar())
	for _, header := range orEmpty(response.get("headers")).fields {
		read.Headers = append(read.Headers, text.Clean(header.name))
	}
	if d.version == "2.0" {
		read.Content = response.get("schema") != nil
	} else {
		read.Content = len(orEmpty(response.get("content")).fields) > 0
	}
	return read
}

// secured reports whether an operation asks for credentials: of its own list of security requirements or else of the
// whole description's, none is empty.
func (d *description) secured(operation *node) bool {
	security := operation.get("security")
	if security == nil {
		security = d.root.get("security")
	}
	if security == nil || len(security.items) == 0 {
		return false
	}
	for _, alternative := range security.items {
		if len(alternative.fields) == 0 {
			return false
		}
	}
	return true
}
