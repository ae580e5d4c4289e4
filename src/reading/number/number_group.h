/* SPDX-License-Identifier: MIT */
/* Number words below a thousand: "one hundred and twenty", "einundzwanzig". Each reader
   returns FXI_NUMBER_NONE and stays where it is if none stands there. */
#ifndef FXI_READING_NUMBER_NUMBER_GROUP_H
#define FXI_READING_NUMBER_NUMBER_GROUP_H

#include "reading/number/number_reader.h"

/* 0 to 99: "nought", "fifty-five", "quatre-vingt-onze". */
int fxi_number_below_hundred(fxi_number_reader *r);
/* "twelve hundred" too. */
int fxi_number_group(fxi_number_reader *r);
/* The first group of a number, which may be an article: "a million", "a hundred". */
int fxi_number_first_group(fxi_number_reader *r);

#endif
