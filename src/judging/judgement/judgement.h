/* SPDX-License-Identifier: MIT */
/* One pair from its figures to its public form. */
#ifndef FXI_JUDGING_JUDGEMENT_JUDGEMENT_H
#define FXI_JUDGING_JUDGEMENT_JUDGEMENT_H

#include "judging/inquiry/inquiry.h"

/* All but the causes of a disagreement; strings in the arena. FXC_ENOMEM. */
fxc_status fxi_judgement_make(fxc_pair *out, const fxi_inquiry *inquiry,
                              const fxi_pair *pair);

#endif
