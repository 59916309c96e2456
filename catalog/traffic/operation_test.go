package traffic_test

import (
	"testing"

	"apicodes/catalog"
	"apicodes/catalog/traffic"
)

// A finding cites the section about its own code, though its check is about several.
func TestAFindingOfAnOperationCitesItsCode(t *testing.T) {
	for key, section := range map[string]string{"204": "RFC 9110 15.3.5", "101": "RFC 9110 15.2", "405": "RFC 9110 15.5.6", "307": "RFC 9110 15.4.8"} {
		found, unseen := traffic.CheckOperation(catalog.Operation{Method: "GET", Path: "/x", Responses: []catalog.OperationResponse{
			{Key: "200"}, {Key: key, Line: 7, Content: true},
		}})
		if len(found) != 1 || found[0].Section != section || found[0].Key != key || found[0].At != 7 || len(unseen) > 0 {
			t.Errorf("%s: %+v, %v", key, found, unseen)
		}
	}
}
