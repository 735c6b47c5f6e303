// What the store needs and Swift cannot say: variadic SQLite calls, and a lock that can be waited
// for with an end.
#ifndef CSTORE_H
#define CSTORE_H

// Sets SQLITE_DBCONFIG_DEFENSIVE on an open connection; returns SQLite's result code.
int cstore_defend(void *connection);

// Keeps SQLite from counting its memory, for which all threads would wait at each allocation. Works
// before the process opens its first database; returns SQLite's result code.
int cstore_count_no_memory(void);

// Waits for an exclusive flock on `descriptor`, at most `milliseconds`.
// Returns 0 when held, ETIMEDOUT when the time ran out, or another errno.
int cstore_lock(int descriptor, int milliseconds);

// Lets go of the lock; returns 0 or an errno.
int cstore_unlock(int descriptor);

// The magic number of the filesystem that holds `path`, or -1 where it cannot be told.
long cstore_filesystem(const char *path);

#endif
