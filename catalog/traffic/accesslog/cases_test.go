package accesslog

import (
	"bytes"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// TestCases reads whole files of testdata. Their verdicts were written from the specifications and the vendors' pages
// before the readers were; codes stand in the order of first appearance.
func TestCases(t *testing.T) {
	for _, c := range []struct {
		file, format string
		codes        string // code:count
		findings     string // id@first line
		senders      string // those that are known
		reasons      string
		unread       int64
	}{
		{"l01-nginx-combined.txt", "combined", "200:1 404:1 499:2 502:1", "status-unregistered@3", "client:2", "", 0},
		{"l03-204-bytes.txt", "combined", "204:1 304:2 200:1", "body-not-allowed@1 304-method@4", "", "", 0},
		{"l05-haproxy.txt", "HAProxy httplog", "500:1 503:1 504:1 408:1", "", "HAProxy:3 origin:1", "HAProxy/SC-- HAProxy/sH-- HAProxy/cR--", 0},
		{"l07-cloudfront.txt", "W3C", "200:1 404:1 502:1 000:1", "", "client:1", "", 0},
		{"l09-caddy.txt", "JSON lines", "200:1 308:1 500:1", "", "", "", 0},
		{"l12-mixed-garbage.txt", "combined", "200:2 500:1", "input-unread-lines@2", "", "", 2},
		{"17-haproxy.log", "HAProxy httplog", "304:1 403:1 404:1 204:1 503:1 408:1 502:1", "", "HAProxy:4 origin:3", "HAProxy/LR-- HAProxy/SC-- HAProxy/cR-- HAProxy/SH--", 0},
		{"19-aws-alb.log", "AWS load balancer", "302:1 502:1 403:1 460:1", "status-unregistered@4", "AWS ELB:3 client:1", "AWS ELB/waf", 0},
		{"21-iis-w3c.log", "W3C", "200:1 401:1 404:2 500:1 403:1", "", "IIS:4", "IIS/401.2 IIS/win32 5 IIS/404.13 IIS/win32 2 IIS/500.19 IIS/win32 5 IIS/403.502", 0},
		{"23-caddy.jsonl", "JSON lines", "308:1 304:1 502:1", "", "Caddy:1", "", 0},
		{"25-app-logs.log", application, "405:1 503:2 403:2 406:1 404:1 422:1 304:1", "", "Heroku:1", "Heroku/H12", 0},
	} {
		t.Run(c.file, func(t *testing.T) {
			data, err := os.ReadFile(filepath.Join("testdata", c.file))
			if err != nil {
				t.Fatal(err)
			}
			format, why, ok := Detect(data)
			if !ok || format.Name() != c.format || why == "" {
				t.Fatalf("format %q because %q, want %q", format.Name(), why, c.format)
			}
			s := read(t, format, string(data))
			same(t, "codes", codesOf(s), c.codes)
			same(t, "findings", findingsOf(s), c.findings)
			same(t, "senders", sendersOf(s), c.senders)
			same(t, "reasons", reasonsOf(s), c.reasons)
			if s.Unread != c.unread {
				t.Errorf("%d lines unread, want %d; the first: %s", s.Unread, c.unread, s.UnreadLine)
			}
		})
	}
}

// read counts a text by a Reader.
func read(t testing.TB, format Format, text string) *Snapshot {
	t.Helper()
	reader := NewReader(format)
	n, err := reader.ReadFrom(strings.NewReader(text))
	if err != nil || n != int64(len(text)) {
		t.Fatalf("read %d of %d bytes: %v", n, len(text), err)
	}
	return reader.Snapshot(fewCodes)
}

// fewCodes is a registry of what the tests need.
func fewCodes(code int) Standing {
	switch code {
	case 499, 444, 460, 520:
		return StandingUnregistered
	case 102, 305, 306:
		return StandingDeprecated
	}
	return StandingRegistered
}

func same(t testing.TB, what, got, want string) {
	t.Helper()
	if got != want {
		t.Errorf("%s: %s\nwant:  %s", what, got, want)
	}
}

func codesOf(s *Snapshot) string {
	var codes []string
	for _, code := range s.Codes {
		codes = append(codes, fmt.Sprintf("%03d:%d", code.Code, code.Count))
	}
	return strings.Join(codes, " ")
}

func findingsOf(s *Snapshot) string {
	var found []string
	for _, finding := range s.Findings {
		found = append(found, fmt.Sprintf("%s@%d", finding.ID, finding.FirstLine))
	}
	return strings.Join(found, " ")
}

func sendersOf(s *Snapshot) string {
	counts := map[string]int64{}
	for _, code := range s.Codes {
		for _, sender := range code.Senders {
			if sender.Sender.Certainty != Unknown {
				counts[sender.Sender.Name] += sender.Count
			}
		}
	}
	var senders []string
	for _, name := range slices.Sorted(maps.Keys(counts)) {
		senders = append(senders, fmt.Sprintf("%s:%d", name, counts[name]))
	}
	return strings.Join(senders, " ")
}

func reasonsOf(s *Snapshot) string {
	var reasons []string
	for _, code := range s.Codes {
		for _, reason := range code.Reasons {
			reasons = append(reasons, reason.Sender+"/"+reason.Key)
		}
	}
	return strings.Join(reasons, " ")
}

// lines of a file of testdata, for benchmarks and seeds.
func linesOf(t testing.TB, pattern string) [][]byte {
	t.Helper()
	files, err := filepath.Glob(filepath.Join("testdata", pattern))
	if err != nil || len(files) == 0 {
		t.Fatalf("no file %s: %v", pattern, err)
	}
	var lines [][]byte
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		lines = append(lines, bytes.Split(bytes.TrimSpace(data), []byte{'\n'})...)
	}
	return lines
}
