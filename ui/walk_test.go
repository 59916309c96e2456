package ui

import (
	"math/rand/v2"
	"testing"

	"apicodes/ui/session"
	"apicodes/ui/theme"
)

// TestARandomWalkIsSound presses keys and clicks at random for as long as a short session takes.
func TestARandomWalkIsSound(t *testing.T) {
	for seed := range uint64(walks) {
		random := rand.New(rand.NewPCG(seed, 7))
		bytes := make([]byte, 800)
		for i := range bytes {
			bytes[i] = byte(random.Uint32())
		}
		s := explore(t, "120x40", session.Session{Theme: theme.New(theme.Bare)})
		for reel := (tape{bytes}); len(reel.bytes) > 0; {
			s.send(reel.message())
			s.isSound()
		}
	}
}

// walks is how many sessions there are: together they press every key in most places.
const walks = 12
