package traffic_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"apicodes/catalog"
	"apicodes/catalog/load"
	"apicodes/catalog/traffic"
)

// expected is what testdata/cases/cases.json demands of an input. Findings are the exact errors and warnings, as
// "id" or "id@number".
type expected struct {
	File   string `json:"file"`
	Format string `json:"format"`
	Expect struct {
		Codes    []int          `json:"codes"`
		Findings []string       `json:"findings"`
		Notes    []string       `json:"notes"`
		Absent   []string       `json:"absent"`
		Sender   string         `json:"sender"`
		Via      []string       `json:"via"`
		Retry    string         `json:"retry"`
		Error    string         `json:"error"`
		Counts   map[string]int `json:"counts"`
		Senders  map[string]int `json:"senders"`
		Chain    *struct {
			Hops      int    `json:"hops"`
			End       int    `json:"end"`
			Loop      bool   `json:"loop"`
			LoopFrom  int    `json:"loop_from"`
			Methods   string `json:"methods"`
			MethodsIf string `json:"methods_if"`
		} `json:"chain"`
	} `json:"expect"`
}

func TestCases(t *testing.T) {
	data, err := os.ReadFile("testdata/cases/cases.json")
	if err != nil {
		t.Fatal(err)
	}
	var cases []expected
	if err := json.Unmarshal(data, &cases); err != nil {
		t.Fatal(err)
	}
	if len(cases) < 45 {
		t.Fatalf("%d cases, want all 45", len(cases))
	}
	for _, want := range cases {
		t.Run(want.File, want.run)
	}
}

func (want expected) run(t *testing.T) {
	report, err := readFile(t, filepath.Join("testdata/cases", want.File))
	if fault := message(err); want.Expect.Error == "" && err != nil || !strings.Contains(fault, want.Expect.Error) {
		t.Errorf("error %q, want %q", fault, want.Expect.Error)
	}
	if want.Format != "unknown" && report.Format != want.Format {
		t.Errorf("format %q, want %q", report.Format, want.Format)
	}
	var codes []int
	for _, exchange := range report.Exchanges {
		codes = append(codes, exchange.Code)
	}
	if len(codes) == 0 { // lines of a log are counted, not kept; an API document has none
		for _, code := range report.Codes {
			codes = append(codes, code.Code)
		}
	}
	if !slices.Equal(codes, want.Expect.Codes) {
		t.Errorf("codes %v, want %v", codes, want.Expect.Codes)
	}
	want.findings(t, report)
	want.rest(t, report)
}

// findings compares errors and warnings as an exact set, and looks for the notes.
func (want expected) findings(t *testing.T, report traffic.Report) {
	left := slices.Clone(want.Expect.Findings)
	notes := map[string]bool{}
	for _, finding := range report.Findings {
		if slices.Contains(want.Expect.Absent, finding.ID) {
			t.Errorf("%s must stay silent", finding.ID)
		}
		at := finding.ID + "@" + strconv.Itoa(finding.At)
		if finding.Severity == traffic.Note {
			notes[finding.ID], notes[at] = true, true
			continue
		}
		before := len(left)
		left = slices.DeleteFunc(left, func(id string) bool { return id == finding.ID || id == at })
		if len(left) == before {
			t.Errorf("false alarm: %s %s: %s", finding.Severity, at, finding.Says)
		}
	}
	for _, id := range left {
		t.Errorf("%s is missing", id)
	}
	for _, id := range want.Expect.Notes {
		if !notes[id] {
			t.Errorf("note %s is missing; there are %v", id, notes)
		}
	}
}

func (want expected) rest(t *testing.T, report traffic.Report) {
	for _, exchange := range report.Exchanges {
		if label := exchange.Sender.Label(); want.Expect.Sender != "" && label != want.Expect.Sender {
			t.Errorf("sender %s, want %s", label, want.Expect.Sender)
		}
		if want.Expect.Via != nil && !slices.Equal(exchange.Via, want.Expect.Via) {
			t.Errorf("via %v, want %v", exchange.Via, want.Expect.Via)
		}
	}
	for sender, count := range want.Expect.Senders {
		if at := slices.IndexFunc(report.Senders, func(c traffic.Count) bool { return c.Name == sender }); at < 0 || report.Senders[at].Count != count {
			t.Errorf("senders %v, want %d of %s", report.Senders, count, sender)
		}
	}
	for _, code := range report.Codes {
		if count, ok := want.Expect.Counts[strconv.Itoa(code.Code)]; ok && code.Count != count {
			t.Errorf("%d of %d, want %d", code.Count, code.Code, count)
		}
		if want.Expect.Retry != "" && code.Retry != want.Expect.Retry {
			t.Errorf("retry %s, want %s", code.Retry, want.Expect.Retry)
		}
	}
	if want.Expect.Chain == nil {
		return
	}
	if len(report.Chains) != 1 {
		t.Fatalf("%d chains, want one", len(report.Chains))
	}
	chain, wanted := report.Chains[0], want.Expect.Chain
	if len(chain.Hops) != wanted.Hops || chain.End != wanted.End || chain.Loop != wanted.Loop || chain.LoopFrom != wanted.LoopFrom {
		t.Errorf("chain %+v, want %+v", chain, *wanted)
	}
	if seen := strings.Join(chain.Seen, " "); wanted.Methods != "" && seen != wanted.Methods {
		t.Errorf("methods %s, want %s", seen, wanted.Methods)
	}
	for way := range strings.SplitSeq(wanted.MethodsIf, "; ") {
		if first, methods, ok := strings.Cut(way, ": "); ok && strings.Join(chain.Methods(first), " ") != methods {
			t.Errorf("from %s: %v, want %s", first, chain.Methods(first), methods)
		}
	}
}

func readFile(t *testing.T, name string) (traffic.Report, error) {
	t.Helper()
	file, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	reading := newReading(t)
	err = reading.Read(filepath.Base(name), file)
	return reading.Report(), err
}

func newReading(t testing.TB) *traffic.Reading {
	t.Helper()
	known := catalog.Open()
	options := traffic.ForCatalog(known, "")
	options.Documents = load.Operations
	return traffic.NewReading(options)
}

func message(err error) string {
	if err == nil {
		return ""
	}
	return err.Error()
}
