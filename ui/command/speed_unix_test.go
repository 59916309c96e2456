//go:build unix

package command

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/creack/pty"
)

// BenchmarkFirstFrame starts the explorer and fzf (if it is there), on a list of the same length, in turns, each in a
// terminal of 100x30 that answers nothing, and takes the time until the first frame is there.
func BenchmarkFirstFrame(b *testing.B) {
	var ours, theirs []time.Duration
	for b.Loop() {
		ours = append(ours, firstFrame(b, exec.Command(binary), "quit"))
		if _, err := exec.LookPath("fzf"); err == nil {
			fzf := exec.Command("fzf")
			fzf.Stdin = strings.NewReader(list())
			theirs = append(theirs, firstFrame(b, fzf, "111/111"))
		}
	}
	b.ReportMetric(milliseconds(percentile(ours, 50)), "apicodes-ms")
	if len(theirs) > 0 {
		b.ReportMetric(milliseconds(percentile(theirs, 50)), "fzf-ms")
		b.ReportMetric(float64(percentile(ours, 50))/float64(percentile(theirs, 50)), "apicodes/fzf")
	}
}

// list is as long as the list of codes.
func list() string {
	var list strings.Builder
	for number := range 111 {
		fmt.Fprintf(&list, "%d Some name of a code\n", number+100)
	}
	return list.String()
}

// BenchmarkKey presses the down arrow at 120x40, in apicodes and fzf (if it is there) by turns, and takes the time until
// the terminal has the new frame: of apicodes its end, of fzf the first of it that comes.
func BenchmarkKey(b *testing.B) {
	size := pty.Winsize{Rows: 40, Cols: 120}
	ours := startIn(b, exec.Command(binary), size)
	defer ours.end(b)
	ours.readUntil(b, "quit")
	var theirs *tty
	if _, err := exec.LookPath("fzf"); err == nil {
		fzf := exec.Command("fzf", "--layout=reverse")
		fzf.Stdin = strings.NewReader(list())
		theirs = new(startIn(b, fzf, size))
		defer theirs.end(b)
		theirs.readUntil(b, "111/111")
	}
	var ourTimes, theirTimes []time.Duration
	bytes := 0
	for b.Loop() {
		took, length := ours.press(b, "\x1b[B", "\x1b[?2026l")
		ourTimes, bytes = append(ourTimes, took), bytes+length
		if theirs != nil {
			took, _ := theirs.press(b, "\x1b[B", "")
			theirTimes = append(theirTimes, took)
		}
	}
	b.ReportMetric(milliseconds(percentile(ourTimes, 50)), "median-ms")
	b.ReportMetric(milliseconds(percentile(ourTimes, 95)), "p95-ms")
	b.ReportMetric(float64(bytes)/float64(len(ourTimes)), "bytes/key")
	if theirs != nil {
		b.ReportMetric(milliseconds(percentile(theirTimes, 50)), "fzf-ms")
	}
}

// BenchmarkRest counts how often the program is woken while nothing happens, where the system tells: by itself, and beside
// a pipe that stays open after a first line.
func BenchmarkRest(b *testing.B) {
	b.Run("alone", func(b *testing.B) { atRest(b, exec.Command(binary), "quit") })
	b.Run("open-pipe", func(b *testing.B) {
		out, in, err := os.Pipe()
		if err != nil {
			b.Fatal(err)
		}
		defer in.Close()
		defer out.Close()
		_, _ = in.WriteString("HTTP/1.1 401 Unauthorized\r\n\r\n")
		command := exec.Command(binary)
		command.Stdin = out
		atRest(b, command, "Your input")
	})
}

func atRest(b *testing.B, command *exec.Cmd, ready string) {
	const rest = 2 * time.Second
	terminal := startIn(b, command, pty.Winsize{Rows: 40, Cols: 120})
	defer terminal.end(b)
	terminal.readUntil(b, ready)
	time.Sleep(rest / 4)
	before := switches(b, terminal.command.Process.Pid)
	for b.Loop() {
		time.Sleep(rest)
	}
	after := switches(b, terminal.command.Process.Pid)
	b.ReportMetric(float64(after-before)/rest.Seconds()/float64(b.N), "switches/s")
}

// switches is how often the kernel has switched to the threads of a process.
func switches(b *testing.B, process int) (sum int) {
	b.Helper()
	threads, err := filepath.Glob(fmt.Sprintf("/proc/%d/task/*/status", process))
	if err != nil || len(threads) == 0 {
		b.Skip("this system does not tell")
	}
	for _, thread := range threads {
		status, err := os.ReadFile(thread)
		if err != nil {
			b.Fatal(err)
		}
		for _, line := range strings.Split(string(status), "\n") {
			if name, number, _ := strings.Cut(line, ":"); strings.HasSuffix(name, "voluntary_ctxt_switches") {
				n, _ := strconv.Atoi(strings.TrimSpace(number))
				sum += n
			}
		}
	}
	return sum
}

func firstFrame(b *testing.B, command *exec.Cmd, text string) time.Duration {
	b.Helper()
	start := time.Now()
	terminal := startIn(b, command, pty.Winsize{Rows: 30, Cols: 100})
	terminal.readUntil(b, text)
	took := time.Since(start)
	terminal.end(b)
	return took
}

func percentile(times []time.Duration, percent int) time.Duration {
	sorted := slices.Sorted(slices.Values(times))
	return sorted[(len(sorted)-1)*percent/100]
}

func milliseconds(d time.Duration) float64 { return float64(d) / float64(time.Millisecond) }
