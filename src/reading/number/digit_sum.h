/* SPDX-License-Identifier: MIT */
/* The sum of a number's parts in digits: "2천500억", "7 লাখ 97 হাজার কোটি".

   Parts fall and add up. Scales of East Asia multiply what was counted since the scale
   before: "2천500억" is (2 * 1000 + 500) * 10^8, so a power of ten 4k + i closes a
   group of four digits at 10^(4k) and stands itself at place i of the group. Lakhs and
   what is below them are counted by the crores behind. */
#ifndef FXI_READING_NUMBER_DIGIT_SUM_H
#define FXI_READING_NUMBER_DIGIT_SUM_H

#include "exact/decimal.h"

/* The sum of the parts so far. `group` is what the next scale multiplies; `place` is
   that of its last part; `first` and `last` are powers of scales. */
typedef struct fxi_digit_sum {
    fxi_decimal closed, group;
    int first, last, place;
    bool is_wide; /* a larger scale behind may count it */
} fxi_digit_sum;

typedef struct fxi_digit_part {
    fxi_decimal value;
    uint8_t decimals;
    int power, outer; /* of all its scale words, and of the last of them */
    bool is_grouped;  /* its scale is a place of its group, or closes it */
    size_t count;
} fxi_digit_part;

/* What the first part begins, whose scale is 10^`power`: `value` has it. The sum is not
   wide. False: it has too many digits. */
bool fxi_digit_sum_start(fxi_digit_sum *out, const fxi_decimal *value, int power,
                         bool is_grouped);
/* The part belongs to the number. */
bool fxi_digit_sum_takes(const fxi_digit_sum *sum, const fxi_digit_part *part);
/* False: the sum has too many digits. */
bool fxi_digit_sum_add(fxi_digit_sum *sum, const fxi_digit_part *part);

#endif
