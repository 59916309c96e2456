package command

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

//go:generate go test -run ^TestScripts$ -update .

// surroundings are the variables that the program looks at, as the scripts start with them.
func surroundings() map[string]string {
	return map[string]string{
		"TERM": "xterm-256color", "NO_COLOR": "", "CLICOLOR": "", "CLICOLOR_FORCE": "", "COLUMNS": "", "PAGER": "", "LESS": "",
	}
}

// TestScripts runs testdata/script: one file a topic, with arguments, environment, exit statuses and output.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:           filepath.Join("testdata", "script"),
		UpdateScripts: *update,
		Cmds:          map[string]func(*testscript.TestScript, bool, []string){"status": status, "terminal": inTerminal},
		Setup: func(env *testscript.Env) error {
			env.Setenv("PATH", filepath.Dir(binary)+string(os.PathListSeparator)+env.Getenv("PATH"))
			for name, value := range surroundings() {
				env.Setenv(name, value)
			}
			return nil
		},
	})
}

// status runs a program and compares its exit status: status 2 apicodes --nope.
func status(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: status NUMBER PROGRAM [ARGUMENT...]")
	}
	got := 0
	var exit *exec.ExitError
	if err := ts.Exec(args[1], args[2:]...); errors.As(err, &exit) {
		got = exit.ExitCode()
	} else {
		ts.Check(err)
	}
	if strconv.Itoa(got) != args[0] {
		ts.Fatalf("%q ends with status %d, not %s", args[1:], got, args[0])
	}
}
