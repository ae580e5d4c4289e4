/* SPDX-License-Identifier: MIT */
/* What languages do with their words: rows of words/grammar.tsv. What a word means by
   itself is a sense of its entry (lexicon.h); the words here have a part in a grammar
   and are told by their spelling alone. */
#ifndef FXI_LEXICON_GRAMMAR_H
#define FXI_LEXICON_GRAMMAR_H

#include <stdint.h>
#include <string.h>

#include "base/ascii.h"
#include "lexicon/language.h"

/* How numbers are put together, prices, names and nouns. */
typedef enum fxi_grammar_rule {
    FXI_NUMBER_COMPOUNDS = 1 << 0,      /* in one word: "zweihundertfünfzig" */
    FXI_NUMBER_ONES_FIRST = 1 << 1,     /* "einundzwanzig" */
    FXI_NUMBER_LINKS_ONES = 1 << 2,     /* "treinta y cinco" */
    FXI_NUMBER_LINKS_REST = 1 << 3,     /* "one hundred and twenty", "dois mil e cem" */
    FXI_NUMBER_BARE = 1 << 4,           /* a hundred or thousand needs no one: "cent" */
    FXI_NUMBER_VIGESIMAL = 1 << 5,      /* "soixante-dix", "quatre-vingt-onze" */
    FXI_NUMBER_WIDE_GROUPS = 1 << 6,    /* "dos mil quinientos millones" is 2.5e9 */
    FXI_NUMBER_TWENTIES = 1 << 7,       /* "hogeita hamabost", 20 and 15 */
    FXI_NUMBER_JOINS_LINK = 1 << 8,     /* the first "and" is written onto words */
    FXI_NUMBER_HALF_ADDS = 1 << 9,      /* "dua setengah juta" is 2.5 million */
    FXI_NUMBER_HALF_OF_ONE = 1 << 10,   /* "half a dollar", not "half dollars" */
    FXI_NUMBER_TEN_AND_ONES = 1 << 11,  /* "on beş", 10 and 5 */
    FXI_NUMBER_AND_CENTS = 1 << 12,     /* "ventitré e cinquanta euro" is 23.50 */
    FXI_NUMBER_BARE_CENTS = 1 << 13,    /* "trzy pięćdziesiąt złotych" is 3.50 */
    FXI_NUMBER_BARE_HUNDREDS = 1 << 14, /* "two seventy-five dollars" is 275 */
    FXI_NUMBER_COMMA_PARTS = 1 << 15,   /* "one thousand, two hundred" */
    FXI_NUMBER_NEXT_PLACE = 1 << 16, /* "三万五": a last digit is of the place below */
    FXI_NUMBER_PLACES = 1 << 17,     /* "三四億" is 34 times 10^8, not 3 or 4 */
    FXI_PRICE_COLON = 1 << 18,       /* "49:90 kr" */
    FXI_PRICE_NAME_FIRST = 1 << 19, /* "ringgit 42" at the end of a phrase */
    FXI_NUMBER_WIDE_SCALES = 1 << 20, /* "दो लाख बीस हज़ार करोड़" is 220,000 of 10^7 */
    FXI_NUMBER_WIDE_MILLIONS = 1 << 21, /* "สองแสนสามหมื่นล้าน" is 230,000 of 10^6 */
    FXI_NUMBER_SMALL_FIRST = 1 << 22, /* "roa sy zato" is 102; not read whole */
    FXI_PRICE_NAME_COSTS = 1 << 23,   /* "Dolar 34,72" is what a dollar costs */
    FXI_NAMES_WHOLE = 1 << 24,        /* nouns of CLDR's names do not stand alone */
    FXI_NOUNS_CAPITAL = 1 << 25,      /* "2000 Mark Strafe": a capital is no name */
    FXI_TABLES_BY_COMMAS = 1 << 26,   /* "12,345" beside "567" in a table is a group */
    FXI_NUMBER_SLASH_DECIMALS = 1 << 27, /* "۱۲/۵ میلیارد" is 12.5 */
    FXI_NUMBER_ZEROS_GROUP = 1 << 28,    /* "12.000 درهم" is 12,000 */
    FXI_RANGES_TURNED = 1 << 29,         /* "19-13 אירו" is 13 to 19 */
    FXI_NUMBER_BRACKETED = 1 << 30       /* "(5000) دينار" is 5000, and no minus */
} fxi_grammar_rule;

