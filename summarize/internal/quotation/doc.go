// Package quotation finds who said what in an Arabic text: the words said, by which verb or noun of saying, by whom,
// carried by whom. Borders are those of the project's annotation guide; how verbs of saying take what is said is
// the grammar of إن and أن (Ryding, A Reference Grammar of Modern Standard Arabic, chapter 19).
package quotation
