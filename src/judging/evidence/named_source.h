/* SPDX-License-Identifier: MIT */
/* The publisher of rates that a text names, and the day with it: evidence E2 of
   docs/spec/evidence.md "Evidence". */
#ifndef FXI_JUDGING_EVIDENCE_NAMED_SOURCE_H
#define FXI_JUDGING_EVIDENCE_NAMED_SOURCE_H

#include "judging/dating/dating.h"

typedef struct fxi_named_rates {
    const char *name; /* of the source; static */
    size_t source;    /* index in the book; SIZE_MAX: it has no such source */
    fxi_day day;      /* named with the source, if has_day */
    bool has_day;
} fxi_named_rates;

/* The source that applies to two currencies: one of its rates is on the pair, and it is
   named in the sentence of the pair, or with a translation anywhere; the nearest of
   equals. False: none. */
bool fxi_named_rates_find(fxi_named_rates *out, const fxi_inquiry *inquiry,
                          const fxi_pair *pair, const fxi_rate_query *query);

/* One of the source's rates is on the pair. */
bool fxi_named_source_quotes(const fxi_source_mention *mention,
                             const fxi_rate_query *query);
/* As a rate book names it; static. */
const char *fxi_named_source_name(const fxi_source_mention *mention);
/* The complete day that is mentioned; false: it is none. */
bool fxi_named_source_day(fxi_day *out, const fxi_date_mention *mention);

#endif
