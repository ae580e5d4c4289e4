/* SPDX-License-Identifier: MIT */
/* Korean as it is spoken prints the round part of a number in words and the rest in
   digits: "천821억" is 182.1 billion. */
#ifndef FXI_READING_NUMBER_SPOKEN_PLACE_H
#define FXI_READING_NUMBER_SPOKEN_PLACE_H

#include "reading/number/scale.h"

/* The hundreds or thousands in Hangul at `first` that digits fill up: takes what counts
   them into `value` and their unit into `scale`. Leaves both where none do. */
void fxi_spoken_place_read(fxi_decimal *value, fxi_scale *scale,
                           const fxi_tokens *tokens, size_t first);

#endif
