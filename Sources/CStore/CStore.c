#define _GNU_SOURCE
#include "CStore.h"

#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/file.h>
#include <time.h>
#include <unistd.h>

int cstore_defend(void *connection) {
  return sqlite3_db_config((sqlite3 *)connection, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
}

int cstore_count_no_memory(void) { return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); }

int cstore_unlock(int descriptor) { return flock(descriptor, LOCK_UN) == 0 ? 0 : errno; }

#ifdef __linux__
#include <sys/syscall.h>
#include <sys/vfs.h>

long cstore_filesystem(const char *path) {
  struct statfs facts;
  return statfs(path, &facts) == 0 ? (long)facts.f_type : -1;
}

#ifndef sigev_notify_thread_id
#define sigev_notify_thread_id _sigev_un._tid
#endif

static void wake(int signal) { (void)signal; }

static long long milliseconds_now(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (long long)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

// flock has no time-out, and polling it would give up its fair queue. So this thread blocks in it
// and a timer interrupts it; the timer repeats, because its first signal may come a moment before
// flock is entered.
int cstore_lock(int descriptor, int milliseconds) {
  if (flock(descriptor, LOCK_EX | LOCK_NB) == 0) return 0;
  if (errno != EWOULDBLOCK) return errno;

  const int signal = SIGRTMIN + 5;
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = wake;
  if (sigaction(signal, &action, NULL) != 0) return errno;
  sigset_t only, before;
  sigemptyset(&only);
  sigaddset(&only, signal);
  pthread_sigmask(SIG_UNBLOCK, &only, &before);

  struct sigevent event;
  memset(&event, 0, sizeof event);
  event.sigev_notify = SIGEV_THREAD_ID;
  event.sigev_signo = signal;
  event.sigev_notify_thread_id = (pid_t)syscall(SYS_gettid);
  timer_t timer;
  if (timer_create(CLOCK_MONOTONIC, &event, &timer) != 0) return errno;
  struct itimerspec when = {
      .it_interval = {.tv_sec = 0, .tv_nsec = 20 * 1000000},
      .it_value = {.tv_sec = milliseconds / 1000, .tv_nsec = (milliseconds % 1000) * 1000000L}};
  if (milliseconds <= 0) when.it_value.tv_nsec = 1;
  long long deadline = milliseconds_now() + milliseconds;
  timer_settime(timer, 0, &when, NULL);

  int result = 0;
  while (flock(descriptor, LOCK_EX) != 0) {
    if (errno != EINTR) {
      result = errno;
      break;
    }
    if (milliseconds_now() >= deadline) {
      result = ETIMEDOUT;
      break;
    }
  }
  timer_delete(timer);
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  return result;
}
#else
long cstore_filesystem(const char *path) {
  (void)path;
  return -1;
}

// Without per-thread timers the lock is polled: not fair, but it ends.
int cstore_lock(int descriptor, int milliseconds) {
  for (int waited = 0;; waited += 2) {
    if (flock(descriptor, LOCK_EX | LOCK_NB) == 0) return 0;
    if (errno != EWOULDBLOCK && errno != EINTR) return errno;
    if (waited >= milliseconds) return ETIMEDOUT;
    usleep(2000);
  }
}
#endif