/* What words do. */
typedef enum fxi_grammar_list {
    FXI_WORDS_ABOUT,       /* written onto a number: "כ" of "כמיליון" */
    FXI_WORDS_AMERICA,     /* of news of America alone: "councilman" */
    FXI_WORDS_AND,         /* joins number words: "and" */
    FXI_WORDS_AROUND,      /* an ending that says "about" */
    FXI_WORDS_BALANCE,     /* labels of what may be below zero end so: "利润" */
    FXI_WORDS_BEYOND,      /* an ending that says "more than" */
    FXI_WORDS_BODY,        /* of a city or state: "council" */
    FXI_WORDS_BONDS,       /* named by money and year: "USD 2031 notes" */
    FXI_WORDS_BUILD,       /* a weight before a noun, unlike its plural: "pound" */
    FXI_WORDS_CASE,        /* what digits end in: "ти" of "5-ти тысяч" */
    FXI_WORDS_CENTS,       /* parts an amount from its cents: "con" */
    FXI_WORDS_CHARGE,      /* between a city and its body: "water" */
    FXI_WORDS_COUNT,       /* in the label of a row that is no money: "number of" */
    FXI_WORDS_COUNT_FIRST, /* first in one: "employees" */
    FXI_WORDS_COUNTY,      /* only America names a place so: "Ulster County" */
    FXI_WORDS_DECADE,      /* what the digits of a decade end in: "90-х" */
    FXI_WORDS_EACH,        /* in the label of a row of amounts per share: "每股" */
    FXI_WORDS_ELIDED,      /* before an apostrophe and a number: "d'un" */
    FXI_WORDS_ENDING,      /* verbs and plurals end so: "ing" */
    FXI_WORDS_EXCEPT,      /* takes shares out of the unit of a table: "except" */
    FXI_WORDS_FINAL,       /* ends a clause and counts nothing: "吧" */
    FXI_WORDS_FROM,        /* the case that says "from" ends so: "forinttól" */
    FXI_WORDS_FUEL,        /* what fuel and power are priced by: "litre" */
    FXI_WORDS_GOES_ON,     /* in the label of a row that goes on: "basic" */
    FXI_WORDS_GRADED,      /* compares behind a comma: ", lower than" */
    FXI_WORDS_HEIGHT,      /* how tall somebody is: "feet", before a weight */
    FXI_WORDS_HOME,        /* codes whose sign tells the language of a scale: "R$" */
    FXI_WORDS_INSIDE,      /* before tens behind the unit: "dhá euro is fiche" */
    FXI_WORDS_LEAD,        /* between a modifier and its amount: "почти на" */
    FXI_WORDS_LEVEL,       /* what is reached, unlike its plural: "the 10,000 mark" */
    FXI_WORDS_MADE,        /* participles of making end so: "ložený" */
    FXI_WORDS_MINUS,       /* a sign before a negative number: "△" */
    FXI_WORDS_MODAL,       /* between "not" and what compares: "may be" */
    FXI_WORDS_MOMENT,      /* before "one point" it is a moment: "at" */
    FXI_WORDS_MONEY,       /* codes of what it means by "kronor", "kr" */
    FXI_WORDS_NAMESAKE,    /* cities that have a known namesake in America */
    FXI_WORDS_NO_TENS,     /* between hundreds and ones: "one oh five" */
    FXI_WORDS_NONE,        /* no hundredths: "No/100" */
    FXI_WORDS_NOT,         /* turns what compares round: "not below" */
    FXI_WORDS_NOT_AFTER,   /* does so behind it: "से अधिक नहीं" */
    FXI_WORDS_NOTE,        /* heads the column of notes of a table */
    FXI_WORDS_OF,          /* "a quarter of a million" */
    FXI_WORDS_PAST,        /* participles end so: "ed" */
    FXI_WORDS_PENCE,       /* words for several pence end so: "sixpence" */
    FXI_WORDS_PER,         /* before a share: "per" */
    FXI_WORDS_POINT,       /* the decimal mark in words */
    FXI_WORDS_PREFIX,  /* written onto the first word of a number: "ב" of "באלף" */
    FXI_WORDS_PRESS,   /* of news, and not of that of America: "per cent" */
    FXI_WORDS_SCENE,   /* before the place of an event: "i Oslo" */
    FXI_WORDS_SHARE,   /* "per share", "per ADS" */
    FXI_WORDS_SHORT,   /* codes of money that the short scale may count: "triliões" */
    FXI_WORDS_SHORTER, /* of them those that it does without a sign of it: "biliões" */
    FXI_WORDS_SUM,     /* "supera |la suma| de 5 euros": what an amount is called */
    FXI_WORDS_THAN,    /* the case before what compares ends so: "liradan fazla" */
    FXI_WORDS_TRADED,  /* by what the world trades: "a barrel" */
    FXI_WORDS_UNITS,   /* says of a round number that it is a unit: "百万円単位" */
    FXI_WORDS_UNLESS,  /* behind the unit of a table: "unless stated otherwise" */
    FXI_WORDS_UNTIL,   /* the case that says "up to" ends so: "forintig" */
    FXI_WORDS_WHEN,    /* before the year of an event: "v roce 1985" */
    FXI_WORDS_WIRE,    /* ends a dateline: "电" */
    FXI_WORDS_WITHIN,  /* before a part of what a row counts: "less allowances of" */
    FXI_WORDS_YIELD,   /* what is grown, dug or caught: "production" */
    FXI_WORDS_YIELDS   /* between it and its weight: "totaled" */
} fxi_grammar_list;

