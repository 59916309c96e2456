package settings

import (
	"fmt"
	"strings"

	"apicodes/keymap"
	"apicodes/ui/theme"
)

// Text is the settings as a file that holds all of them: reading it gives the same settings.
func (s Settings) Text() string {
	var out strings.Builder
	fmt.Fprintf(&out, "# Settings of apicodes. Every line may be left out; what is here is what holds now.\n\n")
	fmt.Fprintf(&out, "# Colours: %s. auto uses the terminal's own sixteen.\ntheme = %s\n\n", list(theme.Schemes()), s.Theme)
	mouse := "off"
	if s.Mouse {
		mouse = "on"
	}
	fmt.Fprintf(&out, "# on: clicks and the wheel are the explorer's; off: the terminal selects text.\nmouse = %s\n\n", mouse)
	fmt.Fprintf(&out, "# Documents of your own, shown beside the five: document = FILE, once for each.\n")
	for _, document := range s.Documents {
		fmt.Fprintf(&out, "document = %s\n", document)
	}
	fmt.Fprintf(&out, "\n# Keys, by the name of the action, separated by spaces. Without any, no key asks for the action.\n"+
		"# Where an action has other keys in some places, the places come behind its name.\n")
	for _, action := range keymap.Actions() {
		s.writeKeys(&out, action)
	}
	return out.String()
}

// writeKeys writes one line where an action has the same keys everywhere, else one for the places that share keys.
func (s Settings) writeKeys(out *strings.Builder, action keymap.Action) {
	var lines []string // the keys of each line
	places := make(map[string][]string)
	scopes := keymap.ScopesOf(action)
	for _, scope := range scopes {
		keys := strings.Join(s.Keys.Keys(action, scope), " ")
		if places[keys] == nil {
			lines = append(lines, keys)
		}
		places[keys] = append(places[keys], scope.Name())
	}
	for _, keys := range lines {
		name := keyPrefix + action.String()
		if len(lines) > 1 {
			name += "." + strings.Join(places[keys], ".")
		}
		fmt.Fprintf(out, "%s = %s\n", name, keys)
	}
}
