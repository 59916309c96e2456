package catalog_test

import (
	"net/http"
	"slices"
	"strings"
	"testing"

	"apicodes/catalog"
)

// goConstants has the compiler check both the names and the numbers.
var goConstants = map[int]string{
	http.StatusContinue:                      "http.StatusContinue",
	http.StatusSwitchingProtocols:            "http.StatusSwitchingProtocols",
	http.StatusProcessing:                    "http.StatusProcessing",
	http.StatusEarlyHints:                    "http.StatusEarlyHints",
	http.StatusOK:                            "http.StatusOK",
	http.StatusCreated:                       "http.StatusCreated",
	http.StatusAccepted:                      "http.StatusAccepted",
	http.StatusNonAuthoritativeInfo:          "http.StatusNonAuthoritativeInfo",
	http.StatusNoContent:                     "http.StatusNoContent",
	http.StatusResetContent:                  "http.StatusResetContent",
	http.StatusPartialContent:                "http.StatusPartialContent",
	http.StatusMultiStatus:                   "http.StatusMultiStatus",
	http.StatusAlreadyReported:               "http.StatusAlreadyReported",
	http.StatusIMUsed:                        "http.StatusIMUsed",
	http.StatusMultipleChoices:               "http.StatusMultipleChoices",
	http.StatusMovedPermanently:              "http.StatusMovedPermanently",
	http.StatusFound:                         "http.StatusFound",
	http.StatusSeeOther:                      "http.StatusSeeOther",
	http.StatusNotModified:                   "http.StatusNotModified",
	http.StatusUseProxy:                      "http.StatusUseProxy",
	http.StatusTemporaryRedirect:             "http.StatusTemporaryRedirect",
	http.StatusPermanentRedirect:             "http.StatusPermanentRedirect",
	http.StatusBadRequest:                    "http.StatusBadRequest",
	http.StatusUnauthorized:                  "http.StatusUnauthorized",
	http.StatusPaymentRequired:               "http.StatusPaymentRequired",
	http.StatusForbidden:                     "http.StatusForbidden",
	http.StatusNotFound:                      "http.StatusNotFound",
	http.StatusMethodNotAllowed:              "http.StatusMethodNotAllowed",
	http.StatusNotAcceptable:                 "http.StatusNotAcceptable",
	http.StatusProxyAuthRequired:             "http.StatusProxyAuthRequired",
	http.StatusRequestTimeout:                "http.StatusRequestTimeout",
	http.StatusConflict:                      "http.StatusConflict",
	http.StatusGone:                          "http.StatusGone",
	http.StatusLengthRequired:                "http.StatusLengthRequired",
	http.StatusPreconditionFailed:            "http.StatusPreconditionFailed",
	http.StatusRequestEntityTooLarge:         "http.StatusRequestEntityTooLarge",
	http.StatusRequestURITooLong:             "http.StatusRequestURITooLong",
	http.StatusUnsupportedMediaType:          "http.StatusUnsupportedMediaType",
	http.StatusRequestedRangeNotSatisfiable:  "http.StatusRequestedRangeNotSatisfiable",
	http.StatusExpectationFailed:             "http.StatusExpectationFailed",
	http.StatusTeapot:                        "http.StatusTeapot",
	http.StatusMisdirectedRequest:            "http.StatusMisdirectedRequest",
	http.StatusUnprocessableEntity:           "http.StatusUnprocessableEntity",
	http.StatusLocked:                        "http.StatusLocked",
	http.StatusFailedDependency:              "http.StatusFailedDependency",
	http.StatusTooEarly:                      "http.StatusTooEarly",
	http.StatusUpgradeRequired:               "http.StatusUpgradeRequired",
	http.StatusPreconditionRequired:          "http.StatusPreconditionRequired",
	http.StatusTooManyRequests:               "http.StatusTooManyRequests",
	http.StatusRequestHeaderFieldsTooLarge:   "http.StatusRequestHeaderFieldsTooLarge",
	http.StatusUnavailableForLegalReasons:    "http.StatusUnavailableForLegalReasons",
	http.StatusInternalServerError:           "http.StatusInternalServerError",
	http.StatusNotImplemented:                "http.StatusNotImplemented",
	http.StatusBadGateway:                    "http.StatusBadGateway",
	http.StatusServiceUnavailable:            "http.StatusServiceUnavailable",
	http.StatusGatewayTimeout:                "http.StatusGatewayTimeout",
	http.StatusHTTPVersionNotSupported:       "http.StatusHTTPVersionNotSupported",
	http.StatusVariantAlsoNegotiates:         "http.StatusVariantAlsoNegotiates",
	http.StatusInsufficientStorage:           "http.StatusInsufficientStorage",
	http.StatusLoopDetected:                  "http.StatusLoopDetected",
	http.StatusNotExtended:                   "http.StatusNotExtended",
	http.StatusNetworkAuthenticationRequired: "http.StatusNetworkAuthenticationRequired",
}

