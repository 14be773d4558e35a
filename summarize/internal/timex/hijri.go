package timex

import (
	"time"

	"github.com/hablullah/go-hijri"
)

// The years that the calendar of Umm al-Qura is published for.
const firstHijri, lastHijri = 1356, 1499

// gregorian gives the day of a Hijri date by Umm al-Qura; false outside what is published.
func gregorian(year, month, day int) (point, bool) {
	if year < firstHijri || year > lastHijri || month < 1 || month > 12 || day < 1 || day > 30 {
		return point{}, false
	}
	return of(hijri.UmmAlQuraDate{Year: int64(year), Month: int64(month), Day: int64(day)}.ToGregorian()), true
}

// hijriYear gives the Hijri year in which a month and day lie nearest to a day.
func hijriYear(near time.Time, month, day int) int {
	h, err := hijri.CreateUmmAlQuraDate(near)
	if err != nil {
		return 0
	}
	best, year := time.Duration(1<<62), 0
	for y := int(h.Year) - 1; y <= int(h.Year)+1; y++ {
		if p, ok := gregorian(y, month, day); ok {
			if d := p.at().Sub(near).Abs(); d < best {
				best, year = d, y
			}
		}
	}
	return year
}
