package accesslog

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"testing"
	"time"
)

// TestTimeline: minutes while there are few, hours and days when there are many; nothing is lost.
func TestTimeline(t *testing.T) {
	for _, c := range []struct {
		step  time.Duration
		width time.Duration
	}{{time.Minute / 2, time.Minute}, {time.Minute, time.Hour}, {2 * time.Hour, 24 * time.Hour}, {40 * time.Hour, 96 * time.Hour}} {
		format, _ := ParseFormat("json")
		counter := NewCounter(format)
		start := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
		const lines = 4000
		for i := range lines {
			counter.Add(fmt.Appendf(nil, `{"status":200,"ts":%d}`, start.Add(time.Duration(i)*c.step).Unix()))
		}
		s := counter.Snapshot(nil)
		var sum, spans int64
		for _, code := range s.Codes {
			if code.Width != c.width {
				t.Errorf("a line every %s: spans of %s, want %s", c.step, code.Width, c.width)
			}
			for _, span := range code.Times {
				sum += span.Count
				spans++
			}
		}
		if sum != lines || spans > spansOfCode {
			t.Errorf("a line every %s: %d counted in %d spans", c.step, sum, spans)
		}
	}
}

// TestHeaviest: whatever the stream, the true count lies between count-excess and count, also after a merge, and no
// path that is heavy enough is missing.
func TestHeaviest(t *testing.T) {
	for seed := range uint64(20) {
		random := rand.New(rand.NewPCG(seed, 1))
		exact := map[string]int64{}
		tables, room := make([]heaviest, 3), int(100*(seed%2))
		const total = 30000
		for i := range total {
			key := fmt.Sprintf("/%d", int(random.ExpFloat64()*float64(10+seed*20)))
			exact[key]++
			tables[i*len(tables)/total].add(pathSeed, []byte(key), &room)
		}
		var sum heaviest
		for i := range tables {
			sum.merge(&tables[i])
		}
		inTable := map[string]bool{}
		for _, entry := range sum.entries {
			key := string(entry.key)
			inTable[key] = true
			if exact[key] > entry.count || exact[key] < entry.count-entry.excess {
				t.Fatalf("seed %d: %s counted %d to %d, is %d", seed, key, entry.count-entry.excess, entry.count, exact[key])
			}
			if !sum.overflowed && entry.excess != 0 {
				t.Fatalf("seed %d: an excess without an overflow", seed)
			}
		}
		for key, count := range exact {
			if count > sum.least() && !inTable[key] {
				t.Fatalf("seed %d: %s occurs %d times and is missing; the least is %d", seed, key, count, sum.least())
			}
		}
		if len(sum.entries) > pathsKept || room > 0 && sum.overflowed != (len(exact) > pathsKept) {
			t.Fatalf("seed %d: %d entries of %d, overflowed %t", seed, len(sum.entries), len(exact), sum.overflowed)
		}
	}
}

// TestTimelineTogether: many codes share a limit of their own.
func TestTimelineTogether(t *testing.T) {
	format, _ := ParseFormat("json")
	counter := NewCounter(format)
	for i := range 100_000 {
		counter.Add(fmt.Appendf(nil, `{"status":%d,"ts":%d}`, 100+i%100, 1772445600+i/100*60))
	}
	spans := 0
	for _, code := range counter.Snapshot(nil).Codes {
		spans += len(code.Times)
	}
	if spans > spansKept || counter.width != 60 {
		t.Errorf("%d spans of %d minutes", spans, counter.width)
	}
}

// TestAddAllocatesNothing: once a code's paths are known, a line costs no memory.
func TestAddAllocatesNothing(t *testing.T) {
	for _, name := range []string{"combined", "JSON lines"} {
		format, _ := ParseFormat(name)
		counter := NewCounter(format)
		line := bytes.TrimSpace(manyLines(name, 1))
		counter.Add(line)
		if allocations := testing.AllocsPerRun(1000, func() { counter.Add(line) }); allocations != 0 || counter.unread > 0 {
			t.Errorf("%s: %v allocations a line, %d unread", name, allocations, counter.unread)
		}
	}
}
