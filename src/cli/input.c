/* SPDX-License-Identifier: MIT */
#include "cli/input.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/foreign.h"

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

/* Bytes to ask for first: all of a regular file and one more, which finds its end. */
static size_t first_size(int fd) {
    struct stat status;
    if (fstat(fd, &status) == 0 && S_ISREG(status.st_mode) &&
        (uintmax_t)status.st_size < CLI_TEXT_MAX)
        return (size_t)status.st_size + 1;
    return FIRST_READ;
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

/* What stopped the reading; NULL: the end of the file. */
static const char *read_all(cli_bytes *data, int fd, bool text_only) {
    size_t capacity = 0;
    bool examined = !text_only;
    size_t wanted = first_size(fd);
    for (;;) {
        if (data->length == capacity && !grow(data, &capacity, wanted))
            return "memory ran out";
        ssize_t count = read(fd, data->bytes + data->length, capacity - data->length);
        if (count < 0 && errno != EINTR)
            return strerror(errno);
        data->length += count > 0 ? (size_t)count : 0;
        if (!examined && (count == 0 || data->length >= CLI_FOREIGN_SAMPLE)) {
            const char *kind = cli_foreign_kind(data->bytes, data->length);
            if (kind != NULL)
                return kind;
            examined = true;
        }
        if (count == 0)
            return NULL;
        if (data->length > CLI_TEXT_MAX)
            return "is larger than 1 GiB";
        wanted = capacity * 2;
    }
}

static bool read_and_close(cli_bytes *out, int fd, const char *name, bool text_only) {
    *out = (cli_bytes){NULL, 0};
    const char *why = read_all(out, fd, text_only);
    close(fd);
    if (why == NULL)
        return true;
    cli_message(name, "%s", why);
    free(out->bytes);
    out->bytes = NULL;
    return false;
}

bool cli_input_read(cli_bytes *out, int fd, const char *name) {
    return read_and_close(out, fd, name, false);
}

bool cli_input_read_text(cli_bytes *out, int fd, const char *name) {
    return read_and_close(out, fd, name, true);
}
