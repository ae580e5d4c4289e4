/* SPDX-License-Identifier: MIT */
/* The passages of a long text that may hold money: sentences, paragraphs where words
   beside the sentence tell what a mark means, tables with what stands above them. */
#ifndef FXI_READING_SCAN_PASSAGE_H
#define FXI_READING_SCAN_PASSAGE_H

#include "reading/scan/anchor.h"

enum { FXI_STOPS_KEPT = 4 };

/* A text that is looked through from `at` on. */
typedef struct fxi_passages {
    fxi_survey survey;
    size_t at;        /* between two sentences; moves behind each passage */
    fxi_anchor ahead; /* the next one, unless it is before `at` */
    bool has_ahead;
    size_t stops[FXI_STOPS_KEPT]; /* where full stops end: those found last */
    unsigned stop_count;
    size_t without_hints; /* up to here the rest of a paragraph tells of no place */
} fxi_passages;

/* Borrows both. */
void fxi_passages_start(fxi_passages *out, fxi_text text, const fxi_spotter *spotter);

/* The first `size` bytes or some less, whatever they hold; it may be empty. */
fxc_span fxi_passages_sample(fxi_passages *passages, size_t size);

/* The next passage; they ascend and do not overlap. Empty at the end of the text. */
fxc_span fxi_passages_next(fxi_passages *passages);

/* As fxi_behind_full_stop, which it asks where it does not know. */
bool fxi_passages_behind_stop(const fxi_passages *passages, size_t at);

#endif
