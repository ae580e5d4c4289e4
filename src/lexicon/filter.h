/* SPDX-License-Identifier: MIT */
/* What can be told without a walk down the trie: most words of a text are no keys.
   False is certain, true asks for the walk. */
#ifndef FXI_LEXICON_FILTER_H
#define FXI_LEXICON_FILTER_H

#include "base/ascii.h"
#include "lexicon/lexicon.h"
#include "lexicon/tables.h"
#include "lexicon/wide_word.h"

/* The kinds of all senses of an entry: bit k for fxi_sense_kind k; 0 of entry 0. */
static inline uint32_t fxi_lexicon_kinds(const fxc_lexicon *lexicon, fxi_entry entry) {
    return lexicon->lists[lexicon->nodes[entry].list];
}

/* Some key starts with that sign of ASCII. */
bool fxi_lexicon_has_sign(const fxc_lexicon *lexicon, char sign);

/* The number of the only head (tables.h) of ASCII that may have that hash, or 0.
   Nothing is asked that only some words have: where many are looked up, none waits for
   another.
 */
static inline uint32_t fxi_lexicon_head_number(const fxc_lexicon *lexicon,
                                               uint64_t hash) {
    const uint32_t steps = lexicon->head_steps[fxi_head_group(hash)];
    fxi_head_slot slot =
        lexicon->head_slots[fxi_head_place(hash, steps, lexicon->head_slot_count)];
    return slot.top == fxi_head_top(hash) ? slot.number : 0;
}

/* The head that has the hash and the length of a word of ASCII letters or of one sign
   of it; the one of no word, number 0: no key starts with it. */
static inline const fxi_head *fxi_lexicon_head(const fxc_lexicon *lexicon,
                                               fxi_ascii_word word) {
    const fxi_head *head = &lexicon->heads[fxi_lexicon_head_number(lexicon, word.hash)];
    bool is_it = head->hash == word.hash && head->length == word.length;
    return is_it ? head : lexicon->heads;
}

/* The letters are those of the head, which has their hash and more than eight. */
bool fxi_head_is(const fxi_head *head, const fxc_lexicon *lexicon, const char *bytes);

static inline bool fxi_head_is_word(const fxi_head *head, const fxc_lexicon *lexicon,
                                    const char *bytes) {
    return head->length <= FXI_EIGHT || fxi_head_is(head, lexicon, bytes);
}

/* The head is a key that counts in a text of `language`. */
static inline bool fxi_head_counts(const fxi_head *head, const fxc_lexicon *lexicon,
                                   fxi_language language) {
    return head->entry != 0 &&
           fxi_texts_has(&lexicon->head_texts[head->texts], language);
}

/* The key that the word of ASCII of that head is in a text of `language`, or 0. */
static inline fxi_entry fxi_head_entry(const fxi_head *head, const fxc_lexicon *lexicon,
                                       fxi_language language, const char *bytes) {
    bool counts = fxi_head_counts(head, lexicon, language) &&
                  fxi_head_is_word(head, lexicon, bytes);
    return counts ? head->entry : 0;
}

/* As fxi_lexicon_clue, of the word of that head. */
static inline const fxi_vote *fxi_head_clue(size_t *count, const fxi_head *head,
                                            const fxc_lexicon *lexicon,
                                            const char *bytes) {
    *count = fxi_head_is_word(head, lexicon, bytes) ? head->vote_count : 0;
    return lexicon->votes + head->first_vote;
}

/* A key may go on behind the head as `rest` does, `length` > 0 bytes. */
bool fxi_head_follows(const fxi_head *head, const fxc_lexicon *lexicon,
                      const char *rest, size_t length);

/* False: no key that starts `bytes` is longer than that head, behind which is nothing
   or a byte of ASCII. Most words have another letter behind the blank than those with
   which keys go on; a mark behind the letter may make it another one. */
static inline bool fxi_head_goes_on(const fxi_head *head, const fxc_lexicon *lexicon,
                                    const char *bytes, size_t length) {
    const char *rest = bytes + head->length;
    size_t left = length - head->length;
    if (head->nexts == 0 || left == 0)
        return false;
    bool is_told = left > 2 && rest[0] == ' ' && fxi_ascii_is_letter(rest[1]) &&
                   (unsigned char)rest[2] < 0x80;
    if (is_told && (head->nexts >> ((rest[1] | 0x20) - 'a') & 1) == 0)
        return false;
    return fxi_head_follows(head, lexicon, rest, left);
}

/* fxi_lexicon_match of the word or sign of that head, behind which is nothing or a byte
   of ASCII: the walk is left out where no longer key may start. */
static inline size_t fxi_head_match(fxi_entry *entry, const fxi_head *head,
                                    const fxc_lexicon *lexicon, fxi_language language,
                                    const char *bytes, size_t length) {
    if (fxi_head_goes_on(head, lexicon, bytes, length))
        return fxi_lexicon_match(entry, lexicon, language, bytes, length);
    *entry = fxi_head_entry(head, lexicon, language, bytes);
    return *entry != 0 ? head->length : 0;
}

