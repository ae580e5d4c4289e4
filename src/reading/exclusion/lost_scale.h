/* SPDX-License-Identifier: MIT */
/* A scale behind an amount that is not written as one. docs/spec/quantities.md "A slip
   of the pen" */
#ifndef FXI_READING_EXCLUSION_LOST_SCALE_H
#define FXI_READING_EXCLUSION_LOST_SCALE_H

#include "reading/exclusion/subject.h"

/* "$38 million1", "$5 milllion", "$5 milyonluk", "$5.million" */
bool fxi_lost_scale_is_behind(const fxi_subject *s);

#endif
