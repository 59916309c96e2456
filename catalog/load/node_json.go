package load

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
)

// jsonReader reads JSON into nodes, token by token, which is what tells the lines.
type jsonReader struct {
	builder
	data    []byte
	decoder *json.Decoder
	offset  int // up to which lines are counted
	line    int
	err     error
}

func parseJSON(data []byte, faults *Faults) *node {
	r := jsonReader{builder: builder{faults: faults}, data: data, decoder: json.NewDecoder(bytes.NewReader(data)), line: 1}
	r.decoder.UseNumber()
	root := r.value()
	if r.goesOn() {
		if _, err := r.decoder.Token(); !errors.Is(err, io.EOF) {
			faults.add(lineOf(data, int(r.decoder.InputOffset())), "", "more than one JSON value; keep the first")
		}
	}
	if r.err != nil {
		syntax := new(json.SyntaxError)
		switch {
		case errors.Is(r.err, io.EOF) || errors.Is(r.err, io.ErrUnexpectedEOF):
			faults.add(lineOf(data, len(data)), "", "not valid JSON: the file ends too early; close what is open")
		case errors.As(r.err, &syntax):
			faults.add(lineOf(data, int(syntax.Offset)), "", "not valid JSON: %s; correct it there", syntax)
		default:
			faults.add(r.line, "", "not valid JSON: %s; correct it there", r.err)
		}
	}
	if !r.goesOn() {
		return nil
	}
	return root
}

// next reads a token and counts the lines up to its end, which is on the line of its beginning: no token of JSON has two.
func (r *jsonReader) next() json.Token {
	token, err := r.decoder.Token()
	if err != nil {
		r.err = err
		return nil
	}
	end := int(r.decoder.InputOffset())
	r.line += bytes.Count(r.data[r.offset:end], []byte{'\n'})
	r.offset = end
	return token
}

func (r *jsonReader) value() *node {
	token := r.next()
	if r.err != nil || !r.room(r.line) {
		return nil
	}
	n := &node{line: r.line}
	switch token := token.(type) {
	case json.Delim:
		if token == '{' {
			r.object(n)
		} else {
			r.list(n)
		}
	case string:
		n.kind, n.text = textNode, token
		r.checkText(n.line, token)
	case json.Number:
		n.kind, n.text = numberNode, token.String()
	case bool:
		n.kind, n.text = boolNode, "false"
		if token {
			n.text = "true"
		}
	}
	return n
}

// goesOn reports whether reading can: neither the language nor a limit has ended it.
func (r *jsonReader) goesOn() bool { return r.err == nil && r.nodes < maxNodes }

func (r *jsonReader) object(n *node) {
	n.kind = objectNode
	seen := map[string]bool{}
	for r.goesOn() && r.decoder.More() {
		name, isText := r.next().(string)
		if !isText {
			return
		}
		line := r.line
		value := r.below(name, r.value)
		if value != nil {
			r.put(n, seen, field{name: name, line: line, value: value})
		}
	}
	if r.goesOn() {
		r.next()
	}
}

func (r *jsonReader) list(n *node) {
	n.kind = listNode
	for i := 0; r.goesOn() && r.decoder.More(); i++ {
		if value := r.below(elementOf("", i), r.value); value != nil {
			n.items = append(n.items, value)
		}
	}
	if r.goesOn() {
		r.next()
	}
}
