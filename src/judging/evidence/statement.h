/* SPDX-License-Identifier: MIT */
/* What a rate says that the text states. */
#ifndef FXI_JUDGING_EVIDENCE_STATEMENT_H
#define FXI_JUDGING_EVIDENCE_STATEMENT_H

#include "base/buffer.h"
#include "judging/case/case.h"
#include "judging/inquiry/inquiry.h"

/* Of the printed digits, quote per base. Invalid where an amount is zero. */
fxi_interval fxi_stated_interval(const fxi_stated_rate *stated);

/* Its interval is one of rates: above zero. */
bool fxi_stated_is_sound(const fxi_stated_rate *stated);

/* It is of these two currencies, either way. */
bool fxi_stated_concerns(const fxi_statement *statement, fxc_currency a,
                         fxc_currency b);

/* As a rate of no source and no day. */
fxi_rate fxi_stated_rate_of(const fxi_statement *statement,
                            const fxi_stated_rate *stated);

/* "7.2450 CNY per USD", with the digits that the text prints. */
void fxi_stated_word(fxi_buffer *buffer, const fxi_statement *statement,
                     const fxi_stated_rate *stated);

#endif
