//go:build !race

package verify_test

// instrumented says that the race detector is in the program.
const instrumented = false
