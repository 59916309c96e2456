package traffic

import (
	"slices"
	"strings"

	"apicodes/catalog"
)

// needed are the fields that a code can't do without, with the section that says so; a 304 and a range such as 3XX need
// none.
var needed = map[string]struct{ field, section string }{
	"206": {"Content-Range", "RFC 9110 15.3.7.1"},
	"301": {"Location", "RFC 9110 15.4.2"}, "302": {"Location", "RFC 9110 15.4.3"}, "303": {"Location", "RFC 9110 15.4.4"},
	"307": {"Location", "RFC 9110 15.4.8"}, "308": {"Location", "RFC 9110 15.4.9"},
	"401": {"WWW-Authenticate", "RFC 9110 15.5.2"}, "405": {"Allow", "RFC 9110 15.5.6"},
	"407": {"Proxy-Authenticate", "RFC 9110 15.5.8"}, "416": {"Content-Range", "RFC 9110 15.5.17"},
	"426": {"Upgrade", "RFC 9110 15.5.22"},
}

// contentless are the codes without content, with the section that says so. Those from 100 on are in 15.2.
var contentless = map[string]string{"204": "RFC 9110 15.3.5", "205": "RFC 9110 15.3.6", "304": "RFC 9110 15.4.5"}

func verdictOf(isBad bool, detail, section string) verdict {
	if !isBad {
		return pass
	}
	return verdict{outcome: fails, detail: detail, section: section}
}

func documentsNothing(op catalog.Operation) verdict {
	if op.Elsewhere {
		return open
	}
	return badIf(op.Required && len(op.Responses) == 0)
}

func documentsNoSuccess(op catalog.Operation) verdict {
	switch {
	case op.Elsewhere:
		return open
	case len(op.Responses) == 0:
		return pass // documentsNothing speaks of it
	}
	return badIf(!documents(op, func(key string) bool { return strings.HasPrefix(key, "2") || strings.HasPrefix(key, "3") }))
}

func securedWithout401(op catalog.Operation) verdict {
	switch {
	case !op.Secured:
		return pass
	case op.Elsewhere:
		return open
	case len(op.Responses) == 0:
		return pass
	}
	return badIf(!documents(op, func(key string) bool { return key == "401" || key == "4XX" }))
}

// documents reports whether an operation documents what is wanted. A default is everything that isn't documented by
// itself.
func documents(op catalog.Operation, wanted func(key string) bool) bool {
	return slices.ContainsFunc(op.Responses, func(r catalog.OperationResponse) bool { return r.Key == "default" || wanted(r.Key) })
}

func isCodeKey(key string) bool {
	return len(key) == 3 && key[0] >= '1' && key[0] <= '5' && strings.Trim(key[1:], "0123456789") == ""
}

func badKey(r catalog.OperationResponse) verdict {
	_, isRange := r.Range()
	fits := isCodeKey(r.Key) || isRange || r.Key == "default" || strings.HasPrefix(r.Key, "x-")
	return verdictOf(!fits, r.Key, "")
}

func documentsContent(r catalog.OperationResponse) verdict {
	section := contentless[r.Key]
	if strings.HasPrefix(r.Key, "1") {
		section = "RFC 9110 15.2"
	}
	switch {
	case section == "":
		return pass
	case r.Elsewhere:
		return open
	}
	return verdictOf(r.Content, r.Key, section)
}

func missesHeader(r catalog.OperationResponse) verdict {
	need, needy := needed[r.Key]
	switch {
	case !needy:
		return pass
	case r.Elsewhere:
		return open
	}
	declared := slices.ContainsFunc(r.Headers, func(name string) bool { return strings.EqualFold(name, need.field) })
	return verdictOf(!declared, r.Key+" without "+need.field, need.section)
}
