/* SPDX-License-Identifier: MIT */
/* Marks of money that are also plain words or letters: docs/spec/words.md "Words that
   are also codes". */
#ifndef FXI_READING_EXCLUSION_PLAIN_MARK_H
#define FXI_READING_EXCLUSION_PLAIN_MARK_H

#include "reading/exclusion/subject.h"

/* The mark is such a word here: its number is not one that only money is written with,
   and the text does not show it to be money. */
bool fxi_plain_mark_is_word(const fxi_subject *s);

#endif
