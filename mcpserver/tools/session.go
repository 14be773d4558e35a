package tools

import "context"

type sessionKey struct{}

// WithSession names the session that calls belong to: what one session adds, no other sees. Without a name
// calls have no session; what they add is found by whoever knows its id, which cannot be guessed.
func WithSession(ctx context.Context, name string) context.Context {
	return context.WithValue(ctx, sessionKey{}, name)
}

func sessionOf(ctx context.Context) string {
	name, _ := ctx.Value(sessionKey{}).(string)
	return name
}
