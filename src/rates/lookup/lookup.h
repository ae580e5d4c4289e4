/* SPDX-License-Identifier: MIT */
/* Look-ups of rates in a book. */
#ifndef FXI_RATES_LOOKUP_LOOKUP_H
#define FXI_RATES_LOOKUP_LOOKUP_H

#include "rates/book/contents.h"
#include "rates/route/rate.h"

enum {
    FXI_RATE_MAX_AGE = 7, /* days, of the policy "previous" */
    FXI_MIXED_LEGS_MAX = 3
};

typedef struct fxi_rate_query {
    fxc_currency base, quote;
    fxi_day day;
    size_t source; /* index in the book; SIZE_MAX: the book's order */
    fxc_policy policy;
    int32_t max_age_days; /* > 0 */
    fxi_day until;        /* of a period that begins on `day` */
    bool coarse;          /* averages of years may answer */
    bool anchored;        /* a fixing may be carried over parities in force */
    bool mixed; /* that, and a cross of several sources and days, may answer */
} fxi_rate_query;

/* FXC_OK or FXC_ENORATE; the error says why and names the nearest day there is.

   Inside one source and one fixing day: the series itself, its inverse, or a cross of
   two series over one currency, both of that day. Nothing is answered for a day before
   a series begins, after it ends, or in a marked gap, whatever the limit on age. The
   book's order is that of its sources: those fixed by law, then the last added first; a
   source that does not answer leaves the query to the next, and the error is that of
   the first one that knows the pair. Averages of years answer only if the query is
   coarse and names them. Of equal currencies the rate is 1, without a source and legs.
   A pair that no source has is answered as anchored.h and mixed.h say, if the query
   allows it. */
fxc_status fxi_rates_find(fxi_rate *out, const fxc_rates *rates,
                          const fxi_rate_query *query, fxc_error *error);

/* Rates of one source on each of its fixing days from..to (inclusive): the source of
   the query, or the first one in the book's order that has such a day. A rate fixed by
   law counts as one day if it is in force on `to`. */

/* Lowest and highest, as an interval. False: the source has none in that time. */
bool fxi_rates_extent(fxi_interval *out, const fxc_rates *rates,
                      const fxi_rate_query *pair, fxi_day from, fxi_day to);
/* The same, remembered by the book: for few times, which every text asks for. */
bool fxi_rates_extent_kept(fxi_interval *out, const fxc_rates *rates,
                           const fxi_rate_query *pair, fxi_day from, fxi_day to);

typedef struct fxi_rate_hits {
    size_t days, hits; /* fixing days in the span, and those that meet */
    fxi_rate latest;   /* the last one that meets; set if hits > 0 */
} fxi_rate_hits;

/* The days whose rate meets `implied`. query->day is not used. */
void fxi_rates_meeting(fxi_rate_hits *out, const fxc_rates *rates,
                       const fxi_rate_query *pair, const fxi_interval *implied,
                       fxi_day from, fxi_day to);

/* fxc_rate_find, but for what ISO 4217 says of the currencies; `found` is the same
   rate. */
fxc_status fxi_rates_answer(fxi_rate *found, fxc_rate *out, const fxc_rates *rates,
                            const fxc_rate_query *query, fxc_error *error);

#endif
