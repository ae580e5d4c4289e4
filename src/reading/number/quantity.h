/* SPDX-License-Identifier: MIT */
/* A number with its scale, in digits or words: "380 billion", "1.2 lakh crore", "5bn",
   "five million", "one hundred and twenty thousand", "half a billion", "2 1/2 million".
 */
#ifndef FXI_READING_NUMBER_QUANTITY_H
#define FXI_READING_NUMBER_QUANTITY_H

#include "reading/text/token.h"

enum {
    FXI_QUANTITY_SCALED = 1 << 0,   /* a scale word was read */
    FXI_QUANTITY_WORDS = 1 << 1,    /* number words, not digits */
    FXI_QUANTITY_FRACTION = 1 << 2, /* "half a billion", "1½" */
    FXI_QUANTITY_DECIMALS = 1 << 3, /* digits behind a decimal mark */
    FXI_QUANTITY_ARTICLE = 1 << 4,  /* only "a" stood for 1: "a million" */
    FXI_QUANTITY_LED = 1 << 5,      /* its scale stands before it: "miliyan 5" */
    FXI_QUANTITY_REGROUPED = 1 << 6 /* fxi_quantity_group_decimals took its mark */
};

enum { FXI_QUANTITY_GROUP = 3 }; /* digits of a group that may be decimals */

typedef struct fxi_quantity {
    fxi_decimal value; /* scale applied, not negative */
    uint8_t decimals;  /* printed behind the decimal mark */
    int16_t scale;     /* power of ten of the (last) scale words, 0: none */
    int16_t
        shown; /* powers of ten of the granules, docs/spec/quantities.md "Granules" */
    int16_t coarse;
    uint16_t flags;
    int8_t open; /* read by the other convention its digits are 10^open times as much:
                    3 for "1.234" as 1.234, -3 as 1234; 0: one reading only */
    /* Only of a REFUSED number, for the finding that its reader adds if it is money: */
    fxi_rule rule;
    const char *reason; /* static: "the separators ... allow more than one value"; NULL:
                           it is known to be no amount, and nothing is to be said */
} fxi_quantity;

/* Zeros that a numeral in words does not print ("五千"): they count as its scale if it
   has one. */
static inline int fxi_quantity_hidden_zeros(const fxi_decimal *value) {
    return value->exponent > 0 ? value->exponent : 0;
}

/* A plain integer, which leaves the places behind it to a part in a smaller unit. */
static inline bool fxi_quantity_is_whole(const fxi_quantity *quantity) {
    const unsigned parts =
        FXI_QUANTITY_SCALED | FXI_QUANTITY_FRACTION | FXI_QUANTITY_DECIMALS;
    return (quantity->flags & parts) == 0;
}

/* The same, or words that count the last unit: "one million dollars and fifty cents".
 */
static inline bool fxi_quantity_counts_units(const fxi_quantity *quantity) {
    const unsigned words = FXI_QUANTITY_SCALED | FXI_QUANTITY_WORDS;
    const unsigned parts = FXI_QUANTITY_FRACTION | FXI_QUANTITY_DECIMALS;
    return fxi_quantity_is_whole(quantity) ||
           ((quantity->flags & words) == words && (quantity->flags & parts) == 0);
}

typedef enum fxi_quantity_status {
    FXI_QUANTITY_NONE, /* no number starts here */
    FXI_QUANTITY_READ,
    FXI_QUANTITY_REFUSED /* a number that gives no figure; rule and reason are set */
} fxi_quantity_status;

/* Sets the granules to what value, scale and flags say. */
void fxi_quantity_set_granules(fxi_quantity *quantity);

/* Sets value and granules anew for another scale: the "5" of "5-7 billion". False, and
   the quantity unchanged, if that leaves the bounds of a decimal. */
bool fxi_quantity_rescale(fxi_quantity *quantity, int scale);

/* The same, but for the granules. */
bool fxi_quantity_set_scale(fxi_quantity *quantity, int scale);

/* Two numbers under one scale word are printed to one place, the finer of the two: the
   "2" of "1.5-2 million" stands for 2.0. */
void fxi_quantity_share_place(fxi_quantity *a, fxi_quantity *b);

/* A whole number that a word says. */
void fxi_quantity_set_words(fxi_quantity *quantity, int value);

/* Takes the mark before three decimals for one that parts groups: "50.000" is fifty
   thousand. False, and the quantity unchanged, if they are not three, behind an
   integer of at most three digits, or it has a scale. */
bool fxi_quantity_group_decimals(fxi_quantity *quantity);

/* Takes the mark before three zeros for the one before decimals: "5,000" is five.
   False, and the quantity unchanged, unless that is open. */
bool fxi_quantity_part_zeros(fxi_quantity *quantity);

/* Takes the last three digits for decimals: "8.376" is a little over eight. False, and
   the quantity unchanged, if that leaves the bounds of a decimal. */
bool fxi_quantity_part_group(fxi_quantity *quantity);

/* Takes the grouping back. False, and the quantity unchanged, if nothing was done. */
bool fxi_quantity_ungroup_decimals(fxi_quantity *quantity);

/* Adds `minor` units of 10^power, power <= 0, to an integer and sets its granules anew:
   "5 pounds 20 pence". False, and the quantity unchanged, if that leaves the bounds of
   a decimal. */
bool fxi_quantity_add_minor(fxi_quantity *quantity, const fxi_decimal *minor,
                            int power);

#endif
