/* SPDX-License-Identifier: MIT */
/* usage: bench_reading TEXT: finds the figures of a text in memory, as of a long one.
 */
#include <stdbool.h>

#include "fxcheck.h"
#include "stopwatch.h"
#include "text_file.h"

/* Figures of the parts that can be read; -1: out of memory. */
static long read_parts(fxc_stream *stream, bool ended) {
    long count = 0;
    for (;;) {
        fxc_report *report;
        fxc_stretch stretch;
        if (fxc_stream_next(&report, &stretch, stream, ended, NULL) != FXC_OK)
            return -1;
        if (report == NULL)
            return count;
        count += (long)fxc_report_figure_count(report);
        fxc_report_free(report);
    }
}

static long read_text(const char *text, size_t length) {
    fxc_stream *stream;
    long count = 0;
    if (fxc_stream_new(&stream, NULL, NULL) != FXC_OK)
        return -1;
    for (size_t at = 0; at <= length && count >= 0;) {
        at += fxc_stream_put(stream, text + at, length - at);
        long more = read_parts(stream, at == length);
        count = more < 0 ? -1 : count + more;
        if (at == length)
            break;
    }
    fxc_stream_free(stream);
    return count;
}

int main(int argc, char **argv) {
    size_t length = 0;
    char *text = argc == 2 ? text_file_read(argv[1], &length) : NULL;
    if (text == NULL)
        return 2;
    stopwatch start = stopwatch_start();
    long count = read_text(text, length);
    stopwatch_print(start, 1);
    fprintf(stderr, "%ld figures\n", count);
    free(text);
    return count < 0;
}
