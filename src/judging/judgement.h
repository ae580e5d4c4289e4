/* SPDX-License-Identifier: MIT */
/* One pair from its figures to its public form. */
#ifndef FXI_JUDGING_JUDGEMENT_H
#define FXI_JUDGING_JUDGEMENT_H

#include "judging/inquiry.h"
#include "judging/verdict.h"

/* All but the causes of a disagreement; strings in the arena. FXC_ENOMEM. */
fxc_status fxi_judgement_make(fxc_pair *out, const fxi_inquiry *inquiry,
                              const fxi_pair *pair);

/* Writes verdict, implied rate, rate and explanation. FXC_ENOMEM. */
fxc_status fxi_judgement_export(fxc_pair *out, const fxi_inquiry *inquiry,
                                const fxi_case *judged, const fxi_governing *governing,
                                const fxi_ruling *ruling);

#endif
