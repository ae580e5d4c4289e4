/* SPDX-License-Identifier: MIT */
/* Quotations of money and of shares. */
#ifndef FXI_READING_EXCLUSION_QUOTATION_H
#define FXI_READING_EXCLUSION_QUOTATION_H

#include "reading/exclusion/subject.h"

/* As fxi_quotation_is, where a sign or money stands before the mark, or the mark behind
   its number. */
bool fxi_quotation_is_any(const fxi_subject *s);

/* "EUR/USD 1.08", "NASDAQ: EUR 5", "In 2019 EUR/USD rose", "EUR: 385.62 USD: 330.77":
   the mark names what has that price, or the next number. Most marks stand before their
   number and behind a word that is no money. */
static inline bool fxi_quotation_is(const fxi_subject *s) {
    const size_t mark = s->operand->mark.first;
    const bool may_be =
        !s->operand->is_prefixed ||
        (mark > 0 && (s->tokens->items[mark - 1].kind == FXI_TOKEN_SIGN ||
                      fxi_token_has(s->tokens, mark - 1, FXI_SENSE_CURRENCY)));
    return may_be && fxi_quotation_is_any(s);
}

#endif
