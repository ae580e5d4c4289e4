/* SPDX-License-Identifier: MIT */
/* Postcodes of Britain that begin as money does: "RM10 7XU", "DH1 3LE". */
#ifndef FXI_READING_EXCLUSION_POSTCODE_H
#define FXI_READING_EXCLUSION_POSTCODE_H

#include "reading/exclusion/subject.h"

/* One or two capitals touch one or two digits, and behind a blank a digit and two
   capitals are a word. */
bool fxi_postcode_is(const fxi_subject *s);

#endif
