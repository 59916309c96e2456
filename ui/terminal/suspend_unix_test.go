//go:build unix

package terminal

import (
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"regexp"
	"strconv"
	"syscall"
	"testing"
	"time"

	"github.com/charmbracelet/x/term"
	"golang.org/x/sys/unix"
)

// shell is a shell with one job, the program. It says when the job stopped, and goes on with it on SIGUSR1. It keeps to
// itself when the terminal goes away.
func shell() int {
	signal.Ignore(syscall.SIGHUP, syscall.SIGTTOU) // the latter, to take the terminal back from the background
	resume := make(chan os.Signal, 1)
	signal.Notify(resume, syscall.SIGUSR1)
	modes, err := term.GetState(0)
	if err != nil {
		return 3
	}
	job := exec.Command(os.Args[0])
	job.Env = append(os.Environ(), role+"=program")
	job.Stdin, job.Stdout, job.Stderr = os.Stdin, os.Stdout, os.Stderr
	job.SysProcAttr = &syscall.SysProcAttr{Setpgid: true, Foreground: true, Ctty: 0}
	if err := job.Start(); err != nil {
		return 3
	}
	fmt.Printf("job %d.", job.Process.Pid) // one write: nothing comes in between
	for {
		var status syscall.WaitStatus
		_, err := syscall.Wait4(job.Process.Pid, &status, syscall.WUNTRACED, nil)
		switch {
		case err == syscall.EINTR:
		case err != nil || !status.Stopped():
			return status.ExitStatus()
		default:
			if unix.IoctlSetPointerInt(0, unix.TIOCSPGRP, syscall.Getpgrp()) != nil {
				return 3
			}
			fmt.Print("job stopped.")
			_ = term.Restore(0, modes)
			<-resume
			if unix.IoctlSetPointerInt(0, unix.TIOCSPGRP, job.Process.Pid) != nil {
				return 3
			}
			_ = syscall.Kill(-job.Process.Pid, syscall.SIGCONT)
		}
	}
}

// startJob runs the program as a job of a shell, and returns its process too.
func startJob(t *testing.T) (*tty, int) {
	t.Helper()
	s := start(t, as("shell"))
	number := regexp.MustCompile(`job (\d+)\.`)
	for deadline := time.Now().Add(limit); time.Now().Before(deadline); time.Sleep(time.Millisecond) {
		if match := number.FindStringSubmatch(s.written()); match != nil {
			s.await("frame of 80x24")
			job, err := strconv.Atoi(match[1])
			if err != nil {
				t.Fatal(err)
			}
			return s, job
		}
	}
	t.Fatalf("no job in %q", s.written())
	return nil, 0
}

// openFiles counts the descriptors of a process, where the system tells.
func openFiles(process int) int {
	files, _ := os.ReadDir(fmt.Sprintf("/proc/%d/fd", process))
	return len(files)
}

func TestSuspend(t *testing.T) {
	t.Parallel()
	s, job := startJob(t)
	var files []int
	for key, stop := range map[string]func(){
		"a": func() { s.send("\x1a") },
		"b": func() { s.send("\x1a\x1a\x1a") }, // the key repeats
		"c": func() {
			if err := syscall.Kill(job, syscall.SIGTSTP); err != nil {
				t.Fatal(err)
			}
		},
	} {
		stop()
		s.await("job stopped.")
		s.restored()
		s.signal(syscall.SIGUSR1)
		s.await("frame of 80x24")
		for _, mode := range []string{"1049", "2004", "1002", "1006"} {
			s.awaitMode(mode)
		}
		s.send(key)
		s.await("key " + key + ".")
		time.Sleep(2 * keyRepeats)
		files = append(files, openFiles(job)) // the first time the Go runtime opens some for its timers
	}
	if first, last := files[0], files[len(files)-1]; first != last {
		t.Errorf("it had %d files open after it was suspended once, then %d", first, last)
	}
	s.send("q")
	if status := s.status(limit); status != 0 {
		t.Errorf("status %d", status)
	}
	s.restored()
}

func TestSuspendAlone(t *testing.T) {
	t.Parallel()
	s := start(t)
	s.await("frame of 80x24")
	s.send("\x1a")
	s.await("cannot suspend: no shell is here to resume it.")
	s.send("x")
	s.await("key x.")
	s.signal(syscall.SIGTSTP)
	s.await("cannot suspend: no shell is here to resume it.")
	s.send("q")
	if status := s.status(limit); status != 0 {
		t.Errorf("status %d", status)
	}
	s.restored()
}

// A stop that the program cannot see leaves the terminal to the shell as it is; the program takes it again.
func TestStopUnseen(t *testing.T) {
	t.Parallel()
	s, job := startJob(t)
	s.send("x")
	s.await("key x.")
	if err := syscall.Kill(job, syscall.SIGSTOP); err != nil {
		t.Fatal(err)
	}
	s.await("job stopped.")
	s.signal(syscall.SIGUSR1)
	s.await("key x.")
	s.send("q")
	if status := s.status(limit); status != 0 {
		t.Errorf("status %d", status)
	}
	s.restored()
}
