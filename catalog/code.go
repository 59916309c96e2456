package catalog

// Code is everything the catalogue knows about one number, in the order in which a reader meets it.
// Its fields are those of a file catalog/data/codes/NNN.json.
type Code struct {
	Number        int            `json:"code"`
	Name          string         `json:"name"`
	Standing      Standing       `json:"standing"`
	FormerNames   []string       `json:"former_names"`
	Specification Specification  `json:"specification"`
	Summary       string         `json:"summary"`
	Meaning       []string       `json:"meaning"`
	Receiving     []string       `json:"receiving"`
	Sending       []string       `json:"sending"`
	Retry         Retry          `json:"retry"`
	Caching       Caching        `json:"caching"`
	Body          Body           `json:"body"`
	Headers       []Header       `json:"headers"`
	Path          Path           `json:"path"`
	Uses          []Use          `json:"uses"`
	ConfusedWith  []Confusion    `json:"confused_with"`
	Related       []int          `json:"related"`
	Constants     []Constant     `json:"constants"`
	Example       *Example       `json:"example" null:"ok"`
	Disagreements []Disagreement `json:"disagreements"`
	Keywords      []string       `json:"keywords"`
}

// Standing says what kind of agreement stands behind a code.
type Standing string

// The standings. Unassigned is never written in a file: it is what a number has that no file describes.
const (
	Standard     Standing = "standard"     // in the IANA registry by a standards-track document
	Experimental Standing = "experimental" // in the registry by an experimental or temporary registration
	Deprecated   Standing = "deprecated"   // in the registry, and its specification says not to use it
	Reserved     Standing = "reserved"     // in the registry, but the number is kept free: unused, or meant for later
	Unofficial   Standing = "unofficial"   // not in the registry: a product or an API made it up
	Unassigned   Standing = "unassigned"   // nobody is known to define it
)

// Specification names where a code is defined.
type Specification struct {
	Title   string `json:"title"`             // "RFC 9110: HTTP Semantics", or the vendor's page
	Section string `json:"section" null:"ok"` // "15.5.5"
	URL     string `json:"url" null:"ok"`     // https
	Note    string `json:"note" null:"ok"`    // what the registry adds, or why there is no URL
}

// Retry answers whether to send the request again.
type Retry struct {
	Advice Advice `json:"advice"`
	Why    string `json:"why"`
}

// Advice is the short form of Retry.
type Advice string

// The pieces of advice.
const (
	RetryNever          Advice = "never"           // the same answer will come again
	RetryUnchanged      Advice = "unchanged"       // repeat it as it is, at once
	RetryLater          Advice = "later"           // repeat it as it is, after a wait
	RetryAfterChange    Advice = "after-change"    // change something first
	RetryFollowLocation Advice = "follow-location" // ask where Location points
	RetryNotApplicable  Advice = "not-applicable"  // there is nothing to repeat
)

// Caching says whether a cache may store the response.
type Caching struct {
	Rule    CachingRule `json:"rule"`
	Note    string      `json:"note" null:"ok"`
	Section string      `json:"section" null:"ok"` // "RFC 9110, 15.1"
}

// CachingRule is the short form of Caching.
type CachingRule string

// The caching rules.
const (
	CacheByDefault     CachingRule = "by-default"     // a cache may store it without being told to (RFC 9110, 15.1)
	CacheIfExplicit    CachingRule = "explicit"       // only with explicit freshness or a public directive (RFC 9111, 3)
	CacheNever         CachingRule = "never"          // must not be stored
	CacheNotApplicable CachingRule = "not-applicable" // no final response that a cache could see
)

// Body says whether the response has content.
type Body struct {
	Rule BodyRule `json:"rule"`
	Note string   `json:"note" null:"ok"`
}

// BodyRule is the short form of Body.
type BodyRule string

// The body rules.
const (
	BodyNone     BodyRule = "none"
	BodyOptional BodyRule = "optional"
	BodyExpected BodyRule = "expected"
)

// Header is a header field that a specification or an emitter ties to a code.
type Header struct {
	Name    string `json:"name"`
	Level   Level  `json:"level"`
	Side    Side   `json:"side"`
	Purpose string `json:"purpose"`
	Section string `json:"section" null:"ok"` // "RFC 9110, 10.2.3"; null only for unofficial codes
}

// Level is a requirement level of RFC 2119.
type Level string

// The levels. MustNot marks a field that is forbidden with this code.
const (
	Must    Level = "MUST"
	Should  Level = "SHOULD"
	May     Level = "MAY"
	MustNot Level = "MUST NOT"
)

// Side says which message carries a header field.
type Side string

// The sides.
const (
	Request  Side = "request"
	Response Side = "response"
)

// Path says who answers and where it went wrong.
type Path struct {
	Hops    []string `json:"hops"`            // from the client on: ["client", "gateway", "origin"]
	Answers string   `json:"answers"`         // the hop that produces the response, or "nobody"
	Fault   string   `json:"fault" null:"ok"` // a hop ("origin"), or two neighbours ("gateway>origin"); null where nothing failed
	Note    string   `json:"note" null:"ok"`  // what went wrong there, in a few words
}

// Nobody is the value of Path.Answers for a connection that ends without a response.
const Nobody = "nobody"

// Use is the meaning that one emitter gives to the number.
type Use struct {
	Emitter string `json:"emitter"` // a name of emitters.json
	Name    string `json:"name"`    // the emitter's own name for the code
	Means   string `json:"means"`
	URL     string `json:"url" null:"ok"`  // where the emitter documents it
	Note    string `json:"note" null:"ok"` // why there is no URL, or what is in doubt
}

// Confusion tells a code from one that it is taken for.
type Confusion struct {
	Code       int    `json:"code"`
	Difference string `json:"difference"`
}

// Constant is the identifier of a code in a language's standard or dominant library.
type Constant struct {
	Language string `json:"language"` // "Go", "Java (Spring)"
	Name     string `json:"name"`     // "http.StatusNotFound"
}

// Example is an exchange as it looks on the wire, one string a line; an empty line ends a head.
type Example struct {
	Request  []string `json:"request"`
	Response []string `json:"response"`
}

// Disagreement records that the documents contradict each other or the specification.
type Disagreement struct {
	About Subject `json:"about"`
	Says  string  `json:"says"`
}

// Subject is what a disagreement is about.
type Subject string

// The subjects.
const (
	AboutName     Subject = "name"
	AboutMeaning  Subject = "meaning"
	AboutStanding Subject = "standing"
	AboutAdvice   Subject = "advice"
)

// prose returns every sentence of the page, for search in the text.
func (c Code) prose() []string {
	texts := []string{c.Summary, c.Retry.Why, c.Caching.Note, c.Body.Note, c.Path.Note, c.Specification.Title, c.Specification.Note}
	texts = append(texts, c.Meaning...)
	texts = append(texts, c.Receiving...)
	texts = append(texts, c.Sending...)
	for _, header := range c.Headers {
		texts = append(texts, header.Purpose)
	}
	for _, use := range c.Uses {
		texts = append(texts, use.Name, use.Means, use.Note)
	}
	for _, other := range c.ConfusedWith {
		texts = append(texts, other.Difference)
	}
	for _, disagreement := range c.Disagreements {
		texts = append(texts, disagreement.Says)
	}
	return texts
}
