/* SPDX-License-Identifier: MIT */
/* The transforms that a diagnosis tries. Each is exact: it explains a pair iff the
   transformed implied rate meets the transformed governing one. */
#ifndef FXI_JUDGING_CAUSE_HYPOTHESIS_H
#define FXI_JUDGING_CAUSE_HYPOTHESIS_H

#include "judging/case/phrase.h"
#include "judging/verdict/trial.h"
#include "judging/verdict/verdict.h"

/* A pair that disagrees, as the hypotheses see it. */
typedef struct fxi_miss {
    const fxi_trial *trial;
    fxi_interval implied; /* its own, or what it shares with other pairs */
    fxi_interval reach;   /* what a variant hits by chance: the implied rates, times the
                             governing ones where these are a whole time's */
    size_t part;          /* the part that misses by most */
    bool is_shared;
} fxi_miss;

/* Instead of a count: no bound admits it, and it sorts behind simpler slips. */
enum { FXI_NEVER_CREDIBLE = 1000000 };

/* How many variants were tried, if one explains the pair, with a sentence that goes on
   from "the two would fit if"; 0 if none does. FXI_NEVER_CREDIBLE: possible, and never
   distinctive, however narrow the pair is. */
typedef int64_t (*fxi_hypothesis_test)(const fxi_miss *miss, fxi_buffer *text);

/* Another rate, nearby, beside a slip that stands out: hypothesis_nearby.c. The
   sentence goes on with how far, and the rates as wide as the implied ones that there
   are within 2 % either way are counted. */
int64_t fxi_hypothesis_count_nearby(fxi_buffer *text, const fxi_interval *implied,
                                    const fxi_interval *rates);

/* of the rate: hypothesis_rate.c */
int64_t fxi_hypothesis_inverted(const fxi_miss *miss, fxi_buffer *text);
int64_t fxi_hypothesis_inverted_today(const fxi_miss *miss, fxi_buffer *text);
int64_t fxi_hypothesis_unconverted(const fxi_miss *miss, fxi_buffer *text);
int64_t fxi_hypothesis_double(const fxi_miss *miss, fxi_buffer *text);
int64_t fxi_hypothesis_rounded_rate(const fxi_miss *miss, fxi_buffer *text);
int64_t fxi_hypothesis_other_source(const fxi_miss *miss, fxi_buffer *text);

/* of the day: hypothesis_day.c */
int64_t fxi_hypothesis_basis(const fxi_miss *miss, fxi_buffer *text);
int64_t fxi_hypothesis_wrong_year(const fxi_miss *miss, fxi_buffer *text);
int64_t fxi_hypothesis_stale(const fxi_miss *miss, fxi_buffer *text);

/* of the currency: hypothesis_currency.c */
int64_t fxi_hypothesis_symbol(const fxi_miss *miss, fxi_buffer *text);
int64_t fxi_hypothesis_third_currency(const fxi_miss *miss, fxi_buffer *text);

/* of the digits: hypothesis_digit.c */
int64_t fxi_hypothesis_transposed(const fxi_miss *miss, fxi_buffer *text);
int64_t fxi_hypothesis_one_digit(const fxi_miss *miss, fxi_buffer *text);

/* of the scale: hypothesis_scale.c */
int64_t fxi_hypothesis_scale(const fxi_miss *miss, fxi_buffer *text);
/* A slip of the scale together with one more cause: tried if nothing simpler explains
   the pair. */
int64_t fxi_hypothesis_scale_unconverted(const fxi_miss *miss, fxi_buffer *text);
int64_t fxi_hypothesis_scale_inverted(const fxi_miss *miss, fxi_buffer *text);

/* of the unit: hypothesis_unit.c */
int64_t fxi_hypothesis_unit_ratio(const fxi_miss *miss, fxi_buffer *text);

/* of the figure: hypothesis_figure.c */
int64_t fxi_hypothesis_other_figure(const fxi_miss *miss, fxi_buffer *text);

/* of the rounding: hypothesis_rounding.c */
int64_t fxi_hypothesis_mode(const fxi_miss *miss, fxi_buffer *text);
int64_t fxi_hypothesis_from_rounded(const fxi_miss *miss, fxi_buffer *text);

#endif
