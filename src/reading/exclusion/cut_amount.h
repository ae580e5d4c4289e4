/* SPDX-License-Identifier: MIT */
/* Amounts that letters run into, so that they may be part of something longer. */
#ifndef FXI_READING_EXCLUSION_CUT_AMOUNT_H
#define FXI_READING_EXCLUSION_CUT_AMOUNT_H

#include "reading/exclusion/subject.h"

/* "$5millionaire", "$5 billionth", "24c63", "XX$5"; not "£650pcm", "3000亿元MLF". */
bool fxi_cut_amount_is(const fxi_subject *s);

#endif
