package traffic

// chain is a run of redirects with what they lead to.
type chain struct {
	hops     []*capture
	urls     []string // of each hop; "" where it isn't known
	loopFrom int      // the index of the hop that the circle returns to; -1 without one
}

func newChain(first *capture) *chain {
	c := &chain{hops: []*capture{first}, loopFrom: -1}
	c.urls = []string{urlOf(first)}
	return c
}

func urlOf(e *capture) string {
	if e.Request == nil {
		return ""
	}
	return e.Request.URL
}

func (c *chain) last() *capture { return c.hops[len(c.hops)-1] }

// target is where the last hop leads; "" where that isn't known.
func (c *chain) target() string {
	target, ok := resolve(c.urls[len(c.urls)-1], c.last().Response.Fields.Value("Location"))
	if !ok {
		return ""
	}
	return target
}

// maxHops is how long a chain may get; clients give up long before.
const maxHops = 1000

// maxOpenChains is how many chains of a HAR may wait for their next hop.
const maxOpenChains = 64

// linker puts exchanges into chains.
type linker struct {
	open    []*chain // the latest last; a transcript has one, a browser follows several at a time
	strayed bool     // the exchange that was added last doesn't go where the redirect before points
}

// add finds the chain that an exchange goes on with, or begins one. continued says which.
func (l *linker) add(e *capture) (c *chain, continued bool, closed []*chain) {
	l.strayed = false
	for i := len(l.open) - 1; i >= 0; i-- {
		c := l.open[i]
		if !c.last().Redirects() || len(c.hops) >= maxHops || e.Origin != Converted && i < len(l.open)-1 {
			continue
		}
		if url, ok := l.continues(c, e); ok {
			c.hops, c.urls = append(c.hops, e), append(c.urls, url)
			return c, true, nil
		}
	}
	c = newChain(e)
	if e.Origin != Converted && e.Origin != Unwired {
		closed, l.open = l.open, nil
	}
	if l.open = append(l.open, c); len(l.open) > maxOpenChains {
		closed, l.open = l.open[:1:1], l.open[1:]
	}
	return c, false, closed
}

// continues reports whether an exchange is the next hop, and its URL as far as the redirect helps to know it.
func (l *linker) continues(c *chain, e *capture) (url string, ok bool) {
	target := c.target()
	if e.apart {
		return "", false
	}
	if e.Request == nil || c.last().Request == nil {
		return target, e.Request == nil && c.last().Request == nil
	}
	likeness := compare(urlOf(e), target)
	if e.Origin == Converted || e.Origin == Unwired {
		return target, likeness == same
	}
	if likeness != different {
		if likeness == perhaps && schemeOf(target) != "" {
			return target, true
		}
		return urlOf(e), true
	}
	repeated := compare(urlOf(e), urlOf(c.last())) == same && e.Method() == c.last().Method()
	if e.followed == unrelated || repeated && target != "" && e.followed == adjacent || !e.Request.HeadSeen {
		return "", false
	}
	if l.strayed = e.marked; !l.strayed {
		return "", false
	}
	return urlOf(e), true
}

// changesMethod reports whether clients go on with GET after this code (RFC 9110, 15.4.2 to 15.4.4).
func changesMethod(code int, method string) bool {
	switch code {
	case 301, 302:
		return method == "POST"
	case 303:
		return method != "GET" && method != "HEAD"
	}
	return false
}

// methodsFrom are the methods of the hops if the first one is asked with a given method. A star marks those that rest
// on what most clients do rather than on a rule.
func methodsFrom(codes []int, first string) []string {
	methods := make([]string, 0, len(codes))
	method, custom := first, false
	for i := range codes {
		if i > 0 && changesMethod(codes[i-1], method) {
			custom = codes[i-1] != 303
			method = "GET"
		}
		if custom {
			methods = append(methods, method+"*")
			continue
		}
		methods = append(methods, method)
	}
	return methods
}
