package traffic

import (
	"strings"

	"apicodes/catalog"
	"apicodes/catalog/traffic/secret"
)

// documentRules are decided by CheckOperation.
var documentRules = []rule{
	{Check{"openapi-no-success", Warning, "O", "OAS 3.1 4.8.16", "no response for success: 2XX or 3XX"}, elsewhere, nil, nil},
	{Check{"openapi-no-responses", Error, "O", "OAS 3.0 4.7.10", "an operation must list its responses"}, elsewhere, nil, nil},
	{Check{"openapi-bad-key", Error, "O", "OAS 3.1 4.8.16", "the key of a response is no code, no range from 1XX to 5XX and not default"}, elsewhere, nil, nil},
	{Check{"openapi-content-forbidden", Error, "O", "RFC 9110 15.3.5, 15.3.6, 15.4.5", "content is documented for a code that has none"}, elsewhere, nil, nil},
	{Check{"openapi-missing-header", Warning, "O", "RFC 9110 15.5.2, 15.5.6, 15.5.8, 15.5.17, 15.5.22, 15.3.7.1, 15.4", "a field that the code needs isn't documented"}, elsewhere, nil, nil},
	{Check{"openapi-unquoted-key", Note, "O", "OAS 3.1 4.8.16", "the key of a response should be quoted: YAML reads it as a number"}, elsewhere, nil, nil},
	{Check{"openapi-security-no-401", Note, "O", "RFC 9110 15.5.2", "the operation asks for credentials and doesn't document 401"}, elsewhere, nil, nil},
}

// neededFields are what a code can't do without; a 304 and a range such as 3XX need none.
var neededFields = map[string][]string{
	"401": {"WWW-Authenticate"}, "407": {"Proxy-Authenticate"}, "405": {"Allow"}, "416": {"Content-Range"},
	"426": {"Upgrade"}, "206": {"Content-Range"}, "301": {"Location"}, "302": {"Location"}, "303": {"Location"},
	"307": {"Location"}, "308": {"Location"},
}

// documentRemedies say what to do about each, as an imperative without its full stop.
var documentRemedies = map[string]string{
	"openapi-no-success":        "document what a request that works is answered with",
	"openapi-no-responses":      "list at least one response",
	"openapi-bad-key":           "write three digits from 100 to 599, 1XX to 5XX with capital letters, or default",
	"openapi-content-forbidden": "leave the content out",
	"openapi-missing-header":    "declare the field under headers",
	"openapi-unquoted-key":      "put the key in quotation marks",
	"openapi-security-no-401":   "document 401 with its WWW-Authenticate",
}

// OperationFinding is a finding with its place in the document.
type OperationFinding struct {
	Finding
	Line   int
	Key    string // of the response; "" where the finding is about the whole operation
	Remedy string // an imperative without its full stop
}

// CheckOperation asks the checks about one operation of a document.
func CheckOperation(op catalog.Operation) []OperationFinding {
	var found []OperationFinding
	add := func(id, key string, line int, detail string) {
		check, _ := CheckByID(id)
		says := op.Method + " " + op.Path + ": " + check.Says
		if detail != "" {
			says += " (" + detail + ")"
		}
		finding := Finding{ID: id, Severity: check.Severity, At: line, Says: secret.Mask(says), Section: check.Section}
		if number, ok := (catalog.OperationResponse{Key: key}).Number(); ok {
			finding.Code = number
		}
		found = append(found, OperationFinding{finding, line, key, documentRemedies[id]})
	}
	if len(op.Responses) == 0 {
		if op.Required {
			add("openapi-no-responses", "", op.Line, "")
		}
		return found
	}
	success, unauthorized := false, false
	for _, response := range op.Responses {
		checkResponse(response, add)
		success = success || strings.HasPrefix(response.Key, "2") || strings.HasPrefix(response.Key, "3") || response.Key == "default"
		unauthorized = unauthorized || response.Key == "401" || response.Key == "4XX" || response.Key == "default"
	}
	if !success {
		add("openapi-no-success", "", op.Line, "")
	}
	if op.Secured && !unauthorized {
		add("openapi-security-no-401", "", op.Line, "")
	}
	return found
}

func checkResponse(r catalog.OperationResponse, add func(id, key string, line int, detail string)) {
	code := len(r.Key) == 3 && r.Key[0] >= '1' && r.Key[0] <= '5' && strings.Trim(r.Key[1:], "0123456789") == ""
	class := len(r.Key) == 3 && r.Key[0] >= '1' && r.Key[0] <= '5' && r.Key[1:] == "XX"
	if !code && !class && r.Key != "default" && !strings.HasPrefix(r.Key, "x-") {
		add("openapi-bad-key", r.Key, r.Line, r.Key)
	}
	if r.Content && (r.Key == "204" || r.Key == "205" || r.Key == "304" || strings.HasPrefix(r.Key, "1")) {
		add("openapi-content-forbidden", r.Key, r.Line, r.Key)
	}
	if r.Unquoted && code {
		add("openapi-unquoted-key", r.Key, r.Line, r.Key)
	}
	for _, field := range neededFields[r.Key] {
		if !declares(r, field) {
			add("openapi-missing-header", r.Key, r.Line, r.Key+" without "+field)
		}
	}
}

func declares(r catalog.OperationResponse, field string) bool {
	for _, name := range r.Headers {
		if strings.EqualFold(name, field) {
			return true
		}
	}
	return false
}
