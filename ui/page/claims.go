package page

import (
	"slices"

	"apicodes/catalog"
	"apicodes/ui/theme"
)

// claim is a sentence of one or more documents.
type claim struct {
	says string
	by   []int // of the readings
}

// claims is what each document says, fact by fact. What several say alike is there once, with all their names.
func (w *writer) claims() {
	groups := byClaimants(claimsOf(w.readings))
	if len(groups) == 0 {
		return
	}
	w.heading("What each says")
	for _, group := range groups {
		w.item(theme.Bullet, w.claimants(group[0].by)...)
		for _, claim := range group {
			w.item("  -", plain(claim.says))
		}
	}
}

// claimsOf are the sentences in the order of the documents.
func claimsOf(readings []catalog.DocumentReading) []claim {
	var claims []claim
	for i, reading := range readings {
		for _, says := range reading.Reading.Says {
			at := slices.IndexFunc(claims, func(c claim) bool { return c.says == says })
			switch {
			case at < 0:
				claims = append(claims, claim{says, []int{i}})
			case !slices.Contains(claims[at].by, i):
				claims[at].by = append(claims[at].by, i)
			}
		}
	}
	return claims
}

// byClaimants puts together what the same documents say: first what several say, then what each says alone.
func byClaimants(claims []claim) [][]claim {
	var groups [][]claim
	for _, one := range claims {
		at := slices.IndexFunc(groups, func(group []claim) bool { return slices.Equal(group[0].by, one.by) })
		if at < 0 {
			at = len(groups)
			groups = append(groups, nil)
		}
		groups[at] = append(groups[at], one)
	}
	slices.SortStableFunc(groups, func(a, b []claim) int { return len(b[0].by) - len(a[0].by) })
	return groups
}

// claimants names documents.
func (w *writer) claimants(by []int) []span {
	var names []span
	for i, at := range by {
		document := w.readings[at].Document
		if i > 0 {
			names = append(names, plain(", "))
		}
		names = append(names, strong(documentName(document)))
		if slices.Contains(w.catalog.Own(), document) {
			names = append(names, faint(", as your document says"))
		}
	}
	return names
}