enum { FXI_GRAMMAR_LISTS = FXI_WORDS_YIELDS + 1 };

/* What words begin with, 128 bits: fxi_beginning. */
typedef struct fxi_beginnings {
    uint64_t bits[2];
} fxi_beginnings;

typedef struct fxi_grammar {
    uint32_t rules;                    /* set of fxi_grammar_rule */
    uint16_t words[FXI_GRAMMAR_LISTS]; /* by fxi_grammar_list: fxi_grammar_words */
    fxi_beginnings beginnings[FXI_GRAMMAR_LISTS]; /* of the words of the list */
} fxi_grammar;

/* The words of all lists, in one piece, since pointers to them would be set right
   whenever a program starts. */
extern const char fxi_grammar_text[];

/* The first word of a list, behind which the others stand; an empty one ends the list.
   The words of a phrase are parted by blanks. */
static inline const char *fxi_grammar_words(const fxi_grammar *grammar,
                                            fxi_grammar_list list) {
    return fxi_grammar_text + grammar->words[list];
}
static inline const char *fxi_grammar_next_word(const char *word) {
    return word + strlen(word) + 1;
}
/* The list has the word, in that spelling. */
static inline bool fxi_grammar_list_has(const fxi_grammar *grammar,
                                        fxi_grammar_list list, const char *word) {
    const char *at = fxi_grammar_words(grammar, list);
    while (*at != '\0' && strcmp(at, word) != 0)
        at = fxi_grammar_next_word(at);
    return *at != '\0';
}

/* The beginning of a word: four bits for its first letter, in any case, all others but
   those of ASCII alike, and one of the four for its second; all of them where that is
   no letter of ASCII. */
typedef struct fxi_beginning {
    unsigned at, seconds;
} fxi_beginning;

static inline fxi_beginning fxi_beginning_of(const char *word, size_t length) {
    enum { OTHERS = 26, SECONDS = 4, ALL = 0xF, ALIKE = 7 };
    const char first = fxi_ascii_lower(word[0]);
    const char second = length > 1 ? fxi_ascii_lower(word[1]) : '\0';
    const int letter = fxi_ascii_is_lower(first) ? first - 'a' : OTHERS;
    return (fxi_beginning){(unsigned)(SECONDS * letter),
                           fxi_ascii_is_lower(second) && letter != OTHERS
                               ? 1u << (second - 'a') / ALIKE
                               : ALL};
}

/* False: no word of the set begins like that. */
static inline bool fxi_beginnings_have(const fxi_beginnings *set,
                                       fxi_beginning beginning) {
    return (set->bits[beginning.at / 64] >> beginning.at % 64 & beginning.seconds) != 0;
}

static inline void fxi_beginnings_add(fxi_beginnings *set, fxi_beginning beginning) {
    set->bits[beginning.at / 64] |= (uint64_t)beginning.seconds << beginning.at % 64;
}

/* The grammar of a language, be it certain or a guess; of one without rows, that of
   words one by one. Never NULL. */
const fxi_grammar *fxi_grammar_of(const fxc_lexicon *lexicon, fxi_language language);

/* The language has the rule. */
bool fxi_grammar_has(const fxc_lexicon *lexicon, fxi_language language,
                     fxi_grammar_rule rule);

/* The grammar whose words count in a text of that language: where it is open, one
   without rules that has the words of all. Never NULL. */
const fxi_grammar *fxi_grammar_in(const fxc_lexicon *lexicon, fxi_language language);

#endif
