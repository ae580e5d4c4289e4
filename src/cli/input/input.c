/* SPDX-License-Identifier: MIT */
#include "cli/input/input.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/input/foreign.h"

enum { FIRST_READ = 65536 };

int cli_bytes_append(void *context, const char *bytes, size_t length) {
    cli_bytes *out = context;
    char *larger = realloc(out->bytes, out->length + length);
    if (larger == NULL)
        return 1;
    memcpy(larger + out->length, bytes, length);
    *out = (cli_bytes){larger, out->length + length};
    return 0;
}

static bool starts_with(const char *text, const char *prefix) {
    return strncmp(text, prefix, strlen(prefix)) == 0;
}

/* Names under which a shell hands over a pipe on purpose. */
static bool is_stream_name(const char *path) {
    return strcmp(path, "-") == 0 || strcmp(path, "/dev/stdin") == 0 ||
           starts_with(path, "/dev/fd/") || starts_with(path, "/proc/self/fd/");
}

/* Why a file of that kind is not read; NULL: it is. */
static const char *refusal(const struct stat *status, const char *path) {
    if (S_ISREG(status->st_mode))
        return NULL;
    if (S_ISDIR(status->st_mode))
        return "is a directory";
    if (is_stream_name(path))
        return NULL;
    if (S_ISFIFO(status->st_mode))
        return "is a named pipe; redirect it to standard input";
    return "is a device or a socket, not a file";
}

static bool is_results(const struct stat *status, const cli_sink *results) {
    return results != NULL && results->is_file && S_ISREG(status->st_mode) &&
           status->st_dev == results->device && status->st_ino == results->inode;
}

static int refuse(int fd, const char *name, const char *why) {
    cli_message(name, "%s", why);
    if (fd >= 0)
        close(fd);
    return -1;
}

/* Without O_NONBLOCK the open of a named pipe would wait for a writer. */
static int open_path(const char *path) {
    if (strcmp(path, "-") == 0)
        return dup(STDIN_FILENO);
    return open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
}

int cli_input_open(const char *path, const char *name, cli_sink *results) {
    int fd = open_path(path);
    struct stat status;
    if (fd < 0 || fstat(fd, &status) != 0)
        return refuse(fd, name, strerror(errno));
    const char *why = refusal(&status, path);
    if (why != NULL)
        return refuse(fd, name, why);
    if (is_results(&status, results)) {
        results->is_input = true;
        return refuse(fd, name, "is also the output file");
    }
    int flags = fcntl(fd, F_GETFL);
    if (strcmp(path, "-") != 0 && flags >= 0)
        fcntl(fd, F_SETFL, flags & ~O_NONBLOCK);
    return fd;
}

/* What a regular file has behind the place where it is read; -1: not known. */
static off_t bytes_left(int fd) {
    struct stat status;
    if (fstat(fd, &status) != 0 || !S_ISREG(status.st_mode))
        return -1;
    off_t at = lseek(fd, 0, SEEK_CUR);
    return at < 0 || at > status.st_size ? 0 : status.st_size - at;
}

/* Bytes to ask for first: all of a regular file and one more, which finds its end. */
static size_t first_size(int fd, size_t limit) {
    off_t left = bytes_left(fd);
    if (left < 0)
        return FIRST_READ;
    return (uintmax_t)left < limit ? (size_t)left + 1 : limit;
}

/* Doubling: a stream of unknown length is copied a bounded number of times. */
static bool grow(cli_bytes *data, size_t *capacity, size_t wanted) {
    char *larger = realloc(data->bytes, wanted);
    if (larger == NULL)
        return false;
    data->bytes = larger;
    *capacity = wanted;
    return true;
}

/* A file on its way into memory, up to `limit` bytes. */
typedef struct reader {
    cli_bytes *data;
    int fd;
    bool text_only; /* foreign bytes are refused */
    size_t limit;
    bool at_end;
} reader;

static const char *foreign_kind(const reader *r) {
    bool enough = r->at_end || r->data->length >= CLI_FOREIGN_SAMPLE;
    return r->text_only && enough ? cli_foreign_kind(r->data->bytes, r->data->length)
                                  : NULL;
}

/* What stopped the reading; NULL: the limit, or the end of the file. */
static const char *read_on(reader *r) {
    cli_bytes *data = r->data;
    size_t capacity = data->length;
    size_t wanted = data->length == 0 ? first_size(r->fd, r->limit) : 2 * capacity;
    while (!r->at_end && data->length < r->limit) {
        if (data->length == capacity && !grow(data, &capacity, wanted))
            return "memory ran out";
        size_t before = data->length;
        ssize_t count = read(r->fd, data->bytes + before, capacity - before);
        if (count < 0 && errno != EINTR)
            return strerror(errno);
        data->length += count > 0 ? (size_t)count : 0;
        r->at_end = count == 0;
        const char *kind =
            before < CLI_FOREIGN_SAMPLE || r->at_end ? foreign_kind(r) : NULL;
        if (kind != NULL)
            return kind;
        wanted = capacity * 2;
    }
    return NULL;
}

/* False after a message, with the file closed. */
static bool finish(const reader *r, const char *why, const char *name) {
    if (why != NULL || r->at_end)
        close(r->fd);
    if (why == NULL)
        return true;
    cli_message(name, "%s", why);
    free(r->data->bytes);
    *r->data = (cli_bytes){NULL, 0};
    return false;
}

static bool read_whole(cli_bytes *data, int fd, const char *name, bool text_only) {
    reader r = {data, fd, text_only, CLI_TEXT_MAX + 1, false};
    const char *why = read_on(&r);
    if (why == NULL && !r.at_end)
        why = "is larger than 1 GiB";
    return finish(&r, why, name);
}

bool cli_input_read(cli_bytes *out, int fd, const char *name) {
    *out = (cli_bytes){NULL, 0};
    return read_whole(out, fd, name, false);
}

bool cli_input_read_text(cli_bytes *out, int fd, const char *name) {
    *out = (cli_bytes){NULL, 0};
    return read_whole(out, fd, name, true);
}

/* Of a regular file that is longer, little is read before it is decided what to do with
   it. */
static size_t start_limit(int fd) {
    bool is_longer = bytes_left(fd) >= (off_t)CLI_DOCUMENT_MAX;
    return is_longer ? FIRST_READ : CLI_DOCUMENT_MAX;
}

bool cli_input_read_start(cli_bytes *out, bool *more, int fd, const char *name) {
    *out = (cli_bytes){NULL, 0};
    reader r = {out, fd, true, start_limit(fd), false};
    bool good = finish(&r, read_on(&r), name);
    *more = good && !r.at_end;
    return good;
}

bool cli_input_read_rest(cli_bytes *out, int fd, const char *name) {
    return read_whole(out, fd, name, false);
}
