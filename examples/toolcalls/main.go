// Command toolcalls lets a model use isnad's tools by plain tool calling, without MCP: the model drafts a
// summary, has it verified, repairs it, and answers. The model's answers come from a recording, so it needs
// neither a key nor a network; for a real model take away the line that sets HTTPClient.
// Run it from the root of the repository:
//
//	go run ./examples/toolcalls
package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/sashabaranov/go-openai"

	"github.com/isnad-go/isnad/mcpserver/tools"
)

const (
	article   = "summarize/eval/testdata/synthetic/drill/article.txt"
	recording = "examples/toolcalls/recording.json"
	maxTurns  = 10
)

func main() {
	if err := run(context.Background(), os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "toolcalls:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, w io.Writer) error {
	ctx = tools.WithSession(ctx, "conversation") // what is added belongs to it
	kit := tools.All(tools.Options{})
	id, err := add(ctx, kit)
	if err != nil {
		return err
	}
	config := openai.DefaultConfig(os.Getenv("OPENAI_API_KEY"))
	if config.HTTPClient, err = newPlayer(recording); err != nil {
		return err
	}
	client := openai.NewClientWithConfig(config)
	request := openai.ChatCompletionRequest{Model: "synthetic", Tools: functions(kit), Messages: []openai.ChatCompletionMessage{
		{Role: openai.ChatMessageRoleSystem, Content: "Answer from the article alone, and only after verify_summary refutes nothing."},
		{Role: openai.ChatMessageRoleUser, Content: "Summarize the article " + id + "."},
	}}
	for range maxTurns {
		response, err := client.CreateChatCompletion(ctx, request)
		if err != nil {
			return err
		}
		if len(response.Choices) == 0 {
			return errors.New("the model gives no answer")
		}
		said := response.Choices[0].Message
		if len(said.ToolCalls) == 0 {
			fmt.Fprintln(w, said.Content)
			return nil
		}
		request.Messages = append(request.Messages, said)
		for _, c := range said.ToolCalls {
			answer, err := call(ctx, kit, c.Function)
			if err != nil {
				return err
			}
			fmt.Fprintf(w, "%s: %s\n", c.Function.Name, gist(answer))
			request.Messages = append(request.Messages, openai.ChatCompletionMessage{Role: openai.ChatMessageRoleTool, ToolCallID: c.ID, Content: answer})
		}
	}
	return fmt.Errorf("the model still calls tools after %d turns", maxTurns)
}

// add hands the article over once; the model names it by its id.
func add(ctx context.Context, kit []*tools.Tool) (string, error) {
	text, err := os.ReadFile(article)
	if err != nil {
		return "", err
	}
	arguments, err := json.Marshal(map[string]string{"text": string(text), "published": "2024-03-03"})
	if err != nil {
		return "", err
	}
	answer, err := call(ctx, kit, openai.FunctionCall{Name: "add_article", Arguments: string(arguments)})
	if err != nil {
		return "", err
	}
	var added struct {
		ID string `json:"article_id"`
	}
	err = json.Unmarshal([]byte(answer), &added)
	return added.ID, err
}

// functions declares the tools to the model.
func functions(kit []*tools.Tool) []openai.Tool {
	var list []openai.Tool
	for _, t := range kit {
		list = append(list, openai.Tool{Type: openai.ToolTypeFunction,
			Function: &openai.FunctionDefinition{Name: t.Name, Description: t.Description, Parameters: t.Input}})
	}
	return list
}

// call runs one tool. What the model can mend goes back to it as the answer.
func call(ctx context.Context, kit []*tools.Tool, c openai.FunctionCall) (string, error) {
	for _, t := range kit {
		if t.Name != c.Name {
			continue
		}
		answer, err := t.Call(ctx, json.RawMessage(c.Arguments))
		var problem *tools.Problem
		if errors.As(err, &problem) {
			return problem.Text, nil
		}
		return string(answer), err
	}
	return fmt.Sprintf("there is no tool %q", c.Name), nil
}

// gist is an answer's verdict with its counts, or what else it says in short.
func gist(answer string) string {
	var report struct {
		Verdict string
		Counts  struct{ Supported, Refuted int }
	}
	if json.Unmarshal([]byte(answer), &report) == nil && report.Verdict != "" {
		return fmt.Sprintf("%s, %d supported, %d refuted", report.Verdict, report.Counts.Supported, report.Counts.Refuted)
	}
	return fmt.Sprintf("%d bytes", len(answer))
}
