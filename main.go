// Command apicodes explains HTTP response status codes.
package main

import (
	"fmt"
	"os"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"apicodes/catalog"
	"apicodes/ui"
	"apicodes/ui/terminal"
	"apicodes/ui/theme"
)

func main() {
	os.Exit(explore(strings.Join(os.Args[1:], " ")))
}

func explore(query string) int {
	codes, err := catalog.Open()
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	screen, err := terminal.Open(os.Stdin, os.Stdout)
	if err != nil {
		fmt.Fprintln(os.Stderr, "apicodes:", err)
		return 2
	}
	screen.Mouse = true
	look := theme.Attributes
	if terminal.Detect(os.Getenv).Colour {
		look = theme.Colour
	}
	status, err := screen.Run(ui.New(codes, ui.Options{Theme: theme.New(look), Query: query, Outside: ui.Outside{
		Copy: func(text string) tea.Cmd { return nil }, Suspend: terminal.Suspend,
	}}))
	if err != nil {
		fmt.Fprintln(os.Stderr, "apicodes:", err)
	}
	return status
}
