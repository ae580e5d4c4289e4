/* SPDX-License-Identifier: MIT */
/* What can be told without a walk down the trie: most words of a text are no keys.
   False is certain, true asks for the walk. */
#ifndef FXI_LEXICON_FILTER_H
#define FXI_LEXICON_FILTER_H

#include "base/ascii.h"
#include "lexicon/lexicon.h"
#include "lexicon/tables.h"
#include "lexicon/wide_word.h"

/* Some key starts with that sign of ASCII. */
bool fxi_lexicon_has_sign(const fxc_lexicon *lexicon, char sign);

/* False: in a text of `language` no key that starts `bytes` is longer than their first
   word, letters of ASCII or one sign of it, behind which is nothing or a byte of ASCII;
   *entry is the key that the word itself is, or 0. */
bool fxi_lexicon_goes_on(fxi_entry *entry, const fxc_lexicon *lexicon,
                         fxi_language language, const char *bytes, size_t length,
                         fxi_ascii_word word);

/* The same of a word with letters beyond ASCII, behind which no letter, mark or hidden
   character goes on with it. */
bool fxi_lexicon_wide_goes_on(fxi_entry *entry, const fxc_lexicon *lexicon,
                              fxi_language language, const char *bytes, size_t length,
                              fxi_wide_word word);

/* False: no key starts with the two characters as fold.h reads them, `first` beyond
   ASCII, nor is the first one alone. */
static inline bool fxi_lexicon_may_start(const fxc_lexicon *lexicon, uint32_t first,
                                         uint32_t second) {
    uint64_t hash = fxi_wide_mix(FXI_WIDE_FIRST, first);
    return fxi_wide_has(lexicon->wide_starts, hash) ||
           fxi_wide_has(lexicon->wide_starts, fxi_wide_mix(hash, second));
}

/* False: no number word that counts in a text of `language` starts the bytes. */
bool fxi_lexicon_may_start_number(const fxc_lexicon *lexicon, fxi_language language,
                                  const char *bytes, size_t length);

/* The word with that hash may be a clue (language.h). */
static inline bool fxi_lexicon_may_be_clue(const fxc_lexicon *lexicon, uint64_t hash) {
    return lexicon->clue_slots[(uint32_t)hash & (lexicon->clue_slot_count - 1)] != 0;
}

/* The same of a word with letters beyond ASCII, by the hash of wide_word.h. */
static inline bool fxi_lexicon_may_be_wide_clue(const fxc_lexicon *lexicon,
                                                uint64_t hash) {
    uint32_t slot = (uint32_t)hash & (lexicon->clue_slot_count - 1);
    return lexicon->wide_clue_slots[slot] != 0;
}

/* A letter without its case may be a clue. */
static inline bool fxi_lexicon_may_be_letter_clue(const fxc_lexicon *lexicon,
                                                  uint32_t letter) {
    uint32_t bit = letter & (FXI_LETTER_CLUES - 1);
    return (lexicon->letter_clues[bit / 64] >> bit % 64 & 1) != 0;
}

/* How many capitals of ASCII a word begins with: none, one, or two and maybe more. */
typedef enum fxi_capitals {
    FXI_CAPITALS_NONE,
    FXI_CAPITALS_ONE,
    FXI_CAPITALS_TWO
} fxi_capitals;

static inline fxi_capitals fxi_capitals_of(const char *word, size_t length) {
    if (length == 0 || !fxi_ascii_is_upper(word[0]))
        return FXI_CAPITALS_NONE;
    return length > 1 && fxi_ascii_is_upper(word[1]) ? FXI_CAPITALS_TWO
                                                     : FXI_CAPITALS_ONE;
}

/* A key of a currency may be here: the text has the piece with that hash (piece.h) that
   the key is told by. A dollar sign tells of itself. */
bool fxi_lexicon_may_be_money(const fxc_lexicon *lexicon, uint64_t hash,
                              fxi_capitals capitals);

/* By which words of ASCII most that are no such piece are told: base/word_opening.h. */
static inline const uint64_t *fxi_lexicon_openings(const fxc_lexicon *lexicon) {
    return lexicon->openings;
}

#endif
