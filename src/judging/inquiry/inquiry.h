/* SPDX-License-Identifier: MIT */
/* What the steps of judging one document share; all of it is borrowed. */
#ifndef FXI_JUDGING_INQUIRY_INQUIRY_H
#define FXI_JUDGING_INQUIRY_INQUIRY_H

#include "judging/case/case.h"
#include "judging/inquiry/document.h"
#include "rates/lookup/lookup.h"

/* The currencies of a stated rate, in the order of the document's stated rates; empty
   where they stay open. */
typedef struct fxi_statement {
    fxc_currency base, quote;
} fxi_statement;

typedef struct fxi_history fxi_history;

typedef struct fxi_inquiry {
    const fxi_document *document;
    const fxc_rates *rates; /* NULL: none, nothing is judged */
    const fxi_settings *settings;
    const fxi_tools *tools;
    fxc_date date;         /* of the document; may be none */
    fxi_day balance_sheet; /* of a filing, if has_balance_sheet */
    bool has_balance_sheet;
    int last_month; /* of the years that the document reports; 0: it names none, or
                       several */
    fxi_resolution *resolutions; /* one a figure, filled by fxi_currencies_resolve */
    fxi_statement *statements;   /* one a stated rate, likewise */
    fxi_history *history;        /* NULL: there are no rates */
} fxi_inquiry;

/* The currency was withdrawn in a month before that of the document. */
bool fxi_inquiry_is_gone(const fxi_inquiry *inquiry, fxc_currency currency);

/* base, quote and the settings' source, policy and age; no day. Fixings may be carried
   over parities, but for currencies that are gone. */
fxi_rate_query fxi_inquiry_query(const fxi_inquiry *inquiry, fxc_currency base,
                                 fxc_currency quote);

/* The case of a pair in the currencies that its figures were resolved to. */
fxi_case fxi_inquiry_case(const fxi_inquiry *inquiry, const fxi_pair *pair);

/* From the start of figure `left` to the end of figure `right`. */
fxc_span fxi_inquiry_span(const fxi_inquiry *inquiry, size_t left, size_t right);

/* Adds a finding that is about no pair. FXC_ENOMEM also when `message` is NULL. */
fxc_status fxi_inquiry_report(const fxi_inquiry *inquiry, fxi_rule rule, fxc_span span,
                              const char *message);

#endif
