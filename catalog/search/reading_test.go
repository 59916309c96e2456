package search

import (
	"slices"
	"strings"
	"testing"
)

// How each step reads a query, in the words that the query line shows.
func TestSearchSaysHowItRead(t *testing.T) {
	x := searchIndex(t)
	for _, want := range []struct {
		query   string
		kind    ReadingKind
		words   string
		first   []int
		compare []int
	}{
		{"not found", AsText, "", []int{404}, nil},
		{"404", AsText, "", []int{404}, nil},
		{"class:4 404", AsText, "", []int{404}, nil},
		{"HTTP/2 502", AsTraffic, "status line 502", []int{502}, nil},
		{"< HTTP/2 301\n< HTTP/2 200", AsTraffic, "transcript, 2 responses: 301 200", []int{200}, nil},
		{"GET /a 200 1 ms - 9\nGET /b 404 1 ms - 9\nGET /c 502 1 ms - 9", AsTraffic, "access log, 3 lines: 200 404 502", []int{502, 404, 200}, nil},
		{"at=error code=H12 method=GET path=\"/\" status=503 bytes=0", AsTraffic, "access log: 503, Heroku H12", []int{503}, nil},
		{"response is: 404", AsText, "", []int{404}, nil},
		{"status was 404", AsTraffic, "status 404", []int{404}, nil},
		{"Status expected:<200> but was:<401>", AsComplaint, "test complaint: 401, expected 200", []int{401, 200}, nil},
		{"403 or 401", AsNamedCodes, "codes 403 and 401", []int{403, 401}, []int{403, 401}},
		{"difference between 301, 302 and 308", AsNamedCodes, "codes 301, 302 and 308", []int{301, 302, 308}, []int{301, 302, 308}},
		{"401/403", AsText, "", []int{401, 403}, []int{401, 403}},
		{"409 vs 422 for a duplicate", AsNamedCodes, "codes 409 and 422", []int{409, 422}, []int{409, 422}},
		{"An error occurred (ThrottlingException) when calling the PutItem operation", AsIdentifier, "AWS error code ThrottlingException", []int{400, 429}, nil},
		{"UF,URX", AsIdentifier, "Envoy response flag URX", []int{503, 504, 502}, nil},
		{"envoy UC", AsIdentifier, "Envoy response flag UC", []int{503}, nil},
		{"Faraday::BadRequestError", AsIdentifier, "error class: BadRequestError", []int{400}, nil},
		{"falcon.HTTPConflict", AsIdentifier, "error class: HTTPConflict", []int{409}, nil},
		{"Error from server (Conflict)", AsIdentifier, "Kubernetes reason Conflict", []int{409}, nil},
		{"AADSTS65001: The user has not consented", AsIdentifier, "Microsoft Entra: AADSTS…", []int{400, 401}, nil},
		{"WebSocket close code 1006", AsIdentifier, "WebSocket servers and clients: WebSocket close code", []int{101, 0}, nil},
		{"Cannot GET /users", AsIdentifier, "Express: Cannot GET", []int{404}, nil},
	} {
		result := x.Search(want.query)
		if result.Reading.Kind != want.kind || result.Reading.Words != want.words {
			t.Errorf("%q is read as %d, %q; want %d, %q", want.query, result.Reading.Kind, result.Reading.Words, want.kind, want.words)
		}
		if got := searchNumbers(result, len(want.first)); !slices.Equal(got, want.first) || !slices.Equal(result.Compare, want.compare) {
			t.Errorf("%q leads to %v and compares %v; want %v and %v", want.query, got, result.Compare, want.first, want.compare)
		}
	}
}

// A key of a sender leads to its row and to the codes that it comes with. Short ones count with their capitals or beside
// their sender.
func TestSearchKeys(t *testing.T) {
	x := searchIndex(t)
	for query, want := range map[string]string{
		"UH": "Envoy UH 503", "envoy uh": "Envoy UH 503", "503 UR": "Envoy UR 503",
		"haproxy SH": "HAProxy SH 502", "haproxy sH--": "HAProxy sH 504", "haproxy sHVN": "HAProxy sH 504",
		"iis 500.19": "IIS 500.19 500", "404.13": "IIS 404.13 404", "HTTP Error 500.30": "IIS 500.30 500",
		"heroku H27": "Heroku H27 499", "H12": "Heroku H12 503",
		"cloudflare 1020": "Cloudflare 1020 403", "error code: 1015": "Cloudflare 1015 429", "1020": "Cloudflare 1020 403",
		"NoSuchKey": "Amazon S3 NoSuchKey 404", "s3 no such key": "Amazon S3 NoSuchKey 404",
		"DEADLINE_EXCEEDED": "gRPC DEADLINE_EXCEEDED 504", "rpc error: code = Unavailable desc = x": "gRPC UNAVAILABLE 503",
		"invalid_grant": "OAuth 2.0 invalid_grant 400",
	} {
		result := x.Search(query)
		if len(result.Reasons) == 0 || len(result.Matches) == 0 {
			t.Errorf("%q: %d reasons, %d matches; want %s", query, len(result.Reasons), len(result.Matches), want)
			continue
		}
		reason := result.Reasons[0]
		if got := reason.Of.Sender + " " + reason.Row.Key + " " + result.Matches[0].Entry().Digits(); got != want {
			t.Errorf("%q is %s; want %s", query, got, want)
		}
	}
	for _, query := range []string{"uh", "uc", "sh", "expired token", "mysql error 1064"} {
		if reasons := x.Search(query).Reasons; len(reasons) > 0 {
			t.Errorf("%q is taken for %s %s", query, reasons[0].Of.Sender, reasons[0].Row.Key)
		}
	}
}

