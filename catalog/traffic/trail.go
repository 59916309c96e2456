package traffic

import (
	"bytes"
	"net/url"
	"strings"
	"time"
)

// trail keeps what a client says between the messages: which host it talks to and how, and where it goes next.
type trail struct {
	scheme  string
	schemes map[string]string // of the hosts that were connected to
	next    string            // the URL that the client says it asks next
	said    bool              // the client said something since the last response
	apart   bool              // a prompt stood before: another command
	start   time.Time
}

func (t *trail) info(line string, open *capture) {
	line = strings.TrimPrefix(line, "* ")
	t.said = true
	switch {
	case strings.HasPrefix(line, "Connected to "):
		t.scheme = schemeByPort(line)
	case strings.HasPrefix(line, "SSL connection using"), strings.HasPrefix(line, "ALPN"), strings.HasPrefix(line, "TLSv1"):
		t.scheme = "https"
	case strings.HasPrefix(line, "Issue another request to this URL: "):
		t.next = strings.Trim(strings.TrimPrefix(line, "Issue another request to this URL: "), "'")
	case strings.HasPrefix(line, "transfer closed with "):
		if open != nil {
			open.Response.Content.Cut = true
		}
	}
}

// schemeByPort tells http from https by a line on a connection. curl goes on with lines on TLS where there is TLS, and
// those correct a port that tells nothing; but they may be cut from what is pasted, so that a port such as 8443 stays
// open.
func schemeByPort(line string) string {
	_, port, _ := strings.Cut(line, " port ")
	port, _, _ = strings.Cut(port, " ")
	switch {
	case port == "443":
		return "https"
	case port == "" || strings.HasSuffix(port, "443"):
		return ""
	}
	return "http"
}

// locate gives a request its URL.
func (t *trail) locate(request *Request) {
	target, err := url.Parse(request.Target)
	if err != nil || request.Method == "CONNECT" {
		return
	}
	if target.Host == "" {
		host := strings.ToLower(request.Fields.Value("Host"))
		if scheme, ok := t.schemes[host]; ok && t.scheme == "" {
			t.scheme = scheme
		}
		if host != "" && t.scheme != "" && len(t.schemes) < MaxFields {
			if t.schemes == nil {
				t.schemes = map[string]string{}
			}
			t.schemes[host] = t.scheme
		}
		target.Scheme, target.Host = t.scheme, host
		if host == "" {
			target.Scheme = ""
		}
	}
	request.URL = normal(target)
	if announced, err := url.Parse(t.next); err == nil && t.next != "" && compare(request.URL, normal(announced)) != different {
		request.URL = normal(announced)
	}
}

// link tells a new exchange how it follows the one before.
func (t *trail) link(exchange *capture) {
	exchange.next, exchange.Start, exchange.apart = t.next, t.start, t.apart
	switch {
	case t.next != "":
		exchange.followed = announced
	case !t.said && !t.apart:
		exchange.followed = adjacent
	}
	t.next, t.said, t.apart, t.start = "", false, false, time.Time{}
}

// noise is a line about the transfer that isn't part of a message.
func (m *messages) noise(text string) {
	if text == "---response end---" {
		m.finish() // wget -d
	}
	if m.open == nil {
		return
	}
	if strings.HasPrefix(text, "Warning: Binary output") {
		m.hidden = true
	}
	if strings.HasPrefix(text, "curl: (18)") {
		m.open.Response.Content.Cut = true
	}
}

// wget handles the lines of wget -S: heads are indented and content is never shown.
func (m *messages) wget(text string, of kind, size int) {
	m.src.take(size)
	switch of {
	case wgetURL:
		m.finish()
		stamp := text[2:21]
		m.commands.start, _ = time.Parse(time.DateTime, stamp)
		m.ask(&Request{URL: text[25:]})
		if u, err := url.Parse(text[25:]); err == nil {
			m.request.URL, m.request.Target = normal(u), u.RequestURI()
		}
	case wgetAnswer:
		answer := strings.TrimSpace(string(answerPattern().FindSubmatch([]byte(text))[1]))
		if !statusPattern().MatchString("HTTP/1.1 " + answer) {
			return
		}
		request := m.request
		m.respond(parseStatus("HTTP/? " + answer))
		m.open.Request = request
	case wgetStatus:
		m.respond(parseStatus(strings.TrimSpace(text)))
		m.open.Response.HeadSeen = true
		m.place, m.head = inWget, headReader{}
		for {
			line, size, ok := m.src.line()
			if !ok || !bytes.HasPrefix(line, []byte("  ")) || kindOf(line) != textLine {
				break
			}
			m.head.add(strings.TrimSpace(string(line)))
			m.src.take(size)
		}
		m.closeHead()
	}
	m.hidden = true
	m.place = between
}
