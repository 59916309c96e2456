package traffic_test

import (
	"strings"
	"testing"
)

// TestKeysBesideTheStatus: where a sender writes its key, and where the same word is only a word.
func TestKeysBesideTheStatus(t *testing.T) {
	const object = "Content-Type: application/json"
	for _, want := range []struct{ name, input, key string }{
		{"S3's element", a("403 Forbidden", "Content-Type: application/xml") + "<?xml version=\"1.0\"?>\n<Error><Code>AccessDenied</Code></Error>", "Amazon S3 AccessDenied"},
		{"another's element", a("403 Forbidden", "Content-Type: application/xml") + "<fault><Code>AccessDenied</Code></fault>", ""},
		{"Cloudflare's text", a("403 Forbidden", "Server: cloudflare") + "error code: 1020", "Cloudflare 1020"},
		{"the same text without Cloudflare", a("403 Forbidden", "Server: nginx") + "error code: 1020", ""},
		{"Kubernetes's object", a("404 Not Found", object) + `{"kind":"Status","status":"Failure","reason":"NotFound"}`, "Kubernetes NotFound"},
		{"the word alone", a("404 Not Found", object) + `{"reason":"NotFound"}`, ""},
		{"a registry's list", a("401 Unauthorized", object) + `{"errors":[{"code":"UNAUTHORIZED"}]}`, "OCI registry UNAUTHORIZED"},
		{"Anthropic's object", a("529 x", object) + `{"type":"error","error":{"type":"overloaded_error"}}`, "Anthropic overloaded_error"},
		{"Elasticsearch's cause", a("429 Too Many Requests", object) + `{"error":{"root_cause":[{"type":"circuit_breaking_exception"}]}}`, "Elasticsearch circuit_breaking_exception"},
		{"a bearer challenge", a("401 Unauthorized", `WWW-Authenticate: Bearer realm="x", error="invalid_token"`), "OAuth 2.0 invalid_token"},
		{"a token endpoint's object", a("400 Bad Request", object) + `{"error":"invalid_grant","error_description":"Bad Request"}`, "OAuth 2.0 invalid_grant"},
		{"an error that only looks like it", a("400 Bad Request", object) + `{"error":"invalid_request","message":"no such field"}`, ""},
		{"OpenAI's object", a("429 Too Many Requests", object, "openai-version: 2020-10-01") + `{"error":{"message":"You exceeded your current quota","type":"insufficient_quota","param":null,"code":"insufficient_quota"}}`, "OpenAI insufficient_quota"},
		{"the same from who copies it", a("429 Too Many Requests", object) + `{"error":{"message":"x","type":"insufficient_quota","code":"insufficient_quota"}}`, ""},
		{"Azure's object", a("403 Forbidden", object, "x-ms-request-id: 1") + `{"error":{"code":"AuthorizationFailed","message":"x"}}`, "Azure AuthorizationFailed"},
		{"the same without Azure", a("403 Forbidden", object) + `{"error":{"code":"AuthorizationFailed","message":"x"}}`, ""},
		{"API Gateway's field", a("403 Forbidden", object, "x-amz-apigw-id: 1", "x-amzn-ErrorType: MissingAuthenticationTokenException") + `{"message":"Missing Authentication Token"}`, "Amazon API Gateway MISSING_AUTHENTICATION_TOKEN"},
		{"a field of AWS", a("400 Bad Request", object, "x-amzn-ErrorType: ThrottlingException:http://internal.amazon.com/coral/com.amazon.coral.availability/") + `{"message":"Rate exceeded"}`, "AWS ThrottlingException"},
		{"an object of AWS", a("400 Bad Request", object) + `{"__type":"com.amazon.coral.availability#ThrottlingException","message":"Rate exceeded"}`, "AWS ThrottlingException"},
		{"Supabase's object", a("546 x", object) + `{"code":"WORKER_LIMIT","message":"x"}`, "Supabase WORKER_LIMIT"},
		{"the status of a Google API", a("429 Too Many Requests", object) + "{\n  \"error\": {\n    \"code\": 429,\n    \"message\": \"x\",\n    \"status\": \"RESOURCE_EXHAUSTED\"\n  }\n}", "gRPC RESOURCE_EXHAUSTED"},
		{"gRPC's number", a("200 OK", "Grpc-Status: 14"), "gRPC UNAVAILABLE"},
		{"a key that nobody knows", a("500 Internal Server Error", "X-Vercel-Error: NOTHING_LIKE_IT"), ""},
	} {
		var keys []string
		for _, reason := range readText(t, want.input).Codes[0].Reasons {
			keys = append(keys, reason.Sender+" "+reason.Key)
			if reason.Means == "" || reason.Source == "" {
				t.Errorf("%s: %+v", want.name, reason)
			}
		}
		if got := strings.Join(keys, ", "); got != want.key {
			t.Errorf("%s: %q, want %q", want.name, got, want.key)
		}
	}
}

// TestABodyAloneMayNameItsKey: its code is still not in it.
func TestABodyAloneMayNameItsKey(t *testing.T) {
	err := newReading(t).Read("error.xml", strings.NewReader("<Error><Code>SignatureDoesNotMatch</Code></Error>"))
	if got := message(err); !strings.HasSuffix(got, "curl -si (SignatureDoesNotMatch is a key of Amazon S3, which comes with 403)") {
		t.Error(got)
	}
}
