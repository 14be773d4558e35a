// Package extractive drafts a summary without any model. It copies: the headline, the passages, what
// happened, what was said and by whom are words of the article, found by rules, and it leaves out what
// the rules are not sure of. It is the embedded default drafter, and the floor that a model has to
// beat.
package extractive
