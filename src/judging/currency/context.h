/* SPDX-License-Identifier: MIT */
/* What the words of a document say about its currencies: figures whose currency is
   certain, and the countries, peoples and cities that it names. */
#ifndef FXI_JUDGING_CURRENCY_CONTEXT_H
#define FXI_JUDGING_CURRENCY_CONTEXT_H

#include "judging/currency/ambiguous_mark.h"
#include "judging/currency/voice.h"
#include "judging/inquiry/inquiry.h"

typedef struct fxi_context fxi_context;

/* How often the document speaks of the currency. */
const fxi_voice *fxi_context_voice(const fxi_context *context, fxc_currency currency);

/* Reads the figures that are resolved so far. In the arena; NULL: out of memory. */
fxi_context *fxi_context_new(const fxi_inquiry *inquiry);

/* The candidate that the document speaks for; `barred` (may be empty) is left out.
   Empty if the words favour none. */
fxc_currency fxi_context_choice(const fxi_context *context,
                                const fxi_ambiguous_mark *mark, fxc_currency barred);

/* The money of the last place before the figure in its sentence: "Iraq spends 150
   trillion dinars, Jordan 10 billion dinars". Empty: none that the mark can mean. */
fxc_currency fxi_context_near(const fxi_context *context,
                              const fxi_ambiguous_mark *mark);

/* The first candidate but `barred` that was in use on the day of the document, the
   first of all if none was; empty if there is none. */
fxc_currency fxi_context_usual(const fxi_context *context,
                               const fxi_ambiguous_mark *mark, fxc_currency barred);

/* It is a candidate, and was in use on the day of the document. */
bool fxi_context_can_be(const fxi_context *context, const fxi_ambiguous_mark *mark,
                        fxc_currency currency);

/* The text tells the US dollar from the bare sign ("US$5m"). */
bool fxi_context_marks_us_dollars(const fxi_context *context);
/* It says in bare signs what a dollar costs ("el dólar a $1.340"). */
bool fxi_context_prices_dollars(const fxi_context *context);

#endif
