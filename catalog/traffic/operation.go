package traffic

import (
	"apicodes/catalog"
	"apicodes/catalog/traffic/secret"
)

// OperationFinding is a finding with its place in the document.
type OperationFinding struct {
	Finding
	Line   int
	Key    string // of the response; "" where the finding is about the whole operation
	Remedy string // an imperative without its full stop
}

// CheckOperation asks the checks about one operation of a document. unseen are the checks that couldn't be decided, once
// for each time: what they would have to see isn't in the document.
func CheckOperation(op catalog.Operation) (found []OperationFinding, unseen []string) {
	tell := func(rule *documentRule, key string, line int, verdict verdict) {
		switch verdict.outcome {
		case undecided:
			unseen = append(unseen, rule.ID)
		case fails:
			found = append(found, rule.finding(op, key, line, verdict))
		}
	}
	for _, response := range op.Responses {
		for i := range documentRules {
			if rule := &documentRules[i]; rule.response != nil {
				tell(rule, response.Key, response.Line, rule.response(response))
			}
		}
	}
	for i := range documentRules {
		switch rule := &documentRules[i]; {
		case rule.operation != nil:
			tell(rule, "", op.Line, rule.operation(op))
		case op.Elsewhere:
			tell(rule, "", op.Line, open)
		}
	}
	return found, unseen
}

// documentRule is a check of an operation, or of each of its responses: one of the two functions is nil.
type documentRule struct {
	Check
	remedy    string // what to do about it, as an imperative without its full stop
	operation func(catalog.Operation) verdict
	response  func(catalog.OperationResponse) verdict
}

func (r *documentRule) finding(op catalog.Operation, key string, line int, verdict verdict) OperationFinding {
	says := op.Method + " " + op.Path + ": " + r.Says
	if verdict.detail != "" {
		says += " (" + verdict.detail + ")"
	}
	finding := Finding{ID: r.ID, Severity: r.Severity, At: line, Says: secret.Mask(says), Section: r.Section}
	if verdict.section != "" {
		finding.Section = verdict.section
	}
	finding.Code, _ = (catalog.OperationResponse{Key: key}).Number()
	return OperationFinding{finding, line, key, r.remedy}
}

var documentRules = []documentRule{
	{Check{"openapi-no-success", Warning, "O", "OAS 3.1 4.8.16", "no response for success: 2XX or 3XX"},
		"document what a request that works is answered with", documentsNoSuccess, nil},
	{Check{"openapi-no-responses", Error, "O", "OAS 3.0 4.7.10", "an operation must list its responses"},
		"list at least one response", documentsNothing, nil},
	{Check{"openapi-bad-key", Error, "O", "OAS 3.1 4.8.16", "the key of a response is no code, no range from 1XX to 5XX and not default"},
		"write three digits from 100 to 599, 1XX to 5XX with capital letters, or default", nil, badKey},
	{Check{"openapi-content-forbidden", Error, "O", "RFC 9110 15.2, 15.3.5, 15.3.6, 15.4.5", "content is documented for a code that has none"},
		"leave the content out", nil, documentsContent},
	{Check{"openapi-missing-header", Warning, "O", "RFC 9110 15.3.7.1, 15.4, 15.5.2, 15.5.6, 15.5.8, 15.5.17, 15.5.22", "a field that the code needs isn't documented"},
		"declare the field under headers", nil, missesHeader},
	{Check{"openapi-unquoted-key", Note, "O", "OAS 3.1 4.8.16", "the key of a response should be quoted: YAML reads it as a number"},
		"put the key in quotation marks", nil, func(r catalog.OperationResponse) verdict { return verdictOf(r.Unquoted && isCodeKey(r.Key), r.Key, "") }},
	{Check{"openapi-security-no-401", Note, "O", "RFC 9110 15.5.2", "the operation asks for credentials and doesn't document 401"},
		"document 401 with its WWW-Authenticate", securedWithout401, nil},
}

// asRules are the checks among the others. An operation is asked by CheckOperation, not by a ledger.
func asRules(list []documentRule) []rule {
	var all []rule
	for _, one := range list {
		all = append(all, rule{one.Check, elsewhere, nil, nil})
	}
	return all
}
