package terminal

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"apicodes/ui/terminal/screentest"
)

// painted is the screen after a frame was painted on it.
func painted(t *testing.T, s *screentest.Screen, p *painter, frame []string, whole bool) *screentest.Screen {
	t.Helper()
	if _, err := s.Write(p.paint(frame, whole)); err != nil {
		t.Fatal(err)
	}
	return s
}

func TestPaintWritesWhatDiffers(t *testing.T) {
	long := strings.Repeat(" ", 20)
	for name, test := range map[string]struct{ shown, frame, want string }{
		"nothing":                         {"text", "text", ""},
		"one cell":                        {"text", "test", "\x1b[1;3Hs"},
		"two spans far apart":             {"a2345678b", "A2345678B", "\x1b[1HA\x1b[7CB"},
		"two spans near each other":       {"a2345b", "A2345B", "\x1b[1HA2345B"},
		"only the rows that differ":       {"one\ntwo\nthree", "one\n2wo\nthree", "\x1b[2H2"},
		"what is longer":                  {"text", "texts", "\x1b[1;5Hs"},
		"what is shorter":                 {"texts", "text", "\x1b[1;5H\x1b[K"},
		"a row less":                      {"one\ntwo", "one", "\x1b[2H\x1b[J"},
		"another pen":                     {"text", "te\x1b[1mxt\x1b[0m", "\x1b[1;3H\x1b[1mxt\x1b[m"},
		"the same pen, put otherwise":     {"\x1b[1ma\x1b[0m\x1b[1mb\x1b[0m", "\x1b[1mab\x1b[0m", ""},
		"another link":                    {"text", "te\x1b]8;;a:b\x1b\\xt\x1b]8;;\x1b\\", "\x1b[1;3H\x1b]8;;a:b\x1b\\xt\x1b]8;;\x1b\\"},
		"many spaces are erased":          {strings.Repeat("x", 22), "x" + long + "y", "\x1b[1;2H\x1b[20X\x1b[20Cy"},
		"reversed spaces are written":     {strings.Repeat("x", 20), "\x1b[7m" + long + "\x1b[0m", "\x1b[1H\x1b[7m" + long + "\x1b[m"},
		"a row with a wide one, whole":    {"日本 a", "日本 b", "\x1b[1H\x1b[2K日本 b"},
		"a row with a joined one, whole":  {"e\u0301\u0302 a", "e\u0301\u0302 b", "\x1b[1H\x1b[2Ke\u0301\u0302 b"},
		"what moves the cursor, left out": {"text", "te\x1b[2Jx\a\r\n\x1b[Ht\x1b]0;t\a", ""},
	} {
		t.Run(name, func(t *testing.T) {
			frame := strings.Split(test.frame, "\n")
			if strings.Contains(test.frame, "\r") {
				frame = []string{test.frame}
			}
			p := new(painter)
			p.paint(strings.Split(test.shown, "\n"), true)
			want := test.want
			if want != "" {
				want = beginFrame + want + endFrame
			}
			if got := string(p.paint(frame, false)); got != want {
				t.Errorf("wrote %q, want %q", got, want)
			}
		})
	}
}

// A frame drawn by differences leaves the screen as the frame drawn whole does, and both show what the frame says.
func FuzzPaint(f *testing.F) {
	for seed := range uint64(200) {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, seed uint64) {
		random := rand.New(rand.NewPCG(seed, 1))
		s, p := screentest.New(1, 1), new(painter)
		for i := range 12 {
			whole := i == 0 || random.IntN(8) == 0
			if whole {
				s = screentest.New(1+random.IntN(60), 1+random.IntN(12)) // resized
				painted(t, s, p, randomFrame(random, s), true)
			}
			frame := randomFrame(random, s)
			painted(t, s, p, frame, false)
			width, height := s.Size()
			again := painted(t, screentest.New(width, height), new(painter), frame, true)
			if !reflect.DeepEqual(s.Cells(), again.Cells()) {
				t.Fatalf("frame %q\nby differences\n%s\nwhole\n%s", frame, s.Text(), again.Text())
			}
			if want := plainText(frame, s); s.Text() != want {
				t.Fatalf("frame %q shows\n%s\nwant\n%s", frame, s.Text(), want)
			}
			if s.Pen != "" || s.Link != "" {
				t.Fatalf("the pen is left at %q, the link at %q", s.Pen, s.Link)
			}
		}
	})
}

// randomFrame is a frame of rows that are mostly as wide as the screen, and often alike.
func randomFrame(random *rand.Rand, s *screentest.Screen) []string {
	width, height := s.Size()
	rows := make([]string, random.IntN(height+1))
	for y := range rows {
		rows[y] = randomRow(rand.New(rand.NewPCG(uint64(y), uint64(random.IntN(4)))), random, width)
	}
	return rows
}

func randomRow(often, random *rand.Rand, width int) string {
	pieces := []string{"a", "b", " ", " ", "é", "─", "日", "e\u0301", "👍🏽", "🇩🇪", strings.Repeat(" ", 14), "text", "another text"}
	var row strings.Builder
	for cells := 0; ; {
		choice := often
		if random.IntN(20) == 0 {
			choice = random
		}
		piece := pieces[choice.IntN(len(pieces))]
		if choice.IntN(4) > 0 {
			piece = strings.Map(func(r rune) rune { return min(r, 'z') }, piece) // most rows hold nothing doubtful
		}
		if cells += ansi.StringWidth(piece); cells > width || choice.IntN(60) == 0 {
			return row.String()
		}
		switch choice.IntN(6) {
		case 0:
			piece = fmt.Sprintf("\x1b[%dm\x1b[%dm%s\x1b[0m", 1+choice.IntN(9), 30+choice.IntN(8), piece)
		case 1:
			piece = fmt.Sprintf("\x1b[7;%dm%s\x1b[m", 90+choice.IntN(8), piece)
		case 2:
			piece = fmt.Sprintf("\x1b]8;;http://%d\x1b\\%s\x1b]8;;\x1b\\", choice.IntN(3), piece)
		}
		row.WriteString(piece)
	}
}

// plainText is what a frame says.
func plainText(frame []string, s *screentest.Screen) string {
	_, height := s.Size()
	rows := make([]string, height)
	for y, row := range frame {
		rows[y] = strings.TrimRight(ansi.Strip(row), " ")
	}
	return strings.Join(rows, "\n")
}
