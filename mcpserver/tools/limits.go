package tools

import "time"

// Limits bound what a [Store] keeps. A value that is zero means the default.
type Limits struct {
	Articles     int           // in one session; 32, and as many again 32 times for all calls without a session
	SessionBytes int           // of articles in one session; 4 MiB
	TotalBytes   int           // of articles in all sessions; 64 MiB
	Idle         time.Duration // after which an article that nobody asks for is dropped; an hour
	Analysed     int           // bytes of articles kept analysed, which takes some thirty times as much; 1 MiB
	Running      int           // calls to a model at work, in all sessions; 32
	Wait         time.Duration // after which a call that still works is answered with a handle; 45 s
}

func (l Limits) orDefaults() Limits {
	set := func(v *int, standard int) {
		if *v <= 0 {
			*v = standard
		}
	}
	set(&l.Articles, 32)
	set(&l.SessionBytes, 4<<20)
	set(&l.TotalBytes, 64<<20)
	set(&l.Analysed, 1<<20)
	set(&l.Running, 32)
	if l.Idle <= 0 {
		l.Idle = time.Hour
	}
	if l.Wait <= 0 {
		l.Wait = 45 * time.Second
	}
	return l
}

// of gives the bounds of one session's articles.
func (l Limits) of(session string) (articles, bytes int) {
	if session == "" {
		return l.Articles * 32, l.TotalBytes
	}
	return l.Articles, l.SessionBytes
}
