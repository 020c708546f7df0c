/* Stands between a process and the C library: it records what the process does to files below one
 * folder, in order, and makes the n-th such act fail or kills the process there.
 *
 * HINGE_WATCHED is the folder (absolute, no links). HINGE_LOG, if set, is the file of the record;
 * what is written to standard output is recorded too, as a note. HINGE_FAULT="N ERRNO STAYS" arms
 * the n-th act from the start on; ERRNO 0 kills. A process may arm itself with watched_arm().
 *
 * A record is: kind (1 byte), then four numbers of 8 bytes (inode, offset, length of the first text,
 * length of the second one), then the two texts: paths or data. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/uio.h>
#include <unistd.h>

#define MOST_FILES 4096

static pthread_mutex_t one_at_a_time = PTHREAD_RECURSIVE_MUTEX_INITIALIZER_NP;
static char watched[PATH_MAX];
static size_t watched_length;
static int log_file = -1;
static char *path_of[MOST_FILES];
static long acts, fault_at = -1, fired;
static int fault_errno, fault_stays, seems_full;

#define REAL(name) ((__typeof__(&name))real(#name))
static void *real(const char *name) { return dlsym(RTLD_NEXT, name); }

__attribute__((constructor)) static void begin(void) {
    const char *folder = getenv("HINGE_WATCHED"), *log = getenv("HINGE_LOG");
    const char *fault = getenv("HINGE_FAULT");
    if (folder != NULL && strlen(folder) < sizeof watched) {
        strcpy(watched, folder);
        watched_length = strlen(watched);
    }
    if (log != NULL && *log)
        log_file = REAL(open)(log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (fault != NULL) sscanf(fault, "%ld %d %d", &fault_at, &fault_errno, &fault_stays);
}

/* Arm the n-th act from now on; 0 is the next one, -1 none. */
void watched_arm(long n, int number, int stays) {
    acts = 0;
    fired = 0;
    fault_at = n;
    fault_errno = number;
    fault_stays = stays;
    seems_full = 0;
}
long watched_acts(void) { return acts; }
long watched_fired(void) { return fired; }

static int is_inside(const char *path) {
    return watched_length && strncmp(path, watched, watched_length) == 0 &&
           (path[watched_length] == '/' || path[watched_length] == 0);
}

/* Write the absolute path to `full`; return whether it is watched. */
static int resolve(int folder, const char *path, char *full) {
    char start[PATH_MAX] = "";
    if (path == NULL) return 0;
    if (path[0] != '/') {
        if (folder == AT_FDCWD) {
            if (getcwd(start, sizeof start) == NULL) return 0;
        } else {
            char link[64];
            snprintf(link, sizeof link, "/proc/self/fd/%d", folder);
            ssize_t length = readlink(link, start, sizeof start - 1);
            if (length < 0) return 0;
            start[length] = 0;
        }
        if (strlen(start) + strlen(path) + 2 > PATH_MAX) return 0;
        sprintf(full, "%s/%s", start, path);
    } else {
        if (strlen(path) >= PATH_MAX) return 0;
        strcpy(full, path);
    }
    return is_inside(full);
}

static void put(char kind, uint64_t inode, uint64_t offset, const void *first, size_t first_length,
                const void *second, size_t second_length) {
    char head[33];
    uint64_t numbers[4] = {inode, offset, first_length, second_length};
    if (log_file < 0) return;
    head[0] = kind;
    memcpy(head + 1, numbers, sizeof numbers);
    struct iovec parts[3] = {
        {head, sizeof head}, {(void *)first, first_length}, {(void *)second, second_length}};
    size_t left = sizeof head + first_length + second_length;
    ssize_t written = REAL(writev)(log_file, parts, 3);
    if (written < 0 || (size_t)written != left) abort();
}

static void put_paths(char kind, uint64_t inode, const char *first, const char *second) {
    put(kind, inode, 0, first, strlen(first), second, second ? strlen(second) : 0);
}

/* Count an act; return whether it must fail, with errno set. Kills where that is asked for. */
static int fails(void) {
    long here = acts++;
    if (fault_at < 0 || (fault_stays ? here < fault_at : here != fault_at)) {
        return 0;
    }
    if (fault_errno == 0) kill(getpid(), SIGKILL);
    fired++;
    seems_full = fault_errno == ENOSPC;  /* until it is armed anew */
    errno = fault_errno;
    return 1;
}

