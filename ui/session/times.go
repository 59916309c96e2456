package session

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"apicodes/catalog"
	"apicodes/catalog/search"
	"apicodes/catalog/traffic"
)

const (
	hour = 60 // minutes
	day  = 24 * hour
)

// timeFilter asks for a minute or an hour of the day, of whatever day, or for a day. A long log is counted by the hour:
// then a minute stands for its hour. In a longer one, which is counted by the day, nobody can tell.
func timeFilter(report traffic.Report) search.Filter {
	filter := search.Filter{
		Name: "at", Help: "codes in what was read, by minute, hour or day: 08:50, 08, 2026-03-02", Values: timesOf(report), Absent: absent,
	}
	for _, code := range report.Codes {
		if code.Span >= day*time.Minute {
			filter.Absent = "can't be told: what was read spans so long that only days are counted"
		}
	}
	filter.Test = func(value string) func(*catalog.Entry) bool {
		if strings.Trim(value, "0123456789-") == "" && len(value) > len("08") {
			return anyOf(report, func(code traffic.CodeReport) bool { return hasDay(code, value) })
		}
		first, last, ok := clock(value)
		if !ok {
			return nil
		}
		return anyOf(report, func(code traffic.CodeReport) bool {
			span := int64(code.Span / time.Minute)
			return span < day && slices.ContainsFunc(code.Minutes, func(m traffic.Minute) bool {
				start := minuteOfDay(m.At)
				return start <= last && start+max(span, 1) > first
			})
		})
	}
	return filter
}

// clock reads a time of the day, or the beginning of one, as minutes: "8", "08:5", "08:50", "08:50:12".
func clock(value string) (first, last int64, ok bool) {
	hours, rest, _ := strings.Cut(value, ":")
	minutes, _, _ := strings.Cut(rest, ":")
	h, err := strconv.ParseUint(hours, 10, 8)
	if err != nil || h > 23 || len(minutes) > len("50") {
		return 0, 0, false
	}
	first, last = int64(h)*hour, int64(h)*hour+hour-1
	if minutes == "" {
		return first, last, true
	}
	m, err := strconv.ParseUint(minutes, 10, 8)
	if len(minutes) == 1 {
		m *= 10
		last = first + int64(m) + 9
	} else {
		last = first + int64(m)
	}
	return first + int64(m), last, err == nil && m < hour
}

func minuteOfDay(at time.Time) int64 { return ((at.Unix()/60)%day + day) % day }

// hasDay reports whether a code came on a day that begins with a text: "2026-03".
func hasDay(code traffic.CodeReport, begins string) bool {
	known := int64(-1)
	return slices.ContainsFunc(code.Minutes, func(m traffic.Minute) bool {
		this := m.At.Unix() / 60 / day
		isNew := this != known // writing a time takes longer than everything else here
		known = this
		return isNew && strings.HasPrefix(m.At.Format(time.DateOnly), begins)
	})
}

// timesOf are the times that occur: days where there are several, hours, and minutes.
func timesOf(report traffic.Report) (times []string) {
	var hours [24]bool
	var minutes [day]bool
	days := make(map[int64]time.Time)
	for _, code := range report.Codes {
		for _, m := range code.Minutes {
			days[m.At.Unix()/60/day] = m.At
			if code.Span >= day*time.Minute {
				continue
			}
			at := minuteOfDay(m.At)
			hours[at/hour] = true
			minutes[at] = minutes[at] || code.Span < hour*time.Minute
		}
	}
	if len(days) > 1 {
		for _, at := range days {
			times = append(times, at.Format(time.DateOnly))
		}
		slices.Sort(times)
	}
	for at, occurs := range hours {
		if occurs {
			times = append(times, fmt.Sprintf("%02d", at))
		}
	}
	for at, occurs := range minutes {
		if occurs {
			times = append(times, fmt.Sprintf("%02d:%02d", at/hour, at%hour))
		}
	}
	return times
}
