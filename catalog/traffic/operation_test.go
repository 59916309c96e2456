package traffic_test

import (
	"strings"
	"testing"

	"apicodes/catalog"
	"apicodes/catalog/traffic"
)

func TestEachCheckOfAnOperation(t *testing.T) {
	ok := catalog.OperationResponse{Key: "200", Content: true}
	for id, want := range map[string]struct{ fails, passes, undecided catalog.Operation }{
		"openapi-no-success":        {responses(catalog.OperationResponse{Key: "404"}), responses(catalog.OperationResponse{Key: "3XX"}), responses()},
		"openapi-no-responses":      {catalog.Operation{Required: true}, responses(ok), responses()},
		"openapi-bad-key":           {responses(catalog.OperationResponse{Key: "20x"}), responses(catalog.OperationResponse{Key: "2XX"}, catalog.OperationResponse{Key: "default"}), responses()},
		"openapi-content-forbidden": {responses(catalog.OperationResponse{Key: "204", Content: true}), responses(catalog.OperationResponse{Key: "204"}), responses()},
		"openapi-missing-header":    {responses(catalog.OperationResponse{Key: "401"}), responses(catalog.OperationResponse{Key: "401", Headers: []string{"www-authenticate"}}), responses(catalog.OperationResponse{Key: "4XX"})},
		"openapi-unquoted-key":      {responses(catalog.OperationResponse{Key: "200", Unquoted: true}), responses(ok), responses()},
		"openapi-security-no-401":   {catalog.Operation{Secured: true, Responses: []catalog.OperationResponse{ok}}, responses(ok), responses()},
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

func responses(list ...catalog.OperationResponse) catalog.Operation {
	return catalog.Operation{Method: "GET", Path: "/x", Responses: list}
}

func found(op catalog.Operation, id string) bool {
	for _, finding := range traffic.CheckOperation(op) {
		if finding.ID == id {
			return true
		}
	}
	return false
}
