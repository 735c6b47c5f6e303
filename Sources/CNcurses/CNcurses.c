#define _GNU_SOURCE
#include "CNcurses.h"

#include <stdlib.h>
#include <term.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/mman.h>
#endif

const attr_t curses_bold = WA_BOLD;
const attr_t curses_dim = WA_DIM;
const attr_t curses_italic = WA_ITALIC;
const attr_t curses_underline = WA_UNDERLINE;
const attr_t curses_reverse = WA_REVERSE;

WINDOW *curses_window(void) { return stdscr; }

WINDOW *curses_terminal_window(void) { return curscr; }

int curses_colours(void) { return COLORS; }

int curses_pairs(void) { return COLOR_PAIRS; }

bool curses_can(const char *capability) {
  const char *text = tigetstr((char *)capability);
  return text != NULL && text != (const char *)-1;
}

void curses_set_cell(cchar_t *cell, const wchar_t *text, attr_t attributes, short pair) {
  setcchar(cell, text, attributes, pair, NULL);
}

int curses_width(wchar_t character) { return wcwidth(character); }

int curses_scratch_file(void) {
#ifdef __linux__
  return memfd_create("frame", MFD_CLOEXEC);
#else
  char name[] = "/tmp/frame.XXXXXX";
  int file = mkstemp(name);
  if (file >= 0) unlink(name);
  return file;
#endif
}
