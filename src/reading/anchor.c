/* SPDX-License-Identifier: MIT */
#include "reading/anchor.h"

#include <string.h>

#include "base/ascii.h"
#include "base/utf8.h"
#include "lexicon/filter.h"
#include "lexicon/piece.h"
#include "reading/character.h"

enum {
    SHORT = 2,  /* letters of a word that means money only near a number, ... */
    NEAR = 32,  /* ... which is within so many bytes */
    LEADERS = 3 /* dots that part a label from its number */
};

typedef struct scan {
    const char *bytes;
    size_t length, at; /* of the text; what is under the eye */
    const fxi_spotter *spotter;
    fxi_byte_block block;
    size_t block_start;
    uint64_t solid; /* the solid piece that ends at `solid_end` */
    size_t solid_end;
    bool is_broad; /* of the anchor found */
} scan;

/* --- words ------------------------------------------------------------------------ */

static bool is_near_digit(const scan *s, size_t length) {
    size_t before = s->at < NEAR ? s->at : NEAR;
    size_t behind = s->length - s->at - length;
    return fxi_ascii_has_digit(s->bytes + s->at - before, before) ||
           fxi_ascii_has_digit(s->bytes + s->at + length,
                               behind < NEAR ? behind : NEAR);
}

static bool is_vowel(char letter) {
    switch (fxi_ascii_lower(letter)) {
    case 'a':
    case 'e':
    case 'i':
    case 'o':
    case 'u':
        return true;
    default:
        return false;
    }
}

/* "kr", "Rs", "Ft" are nothing else; "me", "le" and single letters are words. */
static bool may_stand_alone(const char *word, size_t length) {
    return length > SHORT ||
           (length == SHORT && !is_vowel(word[0]) && !is_vowel(word[1]));
}

static bool is_money(const scan *s, fxi_ascii_word word) {
    const char *bytes = s->bytes + s->at;
    return fxi_lexicon_may_be_money(s->spotter->lexicon, word.hash,
                                    fxi_capitals_of(bytes, word.length)) &&
           (may_stand_alone(bytes, word.length) || is_near_digit(s, word.length));
}

/* --- signs ------------------------------------------------------------------------ */

static bool starts_number(const scan *s, size_t at) {
    if (at >= s->length)
        return false;
    char byte = s->bytes[at];
    return fxi_ascii_is_digit(byte) || byte == '(' || byte == '-' || byte == '$';
}

static size_t run_of(const scan *s, size_t at, char byte) {
    size_t length = 0;
    while (at + length < s->length && s->bytes[at + length] == byte)
        length++;
    return length;
}

/* Blanks before a number, "Rent      450", or dots, "Rent.... 450"; the second of them
   is under the eye. */
static size_t pass_gap(scan *s) {
    char byte = s->bytes[s->at];
    size_t length = run_of(s, s->at, byte), behind = s->at + length;
    if (byte == '.')
        behind += run_of(s, behind, ' ');
    s->is_broad = (byte == ' ' || length + 1 >= LEADERS) && starts_number(s, behind);
    return s->is_broad ? 0 : length;
}

/* --- what is not ASCII ------------------------------------------------------------ */

/* Full-width forms of ASCII, and the signs of money among them. */
static bool is_wide_form(uint32_t code_point) {
    return code_point >= 0xFF00 && code_point <= 0xFFEF;
}

static bool is_ending(uint32_t code_point) {
    return code_point == 0xFF0C || code_point == 0xFF01 || code_point == 0xFF1F ||
           code_point == 0xFF1A || code_point == 0xFF1B || code_point == 0xFF08 ||
           code_point == 0xFF09;
}

static bool is_dubious(scan *s, uint32_t code_point) {
    s->is_broad = fxi_character_is_override(code_point);
    return fxi_character_is_hidden(code_point) ||
           (is_wide_form(code_point) && !is_ending(code_point));
}

/* Two solid pieces may be told together: "美元". */
static bool tells(const scan *s, const fxi_piece *piece, uint64_t before) {
    const fxc_lexicon *lexicon = s->spotter->lexicon;
    fxi_capitals capitals = fxi_capitals_of(s->bytes + s->at, piece->length);
    if (fxi_lexicon_may_be_money(lexicon, piece->hash, capitals))
        return true;
    return piece->is_solid && before != 0 &&
           fxi_lexicon_may_be_money(lexicon, fxi_piece_pair(before, piece->hash),
                                    FXI_CAPITALS_NONE);
}

static size_t pass_wide(scan *s) {
    uint32_t code_point;
    const char *here = s->bytes + s->at;
    size_t left = s->length - s->at;
    if (fxi_utf8_decode(&code_point, here, left) == 0 || is_dubious(s, code_point))
        return 0;
    fxi_piece piece = fxi_piece_read(here, left);
    if (piece.length == 0 || tells(s, &piece, s->solid_end == s->at ? s->solid : 0))
        return 0;
    s->solid = piece.is_solid ? piece.hash : 0;
    s->solid_end = s->at + piece.length;
    return piece.length;
}

