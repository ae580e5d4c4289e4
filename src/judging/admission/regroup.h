/* SPDX-License-Identifier: MIT */
/* Three decimals that are a group by the other convention: what the text leaves open,
   the money or the rate may decide. docs/spec/numerals.md "Point and comma". */
#ifndef FXI_JUDGING_ADMISSION_REGROUP_H
#define FXI_JUDGING_ADMISSION_REGROUP_H

#include "judging/inquiry/inquiry.h"

/* Once the currencies are resolved: "45.000 pesos" in Bogota are forty-five thousand,
   and "1.250 yen ($8.40)", if the language is open, twelve hundred and fifty; "58 fils"
   in Dubai are hundredths. Changes the figures of the document. FXC_ENOMEM. */
fxc_status fxi_regroup(const fxi_inquiry *inquiry);

#endif
