package traffic

import (
	"regexp"
	"sync"
)

// pattern is a regular expression that is compiled when it is first needed. Search links this package, and a program
// that reads nothing should not pay for what reading needs.
func pattern(expression string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expression) })
}
