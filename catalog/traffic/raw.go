package traffic

import (
	"bytes"
	"strings"
)

// raw reads a response that begins with an unmarked status line. In a transcript of curl -v -i it is the copy of a
// head that was marked: then it adds nothing but the content after it.
func (m *messages) raw(text string, size int) {
	if m.place == inMarked && text == m.head.last {
		m.src.take(size)
		m.doubled = true
		return
	}
	if m.place == inContent && !fieldFollows(m.src.lines()) {
		m.text([]byte(text), textLine, size)
		return
	}
	if m.place == inMarked {
		m.closeHead()
	}
	at := m.src.number
	m.src.take(size)
	response := parseStatus(text)
	response.Fields, response.HeadSeen = m.rawHead()
	if echoed := m.echoOf(response); echoed != nil {
		if echoed == m.open {
			m.content(response.Fields, echoed.neverHasContent(), &echoed.Response.Content)
			m.place = inContent
		}
		return
	}
	m.respond(response)
	m.open.Line = at + 1
	m.begun(m.open)
	m.content(response.Fields, m.open.neverHasContent(), &m.open.Response.Content)
	m.place = inContent
}

// echoOf finds the marked exchange whose head this is a copy of. The copies come in the order of the originals.
func (m *messages) echoOf(response Response) *capture {
	for i, exchange := range m.echoes {
		marked := exchange.Response
		if marked.Code == response.Code && marked.Version == response.Version && sameFields(marked.Fields, response.Fields) {
			m.echoes = m.echoes[i+1:]
			return exchange
		}
	}
	return nil
}

// rawHead takes fields up to the empty line. seen is false where the input ends inside of a field.
func (m *messages) rawHead() (fields Fields, seen bool) {
	var head headReader
	for {
		line, size, ok := m.src.line()
		if !ok {
			return head.fields, len(head.fields) > 0 // copied without its last line, which is empty
		}
		line = bytes.TrimRight(line, " \t\r")
		of := kindOf(line)
		if of == blankLine {
			m.src.take(size)
			return head.fields, true
		}
		if of != textLine && of != requestLine {
			return head.fields, len(head.fields) > 0
		}
		if !head.add(string(line)) {
			_, after := m.src.in.Peek(size + 1)
			if after != nil && size == len(line) && m.src.in.Buffered() == size {
				m.src.take(size)
				m.partial = true
				return head.fields, false
			}
			return head.fields, true
		}
		m.src.take(size)
	}
}

// rawRequest reads an unmarked request with its content.
func (m *messages) rawRequest(text string, size int) {
	if m.place == inContent && !fieldFollows(m.src.lines()) {
		m.text([]byte(text), textLine, size)
		return
	}
	m.finish()
	m.src.take(size)
	m.ask(parseRequest(text))
	m.request.Fields, m.request.HeadSeen = m.rawHead()
	m.commands.locate(m.request)
	m.content(m.request.Fields, false, &m.request.Content)
	for { // what httpie shows of the content may be longer than what was sent
		line, size, ok := m.src.line()
		if !ok || kindOf(plain(line)) != textLine && kindOf(line) != blankLine {
			return
		}
		m.request.Content.add(m.src.ahead(int64(size)))
		m.src.take(size)
	}
}

// text adds a line to the content that is open. Empty lines wait for more: at the end they belong to the display.
func (m *messages) text(line []byte, of kind, size int) {
	if m.place == inMarked && strings.TrimRight(string(line), " \t\r") == m.head.last {
		m.src.take(size)
		return
	}
	if m.place == inWget || m.place == inMarked {
		m.closeHead()
	}
	if m.open == nil || m.place != inContent {
		m.src.take(size)
		return
	}
	c := &m.open.Response.Content
	if of == blankLine && m.doubled {
		m.src.take(size)
		m.doubled = false
		return
	}
	if of == blankLine {
		if len(m.blanks) < MaxContent {
			m.blanks = append(m.blanks, '\n')
		}
		m.src.take(size)
		return
	}
	if length, _, valid := m.open.Response.Fields.Length(); valid && length > 0 && c.Size == 0 && m.isMarked() && !m.hidden {
		if m.counted(m.open.Response.Fields, length, c); c.Size > 0 {
			return
		}
	}
	c.add(m.blanks)
	m.blanks = nil
	if at := bytes.Index(line, []byte("* Connection #")); at > 0 && m.marked {
		c.add(line[:at]) // curl goes on where content without a last line break ended
	} else {
		c.add(m.src.ahead(int64(size)))
	}
	m.src.take(size)
}

// isMarked reports whether the open exchange's head came with marks, so that its content wasn't looked for yet.
func (m *messages) isMarked() bool {
	return len(m.echoes) > 0 && m.echoes[len(m.echoes)-1] == m.open && !m.open.neverHasContent()
}
