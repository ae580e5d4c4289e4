/* SPDX-License-Identifier: MIT */
/* Which currency a mark stands for: the rate of its pair, the document's words, the
   caller's option, the usual reading; docs/spec/ambiguous_marks.md "Ambiguous marks".
 */
#ifndef FXI_JUDGING_CURRENCY_CURRENCY_H
#define FXI_JUDGING_CURRENCY_CURRENCY_H

#include "judging/inquiry/inquiry.h"

/* Fills inquiry->resolutions and inquiry->statements. FXC_ENOMEM. */
fxc_status fxi_currencies_resolve(const fxi_inquiry *inquiry);

#endif
