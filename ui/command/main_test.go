package command

import (
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"testing"
)

var update = flag.Bool("update", false, "rewrite the goldens in the scripts")

// binary is the program as users have it. Tests of arguments, pipes and terminals run it as a process.
var binary string

func TestMain(m *testing.M) {
	flag.Parse()
	os.Exit(testWithBinary(m))
}

func testWithBinary(m *testing.M) int {
	folder, err := os.MkdirTemp("", "apicodes")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer os.RemoveAll(folder)
	binary = filepath.Join(folder, "apicodes")
	if runtime.GOOS == "windows" {
		binary += ".exe"
	}
	build := exec.Command("go", "build", "-o", binary, "apicodes")
	build.Env = append(os.Environ(), "CGO_ENABLED=0") // as it is released: it starts a millisecond earlier
	build.Stdout, build.Stderr = os.Stderr, os.Stderr
	if err := build.Run(); err != nil {
		fmt.Fprintln(os.Stderr, "the program does not build:", err)
		return 1
	}
	return m.Run()
}
