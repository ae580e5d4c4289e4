/* SPDX-License-Identifier: MIT */
/* Whether the text bears out the figures of its title: docs/spec/evidence.md "The
   title". */
#ifndef FXI_JUDGING_JUDGEMENT_HEADLINE_H
#define FXI_JUDGING_JUDGEMENT_HEADLINE_H

#include "judging/inquiry/inquiry.h"

/* A finding for each figure of the title that no figure of the body supports. The time
   is linear in the figures of the body. FXC_ENOMEM. */
fxc_status fxi_headline_report(const fxi_inquiry *inquiry);

#endif
