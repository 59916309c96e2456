package pasted_test

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"apicodes/catalog/traffic/pasted"
)

// What is pasted, how it is read, and the codes in it, the one that answers first.
var readings = []struct {
	text  string
	kind  pasted.Kind
	codes []int
}{
	{"", pasted.Plain, nil},
	{"gateway timeout", pasted.Plain, nil},
	{"401 or 403", pasted.Plain, nil},

	{"HTTP/1.1 503 Service Unavailable", pasted.StatusLine, []int{503}},
	{"< HTTP/2 404", pasted.StatusLine, []int{404}},
	{"HTTP/1.1 416 Range Not Satisfiable\r\nContent-Length: 200\r\n", pasted.StatusLine, []int{416}},
	{"> GET / HTTP/1.1\n> Host: x\n", pasted.Plain, nil},

	{"HTTP/1.1 100 Continue\n\nHTTP/1.1 201 Created", pasted.Transcript, []int{201}},
	{"< HTTP/2 103 \n< \n< HTTP/2 200 \n", pasted.Transcript, []int{200}},
	{"HTTP/1.1 301 Moved Permanently\nLocation: /b\n\nHTTP/1.1 404 Not Found", pasted.Transcript, []int{404}},
	{"HTTP/1.1 200 Connection established\n\nHTTP/2 403 \n", pasted.Transcript, []int{403}},
	{"HTTP/1.1 302 Found\n\nHTTP/1.1 302 Found\n\nHTTP/1.1 302 Found", pasted.Transcript, []int{302}},
	{"HTTP/1.1 401 Unauthorized\n\nHTTP/1.1 200 OK", pasted.Transcript, []int{200, 401}},

	{`192.0.2.1 - - [10/Oct/2025:13:55:36 +0000] "GET /503 HTTP/1.1" 499 0 "-" "curl/8.0"`, pasted.AccessLog, []int{499}},
	{"GET /a 200 1.2 ms - 9\nGET /b 404 0.4 ms - 9\nGET /c 500 8.1 ms - 9", pasted.AccessLog, []int{500, 404, 200}},
	{"2025-01-01 00:00:00 192.0.2.2 GET /foo.aspx - 443 - 192.0.2.1 Mozilla/5.0 - 404 0 2 15", pasted.AccessLog, []int{404}},
	{"#Fields: date time cs-method cs-uri-stem sc-status\n2025-01-01 00:00:00 GET /a 410\n", pasted.AccessLog, []int{410}},

	{"Status expected:<200> but was:<401>", pasted.Complaint, []int{401, 200}},
	{"expected 200 to equal 404", pasted.Complaint, []int{200, 404}},
	{"AssertionError: 503 != 200", pasted.Complaint, []int{503, 200}},
	{"want 200, got 503", pasted.Complaint, []int{503, 200}},
	{"got 503, want 200", pasted.Complaint, []int{503, 200}},
	{"Expected: 200 Received: 404", pasted.Complaint, []int{404, 200}},
	{"expected :ok (200) but it was :unprocessable_entity (422)", pasted.Complaint, []int{422, 200}},
	{"Failed asserting that 500 is identical to 200.", pasted.Complaint, []int{500, 200}},
	{"Status code was 503 and not [200]", pasted.Complaint, []int{503, 200}},

	{"Request failed with status code 422", pasted.Named, []int{422}},
	{"{\n  \"DownstreamStatus\": 499,\n  \"OriginStatus\": 502\n}", pasted.Named, []int{502, 499}},
	{"resulted in a `422 Unprocessable Entity` response", pasted.Named, []int{422}},
	{"exit status 101", pasted.Plain, nil},
}

func TestRead(t *testing.T) {
	for _, want := range readings {
		read := pasted.Read(want.text)
		if read.Kind != want.kind || !slices.Equal(read.Codes, want.codes) {
			t.Errorf("%q is read as kind %d with %v; want %d with %v", want.text, read.Kind, read.Codes, want.kind, want.codes)
		}
	}
}

func TestReadKeepsALogsOwnReasons(t *testing.T) {
	read := pasted.Read(`[2025-01-01T00:00:00.000Z] "GET /status HTTP/1.1" 503 UF,URX 0 0 0 - "-" "curl" "id" "host" "192.0.2.1:80"`)
	if want := []pasted.Key{{Sender: "Envoy", Key: "UF"}, {Sender: "Envoy", Key: "URX"}}; !slices.Equal(read.Keys, want) {
		t.Errorf("the keys are %v; want %v", read.Keys, want)
	}
}

// A number is judged by what is written around it.
func TestNumbers(t *testing.T) {
	for text, want := range map[string]pasted.Evidence{
		"HTTP/1.1 503":                     pasted.NumberNamed,
		"status: 404":                      pasted.NumberNamed,
		"TCP_MISS/507 1200":                pasted.NumberNamed,
		"0.021 0.003 -1 502 -":             pasted.NumberNamed,
		"'-1', '-1', '-1', '302', '-'":     pasted.NumberNamed,
		"Error 521":                        pasted.NumberHinted,
		"code=404":                         pasted.NumberHinted,
		"returned a 403":                   pasted.NumberHinted,
		"401 or so":                        pasted.NumberAlone,
		"/api/200/items":                   pasted.NumberPart,
		"184#184":                          pasted.NumberPart,
		"retry in 300 seconds":             pasted.NumberAmount,
		"took 200ms":                       0,
		"took 200 ms":                      pasted.NumberAmount,
		"errno 104":                        pasted.NumberAmount,
		"exit code 137":                    pasted.NumberAmount,
		"port 443":                         pasted.NumberAmount,
		"failed (104: Connection reset)":   pasted.NumberAmount,
		"500 requests per minute":          pasted.NumberAmount,
		"1000":                             0,
		"192.0.2.100":                      0,
		"2025-01-01T00:00:00.123Z x 1.404": 0,
	} {
		numbers := pasted.Numbers(text)
		if len(numbers) == 0 {
			if want != 0 {
				t.Errorf("%q holds no number; want one", text)
			}
			continue
		}
		if got := numbers[0].Evidence; got != want {
			t.Errorf("%q is evidence %d; want %d", text, got, want)
		}
	}
}

func FuzzRead(f *testing.F) {
	for _, seed := range readings {
		f.Add(seed.text)
	}
	for _, odd := range []string{"\x00", "\xff 404 \xfe", "http/1.1 ", "http/", "#Fields:", "expected", "{\"status\":", strings.Repeat("404 ", 99)} {
		f.Add(odd)
	}
	f.Fuzz(func(t *testing.T, text string) {
		read := pasted.Read(text)
		for i, code := range read.Codes {
			if code < 0 || code > 999 || slices.Contains(read.Codes[:i], code) {
				t.Errorf("%q gives %v", text, read.Codes)
			}
		}
		if read.Kind > pasted.Named != (len(read.Codes) > 0 && read.Kind != pasted.Named) {
			t.Errorf("%q is of kind %d with %v", text, read.Kind, read.Codes)
		}
		for _, number := range pasted.Numbers(text) {
			if number.Number < 0 || number.Number > 999 || utf8.ValidString(text) && number.At >= len(text) {
				t.Errorf("%q holds %+v", text, number)
			}
		}
	})
}
