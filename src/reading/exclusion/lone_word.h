/* SPDX-License-Identifier: MIT */
/* Numbers in one word that meet money by chance, where the language is open. */
#ifndef FXI_READING_EXCLUSION_LONE_WORD_H
#define FXI_READING_EXCLUSION_LONE_WORD_H

#include "reading/exclusion/subject.h"

/* "jedna te", "N-ti", "ID만": the number is one word, and the money is the name of
   another language, or letters before it that are words as well. */
bool fxi_lone_word_is_chance(const fxi_subject *s);

#endif
