package traffic_test

import (
	"bytes"
	"io"
	"strings"
	"testing"
	"time"

	"apicodes/catalog/traffic"
)

// counted is a reader of logs for the test: each line is a code.
type counted struct{ codes map[int]int }

func (c counted) Detect(sample []byte) (format traffic.LogFormat, why string, ok bool) {
	return c, "it says so", bytes.HasPrefix(sample, []byte("log"))
}

func (c counted) Named(string) (traffic.LogFormat, error) { return c, nil }

func (counted) Name() string { return "log-test" }

func (counted) Open(func()) traffic.LogReading { return counted{map[int]int{}} }

func (c counted) Read(r io.Reader) error {
	text, err := io.ReadAll(r)
	c.codes[404] += bytes.Count(text, []byte("404"))
	return err
}

func (c counted) Version() int { return c.codes[404] }

func (c counted) Report() traffic.Report {
	minute := time.Date(2026, 3, 2, 10, 0, 0, 0, time.UTC)
	return traffic.Report{Messages: c.codes[404], Inputs: make([]traffic.Input, 1), First: minute, Last: minute, Codes: []traffic.CodeReport{{Code: 404, Count: c.codes[404],
		Paths: []traffic.Count{{Name: "/x", Count: c.codes[404]}}, Minutes: []traffic.Minute{{At: minute, Count: c.codes[404]}}}}}
}

func TestLogsAreCountedBesideMessages(t *testing.T) {
	reading := traffic.NewReading(traffic.Options{Logs: counted{}})
	for _, input := range []string{"log 404 404\n", a("404 Not Found", dated), "log 404\n"} {
		if err := reading.Read("x", strings.NewReader(input)); err != nil {
			t.Fatal(err)
		}
	}
	report := reading.Report()
	code, _ := report.Code(404)
	if report.Messages != 4 || code.Count != 4 || code.Paths[0].Count != 3 || code.Minutes[0].Count != 3 || len(report.Exchanges) != 1 {
		t.Errorf("%+v", report)
	}
}
