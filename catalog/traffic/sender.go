package traffic

import "strings"

// Certainty says how it is known who sent an answer.
type Certainty string

// The certainties.
const (
	Says    Certainty = "says"  // the input says so: Proxy-Status, a field of a log
	Shows   Certainty = "shows" // a mark that only this product puts, and only on answers of its own
	Unknown Certainty = "unknown"
)

// Kind is what a sender is on the way of a request.
type Kind string

// The kinds.
const (
	KindClient   Kind = "client"
	KindOrigin   Kind = "origin"
	KindProxy    Kind = "proxy"
	KindBalancer Kind = "lb"
	KindCDN      Kind = "cdn"
	KindCache    Kind = "cache"
	KindServer   Kind = "server"
	KindStorage  Kind = "storage"

	KindPlatform  Kind = "platform"
	KindFramework Kind = "framework"
	KindService   Kind = "service"
)

// Sender is who made a status.
type Sender struct {
	Kind      Kind      `json:"kind,omitempty"`
	Name      string    `json:"name,omitempty"`
	Certainty Certainty `json:"certainty"`
	Why       string    `json:"why,omitempty"`    // what shows it
	Source    string    `json:"source,omitempty"` // where its maker says so
}

// Label is the sender in one word: "origin", "client", "cdn:Cloudflare", "unknown".
func (s Sender) Label() string {
	switch {
	case s.Kind == "":
		return string(Unknown)
	case s.Name == "":
		return string(s.Kind)
	}
	return string(s.Kind) + ":" + s.Name
}

// senderOf tells who made an answer and who handed it on, and never more than the input shows.
func (k *knowledge) senderOf(e *capture) (sender Sender, via []string) {
	if e.Origin == Unwired || !e.Response.HeadSeen {
		return Sender{Certainty: Unknown}, nil
	}
	sender, via = proxyStatus(e.Response.Fields)
	for _, known := range k.marks {
		own, passed := known.verdict(e)
		label := known.label.Label()
		if own == nil && !passed || label == sender.Label() || contains(via, label) {
			continue
		}
		if own != nil && sender.Kind == "" {
			sender = Sender{known.label.Kind, known.label.Name, Shows, own.Says, own.URL}
			continue
		}
		via = append(via, label)
	}
	if sender.Kind == "" && e.Response.Fields.Has("x-envoy-upstream-service-time") {
		sender = Sender{Kind: KindOrigin, Certainty: Shows, Why: "Envoy measured the time of an upstream's answer"}
	}
	if sender.Kind == "" {
		sender.Certainty = Unknown
	}
	return sender, via
}

// proxyStatus reads RFC 9209: an error names the intermediary that made the answer, received-status says that the
// answer came from behind all of them.
func proxyStatus(fields Fields) (sender Sender, via []string) {
	received := false
	for _, member := range fields.List("Proxy-Status") {
		parts := splitOutsideQuotes(member, ';')
		name := strings.Trim(strings.TrimSpace(parts[0]), `"`)
		failed := false
		for _, part := range parts[1:] {
			key, _, _ := strings.Cut(strings.TrimSpace(part), "=")
			failed = failed || key == "error"
			received = received || key == "received-status"
		}
		if failed && sender.Kind == "" && !received {
			sender = Sender{Kind: KindProxy, Name: name, Certainty: Says, Why: "Proxy-Status names an error"}
			continue
		}
		via = append(via, Sender{Kind: KindProxy, Name: name}.Label())
	}
	if sender.Kind == "" && received {
		sender = Sender{Kind: KindOrigin, Certainty: Says, Why: "Proxy-Status tells the status that was received"}
	}
	return sender, via
}

func contains(list []string, wanted string) bool {
	for _, one := range list {
		if one == wanted {
			return true
		}
	}
	return false
}
