/* SPDX-License-Identifier: MIT */
/* Words of a unit that heads or captions of a table name: "in RMB millions". */
#ifndef FXI_READING_AMOUNT_UNIT_WORDS_H
#define FXI_READING_AMOUNT_UNIT_WORDS_H

#include "reading/text/token.h"

/* A thousand, the least scale of a table, as a power of ten. */
enum { FXI_UNIT_LEAST = 3 };

/* Power of ten that one token says, "million" or "TEUR"; 0: none. */
int fxi_unit_scale_at(const fxi_tokens *tokens, size_t index, const fxi_tools *tools);

/* The number begins with a digit of ASCII, as few units do. */
bool fxi_unit_is_digits(const fxi_tokens *tokens, size_t index);

/* Power of ten that a number of a one and zeros is, "100", "1 000", "百"; -1: it is
   another one, or none. */
int fxi_unit_power_at(const fxi_tokens *tokens, size_t index);

/* Power of ten of the number before the scale word `index` that is a unit with it, "100
   million yen", 0: none stands there; -1: it is some amount. */
int fxi_unit_decades_before(const fxi_tokens *tokens, size_t first, size_t index);

/* The first of the tokens first..end-1, 0: none; that of money in one word is left out.
 */
int fxi_unit_scale(const fxi_tokens *tokens, size_t first, size_t end,
                   const fxi_tools *tools);

/* Of the tokens first..end-1 those around `index` that are words of its unit, too. */
typedef struct fxi_unit_words {
    size_t first, end;
} fxi_unit_words;

fxi_unit_words fxi_unit_around(const fxi_tokens *tokens, size_t first, size_t end,
                               size_t index, const fxi_tools *tools);

/* --- the words that lead to a unit ------------------------------------------------ */

/* "in", of any language whose word for it the lexicon has. */
bool fxi_unit_is_in(const fxi_tokens *tokens, size_t index, const fxi_tools *tools);

/* A word as short as those of languages whose word for it is not known: "i NOK". */
bool fxi_unit_may_be_in(const fxi_tokens *tokens, size_t index);

/* In a cell, where other short words stand before numbers: "in", its like of one
   letter, "Beløp i NOK 1 000", "x € 1.000", or a bracket. */
bool fxi_unit_is_led_by(const fxi_tokens *tokens, size_t index, const fxi_tools *tools);

/* --- what a unit says ------------------------------------------------------------- */

/* The money that they name, and only that, and its token; NULL: none, or several. */
const fxi_sense *fxi_unit_money(size_t *at, const fxi_tokens *tokens,
                                const fxi_unit_words *unit, const fxi_tools *tools);

/* "円/ドル", "USD/JPY", "ドル円": tokens first..end-1 name what one money costs in
   another. */
bool fxi_unit_is_rate(const fxi_tokens *tokens, size_t first, size_t end,
                      const fxi_tools *tools);

#endif
