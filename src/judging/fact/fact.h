/* SPDX-License-Identifier: MIT */
/* What one document leaves behind to be compared with others: its amounts, in which
   currency, about what, and what it says they are in other currencies. */
#ifndef FXI_JUDGING_FACT_FACT_H
#define FXI_JUDGING_FACT_FACT_H

#include "base/arena.h"
#include "judging/fact/fact_time.h"
#include "judging/judgement/judging.h"
#include "reading/figure/keyword.h"

/* What a printed number stands for, as docs/spec/arithmetic.md "Intervals" has it. */
typedef struct fxi_fact_amount {
    fxi_decimal low, high;
    bool low_closed, high_closed;
} fxi_fact_amount;

/* The other figure of a pair: how much the document says that the amount is in another
   currency. The ends are fractions as text, which take a hundredth of the room that
   rationals do. */
typedef struct fxi_fact_partner {
    size_t pair; /* in the report */
    size_t fact; /* of the other figure, in the same document */
    fxc_currency currency;
    const char *low, *high;
    bool low_closed, high_closed;
    bool fits;          /* the pair agrees with the rates of its own document */
    const char *phrase; /* "about 55 billion USD" */
} fxi_fact_partner;

typedef struct fxi_fact {
    fxc_span span;
    fxc_currency currency;
    fxi_fact_amount amount;      /* of a range: its low end, ... */
    const fxi_fact_amount *high; /* ... and its high end; else NULL */
    uint8_t digits;              /* significant ones */
    bool is_negative;
    uint8_t unit;    /* fxi_unit_role + 1 of "per share", "a year"; 0: none */
    fxi_times times; /* that its sentence names near it */
    const fxi_keyword *keywords;
    size_t keyword_count;
    fxi_fact_partner *partners;
    size_t partner_count;
    const char *phrase; /* "380 billion CNY" */
} fxi_fact;

typedef struct fxi_facts {
    fxi_arena arena; /* owns all of it, and outlives the report */
    fxi_fact *items;
    size_t count;
    fxi_keyword names[FXI_NAMES_MAX];
    size_t name_count;
    fxi_rational tolerance; /* that the document's dated rates are judged with */
} fxi_facts;

/* Of a judged document. Left out: figures whose currency stayed open, sides of stated
   rates, zero, and numbers at the bounds of a decimal. To be cleared in any case.
   FXC_ENOMEM. */
fxc_status fxi_facts_read(fxi_facts *out, const fxi_document *document,
                          const fxi_judgements *judgements,
                          const fxi_settings *settings, const fxi_tools *tools);
void fxi_facts_clear(fxi_facts *facts);

#endif
