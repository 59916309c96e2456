//go:build !unix

package terminal

import (
	"errors"

	tea "github.com/charmbracelet/bubbletea"
)

// There are no jobs to stop on this system.

func (*Terminal) watchStops(*tea.Program, <-chan struct{}) {}

func resumable() error { return errors.New("this system cannot suspend a program") }

func (*Terminal) stop() {}
