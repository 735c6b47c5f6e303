#define _GNU_SOURCE
#include "CSignals.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stddef.h>
#include <unistd.h>

static const int caught[] = {SIGHUP, SIGTERM, SIGINT, SIGWINCH, SIGCONT, SIGTSTP};
enum { caught_count = sizeof caught / sizeof caught[0] };

static volatile sig_atomic_t arrived[caught_count];
static struct sigaction before[caught_count];
static bool catching;
// Made once and kept, so that a late handler never writes to somebody else's descriptor.
static int bell[2] = {-1, -1};

static void note(int signal_number) {
  int saved = errno;
  for (int i = 0; i < caught_count; i++) {
    if (caught[i] == signal_number) arrived[i] = 1;
  }
  // A full pipe is fine: it is readable, and the flag above holds the news.
  ssize_t written = write(bell[1], "", 1);
  (void)written;
  errno = saved;
}

static bool open_bell(void) {
  if (bell[0] >= 0) return true;
  if (pipe(bell) != 0) return false;
  for (int i = 0; i < 2; i++) {
    fcntl(bell[i], F_SETFD, FD_CLOEXEC);
    fcntl(bell[i], F_SETFL, O_NONBLOCK);
  }
  return true;
}

static void catch_signal(int signal_number) {
  struct sigaction action = {.sa_handler = note, .sa_flags = SA_RESTART};
  sigemptyset(&action.sa_mask);
  sigaction(signal_number, &action, NULL);
}

int signals_start(void) {
  if (!open_bell()) return -1;
  if (catching) return bell[0];
  catching = true;
  for (int i = 0; i < caught_count; i++) {
    arrived[i] = 0;
    sigaction(caught[i], NULL, &before[i]);
    bool ignored = before[i].sa_handler == SIG_IGN;
    if (ignored && (caught[i] == SIGHUP || caught[i] == SIGINT)) continue;
    catch_signal(caught[i]);
  }
  return bell[0];
}

void signals_stop(void) {
  if (!catching) return;
  catching = false;
  for (int i = 0; i < caught_count; i++) sigaction(caught[i], &before[i], NULL);
}

uint32_t signals_take(void) {
  char bytes[64];
  while (read(bell[0], bytes, sizeof bytes) > 0) {
  }
  uint32_t taken = 0;
  for (int i = 0; i < caught_count; i++) {
    if (!arrived[i]) continue;
    arrived[i] = 0;
    taken |= UINT32_C(1) << i;
  }
  return taken;
}

void signals_let_stop(bool stops) {
  if (stops) {
    signal(SIGTSTP, SIG_DFL);
  } else {
    catch_signal(SIGTSTP);
  }
}

void signals_stop_group(void) {
  sigset_t stop, saved;
  sigemptyset(&stop);
  sigaddset(&stop, SIGTSTP);
  pthread_sigmask(SIG_UNBLOCK, &stop, &saved);
  kill(0, SIGTSTP);
  pthread_sigmask(SIG_SETMASK, &saved, NULL);
}
