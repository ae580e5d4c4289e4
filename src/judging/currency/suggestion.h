/* SPDX-License-Identifier: MIT */
/* What an open mark is taken for where no rate settles it: by the document's words, the
   caller's option and region, the averages of the year, or as usual. */
#ifndef FXI_JUDGING_CURRENCY_SUGGESTION_H
#define FXI_JUDGING_CURRENCY_SUGGESTION_H

#include "judging/currency/fit.h"
#include "judging/currency/resolver.h"

typedef struct fxi_suggestion {
    fxc_currency currency;
    fxc_basis basis;
    const char *lead; /* of its reason */
} fxi_suggestion;

/* The lead of the reason where nothing decides. */
extern const char fxi_by_default[];

/* `pair_mark` is NULL for a figure that stands alone; `barred` (may be empty) is left
   out. No currency: the mark can mean none other. */
fxi_suggestion fxi_suggest(const fxi_resolver *self, size_t figure,
                           const fxi_open_mark *pair_mark, fxc_currency barred);

/* Settles the figure by it; where there is none the reason says so. */
void fxi_suggestion_settle(fxi_resolver *self, size_t figure,
                           const fxi_open_mark *pair_mark, fxc_currency barred);

#endif
