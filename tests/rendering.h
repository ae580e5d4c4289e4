/* SPDX-License-Identifier: MIT */
/* A report as one line of NDJSON in memory of fixed size: the whole answer, to
   compare. */
#ifndef TESTS_RENDERING_H
#define TESTS_RENDERING_H

#include "fxcheck.h"

enum { RENDERING_MAX = 1 << 16 };

typedef struct rendering {
    char bytes[RENDERING_MAX];
    size_t length;
} rendering;

/* fxc_check and fxc_render_ndjson; allocates nothing itself. */
fxc_status rendering_of(rendering *out, const char *text, const fxc_rates *rates,
                        const fxc_options *options);
bool rendering_equal(const rendering *a, const rendering *b);

/* A text that reaches every verdict, several causes and findings. */
extern const char rendering_text[];

#endif