/* The head of a wide word that has that hash; the one of no word: none has. */
static inline const fxi_head *fxi_lexicon_wide_head_at(const fxc_lexicon *lexicon,
                                                       uint64_t hash) {
    const uint32_t steps = lexicon->wide_head_steps[fxi_head_group(hash)];
    fxi_head_slot slot = lexicon->wide_head_slots[fxi_head_place(
        hash, steps, lexicon->wide_head_slot_count)];
    const fxi_head *head = &lexicon->heads[lexicon->ascii_head_count + slot.number];
    bool is_it = slot.top == fxi_head_top(hash) && slot.number != 0;
    return is_it && head->hash == hash ? head : lexicon->heads;
}

/* The head of a wide word, whose letters are compared; the one of no word: no key
   starts with it, nor is it a clue. */
static inline const fxi_head *fxi_lexicon_wide_head(const fxc_lexicon *lexicon,
                                                    const char *bytes,
                                                    fxi_wide_word word) {
    const fxi_head *head = fxi_lexicon_wide_head_at(lexicon, word.hash);
    bool is_it = head->hash == word.hash &&
                 fxi_wide_equals(bytes, word.length, lexicon->head_text + head->text,
                                 head->length);
    return is_it ? head : lexicon->heads;
}

/* A key may go on behind the wide word of that head as `rest` does, `length` > 0 bytes,
   behind which is no letter, mark or hidden character that goes on with the word. */
bool fxi_wide_head_follows(const fxi_head *head, const fxc_lexicon *lexicon,
                           const char *rest, size_t length);

/* The character beyond ASCII, alone or with what follows, starts no key: a letter of a
   script that does not part words. A mark behind it may make it another one. */
static inline bool fxi_lexicon_is_calm(const fxc_lexicon *lexicon, uint32_t character) {
    return character < FXI_CHARACTERS &&
           (lexicon->calm[character / 64] >> character % 64 & 1) != 0;
}

/* False: no key starts with the two characters as fold.h reads them, `first` beyond
   ASCII, nor is the first one alone. */
static inline bool fxi_lexicon_may_start(const fxc_lexicon *lexicon, uint32_t first,
                                         uint32_t second) {
    uint64_t hash = fxi_wide_mix(FXI_WIDE_FIRST, first);
    return fxi_wide_has(lexicon->wide_starts, hash) ||
           fxi_wide_has(lexicon->wide_starts, fxi_wide_mix(hash, second));
}

/* As fxi_lexicon_numeral_goes_on, of a short one, or one with wide characters. */
bool fxi_lexicon_short_goes_on(const fxc_lexicon *lexicon, const char *bytes,
                               size_t length, size_t numeral);

/* False: no key starts with the numeral, which starts `bytes` with a digit of ASCII,
   and goes past it. */
static inline bool fxi_lexicon_numeral_goes_on(const fxc_lexicon *lexicon,
                                               const char *bytes, size_t length,
                                               size_t numeral) {
    const unsigned behind = FXI_EIGHT - 1 - lexicon->numeral_most;
    const uint64_t wide = fxi_eight_read(bytes, length) & FXI_EIGHT_TOPS;
    bool is_long = numeral > lexicon->numeral_most && wide << 8 * behind == 0;
    return !is_long && fxi_lexicon_short_goes_on(lexicon, bytes, length, numeral);
}

/* False: no number word that counts in a text of `language` starts the bytes. */
bool fxi_lexicon_may_start_number(const fxc_lexicon *lexicon, fxi_language language,
                                  const char *bytes, size_t length);

/* The languages that a letter without its case speaks for; *count 0: none. */
static inline const fxi_vote *
fxi_lexicon_letter_clue(size_t *count, const fxc_lexicon *lexicon, uint32_t letter) {
    const fxi_letter_clue *slots = lexicon->letter_clues;
    uint32_t at = letter % FXI_LETTER_CLUES;
    while (slots[at].letter != letter && slots[at].letter != 0)
        at = (at + 1) % FXI_LETTER_CLUES;
    *count = slots[at].vote_count;
    return lexicon->votes + slots[at].first_vote;
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
   the key is told by; two solid pieces may tell together. A dollar sign tells of
   itself. */
bool fxi_lexicon_may_be_money(const fxc_lexicon *lexicon, uint64_t hash,
                              fxi_capitals capitals);

/* The same of a place. */
bool fxi_lexicon_may_be_place(const fxc_lexicon *lexicon, uint64_t hash,
                              fxi_capitals capitals);

/* By which words of ASCII most that are no such piece are told: base/word_opening.h. */
static inline const uint32_t *fxi_lexicon_openings(const fxc_lexicon *lexicon) {
    return lexicon->openings;
}

/* A bit each of the basic plane: those that are not quiet, as the next one has it. */
static inline const uint64_t *fxi_lexicon_loud(const fxc_lexicon *lexicon) {
    return lexicon->characters;
}

/* The character beyond ASCII is a sign or a solid piece, with nothing hidden or blank
   about it, and tells of no money, alone or with a solid piece before it. A mark behind
   it may make it another one. */
static inline bool fxi_lexicon_is_quiet(const fxc_lexicon *lexicon,
                                        uint32_t character) {
    return character < FXI_CHARACTERS &&
           (lexicon->characters[character / 64] >> character % 64 & 1) == 0;
}

#endif
