/* SPDX-License-Identifier: MIT */
/* Which money was in use at the time that a figure is of. */
#ifndef FXI_JUDGING_CURRENCY_CURRENCY_TIME_H
#define FXI_JUDGING_CURRENCY_CURRENCY_TIME_H

#include "judging/currency/ambiguous_mark.h"
#include "judging/inquiry/inquiry.h"
#include "lexicon/redenomination.h"

typedef struct fxi_currency_time {
    const fxi_mentions *mentions;
    fxi_text text;
    const fxi_tokens *tokens;
    const fxi_tools *tools;
    fxc_date date;   /* of the document; may be none */
    int oldest_year; /* that the document is of or names; 0: none */
} fxi_currency_time;

fxi_currency_time fxi_currency_time_of(const fxi_inquiry *inquiry);

/* The money has ended, and the text is of its time or goes back to it. */
bool fxi_currency_time_goes_back(const fxi_currency_time *self, fxc_currency currency);

/* What had the name or sign of the money at the time of the figure, which the document
   or a word before a year tells: PLZ of "zł" in 1994; else the money itself. */
fxc_currency fxi_currency_time_once(const fxi_currency_time *self,
                                    const fxi_ambiguous_mark *mark,
                                    fxc_currency currency);

/* What had the name of the new unit before it; empty: nothing had. */
fxc_currency fxi_currency_time_namesake(const fxi_redenomination *row);

/* The money itself, or the one that had its name before where it is coming and is not
   the usual reading: BYR for BYN in 2013. Empty: none had. */
fxc_currency fxi_currency_time_unit(const fxi_currency_time *self,
                                    const fxi_ambiguous_mark *mark, size_t candidate);

/* It came later than the figure; false where nothing is known of the time. */
bool fxi_currency_time_is_coming(const fxi_currency_time *self,
                                 const fxi_ambiguous_mark *mark, fxc_currency currency);

/* It had come and not ended, as far as is known. */
bool fxi_currency_time_is_in_use(const fxi_currency_time *self,
                                 const fxi_ambiguous_mark *mark, fxc_currency currency);

#endif
