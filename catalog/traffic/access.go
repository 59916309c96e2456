package traffic

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"apicodes/catalog"
	"apicodes/catalog/traffic/accesslog"
	"apicodes/catalog/traffic/secret"
)

// ForCatalog are the options with which everything can be read that is known how to read. format overrides the
// detection; it may be empty. API documents are for whoever can read them: Options.Documents is left empty.
func ForCatalog(c *catalog.Catalog, format string) Options {
	registry := FromCatalog(c)
	return Options{Registry: registry, Logs: AccessLogs(registry), Format: format}
}

// AccessLogs reads logs by package accesslog and puts its counts into the words of a report.
func AccessLogs(registry Registry) Logs { return &accessLogs{registry: registry} }

type accessLogs struct {
	registry Registry
	known    *knowledge // collected when the first log is met
}

// FoldPath is a path as logs are counted by: ids are "*", and no query.
func FoldPath(path string) string { return accesslog.FoldPath(path) }

// logNames are the formats' names in a report, where they aren't "log-" and accesslog's name.
var logNames = map[string]string{
	"AWS load balancer": "alb", "HAProxy httplog": "haproxy", "Amazon S3": "s3", "JSON lines": "json",
	"application log lines": "application", "nginx log_format": "nginx",
}

// messageFormats are those that aren't logs'.
var messageFormats = []string{"http", "curl-v", "wget", "har", "postman", "openapi"}

// IsFormat reports whether Options.Format takes a name. What is wrong with an nginx log_format is an error.
func IsFormat(name string) (bool, error) {
	if slices.Contains(messageFormats, name) {
		return true, nil
	}
	_, err := accesslog.ParseFormat(name)
	if err != nil && strings.Contains(name, "$") {
		return false, err
	}
	return err == nil, nil
}

// FormatNames are the names that Options.Format takes. An nginx log_format with its variables is taken as well.
func FormatNames() []string {
	names := slices.Clone(messageFormats)
	for _, name := range accesslog.Names() {
		names = append(names, strings.ToLower(cmp.Or(logNames[name], name)))
	}
	return names
}

func (l *accessLogs) Detect(sample []byte) (LogFormat, string, bool) {
	format, why, ok := accesslog.Detect(sample)
	return l.format(format), why, ok
}

func (l *accessLogs) Named(name string) (LogFormat, error) {
	format, err := accesslog.ParseFormat(name)
	return l.format(format), err
}

func (l *accessLogs) format(format accesslog.Format) LogFormat {
	if l.known == nil {
		l.known = newKnowledge(l.registry)
	}
	return accessFormat{format, l.known}
}

type accessFormat struct {
	format accesslog.Format
	known  *knowledge
}

func (f accessFormat) Name() string {
	name := f.format.Name()
	return "log-" + strings.ToLower(cmp.Or(logNames[name], name))
}

func (f accessFormat) Open(counted func()) LogReading {
	lines := accesslog.NewReader(f.format)
	lines.Counted = counted
	return &accessReading{lines, f.known}
}

type accessReading struct {
	lines *accesslog.Reader
	known *knowledge
}

func (a *accessReading) Read(r io.Reader) error {
	if _, err := a.lines.ReadFrom(r); err != nil {
		return fmt.Errorf("can't be read further: %w", err)
	}
	return nil
}

func (a *accessReading) Version() int { return a.lines.Version() }

// Report puts the counts into the words of a report.
func (a *accessReading) Report() Report {
	counted := a.lines.Snapshot(a.standing)
	report := Report{Messages: int(counted.Responses), Unread: int(counted.Unread), First: counted.First, Last: counted.Last}
	report.Inputs = []Input{{Lines: int(counted.Lines), Unread: int(counted.Unread), FirstUnread: int(counted.FirstUnread), UnreadLine: secret.Mask(counted.UnreadLine)}}
	senders, rank := map[string]int{}, ranks()
	for _, code := range counted.Codes {
		told := a.code(code)
		for _, finding := range counted.Findings {
			if finding.Code == code.Code {
				told.Findings = append(told.Findings, Count{finding.ID, int(finding.Count)})
			}
		}
		slices.SortStableFunc(told.Findings, func(a, b Count) int { return cmp.Compare(rank[a.Name], rank[b.Name]) })
		for _, sender := range told.Senders {
			senders[sender.Name] += sender.Count
		}
		report.Codes = append(report.Codes, told)
	}
	report.Senders = sorted(senders)
	for _, finding := range counted.Findings {
		report.join(a.finding(finding))
	}
	return report
}