static int is_watched(int file) { return file >= 0 && file < MOST_FILES && path_of[file] != NULL; }

static void forget(int file) {
    if (!is_watched(file)) return;
    free(path_of[file]);
    path_of[file] = NULL;
}

static uint64_t inode_of(int file) {
    struct stat found;
    return fstat(file, &found) == 0 ? (uint64_t)found.st_ino : 0;
}

static int opened(int folder, const char *path, int flags, mode_t mode) {
    char full[PATH_MAX];
    pthread_mutex_lock(&one_at_a_time);
    int is_ours = resolve(folder, path, full), is_new = 0, changes = 0;
    if (is_ours) {
        struct stat found;
        is_new = (flags & O_CREAT) && lstat(full, &found) != 0;
        changes = is_new || (flags & O_TRUNC);
    }
    int file = changes && fails() ? -1 : REAL(openat)(folder, path, flags, mode);
    int trouble = errno;
    if (is_ours && file >= 0 && file < MOST_FILES) {
        forget(file);
        path_of[file] = strdup(full);
        if (is_new) put_paths('C', inode_of(file), full, NULL);
        else if (flags & O_TRUNC) put('T', inode_of(file), 0, NULL, 0, NULL, 0);
    }
    pthread_mutex_unlock(&one_at_a_time);
    errno = trouble;
    return file;
}

#define MODE_OF(flags)                                    \
    mode_t mode = 0;                                      \
    if ((flags) & (O_CREAT | __O_TMPFILE)) {              \
        va_list rest;                                     \
        va_start(rest, flags);                            \
        mode = va_arg(rest, mode_t);                      \
        va_end(rest);                                     \
    }

int open(const char *path, int flags, ...) { MODE_OF(flags) return opened(AT_FDCWD, path, flags, mode); }
int open64(const char *path, int flags, ...) { MODE_OF(flags) return opened(AT_FDCWD, path, flags | O_LARGEFILE, mode); }
int openat(int folder, const char *path, int flags, ...) { MODE_OF(flags) return opened(folder, path, flags, mode); }
int openat64(int folder, const char *path, int flags, ...) { MODE_OF(flags) return opened(folder, path, flags | O_LARGEFILE, mode); }
int creat(const char *path, mode_t mode) { return opened(AT_FDCWD, path, O_CREAT | O_WRONLY | O_TRUNC, mode); }

int close(int file) {
    pthread_mutex_lock(&one_at_a_time);
    forget(file);
    int result = REAL(close)(file), trouble = errno;
    pthread_mutex_unlock(&one_at_a_time);
    errno = trouble;
    return result;
}

static ssize_t written(int file, const void *data, size_t length, off_t offset, int has_offset) {
    ssize_t done;
    pthread_mutex_lock(&one_at_a_time);
    if (file == 1 && !has_offset) put('N', 0, 0, data, length, NULL, 0);
    if (!is_watched(file)) {
        pthread_mutex_unlock(&one_at_a_time);
        return has_offset ? REAL(pwrite)(file, data, length, offset) : REAL(write)(file, data, length);
    }
    if (fails()) {
        done = -1;
    } else {
        if (!has_offset) {
            struct stat found;
            int appends = fcntl(file, F_GETFL) & O_APPEND;
            offset = appends && fstat(file, &found) == 0 ? found.st_size : lseek(file, 0, SEEK_CUR);
        }
        done = has_offset ? REAL(pwrite)(file, data, length, offset) : REAL(write)(file, data, length);
        if (done > 0) put('W', inode_of(file), (uint64_t)offset, data, (size_t)done, NULL, 0);
    }
    int trouble = errno;
    pthread_mutex_unlock(&one_at_a_time);
    errno = trouble;
    return done;
}

ssize_t write(int file, const void *data, size_t length) { return written(file, data, length, 0, 0); }
ssize_t pwrite(int file, const void *data, size_t length, off_t at) { return written(file, data, length, at, 1); }
ssize_t pwrite64(int file, const void *data, size_t length, off64_t at) { return written(file, data, length, at, 1); }
ssize_t writev(int file, const struct iovec *parts, int count) {
    ssize_t total = 0;
    if (!is_watched(file)) return REAL(writev)(file, parts, count);
    for (int i = 0; i < count; i++) {
        ssize_t done = written(file, parts[i].iov_base, parts[i].iov_len, 0, 0);
        if (done < 0) return total ? total : -1;
        total += done;
    }
    return total;
}

