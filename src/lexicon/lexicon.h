/* SPDX-License-Identifier: MIT */
/* What words and signs mean. The tables are generated at build time (lexgen.c) from
   CLDR through ICU4C and from words/<language>.tsv; nothing here is mutable. */
#ifndef FXI_LEXICON_LEXICON_H
#define FXI_LEXICON_LEXICON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/currency.h"
#include "fxcheck.h"
#include "lexicon/language.h"

/* What a word can be. One word may have several senses ("won": a currency and a verb,
   "May": a month and a verb, "m": a scale and a unit of length). */
typedef enum fxi_sense_kind {
    FXI_SENSE_CURRENCY,  /* value: power of ten of the unit, 0 or -2 (cents) */
    FXI_SENSE_SCALE,     /* value: power of ten, or FXI_SCALE_OPEN. Where it names
                            currencies, it counts beside no other money: "cr" */
    FXI_SENSE_NUMBER,    /* value: 0..1000. Flag GLUED: only inside a compound; WEAK:
                            also the article, 1 only before a scale or a fraction */
    FXI_SENSE_FRACTION,  /* value: 100 * numerator + denominator, 102 for "half". Flag
                            GLUED: behind its whole number in one word, "zweieinhalb" */
    FXI_SENSE_MODIFIER,  /* value: fxc_modifier; before the number, or after (flag) */
    FXI_SENSE_RANGE,     /* value: fxi_range_role */
    FXI_SENSE_CONNECTOR, /* joins the two sides of a pair: "or", "equivalent to",
                            "worth" */
    FXI_SENSE_DISTINCT, /* keeps two figures apart: "including", "versus", "and", "from"
                         */
    FXI_SENSE_RATE, /* value: fxi_rate_role: "per", "to the", "buys", "exchange rate".
                       `currencies` has the money that the word names as well:
                       "للدولار", to the dollar */
    FXI_SENSE_UNIT, /* value: fxi_unit_role: "a head", "per share", "a year", "cash" */
    FXI_SENSE_MEASURE, /* what is weighed or counted, not paid: "tonnes", "votes", "of
                          sugar" */
    FXI_SENSE_MONTH,   /* value: 1..12 */
    FXI_SENSE_WEEKDAY, /* value: 0 Monday .. 6 */
    FXI_SENSE_PERIOD,  /* value: fxi_year_custom * 128 + fxi_period_kind * 16 + number
                          ("third quarter": QUARTER*16+3; "fiscal Q1": 128+QUARTER*16+1;
                          "nine months": MONTH*16+9; "last year": YEAR*16+1) */
    FXI_SENSE_THEN,    /* "at the time", "then": the rate of an event */
    FXI_SENSE_NOW,     /* "at current rates": the rate of the document's date */
    FXI_SENSE_ORDER,   /* "respectively" */
    FXI_SENSE_PLACE,   /* a country, its people or a large city: `currencies` names its
                          money */
    FXI_SENSE_LISTING, /* a stock exchange before a ticker: "NYSE", "Nasdaq" */
    FXI_SENSE_VAGUE,   /* "billions of", "a few", "several" */
    FXI_SENSE_DENIAL,  /* value: fxi_denial_role: "$5 millionaire", "2015 dollar prices"
                        */
    FXI_SENSE_CONVERSION, /* follows a converted figure: "at the current exchange rate"
                           */
    FXI_SENSE_CHANGE,     /* "rose", "fell", "up": what follows "to" is a new level, no
                             range */
    FXI_SENSE_RATIO,   /* between a unit and how many of another it holds: "represents"
                        */
    FXI_SENSE_WEIGHT,  /* "weighs", "lb": the pounds beside it are a weight; where it
                          names currencies, so much of them: "ทองคำ 2 บาท" */
    FXI_SENSE_DATE,    /* value: a set of fxi_date_role: "in", "of", "ended", "年" */
    FXI_SENSE_GRAMMAR, /* value: a set of fxi_grammar_role: "the", "will", "said" */
    FXI_SENSE_BYLINE,  /* value: fxi_byline_role: "published", "GMT" */
    FXI_SENSE_SOURCE,  /* a publisher of rates; value: index of fxi_named_sources */
    FXI_SENSE_STOP,    /* value: fxi_stop_role: "Mr", "Inc", "The" */
    FXI_SENSE_SPLIT /* of this key only the first word is read: "or more than" keeps "or
                       more" from being taken out of it. Never the result of a match */
} fxi_sense_kind;

