package catalog

import (
	"slices"
	"strings"
)

// Operation is a method on a path, as an API description documents it.
type Operation struct {
	Method    string   // "GET"
	Path      string   // as the description has it: "/orders/{id}"
	Bases     []string // what its servers put before the path: "/v1"; empty where they put nothing there
	Line      int      // where it begins in the description, from 1
	Secured   bool     // it asks for credentials
	Required  bool     // the description's version demands responses: OpenAPI 2.0 and 3.0
	Elsewhere bool     // its responses aren't in the description: a reference leads out of it, or nowhere
	Responses []OperationResponse
}

// OperationResponse is one response that an operation documents.
type OperationResponse struct {
	Key       string   // "404", "4XX", "default"
	Line      int      // from 1
	Unquoted  bool     // the key is a bare number in YAML
	Elsewhere bool     // what it documents isn't in the description: a reference leads out of it, or nowhere
	Content   bool     // it documents content
	Headers   []string // the fields that it declares
	Says      string   // its description, on one line
}

// Answer returns the response that an operation documents for a code. A code of its own goes before its range (4XX), and
// that before default.
func (o Operation) Answer(number int) (OperationResponse, bool) {
	digits := Entry{Number: number}.Digits()
	for _, key := range []string{digits, digits[:1] + "XX", "default"} {
		if at := slices.IndexFunc(o.Responses, func(r OperationResponse) bool { return r.Key == key }); at >= 0 {
			return o.Responses[at], true
		}
	}
	return OperationResponse{}, false
}

// Number is the code that a key names; false for ranges, default and what is no code.
func (r OperationResponse) Number() (int, bool) {
	if len(r.Key) != 3 || strings.Trim(r.Key, "0123456789") != "" {
		return 0, false
	}
	return int(r.Key[0]-'0')*100 + int(r.Key[1]-'0')*10 + int(r.Key[2]-'0'), true
}

// Range is the class that a key names: 4 of "4XX"; false for all other keys.
func (r OperationResponse) Range() (Class, bool) {
	if len(r.Key) != 3 || r.Key[1:] != "XX" || r.Key[0] < '1' || r.Key[0] > '5' {
		return Outside, false
	}
	return Class(r.Key[0] - '0'), true
}

func (o Operation) clone() Operation {
	o.Bases = slices.Clone(o.Bases)
	o.Responses = cloned(o.Responses, func(r OperationResponse) OperationResponse {
		r.Headers = slices.Clone(r.Headers)
		return r
	})
	return o
}
