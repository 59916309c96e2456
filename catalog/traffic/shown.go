package traffic

import (
	"slices"

	"apicodes/catalog"
	"apicodes/catalog/text"
	"apicodes/catalog/traffic/secret"
)

// show makes the form of an exchange that may be shown. Without its head it keeps what a list needs.
func (e *capture) show(withHead bool) *Exchange {
	shown := &Exchange{Number: e.Number, Line: e.Line, Code: e.Response.Code, Response: e.Response, Origin: e.Origin,
		Start: e.Start, Findings: e.Findings, Sender: e.Sender, Via: e.Via}
	if !e.Start.IsZero() && e.End.After(e.Start) {
		shown.Took = e.End.Sub(e.Start)
	}
	shown.Sender.Name = secret.Mask(shown.Sender.Name)
	shown.Response.Content.Text = nil
	shown.Response.Reason, shown.Response.Fields = "", nil
	if withHead {
		shown.Response.Reason = secret.Mask(e.Response.Reason)
		shown.Response.Fields = shownFields(e.Response.Fields)
	}
	for i, via := range e.Via {
		shown.Via[i] = secret.Mask(via)
	}
	if e.Request != nil {
		request := *e.Request
		request.Method, request.Target, request.URL = secret.Mask(request.Method), secret.Mask(request.Target), secret.Mask(request.URL)
		request.Content.Text, request.Fields = nil, nil
		if withHead {
			request.Fields = shownFields(e.Request.Fields)
		} else {
			request.Target, request.URL = "", ""
		}
		shown.Request = &request
	}
	return shown
}

func shownFields(fields Fields) Fields {
	shown := make(Fields, len(fields))
	for i, field := range fields {
		shown[i] = Field{text.Clean(field.Name), secret.Field(field.Name, field.Value)}
	}
	return shown
}

// size is about how much memory an exchange's heads take, here and in the capture that it was made from.
func (e *Exchange) size() int {
	const each = 96 // two fields of four words, and what the allocator rounds up
	size := 0
	for _, field := range e.Response.Fields {
		size += each + len(field.Value)
	}
	if e.Request != nil {
		size += 4 * len(e.Request.URL)
		for _, field := range e.Request.Fields {
			size += each + len(field.Value)
		}
	}
	return size
}

func (c *chain) show() Chain {
	shown := Chain{End: c.last().Response.Code, Loop: c.loopFrom >= 0, LoopFrom: c.loopFrom + 1}
	for i, hop := range c.hops {
		shown.Hops = append(shown.Hops, hop.Number)
		shown.Codes = append(shown.Codes, hop.Response.Code)
		shown.URLs = append(shown.URLs, secret.Mask(c.urls[i]))
		shown.Seen = append(shown.Seen, secret.Mask(hop.Method()))
	}
	return shown
}

// shownOperations are operations as they may be shown: an example may hold a token that works.
func shownOperations(operations []catalog.Operation) []catalog.Operation {
	shown := slices.Clone(operations)
	for i := range shown {
		shown[i].Path = secret.Mask(shown[i].Path)
		shown[i].Responses = slices.Clone(shown[i].Responses)
		for j := range shown[i].Responses {
			response := &shown[i].Responses[j]
			response.Key, response.Says = secret.Mask(response.Key), secret.Mask(response.Says)
		}
	}
	return shown
}
