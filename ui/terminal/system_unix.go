//go:build unix

package terminal

import (
	"errors"
	"os"
	"os/signal"
	"syscall"
	"time"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/term"
	"golang.org/x/sys/unix"
)

// watch tells the program about a new size, about SIGTSTP, and about SIGCONT after a stop that was not ours. Its goroutine
// ends when Run closes over; a message that the program does not take any more is dropped at its end.
func (t *Terminal) watch(program *tea.Program, over <-chan struct{}) {
	sizes := make(chan os.Signal, 1)
	signal.Notify(sizes, syscall.SIGWINCH)
	t.notifyStops()
	go func() {
		defer t.caught()
		defer signal.Stop(sizes)
		defer signal.Stop(t.stops)
		for {
			select {
			case <-over:
				return
			case <-sizes:
				program.Send(t.size())
			case received := <-t.stops:
				if received == syscall.SIGCONT {
					program.Send(continuedMsg{})
				} else {
					program.Send(suspendMsg{})
				}
			}
		}
	}()
}

// inputOptions tell Bubble Tea where to read keys.
func (t *Terminal) inputOptions() []tea.ProgramOption {
	return []tea.ProgramOption{tea.WithInput(newInput(t.keys, t.failed))}
}

// setModes makes the terminal raw: every key comes at once, and means nothing to the driver.
func (t *Terminal) setModes() error {
	_, err := term.MakeRaw(t.keys.Fd())
	return err
}

func (t *Terminal) notifyStops() {
	signal.Notify(t.stops, syscall.SIGTSTP, syscall.SIGCONT)
}

// resumable returns an error where nobody could resume the program once it is stopped. A shell that can is in our
// session and has put us into a group of our own: without one (xterm -e, docker run) we lead the session, or share the
// group of who leads it, or have a parent in another session. The kernel has no parent for us (0) when it is outside
// of our process namespace.
func resumable() error {
	own, err := unix.Getsid(0)
	parent := os.Getppid()
	if err == nil && parent != 0 && own != unix.Getpgrp() {
		if session, err := unix.Getsid(parent); err == nil && session == own {
			return nil
		}
	}
	return errors.New("no shell is here to resume it")
}

// stop stops the process group, so that a shell sees the whole job stopped, and returns when it is resumed. It sends
// SIGSTOP: once SIGTSTP was caught, the Go runtime does not give its default effect back.
func (t *Terminal) stop() {
	signal.Stop(t.stops) // this SIGCONT is ours
	defer t.notifyStops()
	resumed := make(chan os.Signal, 1)
	signal.Notify(resumed, syscall.SIGCONT)
	defer signal.Stop(resumed)
	if syscall.Kill(0, syscall.SIGSTOP) == nil {
		<-resumed
	}
}

// readable waits until a read would return at once, and tells whether it would. It is select and not poll, which macOS
// does not have for terminals.
func readable(descriptor uintptr, wait time.Duration) bool {
	if descriptor >= unix.FD_SETSIZE {
		return false
	}
	for {
		var set unix.FdSet
		set.Set(int(descriptor))
		timeout := unix.NsecToTimeval(wait.Nanoseconds())
		ready, err := unix.Select(int(descriptor)+1, &set, nil, nil, &timeout)
		if !errors.Is(err, unix.EINTR) {
			return ready > 0 && err == nil
		}
	}
}
