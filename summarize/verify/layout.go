package verify

import (
	"reflect"
	"sync"

	"github.com/isnad-go/isnad/summarize/claim"
)

// layout is what the walk has to know of a type.
type layout struct {
	fields []field // of a struct
	writes bool    // it has a JSON form of its own
	enum   bool    // it lists its values
	null   bool    // its zero value can be null
}

func layoutOf(t reflect.Type) *layout {
	l := &layout{writes: writesItself(t)}
	zero := reflect.New(t).Interface()
	_, l.enum = zero.(interface{ Values() []string })
	if n, ok := zero.(interface{ Nullable() bool }); ok {
		l.null = n.Nullable()
	}
	if t.Kind() == reflect.Struct && !l.writes {
		l.fields = fieldsOf(t)
	}
	return l
}

// summaryLayouts are those of the types that a claim.Summary is made of.
var summaryLayouts = sync.OnceValue(func() map[reflect.Type]*layout {
	out := map[reflect.Type]*layout{}
	var add func(t reflect.Type)
	add = func(t reflect.Type) {
		for t.Kind() == reflect.Pointer || t.Kind() == reflect.Slice {
			if t.Kind() == reflect.Slice && out[t] == nil {
				out[t] = layoutOf(t)
			}
			t = t.Elem()
		}
		if out[t] != nil {
			return
		}
		out[t] = layoutOf(t)
		for i := range out[t].fields {
			add(t.FieldByIndex(out[t].fields[i].index).Type)
		}
	}
	add(reflect.TypeFor[claim.Summary]())
	return out
})

// layout gives a type's, worked out once in a walk.
func (w *walker) layout(t reflect.Type) *layout {
	if l, known := w.known[t]; known {
		return l
	}
	l, known := w.layouts[t]
	if !known {
		l = layoutOf(t)
		w.layouts[t] = l
	}
	return l
}
