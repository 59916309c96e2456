package traffic

import (
	"cmp"
	"encoding/json"
	"net/url"
	"strings"
	"time"
	"unique"
)

// harEntry is what counts of an entry. Everything is optional: what writes HARs leaves out a lot.
type harEntry struct {
	Started  string  `json:"startedDateTime"`
	Time     float64 `json:"time"`
	FromDisk string  `json:"_fromCache"`
	Request  struct {
		Method  string     `json:"method"`
		URL     string     `json:"url"`
		Version string     `json:"httpVersion"`
		Headers []harField `json:"headers"`
		Post    *struct {
			Text beginning `json:"text"`
		} `json:"postData"`
		BodySize float64 `json:"bodySize"`
	} `json:"request"`
	Response struct {
		Status   float64    `json:"status"`
		Text     string     `json:"statusText"`
		Version  string     `json:"httpVersion"`
		Headers  []harField `json:"headers"`
		Location string     `json:"redirectURL"`
		BodySize float64    `json:"bodySize"`
		Error    string     `json:"_error"` // Chrome's
		Content  struct {
			Size     float64   `json:"size"`
			Text     beginning `json:"text"`
			Encoding string    `json:"encoding"`
		} `json:"content"`
	} `json:"response"`
}

type harField struct {
	Name  string `json:"name"`
	Value string `json:"value"`
}

// beginning is a text of which only the beginning is kept.
type beginning struct {
	text  string
	whole bool
}

func (b *beginning) UnmarshalJSON(data []byte) error {
	b.whole = len(data) <= MaxContent
	if !b.whole {
		return nil
	}
	return json.Unmarshal(data, &b.text)
}

// capture makes an exchange of an entry.
func (h *harEntry) capture() *capture {
	e := &capture{Origin: Converted, Request: h.request(), Response: h.response()}
	if start, err := time.Parse(time.RFC3339Nano, h.Started); err == nil {
		e.Start = start.UTC()
		e.End = e.Start
		if h.Time > 0 && h.Time < 1e9 {
			e.End = e.Start.Add(time.Duration(h.Time * float64(time.Millisecond)))
		}
	}
	if h.neverWired() {
		e.Origin = Unwired
	}
	e.unsent = strings.Contains(h.Response.Error, "BLOCKED") || strings.Contains(h.Response.Error, "ABORTED")
	if h.Response.Location != "" && !e.Response.Fields.Has("Location") && isRedirect(e.Response.Code) {
		e.Response.Fields = append(e.Response.Fields, Field{"Location", h.Response.Location})
	}
	e.Response.Content = h.content(e)
	return e
}

// neverWired knows entries that a browser made by itself: no response at all, its own cache, schemes without a
// network, and the redirect by which it goes to https before it asks anyone.
func (h *harEntry) neverWired() bool {
	scheme := schemeOf(strings.Replace(h.Request.URL, ":", "://", 1))
	network := scheme == "http" || scheme == "https" || scheme == "ws" || scheme == "wss" || scheme == ""
	reason := fieldsOf(h.Response.Headers).Has("Non-Authoritative-Reason")
	internal := h.Response.Status == 307 && (h.Response.Text == "Internal Redirect" || reason)
	return h.Response.Status <= 0 || h.FromDisk != "" || !network || internal
}

func (h *harEntry) request() *Request {
	request := &Request{Method: h.Request.Method, URL: h.Request.URL, Version: parseVersion(h.Request.Version),
		Fields: fieldsOf(h.Request.Headers)}
	request.HeadSeen = len(request.Fields) > 0
	if u, err := url.Parse(h.Request.URL); err == nil {
		request.Target = u.RequestURI()
		u.Fragment, u.RawFragment = "", ""
		request.URL = normal(u)
	}
	if h.Request.Post != nil && h.Request.Post.Text.text != "" {
		request.Content.add([]byte(h.Request.Post.Text.text))
	} else if h.Request.BodySize > 0 {
		request.Content = Content{Shown: true, Size: int64(h.Request.BodySize)}
	}
	return request
}

func (h *harEntry) response() Response {
	code := int(min(max(h.Response.Status, -1), 1e6))
	status := ""
	if code > MaxCode {
		code = -1
	} else if code < 0 {
		code = 0
	}
	response := Response{Version: parseVersion(h.Response.Version), Code: code, Status: status, Reason: cmp.Or(h.Response.Text, h.Response.Error),
		Fields: fieldsOf(h.Response.Headers)}
	response.HeadSeen = len(response.Fields) > 0
	return response
}

// content is what the archive says of the content. A browser writes the cached content beside a 304, and counts what
// it unpacked, so that neither tells what was on the wire.
func (h *harEntry) content(e *capture) Content {
	size, sent := int64(h.Response.Content.Size), int64(h.Response.BodySize)
	c := Content{}
	switch text := h.Response.Content.Text; {
	case e.Response.Code == 304 || e.Origin == Unwired:
	case e.neverHasContent() && sent <= 0:
	case size > 0 || text.text != "":
		c = Content{Shown: true, Size: max(size, int64(len(text.text)))}
		if text.whole && h.Response.Content.Encoding == "" {
			c.Text, c.Whole = []byte(text.text), true
		}
	case sent == 0:
		c.Shown = true
	}
	return c
}

// fieldsOf keeps each name once for all entries, and undoes what browsers do to a HAR's fields: they join the values of
// one name with line breaks and write the pseudo-fields of HTTP/2 among them.
func fieldsOf(list []harField) Fields {
	var fields Fields
	for _, field := range list {
		if strings.HasPrefix(field.Name, ":") {
			continue
		}
		for value := range strings.SplitSeq(field.Value, "\n") {
			if len(fields) < MaxFields {
				fields = append(fields, Field{unique.Make(field.Name).Value(), strings.TrimSpace(value)})
			}
		}
	}
	return fields
}
