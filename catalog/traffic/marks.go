package traffic

import (
	"bytes"
	"slices"
	"strings"

	"apicodes/catalog"
)

// signs are the marks by which one sender is recognised in a response.
type signs struct {
	label Sender // with kind and name
	marks []catalog.Mark
}

// signs keeps the marks that a response can show; those of logs are known to package accesslog.
func (k *knowledge) signs(all []catalog.Marks) []signs {
	var kept []signs
	for _, known := range all {
		one := signs{label: Sender{Kind: k.kind(known.Sender), Name: known.Sender}}
		for _, mark := range known.Marks {
			if mark.In != catalog.InLog {
				one.marks = append(one.marks, mark)
			}
		}
		kept = append(kept, one)
	}
	return kept
}

func (k *knowledge) kind(sender string) Kind {
	if kind, ok := k.kinds[sender]; ok {
		return kind
	}
	return KindService
}

// verdict is what the marks of a sender show of a response. Of the marks on one field the most particular counts: one
// for the very status before one for any, a longer value before a shorter.
func (s signs) verdict(e *capture) (own *catalog.Mark, passed bool) {
	best := map[string]*catalog.Mark{}
	for i := range s.marks {
		mark := &s.marks[i]
		if !isSeen(mark, e) {
			continue
		}
		place := strings.ToLower(string(mark.In) + " " + mark.Name)
		if before := best[place]; before == nil || moreParticular(mark, before) {
			best[place] = mark
		}
	}
	for i := range s.marks {
		mark := &s.marks[i]
		if best[strings.ToLower(string(mark.In)+" "+mark.Name)] != mark {
			continue
		}
		switch {
		case mark.Proves == catalog.ProvesPassed || mark.Proves == catalog.ProvesSent && s.doubtful(mark, e):
			passed = true
		case mark.Proves == catalog.ProvesSent && own == nil:
			own = mark
		case mark.Proves == catalog.ProvesNothing && s.isNamedBy(mark):
			passed = true
		}
	}
	return own, passed
}

func moreParticular(a, b *catalog.Mark) bool {
	if forA, forB := len(a.Status) > 0, len(b.Status) > 0; forA != forB {
		return forA
	}
	return len(a.Value) > len(b.Value)
}

// isSeen reports whether a response carries a mark. A page's words count in errors only: other pages may quote them.
func isSeen(mark *catalog.Mark, e *capture) bool {
	if len(mark.Status) > 0 && !slices.Contains(mark.Status, e.Response.Code) {
		return false
	}
	if mark.In == catalog.InBody {
		return e.Response.Code >= 400 && bytes.Contains(e.Response.Content.Text, []byte(mark.Value))
	}
	for _, value := range e.Response.Fields.Values(mark.Name) {
		if beginsWithWord(value, mark.Value) {
			return true
		}
	}
	return false
}

// beginsWithWord reports whether a value begins with a mark's, which ends there or before a sign: "nginx/1.25" is nginx,
// "nginxplus" may be anything. A mark that ends in a sign itself is only a beginning: "cache-".
func beginsWithWord(value, beginning string) bool {
	if len(value) < len(beginning) || !strings.EqualFold(value[:len(beginning)], beginning) {
		return false
	}
	rest := value[len(beginning):]
	return beginning == "" || rest == "" || !isLetter(beginning[len(beginning)-1]) || !isLetter(rest[0]) && rest[0] != '-'
}

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' || c >= '0' && c <= '9' }

// isNamedBy reports whether a mark that proves nothing still names an intermediary, which then had the answer in its
// hands: Server: nginx before an application.
func (s signs) isNamedBy(mark *catalog.Mark) bool {
	switch s.label.Kind {
	case KindProxy, KindBalancer, KindCDN, KindCache:
		name := strings.ToLower(s.label.Name)
		return mark.In == catalog.InHeader && mark.Value != "" && strings.Contains(strings.ToLower(mark.Value), name[strings.LastIndexByte(name, ' ')+1:])
	}
	return false
}

// doubtful knows two answers that carry a sender's own mark and may be another's. An AWS balancer adds its Server field
// where a target sets none, as functions do; its own pages are HTML or empty. Envoy measures the time of an upstream only
// if there was one. Both are from the pages that the marks name.
func (s signs) doubtful(mark *catalog.Mark, e *capture) bool {
	switch s.label.Name {
	case "AWS ELB":
		kind := e.Response.Fields.MediaType()
		return mark.Name == "Server" && (kind != "" && kind != "text/html" || e.Response.Code < 300)
	case "Envoy":
		return e.Response.Fields.Has("x-envoy-upstream-service-time")
	}
	return false
}
