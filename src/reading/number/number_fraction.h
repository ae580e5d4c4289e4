/* SPDX-License-Identifier: MIT */
/* Fractions in words: "half a billion", "two and a half", "anderthalb". */
#ifndef FXI_READING_NUMBER_NUMBER_FRACTION_H
#define FXI_READING_NUMBER_NUMBER_FRACTION_H

#include "reading/number/number_reader.h"

/* Reads `count` times the fraction `atom`, added to `whole`, and its scale. Without a
   scale there is no number, except behind a whole one. */
fxi_quantity_status fxi_number_fraction(fxi_number_reader *r, const fxi_atom *atom,
                                        int whole, int count);

/* "and a half", "and three quarters" at a place behind a number: where the fraction is,
   and how many of it; 0: none follows. Moves nothing. */
int fxi_number_parts_behind(fxi_atom *fraction, fxi_number_reader *r,
                            fxi_atom_place behind);

/* "one million and a half": adds the fraction of 10^power, if one stands there. False:
   the value leaves its bounds. */
bool fxi_number_add_half(fxi_number_reader *r, int power);

#endif
