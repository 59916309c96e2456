package traffic_test

import (
	"bytes"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"testing"

	"apicodes/catalog"
	"apicodes/catalog/text"
	"apicodes/catalog/traffic"
)

// seed adds the inputs of testdata as a corpus.
func seed(f *testing.F) {
	for _, pattern := range []string{"testdata/cases/*.txt", "testdata/samples/*.txt", "accesslog/testdata/*"} {
		names, err := filepath.Glob(pattern)
		if err != nil || len(names) == 0 {
			f.Fatalf("%s: %v", pattern, err)
		}
		for _, name := range names {
			data, err := os.ReadFile(name)
			if err != nil {
				f.Fatal(err)
			}
			f.Add(data)
		}
	}
}

func FuzzRead(f *testing.F) {
	seed(f)
	f.Fuzz(func(t *testing.T, data []byte) { readAny(t, "", data) })
}
func FuzzMessages(f *testing.F) {
	seed(f)
	f.Fuzz(func(t *testing.T, data []byte) { readAny(t, "http", data) })
}
func FuzzHAR(f *testing.F) {
	seed(f)
	f.Fuzz(func(t *testing.T, data []byte) { readAny(t, "har", data) })
}

// readAny holds what is true of every input: a report's numbers fit together, its texts can be drawn, and the same
// input gives the same report however it is cut into pieces.
func readAny(t *testing.T, format string, data []byte) {
	whole := reportOn(t, format, data, len(data)+1)
	if pieces := reportOn(t, format, data, 7); !bytes.Equal(whole, pieces) && format != "" {
		t.Errorf("whole  %s\npieces %s", whole, pieces)
	}
}

func reportOn(t *testing.T, format string, data []byte, piece int) []byte {
	known := catalog.Open()
	reading := traffic.NewReading(traffic.ForCatalog(known, format))
	if err := reading.Read("input", &pieces{data, piece}); err != nil && text.Clean(err.Error()) != err.Error() {
		t.Errorf("error %q", err)
	}
	report := reading.Report()
	for i, exchange := range report.Exchanges {
		if exchange.Number != i+1 {
			t.Errorf("exchange %d is numbered %d", i+1, exchange.Number)
		}
		for _, field := range exchange.Response.Fields {
			if text.Clean(field.Value) != field.Value || text.Clean(field.Name) != field.Name {
				t.Errorf("field %q", field)
			}
		}
	}
	places := report.Messages
	for _, in := range report.Inputs {
		places = max(places, in.Lines)
	}
	for _, finding := range report.Findings {
		if finding.At < 0 || finding.At > places || text.Clean(finding.Says) != finding.Says {
			t.Errorf("finding %+v of %d", finding, places)
		}
	}
	for _, code := range report.Codes {
		if code.Code < 0 || code.Code > traffic.MaxCode || code.Count < 1 {
			t.Errorf("code %+v", code)
		}
	}
	text, err := json.Marshal(report)
	if err != nil {
		t.Error(err)
	}
	return text
}

// pieces is a reader that hands out so many bytes at a time.
type pieces struct {
	data []byte
	size int
}

func (p *pieces) Read(to []byte) (int, error) {
	if len(p.data) == 0 {
		return 0, io.EOF
	}
	n := copy(to[:min(len(to), p.size)], p.data)
	p.data = p.data[n:]
	return n, nil
}
