#ifndef CSIGNALS_H
#define CSIGNALS_H

#include <stdbool.h>
#include <stdint.h>
#include <termios.h>

// The parts of a terminal program that must run inside signal handlers, where Swift must not.
// State is the process's, as signals are; call from one thread.

// One bit for each signal that is told apart, as signals_take returns them.
enum {
  SIGNALS_HANG_UP = 1 << 0,
  SIGNALS_TERMINATE = 1 << 1,
  SIGNALS_INTERRUPT = 1 << 2,
  SIGNALS_RESIZE = 1 << 3,
  SIGNALS_CONTINUE = 1 << 4,
  SIGNALS_STOP = 1 << 5,
};

// Begins to catch the signals above. Returns a descriptor that is readable while any is waiting,
// or -1 with errno set. A hang-up or an interrupt that was ignored before stays ignored.
int signals_start(void);
// Puts back what was there before signals_start.
void signals_stop(void);
// The signals that came since the last call, each once, whatever their number.
uint32_t signals_take(void);
// Whether a stop request stops the process at once (true) or is caught (false).
void signals_let_stop(bool stops);
// Stops the whole process group as ^Z would, and returns when it runs again.
void signals_stop_group(void);

// From now on a crash or an exit first puts the terminal back: a constant string is written to
// the descriptor and the modes are set. Then whoever handled the signal before has its turn.
void terminal_guard_arm(int descriptor, const struct termios *modes);
void terminal_guard_disarm(void);

#endif
