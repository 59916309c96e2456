package traffic_test

import (
	"path/filepath"
	"slices"
	"testing"

	"apicodes/catalog/traffic"
)

// TestSamples reads inputs of a kind met in public; testdata/samples holds those that are HTTP messages. The errors
// and warnings are exact. no-date is right where it is listed: those heads were copied without it.
func TestSamples(t *testing.T) {
	for _, want := range []struct {
		file, format string
		codes        []int
		findings     []string
		chains       int
	}{
		{"01-curl-i-401-no-challenge.txt", "curl-v", []int{401}, []string{"401-no-challenge"}, 0},
		{"03-curl-v-401-good.txt", "curl-v", []int{401}, nil, 0},
		{"05-http-405-no-allow.txt", "http", []int{405}, []string{"405-no-allow", "no-date"}, 0},
		{"07-http-206-no-content-range.txt", "curl-v", []int{206}, []string{"206-no-content-range"}, 0},
		{"09-http-304-with-body.txt", "http", []int{304}, []string{"body-not-allowed", "304-metadata"}, 0},
		{"11-curl-v-h2-redirect-loop-head.txt", "curl-v", []int{302}, []string{"redirect-self"}, 0},
		{"13-curl-i-h2-410.txt", "http", []int{410}, nil, 0},
		{"15-http-429-ratelimit.txt", "http", []int{200, 429}, nil, 0},
		{"29-postman-collection.json", "postman", []int{200, 422}, nil, 0},
		{"33-wget-S.txt", "wget", []int{301, 403}, []string{"no-date", "no-date"}, 1},
		{"35-http-426-no-upgrade.txt", "http", []int{426}, []string{"426-no-upgrade", "no-date"}, 0},
	} {
		t.Run(want.file, func(t *testing.T) {
			report, err := readFile(t, filepath.Join("testdata/samples", want.file))
			if err != nil {
				t.Fatal(err)
			}
			var codes []int
			var findings []string
			for _, exchange := range report.Exchanges {
				codes = append(codes, exchange.Code)
			}
			for _, finding := range report.Findings {
				if finding.Severity != traffic.Note {
					findings = append(findings, finding.ID)
				}
			}
			if report.Format != want.format || !slices.Equal(codes, want.codes) || !slices.Equal(findings, want.findings) || len(report.Chains) != want.chains {
				t.Errorf("%s %v %v %d chains; want %s %v %v %d", report.Format, codes, findings, len(report.Chains),
					want.format, want.codes, want.findings, want.chains)
			}
		})
	}
}