static int act_on_file(int file, int (*act)(int), char kind) {
    pthread_mutex_lock(&one_at_a_time);
    int ours = is_watched(file);
    int result = ours && fails() ? -1 : act(file), trouble = errno;
    if (ours && result == 0) {
        struct stat found;
        int is_folder = fstat(file, &found) == 0 && S_ISDIR(found.st_mode);
        if (is_folder) put_paths('D', 0, path_of[file], NULL);
        else put(kind, inode_of(file), 0, NULL, 0, NULL, 0);
    }
    pthread_mutex_unlock(&one_at_a_time);
    errno = trouble;
    return result;
}

int fsync(int file) { return act_on_file(file, REAL(fsync), 'S'); }
int fdatasync(int file) { return act_on_file(file, REAL(fdatasync), 'S'); }

int ftruncate(int file, off_t length) {
    pthread_mutex_lock(&one_at_a_time);
    int ours = is_watched(file);
    int result = ours && fails() ? -1 : REAL(ftruncate)(file, length), trouble = errno;
    if (ours && result == 0) put('T', inode_of(file), (uint64_t)length, NULL, 0, NULL, 0);
    pthread_mutex_unlock(&one_at_a_time);
    errno = trouble;
    return result;
}
int ftruncate64(int file, off64_t length) { return ftruncate(file, length); }

/* Two names, or one: `act` is done between the decision and the record. */
#define NAMED(from_folder, from, to_folder, to, kind, act)                              \
    char first[PATH_MAX] = "", second[PATH_MAX] = "";                                   \
    pthread_mutex_lock(&one_at_a_time);                                                 \
    int is_first = resolve(from_folder, from, first);                                   \
    int is_second = resolve(to_folder, to, second);                                     \
    int ours = is_first || is_second;                                                   \
    int result = ours && fails() ? -1 : (act), trouble = errno;                         \
    if (ours && result == 0) put_paths(kind, 0, first, second);                         \
    pthread_mutex_unlock(&one_at_a_time);                                               \
    errno = trouble;                                                                    \
    return result;

int rename(const char *from, const char *to) { NAMED(AT_FDCWD, from, AT_FDCWD, to, 'R', REAL(rename)(from, to)) }
int renameat(int f, const char *from, int t, const char *to) { NAMED(f, from, t, to, 'R', REAL(renameat)(f, from, t, to)) }
int renameat2(int f, const char *from, int t, const char *to, unsigned int how) { NAMED(f, from, t, to, 'R', REAL(renameat2)(f, from, t, to, how)) }
int link(const char *from, const char *to) { NAMED(AT_FDCWD, from, AT_FDCWD, to, 'L', REAL(link)(from, to)) }
int linkat(int f, const char *from, int t, const char *to, int how) { NAMED(f, from, t, to, 'L', REAL(linkat)(f, from, t, to, how)) }
int unlink(const char *path) { NAMED(AT_FDCWD, path, AT_FDCWD, NULL, 'U', REAL(unlink)(path)) }
int remove(const char *path) { NAMED(AT_FDCWD, path, AT_FDCWD, NULL, 'U', REAL(remove)(path)) }
int rmdir(const char *path) { NAMED(AT_FDCWD, path, AT_FDCWD, NULL, 'X', REAL(rmdir)(path)) }
int mkdir(const char *path, mode_t mode) { NAMED(AT_FDCWD, path, AT_FDCWD, NULL, 'M', REAL(mkdir)(path, mode)) }
int mkdirat(int folder, const char *path, mode_t mode) { NAMED(folder, path, AT_FDCWD, NULL, 'M', REAL(mkdirat)(folder, path, mode)) }
int unlinkat(int folder, const char *path, int how) {
    NAMED(folder, path, AT_FDCWD, NULL, (how & AT_REMOVEDIR) ? 'X' : 'U', REAL(unlinkat)(folder, path, how))
}

/* A disk that has just refused a write for want of room says so when it is asked. */
int statvfs(const char *path, struct statvfs *found) {
    int result = REAL(statvfs)(path, found);
    if (result == 0 && seems_full) found->f_bavail = found->f_bfree = 0;
    return result;
}
int statvfs64(const char *path, struct statvfs64 *found) {
    int result = REAL(statvfs64)(path, found);
    if (result == 0 && seems_full) found->f_bavail = found->f_bfree = 0;
    return result;
}
