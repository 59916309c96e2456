package load

import (
	"encoding/json"
	"reflect"
)

// decodeTree decodes a tree into v, a pointer, as strictly as decode does a data file. The faults are what differs from
// the schema; the error is none that a file could cause.
func decodeTree(root *node, v any) (faults []string, err error) {
	raw := rawOf(root)
	checker := schemaChecker{}
	checker.check("", raw, reflect.TypeOf(v).Elem())
	if len(checker.faults) > 0 {
		return checker.faults, nil
	}
	data, err := json.Marshal(raw)
	if err != nil {
		return nil, err
	}
	return nil, json.Unmarshal(data, v)
}

// rawOf is what encoding/json makes of a value.
func rawOf(n *node) any {
	switch n.kind {
	case objectNode:
		object := make(map[string]any, len(n.fields))
		for _, f := range n.fields {
			object[f.name] = rawOf(f.value)
		}
		return object
	case listNode:
		list := make([]any, len(n.items))
		for i, item := range n.items {
			list[i] = rawOf(item)
		}
		return list
	case numberNode:
		if json.Valid([]byte(n.text)) {
			return json.Number(n.text)
		}
		return n.text // YAML knows more ways to write a number
	case boolNode:
		return n.text == "true"
	case nullNode:
		return nil
	}
	return n.text
}
