package traffic

import "slices"

// Only is the report about some codes alone: their counts, findings, exchanges and senders, and the chains that one of
// them is a hop of. What was read stays as it was.
func (r Report) Only(wanted func(code int) bool) Report {
	only := r
	only.Codes, only.Findings, only.Chains, only.Exchanges, only.Senders = nil, nil, nil, nil, nil
	for _, code := range r.Codes {
		if wanted(code.Code) {
			only.Codes = append(only.Codes, code)
			only.Senders = sum(only.Senders, code.Senders)
		}
	}
	for _, finding := range r.Findings {
		if finding.At > 0 && wanted(finding.Code) {
			only.Findings = append(only.Findings, finding)
		}
	}
	for _, chain := range r.Chains {
		if slices.ContainsFunc(chain.Codes, wanted) {
			only.Chains = append(only.Chains, chain)
		}
	}
	for _, exchange := range r.Exchanges {
		if wanted(exchange.Code) {
			only.Exchanges = append(only.Exchanges, exchange)
		}
	}
	return only
}

// Has reports whether something of a severity, or of a worse one, was found.
func (r Report) Has(severity Severity) bool {
	isAsBad := func(found Severity) bool { return found.Compare(severity) <= 0 }
	return slices.ContainsFunc(r.Codes, func(code CodeReport) bool { return isAsBad(code.Worst()) }) ||
		slices.ContainsFunc(r.Findings, func(finding Finding) bool { return isAsBad(finding.Severity) }) // of the whole input, of no code
}
