#define _GNU_SOURCE
#include "CSignals.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

static const int crashes[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT, SIGQUIT};
enum { crash_count = sizeof crashes / sizeof crashes[0] };

// In this order: end synchronized output, bracketed paste, focus reports and mouse; cursor and
// keypad keys as usual; no attributes; all rows scroll; cursor shown; the title from before; back
// to the first screen.
static const char restore[] =
    "\033[?2026l\033[?2004l\033[?1004l\033[?1006l\033[?1003l\033[?1002l\033[?1000l"
    "\033[?1l\033>\033[0m\033[r\033[?25h\033[23;2t\033[?1049l\r\n";

static struct sigaction before[crash_count];
static bool installed;
static volatile sig_atomic_t armed;
static int terminal = -1;
static struct termios original;

static void put_back(void) {
  if (!armed) return;
  armed = 0;
  size_t sent = 0;
  while (sent < sizeof restore - 1) {
    ssize_t count = write(terminal, restore + sent, sizeof restore - 1 - sent);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) break;
    sent += (size_t)count;
  }
  tcsetattr(terminal, TCSANOW, &original);
}

static void crashed(int signal_number, siginfo_t *information, void *context) {
  (void)context;
  put_back();
  for (int i = 0; i < crash_count; i++) {
    if (crashes[i] == signal_number) sigaction(signal_number, &before[i], NULL);
  }
  // A faulting instruction runs again on return and reaches the handler before us with its
  // registers as they were. What was sent, or what trapped after the fact, must be sent again.
  if (information->si_code <= 0 || signal_number == SIGTRAP) raise(signal_number);
}

// A stack overflow needs another stack to be handled on.
static void provide_stack(void) {
  static char spare[64 * 1024];
  stack_t current;
  if (sigaltstack(NULL, &current) != 0 || !(current.ss_flags & SS_DISABLE)) return;
  stack_t ours = {.ss_sp = spare, .ss_size = sizeof spare};
  sigaltstack(&ours, NULL);
}

static void install(void) {
  if (installed) return;
  installed = true;
  atexit(put_back);
  provide_stack();
  struct sigaction action = {.sa_sigaction = crashed, .sa_flags = SA_SIGINFO | SA_ONSTACK};
  // All of them blocked: also SIGTTOU, which would stop us on the way out in the background.
  sigfillset(&action.sa_mask);
  for (int i = 0; i < crash_count; i++) sigaction(crashes[i], &action, &before[i]);
}

void terminal_guard_arm(int descriptor, const struct termios *modes) {
  armed = 0;
  terminal = descriptor;
  original = *modes;
  install();
  armed = 1;
}

void terminal_guard_disarm(void) { armed = 0; }
