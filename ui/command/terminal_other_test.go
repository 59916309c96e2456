//go:build !unix

package command

import "github.com/rogpeppe/go-internal/testscript"

func inTerminal(ts *testscript.TestScript, _ bool, _ []string) {
	ts.Fatalf("there are no pseudo-terminals here: begin the script with [!unix] skip")
}
