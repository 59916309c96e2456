package traffic_test

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"apicodes/catalog/traffic"
)

// outcomes are inputs for which a check fails, passes and can't be decided. Where undecided is empty, it is made of
// the failing input: without the head for checks that need it, without the request or the content for the others.
type outcomes struct{ id, fails, passes, undecided string }

const (
	dated   = "Date: Mon, 02 Mar 2026 10:00:00 GMT"
	html    = "Content-Type: text/html"
	problem = "Content-Type: application/problem+json"
)

// a is a response: its status, fields and content.
func a(status string, fields ...string) string { return "HTTP/1.1 " + status + "\n" + head(fields) }

// a2 is a response over HTTP/2.
func a2(status string, fields ...string) string { return "HTTP/2 " + status + "\n" + head(fields) }

// q is a request with its fields.
func q(line string, fields ...string) string {
	if !strings.Contains(line, " HTTP/") {
		line += " HTTP/1.1"
	}
	return line + "\n" + head(append([]string{"Host: a.example"}, fields...))
}

// v is a message as curl -v shows it.
func v(messages ...string) string {
	var out strings.Builder
	for _, message := range messages {
		mark := "> "
		if strings.HasPrefix(message, "HTTP/") {
			mark = "< "
		}
		for line := range strings.SplitSeq(strings.TrimSuffix(message, "\n"), "\n") {
			out.WriteString(mark + line + "\n")
		}
	}
	return out.String()
}

func head(fields []string) string {
	if len(fields) == 0 {
		return "\n"
	}
	return strings.Join(fields, "\n") + "\n\n"
}

func body(message, content string) string { return message + content }

// headless is the same status as plain wget tells it, without a field.
func headless(input string) string {
	status := regexp.MustCompile(`HTTP/[0-9.]+ ([^\n]+)`).FindStringSubmatch(input)[1]
	return "--2026-03-02 10:00:00--  http://a.example/x\nHTTP request sent, awaiting response... " + status + "\n"
}

func TestEachCheckFailsPassesAndStaysUndecided(t *testing.T) {
	tried := map[string]outcomes{}
	for _, want := range slices.Concat(headOutcomes, contentOutcomes, requestOutcomes, sequenceOutcomes, documentOutcomes, inputOutcomes) {
		tried[want.id] = want
	}
	for _, check := range traffic.Checks() {
		want, ok := tried[check.ID]
		if !ok || want.fails == "" || want.passes == "" {
			t.Errorf("%s isn't tried", check.ID)
			continue
		}
		t.Run(check.ID, func(t *testing.T) { want.run(t, check) })
		delete(tried, check.ID)
	}
	for id := range tried {
		t.Errorf("there is no check %s", id)
	}
}

func (want outcomes) run(t *testing.T, check traffic.Check) {
	if found, _ := try(t, want.fails, want.id); !found {
		t.Errorf("stays silent on\n%s", want.fails)
	}
	if found, _ := try(t, want.passes, want.id); found {
		t.Errorf("false alarm on\n%s", want.passes)
	}
	undecided := want.undecided
	switch {
	case undecided != "":
	case strings.HasPrefix(check.Needs, "H"):
		undecided = headless(want.fails)
	case strings.HasPrefix(check.Needs, "R"):
		undecided = want.fails[strings.Index(want.fails, "\nHTTP/")+1:]
	case strings.HasPrefix(check.Needs, "B"):
		undecided = want.fails[:strings.Index(want.fails, "\n\n")+2]
	}
	decides := strings.HasPrefix(want.id, "input-") // about reading itself, so that whatever is read decides it
	if found, unchecked := try(t, undecided, want.id); found || unchecked == decides {
		t.Errorf("found %v, told as unchecked %v on\n%s", found, unchecked, undecided)
	}
}

// try reads an input and tells what becomes of one check.
func try(t *testing.T, input, id string) (found, unchecked bool) {
	t.Helper()
	reading := newReading(t)
	if err := reading.Read("input", strings.NewReader(input)); err != nil && !strings.Contains(err.Error(), "entry") && !strings.Contains(err.Error(), "reference") {
		t.Fatalf("%v\n%s", err, input)
	}
	report := reading.Report()
	for _, finding := range report.Findings {
		found = found || finding.ID == id
	}
	for _, one := range report.Unchecked {
		unchecked = unchecked || one.ID == id
	}
	return found, unchecked
}

// readElsewhere are sections of documents whose numbers testdata/sections.txt doesn't hold. true: read in a copy of the
// document; false: known by what others say of it, not read.
var readElsewhere = map[string]bool{
	"RFC 3229 10.3": false, "RFC 3229 10.5.2": false, // 10.5.3 is A-IM, the request's field
	"RFC 4918 13": true, "RFC 4918 21.4": true, "RFC 5789 2.2": true, "RFC 5789 3.1": true,
	"OAS 3.1 4.8.16": true, "OAS 3.0 4.7.10": true, // 3.1.0 and 3.0.3: Responses Object, Operation Object
}

func TestSectionsExist(t *testing.T) {
	data, err := os.ReadFile("testdata/sections.txt")
	if err != nil {
		t.Fatal(err)
	}
	exists := map[string]bool{}
	for line := range strings.Lines(string(data)) {
		words := strings.Fields(line)
		if words[0] == "#" {
			continue
		}
		for _, section := range words[1:] {
			exists["RFC "+words[0]+" "+section] = true
		}
	}
	ids := map[string]bool{}
	severities := map[traffic.Severity]int{}
	for _, check := range traffic.Checks() {
		severities[check.Severity]++
		if ids[check.ID] {
			t.Errorf("%s is there twice", check.ID)
		}
		ids[check.ID] = true
		document := ""
		for part := range strings.SplitSeq(check.Section, ", ") {
			if at := strings.LastIndexByte(part, ' '); at >= 0 {
				document, part = part[:at], part[at+1:]
			}
			cited := document + " " + part
			if _, elsewhere := readElsewhere[cited]; !elsewhere && !exists[cited] && part != "-" {
				t.Errorf("%s cites %s, which doesn't exist", check.ID, cited)
			}
		}
	}
	if severities[traffic.Error] != 43 || severities[traffic.Warning] != 38 || severities[traffic.Note] != 29 {
		t.Errorf("%v; a check that is added or dropped changes this on purpose", severities)
	}
}
