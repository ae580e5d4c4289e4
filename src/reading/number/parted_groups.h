/* SPDX-License-Identifier: MIT */
/* Groups of three digits that are tokens of their own, since a blank stands beside
   their commas or slashes part them: "N39, 098,100", "EUR422 ,754", "۱۲/۵۰۰/۰۰۰ ریال".
 */
#ifndef FXI_READING_NUMBER_PARTED_GROUPS_H
#define FXI_READING_NUMBER_PARTED_GROUPS_H

#include "reading/text/token.h"

/* Tokens of the number that starts with the numeral `first`, groups and the marks
   between them in turn; 1: it has no such groups. */
size_t fxi_parted_groups_count(const fxi_tokens *tokens, size_t first,
                               const fxi_tools *tools);

/* Makes one numeral of so many tokens. False, and no change: it has too many digits. */
bool fxi_parted_groups_join(fxi_numeral *out, size_t count, const fxi_tokens *tokens,
                            size_t first);

#endif
