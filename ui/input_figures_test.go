package ui

import (
	"testing"
	"time"

	"apicodes/catalog/traffic"
	"apicodes/ui/theme"
)

func TestPercents(t *testing.T) {
	for _, want := range []struct {
		part, whole int
		drawn       string
	}{
		{0, 0, "100%"}, {0, 5, "0.0%"}, {1, 5000, "<0.1%"}, {29_412, 1_000_000, "2.9%"}, {382_100, 1_000_000, "38.2%"}, {999_999, 1_000_000, "99.9%"}, {7, 7, "100%"},
	} {
		if got := percent(want.part, want.whole); got != want.drawn {
			t.Errorf("%d of %d is %s, want %s", want.part, want.whole, got, want.drawn)
		}
	}
}

// TestPeriods holds from when to when an input goes, in rows of the sidebar's width.
func TestPeriods(t *testing.T) {
	at := func(text string) time.Time {
		parsed, err := time.Parse(time.DateTime, text)
		if err != nil {
			t.Fatal(err)
		}
		return parsed
	}
	for _, want := range []struct {
		first, last string
		log         bool
		from, to    string
	}{
		{"2026-03-01 00:00:00", "2026-03-02 23:08:00", true, "1 Mar 00:00 to", "2 Mar 23:08"},
		{"2026-03-01 00:00:00", "2026-03-01 23:08:00", true, "1 Mar 00:00 to 23:08", ""},
		{"2026-03-01 10:00:00", "2026-03-01 10:00:41", false, "10:00:00 to 10:00:41", ""},
		{"2026-03-01 10:00:00", "2026-03-01 10:00:00", true, "1 Mar 10:00", ""},
		{"2026-12-30 23:00:00", "2026-12-31 10:00:00", false, "30 Dec 23:00:00 to", "31 Dec 10:00:00"},
	} {
		from, to := period(at(want.first), at(want.last), want.log)
		if from != want.from || to != want.to || max(theme.Cells(from), theme.Cells(to)) > sparkCells {
			t.Errorf("%s to %s: %q, %q", want.first, want.last, from, to)
		}
	}
}

// TestTheSparklineCountsEverything, in spans of equal length that are none shorter than what was counted together.
func TestTheSparklineCountsEverything(t *testing.T) {
	start := time.Date(2026, time.March, 2, 10, 0, 0, 0, time.UTC)
	for _, span := range []time.Duration{time.Minute, time.Hour, 24 * time.Hour} {
		for spans := range 90 {
			in := input{report: traffic.Report{First: start.Truncate(span).Add(span / 2), Last: start.Truncate(span).Add(time.Duration(spans) * span)}}
			code := traffic.CodeReport{Code: 200, Span: span}
			for i := range spans + 1 {
				code.Minutes = append(code.Minutes, traffic.Minute{At: start.Truncate(span).Add(time.Duration(i) * span), Count: 1})
			}
			in.report.Codes = []traffic.CodeReport{code}
			counts, sum, least := in.overTime(sparkCells), 0, 1
			for i, count := range counts {
				sum += count
				if i == 0 {
					least = count
				} else if i < len(counts)-1 && count != least {
					t.Errorf("%d spans of %s: %v", spans, span, counts)
				}
			}
			if spans > 0 && (sum != spans+1 || len(counts) > sparkCells) || spans == 0 && counts != nil {
				t.Errorf("%d spans of %s: %v", spans, span, counts)
			}
		}
	}
}
