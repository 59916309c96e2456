// Package accesslog reads the logs that web servers, proxies and balancers keep, a line a response, and counts what
// they say: how often each status code, on which paths, by which methods, when, and who sent it.
//
// It owns the line formats (a cutter each: detection, fields, what the format's own columns prove about the sender),
// the counting in bounded memory, and the findings that a line alone can show. It does not know HTTP messages, HAR,
// or what a code means: whoever has the catalogue passes a function for that. It prints nothing.
//
// The surprising idea: a line is never turned into strings. A cutter points into the line, the path is folded (query
// off, ids to "*") into a scratch buffer, and only a path that is new to a table is copied. So a million lines cost
// about what it costs awk to split them, and no input, however long or varied, makes the counts grow.
//
// A Reader counts on up to four goroutines, which end with the call that started them. They are part of the one reader
// of input that the design allows: the counts of a block depend on nothing but its lines, so that blocks can be counted
// side by side and merged whenever somebody looks.
package accesslog

// NoMinute is the Minute of a line without a time that could be read.
const NoMinute = -1 << 62

// Record is what one line says about one response. The slices point into the line, or into the Record: they are good
// until either is used again.
type Record struct {
	Minute   int64  // since 1970 in UTC; a format without a zone is taken for UTC; or NoMinute
	Method   []byte // empty where the line has none, or the request was not HTTP
	Target   []byte // as logged, query included
	Protocol []byte // "HTTP/1.1"; empty where the line does not say
	Status   int    // 0 to 999; 0 is "no response", however the format writes that
	Bytes    int64  // sent to the client, -1 where the line does not say
	Size     Size
	Sender   Sender

	reasons     [2]Reason
	reasonCount int
	scratch     [24]byte // a reason that has to be put together
	clock       clock
	unpacked    []byte // a line that had to be put together
}

// Reasons returns what stands beside the status and says why, such as Envoy's flags.
func (r *Record) Reasons() []Reason { return r.reasons[:r.reasonCount] }

// Reason is a product's own key for why it answered so, as the log writes it.
type Reason struct {
	Sender string // the product whose key it is
	Key    []byte // "UH", "sH--", "404.13", "H12"
}

func (r *Record) because(sender string, key []byte) {
	if len(key) == 0 || r.reasonCount == len(r.reasons) {
		return
	}
	r.reasons[r.reasonCount] = Reason{Sender: sender, Key: key}
	r.reasonCount++
}

// reset empties the record but for its clock and its buffer, which only save work.
func (r *Record) reset() {
	*r = Record{Minute: NoMinute, Bytes: -1, clock: r.clock, unpacked: r.unpacked}
}

// Size says what a count of bytes includes, and so whether it can show content where none may be.
type Size uint8

// SizeUnclear is how combined logs count: nginx leaves the head out, Apache's %b too, Debian's Apache (%O) does not.
// The rest of the log may tell; see noContent.
const (
	SizeUnclear Size = iota
	SizeBody
	SizeWithHead
)

// Sender is who made the status, as far as the line tells, and who handed it on.
type Sender struct {
	Name      string // Origin, Client, or a product's name; empty when unknown
	Via       string // the product that kept the log and only handed the status on; may be empty
	Certainty Certainty
}

// Certainty is how a sender is known.
type Certainty uint8

// Says: a field of the log names the side that made the status. Shows: only that product uses this mark.
const (
	Unknown Certainty = iota
	Shows
	Says
)

// String returns the word that reports use.
func (c Certainty) String() string {
	return [...]string{"unknown", "shows", "says"}[min(c, Says)]
}

// Senders that are no products.
const (
	Origin = "origin" // the server behind the one that kept the log
	Client = "client" // it hung up first: nobody sent this status
)

// Products, as the catalogue names them.
const (
	nginx       = "nginx"
	elb         = "AWS ELB"
	haproxy     = "HAProxy"
	envoy       = "Envoy"
	traefik     = "Traefik"
	caddy       = "Caddy"
	cloudFront  = "Amazon CloudFront"
	amazonS3    = "Amazon S3"
	cloudflare  = "Cloudflare"
	iis         = "IIS"
	heroku      = "Heroku"
	googleCloud = "Google Cloud"
	squid       = "Squid"
)

func says(name string) Sender          { return Sender{Name: name, Certainty: Says} }
func shows(name string) Sender         { return Sender{Name: name, Certainty: Shows} }
func passedOn(by string) Sender        { return Sender{Name: Origin, Via: by, Certainty: Says} }
func unknownVia(product string) Sender { return Sender{Via: product} }
func hungUp(before string) Sender      { return Sender{Name: Client, Via: before, Certainty: Says} }
