/* SPDX-License-Identifier: MIT */
/* Marks that are also plain words or letters, and money here. */
#ifndef FXI_READING_EXCLUSION_KNOWN_MARK_H
#define FXI_READING_EXCLUSION_KNOWN_MARK_H

#include "reading/exclusion/subject.h"

/* The number is written as only amounts are, "N20,000", "Fr. 12.–", or the rest of the
   text shows that the mark is money: "R500" beside "R5 000" or in South Africa. */
bool fxi_known_mark_is(const fxi_subject *s);

#endif
