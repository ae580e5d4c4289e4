/* SPDX-License-Identifier: MIT */
/* Offers of which a quote prints only the last digits: "1.8220/30", "149.55~57円",
 * "$1,540-41". */
#ifndef FXI_READING_RANGE_OFFER_H
#define FXI_READING_RANGE_OFFER_H

#include "reading/amount/operand.h"

/* The offer has the bid's digits but for the last two; one below the bid has passed the
   next hundred: "1.8290/10". False: it has too many digits. */
bool fxi_offer_complete(fxi_quantity *offer, const fxi_quantity *bid);

/* "1.0952~57ドル", "149.55~57円", "$1,540-41": behind a rate, or one that it would fall
   below, a second end is the last two digits of an offer. */
bool fxi_offer_is_short(const fxi_operand *low, const fxi_operand *high,
                        const fxi_tokens *tokens);

#endif
