package traffic

import (
	"maps"
	"net/url"
	"slices"
	"strings"
	"time"
)

// The limits of what is counted for each code. Beyond them the rest is counted together.
const (
	MaxPaths   = 64
	MaxMinutes = 2048
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

	findings, senders, paths map[string]int
	minutes                  map[int64]int
}

// Minute is how often a code came in one minute.
type Minute struct {
	At    time.Time `json:"at"`
	Count int       `json:"count"`
}

func newCodeReport(number int, known *knowledge) *CodeReport {
	about, _ := known.code(number)
	return &CodeReport{Code: number, Retry: about.Retry, findings: map[string]int{}, senders: map[string]int{},
		paths: map[string]int{}, minutes: map[int64]int{}}
}

func (c *CodeReport) found(id string) { c.findings[id]++ }

// add counts an exchange's path, sender and minute.
func (c *CodeReport) add(e *capture) {
	if _, ok := c.senders[e.Sender.Label()]; ok || len(c.senders) < MaxPaths {
		c.senders[e.Sender.Label()]++
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
			return Mask(u.Path)
		}
	}
	return ""
}

// clone makes the form for a report.
func (c *CodeReport) clone() CodeReport {
	shown := *c
	shown.findings, shown.senders, shown.paths, shown.minutes = nil, nil, nil, nil
	shown.Findings, shown.Minutes = nil, nil
	for i := range rules {
		if count := c.findings[rules[i].ID]; count > 0 {
			shown.Findings = append(shown.Findings, Count{rules[i].ID, count})
		}
	}
	shown.Senders, shown.Paths = sorted(c.senders), sorted(c.paths)
	for _, minute := range slices.Sorted(maps.Keys(c.minutes)) {
		shown.Minutes = append(shown.Minutes, Minute{time.Unix(minute*60, 0).UTC(), c.minutes[minute]})
	}
	return shown
}

// show makes the form of an exchange that may be shown. Without its head it keeps what a list needs.
func (e *capture) show(withHead bool) *Exchange {
	shown := &Exchange{Number: e.Number, Line: e.Line, Code: e.Response.Code, Response: e.Response, Origin: e.Origin,
		Start: e.Start, Findings: e.Findings, Sender: e.Sender, Via: e.Via}
	shown.Sender.Name = Mask(shown.Sender.Name)
	shown.Response.Content.Text = nil
	shown.Response.Reason, shown.Response.Fields = "", nil
	if withHead {
		shown.Response.Reason = Mask(e.Response.Reason)
		shown.Response.Fields = maskFields(e.Response.Fields)
	}
	for i, via := range e.Via {
		shown.Via[i] = Mask(via)
	}
	if e.Request != nil {
		request := *e.Request
		request.Method, request.Target, request.URL = Mask(request.Method), Mask(request.Target), Mask(request.URL)
		request.Content.Text, request.Fields = nil, nil
		if withHead {
			request.Fields = maskFields(e.Request.Fields)
		} else {
			request.Target, request.URL = "", ""
		}
		shown.Request = &request
	}
	return shown
}

// size is about how much memory an exchange's texts take.
func (e *Exchange) size() int {
	size := 0
	for _, field := range e.Response.Fields {
		size += 2 * (len(field.Name) + len(field.Value))
	}
	if e.Request != nil {
		size += 4 * len(e.Request.URL)
		for _, field := range e.Request.Fields {
			size += 2 * (len(field.Name) + len(field.Value))
		}
	}
	return size
}

func (c *chain) show() Chain {
	shown := Chain{End: c.last().Response.Code, Loop: c.loopFrom >= 0, LoopFrom: c.loopFrom + 1}
	for i, hop := range c.hops {
		shown.Hops = append(shown.Hops, hop.Number)
		shown.Codes = append(shown.Codes, hop.Response.Code)
		shown.URLs = append(shown.URLs, Mask(c.urls[i]))
		shown.Seen = append(shown.Seen, Mask(hop.Method()))
	}
	return shown
}