/* Sets of kinds: FXI_KIND(CURRENCY) | FXI_KIND(SCALE). */
#define FXI_KIND(name)       (UINT32_C(1) << FXI_SENSE_##name)
#define FXI_KINDS_OF_NUMBERS (FXI_KIND(NUMBER) | FXI_KIND(FRACTION) | FXI_KIND(SCALE))
#define FXI_KINDS_OF_THINGS  (FXI_KIND(MEASURE) | FXI_KIND(PERIOD) | FXI_KIND(WEIGHT))

/* A scale that the language has for several numbers: "B" is 10^9 and 10^12 in Spanish.
 */
enum { FXI_SCALE_OPEN = 0 };

typedef enum fxi_range_role {
    FXI_RANGE_LINK,    /* "to", "-": between the ends */
    FXI_RANGE_BETWEEN, /* opens: "between"; its link is "and" */
    FXI_RANGE_FROM,    /* opens: "from"; its link is "to" */
    FXI_RANGE_AND,     /* the link of "between" */
    FXI_RANGE_OR,      /* "10 or 15 euros" */
    FXI_RANGE_LEVEL    /* leads to a new level: "raised to", where that is no link */
} fxi_range_role;

typedef enum fxi_rate_role {
    FXI_RATE_PER,    /* "7.25 yuan per dollar", "to the dollar"; "to", WEAK, wants the
                        article */
    FXI_RATE_EQUALS, /* "=", "equals" */
    FXI_RATE_BUYS,   /* "$1 buys 7.25 yuan" */
    FXI_RATE_NOUN,   /* "exchange rate", "noon buying rate", "translated at" */
    FXI_RATE_USE, /* the same, of what was converted: "translation", "converted at" */
    FXI_RATE_AVERAGE, /* the same, of a period: "average exchange rate" */
    FXI_RATE_QUOTE,   /* "traded at": a rate of the market follows */
    FXI_RATE_LINK,    /* "at": may stand between a pair of codes and its rate */
    FXI_RATE_PERIOD, /* "average", "income statement": the rate beside is of a period */
    FXI_RATE_DAY,    /* "closing", "balance sheet": the rate beside is of a day */
    FXI_RATE_ASIDE   /* "forecast", "floor": the rate beside converts nothing */
} fxi_rate_role;

/* What a function word does in a date. */
typedef enum fxi_date_role {
    FXI_DATE_OF = 1 << 0,   /* links parts: "24th of February", "31 de marzo" */
    FXI_DATE_IN = 1 << 1,   /* a time follows: "in", "since", "early" */
    FXI_DATE_AT = 1 << 2,   /* a time may follow: "for", "from", "to" */
    FXI_DATE_NEXT = 1 << 3, /* before a month: "last", "next" */
    FXI_DATE_END = 1 << 4,  /* the end of the period follows: "ended", "to" */
    FXI_DATE_ON = 1 << 5,   /* may stand before a day: "on", "am" */
    FXI_DATE_DUE = 1 << 6,  /* a day to come may follow: "by", "due", "on" */
    FXI_DATE_YEAR = 1 << 7, /* beside the number of a year: "fiscal", "года", "年" */
    FXI_DATE_MONTH = 1 << 8, /* behind the number of a month: "月" */
    FXI_DATE_DAY = 1 << 9,   /* behind the number of a day: "日", "th" */
    FXI_DATE_SINCE = 1 << 10 /* a time from which on follows: "since"; in languages that
                                put it last, precedes: "以来" */
} fxi_date_role;

/* Above the roles: the month, 1..12, that a name of CLDR means between a day and a
   year, and nowhere else: "20 set 2025". 0: none; NUMBERED: the number behind it,
   "tháng 2".
   */
enum { FXI_DATE_NAME_SHIFT = 11, FXI_DATE_NUMBERED = 15 };

/* Of words for now. WORTH: no word of a rate, "today", "in today's money"; prices have
   risen since the day of the sum. */
enum { FXI_NOW_WORTH = 1 };

/* Of words that keep two figures apart. COMPARED: what follows is of another time,
   "compared with". */
enum { FXI_DISTINCT_COMPARED = 1 };

/* What a function word does elsewhere; the tenses tell what is past and what to come.
 */
