package traffic_test

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"apicodes/catalog"
	"apicodes/catalog/traffic"
)

// TestLogSamples reads logs of a kind met in public, as testdata/samples has messages. A reason with a + is explained by
// the catalogue.
func TestLogSamples(t *testing.T) {
	for _, want := range []struct{ file, format, codes, senders, reasons, findings string }{
		{
			"17-haproxy.log", "log-haproxy", "304:1 403:1 404:1 204:1 503:1 408:1 502:1", "lb:HAProxy:4 origin:3",
			"LR--+ SC--+ cR--+ SH--+", "",
		},
		{"19-aws-alb.log", "log-alb", "302:1 502:1 403:1 460:1", "lb:AWS ELB:3 client:1", "waf", "status-unregistered@4"},
		{
			"21-iis-w3c.log", "log-w3c", "200:1 401:1 404:2 500:1 403:1", "server:IIS:4 unknown:2",
			"401.2+ win32 5 404.13+ win32 2 500.19+ win32 5 403.502+", "",
		},
		{"23-caddy.jsonl", "log-json", "308:1 304:1 502:1", "unknown:2 server:Caddy:1", "", ""},
		{"25-app-logs.log", "log-application", "405:1 503:2 403:2 406:1 404:1 422:1 304:1", "unknown:8 platform:Heroku:1", "H12+", ""},
	} {
		t.Run(want.file, func(t *testing.T) {
			report, err := readFile(t, filepath.Join("accesslog/testdata", want.file))
			if err != nil {
				t.Fatal(err)
			}
			var codes, senders, reasons, findings []string
			for _, code := range report.Codes {
				codes = append(codes, fmt.Sprintf("%d:%d", code.Code, code.Count))
				for _, reason := range code.Reasons {
					if reason.Means != "" {
						reason.Key += "+"
					}
					reasons = append(reasons, reason.Key)
				}
			}
			for _, sender := range report.Senders {
				senders = append(senders, fmt.Sprintf("%s:%d", sender.Name, sender.Count))
			}
			for _, finding := range report.Findings {
				findings = append(findings, fmt.Sprintf("%s@%d", finding.ID, finding.At))
			}
			for _, pair := range [][2]string{
				{report.Format, want.format}, {strings.Join(codes, " "), want.codes}, {strings.Join(senders, " "), want.senders},
				{strings.Join(reasons, " "), want.reasons}, {strings.Join(findings, " "), want.findings},
			} {
				if pair[0] != pair[1] {
					t.Errorf("%s\nwant %s", pair[0], pair[1])
				}
			}
		})
	}
}

// line is a line of a combined log.
func line(request string, status, size int) string {
	return fmt.Sprintf(`h - - [02/Mar/2026:10:00:00 +0000] "%s HTTP/1.1" %d %d "-" "x"`+"\n", request, status, size)
}

func TestEachFlagOfEnvoyIsExplained(t *testing.T) {
	report := readText(t, `[2026-03-02T10:00:01.000Z] "GET /x HTTP/1.1" 503 UF,URX - - "-" 0 19 0 - "-" "x" "a" "svc" "10.0.0.9:80"`+"\n")
	reasons := report.Codes[0].Reasons
	if len(reasons) != 2 || reasons[0].Key != "UF" || reasons[1].Key != "URX" || reasons[0].Means == "" || reasons[1].Means == "" {
		t.Errorf("%+v", reasons)
	}
}

func TestFindingsOfALogAreCountedByCode(t *testing.T) {
	report := readText(t, line("GET /", 200, 5)+line("GET /", 204, 9)+line("GET /", 304, 9)+line("GET /", 304, 9)+line("GET /", 499, 0))
	var found []string
	for _, finding := range report.Findings {
		found = append(found, fmt.Sprintf("%s@%d %d %d", finding.ID, finding.At, finding.Code, finding.Count))
	}
	if got := strings.Join(found, ", "); got != "body-not-allowed@2 204 3, status-unregistered@5 499 1" {
		t.Error(got)
	}
	if code, _ := report.Code(304); fmt.Sprint(code.Findings) != "[{body-not-allowed 2}]" || !strings.Contains(code.LastLine, `"GET / HTTP/1.1" 304 9`) {
		t.Errorf("%v, last %s", code.Findings, code.LastLine)
	}
	if !strings.Contains(report.Findings[1].Says, "nginx") {
		t.Errorf("whose number it is isn't said: %s", report.Findings[1].Says)
	}
}

// TestTheFormatMayBeSaid: by name, or as nginx writes it. What isn't known is said to be so.
func TestTheFormatMayBeSaid(t *testing.T) {
	for _, want := range []struct{ format, input, codes, fault string }{
		{"combined", line("GET /", 200, 5), "[200]", ""},
		{"log-combined", line("GET /", 200, 5), "[200]", ""},
		{`$remote_addr "$request" $status $upstream_status`, "::1 \"GET / HTTP/1.1\" 502 -\n", "[502]", ""},
		{"http", "HTTP/1.1 404 Not Found\r\n\r\n", "[404]", ""},
		{"nonsense", "x", "[]", `no format is named "nonsense"; take one of http`},
		{"$nonsense", "x", "[]", "$"},
	} {
		reading := traffic.NewReading(traffic.ForCatalog(catalog.Open(), want.format))
		err := reading.Read("x", strings.NewReader(want.input))
		codes := []int{}
		for _, code := range reading.Report().Codes {
			codes = append(codes, code.Code)
		}
		if got := message(err); fmt.Sprint(codes) != want.codes || !strings.Contains(got, want.fault) || want.fault == "" && got != "" {
			t.Errorf("%s: %v %v", want.format, codes, err)
		}
	}
}

// TestALogInDoubt: one line in five that fits no format is too much.
func TestALogInDoubt(t *testing.T) {
	for lines, doubt := range map[string]bool{
		strings.Repeat(line("GET /", 200, 5), 4) + "nonsense\n":  true,
		strings.Repeat(line("GET /", 200, 5), 9) + "nonsense\n":  false,
		strings.Repeat(line("GET /", 200, 5), 9):                 false,
		"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\nx\n": false,
	} {
		if in := readText(t, lines).Inputs[0]; in.Unreadable() != doubt {
			t.Errorf("%+v", in)
		}
	}
}
