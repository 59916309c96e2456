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
	Browsers      *Browsers      `json:"browsers" null:"ok"`
	Command       string         `json:"command" null:"ok"` // a curl command that shows or provokes the answer
	Keywords      []string       `json:"keywords"`
}

// Browsers is what browsers do of their own with a code, in a sentence.
type Browsers struct {
	Says string `json:"says"`
	URL  string `json:"url"`
}

// Standing says what kind of agreement is behind a code.
type Standing string

// The standings. Unassigned is never written in a file: it is what a number has that no file describes.
const (
	Standard     Standing = "standard"     // in the IANA registry by a standards-track document
	Experimental Standing = "experimental" // in the registry by an experimental or temporary registration
	Deprecated   Standing = "deprecated"   // in the registry, and its specification says not to use it
	Reserved     Standing = "reserved"     // in the registry, but the number is kept free: unused, or meant for later
	Unofficial   Standing = "unofficial"   // not in the registry: a product or an API made it up
	Unassigned   Standing = "unassigned"   // no file describes it; rare.json may know an owner
)

// Specification names where a code is defined.
type Specification struct {
	Title   string `json:"title"`             // "RFC 9110: HTTP Semantics", or the vendor's page
	Section string `json:"section" null:"ok"` // "15.5.5"
	URL     string `json:"url" null:"ok"`     // https
	Note    string `json:"note" null:"ok"`    // what the registry adds, or why there is no URL
}

// Retry answers whether to send the request again, by kind of method (RFC 9110, 9.2.2).
type Retry struct {
	Idempotent RetryRule  `json:"idempotent"` // GET, HEAD, OPTIONS, TRACE, QUERY, PUT, DELETE
	Others     RetryRule  `json:"others"`     // POST, PATCH; no reason of its own means that the other one holds here too
	CarriedOut CarriedOut `json:"carried_out"`
}

// RetryRule is a piece of advice with its reason, a sentence.
type RetryRule struct {
	Advice Advice `json:"advice"`
	Why    string `json:"why" null:"ok"`
}

// Same reports whether the advice is the same for every method.
func (r Retry) Same() bool {
	return r.Idempotent.Advice == r.Others.Advice && (r.Others.Why == "" || r.Others.Why == r.Idempotent.Why)
}

// CarriedOut says whether the server may have done what the request asked for, although it answered like this.
type CarriedOut string

// The words for it.
const (
	NotCarriedOut      CarriedOut = "no"
	PossiblyCarriedOut CarriedOut = "possibly"
	WasCarriedOut      CarriedOut = "yes"
)

// Advice is the short form of RetryRule.
type Advice string

// The pieces of advice.
const (
	RetryNever          Advice = "never"                     // the same answer will come again
	RetryUnchanged      Advice = "unchanged"                 // repeat it as it is, at once
	RetryLater          Advice = "later"                     // repeat it as it is, after a wait
	RetryAfterChange    Advice = "after-change"              // change something first
	RetryFollowLocation Advice = "follow-location"           // ask where Location points
	RetryWithKey        Advice = "only-with-idempotency-key" // repeat only where a key keeps it from being done twice
	RetryNotApplicable  Advice = "not-applicable"            // there is nothing to repeat
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

// Header is a header field that a specification or a sender ties to a code.
type Header struct {
	Name      string `json:"name"`
	Level     Level  `json:"level"`
	Side      Side   `json:"side"`
	Condition string `json:"condition" null:"ok"` // when the level holds: "when an ETag is stored"
	Purpose   string `json:"purpose"`
	Section   string `json:"section" null:"ok"` // "RFC 9110, 10.2.3"; left out only for unofficial codes
}

// Level is a requirement level of RFC 2119, or Expected.
type Level string

// The levels. MustNot marks a field that is forbidden with this code.
const (
	Must     Level = "MUST"
	Should   Level = "SHOULD"
	May      Level = "MAY"
	MustNot  Level = "MUST NOT"
	Expected Level = "expected" // the specification describes the field here, without a word of RFC 2119
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

// Use is the meaning that one sender gives to the number.
type Use struct {
	Sender  string      `json:"sender"` // a name of senders.json
	Name    string      `json:"name"`   // the sender's own name for the code
	Means   string      `json:"means"`
	Meaning MeaningKind `json:"meaning" null:"ok"` // how Means relates to the standard meaning of a registered number
	Claimed bool        `json:"claimed" null:"ok"` // no page of the sender confirms it, so the sender's lists leave it out
	URL     string      `json:"url" null:"ok"`     // where the sender documents it
	Note    string      `json:"note" null:"ok"`    // why there is no URL, or what is in doubt
}

// MeaningKind says how a sender's meaning relates to the standard one.
type MeaningKind string

// The kinds. An unofficial number has no standard meaning, and its uses no kind.
const (
	StandardMeaning MeaningKind = "standard" // what the specification says
	NarrowerMeaning MeaningKind = "narrower" // a special case of it
	AnotherMeaning  MeaningKind = "another"  // something else
)

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

// Disagreement records that the documents contradict each other or the specification: a question and who answers what.
type Disagreement struct {
	About         Subject  `json:"about"`
	Question      string   `json:"question" null:"ok"` // a few words: "May it be cached?"
	Specification SpecSays `json:"specification" null:"ok"`
	Answers       []Answer `json:"answers"`
	Says          string   `json:"says" null:"ok"` // the same as prose, until it is taken apart
}

// SpecSays is what a specification answers, and where.
type SpecSays struct {
	Says    string `json:"says"`
	Section string `json:"section" null:"ok"` // "RFC 9110, 15.5.5"
}

// Answer is what documents answer that answer alike. Silence is no answer: a document without one is not listed.
type Answer struct {
	Documents []string `json:"documents"` // ids
	Says      string   `json:"says"`
}

// Subject is what a disagreement is about.
type Subject string

// The subjects.
const (
	AboutName     Subject = "name"
	AboutMeaning  Subject = "meaning"
	AboutStanding Subject = "standing"
	AboutAdvice   Subject = "advice"
	AboutMethod   Subject = "method"
	AboutCause    Subject = "cause"
	AboutHeaders  Subject = "headers"
)

// Prose returns every sentence of the page, for search in the text.
func (c Code) Prose() []string {
	texts := []string{c.Summary, c.Retry.Idempotent.Why, c.Retry.Others.Why, c.Caching.Note, c.Body.Note, c.Path.Note, c.Specification.Title, c.Specification.Note}
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
		texts = append(texts, disagreement.Says, disagreement.Question, disagreement.Specification.Says)
		for _, answer := range disagreement.Answers {
			texts = append(texts, answer.Says)
		}
	}
	if c.Browsers != nil {
		texts = append(texts, c.Browsers.Says)
	}
	return texts
}