typedef enum fxi_grammar_role {
    FXI_GRAMMAR_ARTICLE = 1 << 0,  /* "the", "a", "its" */
    FXI_GRAMMAR_COMING = 1 << 1,   /* "will", "shall" */
    FXI_GRAMMAR_PLAN = 1 << 2,     /* coming before a TO: "plans", "expected" */
    FXI_GRAMMAR_TO = 1 << 3,       /* "to" before a verb */
    FXI_GRAMMAR_PAST = 1 << 4,     /* "said", "was" */
    FXI_GRAMMAR_RELATIVE = 1 << 5, /* "which", "that" */
    FXI_GRAMMAR_PART = 1 << 6,     /* makes a participle of what follows: "be" */
    FXI_GRAMMAR_OTHER = 1 << 7,    /* "and": counts nothing, is nothing else */
    /* Between two figures and behind them: */
    FXI_GRAMMAR_ADVERB = 1 << 8, /* "only", "just": says nothing before a figure */
    FXI_GRAMMAR_VERB = 1 << 9,   /* "is", "has": a clause of its own */
    FXI_GRAMMAR_PREPOSITION = 1 << 10, /* "at", "for": a place, time or purpose */
    FXI_GRAMMAR_GENITIVE = 1 << 11,    /* "of": belongs to what follows */
    FXI_GRAMMAR_ELSEWHERE = 1 << 12, /* "last year", "ago", "than", "of which": another
                                        time, a comparison, a part */
    FXI_GRAMMAR_PRONOUN = 1 << 13,   /* "it", "this" */
    FXI_GRAMMAR_PARTICLE = 1 << 14,  /* "de": between a number and its money */
    FXI_GRAMMAR_ENDING = 1 << 15     /* "n" of "birrii 50n": a case, on the number */
} fxi_grammar_role;

/* What says that an amount is none. */
typedef enum fxi_denial_role {
    FXI_DENIAL_WORD,         /* behind it: the amount is cut from a longer word */
    FXI_DENIAL_PRICE_BEFORE, /* "constant 2010 euros": the year whose prices they are */
    FXI_DENIAL_PRICE_BEHIND, /* "2015 dollar prices" */
    FXI_DENIAL_WEIGHT,       /* "a 20-pound note": the pounds before it weigh nothing */
    FXI_DENIAL_VERSION,      /* a mark that is a name of software too: "PHP 5.6" */
    FXI_DENIAL_LABEL,        /* "section 8c": a letter behind the number is none */
    FXI_DENIAL_ORDINAL, /* "제1원전", "第3": the number that it touches counts nothing
                         */
    FXI_DENIAL_SCORE,   /* "scored 450 marks", "marks in the exam": no money */
    FXI_DENIAL_GRADE,   /* "auto Euro 4": beside a grade of exhaust fumes */
    FXI_DENIAL_TOKEN,   /* "150 SOL": a mark that is a token of a chain if spelt so */
    FXI_DENIAL_VIDEO,   /* "720p video": beside lines or frames of a picture */
    FXI_DENIAL_MODE,    /* "1080p": such lines, which make others of their sentence */
    FXI_DENIAL_PERCENT /* "the dollar 0.14 percent": what the number counts */
} fxi_denial_role;

typedef enum fxi_byline_role {
    FXI_BYLINE_HEAD,   /* before the date of the document: "published" */
    FXI_BYLINE_CLOCK,  /* behind it, with the hour: "GMT", "Uhr" */
    FXI_BYLINE_AUTHOR, /* opens the line of the author: "by" */
    FXI_BYLINE_DAY     /* a weekday, as CLDR names it */
} fxi_byline_role;

/* What a full stop behind a word means. */
typedef enum fxi_stop_role {
    FXI_STOP_TITLE, /* nothing: the word is cut short, and its partner follows: "Mr." */
    FXI_STOP_SUFFIX, /* the end of a sentence only before an opener: "Inc." */
    FXI_STOP_OPENER  /* no stop: a word that opens sentences, "The" */
} fxi_stop_role;

typedef enum fxi_unit_role {
    FXI_UNIT_PER,  /* the amount is per something: "per share", "a barrel", "a head" */
    FXI_UNIT_TIME, /* "a year", "a month", "annually" */
    FXI_UNIT_KIND  /* "in cash", "worth of shares": says what the money is */
} fxi_unit_role;

