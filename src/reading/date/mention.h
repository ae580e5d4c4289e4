/* SPDX-License-Identifier: MIT */
/* What else a text says that bears on a judgement: days, periods, the byline, places.
 */
#ifndef FXI_READING_DATE_MENTION_H
#define FXI_READING_DATE_MENTION_H

#include "base/span.h"
#include "reading/text/token.h"
#include "time/period.h"

/* Whether a day dates the document. */
typedef enum fxi_byline {
    FXI_BYLINE_NONE,
    FXI_BYLINE_LONE, /* it stands on a line of its own, and nothing says why */
    FXI_BYLINE_SAID  /* "Published on", "By Ana Sol", a dateline */
} fxi_byline;

/* A day or a period that the text names. */
typedef struct fxi_date_mention {
    fxc_span span;
    size_t first, last; /* tokens */
    uint32_t sentence;
    fxi_period period;  /* kind DAY: year (0: not named), number = month, day */
    uint8_t byline;     /* fxi_byline */
    bool is_impossible; /* 31 February */
    bool is_bare;       /* a year that no word makes one of reports: "in 2024"; without
                           its number "last year" */
    bool is_coming;     /* a day without its year, said to lie ahead */
    bool is_since;      /* "since March 2010", "seit März 2010", "2010年3月以来";
                           "between March 2010 and" */
} fxi_date_mention;

/* A country, its people, a large city or the name of its money, and that money. */
typedef struct fxi_place_mention {
    fxc_span span;
    size_t token;
    uint32_t sentence;
    fxc_currency currency;
    fxc_currency former; /* the one before, as far as the lexicon names it; or empty */
    bool is_unit;        /* the amounts of the text are in it: "in Canadian dollars" */
    bool is_local; /* only the press of its country prints it: "Toa Payoh", "KiwiSaver"
                    */
    bool is_scene; /* a country or city, where things happen: no adjective, no
                      name of money */
} fxi_place_mention;

typedef struct fxi_mentions {
    fxi_date_mention *dates;
    size_t date_count, date_capacity;
    fxi_date_mention *years; /* numbers that may be years, but for all that their place
                                tells count something: "the 2014 purchase" */
    size_t year_count, year_capacity;
    fxi_place_mention *places;
    size_t place_count, place_capacity;
    int oldest_year; /* that stands in the text; 0: none */
} fxi_mentions;

/* Index of the first date that starts at or behind `offset`; of `years` likewise. */
size_t fxi_mentions_behind(const fxi_mentions *mentions, size_t offset);
size_t fxi_mentions_years_behind(const fxi_mentions *mentions, size_t offset);

/* Up to `each_side` dates that start before `offset`, and as many behind. */
fxi_run fxi_mentions_around(const fxi_mentions *mentions, size_t offset,
                            size_t each_side);

/* Number of places that start before `offset`. */
size_t fxi_mentions_places_before(const fxi_mentions *mentions, size_t offset);

/* The first complete day that is said to date the document; else the one that stands
   alone near its start, if none does so beside it; or none. */
fxc_date fxi_mentions_byline(const fxi_mentions *mentions);

#endif
