//go:build !unix

package terminal

import (
	"errors"
	"time"

	tea "github.com/charmbracelet/bubbletea"
)

// There are no jobs to stop on this system, and keys come as events and not as bytes.

func (*Terminal) watchStops(*tea.Program, <-chan struct{}) {}

func resumable() error { return errors.New("this system cannot suspend a program") }

func (*Terminal) stop() {}

func readable(uintptr, time.Duration) bool { return false }
