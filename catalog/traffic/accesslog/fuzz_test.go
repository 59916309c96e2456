package accesslog

import (
	"bytes"
	"testing"

	"apicodes/catalog/text"
)

// FuzzLine feeds every format with every line. What a line may do: be read or not. What it may not: panic, give a
// status that is none, or point outside of itself with a text that cannot be cleaned.
func FuzzLine(f *testing.F) {
	for _, line := range linesOf(f, "*.*") {
		f.Add(line)
		f.Add(line[:len(line)/2])
	}
	for _, line := range []string{"", `"`, `\"`, "[", "{", `{"status":`, "#Fields:", "\x00\xff", `{"a":"\\"}`, `{"log":"\u0022\n","time":"2026-03-02T10:00:00Z"}`, "a-1  | x", "<1>1 - - - - - [x] y", "[pod/a] x", "[[[[[[]]]]]]", "|||||", "0/0/0/0/0", `at="`, "-"} {
		f.Add([]byte(line))
	}
	all := formats()
	for _, format := range formats() {
		all = append(all, format.collected())
	}
	custom, err := ParseFormat(`$remote_addr [$time_local] "$request" $status $upstream_status $request_time`)
	if err != nil {
		f.Fatal(err)
	}
	columns := parseFields([]byte("#Fields: date time cs-method cs-uri-stem sc-status sc-substatus sc-win32-status x-edge-result-type"))
	all = append(all, custom, Format{"columns", columns})
	f.Fuzz(func(t *testing.T, line []byte) {
		if len(trimLine(line)) == 0 {
			return
		}
		before := bytes.Clone(line)
		for _, format := range all {
			record, ok := format.Record(line)
			if ok && (record.Status < 0 || record.Status > 999 || record.Bytes < -1 || len(record.Reasons()) > 2) {
				t.Fatalf("%s: %+v", format.Name(), record)
			}
			counter := NewCounter(format)
			counter.Add(line)
			for _, code := range counter.Snapshot(fewCodes).Codes {
				for _, path := range code.Paths {
					if text.Clean(path.Path) != path.Path || len(path.Path) > 4*pathLimit {
						t.Fatalf("%s: path %q", format.Name(), path.Path)
					}
				}
			}
		}
		if !bytes.Equal(line, before) {
			t.Fatal("the line was changed")
		}
	})
}

// FuzzDetect: whatever the input, what is detected reads without a panic, and no line is lost.
func FuzzDetect(f *testing.F) {
	for _, pattern := range []string{"l*.txt", "17*", "19*", "21*", "23*", "25*"} {
		f.Add(bytes.Join(linesOf(f, pattern), []byte{'\n'}))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		format, why, ok := Detect(text)
		if ok != (why != "") {
			t.Fatalf("%q because %q", format.Name(), why)
		}
		reader := NewReader(format)
		if _, err := reader.ReadFrom(bytes.NewReader(text)); err != nil {
			t.Fatal(err)
		}
		lines := int64(bytes.Count(text, []byte{'\n'}))
		if len(text) > 0 && text[len(text)-1] != '\n' {
			lines++
		}
		if s := reader.Snapshot(fewCodes); s.Lines != lines || s.Responses+s.Unread > lines {
			t.Fatalf("%d lines, %d responses, %d unread, of %d", s.Lines, s.Responses, s.Unread, lines)
		}
	})
}

// FuzzFormat: a format string is refused or reads lines without a panic.
func FuzzFormat(f *testing.F) {
	f.Add(ingressNginx, "h - - [02/Mar/2026:10:00:00 +0000] \"GET / HTTP/1.1\" 200 1 \"-\" \"x\" 1 0.1 [a] [] - - - - 9")
	f.Add("log_format x '$status' \"\\'$request\";", "200")
	f.Add("${status}|$request", "200|GET")
	f.Fuzz(func(t *testing.T, definition, line string) {
		format, err := ParseFormat(definition)
		if err != nil {
			if message := err.Error(); text.Clean(message) != message {
				t.Fatalf("%q", message)
			}
			return
		}
		format.Record([]byte(line))
	})
}
