/* SPDX-License-Identifier: MIT */
/* What is found of the rates that the text states. */
#ifndef FXI_JUDGING_EVIDENCE_STATED_REPORT_H
#define FXI_JUDGING_EVIDENCE_STATED_REPORT_H

#include "judging/inquiry/inquiry.h"

/* Adds a note for every rate, and a warning where two of equal force contradict each
   other. */
fxc_status fxi_stated_report(const fxi_inquiry *inquiry);

#endif