// join adds a finding to that of the same check on another code. What a number is by itself stays with its code.
func (r *Report) join(finding Finding) {
	at := slices.IndexFunc(r.Findings, func(f Finding) bool { return f.ID == finding.ID })
	if at < 0 || strings.HasPrefix(finding.ID, "status-") {
		r.Findings = append(r.Findings, finding)
		return
	}
	r.Findings[at].Count += finding.Count
}

func (a *accessReading) finding(found accesslog.Finding) Finding {
	check, _ := CheckByID(found.ID)
	finding := Finding{ID: check.ID, Severity: check.Severity, Code: max(found.Code, 0), At: int(found.FirstLine),
		Says: check.Says, Section: check.Section, Count: int(found.Count)}
	if known, ok := a.known.code(found.Code); ok && found.ID == accesslog.Unregistered && len(known.Owners) > 0 {
		finding.Says += " (" + strings.Join(known.Owners, ", ") + ")"
	}
	return finding
}

// standing is a number's place in the registry, as the checks of messages see it.
func (a *accessReading) standing(code int) accesslog.Standing {
	for i := range statusRules {
		if statusRules[i].ID == accesslog.Deprecated && statusRules[i].on(code) {
			return accesslog.StandingDeprecated
		}
	}
	if known, ok := a.known.code(code); !ok || !known.Registered {
		return accesslog.StandingUnregistered
	}
	return accesslog.StandingRegistered
}

func (a *accessReading) code(counted accesslog.CodeCount) CodeReport {
	about, _ := a.known.code(counted.Code)
	code := CodeReport{Code: counted.Code, Retry: about.Retry, Count: int(counted.Count), Approximate: counted.Approximate,
		Span: counted.Width, LastLine: secret.Mask(counted.Last)}
	kept := counted.NoPath
	for _, path := range counted.Paths {
		code.Paths = append(code.Paths, Count{path.Path, int(path.Count)})
		code.ErrorBound = max(code.ErrorBound, int(path.Excess))
		kept += path.Count - path.Excess
	}
	code.OtherPaths = int(max(counted.Count-kept, 0))
	for _, method := range counted.Methods {
		code.Methods = append(code.Methods, Count{cmp.Or(method.Name, "others"), int(method.Count)})
	}
	for _, minute := range counted.Times {
		code.Minutes = append(code.Minutes, Minute{minute.Start, int(minute.Count)})
	}
	senders, via := map[string]int{}, map[string]int{}
	for _, sender := range counted.Senders {
		senders[a.label(sender.Sender)] += int(sender.Count)
		if sender.Sender.Via != "" {
			via[a.label(accesslog.Sender{Name: sender.Sender.Via})] += int(sender.Count)
		}
	}
	code.Senders, code.Via = sorted(senders), sorted(via)
	for _, reason := range counted.Reasons {
		for key := range strings.SplitSeq(reason.Key, ",") { // Envoy joins several flags so; nobody else's keys have commas
			code.addReason(a.reason(reason.Sender, key, int(reason.Count)))
		}
	}
	return code
}

func (a *accessReading) reason(sender, key string, count int) KeyCount {
	reason := KeyCount{Sender: sender, Key: cmp.Or(key, "others"), Count: count}
	if row, ok := a.known.reason(sender, key); ok {
		reason.Means, reason.Do, reason.Source = row.Means, row.Do, row.URL
	}
	return reason
}

func (a *accessReading) label(sender accesslog.Sender) string {
	switch sender.Name {
	case "":
		return string(Unknown)
	case accesslog.Origin:
		return string(KindOrigin)
	case accesslog.Client:
		return string(KindClient)
	}
	return Sender{Kind: a.known.kind(sender.Name), Name: sender.Name}.Label()
}
