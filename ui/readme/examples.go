package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// exampleMark begins a part that is the command named in it, and what that prints now.
const exampleMark = "run: "

// examples are the contents of the parts of a text that are commands, by name.
func examples(text string) (map[string]string, error) {
	folder, remove, err := workshop()
	if err != nil {
		return nil, err
	}
	defer remove()
	parts := map[string]string{}
	for _, after := range strings.Split(text, "<!-- "+exampleMark)[1:] {
		line, _, _ := strings.Cut(after, " -->")
		printed, err := run(folder, line)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", line, err)
		}
		parts[exampleMark+line] = fmt.Sprintf("```console\n$ %s\n%s```\n", line, printed)
	}
	return parts, nil
}

// workshop makes a folder to run commands in: it has the files of testdata, the worked document, and the program as it is now.
func workshop() (folder string, remove func(), err error) {
	folder, err = os.MkdirTemp("", "readme")
	if err != nil {
		return "", nil, err
	}
	remove = func() { _ = os.RemoveAll(folder) } // what is left of a temporary folder harms nobody
	build := exec.Command("go", "build", "-o", filepath.Join(folder, "bin")+string(os.PathSeparator), "apicodes")
	if out, failed := build.CombinedOutput(); failed != nil {
		err = fmt.Errorf("the program does not build: %w\n%s", failed, out)
	} else {
		err = errors.Join(
			os.CopyFS(folder, os.DirFS("testdata")),
			os.CopyFS(filepath.Join(folder, "testdata", "document"), os.DirFS(filepath.Join(top, "testdata", "document"))))
	}
	if err != nil {
		remove()
	}
	return folder, remove, err
}

// run is what a line of the shell prints, on standard output alone, whatever the environment asks for.
func run(folder, line string) (string, error) {
	command := exec.Command("sh", "-c", `PATH="$PWD/bin:$PATH"; `+line)
	command.Dir = folder
	command.Env = append(command.Environ(), "LC_ALL=C", "TERM=xterm", "COLUMNS=", "NO_COLOR=", "CLICOLOR=", "CLICOLOR_FORCE=")
	printed, err := command.Output()
	return string(printed), err
}
