package load

import (
	"bytes"
	"errors"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"
)

// yamlReader makes nodes of what the YAML library parsed. The library keeps an alias as a pointer to what it repeats;
// here it becomes a copy, of which there may be so many and no more, and none of itself.
type yamlReader struct {
	builder
	repeating map[*yaml.Node]bool
	repeated  int
}

// maxMarks is how many characters that may separate values a YAML file may have. The library takes about 200 bytes for
// each value, and knows no limit.
const maxMarks = 2_000_000

func parseYAML(data []byte, faults *Faults) (root *node) {
	marks := 0
	for _, mark := range []string{"\n", ",", ":", "[", "{", "- "} {
		marks += bytes.Count(data, []byte(mark))
	}
	if marks > maxMarks {
		faults.add(0, "", "more than %d marks between values; split the document", maxMarks)
		return nil
	}
	decoder := yaml.NewDecoder(bytes.NewReader(data))
	var document, more yaml.Node
	if err := decoder.Decode(&document); err != nil {
		line, says := yamlFault(err)
		faults.add(line, "", "not valid YAML: %s; correct it there", says)
		return nil
	}
	if err := decoder.Decode(&more); !errors.Is(err, io.EOF) {
		faults.add(more.Line, "", "more than one YAML document; keep the first")
		return nil
	}
	if len(document.Content) == 0 {
		faults.add(0, "", "empty; apicodes document new prints a beginning")
		return nil
	}
	r := yamlReader{builder: builder{faults: faults}, repeating: map[*yaml.Node]bool{}}
	root = r.value(document.Content[0])
	if r.nodes >= maxNodes {
		return nil
	}
	return root
}

// yamlFault takes the library's message apart: "yaml: line 3: what is wrong". It counts lines from 0 where its parser
// stops, and from 1 where its scanner does (decode.go, fail, in version 3.0.6).
func yamlFault(err error) (line int, says string) {
	says = strings.TrimPrefix(err.Error(), "yaml: ")
	if found := regexp.MustCompile(`^line (\d+): `).FindStringSubmatch(says); found != nil {
		line, _ = strconv.Atoi(found[1])
		says = says[len(found[0]):]
	}
	if slices.ContainsFunc(parserStops, func(stop string) bool { return strings.HasPrefix(says, stop) }) {
		line++
	}
	return line, says
}

// parserStops are how the messages of the library's parser begin.
var parserStops = []string{
	"did not find expected <", "did not find expected node content", "did not find expected '-' indicator", "did not find expected key",
	"did not find expected ',' or", "found undefined tag handle", "found duplicate %", "found incompatible YAML document",
}

func (r *yamlReader) value(y *yaml.Node) *node {
	if y.Kind == yaml.AliasNode {
		return r.alias(y)
	}
	if !r.room(y.Line) {
		return nil
	}
	if len(r.repeating) > 0 {
		if r.repeated++; r.repeated > maxRepeated {
			r.faults.add(y.Line, r.at(), "aliases repeat more than %d values; write them out", maxRepeated)
			r.nodes = maxNodes
			return nil
		}
	}
	n := &node{line: y.Line}
	switch y.Kind {
	case yaml.MappingNode:
		n.kind = objectNode
		r.object(n, y)
	case yaml.SequenceNode:
		n.kind = listNode
		for i, item := range y.Content {
			if value := r.below(elementOf("", i), func() *node { return r.value(item) }); value != nil {
				n.items = append(n.items, value)
			}
		}
	default:
		n.kind, n.text = scalarKind(y), y.Value
		r.checkText(y.Line, y.Value)
	}
	return n
}

func (r *yamlReader) alias(y *yaml.Node) *node {
	if y.Alias == nil || r.repeating[y.Alias] {
		r.faults.add(y.Line, r.at(), "the alias *%s leads back to itself; write the value out", y.Value)
		return nil
	}
	r.repeating[y.Alias] = true
	value := r.value(y.Alias)
	delete(r.repeating, y.Alias)
	return value
}

// object reads the fields. Those of a merge (<<) come last, and only where the object has none of the name.
func (r *yamlReader) object(n *node, y *yaml.Node) {
	seen := map[string]bool{}
	var merged []*node
	for i := 0; i+1 < len(y.Content) && r.nodes < maxNodes; i += 2 {
		key := y.Content[i]
		if key.Kind == yaml.AliasNode && key.Alias != nil {
			key = key.Alias
		}
		if key.Kind != yaml.ScalarNode {
			r.faults.add(key.Line, r.at(), "a field's name must be text; write it in quotation marks")
			continue
		}
		value := r.below(key.Value, func() *node { return r.value(y.Content[i+1]) })
		switch {
		case value == nil:
		case key.Tag == "!!merge" && value.kind == listNode:
			merged = append(merged, value.items...)
		case key.Tag == "!!merge":
			merged = append(merged, value)
		default:
			r.put(n, seen, field{name: key.Value, line: key.Line, bare: scalarKind(key) == numberNode, value: value})
		}
	}
	for _, other := range merged {
		for _, f := range other.fields {
			if !seen[f.name] {
				r.put(n, seen, f)
			}
		}
	}
}

// scalarKind is what a plain word is. Dates are text: only YAML 1.1 knows them.
func scalarKind(y *yaml.Node) kind {
	switch y.ShortTag() {
	case "!!null":
		return nullNode
	case "!!bool":
		return boolNode
	case "!!int", "!!float":
		return numberNode
	}
	return textNode
}
