package accesslog

import "bytes"

const (
	methodsKept = 16  // of a code; RFC 9110 has 8, WebDAV 7 more
	reasonsKept = 64  // of a code; the keys are few, but a hostile log may make them up
	keyLimit    = 48  // bytes of a reason
	lastLimit   = 256 // bytes of the last line
)

// tally is what is counted of one code.
type tally struct {
	count, firstLine int64
	noTarget         int64
	methods, reasons []keyed
	senders          []sent
	paths            heaviest
	when             timeline
	findings         [ruleCount]sighting
	content          noContent
	lastLine         int64
	last             []byte // its beginning
	open             []byte // the last line itself, until it is copied; see Counter.settle
}

type keyed struct {
	sender string // of a reason
	key    []byte
	count  int64
}

type sent struct {
	sender Sender
	count  int64
}

// add counts a response but for its path and time, whose limits all codes share.
func (t *tally) add(r *Record) {
	t.count++
	if len(r.Method) > 0 {
		t.methods = countKey(t.methods, methodsKept, "", r.Method, 1)
	}
	for _, reason := range r.Reasons() {
		t.reasons = countKey(t.reasons, reasonsKept, reason.Sender, reason.Key[:min(len(reason.Key), keyLimit)], 1)
	}
	t.countSender(r.Sender, 1)
}

func (t *tally) countSender(sender Sender, count int64) {
	for i := range t.senders {
		if t.senders[i].sender == sender {
			t.senders[i].count += count
			return
		}
	}
	t.senders = append(t.senders, sent{sender, count})
}

// countKey counts a key in a short list; what comes when it is full is counted without a name.
func countKey(list []keyed, limit int, sender string, key []byte, count int64) []keyed {
	for i := range list {
		if list[i].sender == sender && bytes.Equal(list[i].key, key) {
			list[i].count += count
			return list
		}
	}
	if len(list) >= limit && len(key) > 0 {
		return countKey(list, limit+1, sender, nil, count)
	}
	return append(list, keyed{sender, bytes.Clone(key), count})
}

func (t *tally) merge(other *tally, width int64) {
	t.count += other.count
	t.noTarget += other.noTarget
	t.firstLine = min(t.firstLine, other.firstLine)
	for _, method := range other.methods {
		t.methods = countKey(t.methods, methodsKept, "", method.key, method.count)
	}
	for _, reason := range other.reasons {
		t.reasons = countKey(t.reasons, reasonsKept, reason.sender, reason.key, reason.count)
	}
	for _, s := range other.senders {
		t.countSender(s.sender, s.count)
	}
	for i := range t.findings {
		t.findings[i].merge(other.findings[i])
	}
	t.content.merge(&other.content)
	if other.lastLine > t.lastLine {
		t.lastLine = other.lastLine
		t.last = append(t.last[:0], other.last...)
	}
	t.paths.merge(&other.paths)
	for _, s := range other.when.spans {
		t.when.add(s.start, width, s.count)
	}
}
