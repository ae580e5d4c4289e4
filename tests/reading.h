/* SPDX-License-Identifier: MIT */
/* What the tests of the reading layer share: tools around the embedded lexicon. */
#ifndef TESTS_READING_H
#define TESTS_READING_H

#include "reading/text/token.h"

/* Owns what the stages write. All zero before reading_start. */
typedef struct reading_bench {
    fxi_arena arena;
    fxi_finding_list findings;
    fxi_tools tools;
} reading_bench;

static inline void reading_start(reading_bench *bench) {
    *bench = (reading_bench){0};
    bench->tools = (fxi_tools){.lexicon = fxc_lexicon_embedded(),
                               .language = "",
                               .arena = &bench->arena,
                               .findings = &bench->findings};
}

static inline void reading_end(reading_bench *bench) { fxi_arena_clear(&bench->arena); }

#endif
