/* SPDX-License-Identifier: MIT */
/* The place and the day that open a report: "BEIJING, Feb 24 (Agency) - ". */
#ifndef FXI_READING_DATE_DATELINE_H
#define FXI_READING_DATE_DATELINE_H

#include "reading/date/mention.h"

/* The mention is a day; its line starts with token `start`. True if what stands before
   the day is the head of a dateline, and a sign of its end follows. Looks at a bounded
   number of tokens. */
bool fxi_dateline_holds(const fxi_tokens *tokens, const fxi_date_mention *mention,
                        size_t start, const fxi_tools *tools);

#endif
