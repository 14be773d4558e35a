package tools

import (
	"encoding/json"
	"reflect"
	"testing"
)

var objects = []string{
	`{}`, ` { } `, `{"summary":{}}`, `{"summary":{"a":[1,"}",{"b":"\"\\"}]},"x":1}`, `{"x":"y","summary":[]}`, `{"a":1,"summary":null,"b":-1.5e3}`,
	` { "a" : true , "summary" : { "summary" : 1 } , "b" : [ ] } `, `{"summary":"a","x":false,"summary":"b"}`, `{"summar\u0079":1,"summary":2}`, `[]`, `"summary"`, `7`,
	`{"a":{"summary":1}}`, `{"":1,"summary":2}`, `{"summary":123}`, `{"summary":123 }`, `{"a":"\\","summary":1}`,
}

// What is left and what is taken out are what encoding/json reads there.
func takesOut(t *testing.T, object []byte) {
	t.Helper()
	rest, value, ok := without(object, "summary")
	var want map[string]json.RawMessage
	if err := json.Unmarshal(object, &want); err != nil || want == nil || !ok {
		if ok {
			t.Errorf("%s: taken for an object", object)
		}
		return
	}
	if string(value) != string(want["summary"]) {
		t.Errorf("%s: took out %s, want %s", object, value, want["summary"])
	}
	delete(want, "summary")
	got := map[string]json.RawMessage{}
	if err := json.Unmarshal(rest, &got); err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("%s: %s is left, want %s", object, got, want)
	}
}

func TestWithout(t *testing.T) {
	for _, object := range objects {
		takesOut(t, []byte(object))
	}
	if _, value, ok := without([]byte(objects[3]), "summary"); !ok || len(value) == 0 {
		t.Errorf("nothing taken out of %s", objects[3])
	}
}

func FuzzWithout(f *testing.F) {
	for _, object := range objects {
		f.Add([]byte(object))
	}
	f.Fuzz(func(t *testing.T, object []byte) {
		if json.Valid(object) {
			takesOut(t, object)
		}
	})
}
