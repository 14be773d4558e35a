package main

import (
	"errors"
	"fmt"
	"time"

	"github.com/spf13/pflag"

	"github.com/isnad-go/isnad/summarize"
	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/llm"
	"github.com/isnad-go/isnad/summarize/llm/openai"
	"github.com/isnad-go/isnad/summarize/llm/replay"
)

// noModel is what the extractive drafter says of itself.
const noModel = "drafted by rules that copy from the article, not by a model; for a model use --model NAME and, for a service of your own, --base-url URL"

// engineFlags choose what drafts.
type engineFlags struct {
	engine, model, baseURL    string
	recording, record, origin string
	timeout                   time.Duration
}

func (e *engineFlags) flags(f *pflag.FlagSet) {
	f.StringVar(&e.engine, "engine", "auto", "what drafts: auto, openai, extractive or replay; auto is openai where a model or base URL is named, else extractive")
	f.StringVar(&e.model, "model", "", "the model's name at the service (default $ISNAD_MODEL)")
	f.StringVar(&e.baseURL, "base-url", "", "the service's URL up to /v1 (default $ISNAD_BASE_URL, else OpenAI's); the key is $ISNAD_API_KEY, for OpenAI $OPENAI_API_KEY too")
	f.StringVar(&e.recording, "recording", "", "for --engine replay: the folder of recorded exchanges")
	f.StringVar(&e.record, "record", "", "record each exchange with the model in this folder")
	f.StringVar(&e.origin, "provenance", "", "with --record: how the answers were made, kept in each recording")
	f.DurationVar(&e.timeout, "timeout", 0, "how long to wait for one answer of the model (default 5m)")
}

// choose makes the model that the flags name; nil for the extractive drafter.
func (a *app) choose(e *engineFlags) (llm.Model, summarize.Engine, error) {
	model := e.model
	if model == "" {
		model = a.env("ISNAD_MODEL")
	}
	engine := e.engine
	if engine == "auto" {
		engine = "extractive"
		if model != "" || e.baseURL != "" {
			engine = "openai"
		}
	}
	switch engine {
	case "extractive":
		return nil, summarize.Engine{Name: engine, Note: noModel}, nil
	case "replay":
		if e.recording == "" {
			return nil, summarize.Engine{}, errors.New("--engine replay needs --recording DIR")
		}
		player, err := replay.NewPlayer(e.recording)
		return player, summarize.Engine{Name: engine, Model: claim.Maybe(e.model)}, err
	case "openai":
		return a.service(e, model)
	}
	return nil, summarize.Engine{}, fmt.Errorf("--engine is auto, openai, extractive or replay, not %q", e.engine)
}

// service makes a client. A key for OpenAI goes to OpenAI alone.
func (a *app) service(e *engineFlags, model string) (llm.Model, summarize.Engine, error) {
	base := e.baseURL
	if base == "" {
		base = a.env("ISNAD_BASE_URL")
	}
	key := a.env("ISNAD_API_KEY")
	if key == "" && base == "" {
		key = a.env("OPENAI_API_KEY")
	}
	if model == "" {
		return nil, summarize.Engine{}, errors.New("no model: name one with --model or $ISNAD_MODEL")
	}
	if base == "" && key == "" {
		return nil, summarize.Engine{}, errors.New("no API key: set $ISNAD_API_KEY or $OPENAI_API_KEY, or name a service of your own with --base-url")
	}
	m, err := openai.New(openai.Options{BaseURL: base, Model: model, APIKey: key, Timeout: e.timeout,
		OnRetry: func(failure *llm.Error, pause time.Duration) {
			a.note("%s; trying again in %s", oneLine(failure.Error()), pause.Round(time.Second/10))
		}})
	if err != nil {
		return nil, summarize.Engine{}, err
	}
	engine := summarize.Engine{Name: "openai", Model: claim.Maybe(model)}
	if e.record == "" {
		return m, engine, nil
	}
	r, err := replay.NewRecorder(m, e.record, replay.RecorderOptions{Model: model, Provenance: e.origin})
	return r, engine, err
}
