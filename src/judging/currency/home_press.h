/* SPDX-License-Identifier: MIT */
/* Texts of the press of a country that leaves its own dollars bare: "$5m" in Perth;
   docs/spec/dollars.md "The press of a country". */
#ifndef FXI_JUDGING_CURRENCY_HOME_PRESS_H
#define FXI_JUDGING_CURRENCY_HOME_PRESS_H

#include "judging/currency/ambiguous_mark.h"
#include "judging/currency/voice.h"
#include "judging/inquiry/inquiry.h"

typedef struct fxi_home_press {
    fxc_currency money; /* of the bare sign; empty: the document is of no such press */
    fxc_currency local; /* whose own words it prints, be the sign told by them or not */
    bool is_disputed;   /* it prints such words, and names as much of another country
                           whose money the sign may be */
} fxi_home_press;

fxi_home_press fxi_home_press_of(const fxi_voices *voices, const fxi_inquiry *inquiry);

/* The press of its country does. */
bool fxi_home_press_leaves_bare(fxc_currency home);

/* It is in English: other languages speak of the country from outside; and no price by
   which the world trades. */
bool fxi_home_press_has(const fxi_ambiguous_mark *mark, const fxi_inquiry *inquiry);

#endif
