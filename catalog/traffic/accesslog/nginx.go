package accesslog

import (
	"fmt"
	"strings"
)

// nginxFormat is a log_format string taken apart: literals and variables in turn. A value ends where the literal behind
// its variable begins, which is why two variables must not touch.
type nginxFormat struct {
	parts []nginxPart
}

type nginxPart struct {
	variable string // empty for a literal
	literal  []byte
}

// ingressNginx is what the Kubernetes ingress controller logs unless told otherwise ("Log format" in its user guide).
const ingressNginx = `$remote_addr - $remote_user [$time_local] "$request" $status $body_bytes_sent "$http_referer" ` +
	`"$http_user_agent" $request_length $request_time [$proxy_upstream_name] [$proxy_alternative_upstream_name] ` +
	`$upstream_addr $upstream_response_length $upstream_response_time $upstream_status $req_id`

// parseNginx reads a log_format string, or the whole directive with its name, quotes and semicolon.
func parseNginx(text string) (*nginxFormat, error) {
	text = unwrapDirective(strings.TrimSpace(text))
	format := &nginxFormat{}
	seen := map[string]bool{}
	for len(text) > 0 {
		if text[0] != '$' {
			end := strings.IndexByte(text, '$')
			if end < 0 {
				end = len(text)
			}
			format.parts = append(format.parts, nginxPart{literal: []byte(text[:end])})
			text = text[end:]
			continue
		}
		name, rest, err := variableName(text)
		if err != nil {
			return nil, err
		}
		if n := len(format.parts); n > 0 && format.parts[n-1].variable != "" {
			return nil, fmt.Errorf("log format: $%s and $%s touch, so that nothing shows where the first ends; put a blank between them, in nginx too", clip(format.parts[n-1].variable), clip(name))
		}
		seen[name] = true
		format.parts = append(format.parts, nginxPart{variable: name})
		text = rest
	}
	if !seen["status"] {
		return nil, fmt.Errorf("log format: no $status in it: without one no code can be counted")
	}
	return format, nil
}

// variableName reads "$name" or "${name}".
func variableName(text string) (name, rest string, err error) {
	text, braced := strings.CutPrefix(text[1:], "{")
	end := 0
	for end < len(text) && (text[end] == '_' || isDigit(text[end]) || text[end]|0x20 >= 'a' && text[end]|0x20 <= 'z') {
		end++
	}
	name, rest = text[:end], text[end:]
	if name == "" {
		return "", "", fmt.Errorf("log format: a $ without a variable's name")
	}
	if rest, closed := strings.CutPrefix(rest, "}"); braced && closed {
		return name, rest, nil
	}
	if braced {
		return "", "", fmt.Errorf("log format: ${%s without a closing brace", clip(name))
	}
	return name, rest, nil
}

// unwrapDirective takes "log_format main escape=json '…' '…';" down to the string between the quotes.
func unwrapDirective(text string) string {
	const directive = "log_format"
	if rest, is := strings.CutPrefix(text, directive); is && rest != "" && (rest[0] == ' ' || rest[0] == '\t' || rest[0] == '\n') {
		at := strings.IndexAny(rest, `'"`)
		if at < 0 {
			return text
		}
		text = rest[at:]
	}
	quote := byte(0)
	if len(text) > 1 && (text[0] == '\'' || text[0] == '"' && strings.HasSuffix(strings.TrimRight(text, "; \n"), `"`)) {
		quote = text[0]
	}
	if quote == 0 {
		return strings.TrimSuffix(text, ";")
	}
	var joined strings.Builder
	for rest := text; ; {
		rest = strings.TrimLeft(rest, " \t\r\n;")
		if rest == "" {
			return joined.String()
		}
		if rest[0] != quote {
			return text // not a list of quoted strings after all: the quotes belong to the format
		}
		end := 1
		for end < len(rest) && rest[end] != quote {
			if rest[end] == '\\' && end+1 < len(rest) && rest[end+1] == quote {
				end++
			}
			joined.WriteByte(rest[end])
			end++
		}
		if end == len(rest) {
			return text
		}
		rest = rest[end+1:]
	}
}
