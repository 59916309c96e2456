package traffic

// Line is what a line of an access log says of a response.
type Line struct {
	Code    int
	Method  string  // "" if unknown
	Version Version // 0 if unknown
	Content int64   // bytes of content; 0 where the log doesn't count them without the head
}

// CheckLine asks the checks that a line of a log is enough for. Its outcome depends on the line alone, so a log's
// reader asks once for each kind of line and counts.
func CheckLine(registry Registry, line Line) []Check {
	known := &knowledge{registry: registry}
	e := &capture{Origin: Logged, Request: &Request{Method: line.Method, Version: line.Version}}
	e.Response = Response{Code: line.Code, Content: Content{Shown: line.Content > 0, Size: line.Content}}
	if line.Code == 0 {
		return nil // no response came
	}
	var found []Check
	for i := range rules {
		if rules[i].when == eachMessage && rules[i].decide(view{capture: e, known: known}).outcome == fails {
			found = append(found, rules[i].Check)
		}
	}
	return found
}
