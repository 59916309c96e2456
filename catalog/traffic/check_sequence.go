package traffic

import (
	"strings"
	"time"
)

// missingField compares a 304 with the last 200 for the same resource.
func missingField(v view) verdict {
	if v.fresh == nil || !v.fresh.Response.HeadSeen || !v.Response.HeadSeen {
		return open
	}
	var missing []string
	for _, name := range []string{"ETag", "Vary", "Cache-Control", "Expires", "Date", "Content-Location"} {
		if v.fresh.Response.Fields.Has(name) && !v.Response.Fields.Has(name) {
			missing = append(missing, name)
		}
	}
	if missing == nil {
		return pass
	}
	return badWith(strings.Join(missing, ", "))
}

// redirectLoop wants the same target to be met again with the same answer: a redirect to itself that sets a cookie and
// then lets the client in is no circle.
func redirectLoop(v view) verdict {
	if v.after == nil {
		return open
	}
	c := v.chain
	if c.loopFrom >= 0 || !v.after.Redirects() {
		return pass
	}
	now := len(c.hops) - 1
	for i := range now {
		again := compare(c.urls[i], c.urls[now]) == same && c.hops[i].Method() == v.after.Method()
		if again && c.hops[i].Response.Fields.Value("Location") == v.after.Response.Fields.Value("Location") {
			c.loopFrom = i
			return verdict{outcome: fails, onAfter: true}
		}
	}
	return pass
}

// closes reports whether a chain that nobody followed further leads back to one of its own hops.
func (c *chain) closes() bool {
	target := c.target()
	if c.loopFrom >= 0 || target == "" || changesMethod(c.last().Response.Code, c.last().Method()) {
		return false
	}
	for _, hop := range c.hops {
		if hop.Response.Fields.Has("Set-Cookie") {
			return false
		}
	}
	for i, hop := range c.hops[:len(c.hops)-1] {
		if compare(c.urls[i], target) == same && hop.Method() == c.last().Method() {
			c.loopFrom = i
			return true
		}
	}
	return false
}

func methodChange(v view) verdict {
	if !v.Response.Fields.Has("Location") {
		return pass
	}
	if v.Method() == "" {
		return open
	}
	return badIf(v.Method() == "POST")
}

func methodBroken(v view) verdict {
	if v.after == nil || v.Method() == "" || v.after.Method() == "" {
		return open
	}
	return verdict{outcome: badIf(v.Method() != v.after.Method()).outcome, onAfter: true}
}

func downgrade(v view) verdict {
	if v.after == nil {
		return open
	}
	at := len(v.chain.urls) - 1
	from, to := schemeOf(v.chain.urls[at-1]), schemeOf(v.chain.urls[at])
	if from == "" || to == "" {
		return open
	}
	return badIf(from == "https" && to == "http")
}

// credentialsSentOn looks for the very value that the first origin got: what a client holds for the other origin
// itself is its own matter. A cookie may belong to a whole site, and a browser knows which (RFC 6265, 5.3), so that only
// one that a transcript shows to leave the site counts.
func credentialsSentOn(v view) verdict {
	if v.after == nil || v.Request == nil || v.after.Request == nil || !v.Request.HeadSeen || !v.after.Request.HeadSeen {
		return open
	}
	for _, name := range []string{"Authorization", "Cookie"} {
		sent, ok := v.Request.Fields.Get(name)
		if !ok || sent == "" || sent != v.after.Request.Fields.Value(name) {
			continue
		}
		from, to := v.chain.urls[len(v.chain.urls)-2], v.chain.urls[len(v.chain.urls)-1]
		if name == "Cookie" && (v.after.Origin == Converted || sameSite(from, to)) {
			continue
		}
		equal, known := sameOrigin(from, to)
		if !known {
			return open
		}
		if !equal {
			return verdict{outcome: fails, detail: name, onAfter: true}
		}
	}
	return pass
}

// longRun is told once, when a chain gets longer than usual.
func longRun(v view) verdict {
	if v.after == nil {
		return open
	}
	return badIf(len(v.chain.hops) == longChain+1)
}

func isPermanent(code int) bool { return code == 301 || code == 308 }

// mergeable is told once for a run of permanent redirects.
func mergeable(v view) verdict {
	if v.after == nil {
		return open
	}
	n := len(v.chain.hops)
	begun := n > 2 && isPermanent(v.chain.hops[n-3].Response.Code)
	return badIf(!begun && isPermanent(v.after.Response.Code) && v.after.Redirects())
}

// retryTooSoon takes the times of the input. Without them, Date tells when the second response was made, which is
// after the request was sent; equal dates may be a copy from a cache.
func retryTooSoon(v view) verdict {
	if v.before == nil {
		return unlessUnknown(v)
	}
	wait, ok := v.before.retryAfter()
	if !ok {
		return pass
	}
	if !v.before.End.IsZero() && !v.Start.IsZero() {
		return badIf(v.Start.Sub(v.before.End)+time.Second < wait)
	}
	first, ok1 := v.before.Response.Fields.Time("Date")
	second, ok2 := v.Response.Fields.Time("Date")
	if !ok1 || !ok2 || !second.After(first) {
		return open
	}
	return badIf(second.Sub(first)+time.Second < wait)
}

// unlessUnknown leaves a check of repeated requests undecided where the request isn't known.
func unlessUnknown(v view) verdict {
	if v.Request == nil || v.Request.URL == "" || v.Request.Method == "" {
		return open
	}
	return pass
}

func retryUnsafe(v view) verdict {
	if v.before == nil {
		return unlessUnknown(v)
	}
	failed := v.before.Response.Code >= 500 || v.before.Response.Code == 0 && !v.before.unsent
	if !failed || v.Method() != "POST" && v.Method() != "PATCH" {
		return pass
	}
	if !v.Request.HeadSeen || !v.before.Request.HeadSeen {
		return open
	}
	other := v.Request.Fields.Value("Content-Length") != v.before.Request.Fields.Value("Content-Length") ||
		string(v.Request.Content.Text) != string(v.before.Request.Content.Text)
	return badIf(!other && !v.Request.Fields.Has("Idempotency-Key"))
}

func authRepeated(v view) verdict {
	if v.before == nil {
		return unlessUnknown(v)
	}
	if v.before.Response.Code != 401 {
		return pass
	}
	if !v.Request.HeadSeen || !v.before.Request.HeadSeen {
		return open
	}
	refused := v.before.Request.Fields.Value("Authorization")
	if refused == "" || refused != v.Request.Fields.Value("Authorization") {
		return pass
	}
	inTime := v.Start.IsZero() || v.before.End.IsZero() || v.Start.After(v.before.End)
	return badIf(inTime)
}
