package traffic

import (
	"cmp"
	"maps"
	"net/url"
	"slices"
	"strings"
	"time"

	"apicodes/catalog/traffic/secret"
)

// The limits of what is counted for each code. Beyond them the rest is counted together.
const (
	MaxPaths   = 64
	MaxMinutes = 2048

	maxMethods = 16
)

// CodeReport is what an input says of one code.
type CodeReport struct {
	Code        int
	Retry       string // the catalogue's advice
	Count       int
	Findings    []Count // by id, in the order of Checks
	Senders     []Count // by label, most first
	Paths       []Count // most first
	OtherPaths  int     // how many had none of Paths
	Approximate bool    // the counts of Paths are estimates
	ErrorBound  int     // by how much they may be too high
	Minutes     []Minute
	Span        time.Duration // how long each of Minutes is: a minute, or longer where there would be too many
	Methods     []Count       // most first
	Reasons     []KeyCount    // what a sender's log says beside the status, most first
	Via         []Count       // who handed the answers on, by label, most first
	LastLine    string        // the beginning of a log's last line

	findings, senders, paths, methods, via map[string]int
	reasons                                map[[2]string]*KeyCount // by sender and key
	minutes                                map[int64]int
}

// KeyCount is a key that a sender writes beside the status, and what the catalogue knows of it.
type KeyCount struct {
	Sender string `json:"sender"`
	Key    string `json:"key"` // exactly as it was written
	Count  int    `json:"count"`
	Means  string `json:"means"` // empty for a key that isn't known
	Do     string `json:"do"`
	Source string `json:"url"`
}

func newCodeReport(number int, known *knowledge) *CodeReport {
	about, _ := known.code(number)
	return &CodeReport{Code: number, Retry: about.Retry, findings: map[string]int{}, senders: map[string]int{},
		paths: map[string]int{}, methods: map[string]int{}, via: map[string]int{}, reasons: map[[2]string]*KeyCount{}, minutes: map[int64]int{}, Span: time.Minute}
}

func (c *CodeReport) found(id string) { c.findings[id]++ }

// because counts the keys beside the status. There are no more than the catalogue knows.
func (c *CodeReport) because(reasons []KeyCount) {
	for _, reason := range reasons {
		key := [2]string{reason.Sender, reason.Key}
		if c.reasons[key] == nil {
			c.reasons[key] = &reason
			continue
		}
		c.reasons[key].Count++
	}
}

// add counts an exchange's path, sender and minute.
func (c *CodeReport) add(e *capture) {
	if _, ok := c.senders[e.Sender.Label()]; ok || len(c.senders) < MaxPaths {
		c.senders[e.Sender.Label()]++
	}
	for _, via := range e.Via {
		if _, ok := c.via[secret.Mask(via)]; ok || len(c.via) < MaxPaths {
			c.via[secret.Mask(via)]++
		}
	}
	if method := secret.Mask(e.Method()); method != "" {
		if _, ok := c.methods[method]; !ok && len(c.methods) >= maxMethods {
			method = "others"
		}
		c.methods[method]++
	}
	if path := pathOf(e.Request); path != "" {
		if _, ok := c.paths[path]; ok || len(c.paths) < MaxPaths {
			c.paths[path]++
		} else {
			c.OtherPaths++
		}
	}
	if minute := e.Start.Unix() / 60; !e.Start.IsZero() {
		if _, ok := c.minutes[minute]; ok || len(c.minutes) < MaxMinutes {
			c.minutes[minute]++
		}
	}
}

// pathOf is a request's path without its query.
func pathOf(request *Request) string {
	if request == nil {
		return ""
	}
	for _, text := range []string{request.URL, request.Target} {
		if u, err := url.Parse(text); err == nil && strings.HasPrefix(u.Path, "/") {
			return secret.Mask(u.Path)
		}
	}
	return ""
}

// clone makes the form for a report.
func (c *CodeReport) clone() CodeReport {
	shown := *c
	shown.findings, shown.senders, shown.paths, shown.methods, shown.via, shown.minutes = nil, nil, nil, nil, nil, nil
	shown.Findings, shown.Minutes, shown.Reasons, shown.reasons = nil, nil, nil, nil
	for _, reason := range c.reasons {
		shown.Reasons = append(shown.Reasons, *reason)
	}
	slices.SortFunc(shown.Reasons, func(a, b KeyCount) int {
		return cmp.Or(cmp.Compare(b.Count, a.Count), cmp.Compare(a.Sender, b.Sender), cmp.Compare(a.Key, b.Key))
	})
	for i := range rules {
		if count := c.findings[rules[i].ID]; count > 0 {
			shown.Findings = append(shown.Findings, Count{rules[i].ID, count})
		}
	}
	shown.Senders, shown.Paths, shown.Methods, shown.Via = sorted(c.senders), sorted(c.paths), sorted(c.methods), sorted(c.via)
	for _, minute := range slices.Sorted(maps.Keys(c.minutes)) {
		shown.Minutes = append(shown.Minutes, Minute{time.Unix(minute*60, 0).UTC(), c.minutes[minute]})
	}
	return shown
}
