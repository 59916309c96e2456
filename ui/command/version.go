package command

import (
	"fmt"
	"runtime/debug"
	"strings"

	"apicodes/catalog"
)

// about is what --version prints: which program this is, of which sources, and of when its facts are.
func about(c *catalog.Catalog) string {
	var out strings.Builder
	fmt.Fprintf(&out, "apicodes %s\n", version())
	if info, ok := debug.ReadBuildInfo(); ok {
		built := map[string]string{}
		for _, setting := range info.Settings {
			built[setting.Key] = setting.Value
		}
		if built["vcs.modified"] == "true" {
			built["vcs.revision"] += " with changes"
		}
		for _, fact := range []definition{{"revision", built["vcs.revision"]}, {"date", built["vcs.time"]}, {"go", strings.TrimPrefix(info.GoVersion, "go")}} {
			if fact.meaning != "" {
				fmt.Fprintf(&out, "%-9s %s\n", fact.name, fact.meaning)
			}
		}
	}
	fmt.Fprintf(&out, "%-9s %d codes, facts checked until %s\n", "catalogue", c.Len(), c.Checked())
	return out.String()
}

// version is that of the module, as the Go toolchain noted it when it built the program.
func version() string {
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
		return info.Main.Version
	}
	return "(unknown)"
}
