package traffic

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"unicode/utf8"
)

func hasContent(v view) verdict { return badIf(v.Response.Content.Size > 0) }

func headWithBody(v view) verdict {
	if v.Method() == "" {
		return open
	}
	return badIf(v.Method() == "HEAD" && v.Response.Content.Size > 0)
}

// lengthMismatch allows for what happens to content between the wire and here: line ends and a last line break that
// an editor or a terminal changed, compression that a client undid, JSON that was laid out anew, and bytes that were
// no text. What it can't allow for exactly it leaves undecided.
func lengthMismatch(v view) verdict {
	content := v.Response.Content
	length, sent, valid := v.Response.Fields.Length()
	if !sent || !valid || v.Response.Fields.Has("Transfer-Encoding") || v.neverHasContent() || v.Response.Code == 205 {
		return pass
	}
	if content.Size == length || length == 0 && content.Size == 0 {
		return pass
	}
	if content.Cut {
		return badWith(fmt.Sprintf("the transfer broke off before %d bytes had come", length))
	}
	encoding := v.Response.Fields.Value("Content-Encoding")
	if encoding != "" && !strings.EqualFold(encoding, "identity") || !content.Whole && !content.Exact {
		return open
	}
	if content.Whole && wasChanged(content.Text, length) {
		return open
	}
	return badWith(fmt.Sprintf("%d bytes of %d", content.Size, length))
}

// wasChanged reports whether the text may have been length bytes long before it was shown.
func wasChanged(text []byte, length int64) bool {
	size := int64(len(text))
	breaks := int64(bytes.Count(text, []byte{'\n'}))
	if size < length && size+breaks+1 >= length {
		return true // CRLF became LF, or the last line break is missing
	}
	trimmed := bytes.TrimRight(text, "\r\n")
	if size > length && int64(len(trimmed)) <= length {
		return true
	}
	if bytes.Contains(text, []byte("\ufffd")) || !utf8.Valid(text) && size < length {
		return true
	}
	var compact bytes.Buffer
	return breaks > 0 && json.Compact(&compact, text) == nil && int64(compact.Len()) <= length && size > length
}

// object reads the content as a JSON object. ok is false where it is none or isn't all there.
func (v view) object() (members map[string]any, ok bool) {
	content := v.Response.Content
	if !content.Shown || !content.Whole || json.Unmarshal(content.Text, &members) != nil {
		return nil, false
	}
	return members, members != nil
}

func (v view) isProblem() bool {
	kind := v.Response.Fields.MediaType()
	return kind == "application/problem+json" || kind == "application/problem+xml"
}

func problemDiffers(v view) verdict {
	if v.Response.Fields.MediaType() != "application/problem+json" || v.Response.Content.Size == 0 {
		return pass
	}
	members, ok := v.object()
	if !ok {
		return open
	}
	status, ok := members["status"].(float64)
	if !ok || int(status) == v.Response.Code {
		return pass
	}
	return badWith(fmt.Sprintf("it says %d", int(status)))
}

// errorInSuccess looks for the members that APIs report an error with.
func errorInSuccess(v view) verdict {
	kind := v.Response.Fields.MediaType()
	if kind != "application/json" && !strings.HasSuffix(kind, "+json") || v.Response.Content.Size == 0 {
		return pass
	}
	members, ok := v.object()
	if !ok {
		return open
	}
	switch list, _ := members["errors"].([]any); {
	case len(list) > 0, members["success"] == false, members["status"] == "error":
		return bad
	}
	switch fault := members["error"].(type) {
	case nil:
		return pass
	case bool:
		return badIf(fault)
	case string:
		return badIf(fault != "")
	case map[string]any:
		return badIf(len(fault) > 0)
	}
	return pass
}
