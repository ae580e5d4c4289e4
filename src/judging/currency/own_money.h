/* SPDX-License-Identifier: MIT */
/* The money that a writer leaves bare, since it is his own: "kronor" in Swedish,
   "pesos" in es-MX; docs/spec/ambiguous_marks.md "The writer's own money". */
#ifndef FXI_JUDGING_CURRENCY_OWN_MONEY_H
#define FXI_JUDGING_CURRENCY_OWN_MONEY_H

#include "judging/currency/ambiguous_mark.h"
#include "judging/inquiry/inquiry.h"

typedef struct fxi_own_money {
    fxc_currency currency; /* empty: the mark is nobody's own */
    bool is_of_language;   /* and no region says so */
} fxi_own_money;

fxi_own_money fxi_own_money_find(const fxi_ambiguous_mark *mark,
                                 const fxi_inquiry *inquiry);

/* Dollars are the money of no language. */
static inline fxi_own_money fxi_own_money_of(const fxi_ambiguous_mark *mark,
                                             const fxi_inquiry *inquiry) {
    return fxi_ambiguous_is_dollar(mark) &&
                   fxi_currency_is_none(inquiry->settings->home[0])
               ? (fxi_own_money){{""}, false}
               : fxi_own_money_find(mark, inquiry);
}

/* "10.000 svenske kroner i ett tilfelle og 5.000 kroner i et annet": the last amount
   before the mark in its sentence; else one of the same size close behind, which a
   title leaves bare. A figure of one currency, which the mark can mean; NULL: none. */
const fxi_figure *fxi_own_money_lender(const fxi_ambiguous_mark *mark,
                                       const fxi_inquiry *inquiry);

#endif
