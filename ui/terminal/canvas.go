package terminal

import (
	"os"
	"strings"
	"sync"
	"time"
)

const (
	// frameGap is the least time between two frames of a burst. The first one is drawn at once.
	frameGap = 4 * time.Millisecond

	// mostCodes is how much may wait, besides the frame, for a terminal that does not read. It holds one copied text.
	mostCodes = 256 << 10 // bytes
)

// canvas draws frames. A goroutine of its own compares the latest one with what is shown and writes what differs, so
// that a terminal that does not read holds up nobody, and a frame that was not begun when the next one came is never
// drawn. At rest it waits. Everything else that goes to the terminal while frames are drawn goes through it too: two
// writers would cut each other's sequences.
type canvas struct {
	file   *os.File
	failed func(error)   // called once, when nothing can be drawn any more
	wake   chan struct{} // something is waiting to be written
	ended  chan struct{} // closed when the goroutine has ended

	mutex   sync.Mutex
	waiting waiting
	last    string // the frame that was handed over last

	painter painter // of the goroutine
}

// waiting is what the goroutine has not taken yet.
type waiting struct {
	codes   string // written before the frame
	frame   string // empty for none
	whole   bool   // the frame is drawn whole: the screen may show something else
	written chan struct{}
	over    bool
}

func newCanvas(file *os.File, failed func(error)) *canvas {
	c := &canvas{file: file, failed: failed, wake: make(chan struct{}, 1), ended: make(chan struct{})}
	go c.run()
	return c
}

// draw has a frame drawn, if it is another one than before or has to be drawn whole.
func (c *canvas) draw(frame string, whole bool) {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	if frame == c.last && !whole && c.waiting.codes == "" {
		return
	}
	c.last, c.waiting.frame, c.waiting.whole = frame, frame, c.waiting.whole || whole
	c.ring()
}

// send has sequences written before the next frame. It reports false where too much is waiting already.
func (c *canvas) send(codes string) bool {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	if len(c.waiting.codes)+len(codes) > mostCodes {
		return false
	}
	c.waiting.codes += codes
	return true
}

// leave writes what gives the screen back, and returns false if the terminal has not taken it within a time. A frame
// that is not drawn yet is dropped: it would be drawn over what the shell shows.
func (c *canvas) leave(codes string, within time.Duration) bool {
	written := make(chan struct{})
	c.mutex.Lock()
	c.waiting = waiting{codes: c.waiting.codes + codes, written: written}
	c.ring()
	c.mutex.Unlock()
	timer := time.NewTimer(within)
	defer timer.Stop()
	select {
	case <-written:
		return true
	case <-c.ended: // it failed: nobody else writes now
		_, err := c.file.WriteString(codes)
		return err == nil
	case <-timer.C:
		return false
	}
}

// close ends the goroutine. What is waiting is written before.
func (c *canvas) close() {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	c.waiting.over = true
	c.ring()
}

// ring wakes the goroutine.
func (c *canvas) ring() {
	select {
	case c.wake <- struct{}{}:
	default: // it has not taken what was waiting before
	}
}

func (c *canvas) run() {
	defer close(c.ended)
	defer func() {
		if value := recover(); value != nil {
			c.failed(newCrash(value))
		}
	}()
	var drawn time.Time
	for range c.wake {
		time.Sleep(frameGap - time.Since(drawn))
		c.mutex.Lock()
		next := c.waiting
		c.waiting = waiting{over: next.over}
		c.mutex.Unlock()
		if err := c.write(next); err != nil {
			c.failed(err)
			return
		}
		if next.frame != "" {
			drawn = time.Now()
		}
		if next.written != nil {
			close(next.written)
		}
		if next.over {
			return
		}
	}
}

// write is one write, so that the terminal never shows half a frame.
func (c *canvas) write(next waiting) error {
	out := []byte(next.codes)
	if next.frame != "" {
		out = append(out, c.painter.paint(strings.Split(next.frame, "\n"), next.whole)...)
	}
	if len(out) == 0 {
		return nil
	}
	_, err := c.file.Write(out)
	return err
}
