package command

import (
	"os"
	"os/exec"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"testing"

	"apicodes/catalog"
	"apicodes/catalog/search"
)

func openCatalog(t *testing.T) *catalog.Catalog {
	t.Helper()
	return catalog.Open()
}

func TestColumns(t *testing.T) {
	for value, want := range map[string]int{
		"": 80, "40": 40, "1": 1, "0": 80, "-3": 80, "wide": 80, "10000": 10_000, "10001": 80, "99999999999999999999": 80, " 40": 80,
	} {
		if got := columns(func(string) string { return value }); got != want {
			t.Errorf("COLUMNS=%q: %d columns, want %d", value, got, want)
		}
	}
}

// TestPlainNumberNeedsNoIndex: what is asked for most is answered without the search's index.
func TestPlainNumberNeedsNoIndex(t *testing.T) {
	little := uint64(openCatalog(t).Len()) << 10 // bytes: a list of all codes takes some for each
	allocated := func(query string) uint64 {
		c := openCatalog(t)
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		if _, err := find(search.New(c), query); err != nil {
			t.Fatal(err)
		}
		runtime.ReadMemStats(&after)
		return after.TotalAlloc - before.TotalAlloc
	}
	for _, query := range []string{"404", " 404 ", "472", ""} {
		if bytes := allocated(query); bytes > little {
			t.Errorf("%q: %d bytes allocated", query, bytes)
		}
	}
	if bytes := allocated("not found"); bytes < little {
		t.Errorf("words: only %d bytes allocated, so this test tells nothing", bytes)
	}
}

// TestThemeIsInitialisedFirst: else Bubble Tea's init asks the terminal for its background and waits for seconds.
func TestThemeIsInitialisedFirst(t *testing.T) {
	command := exec.Command(binary, "--version")
	command.Env = append(os.Environ(), "GODEBUG=inittrace=1")
	out, err := command.CombinedOutput()
	if err != nil {
		t.Fatal(err)
	}
	var order []string
	for _, match := range regexp.MustCompile(`(?m)^init (\S+) @`).FindAllStringSubmatch(string(out), -1) {
		order = append(order, match[1])
	}
	ours, theirs := slices.Index(order, "apicodes/ui/theme"), slices.Index(order, "github.com/charmbracelet/bubbletea")
	if ours < 0 || theirs < 0 || ours > theirs {
		t.Errorf("apicodes/ui/theme is number %d, bubbletea %d of\n%s", ours, theirs, strings.Join(order, "\n"))
	}
}

// mostHelpRows is the height of a usual terminal window without the prompt. One of 24 rows scrolls by the description.
const mostHelpRows = 29

func TestHelpFitsOneScreen(t *testing.T) {
	out, err := exec.Command(binary, "--help").Output()
	if err != nil {
		t.Fatal(err)
	}
	rows := strings.Split(strings.TrimSuffix(string(out), "\n"), "\n")
	if len(rows) > mostHelpRows {
		t.Errorf("%d rows", len(rows))
	}
	for _, topic := range [][]string{{"help"}, {"help", "completion"}, {"help", "man"}, {"help", "schema"}} {
		out, err := exec.Command(binary, topic...).Output()
		if err != nil {
			t.Fatal(err)
		}
		for row := range strings.Lines(string(out)) {
			if len(strings.TrimSuffix(row, "\n")) > 80 {
				t.Errorf("wider than 80: %q", row)
			}
		}
	}
}

// TestManPage: groff finds nothing wrong with it, and every flag is in it.
func TestManPage(t *testing.T) {
	source, err := exec.Command(binary, "man").Output()
	if err != nil {
		t.Fatal(err)
	}
	for _, flag := range []string{"--print", "--list", "--page", "--json", "--markdown", "--pager", "--color=WHEN", "--read=FILE", "--format=FORMAT", "--fail-on=SEVERITY", "--version", "--help", "--brief", "--compare", "--ascii", "--config=FILE"} {
		if !strings.Contains(string(source), strings.ReplaceAll(flag, "-", `\-`)) {
			t.Errorf("no %s", flag)
		}
	}
	groff, err := exec.LookPath("groff")
	if err != nil {
		t.Skip("no groff on this machine")
	}
	command := exec.Command(groff, "-man", "-Tascii", "-ww", "-rHY=0")
	command.Stdin = strings.NewReader(string(source))
	var warnings strings.Builder
	command.Stderr = &warnings
	page, err := command.Output()
	if err != nil || warnings.Len() > 0 {
		t.Errorf("groff: %v\n%s", err, &warnings)
	}
	if len(page) < 2000 {
		t.Errorf("a short page:\n%s", page)
	}
}

func TestMessagesAreOneCleanLine(t *testing.T) {
	file, err := os.CreateTemp(t.TempDir(), "stderr")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	Program{Stderr: file}.complain("two\nlines and \x1b[31mred\x07, token=abc")
	got, err := os.ReadFile(file.Name())
	if err != nil {
		t.Fatal(err)
	}
	if want := "apicodes: two lines and [31mred, token=…\n"; string(got) != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// TestASecretInAQueryIsNotRepeated: what is printed about a line goes into other logs.
func TestASecretInAQueryIsNotRepeated(t *testing.T) {
	const secret = "s3cr3tPLANTED0815"
	for _, query := range []string{
		`"GET /v1?access_token=` + secret + ` HTTP/1.1" 401 5 "https://ann:` + secret + `@h.example/" "x"`,
		"Authorization: Bearer " + secret, "header:token=" + secret, "from:nobody password=" + secret, "[token=" + secret,
	} {
		for _, form := range []string{"--list", "--page", "--json", "--markdown", "--brief", "--token=" + secret} {
			out, _ := exec.Command(binary, form, query).CombinedOutput() // some of them find nothing
			if strings.Contains(strings.ToLower(string(out)), strings.ToLower(secret)) {
				t.Errorf("%s of %q: %s", form, query, out)
			}
		}
	}
}
