/* Records every change of a file below $CAUSERIE_TRACED into $CAUSERIE_TRACE, in order.
   Loaded before a program (LD_PRELOAD); Linux only. A record is: what was done (one byte), lengths
   of two names (16 bits each), a place (64), a length (32), the names, the bytes. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

static int trace = -1;
static const char *below;
static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;

__attribute__((constructor)) static void begin(void) {
    const char *name = getenv("CAUSERIE_TRACE");
    below = getenv("CAUSERIE_TRACED");
    if (name && below)
        trace = syscall(SYS_openat, AT_FDCWD, name, O_CREAT | O_WRONLY | O_APPEND | O_CLOEXEC, 0600);
}

static void put(const void *bytes, size_t length) {
    const char *at = bytes;
    while (length > 0) {
        ssize_t written = syscall(SYS_write, trace, at, length);
        if (written <= 0)
            abort();
        at += written;
        length -= written;
    }
}

static int traced(const char *path) {
    return trace >= 0 && strncmp(path, below, strlen(below)) == 0;
}

static void record(char what, const char *path, const char *other, int64_t place, const void *bytes, uint32_t length) {
    uint16_t lengths[2] = {strlen(path), strlen(other)};
    pthread_mutex_lock(&turn);
    put(&what, 1);
    put(lengths, sizeof lengths);
    put(&place, sizeof place);
    put(&length, sizeof length);
    put(path, lengths[0]);
    put(other, lengths[1]);
    if (bytes)
        put(bytes, length);
    pthread_mutex_unlock(&turn);
}

static int name_of(int file, char *path) {
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    ssize_t length = readlink(link, path, PATH_MAX - 1);
    if (length < 0)
        return 0;
    path[length] = 0;
    return traced(path);
}

static void of_file(char what, int file, int64_t place, const void *bytes, int64_t length) {
    char path[PATH_MAX];
    if (trace >= 0 && length >= 0 && name_of(file, path))
        record(what, path, "", place, bytes, length);
}

#define REAL(name, type, ...) ((type(*)(__VA_ARGS__))dlsym(RTLD_NEXT, #name))

ssize_t pwrite(int file, const void *bytes, size_t length, off_t place) {
    ssize_t done = REAL(pwrite, ssize_t, int, const void *, size_t, off_t)(file, bytes, length, place);
    of_file('w', file, place, bytes, done);
    return done;
}

ssize_t pwrite64(int file, const void *bytes, size_t length, off64_t place) {
    ssize_t done = REAL(pwrite64, ssize_t, int, const void *, size_t, off64_t)(file, bytes, length, place);
    of_file('w', file, place, bytes, done);
    return done;
}

ssize_t write(int file, const void *bytes, size_t length) {
    ssize_t done = REAL(write, ssize_t, int, const void *, size_t)(file, bytes, length);
    if (trace >= 0 && done > 0)
        of_file('w', file, lseek(file, 0, SEEK_CUR) - done, bytes, done);
    return done;
}

int ftruncate(int file, off_t length) {
    int failed = REAL(ftruncate, int, int, off_t)(file, length);
    if (!failed)
        of_file('t', file, length, NULL, 0);
    return failed;
}

int ftruncate64(int file, off64_t length) {
    int failed = REAL(ftruncate64, int, int, off64_t)(file, length);
    if (!failed)
        of_file('t', file, length, NULL, 0);
    return failed;
}

int fsync(int file) {
    int failed = REAL(fsync, int, int)(file);
    if (!failed)
        of_file('s', file, 0, NULL, 0);
    return failed;
}

int fdatasync(int file) {
    int failed = REAL(fdatasync, int, int)(file);
    if (!failed)
        of_file('s', file, 0, NULL, 0);
    return failed;
}

int unlink(const char *path) {
    int failed = REAL(unlink, int, const char *)(path);
    if (!failed && traced(path))
        record('u', path, "", 0, NULL, 0);
    return failed;
}

int rename(const char *old, const char *new) {
    int failed = REAL(rename, int, const char *, const char *)(old, new);
    if (!failed && traced(new))
        record('r', old, new, 0, NULL, 0);
    return failed;
}

int link(const char *old, const char *new) {
    int failed = REAL(link, int, const char *, const char *)(old, new);
    if (!failed && traced(new))
        record('l', old, new, 0, NULL, 0);
    return failed;
}
