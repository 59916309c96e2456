package catalog

import "slices"

// Phrases are what one program, framework, client or API says where a request fails: an element of phrases.json. They
// are what people paste when they have no number.
type Phrases struct {
	From    string   `json:"from"` // who says so, as people call it: "Express", "curl", "browsers"
	Phrases []Phrase `json:"phrases"`
}

// Phrase is a text that is always the same, without the names and numbers around it. In it "…" stands for some words, and
// right behind a word for any number: "AADSTS…" are the errors that a product has numbered.
type Phrase struct {
	Text   string `json:"text"`
	Status []int  `json:"status"` // the codes that it is said with, the likeliest first; 0 where no response came
}

func (p Phrases) clone() Phrases {
	p.Phrases = cloned(p.Phrases, func(phrase Phrase) Phrase {
		phrase.Status = slices.Clone(phrase.Status)
		return phrase
	})
	return p
}

// Phrases returns what programs say where a request fails, as phrases.json orders them. The caller must not change it:
// it is long, and only search reads it.
func (c *Catalog) Phrases() []Phrases { return c.phrases }
