package catalog

// Sender is a product, service or framework that gives numbers meanings of its own: an element of senders.json.
type Sender struct {
	Name string `json:"name"`
	Kind string `json:"kind"` // "web server and proxy"
}

// Client is a program or library, and what it does on its own with some answers: an element of clients.json.
type Client struct {
	Name        string           `json:"name"`
	Version     string           `json:"version" null:"ok"` // the one whose source or documentation was read
	URL         string           `json:"url"`
	Retries     ClientRetries    `json:"retries" null:"ok"`
	Follows     string           `json:"follows" null:"ok"` // when it follows redirects: "by default", "only with -L"
	Redirects   []ClientRedirect `json:"redirects"`
	Credentials string           `json:"credentials" null:"ok"` // what it takes off when a redirect leads elsewhere
}

// ClientRetries is what a client repeats by itself.
type ClientRetries struct {
	Codes   []int  `json:"codes"`
	Methods string `json:"methods"`         // "every method, POST too"
	Enabled string `json:"enabled"`         // what switches it on: "by default", "--retry"
	Since   string `json:"since" null:"ok"` // the version that began it
	Note    string `json:"note" null:"ok"`  // the wait, and what else the reader has to know
}

// ClientRedirect is what a client makes of a request when it follows one of the codes.
type ClientRedirect struct {
	Codes  []int    `json:"codes"`
	Post   Followed `json:"post"`
	Others Followed `json:"others"` // PUT, PATCH and DELETE
	Note   string   `json:"note" null:"ok"`
}

// Followed says what becomes of the method. Where it becomes GET the body is dropped.
type Followed string

// What can become of a method.
const (
	KeepsMethod Followed = "keeps"
	BecomesGET  Followed = "GET"
	StopsThere  Followed = "stops" // the redirect itself is the answer
)

// Warning is a retired Warning code of HTTP caching, which people take for a status code: an element of warnings.json.
type Warning struct {
	Code int    `json:"code"`
	Name string `json:"name"`
}
