package number

import "math/big"

// Scale gives what a scale word multiplies by. The word is folded, without glued particles; duals are
// not scale words here.
func Scale(word string) (*big.Rat, bool) {
	var zeros int
	switch word {
	case "مءه", "ماءه":
		zeros = 2
	case "دزينه", "دزينات", "دسته", "دستات":
		return big.NewRat(12, 1), true
	case "الف", "الاف", "الفا":
		zeros = 3
	case "مليون", "مليونا", "ملايين":
		zeros = 6
	case "مليار", "مليارا", "مليارات", "بليون", "بلايين", "بليونا":
		zeros = 9
	case "تريليون", "تريليونا", "تريليونات", "ترليون", "ترليونا":
		zeros = 12
	default:
		return nil, false
	}
	return new(big.Rat).SetInt(new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(zeros)), nil)), true
}
