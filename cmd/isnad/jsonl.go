package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strconv"
	"unicode/utf8"
)

// write writes one value as a line of JSON, Arabic unescaped.
func (a *app) write(v any) error {
	enc := json.NewEncoder(a.out)
	enc.SetEscapeHTML(false)
	return enc.Encode(v)
}

// failedLine is the answer to a line that could not be read.
type failedLine struct {
	ID    json.RawMessage `json:"id"`
	Error string          `json:"error"`
}

var null = json.RawMessage("null")

// lines answers each line of a file on a line of its own, in order. A line that answer refuses gets its
// error, and the rest goes on.
func (a *app) lines(file string, answer func(id json.RawMessage, line []byte) error) error {
	in := a.in
	if file != "-" {
		f, err := os.Open(file)
		if err != nil {
			return err
		}
		defer f.Close()
		in = f
	}
	r := bufio.NewReaderSize(in, 1<<16)
	for n := 1; ; n++ {
		line, err := r.ReadBytes('\n')
		if len(bytes.TrimSpace(line)) > 0 {
			if err := a.line(n, bytes.TrimRight(line, "\r\n"), answer); err != nil {
				return err
			}
		}
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
	}
}

func (a *app) line(n int, line []byte, answer func(id json.RawMessage, line []byte) error) error {
	var head struct {
		ID json.RawMessage `json:"id"`
	}
	err := decode(line, &head)
	if head.ID == nil {
		head.ID = null
	}
	if err == nil {
		err = answer(head.ID, line)
	}
	if err == nil {
		return nil
	}
	a.note("line %d: %s", n, oneLine(err.Error()))
	a.raise(statusOf(err))
	return a.write(failedLine{head.ID, oneLine(err.Error())})
}

// soundText refuses bytes that are not UTF-8 and escapes of half a character: both would silently become
// U+FFFD, and no quote would be the article's any more.
func soundText(b []byte) error {
	for i := 0; i < len(b); {
		if b[i] == '\\' && i+1 < len(b) {
			if b[i+1] != 'u' {
				i += 2
				continue
			}
			size := surrogate(b, i)
			if size < 0 {
				return fmt.Errorf("half of a surrogate pair at byte %d", i)
			}
			i += size
			continue
		}
		r, size := utf8.DecodeRune(b[i:])
		if r == utf8.RuneError && size == 1 {
			return fmt.Errorf("not valid UTF-8 at byte %d", i)
		}
		i += size
	}
	return nil
}

// surrogate gives the length of the \u escape at i, both halves of a pair taken together; -1 where one
// half is missing.
func surrogate(b []byte, i int) int {
	hex := func(i int) int {
		if i+6 > len(b) || b[i] != '\\' || b[i+1] != 'u' {
			return -1
		}
		v, err := strconv.ParseUint(string(b[i+2:i+6]), 16, 32)
		if err != nil {
			return -1
		}
		return int(v)
	}
	switch v := hex(i); {
	case v >= 0xDC00 && v <= 0xDFFF:
		return -1
	case v >= 0xD800 && v <= 0xDBFF:
		if low := hex(i + 6); low < 0xDC00 || low > 0xDFFF {
			return -1
		}
		return 12
	}
	return 2
}
