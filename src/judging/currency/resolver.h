/* SPDX-License-Identifier: MIT */
/* Which currencies are settled, with the reason for each, and what a mark was found to
   stand for on the way. */
#ifndef FXI_JUDGING_CURRENCY_RESOLVER_H
#define FXI_JUDGING_CURRENCY_RESOLVER_H

#include "judging/currency/context.h"
#include "judging/inquiry/inquiry.h"

enum { FXI_MARKS_MAX = 64, FXI_REASONS_MAX = 64 };

/* What one sign was found to stand for; it carries over to the same sign elsewhere
   unless two pairs say different things of it. */
typedef struct fxi_known_mark {
    const fxi_sense *mark;
    fxc_currency currency;
    bool is_disputed;
} fxi_known_mark;

typedef struct fxi_known_reason {
    const char *lead;
    fxc_currency currency;
    const char *text;
} fxi_known_reason;

typedef struct fxi_resolver {
    const fxi_inquiry *inquiry;
    const fxi_context *context;
    fxi_known_mark marks[FXI_MARKS_MAX];
    size_t mark_count;
    fxi_known_reason reasons[FXI_REASONS_MAX];
    size_t reason_count;
    bool failed; /* memory ran out */
} fxi_resolver;

/* What was found for a figure; of one that is open there is no currency yet. */
static inline fxi_resolution *fxi_resolver_of(fxi_resolver *self, size_t figure) {
    return &self->inquiry->resolutions[figure];
}
static inline bool fxi_resolver_is_open(fxi_resolver *self, size_t figure) {
    return fxi_currency_is_none(fxi_resolver_of(self, figure)->currency);
}

static inline fxi_ambiguous_mark fxi_resolver_mark_of(const fxi_resolver *self,
                                                      size_t figure) {
    return fxi_ambiguous_mark_of(&self->inquiry->document->figures->items[figure]);
}

/* Marks of one currency; where there is no candidate at all, none. */
void fxi_resolver_settle_certain(fxi_resolver *self);

/* The reason is `lead` and the code; figures with the same one share it. `lead` is
   constant. */
void fxi_resolver_settle(fxi_resolver *self, size_t figure, fxc_currency currency,
                         fxc_basis basis, const char *lead);

/* By the rate of a pair or one that the text states: the mark is known from here on. */
void fxi_resolver_settle_by_rate(fxi_resolver *self, size_t figure,
                                 fxc_currency currency, const char *lead);

/* The mark, which may be NULL, is known from here on. */
void fxi_resolver_remember(fxi_resolver *self, const fxi_sense *mark,
                           fxc_currency currency);

/* What the mark of the figure was found to stand for elsewhere, if that is undisputed
   and not `barred`; else none. */
fxc_currency fxi_resolver_known(const fxi_resolver *self, const fxi_figure *figure,
                                fxc_currency barred);

#endif
