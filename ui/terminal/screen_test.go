package terminal

import (
	"regexp"
	"strconv"
	"strings"
	"testing"
)

func TestPack(t *testing.T) {
	long := strings.Repeat(" ", 20)
	for name, test := range map[string]struct{ frame, packed string }{
		"text stays":                       {"a b  c", "a b  c"},
		"a short run stays":                {strings.Repeat(" ", shortestRun-1), strings.Repeat(" ", shortestRun-1)},
		"a long run is erased and skipped": {"a" + long + "b", "a\x1b[20X\x1b[20Cb"},
		"a reversed run stays":             {"\x1b[7m" + long + "\x1b[0m", "\x1b[7m" + long + "\x1b[m"},
		"a run after a reset is erased":    {"\x1b[1;7mx\x1b[0m" + long, "\x1b[1;7mx\x1b[m\x1b[20X\x1b[20C"},
		"a run after a movement is erased": {"\x1b[H" + long, "\x1b[H\x1b[20X\x1b[20C"},
		"a cut-off sequence stays":         {"x\x1b[12", "x\x1b[12"},
		"a lone escape stays":              {"x\x1b", "x\x1b"},
	} {
		if packed := string(pack(nil, []byte(test.frame))); packed != test.packed {
			t.Errorf("%s: %q, want %q", name, packed, test.packed)
		}
	}
}

// FuzzPack checks that packing loses nothing: with its two abbreviations undone, the frame is what it was.
func FuzzPack(f *testing.F) {
	erased := regexp.MustCompile("\x1b\\[(\\d+)X\x1b\\[\\d+C")
	f.Add("a" + strings.Repeat(" ", 40) + "\x1b[7m      \x1b[0m                    b")
	f.Add("X" + strings.Repeat(" ", 20))
	f.Fuzz(func(t *testing.T, frame string) {
		if erased.MatchString(frame) {
			t.Skip("looks packed already")
		}
		packed := string(pack(nil, []byte(frame)))
		if len(packed) > len(frame) {
			t.Errorf("%q became longer: %q", frame, packed)
		}
		undone := erased.ReplaceAllStringFunc(packed, func(found string) string {
			cells, err := strconv.Atoi(erased.FindStringSubmatch(found)[1])
			if err != nil {
				t.Fatal(err)
			}
			return strings.Repeat(" ", cells)
		})
		if undone != strings.ReplaceAll(frame, reset, shortReset) {
			t.Errorf("%q became %q", frame, packed)
		}
	})
}
