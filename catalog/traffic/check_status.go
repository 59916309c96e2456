package traffic

import (
	"fmt"
	"strings"
	"time"

	"apicodes/catalog/text"
)

func outOfRange(v view) verdict {
	if len(v.Response.Status) > 0 && len(v.Response.Status) != 3 {
		return bad
	}
	return badIf(v.Response.Code < 100 || v.Response.Code > 599)
}

func unregistered(v view) verdict {
	known, ok := v.known.code(v.Response.Code)
	if !ok {
		return bad
	}
	if known.Registered {
		return pass
	}
	return badWith(strings.Join(known.Owners, ", "))
}

func reasonContradicts(v view) verdict {
	reason := text.Letters(v.Response.Reason)
	if reason == "" || v.Response.Version >= http2 || v.Response.Code < 0 {
		return pass
	}
	number, ok := v.known.byName(reason)
	if !ok || number == v.Response.Code {
		return pass
	}
	if known, ok := v.known.code(v.Response.Code); ok && known.isNamed(reason) {
		return pass
	}
	return badWith(fmt.Sprintf("that of %d", number))
}

// invalidDate lets Expires: 0 and -1 pass: whoever sends them means the past, and caches have to read them so
// (RFC 9111, 5.3).
func invalidDate(v view) verdict {
	for _, name := range []string{"Date", "Expires", "Last-Modified"} {
		value, sent := v.Response.Fields.Get(name)
		if !sent || name == "Expires" && (value == "0" || value == "-1") {
			continue
		}
		if _, ok := parseDate(value); !ok {
			return badWith(name)
		}
	}
	return pass
}

func modifiedLater(v view) verdict {
	modified, sent := v.Response.Fields.Time("Last-Modified")
	date, dated := v.Response.Fields.Time("Date")
	if sent && !dated {
		return open
	}
	return badIf(sent && modified.After(date))
}

func invalidRetryAfter(v view) verdict {
	value, sent := v.Response.Fields.Get("Retry-After")
	if !sent {
		return pass
	}
	_, isNumber := wholeNumber(value)
	_, isDate := parseDate(value)
	return badIf(!isNumber && !isDate)
}

func retryAfterPast(v view) verdict {
	until, isDate := v.Response.Fields.Time("Retry-After")
	if !isDate {
		return pass
	}
	date, dated := v.Response.Fields.Time("Date")
	if !dated {
		return open
	}
	return badIf(until.Before(date))
}

// retryAfter is how long the response asks the client to wait, counted from when it came.
func (e *capture) retryAfter() (time.Duration, bool) {
	value, sent := e.Response.Fields.Get("Retry-After")
	if !sent {
		return 0, false
	}
	if seconds, ok := wholeNumber(value); ok {
		return time.Duration(min(seconds, 1<<31)) * time.Second, true
	}
	until, isDate := parseDate(value)
	date, dated := e.Response.Fields.Time("Date")
	return until.Sub(date), isDate && dated && until.After(date)
}
