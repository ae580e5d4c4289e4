/* SPDX-License-Identifier: MIT */
/* A long text as blocks of 64 bytes, looked at once and in order: where something is
   that an anchor may be, and where a sentence may end. What lies far behind is
   forgotten. */
#ifndef FXI_READING_SCAN_SURVEY_H
#define FXI_READING_SCAN_SURVEY_H

#include "base/byte_block.h"
#include "reading/text/tools.h"

/* By what anchors are found; the way to look at bytes does not change what is found. */
typedef struct fxi_spotter {
    const fxc_lexicon *lexicon;
    const fxi_byte_way *way;
    bool is_told_language; /* by the caller: the words of the text do not decide it */
} fxi_spotter;

/* Blocks that are looked at in one go, and those that are remembered. */
enum { FXI_SURVEY_STEP = 64, FXI_SURVEY_BLOCKS = 256 };

typedef struct fxi_survey {
    fxi_text text;
    const fxi_spotter *spotter;
    size_t seen; /* bytes that were looked at; whole blocks, or all of the text */
    fxi_byte_block blocks[FXI_SURVEY_BLOCKS]; /* block i at i % FXI_SURVEY_BLOCKS */
} fxi_survey;

/* Borrows both. */
void fxi_survey_start(fxi_survey *out, fxi_text text, const fxi_spotter *spotter);

/* Looks on until the byte is seen. */
void fxi_survey_see(fxi_survey *survey, size_t at);

/* The bits of the block that has the byte; no more than 8 KB before the last one that
   was asked for. */
static inline const fxi_byte_block *fxi_survey_block(fxi_survey *survey, size_t at) {
    if (at >= survey->seen)
        fxi_survey_see(survey, at);
    return &survey->blocks[at / FXI_BLOCK_BYTES % FXI_SURVEY_BLOCKS];
}

/* Moves `at` down to the last byte in floor..at that may end a sentence or a line;
   false: there is none. */
bool fxi_survey_end_before(size_t *at, fxi_survey *survey, size_t floor);

/* Moves `at` up to the first such byte in at..ceiling. */
bool fxi_survey_end_from(size_t *at, fxi_survey *survey, size_t ceiling);

#endif
