package traffic_test

import (
	"strings"
	"testing"

	"apicodes/catalog/traffic"
)

func TestEachCheckOfAnOperation(t *testing.T) {
	ok := traffic.DocumentedResponse{Key: "200", Content: true}
	for id, want := range map[string]struct{ fails, passes, undecided traffic.Operation }{
		"openapi-no-success":        {responses(traffic.DocumentedResponse{Key: "404"}), responses(traffic.DocumentedResponse{Key: "3XX"}), responses()},
		"openapi-no-responses":      {traffic.Operation{Required: true}, responses(ok), responses()},
		"openapi-bad-key":           {responses(traffic.DocumentedResponse{Key: "20x"}), responses(traffic.DocumentedResponse{Key: "2XX"}, traffic.DocumentedResponse{Key: "default"}), responses()},
		"openapi-content-forbidden": {responses(traffic.DocumentedResponse{Key: "204", Content: true}), responses(traffic.DocumentedResponse{Key: "204"}), responses()},
		"openapi-missing-header":    {responses(traffic.DocumentedResponse{Key: "401"}), responses(traffic.DocumentedResponse{Key: "401", Headers: []string{"www-authenticate"}}), responses(traffic.DocumentedResponse{Key: "4XX"})},
		"openapi-unquoted-key":      {responses(traffic.DocumentedResponse{Key: "200", Unquoted: true}), responses(ok), responses()},
		"openapi-security-no-401":   {traffic.Operation{Secured: true, Responses: []traffic.DocumentedResponse{ok}}, responses(ok), responses()},
	} {
		if !found(want.fails, id) || found(want.passes, id) || found(want.undecided, id) {
			t.Errorf("%s: %v %v %v", id, found(want.fails, id), found(want.passes, id), found(want.undecided, id))
		}
	}
	for _, check := range traffic.Checks() {
		if strings.HasPrefix(check.ID, "openapi-") != (check.Needs == "O") {
			t.Errorf("%s needs %s", check.ID, check.Needs)
		}
	}
}

func responses(list ...traffic.DocumentedResponse) traffic.Operation {
	return traffic.Operation{Method: "GET", Path: "/x", Responses: list}
}

func found(op traffic.Operation, id string) bool {
	for _, finding := range traffic.CheckOperation(op) {
		if finding.ID == id {
			return true
		}
	}
	return false
}
