/* SPDX-License-Identifier: MIT */
/* The money between scale and number: "nde naira 5" of Igbo, "Mio. CHF 12,5" of
   reports. */
#ifndef FXI_READING_AMOUNT_SCALE_AHEAD_H
#define FXI_READING_AMOUNT_SCALE_AHEAD_H

#include "reading/amount/operand.h"

/* Power of the scale at token `first` that the number behind a mark counts, and the
   first token of the mark; 0: none. */
int fxi_scale_ahead_power(size_t *mark, const fxi_tokens *tokens, size_t first,
                          const fxi_tools *tools);

/* "2024 Mio. EUR 5,2": the number at `year` is one, and the scale behind it counts the
   number behind the money. */
bool fxi_scale_ahead_is_behind_year(const fxi_tokens *tokens, size_t year,
                                    const fxi_tools *tools);

/* Multiplies what was read behind the mark by 10^power, and adds what "and" joins to
   it: "narị naịra anọ na iri itoolu" is 490. False: it is too large. */
bool fxi_scale_ahead_count(fxi_operand *operand, int power, const fxi_tokens *tokens,
                           const fxi_tools *tools);

#endif
