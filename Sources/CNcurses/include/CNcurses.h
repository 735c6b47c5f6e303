#ifndef CNCURSES_H
#define CNCURSES_H

#define NCURSES_WIDECHAR 1
#define _XOPEN_SOURCE_EXTENDED 1
#include <curses.h>
#include <locale.h>
#include <stdbool.h>
#include <stdio.h>
#include <wchar.h>

// What Swift cannot see of ncurses: macros, and globals that strict concurrency refuses.

extern const attr_t curses_bold;
extern const attr_t curses_dim;
extern const attr_t curses_italic;
extern const attr_t curses_underline;
extern const attr_t curses_reverse;

WINDOW *curses_window(void);
// What ncurses believes the terminal shows.
WINDOW *curses_terminal_window(void);
int curses_colours(void);
int curses_pairs(void);
// Whether terminfo gives the current terminal this string capability.
bool curses_can(const char *capability);
// A cell of up to three wide characters, closed by zero.
void curses_set_cell(cchar_t *cell, const wchar_t *text, attr_t attributes, short pair);
// The columns the locale gives a character; -1 if it cannot show it.
int curses_width(wchar_t character);
// An unnamed file that lives in memory where the system has such; -1 with errno set if not.
int curses_scratch_file(void);

#endif
