package main

import (
	"fmt"

	"github.com/isnad-go/isnad/summarize/verify"
)

// explain prints what each check that reports a code says of it.
func (a *app) explain(code string) error {
	found := false
	for _, c := range verify.Checks() {
		text := c.Explain(code)
		if text == "" {
			continue
		}
		if found {
			fmt.Fprintln(a.out)
		}
		found = true
		fmt.Fprintf(a.out, "check %s: %s\n%s\n", c.Name, c.Title(), text)
	}
	if !found {
		return fmt.Errorf("no check reports the code %q: the codes stand in a report, as quantity-unit", code)
	}
	return nil
}
