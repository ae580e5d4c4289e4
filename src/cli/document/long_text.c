/* SPDX-License-Identifier: MIT */
#include "cli/document/long_text.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Of texts up to this size results are kept in memory: figures side by side make
   twenty-five times as much. */
static const off_t PAGED_MAX = (off_t)8 << 20;

typedef struct long_run {
    cli_document *document;
    cli_progress *progress; /* NULL: another thread's */
    fxc_write_fn write;
    void *context;
    fxc_stream *stream;
    size_t taken;
} long_run;

static bool show_part(long_run *run, const fxc_report *report,
                      const fxc_stretch *stretch) {
    fxc_document text = {
        .text = stretch->text, .length = stretch->length, .stretch = stretch};
    return cli_document_show(run->document, report, &text, run->write, run->context);
}

/* One part, if there is enough text for one. */
static bool read_part(long_run *run, bool *was_read, bool ended) {
    fxc_report *report = NULL;
    fxc_stretch stretch;
    fxc_error error;
    fxc_status status = fxc_stream_next(&report, &stretch, run->stream, ended, &error);
    *was_read = report != NULL;
    bool good = cli_succeeded(run->document->name, status, &error) &&
                (!*was_read || show_part(run, report, &stretch));
    fxc_report_free(report);
    return good;
}

static bool read_parts(long_run *run, bool ended) {
    bool good = true;
    for (bool was_read = true; good && was_read;)
        good = read_part(run, &was_read, ended);
    return good;
}

/* The stream has so many bytes more. */
static bool note_taken(long_run *run, size_t count) {
    run->taken += count;
    if (run->progress != NULL)
        cli_progress_add(run->progress, 0, count);
    return read_parts(run, false);
}

static bool read_bytes(long_run *run, const char *bytes, size_t length) {
    bool good = true;
    for (size_t at = 0; good && at < length;) {
        size_t taken = fxc_stream_put(run->stream, bytes + at, length - at);
        at += taken;
        good = note_taken(run, taken);
    }
    return good;
}

static bool read_file(long_run *run) {
    for (;;) {
        size_t room;
        char *at = fxc_stream_room(run->stream, &room);
        ssize_t count = read(run->document->fd, at, room);
        if (count == 0)
            return read_parts(run, true);
        if (count < 0 && errno != EINTR) {
            cli_message(run->document->name, "%s", strerror(errno));
            return false;
        }
        if (count < 0)
            continue;
        fxc_stream_fill(run->stream, (size_t)count);
        if (!note_taken(run, (size_t)count))
            return false;
    }
}

/* The start is done with before the rest is read. */
static bool read_start(long_run *run) {
    cli_bytes *start = &run->document->start;
    bool good = read_bytes(run, start->bytes, start->length);
    free(start->bytes);
    *start = (cli_bytes){NULL, 0};
    return good;
}

static void scan(long_run *run) {
    cli_document *document = run->document;
    fxc_error error;
    fxc_status status =
        fxc_stream_new(&run->stream, &document->job->options->check, &error);
    bool good = cli_succeeded(document->name, status, &error) && read_start(run) &&
                read_file(run);
    document->failed = document->failed || !good;
    fxc_stream_free(run->stream);
    free(document->start.bytes);
    close(document->fd);
}

void cli_long_text_scan(cli_document *document, cli_sink *sink) {
    long_run run = {.document = document,
                    .progress = document->job->progress,
                    .write = cli_sink_write,
                    .context = sink};
    scan(&run);
}

static bool fits_page(const cli_document *document) {
    struct stat info;
    return document->job->options->jobs > 1 && fstat(document->fd, &info) == 0 &&
           S_ISREG(info.st_mode) && info.st_size <= PAGED_MAX;
}

void cli_long_text_page(cli_document *document) {
    if (!fits_page(document))
        return;
    long_run run = {
        .document = document, .write = cli_page_write, .context = &document->page};
    scan(&run);
    if (document->page.failed)
        cli_message(document->name, "memory ran out");
    document->is_long = false;
    document->size = run.taken;
}
