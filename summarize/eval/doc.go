// Package eval measures summaries offline, from recorded answers of language models. The same folder
// gives the same bytes: nothing depends on a clock, on the network or on chance.
//
// A sample is one article that is evaluated, a recording one stored exchange with a model, an answerer
// whoever gave the answers, a score what one answerer's recordings of one sample come to, and a metric a
// figure over all samples of an answerer. What each figure means is said at [Metric].
//
// A folder holds one folder per sample:
//
//	SAMPLE/article.txt                  the article's text, byte for byte
//	SAMPLE/article.json                 what is known of it (title, outlet, country, published); optional
//	SAMPLE/recordings/ANSWERER/N.json   the exchanges of one run, as package replay writes them; optional
//	SAMPLE/verdicts.json                what people judged of the drafts: answerer to path to verdict; optional
//	SAMPLE/gold.json                    optional, and not read yet
//
// A recorded draft is verified whatever the prompt is by now: it is an answer about the article. A
// recorded repair answers a list of faults, so it is used only where today's code, given the draft,
// builds the very request it was recorded for; otherwise it is listed as stale, and its sample is left out
// of the figures after repair. Recordings are made anew, never re-keyed by hand.
//
// Every sample is also drafted by rules, without a model, as the answerer [Extractive]: a floor that any
// model should beat.
package eval
