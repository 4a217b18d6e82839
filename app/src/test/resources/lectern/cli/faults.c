/*
 * Ends or fails a process at one chosen system call that changes files, to see what a crash or a full disk leaves behind.
 * Loaded before the C library (LD_PRELOAD); compiled by the test that uses it.
 *
 * FAULTS_UNDER    only calls on files whose path begins like this count
 * FAULTS_COUNTER  a file of 8 bytes, shared with whoever started the process: how many calls there were so far
 * FAULTS_AT       at which call something happens, from 1; 0 or unset for never
 * FAULTS_DO       kill (before the call), torn (after half of a write), or a number: the call fails with this errno,
 *                 and so does every later one that needs room, as on a full disk
 * FAULTS_LOG      where every call is noted, one a line: its name, a blank, the file
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

static const char *under;
static _Atomic long *counter;
static long at;
static const char *what = "kill";
static int error;
static int log_fd = -1;
static __thread char path[PATH_MAX];

__attribute__((constructor)) static void begin(void) {
  const char *file = getenv("FAULTS_COUNTER");
  under = getenv("FAULTS_UNDER");
  at = getenv("FAULTS_AT") ? atol(getenv("FAULTS_AT")) : 0;
  if (getenv("FAULTS_DO")) what = getenv("FAULTS_DO");
  error = atoi(what);
  int fd = file ? open(file, O_RDWR) : -1;
  void *shared = fd < 0 ? MAP_FAILED : mmap(NULL, 8, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  if (fd >= 0) close(fd);
  counter = shared == MAP_FAILED ? NULL : shared;
  if (getenv("FAULTS_LOG")) log_fd = open(getenv("FAULTS_LOG"), O_WRONLY | O_CREAT | O_APPEND, 0644);
}

/* Whether a file is ours; if so, it is remembered for the log. */
static int below(const char *file) {
  if (!counter || !under || !file || strncmp(file, under, strlen(under)) != 0) return 0;
  if (file != path) snprintf(path, sizeof path, "%s", file);
  return 1;
}

static int is_ours(int fd) {
  char link[64];
  if (!counter) return 0;
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return below(path);
}

static void die(void) {
  kill(getpid(), SIGKILL);
  for (;;) pause();
}

enum fate { GO_ON, FAIL, TEAR };

/* Counts a call that is ours, and decides. A full disk has no room, but lets files be renamed and removed. */
static enum fate next(const char *name, int needs_room, int is_write) {
  char line[PATH_MAX + 32];
  int length = snprintf(line, sizeof line, "%s %s\n", name, path);
  if (log_fd >= 0) syscall(SYS_write, log_fd, line, (size_t)length);
  long number = atomic_fetch_add(counter, 1) + 1;
  if (!at || number < at) return GO_ON;
  if (error) {
    if (number > at && !needs_room) return GO_ON;
    errno = error;
    return FAIL;
  }
  if (number > at) return GO_ON;
  if (is_write && strcmp(what, "torn") == 0) return TEAR;
  die();
  return GO_ON;
}

#define REAL(name)                      \
  static __typeof__(&name) real;        \
  if (!real) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name)

#define PWRITE(name, offset_type)                                             \
  ssize_t name(int fd, const void *bytes, size_t count, offset_type offset) { \
    REAL(name);                                                               \
    if (is_ours(fd)) {                                                        \
      enum fate fate = next(#name, 1, 1);                                     \
      if (fate == FAIL) return -1;                                            \
      if (fate == TEAR) { real(fd, bytes, count / 2, offset); die(); }        \
    }                                                                         \
    return real(fd, bytes, count, offset);                                    \
  }

PWRITE(pwrite, off_t)
PWRITE(pwrite64, off64_t)

ssize_t write(int fd, const void *bytes, size_t count) {
  REAL(write);
  if (is_ours(fd)) {
    enum fate fate = next("write", 1, 1);
    if (fate == FAIL) return -1;
    if (fate == TEAR) { real(fd, bytes, count / 2); die(); }
  }
  return real(fd, bytes, count);
}

ssize_t writev(int fd, const struct iovec *parts, int count) {
  REAL(writev);
  if (is_ours(fd) && next("writev", 1, 0) == FAIL) return -1;
  return real(fd, parts, count);
}

#define ON_FD(name, ...)                              \
  REAL(name);                                         \
  if (is_ours(fd) && next(#name, 0, 0) == FAIL) return -1; \
  return real(__VA_ARGS__)

int fsync(int fd) { ON_FD(fsync, fd); }
int fdatasync(int fd) { ON_FD(fdatasync, fd); }
int ftruncate(int fd, off_t length) { ON_FD(ftruncate, fd, length); }
int ftruncate64(int fd, off64_t length) { ON_FD(ftruncate64, fd, length); }

#define ON_PATH(name, file, room, ...)                                \
  REAL(name);                                                         \
  if (below(file) && next(#name, room, 0) == FAIL) return -1;         \
  return real(__VA_ARGS__)

int rename(const char *from, const char *to) { ON_PATH(rename, to, 0, from, to); }
int link(const char *from, const char *to) { ON_PATH(link, to, 1, from, to); }
int unlink(const char *file) { ON_PATH(unlink, file, 0, file); }
int rmdir(const char *file) { ON_PATH(rmdir, file, 0, file); }
int mkdir(const char *file, mode_t mode) { ON_PATH(mkdir, file, 1, file, mode); }
