package accesslog

import "bytes"

// clock turns timestamps into minutes. Neighbouring lines share their minute nearly always, so it remembers the last.
type clock struct {
	seen   [24]byte // the last timestamp, without its seconds
	length int
	minute int64
}

// common reads "02/Mar/2026:10:00:00 +0000"; without a zone (HAProxy: "02/Mar/2026:10:00:00.123") it means UTC.
func (c *clock) common(text []byte) int64 {
	if len(text) < 20 || text[2] != '/' || text[6] != '/' || text[11] != ':' || text[14] != ':' || text[17] != ':' {
		return NoMinute
	}
	var zone []byte
	if len(text) >= 26 && text[20] == ' ' {
		zone = text[21:26]
	}
	if c.length == 17+len(zone) && bytes.Equal(c.seen[:17], text[:17]) && bytes.Equal(c.seen[17:c.length], zone) {
		return c.minute
	}
	month := monthOf(text[3:6])
	day, year := digits(text[0:2]), digits(text[7:11])
	hour, minute := digits(text[12:14]), digits(text[15:17])
	if month == 0 || !plausible(year, month, day, hour, minute) {
		return NoMinute
	}
	c.minute = days(year, month, day)*1440 + int64(hour*60+minute) - offset(zone)
	c.length = copy(c.seen[:], text[:17])
	c.length += copy(c.seen[17:], zone)
	return c.minute
}

// iso reads "2026-03-02T10:00:00.000Z", with a blank for the T, slashes for the dashes, any fraction and any zone.
func iso(text []byte) int64 {
	if len(text) < 16 || text[4] != text[7] || text[4] != '-' && text[4] != '/' || text[13] != ':' {
		return NoMinute
	}
	if text[10] != 'T' && text[10] != ' ' && text[10] != '\t' {
		return NoMinute
	}
	year, month, day := digits(text[0:4]), digits(text[5:7]), digits(text[8:10])
	hour, minute := digits(text[11:13]), digits(text[14:16])
	if !plausible(year, month, day, hour, minute) {
		return NoMinute
	}
	rest := text[16:]
	for len(rest) > 0 && rest[0] != '+' && rest[0] != '-' && rest[0] != 'Z' {
		rest = rest[1:]
	}
	return days(year, month, day)*1440 + int64(hour*60+minute) - offset(rest)
}

// epoch reads a number since 1970: seconds with or without a fraction, or, from twelve digits on, milliseconds and less.
func epoch(text []byte) int64 {
	whole := text
	if at := bytes.IndexByte(text, '.'); at >= 0 {
		whole = text[:at]
	}
	if len(whole) < 9 || len(whole) > 20 {
		return NoMinute
	}
	n := digits(whole[:len(whole)-max(0, len(whole)-9)/3*3])
	if n < 0 {
		return NoMinute
	}
	return int64(n) / 60
}

// moment reads whichever of the forms a timestamp has.
func (c *clock) moment(text []byte) int64 {
	switch {
	case len(text) < 9:
		return NoMinute
	case len(text) > 11 && text[2] == '/':
		return c.common(text)
	case text[4] == '-' || text[4] == '/':
		return iso(text)
	}
	return epoch(text)
}

// offset reads a zone, "+0100" or "+01:00", in minutes.
func offset(zone []byte) int64 {
	if len(zone) < 5 || zone[0] != '+' && zone[0] != '-' {
		return 0
	}
	hours, rest := digits(zone[1:3]), zone[3:]
	if rest[0] == ':' {
		rest = rest[1:]
	}
	if len(rest) < 2 {
		return 0
	}
	minutes := digits(rest[:2])
	if hours < 0 || hours > 15 || minutes < 0 || minutes > 59 {
		return 0
	}
	if zone[0] == '-' {
		return -int64(hours*60 + minutes)
	}
	return int64(hours*60 + minutes)
}

// digits reads a number of only digits, or gives -1.
func digits(text []byte) int {
	n := 0
	for _, c := range text {
		if !isDigit(c) {
			return -1
		}
		n = n*10 + int(c-'0')
	}
	return n
}

func plausible(year, month, day, hour, minute int) bool {
	return year >= 1970 && month >= 1 && month <= 12 && day >= 1 && day <= 31 &&
		hour >= 0 && hour <= 23 && minute >= 0 && minute <= 59
}

func monthOf(name []byte) int {
	at := bytes.Index([]byte("JanFebMarAprMayJunJulAugSepOctNovDec"), name)
	if at < 0 || at%3 != 0 {
		return 0
	}
	return at/3 + 1
}

// days counts from 1970-01-01 to a day of the Gregorian calendar. Years begin in March here, so that the leap day is the
// last of its year.
func days(year, month, day int) int64 {
	if month <= 2 {
		year--
		month += 12
	}
	dayOfYear := (153*(month-3)+2)/5 + day - 1
	return int64(year*365+year/4-year/100+year/400+dayOfYear) - 719468
}
