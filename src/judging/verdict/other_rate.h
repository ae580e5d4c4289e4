/* SPDX-License-Identifier: MIT */
/* Admissible rates beside the governing one. */
#ifndef FXI_JUDGING_VERDICT_OTHER_RATE_H
#define FXI_JUDGING_VERDICT_OTHER_RATE_H

#include "judging/verdict/trial.h"
#include "judging/verdict/verdict.h"

/* Turns DISAGREE into OTHER_RATE where the shown reading meets, in this order: another
   source on the same day ("source:h10"), a market quote of the text ("market-quote"),
   evidence of a lower rank or a remoter date ("event-date", "period-end",
   "document-date"), the average of a named period ("period-average"), the end or the
   average of a bare year, the fixing after ("next-day"), that before ("stale"), a rate
   between the governing one and either of them ("between"), an earlier one inside the
   limit ("stale"), the governing rate rounded where that is distinctive
   ("rounded-rate"), any fixing of a bare year ("in-year").
   Adds each rate that it tried to the ruling. Leaves the ruling alone if the governing
   rate is binding or the settings are strict. FXC_ENOMEM. */
fxc_status fxi_other_rate_find(fxi_ruling *ruling, const fxi_trial *trial);

/* The bare year nearest to the pair is one of which no source has a rate: "in 1913 it
   cost £1,000 ($4,870)". That year, and why; 0: it has one. */
int fxi_other_rate_lacked_year(const fxi_trial *trial, fxc_error *why);

/* The rate of another source, of the day of the governing fixing, that the pair meets;
   `tried` counts the sources that have one. */
bool fxi_other_source_find(fxi_rate *out, int64_t *tried, const fxi_trial *trial);

/* The ways in which people round a rate, form 0 to FXI_ROUNDED_FORMS - 1: to three and
   to two significant figures, half up and cut off. False: to 1, which would be no
   conversion, or to two figures that are more than 2 % off. */
enum { FXI_ROUNDED_FORMS = 4 };
bool fxi_other_rate_rounded(fxi_rational *out, const fxi_rate *rate, size_t form);

/* The chance of a hit: the number of rates tried times the width of the implied
   interval. It is distinctive up to 1/20. */
fxi_rational fxi_other_rate_chance(const fxi_interval *implied, int64_t tried);
bool fxi_other_rate_is_credible(const fxi_interval *implied, int64_t tried);

#endif
