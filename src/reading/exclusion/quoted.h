/* SPDX-License-Identifier: MIT */
/* Amounts behind a straight single quote: "the '$5 million' deal", "fined '£50'". */
#ifndef FXI_READING_EXCLUSION_QUOTED_H
#define FXI_READING_EXCLUSION_QUOTED_H

#include "reading/exclusion/subject.h"

/* The apostrophe before the figure opens a quotation; it is none of a code ("awk
   '$1'"), of a head ("US$'000") or of a year that is cut short ("the '20 dollars"). */
bool fxi_quoted_is(const fxi_subject *s);

#endif
