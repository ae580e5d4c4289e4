/* SPDX-License-Identifier: MIT */
/* A thousand as the unit of a table, by its bytes: "1 000", "1.000", "'000". A pure
   kernel: no ICU, no GMP, no allocation. */
#ifndef FXI_READING_LAYOUT_THOUSAND_SHAPE_H
#define FXI_READING_LAYOUT_THOUSAND_SHAPE_H

#include <stdbool.h>
#include <stddef.h>

enum { FXI_THOUSAND_ZEROS = 3 };

/* "Amounts in NOK 1 000": what blanks part ends with the unit, in a group. */
bool fxi_thousand_is_last(const char *bytes, size_t length);

/* "DKK '000", "(£'000)", "A$000": three zeros stand where its first zero does. */
bool fxi_thousand_has_zeros(const char *bytes, size_t length);

/* "1000", "€ 1.000", "1", "000": a one and zeros, or a group of them that blanks part;
   other digits there are none. */
bool fxi_thousand_is_part(const char *bytes, size_t length);

/* "000", which begins no number. */
bool fxi_thousand_is_group(const char *bytes, size_t length);

#endif
