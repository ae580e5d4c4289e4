/* SPDX-License-Identifier: MIT */
/* What speaks for each language in a piece of text. */
#ifndef FXI_READING_TEXT_TALLY_H
#define FXI_READING_TEXT_TALLY_H

#include "reading/text/known_word.h"
#include "reading/text/tools.h"

enum { FXI_TALLY_ROWS = FXI_LANGUAGES_LISTED_MAX + 1, FXI_TALLY_BEST = 3 };

typedef struct fxi_tally {
    uint32_t scores[FXI_TALLY_ROWS];    /* by row of the table of languages */
    uint32_t letters[FXI_SCRIPT_COUNT]; /* a syllable or an ideograph counts as 3 */
    fxi_language_set voted;             /* the rows whose score is not 0: few are */
    fxi_scripts scripts;                /* those of which there are letters */
    uint32_t size;                      /* all letters */
    uint32_t words;                     /* of scripts that part words */
    uint32_t latin_hits;                /* words of Latin letters that were clues */
    uint64_t latin_clue;                /* the hash of the first such word, 0: none */
    bool has_latin_clues;               /* of several words, not of one repeated */
} fxi_tally;

/* The languages that most speaks for, the best first; score 0 ends the list. */
typedef struct fxi_verdict {
    uint8_t script;
    bool certain; /* the first stands clear of the second */
    uint8_t languages[FXI_TALLY_BEST];
    uint32_t scores[FXI_TALLY_BEST];
} fxi_verdict;

/* Adds what a word or a letter says. */
static inline void fxi_tally_vote(fxi_tally *tally, const fxi_vote *votes,
                                  size_t count) {
    for (size_t i = 0; i < count; i++) {
        tally->scores[votes[i].language] += votes[i].weight;
        fxi_language_set_add(&tally->voted, votes[i].language);
    }
}

/* Counts words of Latin letters that were clues, the first one or more of it; `several`
   if they are not all one word. */
static inline void fxi_tally_add_hits(fxi_tally *tally, uint32_t hits, uint64_t first,
                                      bool several) {
    if (hits == 0)
        return;
    bool is_other = tally->latin_hits > 0 && tally->latin_clue != first;
    tally->has_latin_clues = tally->has_latin_clues || several || is_other;
    tally->latin_clue = tally->latin_hits > 0 ? tally->latin_clue : first;
    tally->latin_hits += hits;
}

static inline void fxi_tally_add_letters(fxi_tally *tally, fxi_script script,
                                         uint32_t count) {
    tally->letters[script] += count;
    tally->scripts |= (fxi_scripts)1 << script;
    tally->size += count;
}

/* Reads words of ASCII letters and the signs and digits of ASCII between them up to a
   line feed, a point, '!' or '?' before a space, a sign behind `limit`, a byte beyond
   ASCII or a word that goes on with such a letter, and counts what they say. Returns
   where that stands. The words are added to `known`, which has room for all that may
   start up to `limit` and one more. */
size_t fxi_tally_run(fxi_tally *tally, fxi_known_words *known, fxi_text text, size_t at,
                     size_t limit, const fxc_lexicon *lexicon);

/* wide_tally.c: reads the words at `at` that are not of ASCII alone, behind one space
   each that is not behind `limit`, or letters that are words of their own, and counts
   what they say; adds to `known`, which has room, the wide words (wide_word.h). Returns
   where they end; `at`: no letter is there. */
size_t fxi_tally_wide(fxi_tally *tally, fxi_known_words *known, fxi_text text,
                      size_t at, size_t limit, const fxc_lexicon *lexicon);

/* `from` is left as if nothing had been counted. */
void fxi_tally_move(fxi_tally *into, fxi_tally *from);

/* The script that most of the letters are of, as far as it matters for the language. */
fxi_script fxi_tally_script(const fxi_tally *tally);

/* The languages of that script in order. A script that is one language's alone makes it
   certain. */
fxi_verdict fxi_tally_judge(const fxi_tally *tally, fxi_script script,
                            const fxc_lexicon *lexicon);

#endif
