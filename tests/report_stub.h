/* SPDX-License-Identifier: MIT */
/* A report made by hand, so that the output layer is tested without the stages that
   make real ones. Link report_stub.c in place of the library's facade. */
#ifndef TESTS_REPORT_STUB_H
#define TESTS_REPORT_STUB_H

#include "fxcheck.h"

struct fxc_report {
    const fxc_figure *figures;
    size_t figure_count;
    const fxc_pair *pairs;
    size_t pair_count;
    const fxc_finding *findings;
    size_t finding_count;
    fxc_date date;
    const char *rates_hash;
};

struct fxc_concordance {
    const fxc_fact *facts;
    size_t count;
};

/* What a renderer wrote, as a string; the first bytes of longer output. */
typedef struct rendered {
    char text[16384];
    size_t length;
} rendered;

/* An fxc_write_fn; context is a rendered. */
int rendered_write(void *context, const char *bytes, size_t length);

/* A document whose text is a NUL-terminated string. */
fxc_document document_of(const char *name, const char *text);

/* The span of the first `part` inside `text`. */
fxc_span span_of(const char *text, const char *part);

#endif
