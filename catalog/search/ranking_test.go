package search

import (
	"slices"
	"sync"
	"testing"

	"apicodes/catalog"
)

// searchCase is a query and the code that it has to lead to: first, or among the first three where top is 3.
type searchCase struct {
	query string
	code  int
	top   int
}

// builtIn is the index of the built-in catalogue, shared by the tests.
var builtIn = sync.OnceValue(func() *Index { return New(catalog.Open()) })

func searchIndex(t testing.TB) *Index {
	t.Helper()
	return builtIn()
}

// searchNumbers returns the numbers of the first matches.
func searchNumbers(result Result, most int) []int {
	var numbers []int
	for _, match := range result.Matches[:min(most, len(result.Matches))] {
		numbers = append(numbers, match.Entry().Number)
	}
	return numbers
}

// The specification of the ranking, layer by layer.
var searchCases = map[string][]searchCase{
	"numbers": {
		{"404", 404, 1}, {"200", 200, 1}, {"999", 999, 1}, {"000", 0, 1},
		{"40", 400, 1}, {"5", 500, 1}, {"50x", 500, 1}, {"4xx", 400, 1}, {"4**", 400, 1}, {"52*", 520, 1}, {"3XX", 300, 1},
		{"(418)", 418, 1}, {"301,", 301, 1},
		{"301 308 50x", 301, 1}, // numbers are alternatives
		{"404 not found", 404, 1}, {"not found 404", 404, 1}, {"-p 404 not found", 404, 1},
	},
	"names": {
		{"not found", 404, 1}, {"Not Found", 404, 1}, {"NOT FOUND", 404, 1}, {"gone", 410, 1}, {"teapot", 418, 1}, {"conflict", 409, 1},
		{"ok", 200, 1}, {"created", 201, 1}, {"found", 302, 1}, {"continue", 100, 1}, {"locked", 423, 1},
		{"timeout gateway", 504, 1}, {"found not", 404, 1}, {"large too content", 413, 1}, // words in any order
		{"NotFound", 404, 1}, {"toomanyrequests", 429, 1}, {"badgateway", 502, 1}, {"un auth", 401, 1}, {"multistatus", 207, 1}, // run together and split
		{"multi status", 207, 1}, {"multi-status", 207, 1}, {"im a teapot", 418, 1}, {"I'm a teapot", 418, 1}, {"tea pot", 418, 1},
		{"unav", 503, 1}, {"forb", 403, 1}, {"bad gat", 502, 1}, {"too many", 429, 1}, {"proxy auth", 407, 1}, {"int serv err", 500, 1}, // beginnings
		{"auth", 407, 1}, {"media", 415, 1}, {"range", 416, 1}, {"legal", 451, 1}, {"timeout", 504, 1}, {"gateway", 502, 1},
		{"gtwy", 502, 3}, {"tmr", 429, 1}, {"bdrq", 400, 1}, // subsequences
	},
	"former names and the documents' names": {
		{"payload too large", 413, 1}, {"request entity too large", 413, 1}, {"unprocessable entity", 422, 1}, {"moved temporarily", 302, 1},
		{"uri too large", 414, 1}, {"URI too large", 414, 1}, {"Resource removed", 410, 1}, {"Request used", 226, 1},
		{"Switch Proxy", 306, 1}, {"ServerTimeout", 504, 1}, {"server timeout", 504, 1}, {"request-uri too long", 414, 1},
		{"entity too large", 413, 1}, {"requested range not satisfiable", 416, 1},
	},
	"constants": {
		{"StatusTooManyRequests", 429, 1}, {"http.StatusNotFound", 404, 1}, {"StatusTeapot", 418, 1},
		{"HTTP_404_NOT_FOUND", 404, 1}, {"status.HTTP_201_CREATED", 201, 1}, {"HTTPStatus.CONFLICT", 409, 1}, {"HTTPStatus.BAD_GATEWAY", 502, 1},
		{":unprocessable_entity", 422, 1}, {":not_found", 404, 1}, {":unprocessable_content", 422, 1}, {"HttpStatusCode.Gone", 410, 1},
		{"HttpStatusCode.RequestEntityTooLarge", 413, 1}, {"HttpStatus.PAYLOAD_TOO_LARGE", 413, 1}, {"StatusCode::NOT_FOUND", 404, 1},
		{"Response::HTTP_I_AM_A_TEAPOT", 418, 1}, {"StatusCodes.Status409Conflict", 409, 1}, {"STATUS_CODES[503]", 503, 1},
		{"HttpServletResponse.SC_NOT_FOUND", 404, 1}, {"HTTP_GATEWAY_TIMEOUT", 504, 1}, {"http.StatusUnprocessableEntity", 422, 1},
	},
	"keywords, header fields, senders, labels, RFCs": {
		{"rate limit", 429, 1}, {"ratelimit", 429, 1}, {"throttled", 429, 1}, {"quota", 429, 3}, {"maintenance", 503, 1}, {"overloaded", 503, 3},
		{"expired token", 401, 1}, {"token expired", 401, 3}, {"webdav lock", 423, 1}, {"nginx closed", 499, 1}, {"captive portal", 511, 1},
		{"www-authenticate", 401, 1}, {"WWW-Authenticate", 401, 1}, {"Retry-After", 503, 3}, {"retry-after", 429, 3}, {"etag", 304, 3},
		{"if-match", 412, 1}, {"content-range", 206, 3}, {"allow header", 405, 1}, {"location", 302, 3}, {"proxy-authenticate", 407, 1},
		{"cloudflare", 520, 1}, {"nginx", 499, 3}, {"shopify", 430, 3}, {"RFC 9110", 404, 1}, {"rfc 6585", 429, 1}, {"rfc7725", 451, 1},
		{"redirect post", 307, 3}, {"wrong method", 405, 1}, {"censored", 451, 1}, {"csrf", 419, 3}, {"optimistic locking", 409, 1}, {"optimistic concurrency", 412, 1},
		{"upstream down", 502, 3}, {"empty body", 204, 1}, {"validation", 422, 1}, {"no permission", 403, 1}, {"wrong password", 401, 1},
		{"dns", 530, 3}, {"ssl handshake", 525, 1}, {"duplicate", 409, 1}, {"which code should my API return for a duplicate", 409, 1}, {"cors", 0, 3}, {"paywall", 402, 1}, {"resume upload", 308, 3},
		{"curl error 52", 444, 3}, {"not logged in", 401, 1}, {"early data", 425, 1}, {"preload", 103, 1}, {"websocket", 101, 1},
	},
	"the text": {
		{"deletionTimestamp", 202, 1}, {"obstacle", 451, 1}, {"antiforgery", 419, 1}, {"port-forward", 101, 1}, {"unfreeze", 530, 3}, {"impatient", 499, 3},
	},
	"terms in different layers, and filters": {
		{"timeout cloudflare", 524, 1}, {"nginx 400", 400, 1}, {"large header", 431, 3}, {"conflict rowversion", 409, 1}, {"token webdav", 423, 3},
		{"timeout -gateway", 408, 3}, {"timeout -504", 408, 3}, {"redirect class:3 permanent", 308, 1}, {"not found -404", 612, 1}, {"not found -4xx", 612, 1},
		{"from:nginx closed", 499, 1}, {"is:deprecated", 102, 1}, {"header:retry-after class:4 many", 429, 1}, {"rfc:7725", 451, 1}, {"doc:haptik gone", 410, 1},
		{"curl -L", 301, 3}, {"curl --cert", 496, 1}, {"-class:4 timeout", 504, 1}, {"class:5 is:retryable unavailable", 503, 1}, {"is:unofficial token", 498, 1},
	},
	"capitals": {
		{"Gone", 410, 1}, {"IM", 226, 1}, {"OK", 200, 1}, {"URI", 414, 1}, {"TIMEOUT", 504, 1},
	},
	"typing errors": {
		{"confilct", 409, 1}, {"serivce unavailable", 503, 1}, {"gatway timout", 504, 1}, {"gatway", 502, 3}, {"tepot", 418, 1}, {"unauthorised", 401, 1},
		{"fobidden", 403, 1}, {"forbiden", 403, 1}, {"xorbidden", 403, 1}, {"ofrbidden", 403, 1}, {"conflictt", 409, 1}, {"nto found", 404, 1},
		{"bda gateway", 502, 1}, {"unprocesable", 422, 1}, {"too mnay requests", 429, 1}, {"teapott", 418, 1}, {"maintenence", 503, 1},
		{"interal server eror", 500, 1}, {"paylod too large", 413, 1}, {"rate limti", 429, 1}, {"retry-afetr", 503, 3},
		{"notfuond", 404, 1}, {"StatusToManyRequests", 429, 1}, {"cloudfare", 520, 3}, {"acepted", 202, 1}, {"permenent redirect", 308, 1},
	},
}

func TestSearchRanking(t *testing.T) {
	x := searchIndex(t)
	for layer, cases := range searchCases {
		t.Run(layer, func(t *testing.T) {
			for _, want := range cases {
				first := searchNumbers(x.Search(want.query), want.top)
				if !slices.Contains(first, want.code) {
					t.Errorf("%q leads to %v; want %03d among the first %d", want.query, searchNumbers(x.Search(want.query), 5), want.code, want.top)
				}
			}
		})
	}
}