func TestGoConstants(t *testing.T) {
	eachCode(t, func(t *testing.T, code catalog.Code) {
		var got string
		for _, constant := range code.Constants {
			if constant.Language == "Go" {
				got = constant.Name
			}
		}
		if want := goConstants[code.Number]; got != want {
			t.Errorf("constants: Go: %q, want %q", got, want)
		}
	})
}

// languages in the order in which a page lists them.
var languages = []string{
	"Go", "Python", "Python (before 3.13)", "JavaScript (Node)", "Java (Spring)", "Java (Spring before 7)", "C#", "Rust (http)",
	"Ruby (Rack)", "Ruby (Rack before 3.1)",
	"PHP (Symfony)",
}

func TestConstantsOfOtherLanguages(t *testing.T) {
	eachCode(t, func(t *testing.T, code catalog.Code) {
		before := -1
		for _, constant := range code.Constants {
			at := slices.Index(languages, constant.Language)
			if at <= before {
				t.Errorf("constants: %q is unknown, is listed twice or out of order", constant.Language)
			}
			before = at
		}
		if !registered(code) && len(code.Constants) > 0 && !slices.Contains([]int{420, 509}, code.Number) {
			t.Errorf("constants: %v for a number that no registry has", code.Constants)
		}
	})
}

// spelling is how a language's library writes its identifiers.
var spelling = map[string]func(name string) bool{
	"Python":            func(name string) bool { return strings.HasPrefix(name, "HTTPStatus.") && screaming(name[11:]) },
	"JavaScript (Node)": func(name string) bool { return strings.HasPrefix(name, "STATUS_CODES[") },
	"Java (Spring)":     func(name string) bool { return strings.HasPrefix(name, "HttpStatus.") && screaming(name[11:]) },
	"C#":                func(name string) bool { return strings.HasPrefix(name, "HttpStatusCode.") },
	"Rust (http)":       func(name string) bool { return strings.HasPrefix(name, "StatusCode::") && screaming(name[12:]) },
	"Ruby (Rack)":       func(name string) bool { return name[0] == ':' && name == strings.ToLower(name) },
	"PHP (Symfony)":     func(name string) bool { return strings.HasPrefix(name, "Response::HTTP_") && screaming(name[15:]) },
}

func screaming(name string) bool {
	return name != "" && strings.Trim(name, "ABCDEFGHIJKLMNOPQRSTUVWXYZ_") == ""
}

func TestConstantsAreSpeltAsInTheirLanguage(t *testing.T) {
	eachCode(t, func(t *testing.T, code catalog.Code) {
		for _, constant := range code.Constants {
			if is, known := spelling[constant.Language]; known && !is(constant.Name) {
				t.Errorf("constants: %s does not write %q", constant.Language, constant.Name)
			}
		}
	})
}

// renamed are the names that a library gave up for another: since that version they are aliases, deprecated or warned of.
var renamed = map[string]string{
	"HTTPStatus.REQUEST_ENTITY_TOO_LARGE":        "Python (before 3.13)",
	"HTTPStatus.REQUEST_URI_TOO_LONG":            "Python (before 3.13)",
	"HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE": "Python (before 3.13)",
	"HTTPStatus.UNPROCESSABLE_ENTITY":            "Python (before 3.13)",
	"HttpStatus.PAYLOAD_TOO_LARGE":               "Java (Spring before 7)",
	"HttpStatus.UNPROCESSABLE_ENTITY":            "Java (Spring before 7)",
	":payload_too_large":                         "Ruby (Rack before 3.1)",
	":unprocessable_entity":                      "Ruby (Rack before 3.1)",
	":bandwidth_limit_exceeded":                  "Ruby (Rack before 3.1)", // given up without another name
	":not_extended":                              "Ruby (Rack before 3.1)",
}

// withoutSuccessor are names that a library gave up for nothing.
var withoutSuccessor = map[string]bool{":bandwidth_limit_exceeded": true, ":not_extended": true}

// A reader with either version of the library finds their own name, and which version it is for.
func TestRenamedConstantsNameTheVersion(t *testing.T) {
	found := 0
	eachCode(t, func(t *testing.T, code catalog.Code) {
		for i, constant := range code.Constants {
			before, isRenamed := renamed[constant.Name]
			if isRenamed != strings.Contains(constant.Language, "before") || isRenamed && constant.Language != before {
				t.Errorf("constants: %q is given for %s, want %q", constant.Name, constant.Language, before)
			}
			if !isRenamed {
				continue
			}
			found++
			if withoutSuccessor[constant.Name] {
				continue
			}
			language, _, _ := strings.Cut(before, " (")
			if i == 0 || !strings.HasPrefix(code.Constants[i-1].Language, language) {
				t.Errorf("constants: today's name for %q is missing before it", constant.Name)
			}
		}
	})
	if found != len(renamed) {
		t.Errorf("%d renamed constants are on the pages, want %d", found, len(renamed))
	}
}
