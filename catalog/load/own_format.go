package load

import (
	"fmt"
	"strconv"
	"strings"

	"apicodes/catalog"
)

// readOwn holds a document in the catalogue's format against the schema and checks what the file itself can tell.
func readOwn(root *node, faults *Faults) (document catalog.DocumentFile) {
	if format := root.get("format"); format.kind == numberNode && format.text != strconv.Itoa(formatVersion) {
		faults.add(format.line, "format", "%s; this program reads format %d", format.text, formatVersion)
		return document
	}
	found, err := decodeTree(root, &document)
	if err != nil {
		faults.add(0, "", "%s", err)
		return document
	}
	if len(found) == 0 {
		found = append(documentFaults(document, document.ID), idFaults(document.ID)...)
	}
	lines := linesOf(root)
	for i, said := range found {
		if i >= mostFaults {
			faults.More += len(found) - i
			break
		}
		place, says := lines.split(said)
		faults.add(lines.of(place), place, "%s", says)
	}
	return document
}

// idFaults checks what is typed behind doc:.
func idFaults(id string) []string {
	if id != "" && id == slug(id) && len(id) <= maxID {
		return nil
	}
	return []string{fmt.Sprintf("id: %q; write up to %d lower-case letters, digits and dashes, as it is typed behind doc:", id, maxID)}
}

const maxID = 40 // bytes

// slug makes an id of a title.
func slug(title string) string {
	words := strings.FieldsFunc(strings.ToLower(title), func(r rune) bool { return (r < 'a' || r > 'z') && (r < '0' || r > '9') })
	id := strings.Join(words, "-")
	return strings.Trim(id[:min(len(id), maxID)], "-")
}

// lineTable is the lines of values by the way to them.
type lineTable map[string]int

func linesOf(root *node) lineTable {
	all := lineTable{}
	var add func(at string, n *node)
	add = func(at string, n *node) {
		all[at] = n.line
		for _, f := range n.fields {
			add(fieldOf(at, f.name), f.value)
			all[fieldOf(at, f.name)] = f.line
		}
		for i, item := range n.items {
			add(elementOf(at, i), item)
		}
	}
	add("", root)
	return all
}

// split takes a fault apart into its place and the rest. A name in a place is quoted and may hold anything, so the
// longest place that the document has goes first.
func (p lineTable) split(said string) (place, says string) {
	place, says, _ = strings.Cut(said, ": ")
	for at := len(place); at < len(said); {
		if _, known := p[said[:at]]; known {
			place, says = said[:at], said[at+len(": "):]
		}
		next := strings.Index(said[at+1:], ": ")
		if next < 0 {
			break
		}
		at += 1 + next
	}
	return place, says
}

// of is the line of a place, or of the closest one around it, for what is missing.
func (p lineTable) of(place string) int {
	for {
		if line, ok := p[place]; ok {
			return line
		}
		cut := max(strings.LastIndexByte(place, '.'), strings.LastIndexByte(place, '['), 0)
		place = place[:cut]
	}
}
