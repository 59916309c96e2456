package load

import "fmt"

// checkPhrases finds what is wrong with what programs say.
func (l *loader) checkPhrases() {
	const file = "phrases.json"
	for i, said := range l.Phrases {
		l.check(file, notEmpty(fmt.Sprintf("[%d].phrases", i), said.Phrases))
		seen := map[string]bool{}
		for j, phrase := range said.Phrases {
			at := fmt.Sprintf("[%d].phrases[%d]", i, j)
			l.check(file, notEmpty(at+".status", phrase.Status))
			if seen[phrase.Text] {
				l.check(file, []string{fmt.Sprintf("%s.text: %q is there twice; keep one", at, phrase.Text)})
			}
			seen[phrase.Text] = true
			for _, status := range phrase.Status {
				if !l.isKnown(status) {
					l.check(file, []string{fmt.Sprintf("%s.status: %d is in no file of codes and not in rare.json", at, status)})
				}
			}
		}
	}
}
