package traffic

import "time"

// Minute is how often a code came in one minute.
type Minute struct {
	At    time.Time `json:"at"`
	Count int       `json:"count"`
}

// OverTime counts what came from first to last in at most so many spans. Each is as long as the others and a whole
// number of those that were counted together, so that none is higher for being longer. It is nil without times.
func OverTime(first, last time.Time, counted time.Duration, most int, minutes ...[]Minute) []int {
	first = first.Truncate(counted)
	spans := int(last.Sub(first)/counted) + 1
	if first.IsZero() || last.Before(first) || most <= 0 {
		return nil
	}
	each := (spans + most - 1) / most
	counts := make([]int, (spans+each-1)/each)
	for _, list := range minutes {
		for _, minute := range list {
			at := int(minute.At.Sub(first)/counted) / each
			counts[max(min(at, len(counts)-1), 0)] += minute.Count
		}
	}
	return counts
}
