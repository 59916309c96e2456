package traffic

import (
	"encoding/json"
	"time"
)

// SchemaVersion is the version of the JSON form of a Report. It changes when a key changes its meaning or goes away.
const SchemaVersion = 1

type jsonReport struct {
	Schema int `json:"schema"`
	Input  struct {
		File     string  `json:"file"`
		Format   string  `json:"format"`
		Why      string  `json:"why"`
		Messages int     `json:"messages"`
		Unread   int     `json:"unread"`
		First    *string `json:"first"`
		Last     *string `json:"last"`
		Partial  bool    `json:"partial"`
	} `json:"input"`
	Codes     []jsonCode  `json:"codes"`
	Findings  []Finding   `json:"findings"`
	Chains    []jsonChain `json:"chains"`
	Unchecked []Unchecked `json:"unchecked"`
}

type jsonCode struct {
	Code        int      `json:"code"`
	Count       int      `json:"count"`
	Findings    []Count  `json:"findings"`
	Senders     []Count  `json:"senders"`
	Paths       []Count  `json:"paths"`
	Minutes     []Minute `json:"minutes"`
	OtherPaths  int      `json:"other_paths"`
	Approximate bool     `json:"approximate"`
	ErrorBound  int      `json:"error_bound"`
	Methods     []Count  `json:"methods"`
	Reasons     []Reason `json:"reasons"`
	Via         []Count  `json:"via"`
	Retry       string   `json:"retry"` // the catalogue's advice; empty for a number without a page
}

type jsonChain struct {
	Hops     []int    `json:"hops"`
	Codes    []int    `json:"codes"`
	URLs     []string `json:"urls"`
	Methods  []string `json:"methods"`
	End      int      `json:"end"`
	Loop     bool     `json:"loop"`
	LoopFrom int      `json:"loop_from"`
}

// MarshalJSON writes the report with every list in a fixed order and no list null.
func (r Report) MarshalJSON() ([]byte, error) {
	out := jsonReport{Schema: SchemaVersion, Codes: []jsonCode{}, Findings: list(r.Findings), Chains: []jsonChain{}, Unchecked: list(r.Unchecked)}
	out.Input.File, out.Input.Format, out.Input.Why = r.File, r.Format, r.Why
	out.Input.Messages, out.Input.Unread, out.Input.Partial = r.Messages, r.Unread, r.Partial
	out.Input.First, out.Input.Last = stamp(r.First), stamp(r.Last)
	for _, c := range r.Codes {
		out.Codes = append(out.Codes, jsonCode{c.Code, c.Count, list(c.Findings), list(c.Senders), list(c.Paths), list(c.Minutes),
			c.OtherPaths, c.Approximate, c.ErrorBound, list(c.Methods), list(c.Reasons), list(c.Via), c.Retry})
	}
	for _, c := range r.Chains {
		out.Chains = append(out.Chains, jsonChain{list(c.Hops), list(c.Codes), list(c.URLs), list(c.Seen), c.End, c.Loop, c.LoopFrom})
	}
	return json.Marshal(out)
}

func list[T any](items []T) []T {
	if items == nil {
		return []T{}
	}
	return items
}

func stamp(at time.Time) *string {
	if at.IsZero() {
		return nil
	}
	text := at.UTC().Format(time.RFC3339Nano)
	return &text
}
