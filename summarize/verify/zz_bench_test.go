package verify_test
import ("testing";"context";"github.com/isnad-go/isnad/summarize/verify";"github.com/isnad-go/isnad/summarize/schema")
func BenchmarkSummary(b *testing.B){ a:=seed(b); d:=read(b,"testdata/seed.json"); for b.Loop(){ verify.Summary(context.Background(),a,d,nil)}}
func BenchmarkSchemaFor(b *testing.B){ for b.Loop(){ schema.For[match]()}}
func BenchmarkEmpty(b *testing.B){ a:=seed(b); for b.Loop(){ verify.Summary(context.Background(),a,[]byte("{}"),nil)}}
func BenchmarkValidate(b *testing.B){ d:=read(b,"testdata/seed.json"); for b.Loop(){ schema.Summary().Validate(d)}}
