package number

import (
	"math/big"
)

// takeDigits opens a group with digits: at the start, or below a scale that is larger than they are.
func (r *reader) takeDigits(i int) bool {
	d, ok := ReadDigits(r.t, i)
	if !ok {
		return false
	}
	if r.hundredsOpen() && d.Other == nil && d.Value.IsInt() && d.Value.Cmp(big.NewRat(100, 1)) < 0 {
		r.grow(int(d.Value.Num().Int64())) // مئة و20
		r.last, r.n.To = 0, d.To
		return true
	}
	if r.n.To > r.n.From || r.last != 0 {
		if r.group != nil || len(r.parts) == 0 || d.Other != nil || !r.below(d.Value) {
			return false
		}
	} else {
		r.n.Other, r.n.Year = d.Other, d.Year
	}
	r.group, r.digits, r.last, r.n.To = d.Value, true, 0, d.To
	return true
}

// below says whether a value fits under the last closed scale.
func (r *reader) below(v *big.Rat) bool {
	last := r.parts[len(r.parts)-1]
	return v.Cmp(new(big.Rat).SetInt(power(last.scale))) < 0
}

// take adds a word to the number if the grammar lets it stand there; joined says that و stands before it.
func (r *reader) take(e entry, joined bool, to int) bool {
	start := r.group == nil && len(r.parts) == 0
	free := start || joined // a new element of the sum needs و
	ok := false
	switch e.class {
	case scale:
		ok = (!e.plural || !free) && r.takeScale(e.value, joined)
	case scale2:
		ok = r.takeDual(e.value, start, joined)
	case dozen:
		ok = r.takeDozen(e, free)
	case zero:
		if ok = start; ok {
			r.group = new(big.Rat)
		}
	default:
		ok = r.takeSmall(e, free)
	}
	if !ok {
		return false
	}
	if e.class != scale && e.class != scale2 {
		r.n.Scale, r.n.Dual = 0, false
	} else if e.class == scale {
		r.n.Scale, r.n.Dual = e.value, false
	}
	r.n.Words, r.n.Year, r.last, r.n.To = true, false, e.class, to
	return true
}

// takeDual closes a group of two: ألفان. Behind hundreds it belongs to them: مئة وألفان is a hundred and two
// thousand.
func (r *reader) takeDual(n int, start, joined bool) bool {
	two := big.NewRat(2, 1)
	switch {
	case start:
	case !joined:
		return false
	case r.hundredsOpen():
		two.Add(two, r.group)
	case r.more(n, two):
		return true
	case r.group != nil || n >= r.parts[len(r.parts)-1].scale:
		return false
	}
	r.push(two, n)
	return true
}

// more adds one or two of the scale that round hundreds of it were just said: مئة ألف وألف is 101,000.
func (r *reader) more(n int, v *big.Rat) bool {
	k := len(r.parts) - 1
	if r.group != nil || k < 0 || r.parts[k].scale != n || !r.parts[k].value.IsInt() {
		return false
	}
	if hundreds := new(big.Rat).Quo(r.parts[k].value, big.NewRat(100, 1)); !hundreds.IsInt() {
		return false
	}
	r.parts[k].value = new(big.Rat).Add(r.parts[k].value, v)
	return true
}

// hundredsOpen says whether the open group is round hundreds in words, which a scale behind و counts up:
// مئة وألف is a hundred and one thousand, since the smaller number never comes first else.
func (r *reader) hundredsOpen() bool {
	return r.group != nil && !r.digits && r.whole > 0 && r.whole%100 == 0
}

// takeSmall adds a word below a thousand to the open group.
func (r *reader) takeSmall(e entry, free bool) bool {
	if r.digits && r.group != nil {
		return false
	}
	low := r.whole % 100
	switch e.class {
	case unit:
		hundredNext := false
		if !free && r.group == nil && r.behindScale() { // ألف خمس مائة: و left out before hundreds
			next, _, _ := word(r.t.Word(r.n.To + 1))
			hundredNext = next.class == hundred
		}
		if low != 0 || !free && !hundredNext {
			return false
		}
		r.unit = e.value
		r.grow(e.value)
	case ten:
		switch {
		case r.last == unit && !free && low > 0 && low < 10: // ثلاثة عشر
			r.grow(10)
		case free && low == 0:
			r.grow(10)
		default:
			return false
		}
	case teen:
		if !free || low != 0 {
			return false
		}
		r.grow(e.value)
	case tens:
		if !free || low != 0 && (r.last != unit || low > 9) {
			return false
		}
		r.grow(e.value)
	case hundred:
		switch {
		case r.last == unit && !free && r.unit >= 3 && r.whole == r.unit: // ثلاث مئة
			r.grow(r.unit*100 - r.unit)
		case r.whole == 0 && (free || r.behindScale()):
			r.grow(100)
		default:
			return false
		}
	case hundreds:
		if r.whole != 0 || !free && !r.behindScale() {
			return false
		}
		r.grow(e.value)
	}
	return true
}

// behindScale says whether a scale word came last, where و is left out at times before hundreds.
func (r *reader) behindScale() bool { return r.last == scale || r.last == scale2 }

func (r *reader) grow(by int) {
	r.whole += by
	r.group = big.NewRat(int64(r.whole), 1)
}

// takeScale closes the open group with a scale word. A scale without a group is one of it at the start or
// behind و, and multiplies what stands right before it otherwise: مئة ألف مليون.
func (r *reader) takeScale(n int, joined bool) bool {
	if joined {
		one := big.NewRat(1, 1)
		switch {
		case r.hundredsOpen() && (len(r.parts) == 0 || n < r.parts[len(r.parts)-1].scale):
			r.one = true
			one.Add(one, r.group)
		case r.more(n, one):
			return true
		case r.group != nil || len(r.parts) == 0 || n >= r.parts[len(r.parts)-1].scale:
			return false
		}
		r.push(one, n)
		return true
	}
	if r.group == nil && len(r.parts) == 0 {
		r.push(big.NewRat(1, 1), n)
		return true
	}
	sum := new(big.Rat)
	if r.group != nil {
		sum.Set(r.group)
	}
	k := len(r.parts)
	for k > 0 && r.parts[k-1].scale < n {
		k--
		p := r.parts[k]
		sum.Add(sum, new(big.Rat).Mul(p.value, new(big.Rat).SetInt(power(p.scale))))
	}
	if k > 0 && sum.Sign() == 0 && r.one && r.parts[k-1].scale == n {
		r.one = false
		return true // «ستمئة وألف ألف»: the first is one thousand, the second says of what
	}
	if k > 0 && r.parts[k-1].scale == n || sum.Sign() == 0 {
		return false // «ألف ألف» is no number of the press
	}
	r.parts = r.parts[:k]
	r.push(sum, n)
	return true
}

func (r *reader) push(v *big.Rat, scale int) {
	r.parts = append(r.parts, part{v, scale})
	r.group, r.whole, r.digits = nil, 0, false
	r.n.Other = nil
}

// takeDozen counts dozens: as many as the group before says, or one more element of the sum.
func (r *reader) takeDozen(e entry, free bool) bool {
	dozen := big.NewRat(int64(e.value), 1)
	switch {
	case free && !e.plural && r.group != nil:
		dozen.Add(dozen, r.group)
	case free && !e.plural:
	case !free && r.group != nil && e.value == 12:
		dozen.Mul(dozen, r.group)
	default:
		return false
	}
	r.push(dozen, 0)
	return true
}
