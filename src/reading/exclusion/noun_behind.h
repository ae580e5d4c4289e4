/* SPDX-License-Identifier: MIT */
/* Whether a noun follows the amount, whose mark would be a word that describes it. */
#ifndef FXI_READING_EXCLUSION_NOUN_BEHIND_H
#define FXI_READING_EXCLUSION_NOUN_BEHIND_H

#include "reading/exclusion/subject.h"

/* "two grand pianos": a word that means nothing else may be one. */
bool fxi_noun_behind_may_be(const fxi_subject *s);

/* "a grand plan", not "It cost a grand.", "a grand for it": an article leads to one,
   unless the phrase ends with the mark. */
bool fxi_noun_behind_is_led(const fxi_subject *s);

/* "the 10,000 mark in March": the phrase goes on with none, or ends. */
bool fxi_noun_behind_is_none(const fxi_subject *s);

#endif
