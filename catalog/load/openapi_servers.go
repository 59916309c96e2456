package load

import (
	"net/url"
	"slices"
	"strings"

	"apicodes/catalog"
	"apicodes/catalog/text"
)

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
