/* SPDX-License-Identifier: MIT */
/* Weak marks behind a number that what stands around them, or how they are spelt, makes
   other words: "scored 450 marks", "150 SOL", "the 10,000 mark". */
#ifndef FXI_READING_EXCLUSION_OTHER_WORD_H
#define FXI_READING_EXCLUSION_OTHER_WORD_H

#include "reading/exclusion/subject.h"

bool fxi_other_word_is(const fxi_subject *s);

#endif
