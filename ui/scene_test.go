package ui

import "apicodes/ui/theme"

// everySize holds a size of each arrangement: three panes, two, one, none.
const everySize = "120x40 80x24 50x20 18x5"

// scenes are the frames that are kept in testdata, one file for each size. The script is that of visit.press.
var scenes = []scene{
	{name: "start", sizes: everySize},
	{name: "start-painted", sizes: "80x24", theme: theme.New(theme.Colour)},
	{name: "start-with-query", sizes: "80x24", query: "gateway"},
	{name: "sidebar", sizes: "120x40 80x24 50x20", script: "left"},
	{name: "class-1xx", sizes: "120x40", script: "left choose:1xx"},
	{name: "class-2xx", sizes: "80x24", script: "left choose:2xx"},
	{name: "class-3xx", sizes: "80x24", script: "left choose:3xx"},
	{name: "class-4xx", sizes: "50x20", script: "left choose:4xx enter"},
	{name: "class-5xx", sizes: "120x40 80x24", script: "left choose:5xx"},
	{name: "class-other", sizes: "120x40", script: "left choose:other"},
	{name: "sent-by-nginx", sizes: "120x40 80x24 50x20", script: "left choose:nginx"},
	{name: "sent-by-nginx-read", sizes: "120x40", script: "left choose:nginx right end right"},
	{name: "search-number", sizes: everySize, script: "4 0"},
	{name: "search-words", sizes: "120x40 80x24 50x20", script: "/ n o t space f o u"},
	{name: "search-words-painted", sizes: "80x24", script: "/ n o t space f o u", theme: theme.New(theme.Colour)},
	{name: "search-words-without-colour", sizes: "80x24", script: "/ n o t space f o u", theme: theme.New(theme.Attributes)},
	{name: "search-accepted", sizes: "80x24", script: "/ type:too␣many enter"},
	{name: "search-elsewhere", sizes: "120x40 80x24 50x20", script: "/ type:throttl"},
	{name: "search-typing-error", sizes: "80x24", script: "/ type:confilct"},
	{name: "search-nothing", sizes: "120x40 80x24 50x20", script: "/ type:zzzqqq"},
	{name: "search-nothing-here", sizes: "120x40", script: "left choose:1xx / type:gateway"},
	{name: "search-unknown-filter", sizes: "120x40 50x20", script: "/ type:clas:4"},
	{name: "search-unknown-value", sizes: "80x24", script: "/ type:class:9"},
	{name: "search-filter-name", sizes: "80x24", script: "/ type:head"},
	{name: "search-filter-value", sizes: "120x40 50x20", script: "/ type:is:"},
	{name: "search-filter-capitals", sizes: "80x24", script: "/ type:IS:sta"},
	{name: "search-filter-completed", sizes: "80x24", script: "/ type:header:retry tab"},
	{name: "search-long", sizes: "80x24", script: "/ type:the␣server␣understood␣the␣request␣but␣refuses␣it home right"},
	{name: "search-unassigned", sizes: "120x40 80x24", script: "4 7 2"},
	{name: "search-outside", sizes: "80x24", script: "9 9 8"},
	{name: "paste-of-a-log-line", sizes: "120x40 50x20", script: `paste:10.0.0.7␣-␣-␣[03/Feb/2025:12:30:01␣+0000]␣"GET␣/v1/users␣HTTP/1.1"␣502␣157␣"-"␣"curl/8.5.0"`},
	{name: "reading", sizes: "120x40 80x24 50x20", script: "4 0 4 enter enter"},
	{name: "reading-scrolled", sizes: "120x40 80x24 50x20", script: "4 0 1 enter enter pgdn pgdn"},
	{name: "reading-bottom", sizes: "120x40 80x24", script: "4 2 9 enter enter end"},
	{name: "reading-disagreement", sizes: "80x24", script: "3 0 2 enter enter end"},
	{name: "reading-link", sizes: "120x40 50x20", script: "4 0 4 enter enter ]"},
	{name: "reading-link-painted", sizes: "80x24", script: "4 0 4 enter enter ]", theme: theme.New(theme.Colour)},
	{name: "link-followed", sizes: "120x40", script: "4 0 4 enter enter ] enter"},
	{name: "link-followed-and-back", sizes: "120x40", script: "4 0 4 enter enter ] enter backspace"},
	{name: "help", sizes: everySize, script: "?"},
	{name: "help-scrolled", sizes: "80x24 50x20", script: "? pgdn"},
	{name: "help-in-a-search", sizes: "80x24", script: "/ n f1"},
	{name: "narrow-classes", sizes: "50x20", script: "left down"},
	{name: "narrow-codes", sizes: "50x20", script: "down down"},
	{name: "narrow-page", sizes: "50x20 20x6", script: "down right"},
	{name: "resized", sizes: "120x40", script: "4 0 1 enter enter pgdn resize:50x20 resize:130x30 resize:80x24"},
	{name: "readme", sizes: "100x30", script: "/ type:too␣many enter", theme: theme.New(theme.Colour)}, // the picture of the README
	{name: "notice", sizes: "80x24", script: "esc"},
}
