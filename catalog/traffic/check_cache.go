package traffic

import (
	"strings"
	"time"
)

// directives are the members of Cache-Control, by name in lower case.
type directives map[string][]string

func (v view) directives() directives {
	all := directives{}
	for _, member := range v.Response.Fields.List("Cache-Control") {
		name, value, _ := strings.Cut(member, "=")
		name = strings.ToLower(strings.TrimSpace(name))
		all[name] = append(all[name], strings.TrimSpace(value))
	}
	return all
}

func (d directives) has(name string) bool { return len(d[name]) > 0 }

// plain reports whether a directive is there without a list of field names, so that it is about the whole response.
func (d directives) plain(name string) bool {
	for _, value := range d[name] {
		if value == "" {
			return true
		}
	}
	return false
}

func (d directives) seconds(name string) (int64, bool) {
	if !d.has(name) {
		return 0, false
	}
	return wholeNumber(strings.Trim(d[name][0], `"`))
}

// lifetime is for how many seconds a cache may reuse the response (RFC 9111, 4.2.1); 0 if the fields don't say.
func (d directives) lifetime(fields Fields) int64 {
	if d.has("no-store") || d.plain("no-cache") {
		return 0
	}
	for _, name := range []string{"s-maxage", "max-age"} {
		if seconds, ok := d.seconds(name); ok {
			return seconds
		}
	}
	expires, expiring := fields.Time("Expires")
	date, dated := fields.Time("Date")
	if expiring && dated && expires.After(date) {
		return int64(expires.Sub(date) / time.Second)
	}
	return 0
}

func storable(v view) verdict {
	d := v.directives()
	if d.has("no-store") {
		return pass
	}
	return badIf(d.has("public") || d.lifetime(v.Response.Fields) > 0)
}

// noStoreAndAge lets must-understand pass: with it no-store is for caches that don't know the code (RFC 9111, 5.2.2.3).
func noStoreAndAge(v view) verdict {
	d := v.directives()
	if !d.has("no-store") || d.has("must-understand") {
		return pass
	}
	age, _ := d.seconds("max-age")
	shared, _ := d.seconds("s-maxage")
	return badIf(age > 0 || shared > 0 || d.has("public"))
}

func privateAndPublic(v view) verdict {
	d := v.directives()
	return badIf(d.plain("private") && (d.has("public") || d.has("s-maxage")))
}

func invalidAge(v view) verdict {
	d := v.directives()
	for _, name := range []string{"max-age", "s-maxage"} {
		for _, value := range d[name] {
			if _, ok := wholeNumber(value); !ok && !tooGreat(value) || value != d[name][0] {
				return badWith(name)
			}
		}
	}
	return pass
}

// tooGreat knows numbers that have to be read as the greatest possible (RFC 9111, 1.2.2).
func tooGreat(value string) bool { return len(value) > 18 && strings.Trim(value, "0123456789") == "" }

// expiresConflict allows a minute, since the two are often computed one after the other.
func expiresConflict(v view) verdict {
	age, ok := v.directives().seconds("max-age")
	value, sent := v.Response.Fields.Get("Expires")
	if !ok || !sent {
		return pass
	}
	expires, valid := parseDate(value)
	date, dated := v.Response.Fields.Time("Date")
	if valid && !dated {
		return open
	}
	var until int64
	if valid && expires.After(date) {
		until = int64(expires.Sub(date) / time.Second)
	}
	return badIf(max(until-age, age-until) > 60)
}

func noValidator(v view) verdict {
	d := v.directives()
	fields := v.Response.Fields
	return badIf(d.plain("no-cache") && !d.has("no-store") && !fields.Has("ETag") && !fields.Has("Last-Modified"))
}

func staleOnArrival(v view) verdict {
	d := v.directives()
	age, aged := wholeNumber(v.Response.Fields.Value("Age"))
	limit, ok := d.seconds("s-maxage")
	if !ok {
		limit, ok = d.seconds("max-age")
	}
	return badIf(aged && ok && age > limit)
}

func varyStar(v view) verdict {
	return badIf(v.Response.Fields.Names("Vary", "*") && v.directives().lifetime(v.Response.Fields) > 0)
}

func permanentForever(v view) verdict {
	d := v.directives()
	bounded := d.has("max-age") || d.has("s-maxage") || d.has("no-store") || d.has("no-cache")
	return badIf(!bounded && !v.Response.Fields.Has("Expires"))
}
