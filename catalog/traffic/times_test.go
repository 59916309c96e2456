package traffic_test

import (
	"slices"
	"testing"
	"time"

	"apicodes/catalog/traffic"
)

func TestOverTime(t *testing.T) {
	start := time.Date(2026, time.March, 2, 10, 0, 0, 0, time.UTC)
	for _, want := range []struct {
		name    string
		minutes []int // that something came in, once each
		last    int
		most    int
		counts  []int
	}{
		{"nothing", nil, 2, 9, []int{0, 0, 0}},
		{"one minute", []int{0, 0}, 0, 9, []int{2}},
		{"a gap in the middle", []int{0, 3}, 3, 9, []int{1, 0, 0, 1}},
		{"no span is longer than another", []int{0, 1, 2, 3, 4}, 4, 4, []int{2, 2, 1}},
		{"of the whole input, not of a code", []int{1}, 5, 3, []int{1, 0, 0}},
		{"no room", []int{0}, 0, 0, nil},
	} {
		var minutes []traffic.Minute
		for _, at := range want.minutes {
			minutes = append(minutes, traffic.Minute{At: start.Add(time.Duration(at) * time.Minute), Count: 1})
		}
		last := start.Add(time.Duration(want.last)*time.Minute + 30*time.Second)
		if counts := traffic.OverTime(start.Add(time.Second), last, time.Minute, want.most, minutes); !slices.Equal(counts, want.counts) {
			t.Errorf("%s: %v, want %v", want.name, counts, want.counts)
		}
	}
	if counts := traffic.OverTime(time.Time{}, time.Time{}, time.Minute, 9); counts != nil {
		t.Errorf("without times: %v", counts)
	}
}
