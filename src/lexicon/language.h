/* SPDX-License-Identifier: MIT */
/* The languages of the lexicon, what tells them apart, and whose words count where. */
#ifndef FXI_LEXICON_LANGUAGE_H
#define FXI_LEXICON_LANGUAGE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/script.h"
#include "fxcheck.h"

/* A row of the table of languages. Row 0 stands for every language; the rows from 1 on
   are in the order of preference. FXI_LANGUAGE_OPEN is set where the language of a text
   is a guess: then the words of the others count too, behind its own. */
typedef uint16_t fxi_language;

enum {
    FXI_LANGUAGE_EVERY = 0,
    FXI_LANGUAGE_ENGLISH = 1, /* the most preferred */
    FXI_LANGUAGE_OPEN = 1 << 15
};

/* The row alone, whether it is known or guessed. */
static inline fxi_language fxi_language_likeliest(fxi_language language) {
    return language & (fxi_language)~FXI_LANGUAGE_OPEN;
}

/* What the point and the comma of a numeral mean. */
typedef enum fxi_convention {
    FXI_CONVENTION_UNKNOWN, /* read as POINT, and said to be open */
    FXI_CONVENTION_POINT,   /* 1,234.5 */
    FXI_CONVENTION_COMMA,   /* 1.234,5 or 1 234,5 */
    FXI_CONVENTION_GROUPS   /* both are in use: before three digits either one groups */
} fxi_convention;

/* The row of an ISO 639 code or a tag that starts with one: "de", "zh-Hant-HK", "nb";
   FXI_LANGUAGE_EVERY if it is not known, or goes on as no tag does: "en,de". */
fxi_language fxi_lexicon_language(const fxc_lexicon *lexicon, const char *tag);

/* "de"; "" of row 0. Static. */
const char *fxi_language_code(const fxc_lexicon *lexicon, fxi_language language);
/* Rows, row 0 included; and those of them that detection can find, which come first. */
size_t fxi_language_count(const fxc_lexicon *lexicon);
size_t fxi_language_listed_count(const fxc_lexicon *lexicon);

/* Rows of words/languages.tsv, which alone detection knows. */
enum { FXI_LANGUAGES_LISTED_MAX = 127 };

/* A set of them: bit n % 64 of word n / 64 for row n. */
enum { FXI_LANGUAGE_SET_WORDS = (FXI_LANGUAGES_LISTED_MAX + 64) / 64 };

typedef struct fxi_language_set {
    uint64_t words[FXI_LANGUAGE_SET_WORDS];
} fxi_language_set;

static inline void fxi_language_set_add(fxi_language_set *set, uint8_t row) {
    set->words[row / 64] |= UINT64_C(1) << row % 64;
}

/* Those rows that detection can find in a script. */
const fxi_language_set *fxi_language_rows(const fxc_lexicon *lexicon,
                                          fxi_script script);

/* Of a text in that language. A guess decides little: where the language is open and
   the likeliest one has decimal points, UNKNOWN; where it has decimal commas, GROUPS,
   since few amounts have three decimals. */
fxi_convention fxi_language_convention(const fxc_lexicon *lexicon,
                                       fxi_language language);
/* Of a tag with a region ("es-MX"), which may differ from the language at large. */
fxi_convention fxi_language_tag_convention(const fxc_lexicon *lexicon, const char *tag);

/* A sign of money stands behind its number, a blank between: "780 €". */
bool fxi_language_signs_stand_behind(const fxc_lexicon *lexicon, fxi_language language);

/* How days are written in digits. */
enum {
    FXI_DATES_DAY_FIRST = 1 << 0, /* "31/12/2024" */
    FXI_DATES_POINTS = 1 << 1,    /* "31.12.2024", "2024. 12. 31." */
    FXI_DATES_BUDDHIST = 1 << 2,  /* 2567 is 2024 */
    FXI_DATES_HIJRA = 1 << 3      /* years since the Hijra, 1402 of the sun, 1445 */
};

/* Set of those that hold in texts of that language; where it is a guess, POINTS alone.
 */
unsigned fxi_language_dates(const fxc_lexicon *lexicon, fxi_language language);

/* Whether words of `word` count in a text in `text`: those of its own language, of
   every language, of a language that it borrows from, and of one whose scripts it does
   not write ("元" in English); any at all where `text` is open. */
bool fxi_language_admits(const fxc_lexicon *lexicon, fxi_language text,
                         fxi_language word);

/* --- clues: words and letters that few languages share --------------------------- */

enum { FXI_CLUE_MAX = 24 }; /* bytes of the longest one */

typedef struct fxi_vote {
    uint8_t language; /* row */
    uint8_t weight;   /* the more, the fewer languages share the clue */
} fxi_vote;

/* A letter as a clue stands behind this byte, to be told from a word of one letter. */
#define FXI_CLUE_LETTER '\1'
/* A word that is a clue, but also tells what a text is about ("sales"), stands behind
   this byte once more. */
#define FXI_CLUE_TOPIC '\2'

/* The languages that a word of ASCII, two with one space or a letter, folded but for
   the case of ASCII, speaks for; NULL and *count 0: it is no clue. `hash` is that of
   base/ascii_word.h. */
const fxi_vote *fxi_lexicon_clue(size_t *count, const fxc_lexicon *lexicon,
                                 const char *bytes, size_t length, uint64_t hash);

/* The same of a word with letters beyond ASCII, in whatever case; `hash` is that of
   lexicon/wide_word.h. */
const fxi_vote *fxi_lexicon_wide_clue(size_t *count, const fxc_lexicon *lexicon,
                                      const char *bytes, size_t length, uint64_t hash);

#endif
