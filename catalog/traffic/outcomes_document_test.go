package traffic_test

import "strings"

// api is a description with one operation, whose responses are on one line each.
func api(responses ...string) string {
	text := "openapi: 3.0.3\ninfo: {title: x, version: \"1\"}\nsecurity: [{key: []}]\npaths:\n  /x:\n    get:\n      responses:"
	if len(responses) == 1 && strings.HasPrefix(responses[0], "{") {
		return text + " " + responses[0] + "\n"
	}
	return text + "\n        " + strings.Join(responses, "\n        ") + "\n"
}

const (
	works   = `"200": {description: ok, content: {text/plain: {}}}`
	outside = `{$ref: "responses.yaml"}`
)

// documentOutcomes are checks of an API document. What they can't decide is what a reference leads to outside of it.
var documentOutcomes = []outcomes{
	{"openapi-no-success", api(`"404": {description: no}`), api(`"3XX": {description: on}`), api(outside)},
	{"openapi-no-responses", api(`{}`), api(works), api(outside)},
	{"openapi-bad-key", api(works, `20x: {description: no}`), api(works, `"2XX": {description: ok}`, `default: {description: else}`, `x-note: 1`), api(outside)},
	{"openapi-content-forbidden", api(`"204": {description: ok, content: {text/plain: {}}}`), api(`"204": {description: ok}`), api(`"204": ` + outside)},
	{"openapi-missing-header", api(works, `"401": {description: no}`), api(works, `"401": {description: no, headers: {www-authenticate: {$ref: "h.yaml"}}}`, `4XX: {description: no}`), api(works, `"401": `+outside)},
	{"openapi-unquoted-key", api(`200: {description: ok}`), api(works), api(outside)},
	{"openapi-security-no-401", api(works), api(works, `4XX: {description: no}`), api(outside)},
}

// inputOutcomes are about reading itself. There is nothing that they couldn't decide.
var inputOutcomes = []outcomes{
	{"input-partial", "HTTP/1.1 200 OK\n" + dated + "\nContent-Le", a("200 OK", dated), "HTTP/1.1 200 OK\n"},
	{"input-unread-lines", strings.Repeat(logLine+"200 5 \"-\" \"x\"\n", 9) + "what is this\n", strings.Repeat(logLine+"200 5 \"-\" \"x\"\n", 9), a("200 OK", dated)},
}
