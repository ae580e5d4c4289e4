/* SPDX-License-Identifier: MIT */
/* What the words of a document say about its currencies: figures whose currency is
   certain, how it prints its signs, and the countries, peoples and cities that it
   names. */
#ifndef FXI_JUDGING_CURRENCY_HEARD_H
#define FXI_JUDGING_CURRENCY_HEARD_H

#include "judging/currency/currency_time.h"
#include "judging/currency/home_press.h"
#include "judging/currency/voice.h"
#include "judging/inquiry/inquiry.h"

/* Of more the first count. */
enum { FXI_UNITS_MAX = 8 };

typedef struct fxi_context {
    fxi_voices voices;
    fxc_currency units[FXI_UNITS_MAX]; /* that the text states, each once */
    size_t unit_count;
    const fxi_inquiry *inquiry;
    const fxi_mentions *mentions;
    fxi_text text;
    size_t us_mark;        /* start of the first "US$5m"; SIZE_MAX: there is none */
    bool has_bare_dollars; /* "$5m" */
    bool has_bare_pounds;  /* "£5m" */
    bool has_letter_cents; /* "41c" */
    bool puts_sign_first;  /* "$US5m" */
    bool prices_dollars;   /* "el dólar a $1.340" */
    bool is_of_mainland;   /* its "元" are yuan; not looked at where it has none */
    bool is_of_taiwan;     /* they are Taiwan's, where nothing says more; as above */
    fxi_currency_time time;
    fxi_home_press home_press;
} fxi_context;

/* How often the document speaks of the currency. */
const fxi_voice *fxi_context_voice(const fxi_context *context, fxc_currency currency);

/* Reads the figures that are resolved so far. In the arena; NULL: out of memory. */
fxi_context *fxi_context_new(const fxi_inquiry *inquiry);

/* The text tells the US dollar from the bare sign ("US$5m"). */
bool fxi_context_marks_us_dollars(const fxi_context *context);
/* It says in bare signs what a dollar costs ("el dólar a $1.340"). */
bool fxi_context_prices_dollars(const fxi_context *context);
/* Its bare sign may be the dollar of two countries, by what it names of them. */
bool fxi_context_is_disputed(const fxi_context *context);

/* "元", "块": the yuan, or the dollar of Taiwan, Hong Kong, Singapore or Macau. */
bool fxi_context_is_yuan(const fxc_currency *candidates, size_t count);

#endif
