/* SPDX-License-Identifier: MIT */
/* Years of before 1900. They look like any number of four digits; a word for a time or
   a month before them tells them: "in 1852", "5 April 1884". */
#ifndef FXI_READING_TEXT_OLD_YEAR_H
#define FXI_READING_TEXT_OLD_YEAR_H

#include "reading/text/token.h"

/* Token `index` is one if a month stands before it. */
bool fxi_old_year_is(int *year, const fxi_tokens *tokens, size_t index,
                     const fxi_tools *tools);

/* It is one behind a word that asks for a time. */
bool fxi_old_year_is_asked(int *year, const fxi_tokens *tokens, size_t index,
                           const fxi_tools *tools);
/* The same in a sentence that tells of money: from 1000 on. */
bool fxi_old_year_is_asked_of_money(int *year, const fxi_tokens *tokens, size_t index,
                                    const fxi_tools *tools);

#endif
