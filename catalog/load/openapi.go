package load

import (
	"net/url"
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
		at := fieldOf("paths", path.name)
		if !strings.HasPrefix(path.name, "/") {
			d.faults.add(path.line, at, "a path begins with a slash; correct it")
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
	case responses == nil || responses.kind == nullNode:
	case responses.kind != objectNode:
		d.faults.add(responses.line, fieldOf(at, "responses"), "is %s, should be an object with a response for each code", responses.kind)
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

// bases are the paths that servers put before an operation's: its own servers, its path's or the whole description's.
// A server's address may have variables, which stay as they are and match anything, like those of a path.
func (d *description) bases(item, operation *node) []string {
	if d.version == "2.0" {
		return appendBase(nil, d.root.get("basePath").scalar())
	}
	servers := operation.get("servers")
	for _, around := range []*node{item, d.root} {
		if servers == nil {
			servers = around.get("servers")
		}
	}
	var bases []string
	for _, server := range orEmpty(servers).items {
		address := server.get("url").scalar()
		if _, rest, ok := strings.Cut(address, "://"); ok {
			_, path, _ := strings.Cut(rest, "/")
			address = "/" + path
		}
		if decoded, err := url.PathUnescape(address); err == nil {
			address = decoded
		}
		bases = appendBase(bases, address)
	}
	return bases
}

func appendBase(bases []string, base string) []string {
	base = strings.TrimRight(text.Clean(base), "/")
	if base == "" || slices.Contains(bases, base) {
		return bases
	}
	if !strings.HasPrefix(base, "/") {
		base = "/" + base
	}
	return append(bases, base)
}

// OperationField is the way to an operation in its description, or to one of its responses if key isn't empty.
func OperationField(operation catalog.Operation, key string) string {
	at := fieldOf(fieldOf("paths", operation.Path), strings.ToLower(operation.Method))
	if key == "" {
		return at
	}
	return fieldOf(fieldOf(at, "responses"), key)
}
