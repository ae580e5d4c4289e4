/* SPDX-License-Identifier: MIT */
/* A letter for the money of a place that the text names: "up to P35", "P60 for diesel"
   in a text of Manila. docs/spec/words.md "Words that are also codes". */
#ifndef FXI_READING_EXCLUSION_HOME_LETTER_H
#define FXI_READING_EXCLUSION_HOME_LETTER_H

#include "reading/exclusion/subject.h"

/* The letter touches its number, and stands between words that amounts stand between.
 */
bool fxi_home_letter_is_amount(const fxi_subject *s);

#endif
