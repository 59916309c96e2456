package command

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestCompletionScripts loads each shell's script in that shell and, where one can ask without a person at the
// keyboard, completes a number.
func TestCompletionScripts(t *testing.T) {
	for _, test := range []struct{ shell, binary, load, want string }{
		// bash-completion's functions are not everywhere; the script asks for two of them.
		{"bash", "bash", `
			_get_comp_words_by_ref() { cur=40; prev=apicodes; words=(apicodes 40); cword=1; }
			__ltrim_colon_completions() { :; }
			source "$1" && complete -p apicodes && COMP_TYPE=9 COMP_WORDS=(apicodes 40) COMP_CWORD=1 COMP_LINE='apicodes 40' COMP_POINT=11 &&
			__start_apicodes; printf '%s\n' "${COMPREPLY[@]}"`, "404"},
		{"zsh", "zsh", `autoload -U compinit && compinit -D -u && source "$1" && print -r -- "$_comps[apicodes]"`, "_apicodes"},
		{"fish", "fish", `source $argv[1]; complete -C 'apicodes 40'`, "404\tNot Found"},
		{"nushell", "nu", `source SCRIPT; nu-complete apicodes [apicodes 40] | get value | to text`, "404"},
		{"powershell", "pwsh", `& { Invoke-Expression (Get-Content -Raw $args[0]); (TabExpansion2 'apicodes 40' 11).CompletionMatches.CompletionText }`, "404"},
	} {
		t.Run(test.shell, func(t *testing.T) {
			script, err := exec.Command(binary, "completion", test.shell).Output()
			if err != nil || len(script) < 400 {
				t.Fatalf("%v, %d bytes", err, len(script))
			}
			shell, err := exec.LookPath(test.binary)
			if err != nil {
				t.Skipf("no %s on this machine", test.binary)
			}
			folder := t.TempDir()
			file := filepath.Join(folder, "completion")
			if err := os.WriteFile(file, script, 0o600); err != nil {
				t.Fatal(err)
			}
			command := exec.Command(shell, loading(test.shell, test.load, file)...)
			command.Env = append(os.Environ(), "PATH="+filepath.Dir(binary)+string(os.PathListSeparator)+os.Getenv("PATH"),
				"HOME="+folder, "XDG_CONFIG_HOME="+folder, "XDG_DATA_HOME="+folder)
			out, err := command.CombinedOutput()
			if err != nil || !strings.Contains(string(out), test.want) {
				t.Errorf("%v, no %q in:\n%s", err, test.want, out)
			}
		})
	}
}

// loading is how a shell is told to run a line with a file as its first argument, without a person's own settings.
func loading(shell, line, file string) []string {
	switch shell {
	case "bash":
		return []string{"--noprofile", "--norc", "-c", line, "bash", file}
	case "zsh":
		return []string{"-f", "-c", line, "zsh", file}
	case "nushell":
		return []string{"-n", "-c", strings.Replace(line, "SCRIPT", file, 1)} // source takes no variable
	case "fish":
		return []string{"--no-config", "-c", line, file}
	}
	return []string{"-NoProfile", "-Command", line, file}
}