static size_t pass_word(scan *s) {
    fxi_ascii_word word = fxi_ascii_word_read(s->bytes + s->at, s->length - s->at);
    size_t end = s->at + word.length;
    if (fxi_piece_goes_on(s->bytes + end, s->length - end))
        return pass_wide(s);
    return is_money(s, word) ? 0 : word.length;
}

/* --- the scan --------------------------------------------------------------------- */

/* Bytes of what stands here; 0: it is an anchor. */
static size_t pass(scan *s) {
    char byte = s->bytes[s->at];
    if (fxi_ascii_is_letter(byte))
        return pass_word(s);
    if ((unsigned char)byte >= 0x80)
        return pass_wide(s);
    if (byte == ' ' || byte == '.')
        return pass_gap(s);
    if (byte == '$' && run_of(s, s->at, '$') > 1)
        return run_of(s, s->at, '$') - 1; /* the last of them is one */
    s->is_broad = byte != '$';
    return 0;
}

/* The bit of the byte before the block, if it is such a one. */
static uint64_t carry(const scan *s, char byte) {
    return s->block_start > 0 && s->bytes[s->block_start - 1] == byte;
}

static uint64_t letter_before(const scan *s) {
    return s->block_start > 0 && fxi_ascii_is_letter(s->bytes[s->block_start - 1]);
}

/* The bytes of the block that take a look of their own: where words start, what is not
   ASCII, signs, and the second blank or point of several. */
static uint64_t events_of(const scan *s) {
    const fxi_byte_block *b = &s->block;
    uint64_t words = b->letters & ~(b->letters << 1 | letter_before(s));
    uint64_t gaps = (b->blanks & (b->blanks << 1 | carry(s, ' '))) |
                    (b->points & (b->points << 1 | carry(s, '.')));
    return words | b->wide | b->marks | gaps;
}

static inline uint64_t hash_word(const char *bytes, unsigned length) {
    uint64_t hash = 0;
    for (; length > FXI_EIGHT; length -= FXI_EIGHT, bytes += FXI_EIGHT)
        hash = fxi_eight_mix(hash, fxi_eight_load(bytes) | FXI_EIGHT_CASE);
    uint64_t last = (fxi_eight_load(bytes) | FXI_EIGHT_CASE) &
                    ~UINT64_C(0) >> (8 * (FXI_EIGHT - length));
    return fxi_eight_mix(hash, last);
}

static inline bool may_be_anchor(const fxc_lexicon *lexicon, const char *bytes,
                                 unsigned length) {
    uint64_t hash = hash_word(bytes, length);
    if (fxi_lexicon_may_be_anchor(lexicon, hash))
        return true;
    for (int count = (int)fxi_capitals_of(bytes, length); count > 0; count--) {
        hash = fxi_anchor_capital(hash);
        if (fxi_lexicon_may_be_anchor(lexicon, hash))
            return true;
    }
    return false;
}

/* The event is a word of ASCII that ends in the block, and no anchor: so are most.
   Eight bytes behind the block are in the text. */
static inline bool is_quiet(const scan *s, unsigned event) {
    const fxi_byte_block *b = &s->block;
    uint64_t behind = ~(b->letters >> event);
    if ((behind & 1) != 0 || behind == 0)
        return false;
    unsigned length = (unsigned)__builtin_ctzll(behind), end = event + length;
    return end < FXI_BLOCK_BYTES && (b->wide >> end & 1) == 0 &&
           !may_be_anchor(s->spotter->lexicon, s->bytes + s->block_start + event,
                          length);
}

/* True: what is under the eye is an anchor. Nothing before `*from` counts. */
static bool find_in_block(scan *s, size_t *from) {
    bool is_inside = s->length - s->block_start >= FXI_BLOCK_BYTES + FXI_EIGHT;
    for (uint64_t events = events_of(s); events != 0; events &= events - 1) {
        unsigned event = (unsigned)__builtin_ctzll(events);
        if (s->block_start + event < *from || (is_inside && is_quiet(s, event)))
            continue;
        s->at = s->block_start + event;
        size_t length = pass(s);
        if (length == 0)
            return true;
        *from = s->at + length;
    }
    return false;
}

static void read_block(scan *s, size_t start) {
    char last[FXI_BLOCK_BYTES] = {0};
    const char *bytes = s->bytes + start;
    if (s->length - start < FXI_BLOCK_BYTES)
        bytes = memcpy(last, bytes, s->length - start);
    s->spotter->look(&s->block, bytes);
    s->block_start = start;
}

fxi_anchor fxi_anchor_next(fxi_text text, size_t from, const fxi_spotter *spotter) {
    scan s = {.bytes = text.bytes, .length = text.length, .spotter = spotter};
    for (size_t start = from; start < text.length; start += FXI_BLOCK_BYTES) {
        if (from >= start + FXI_BLOCK_BYTES)
            continue;
        read_block(&s, start);
        if (find_in_block(&s, &from))
            return (fxi_anchor){s.at, s.is_broad};
    }
    return (fxi_anchor){text.length, false};
}