enum {
    FXI_SENSE_IS_CODE = 1 << 0,   /* ISO 4217 code */
    FXI_SENSE_IS_SYMBOL = 1 << 1, /* "$", "US$", "RMB", "Rs" */
    FXI_SENSE_IS_NAME = 1 << 2,   /* "yuan", "US dollars" */
    FXI_SENSE_PREFIX =
        1 << 3, /* may stand before its number ("RMB 5"; not "dollars 5") */
    FXI_SENSE_SUFFIX = 1 << 4, /* may stand behind it */
    FXI_SENSE_AFTER = 1 << 5,  /* a modifier or place behind the figure: "5 million or
                                  more", "$50 Canadian" */
    FXI_SENSE_WEAK =
        1 << 6, /* also a plain word ("ALL", "TRY", "won", "real"): wants
                   a second sign, see docs/spec.md "Words that are also codes" */
    FXI_SENSE_GLUED =
        1 << 7, /* counts only when it touches its number: "k", "m", "p" */
    FXI_SENSE_LOCAL = 1 << 8,  /* a name that only local text uses without an adjective:
                                  "dollars", "pounds", "crowns": context may narrow it;
                                  a scale that counts in its own language alone; a
                                  place that only the press there names */
    FXI_SENSE_BEFORE = 1 << 9, /* a place that may stand before the noun of its money,
                                  in any form of either: "kanadyjskich dolarów" */
    FXI_SENSE_BEHIND = 1 << 10,  /* or behind it: "dolarów kanadyjskich" */
    FXI_SENSE_INSIDE = 1 << 11,  /* a modifier inside its figure: "30多亿元" */
    FXI_SENSE_LEADING = 1 << 12, /* a scale before its number: "dala miliyan 5"; a
                                    fraction that the number behind is raised by;
                                    "minus" */
    FXI_SENSE_ALONE = 1 << 13,   /* a scale or unit that alone is one of it; "minus"
                                    that takes away from an amount alone */
    FXI_SENSE_COUNTED = 1 << 14, /* a weak mark that is a word or a measure beside long
                                    numbers too: "TOP 1,000", "25,000 MT"; a scale
                                    that wants tenths: "$16.3 bill" */
    FXI_SENSE_SINGLE = 1 << 15   /* a scale in the singular: "1 billion" in French */
};

/* How the letter case of the text has to agree with the spelling of a sense. */
typedef enum fxi_case_rule {
    FXI_CASE_ANY,
    FXI_CASE_EXACT,  /* "ALL" only in capitals */
    FXI_CASE_CAPITAL /* its capitals must be capitals: "May", "MAY", not "may" */
} fxi_case_rule;

/* Where a sense comes from; where two disagree about a word, the earlier one stands. */
typedef enum fxi_origin {
    FXI_ORIGIN_FILE,    /* words/ */
    FXI_ORIGIN_ISO,     /* ISO 4217 */
    FXI_ORIGIN_CLDR,    /* CLDR */
    FXI_ORIGIN_COMPOSED /* a place and a noun of words/ */
} fxi_origin;

/* One meaning of an entry. */
typedef struct fxi_sense {
    uint8_t kind;      /* fxi_sense_kind */
    uint8_t case_rule; /* fxi_case_rule */
    fxi_language language;
    int16_t value; /* by kind, see there */
    uint16_t flags;
    uint16_t currency_first; /* into the candidate table, likeliest first */
    uint8_t currency_count : 6;
    uint8_t origin : 2; /* fxi_origin */
    uint8_t pieces;     /* a coin or note is so many of its unit ("fiver": 5); else 0 */
    uint32_t capitals;  /* for the case rule: bit i, the i-th character is a capital */
} fxi_sense;

/* The money itself, no part, multiple, coin or note of it. */
static inline bool fxi_sense_is_main_unit(const fxi_sense *currency) {
    return currency->value == 0 && currency->pieces == 0;
}

/* A scale that counts in its own language, in a text of another one: "E" is a thousand
   in Hungarian. */
static inline bool fxi_sense_is_abroad(const fxi_sense *scale, fxi_language language) {
    return (scale->flags & FXI_SENSE_LOCAL) != 0 &&
           scale->language != fxi_language_likeliest(language);
}

/* Several spellings that fold to one key make one entry. Entry 0 means: none; not every
   number is an entry. */
typedef uint32_t fxi_entry;

/* fxc_lexicon_embedded() of the public header is defined in this layer. */

/* Length of the longest key at the start of `bytes` that has a sense in a text of
   `language`, and its entry; 0: no key. Letter case is folded, full-width forms equal
   narrow ones, curly apostrophes straight ones, and a space in a key matches a run of
   blanks with at most one line break. A key that ends in a letter does not match before
   another letter of a script that separates words, before a digit it does; one that
   ends in a digit matches before neither. The caller sees to it that `bytes` starts a
   word. */
