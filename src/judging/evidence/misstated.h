/* SPDX-License-Identifier: MIT */
/* Rates that the text states as a publisher's of a day, and that are others. */
#ifndef FXI_JUDGING_EVIDENCE_MISSTATED_H
#define FXI_JUDGING_EVIDENCE_MISSTATED_H

#include "judging/inquiry/inquiry.h"

/* Adds a warning for every rate whose sentence names its source and the day, if the
   book has that source's fixing of the two currencies and no day of the sentence fits.
 */
fxc_status fxi_misstated_report(const fxi_inquiry *inquiry);

#endif
