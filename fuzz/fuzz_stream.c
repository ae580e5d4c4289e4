/* SPDX-License-Identifier: MIT */
/* A text of more than two windows, that has the input over and over, in pieces of any
   size: its parts have no gaps, and figures start in their part, in order and apart. */
#include <string.h>

#include "fuzz.h"
#include "fxcheck.h"

enum { LENGTH = 320000, STEP = 8192 };

typedef struct progress {
    size_t part_end, figure_end; /* in the whole text */
} progress;

static int drop(void *context, const char *bytes, size_t length) {
    (void)context, (void)bytes, (void)length;
    return 0;
}

static void require_figures(progress *at, const fxc_report *report,
                            const fxc_stretch *stretch) {
    for (size_t i = 0; i < fxc_report_figure_count(report); i++) {
        fxc_span span = fxc_report_figure(report, i)->span;
        FUZZ_REQUIRE(span.start >= stretch->own.start);
        FUZZ_REQUIRE(span.start < stretch->own.end && span.end > span.start);
        FUZZ_REQUIRE(span.end <= stretch->length);
        FUZZ_REQUIRE(stretch->offset + span.start >= at->figure_end);
        at->figure_end = stretch->offset + span.end;
    }
}

static void require_part(progress *at, const fxc_report *report,
                         const fxc_stretch *stretch) {
    FUZZ_REQUIRE(stretch->offset + stretch->own.start == at->part_end);
    FUZZ_REQUIRE(stretch->own.end > stretch->own.start);
    FUZZ_REQUIRE(stretch->own.end <= stretch->length);
    at->part_end = stretch->offset + stretch->own.end;
    require_figures(at, report, stretch);
    const fxc_document document = {.text = stretch->text,
                                   .length = stretch->length,
                                   .figures_only = true,
                                   .stretch = stretch};
    FUZZ_REQUIRE(fxc_render_text(report, &document, drop, NULL) == FXC_OK);
}

static void read_parts(progress *at, fxc_stream *stream, bool ended) {
    for (;;) {
        fxc_report *report;
        fxc_stretch stretch;
        FUZZ_REQUIRE(fxc_stream_next(&report, &stretch, stream, ended, NULL) == FXC_OK);
        if (report == NULL)
            return;
        require_part(at, report, &stretch);
        fxc_report_free(report);
    }
}

/* For `dense` bytes of each STEP; the rest takes little to read. */
static void repeat(char *text, const fuzz_input *unit, size_t dense) {
    static const char quiet[] = "and so on ";
    for (size_t i = 0; i < LENGTH; i++)
        text[i] = unit->size > 0 && i % STEP < dense ? (char)unit->data[i % unit->size]
                                                     : quiet[i % (sizeof quiet - 1)];
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    static char text[LENGTH];
    fuzz_input input = {data, size};
    unsigned how = fuzz_take(&input, 63);
    size_t piece = (size_t)256 << (how % 8 * 2);
    repeat(text, &input, how / 8 == 7 ? STEP : STEP / 16);
    fxc_stream *stream;
    progress at = {0, 0};
    FUZZ_REQUIRE(fxc_stream_new(&stream, NULL, NULL) == FXC_OK);
    for (size_t done = 0; done < LENGTH;) {
        size_t left = LENGTH - done;
        done += fxc_stream_put(stream, text + done, left < piece ? left : piece);
        read_parts(&at, stream, false);
    }
    read_parts(&at, stream, true);
    FUZZ_REQUIRE(at.part_end == LENGTH);
    fxc_stream_free(stream);
    return 0;
}
