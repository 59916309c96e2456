package traffic

import (
	"bytes"
	"strings"
)

// messages reads transcripts of every kind with one set of rules: each line says by itself what it is (kind), and what
// it may be where it is (place) decides between content and the rest. So raw messages, curl -i, -v, httpie and wget
// may be mixed, as they are in what people paste.
type messages struct {
	src   *source
	done  func(*capture) // takes a finished exchange
	begun func(*capture) // is told of a response whose head is complete and whose content may go on

	place    place
	head     headReader
	request  *Request // waits for its final response
	open     *capture // the response whose head or content is being read
	asked    int      // the line that the open exchange's request began in
	echoes   []*capture
	marked   bool // there were marks of curl -v
	doubled  bool // curl -v -i writes each line of the open head twice
	hidden   bool // the client says that it doesn't show the content
	logged   bool // the open response is in a client's log, which shows no content, and has lines about other things
	blanks   []byte
	partial  bool
	commands trail
}

// place is where in a message the reader is.
type place int

const (
	between  place = iota
	inSent         // in the head of a marked request
	inMarked       // in the head of a marked response
	inWget         // in a head that wget indents
	inContent
)

func (m *messages) read() {
	for {
		raw, size, ok := m.src.line()
		if !ok {
			break
		}
		line := plain(raw)
		of := kindOf(line)
		if of == markedStatus {
			_, m.logged = traced(raw)
		}
		if len(line) == 0 && len(raw) > 0 {
			of = noiseLine // a meter alone
		}
		m.line(line, of, size)
	}
	m.finish()
	if m.src.fault != nil {
		m.partial = true
	}
}

// line handles one line and takes it, or whatever belongs to it, from the source.
func (m *messages) line(line []byte, of kind, size int) {
	text := string(bytes.TrimRight(line, " \t\r"))
	switch of {
	case statusLine:
		m.raw(text, size)
	case requestLine:
		m.rawRequest(text, size)
	case markedStatus:
		m.src.take(size)
		m.respond(parseStatus(string(unmarked([]byte(text)))))
		m.place, m.head = inMarked, headReader{last: strings.TrimPrefix(text[1:], " ")}
		m.open.Response.HeadSeen, m.open.marked, m.marked = true, true, true
	case sentRequest:
		m.src.take(size)
		m.marked = true
		m.finish()
		m.ask(parseRequest(string(unmarked([]byte(text)))))
		m.place, m.head = inSent, headReader{}
	case markedLine, sentLine:
		m.inHead(line, of, size)
	case infoLine:
		m.src.take(size)
		m.commands.info(text, m.open)
	case wgetStatus, wgetURL, wgetAnswer:
		m.wget(text, of, size)
	case hiddenData:
		m.src.take(size)
		m.hidden = true
	case promptLine:
		m.src.take(size)
		m.finish()
		m.request, m.commands.apart = nil, true
	case noiseLine:
		m.src.take(size)
		m.noise(text)
	default:
		m.text(line, of, size)
	}
}

// inHead is a line with a mark of curl -v inside a head; anywhere else it is content.
func (m *messages) inHead(line []byte, of kind, size int) {
	text := strings.TrimRight(string(unmarked(line)), " \t\r")
	if m.place == inContent || m.place == between || (of == sentLine) != (m.place == inSent) {
		m.text(line, textLine, size)
		return
	}
	m.src.take(size)
	switch isLast := size == len(line); {
	case text == "":
		m.closeHead()
	case !m.head.add(text) && isLast && m.place == inMarked: // the input ends inside of a name
		m.partial, m.open.Response.HeadSeen = true, false
	}
}

// closeHead ends a marked or indented head.
func (m *messages) closeHead() {
	switch m.place {
	case inSent:
		m.request.Fields, m.request.HeadSeen = m.head.fields, true
		m.commands.locate(m.request)
		m.place = between
	case inMarked, inWget:
		m.open.Response.Fields = m.head.fields
		if m.place == inMarked && len(m.echoes) < MaxFields {
			m.echoes = append(m.echoes, m.open)
		}
		if m.place = inContent; m.logged {
			m.place, m.hidden = between, true
		}
		m.begun(m.open)
	}
}

// ask begins a request, which waits for its response.
func (m *messages) ask(request *Request) {
	m.request, m.asked = request, m.src.number
}

// respond begins a response to the request that waits.
func (m *messages) respond(response Response) {
	m.finish()
	m.open = &capture{Line: m.src.number, Request: m.request, Response: response}
	m.commands.link(m.open)
	if m.request != nil && m.request.Method == "CONNECT" || m.isTunnel() {
		m.open.Origin = Tunnel
	}
	if !m.open.Interim() {
		m.request = nil
	}
	m.hidden, m.doubled, m.blanks = false, false, nil
}

// isTunnel knows a proxy's answer to CONNECT where curl -i shows no request.
func (m *messages) isTunnel() bool {
	return m.open.Response.Code == 200 && strings.EqualFold(m.open.Response.Reason, "Connection established")
}

// finish closes the exchange that is open and hands it on.
func (m *messages) finish() {
	if m.place == inSent || m.place == inMarked || m.place == inWget {
		m.closeHead()
	}
	m.place = between
	exchange := m.open
	if exchange == nil {
		return
	}
	m.open = nil
	content := &exchange.Response.Content
	if length, _, valid := exchange.Response.Fields.Length(); valid && length == 0 && !m.hidden {
		content.Shown = true
	}
	if m.hidden && content.Size == 0 {
		content.Shown = false
	}
	m.done(exchange)
}
