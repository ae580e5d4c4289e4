/* SPDX-License-Identifier: MIT */
#include "reading/scan/survey.h"

#include <assert.h>
#include <string.h>

#include "lexicon/filter.h"

void fxi_survey_start(fxi_survey *out, fxi_text text, const fxi_spotter *spotter) {
    out->text = text;
    out->spotter = spotter;
    out->seen = 0;
}

static fxi_byte_block *slot(fxi_survey *survey, size_t at) {
    return &survey->blocks[at / FXI_BLOCK_BYTES % FXI_SURVEY_BLOCKS];
}

static void look(fxi_survey *survey, const char *bytes, size_t count) {
    char before = survey->seen > 0 ? survey->text.bytes[survey->seen - 1] : '\0';
    survey->spotter->way->look(slot(survey, survey->seen), bytes, count, before,
                               fxi_lexicon_openings(survey->spotter->lexicon));
}

/* The last block may go on behind the text. */
static void look_at_last(fxi_survey *survey) {
    char last[FXI_BLOCK_BYTES + FXI_BLOCK_BEHIND] = {0};
    size_t left = survey->text.length - survey->seen;
    memcpy(last, survey->text.bytes + survey->seen,
           left < sizeof last ? left : sizeof last);
    look(survey, last, 1);
    survey->seen += left < FXI_BLOCK_BYTES ? left : FXI_BLOCK_BYTES;
}

/* As many blocks as a step has, where they are inside the text. */
static void look_on(fxi_survey *survey) {
    size_t left = survey->text.length - survey->seen;
    size_t count =
        left < FXI_BLOCK_BEHIND ? 0 : (left - FXI_BLOCK_BEHIND) / FXI_BLOCK_BYTES;
    if (count == 0) {
        look_at_last(survey);
        return;
    }
    size_t room =
        FXI_SURVEY_BLOCKS - survey->seen / FXI_BLOCK_BYTES % FXI_SURVEY_BLOCKS;
    if (count > FXI_SURVEY_STEP)
        count = FXI_SURVEY_STEP;
    if (count > room)
        count = room;
    look(survey, survey->text.bytes + survey->seen, count);
    survey->seen += count * FXI_BLOCK_BYTES;
}

void fxi_survey_see(fxi_survey *survey, size_t at) {
    assert(at < survey->text.length);
    while (at >= survey->seen)
        look_on(survey);
}

/* Blocks that are far behind have given their room to others. */
static const fxi_byte_block *block_behind(fxi_survey *survey, size_t at) {
    const fxi_byte_block *block = fxi_survey_block(survey, at);
    assert(survey->seen - at <= (size_t)FXI_SURVEY_BLOCKS * FXI_BLOCK_BYTES);
    return block;
}

bool fxi_survey_end_before(size_t *at, fxi_survey *survey, size_t floor) {
    for (size_t high = *at; high > floor;) {
        size_t last = high - 1, start = last - last % FXI_BLOCK_BYTES;
        uint64_t ends = block_behind(survey, last)->ends
                        << (FXI_BLOCK_BYTES - 1 - (last - start));
        if (ends != 0) {
            *at = last - (size_t)__builtin_clzll(ends);
            return *at >= floor;
        }
        high = start;
    }
    return false;
}

bool fxi_survey_end_from(size_t *at, fxi_survey *survey, size_t ceiling) {
    for (size_t low = *at; low < ceiling;) {
        size_t start = low - low % FXI_BLOCK_BYTES;
        uint64_t ends = fxi_survey_block(survey, low)->ends >> (low - start);
        if (ends != 0) {
            *at = low + (size_t)__builtin_ctzll(ends);
            return *at < ceiling;
        }
        low = start + FXI_BLOCK_BYTES;
    }
    return false;
}
