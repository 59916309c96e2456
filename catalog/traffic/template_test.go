package traffic

import (
	"regexp"
	"strings"
	"testing"
	"time"
	"unicode/utf8"
)

func TestSegmentsFit(t *testing.T) {
	for _, test := range []struct {
		pattern, segment string
		want             bool
	}{
		{"orders", "orders", true}, {"orders", "order", false}, {"orders", "", false}, {"", "", true},
		{"{id}", "7", true}, {"{id}", "", false},
		{"{id}.json", "7.json", true}, {"{id}.json", ".json", false}, {"{id}.json", "7.jso", false}, {"{id}.json", "a.json.json", true},
		{"v{n}", "v2", true}, {"v{n}", "v", false}, {"v{n}", "w2", false},
		{"{a}-{b}", "x-y", true}, {"{a}-{b}", "x-", false}, {"{a}-{b}", "-y", false}, {"{a}-{b}", "--y", true},
		{"{a}{b}", "xy", true}, {"{a}{b}", "x", false},
		{"{a", "{a", true}, {"a}", "a}", true},
	} {
		if got := segmentFits(aroundVariables(test.pattern), test.segment); got != test.want {
			t.Errorf("%q fits %q: %v", test.pattern, test.segment, got)
		}
	}
}

// A path made to keep a matcher busy costs no more than its length.
func TestSegmentsFitAtOnce(t *testing.T) {
	start := time.Now()
	segmentFits(aroundVariables(strings.Repeat("{a}-", 200)+"x"), strings.Repeat("-", 1<<20))
	if took := time.Since(start); took > time.Second {
		t.Errorf("it took %v", took)
	}
}

// FuzzSegmentFits compares with a regular expression, which tries every way.
func FuzzSegmentFits(f *testing.F) {
	f.Add("{a}-{b}.json", "x-y.json")
	f.Add("v{n}", "v2")
	f.Add("{a}{b}", "xy")
	f.Fuzz(func(t *testing.T, pattern, segment string) {
		if len(pattern) > 50 || !utf8.ValidString(pattern) || !utf8.ValidString(segment) {
			return
		}
		texts := aroundVariables(pattern)
		for i := range texts {
			texts[i] = regexp.QuoteMeta(texts[i])
		}
		slow, err := regexp.Compile(`(?s)\A` + strings.Join(texts, `(?:.+)`) + `\z`)
		if err != nil {
			t.Fatal(err)
		}
		if got := segmentFits(aroundVariables(pattern), segment); got != slow.MatchString(segment) {
			t.Errorf("%q fits %q: %v", pattern, segment, got)
		}
	})
}
