package load

import (
	"bytes"
	"fmt"
	"strings"
)

// node is a value of a JSON or YAML file with the line that it is on. Both languages are read into this one form, so
// that nothing behind it has to know which it was.
type node struct {
	kind   kind
	line   int
	text   string // of a scalar, as it is written
	fields []field
	items  []*node
}

var kindNames = map[kind]string{
	nullNode: "null", textNode: "text", numberNode: "a number", boolNode: "true or false", objectNode: "an object", listNode: "a list",
}

func (k kind) String() string { return kindNames[k] }

// field is a field of an object. bare tells that its name isn't text in YAML, but a number.
type field struct {
	name  string
	line  int
	bare  bool
	value *node
}

type kind uint8

const (
	nullNode kind = iota
	textNode
	numberNode
	boolNode
	objectNode
	listNode
)

// The limits of a user's document. They bound memory and time, far above what people write: the largest public
// descriptions have 12 MB, and few nest deeper than 30.
const (
	maxBytes    = 16 << 20
	maxNesting  = 100
	maxNodes    = 2_000_000
	maxRepeated = 100_000 // nodes that aliases of YAML may repeat
	maxStep     = 100     // bytes of a name on the way to a value
)

// get returns the value of a field; nil where there is none.
func (n *node) get(name string) *node {
	if n == nil {
		return nil
	}
	for i := range n.fields {
		if n.fields[i].name == name {
			return n.fields[i].value
		}
	}
	return nil
}

// scalar returns the text of a scalar; "" for everything else.
func (n *node) scalar() string {
	if n == nil || n.kind == objectNode || n.kind == listNode || n.kind == nullNode {
		return ""
	}
	return n.text
}

// parse reads the one value that a file holds. The faults are of the language; what the value should be is for others. It
// returns nil where the rest of the file can't be told: what is seen of it would only mislead.
func parse(data []byte, faults *Faults) *node {
	data = bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))
	if at := notUTF8(data); at >= 0 {
		faults.add(lineOf(data, at), "", "not UTF-8 text; save it as UTF-8")
		return nil
	}
	content := bytes.TrimSpace(data)
	if len(content) == 0 {
		faults.add(0, "", "empty; apicodes document new prints a beginning")
		return nil
	}
	if content[0] == '{' || content[0] == '[' {
		return parseJSON(data, faults)
	}
	return parseYAML(data, faults)
}

// builder makes a tree and holds the limits while it grows.
type builder struct {
	faults *Faults
	nodes  int
	path   []string // of the value that is being read
}

// room takes one node more, at so many levels; false beyond the limits, which it says once.
func (b *builder) room(line int) bool {
	b.nodes++
	switch {
	case b.nodes == maxNodes:
		b.faults.add(line, "", "more than %d values; split the document", maxNodes)
	case b.nodes > maxNodes:
	case len(b.path) > maxNesting:
		b.faults.add(line, b.at(), "nested deeper than %d levels; flatten it", maxNesting)
		b.nodes = maxNodes
	default:
		return true
	}
	return false
}

// at is the way to the value that is being read.
func (b *builder) at() string {
	path := ""
	for _, step := range b.path[:min(len(b.path), 12)] {
		if strings.HasPrefix(step, "[") {
			path += step
		} else {
			path = fieldOf(path, step)
		}
	}
	return path
}

// below reads a value one step further down.
func (b *builder) below(step string, read func() *node) *node {
	b.path = append(b.path, shortened(step, maxStep))
	value := read()
	b.path = b.path[:len(b.path)-1]
	return value
}

// put adds a field to an object, if it has none of that name.
func (b *builder) put(object *node, seen map[string]bool, f field) {
	b.checkText(f.line, f.name)
	if seen[f.name] {
		b.faults.add(f.line, fieldOf(b.at(), shortened(f.name, maxStep)), "is there twice; keep one")
		return
	}
	seen[f.name] = true
	object.fields = append(object.fields, f)
}

// checkText refuses control characters, which nobody writes into a document on purpose.
func (b *builder) checkText(line int, said string) {
	for _, r := range said {
		if r < ' ' && r != '\t' && r != '\n' && r != '\r' || r >= 0x7f && r < 0xa0 && r != 0x85 {
			b.faults.add(line, b.at(), "holds a control character (%s); remove it", fmt.Sprintf("U+%04X", r))
			return
		}
	}
}
