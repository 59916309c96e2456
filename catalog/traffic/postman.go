package traffic

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"apicodes/catalog/traffic/secret"
)

// postmanItem is a request of a Postman collection with the responses that were saved with it, or a folder of items
// (https://schema.postman.com, version 2.1). Everything is optional.
type postmanItem struct {
	Items     []postmanItem     `json:"item"`
	Request   json.RawMessage   `json:"request"`
	Responses []postmanResponse `json:"response"`
}

type postmanResponse struct {
	Asked   json.RawMessage `json:"originalRequest"`
	Reason  string          `json:"status"`
	Code    float64         `json:"code"`
	Headers json.RawMessage `json:"header"` // a list, or one text
	Body    string          `json:"body"`
}

// maxCollection is how long a collection may be: it is held as a whole, since its folders may be anywhere in it.
const maxCollection = 32 << 20

// postman reads the responses that a collection holds. They are examples that somebody saved, often with a part of
// their heads: one without Date isn't taken for one that was seen.
func (r *Reading) postman(into *input, in io.Reader) error {
	text, err := io.ReadAll(io.LimitReader(in, maxCollection+1))
	if err != nil {
		return fmt.Errorf("can't be read further: %w", err)
	}
	if len(text) > maxCollection {
		return fmt.Errorf("longer than %d MiB; export fewer folders at once", maxCollection>>20)
	}
	var collection postmanItem
	if err := json.Unmarshal(text, &collection); err != nil {
		return errors.New("no whole Postman collection: " + secret.Mask(err.Error()))
	}
	r.postmanItems(into, collection.Items, 1)
	r.locked(func() { r.ledger.end(false) })
	return nil
}

func (r *Reading) postmanItems(into *input, items []postmanItem, depth int) {
	for _, item := range items {
		for _, response := range item.Responses {
			asked := response.Asked
			if len(asked) == 0 {
				asked = item.Request
			}
			e := &capture{Origin: Converted, Request: postmanRequest(asked), Response: response.response(), apart: true}
			r.locked(func() {
				into.Messages++
				r.ledger.add(e)
			})
		}
		if depth < MaxNesting {
			r.postmanItems(into, item.Items, depth+1)
		}
	}
}

func (p *postmanResponse) response() Response {
	response := Response{Code: int(min(max(p.Code, 0), 1e6)), Reason: p.Reason, Fields: postmanFields(p.Headers)}
	if response.Code > MaxCode {
		response.Code = -1
	}
	response.HeadSeen = response.Fields.Has("Date")
	if p.Body != "" && response.HeadSeen {
		response.Content.add([]byte(p.Body))
	}
	return response
}

func postmanFields(list json.RawMessage) Fields {
	var fields []struct{ Key, Value string }
	if json.Unmarshal(list, &fields) != nil {
		return nil
	}
	var kept Fields
	for _, field := range fields[:min(len(fields), MaxFields)] {
		kept = append(kept, Field{field.Key, strings.TrimSpace(field.Value)})
	}
	return kept
}

// postmanRequest reads a request: a URL alone, or an object whose url is a text or an object with it in raw.
func postmanRequest(text json.RawMessage) *Request {
	var request struct {
		Method string
		URL    json.RawMessage
	}
	if json.Unmarshal(text, &request) != nil {
		request.URL = text
	}
	var url string
	if json.Unmarshal(request.URL, &url) != nil {
		var parts struct{ Raw string }
		_ = json.Unmarshal(request.URL, &parts) // without one the request has no URL
		url = parts.Raw
	}
	if request.Method == "" && url == "" {
		return nil
	}
	return &Request{Method: request.Method, Target: url, URL: url}
}