size_t fxi_lexicon_match(fxi_entry *entry, const fxc_lexicon *lexicon,
                         fxi_language language, const char *bytes, size_t length);

/* In a set of kinds: some scale of the entry is LEADING or ALONE. */
#define FXI_KINDS_SCALE_FIRST (UINT32_C(1) << 31)

/* A key at the start of some bytes. */
typedef struct fxi_prefix {
    fxi_entry entry;
    uint32_t length;
} fxi_prefix;

/* The keys, the shortest first and at most `size` of them, that start `bytes` and have
   a sense of kind NUMBER, FRACTION or SCALE in `language`, wherever they end: pieces of
   "zweihundert". */
size_t fxi_lexicon_number_prefixes(fxi_prefix *out, size_t size,
                                   const fxc_lexicon *lexicon, fxi_language language,
                                   const char *bytes, size_t length);

/* The languages, at most `size` of them, in which the entry has a sense of that kind.
 */
size_t fxi_lexicon_sense_languages(fxi_language *out, size_t size,
                                   const fxc_lexicon *lexicon, fxi_entry entry,
                                   fxi_sense_kind kind);

/* The languages, at most `size` of them, in which a number word starts `bytes`,
   wherever it ends. */
size_t fxi_lexicon_number_languages(fxi_language *out, size_t size,
                                    const fxc_lexicon *lexicon, const char *bytes,
                                    size_t length);

/* The first sense of that kind in that very language or in every one; NULL: none. The
   spelling is not looked at. */
const fxi_sense *fxi_lexicon_sense_in(const fxc_lexicon *lexicon, fxi_entry entry,
                                      fxi_sense_kind kind, fxi_language language);

/* The sense of that kind which `spelling` (the matched bytes) and `language` admit: one
   of the language first, then one of every language, then the others in the order of
   preference. Where the language is open, a place of another one but English ("Island",
   "Maurice") is none. NULL: none. */
const fxi_sense *fxi_lexicon_sense(const fxc_lexicon *lexicon, fxi_entry entry,
                                   fxi_sense_kind kind, fxc_span spelling,
                                   const char *text, fxi_language language);
/* That of the key which is the whole of `spelling`; NULL: no key is, or it has none. */
const fxi_sense *fxi_lexicon_sense_of(const fxc_lexicon *lexicon, fxi_sense_kind kind,
                                      const char *text, fxc_span spelling,
                                      fxi_language language);
/* fxi_lexicon_sense, sense by sense: the plain way, for what their kinds and languages
   do not tell. */
const fxi_sense *fxi_lexicon_nearest_sense(const fxc_lexicon *lexicon, fxi_entry entry,
                                           fxi_sense_kind kind, fxc_span spelling,
                                           const char *text, fxi_language language);

/* Candidate `index` of a sense, index < currency_count. */
fxc_currency fxi_lexicon_currency(const fxc_lexicon *lexicon, const fxi_sense *sense,
                                  size_t index);
/* Some currency is a candidate of both. */
bool fxi_lexicon_share_currency(const fxc_lexicon *lexicon, const fxi_sense *a,
                                const fxi_sense *b);

/* The power of ten of a minor unit of that money: fils are thousandths of dinars, and
   hundredths of the dirham, which counts in no thousandths. */
int fxi_lexicon_minor_power(const fxc_lexicon *lexicon, const fxi_sense *minor,
                            fxc_currency currency);

enum { FXI_HOME_MAX = 3 }; /* currencies of one region */

/* Sense `index` of an entry, in the order of preference; NULL past the last. */
const fxi_sense *fxi_lexicon_sense_at(const fxc_lexicon *lexicon, fxi_entry entry,
                                      size_t index);

/* To walk over every entry: the next one, from 0 on; 0 behind the last. */
fxi_entry fxi_lexicon_next(const fxc_lexicon *lexicon, fxi_entry entry);

enum { FXI_SPELLING_SIZE = 1024 };
/* The entry's key, with the capitals that the sense asks for if it is not NULL. Returns
   its length; a NUL follows. */
size_t fxi_lexicon_spelling(char out[FXI_SPELLING_SIZE], const fxc_lexicon *lexicon,
                            fxi_entry entry, const fxi_sense *sense);

#endif
