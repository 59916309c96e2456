package accesslog

import (
	"bytes"
	"strings"
)

// w3cColumns is the order of the columns as the latest #Fields line gave it (W3C working draft "Extended Log File
// Format"). IIS parts them by blanks, CloudFront by tabs although its #Fields line has blanks. It is replaced, never
// changed, so that blocks of one log can be read side by side, each with the columns that hold at its beginning.
type w3cColumns struct {
	fields []w3cField
	vendor string
}

type w3cField uint8

const (
	otherField w3cField = iota
	fieldDate
	fieldTime
	fieldMethod
	fieldTarget
	fieldProtocol
	fieldStatus
	fieldSubstatus
	fieldWin32
	fieldBytes
	fieldResult
	fieldDetail
	fieldReason
	fieldEpoch
)

// The names are IIS's, http.sys's and CloudFront's. Sources: "W3C Extended Log File Examples" and "Error logging in HTTP
// APIs" by Microsoft, CloudFront's "Standard logging reference".
var w3cNames = map[string]w3cField{
	"date": fieldDate, "time": fieldTime, "cs-method": fieldMethod, "cs-uri-stem": fieldTarget, "cs-uri": fieldTarget,
	"cs-version": fieldProtocol, "cs-protocol-version": fieldProtocol, "sc-status": fieldStatus,
	"sc-substatus": fieldSubstatus, "sc-win32-status": fieldWin32, "sc-bytes": fieldBytes,
	"x-edge-result-type": fieldResult, "x-edge-detailed-result-type": fieldDetail, "s-reason": fieldReason,
	"timestamp": fieldEpoch, "timestamp(ms)": fieldEpoch,
}

var fieldsDirective = []byte("#Fields:")

// parseFields reads a #Fields line.
func parseFields(line []byte) *w3cColumns {
	columns := &w3cColumns{}
	for _, name := range bytes.Fields(line[len(fieldsDirective):]) {
		columns.fields = append(columns.fields, w3cNames[string(name)])
		switch {
		case bytes.HasPrefix(name, []byte("x-edge-")):
			columns.vendor = cloudFront
		case string(name) == "sc-substatus" || string(name) == "sc-win32-status" || string(name) == "s-reason":
			columns.vendor = iis
		}
	}
	return columns
}

// W3C returns the format of a #Fields line: for lines that come without their head.
func W3C(directive string) Format {
	if !strings.HasPrefix(directive, string(fieldsDirective)) {
		return Format{}
	}
	return Format{"W3C", parseFields([]byte(directive))}
}

// after returns the columns that hold behind a block.
func (w *w3cColumns) after(block []byte) *w3cColumns {
	for end := len(block); ; {
		at := bytes.LastIndex(block[:end], fieldsDirective)
		if at < 0 {
			return w
		}
		if at == 0 || block[at-1] == '\n' {
			line, _, _ := bytes.Cut(block[at:], []byte{'\n'})
			return parseFields(line)
		}
		end = at
	}
}

// w3cLine is what a line says that only makes sense together with its other columns.
type w3cLine struct {
	date, clock, result, detail, reason []byte
	status, substatus, win32            []byte
}

func (w *w3cColumns) cut(line []byte, into *Record) outcome {
	if line[0] == '#' {
		return noStatus
	}
	var columns w3cLine
	if w == nil || !w.split(line, into, &columns) {
		return unread
	}
	code, ok := status(columns.status)
	switch {
	case !ok:
		return unread
	case isDash(columns.status):
		return noStatus // http.sys notes connections that ended without an answer
	}
	into.Status, into.Size = code, SizeWithHead
	into.Minute = max(into.Minute, w3cMinute(columns.date, columns.clock))
	switch w.vendor {
	case cloudFront:
		into.fromCloudFront(columns.result, columns.detail)
	case iis:
		into.fromIIS(&columns)
	}
	return response
}

// split gives each column its value, and reports whether the line has as many as #Fields named.
func (w *w3cColumns) split(line []byte, into *Record, columns *w3cLine) bool {
	separator := byte(' ')
	if bytes.IndexByte(line, '\t') >= 0 {
		separator = '\t'
	}
	last := len(w.fields) - 1
	for i, name := range w.fields {
		end := bytes.IndexByte(line, separator)
		if (end < 0) != (i == last) {
			return false
		}
		if end < 0 {
			end = len(line)
		}
		into.take(name, line[:end], columns)
		line = line[min(end+1, len(line)):]
	}
	return last >= 0
}

func (r *Record) take(name w3cField, value []byte, columns *w3cLine) {
	switch name {
	case fieldDate:
		columns.date = value
	case fieldTime:
		columns.clock = value
	case fieldEpoch:
		r.Minute = epoch(value)
	case fieldMethod:
		if isMethod(value) {
			r.Method = value
		}
	case fieldTarget:
		if !isDash(value) {
			r.Target = value
		}
	case fieldProtocol:
		if bytes.HasPrefix(value, []byte("HTTP/")) {
			r.Protocol = value
		}
	case fieldBytes:
		if n, ok := number(value); ok && !isDash(value) {
			r.Bytes = n
		}
	case fieldStatus:
		columns.status = value
	case fieldSubstatus:
		columns.substatus = value
	case fieldWin32:
		columns.win32 = value
	case fieldResult:
		columns.result = value
	case fieldDetail:
		columns.detail = value
	case fieldReason:
		columns.reason = value
	}
}

// w3cMinute joins the two columns, which are UTC by the draft.
func w3cMinute(date, clock []byte) int64 {
	if len(date) != 10 || len(clock) < 5 || len(clock) > 12 {
		return NoMinute
	}
	var joined [24]byte
	text := append(append(append(joined[:0], date...), ' '), clock...)
	return iso(text)
}