// What comes with no code of its own leads to its sender.
func TestSearchKeyWithoutCode(t *testing.T) {
	result := searchIndex(t).Search("haproxy cD")
	if len(result.Reasons) != 1 || len(result.Matches) == 0 || !strings.Contains(result.Notice, "no code of its own") {
		t.Errorf("%d reasons, %d matches, %q", len(result.Reasons), len(result.Matches), result.Notice)
	}
	for _, match := range result.Matches {
		if why := result.Why(match); why != "from HAProxy" {
			t.Errorf("%s is there because %q", match.Entry().Title(), why)
		}
	}
}

// An identifier that nobody knows finds nothing, and says what is near.
func TestSearchUnknownIdentifiers(t *testing.T) {
	x := searchIndex(t)
	for _, query := range []string{"SomeUnknownThingException", "FOO_BAR_BAZ", "fooBarBaz", "XyzzyNotFoundish", "4040", "12345"} {
		if result := x.Search(query); len(result.Matches) > 0 {
			t.Errorf("%q leads to %v", query, searchNumbers(result, 3))
		}
	}
	if missing := x.Search("ServiceUnavailabelError").Missing(); len(missing) > 0 && len(missing[0].Near) == 0 {
		t.Errorf("near ServiceUnavailabelError is nothing: %+v", missing)
	}
}

// Numbers that are something else lead to no code of that number.
func TestSearchOtherNumbers(t *testing.T) {
	x := searchIndex(t)
	for query, not := range map[string]int{
		"errno 104": 104, "retry in 300 seconds": 300, "timeout after 200 ms": 200, "exit code 101": 101, "haproxy[655] died": 655, "1000": 100, "port 443": 443,
	} {
		if got := searchNumbers(x.Search(query), 3); slices.Contains(got, not) {
			t.Errorf("%q leads to %v", query, got)
		}
	}
}

// A number typed alone leads to itself, whatever it is.
func TestSearchEveryNumber(t *testing.T) {
	x := searchIndex(t)
	for number := range 1000 {
		if got := searchNumbers(x.Search(digitsOf(number)), 2); !slices.Equal(got, []int{number}) {
			t.Errorf("%03d leads to %v", number, got)
		}
	}
}

// Other protocols have numbers too.
func TestSearchOtherProtocols(t *testing.T) {
	for query, want := range map[string]string{"550 5.1.1 user unknown": "550 in SMTP: mailbox unavailable", "ftp 421": "421 in FTP:"} {
		if notice := searchIndex(t).Search(query).Notice; !strings.Contains(notice, want) {
			t.Errorf("%q: %q doesn't say %q", query, notice, want)
		}
	}
}

// The passage of a match in running text is a sentence of the page, and the word is where it says.
func TestSearchPassage(t *testing.T) {
	x := searchIndex(t)
	for _, query := range []string{"obstacle", "deletionTimestamp", "antiforgery"} {
		result := x.Search(query)
		if len(result.Matches) == 0 {
			t.Errorf("%q leads to nothing", query)
			continue
		}
		if because := result.Because(result.Matches[0]); because.Field != FieldText {
			continue
		}
		passage, ok := result.Passage(result.Matches[0])
		if !ok || passage.Part == "" || !strings.Contains(strings.ToLower(passage.Text[passage.At.From:passage.At.To]), strings.ToLower(query[:4])) {
			t.Errorf("%q is in %+v", query, passage)
		}
	}
}

// Words that are a program's, and only long enough by chance, don't hide what was asked: one more word never empties a list.
func TestSearchTakesOneMoreWord(t *testing.T) {
	x := searchIndex(t)
	for _, query := range []string{"gateway timeout", "rate limit", "payload too large", "redirect keeps post", "upstream timed out", "precondition failed"} {
		first := searchNumbers(x.Search(query), 1)
		for _, more := range []string{"please", "which", "xyzzyplugh", "in production", "how do i fix"} {
			if got := searchNumbers(x.Search(query+" "+more), 3); !slices.Contains(got, first[0]) {
				t.Errorf("%q leads to %v; want %v among them", query+" "+more, got, first)
			}
		}
	}
}
