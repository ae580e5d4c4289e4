/* SPDX-License-Identifier: MIT */
/* Runs the stages of reading over a literal text, in the order of the library. */
#ifndef READING_FIXTURE_H
#define READING_FIXTURE_H

#include "base/buffer.h"
#include "casefile.h"
#include "reading/date/mention.h"
#include "reading/rate/stated_rate.h"
#include "reading/table/table.h"

typedef struct reading_fixture {
    fxi_arena arena;
    fxi_finding_list findings;
    fxi_tools tools;
    fxi_grid grid; /* without a cell */
    fxi_tokens tokens;
    fxi_figures figures;
    fxi_pairs column_pairs, pairs;
    fxi_stated_rates rates;
    fxi_mentions mentions;
} reading_fixture;

/* Fails the running test when a stage fails. The text is borrowed until the clear. */
void reading_fixture_read(reading_fixture *fixture, const char *text, size_t length);
void reading_fixture_clear(reading_fixture *fixture);

/* Appends the text of the span between back quotes, line breaks and tabs as \n, \t. */
void reading_fixture_quote(fxi_buffer *out, const reading_fixture *fixture,
                           fxc_span span);

/* Reads the row's input, and compares what `describe` appends, "none" for nothing, with
   the row's expectation. */
void reading_fixture_check(const casefile_row *row,
                           void (*describe)(fxi_buffer *out,
                                            const reading_fixture *fixture));

#endif
