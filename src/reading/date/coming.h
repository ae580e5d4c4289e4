/* SPDX-License-Identifier: MIT */
/* Whether a day without its year lies ahead of the text. */
#ifndef FXI_READING_DATE_COMING_H
#define FXI_READING_DATE_COMING_H

#include "reading/date/mention.h"

/* The mention is a day without a year, `first` and `last` are set. True behind "by",
   "due", "until", "before" or "on" in a clause that speaks of what is to come: "will
   pay by September 30". Looks at a bounded number of tokens. */
bool fxi_coming_holds(const fxi_tokens *tokens, const fxi_date_mention *mention,
                      const fxi_tools *tools);

#endif
