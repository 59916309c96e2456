package terminal

import (
	"bytes"
	"strings"
	"testing"
	"time"
)

const soon, late = 0, time.Hour

// typed filters reads one by one, after each of which nothing follows at once.
func typed(f *filter, pause time.Duration, reads ...string) string {
	var out []byte
	for _, read := range reads {
		out = f.settle(f.pass(out, []byte(read), pause))
	}
	return string(out)
}

func TestKeysPassAsTheyAre(t *testing.T) {
	for _, keys := range []string{
		"j", "jjj", "\r", "\x03", "\x00", "\x7f", "é", "日本", "\xff", "\xc3(",
		"\x1b", "\x1b\x1b", "\x1bj", "\x1bé", "\x1b[", "\x1b]", "\x1bO", "\x1bP", "\x1b_", "\x1b^", "\x1bX", "\x1b]j", "\x1bPj", "\x1b_j",
		"\x1b[A", "\x1bOA", "\x1b\x1b[A", "\x1b[1;5A", "\x1b[15~", "\x1b[[A", "\x1b[7$", "\x1b[3^", "\x1b[Z",
		"\x1b[<64;10;20M\x1b[<0;1;1m", "\x1b[M !!", "\x1b[I\x1b[O", "\x1b[?1;2c", "\x1b[0;0;0!~", "\x1b[200~text\r\n\x1b[201~q", "\x1b[201~",
	} {
		var f filter
		if got := typed(&f, soon, keys); got != keys {
			t.Errorf("%q became %q", keys, got)
		}
	}
}

func TestWhatIsNoInputIsDropped(t *testing.T) {
	for name, input := range map[string]string{
		"colour, BEL":          "\x1b]11;rgb:1111/2222/3333\x07",
		"colour, ST":           "\x1b]11;rgb:1111/2222/3333\x1b\\",
		"clipboard":            "\x1b]52;c;" + strings.Repeat("QUJD", 50_000) + "\x07",
		"version":              "\x1bP>|terminal(1)\x1b\\",
		"capability":           "\x1bP1+r524742=\x1b\\",
		"image":                "\x1b_Gi=31;OK\x1b\\",
		"parameter after":      "\x1b[<0;-1;-1M",
		"endless parameters":   "\x1b[" + strings.Repeat("9", 5000) + "A",
		"cut off by the next":  "\x1b[<64;1\x1b[<64;1",
		"cut off string":       "\x1b]11;rgb:00\x1b[<64;1",
		"string in two pieces": "\x1b]11;rgb:1111/",
	} {
		var f filter
		if got := typed(&f, soon, input); got != "" {
			t.Errorf("%s: %q was handed on", name, got)
		}
		if len(f.held) > longestSequence+1 {
			t.Errorf("%s: %d bytes held", name, len(f.held))
		}
	}
}

func TestReadsCutSequences(t *testing.T) {
	for _, test := range []struct {
		name  string
		pause time.Duration
		reads []string
		want  string
	}{
		{"mouse report", soon, []string{"\x1b[<64;1", "0;20M"}, "\x1b[<64;10;20M"},
		{"paste start", soon, []string{"\x1b[20", "0~a\x1b[201~"}, "\x1b[200~a\x1b[201~"},
		{"paste end", soon, []string{"\x1b[200~a\x1b[2", "01", "~"}, "\x1b[200~a\x1b[201~"},
		{"paste end, late", late, []string{"\x1b[200~a\x1b[2", "01", "~q"}, "\x1b[200~a\x1b[201~q"},
		{"letter", soon, []string{"\xe6\x97", "\xa5"}, "日"},
		{"string", soon, []string{"\x1b]11;rgb:11", "11/22\x1b", "\\q"}, "q"},
		{"escape, then a key", soon, []string{"\x1b", "[A"}, "\x1b[A"},
		{"half a sequence, then a key", late, []string{"\x1b[<64;1", "q"}, "q"},
		{"half a string, then a key", late, []string{"\x1b]11;rgb", "q"}, "q"},
		{"half a string, then ctrl+c", soon, []string{"\x1b]11;rgb", "\x03"}, "\x03"},
		{"half a letter, then a key", late, []string{"\xe6\x97", "q"}, "q"},
		{"half a letter, then a key at once", soon, []string{"\xe6\x97", "q"}, "\xe6\x97q"},
		{"paste that goes on", soon, []string{"\x1b[200~a", "q"}, "\x1b[200~aq"},
		{"paste whose end is lost", late, []string{"\x1b[200~a", "q"}, "\x1b[200~a\x1b[201~q"},
		{"paste that was only slow", late, []string{"\x1b[200~a", strings.Repeat("b", 65), "\x1b[201~q"}, "\x1b[200~a" + strings.Repeat("b", 65) + "\x1b[201~q"},
	} {
		var f filter
		if got := typed(&f, test.pause, test.reads...); got != test.want {
			t.Errorf("%s: %q instead of %q", test.name, got, test.want)
		}
	}
}

