package traffic

import (
	"fmt"
	"strings"
)

// contentRange is a Content-Range (RFC 9110, 14.4). total is -1 where the length is left open.
type contentRange struct {
	unit        string
	first, last int64
	total       int64
	unsatisfied bool
}

// contentRange reads the field. ok is false where it is missing or isn't valid.
func (v view) contentRange() (contentRange, bool) {
	value, sent := v.Response.Fields.Get("Content-Range")
	if !sent {
		return contentRange{}, false
	}
	unit, rest, spaced := strings.Cut(value, " ")
	span, total, sized := strings.Cut(strings.TrimSpace(rest), "/")
	r := contentRange{unit: strings.ToLower(unit), total: -1}
	if !spaced || !sized || !isToken(unit) || strings.Contains(unit, "=") {
		return r, false
	}
	if total != "*" {
		var ok bool
		if r.total, ok = wholeNumber(total); !ok {
			return r, false
		}
	}
	if span == "*" {
		r.unsatisfied = true
		return r, r.total >= 0
	}
	first, last, _ := strings.Cut(span, "-")
	var okFirst, okLast bool
	r.first, okFirst = wholeNumber(first)
	r.last, okLast = wholeNumber(last)
	return r, okFirst && okLast && r.first <= r.last && (r.total < 0 || r.total > r.last)
}

func (v view) multipart() bool { return v.Response.Fields.MediaType() == "multipart/byteranges" }

func invalidRange(v view) verdict {
	if !v.Response.Fields.Has("Content-Range") {
		return pass
	}
	_, ok := v.contentRange()
	return badIf(!ok)
}

// rangeNotTold is about ranges of bytes: other units need not tell a length.
func rangeNotTold(v view) verdict {
	if v.Request != nil && v.Request.HeadSeen {
		if value, ok := v.Request.Fields.Get("Range"); ok && !strings.HasPrefix(strings.ToLower(value), "bytes") {
			return pass
		}
	}
	return badIf(!v.Response.Fields.Has("Content-Range"))
}

func rangeLength(v view) verdict {
	r, ok := v.contentRange()
	length, _, valid := v.Response.Fields.Length()
	if !ok || !valid || r.unsatisfied || v.multipart() || r.unit != "bytes" {
		return pass
	}
	if span := r.last - r.first + 1; span != length {
		return badWith(fmt.Sprintf("%d for a range of %d", length, span))
	}
	return pass
}

// otherRange asks whether what came lies within one of the ranges that were asked for.
func otherRange(v view) verdict {
	r, ok := v.contentRange()
	wanted, sent := v.Request.Fields.Get("Range")
	if !ok || r.unsatisfied || !sent {
		return pass
	}
	unit, set, ok := strings.Cut(wanted, "=")
	if !ok || !strings.EqualFold(strings.TrimSpace(unit), r.unit) {
		return open
	}
	for part := range strings.SplitSeq(set, ",") {
		from, to, _ := strings.Cut(strings.TrimSpace(part), "-")
		first, hasFirst := wholeNumber(from)
		last, hasLast := wholeNumber(to)
		switch {
		case hasFirst && r.first >= first && (!hasLast || r.last <= last):
			return pass
		case !hasFirst && hasLast && r.total < 0:
			return open
		case !hasFirst && hasLast && r.first >= r.total-last:
			return pass
		case !hasFirst && !hasLast:
			return open
		}
	}
	return bad
}
