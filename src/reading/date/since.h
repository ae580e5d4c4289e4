/* SPDX-License-Identifier: MIT */
/* Whether a time is one from which on something holds, "the lowest since March 2010":
   what is told beside it is of a later day. docs/spec/dates.md "Dates and periods". */
#ifndef FXI_READING_DATE_SINCE_H
#define FXI_READING_DATE_SINCE_H

#include "reading/date/mention.h"

/* `first` and `last` of the mention are set. */
bool fxi_since_holds(const fxi_tokens *tokens, const fxi_date_mention *mention,
                     const fxi_tools *tools);

#endif