// A read may end anywhere, and the next one follows at once.
func TestCutsChangeNothing(t *testing.T) {
	for _, sequence := range []string{"\x1b[A", "\x1bOA", "\x1bj", "\x1b[7$", "\x1b[<64;10;20M", "日", "\x1b[200~a\x1b[201~"} {
		for cut := range sequence {
			var f filter
			out := f.pass(nil, []byte(sequence[:cut]), soon)
			if f.state != pasting && len(out) > 0 {
				t.Errorf("%q is handed on of %q", out, sequence)
			}
			out = f.settle(f.pass(out, []byte(sequence[cut:]), soon))
			if string(out) != sequence {
				t.Errorf("%q, cut after %d bytes, became %q", sequence, cut, out)
			}
		}
	}
}

func TestPasteIsBounded(t *testing.T) {
	for _, length := range []int{0, 1, longestPaste - 1, longestPaste, longestPaste + 1, 3 * longestPaste} {
		var f filter
		pasted := strings.Repeat("\x1b[201", length/5+1)[:length] // looks like its end all the time
		got := typed(&f, soon, pasteStart+pasted+pasteEnd+"q")
		want := pasteStart + pasted[:min(length, longestPaste)] + pasteEnd + "q"
		if got != want {
			t.Errorf("of %d bytes, %d are handed on instead of %d", length, len(got), len(want))
		}
	}
}

func FuzzFilter(f *testing.F) {
	for _, seed := range []string{
		"jj\x1b[A\x1b", "\x1b[200~text\x1b[2\x1b[201~\x1b[<0;1;1M", "\x1b]11;rgb:00\x1b\\é\xff\x1bP1$r", "\x1b[200~\x1b[200~", "\x1b[;;!;A\x1b\x1b[",
	} {
		f.Add([]byte(seed), uint64(0x5a5a))
	}
	f.Fuzz(func(t *testing.T, input []byte, cuts uint64) {
		var whole, pieces filter
		want := whole.pass(nil, input, soon)
		var got []byte
		for start, i := 0, 0; start < len(input); i++ {
			end := min(len(input), start+1+int(cuts>>(i%16*4)&15))
			got = pieces.pass(got, input[start:end], soon)
			start = end
		}
		if !bytes.Equal(got, want) || !bytes.Equal(whole.held, pieces.held) || whole.state != pieces.state {
			t.Fatalf("%q becomes %q whole, %q in pieces", input, want, got)
		}
		if len(whole.held) > longestSequence+1 {
			t.Fatalf("%d bytes are held", len(whole.held))
		}
		rest := input
		for _, b := range want { // nothing is made up, nothing changes places
			at := bytes.IndexByte(rest, b)
			if at < 0 {
				t.Fatalf("%q becomes %q", input, want)
			}
			rest = rest[at+1:]
		}
		if end := whole.pass(nil, []byte("q"), late); !bytes.HasSuffix(end, []byte("q")) {
			t.Fatalf("%q makes it deaf: a key became %q", input, end)
		}
	})
}

func BenchmarkFilter(b *testing.B) {
	block := []byte(strings.Repeat("The quick brown fox. ", 9))[:186]
	var f filter
	out := f.pass(nil, []byte(pasteStart), soon)
	b.SetBytes(int64(len(block)))
	for b.Loop() {
		out = f.pass(out[:0], block, soon)
	}
}
