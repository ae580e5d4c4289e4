/* SPDX-License-Identifier: MIT */
/* Whether a time is one from which on something holds, "the lowest since March 2010":
   what is told beside it is of a later day. docs/spec/dates.md "Dates and periods". */
#ifndef FXI_READING_DATE_SINCE_H
#define FXI_READING_DATE_SINCE_H

#include "reading/date/mention.h"

/* `first` and `last` of the mention are set. */
bool fxi_since_holds(const fxi_tokens *tokens, const fxi_date_mention *mention,
                     const fxi_tools *tools);

/* "Between April 1997 and", "from 1 May 2013 to": the time from which a span starts.
 */
bool fxi_since_opens(const fxi_tokens *tokens, const fxi_date_mention *mention,
                     const fxi_tools *tools);

/* `end` is the next date behind `start`, which opens a span: if it ends that, it is
   read as the period of so many months that ends there. */
void fxi_since_close(fxi_date_mention *end, const fxi_date_mention *start,
                     const fxi_tokens *tokens, const fxi_tools *tools);

#endif
