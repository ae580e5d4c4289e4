/* SPDX-License-Identifier: MIT */
/* Weak marks that a conversion says to be money: "30 livres (35 euros)", "R500 ($27)",
   "1ポンド＝231円". */
#ifndef FXI_READING_EXCLUSION_CONVERTED_MARK_H
#define FXI_READING_EXCLUSION_CONVERTED_MARK_H

#include "reading/exclusion/subject.h"

/* The last token of the bracket that converts the amount and holds nothing else:
   "30 livres (35 euros)"; of the amount: there is none. */
size_t fxi_converted_mark_end(const fxi_subject *s);

/* The amount, whose mark is weak, is converted by the bracket or equation behind it, or
   converts the amount before its own bracket. */
bool fxi_converted_mark_is(const fxi_subject *s);

#endif
