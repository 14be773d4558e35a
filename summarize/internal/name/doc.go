// Package name finds who and what an Arabic article names: persons, organisations, places, outlets, weapons,
// with the title that each is given; which mentions are one; and whether a name in Latin letters renders an
// Arabic one.
package name
