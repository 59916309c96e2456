package traffic

import "apicodes/catalog/traffic/secret"

// apply asks a rule and writes down what it finds.
func (l *ledger) apply(r *rule, v view, at, after *capture) {
	switch verdict := r.decide(v); verdict.outcome {
	case undecided:
		l.unchecked[r.ID]++
	case fails:
		if verdict.onAfter && after != nil {
			at = after
		}
		l.found(r.Check, at, verdict.detail)
	}
}

// found writes a finding down. at is nil where it is about the whole input.
func (l *ledger) found(check Check, at *capture, detail string) {
	finding := Finding{ID: check.ID, Severity: check.Severity, Says: check.Says, Section: check.Section}
	if detail != "" {
		finding.Says += " (" + secret.Mask(detail) + ")"
	}
	if at != nil {
		finding.Code, finding.At = at.Response.Code, at.Number
		if finding.Code >= 0 {
			l.code(finding.Code).found(check.ID)
		}
	}
	if len(l.findings) < MaxExchanges {
		l.findings = append(l.findings, finding)
	}
	if at != nil && at.shown != nil {
		at.shown.Findings = append(at.shown.Findings[:len(at.shown.Findings):len(at.shown.Findings)], finding)
	} else if at != nil {
		at.Findings = append(at.Findings, finding)
	}
}

func (l *ledger) foundByID(id string, at *capture, detail string) {
	if check, ok := CheckByID(id); ok {
		l.found(check, at, detail)
	}
}

// settle tells whether an interim response got its final one: another response to the same request.
func (l *ledger) settle(e *capture) {
	if l.waiting != nil && l.waiting.Request != e.Request {
		l.foundByID("interim-only", l.waiting, "")
	}
	l.waiting = nil
	if e.Interim() && e.Origin == Captured {
		l.waiting = e
	}
}

func (l *ledger) hop(v view, at, after *capture) {
	for i := range rules {
		if rules[i].when == eachHop {
			l.apply(&rules[i], v, at, after)
		}
	}
}

// close is told that nothing more comes to a chain.
func (l *ledger) close(c *chain) {
	last := c.last()
	if !last.Redirects() {
		return
	}
	if len(c.hops) == 1 {
		l.unchecked["redirect-open-end"]++ // the client may not have been told to follow
		l.unchecked["redirect-other-target"]++
		l.hop(view{capture: last, chain: c, known: l.known}, last, nil)
		return
	}
	if c.closes() {
		l.foundByID("redirect-loop", last, "")
	}
	l.foundByID("redirect-open-end", last, "")
}
