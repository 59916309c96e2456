package catalog

// An enumerated type says itself which words it can hold, so that the check of the files, the messages that name the
// words and the JSON schema cannot differ. Where a field may be null, that is the field's affair: null is no word.

// Words returns every standing.
func (Standing) Words() []string {
	return words(Standard, Experimental, Deprecated, Reserved, Unofficial, Unassigned)
}

// Words returns every piece of advice on repeating a request.
func (Advice) Words() []string {
	return words(RetryNever, RetryUnchanged, RetryLater, RetryAfterChange, RetryFollowLocation, RetryWithKey, RetryNotApplicable)
}

// Words returns every answer to whether the request was carried out.
func (CarriedOut) Words() []string { return words(NotCarriedOut, PossiblyCarriedOut, WasCarriedOut) }

// Words returns every rule on caching.
func (CachingRule) Words() []string {
	return words(CacheByDefault, CacheIfExplicit, CacheNever, CacheNotApplicable)
}

// Words returns every rule on the body.
func (BodyRule) Words() []string { return words(BodyNone, BodyOptional, BodyExpected) }

// Words returns every level of a requirement.
func (Level) Words() []string { return words(Must, Should, May, MustNot, Expected) }

// Words returns both sides.
func (Side) Words() []string { return words(Request, Response) }

// Words returns every kind of meaning.
func (MeaningKind) Words() []string { return words(StandardMeaning, NarrowerMeaning, AnotherMeaning) }

// Words returns every subject of a disagreement.
func (Subject) Words() []string {
	return words(AboutName, AboutMeaning, AboutStanding, AboutAdvice, AboutMethod, AboutCause, AboutHeaders)
}

// Words returns every piece of advice that a document gives.
func (ReadingAdvice) Words() []string { return words(Repeat, DoNotRepeat, RepeatAfterChange, Wait) }

// Words returns everything that can become of a method.
func (Followed) Words() []string { return words(KeepsMethod, BecomesGET, StopsThere) }

// Words returns every place of a mark.
func (Place) Words() []string { return words(InHeader, InBody, InLog) }

// Words returns every proof.
func (Proof) Words() []string { return words(ProvesSent, ProvesPassed, ProvesNothing) }

func words[T ~string](all ...T) []string {
	texts := make([]string, len(all))
	for i, word := range all {
		texts[i] = string(word)
	}
	return texts
}
