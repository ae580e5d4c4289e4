/* SPDX-License-Identifier: MIT */
/* The bits of tables.h by which money is found in a text that is not read: of every key
   of a currency one piece. */
#include <string.h>

#include "base/word_opening.h"
#include "lexicon/filter.h"
#include "lexicon/lexgen/vocabulary.h"
#include "lexicon/piece.h"

typedef struct anchors {
    uint64_t bits[FXI_ANCHORS / 64];
    uint64_t openings[FXI_OPENING_BITS / 64];
} anchors;

/* What a key may be told by, piece by piece. */
typedef struct walk {
    const char *rest;
    uint64_t hash;  /* of the piece, or of the pair that it makes with the one before */
    uint64_t solid; /* of the piece alone, if it is a solid one; else 0 */
    size_t length;
} walk;

/* How many capitals a word begins with by which the sense is found. */
static fxi_capitals capitals_of(const word *row) {
    return row->case_rule == FXI_CASE_ANY
               ? FXI_CAPITALS_NONE
               : fxi_capitals_of(row->spelling, strlen(row->spelling));
}

static void set_bit(uint64_t *bits, uint32_t bit) {
    bits[bit / 64] |= UINT64_C(1) << bit % 64;
}

/* How many letters the opening of the piece has; 0: it is no word of ASCII. */
static unsigned opening_of(uint32_t *four, const walk *piece) {
    const char *letters = piece->rest - piece->length;
    unsigned count = 0;
    *four = 0;
    if (fxi_ascii_word_read(letters, piece->length).length != piece->length)
        return 0;
    for (; count < FXI_OPENING_LETTERS && count < piece->length; count++)
        *four |= (uint32_t)(unsigned char)letters[count] << 8 * count;
    return count;
}

/* A short word has a bit for each case of its second letter that it may have. */
static void set_opening(anchors *out, const walk *piece, fxi_capitals capitals) {
    enum { SECOND_CASE = 0x20 << 8 };
    uint32_t four;
    unsigned count = opening_of(&four, piece);
    if (count == 0)
        return;
    unsigned letters = (1u << count) - 1;
    set_bit(out->openings,
            fxi_opening_bit(fxi_opening_of(four & ~(uint32_t)SECOND_CASE, letters)));
    if (capitals < FXI_CAPITALS_TWO)
        set_bit(out->openings,
                fxi_opening_bit(fxi_opening_of(four | SECOND_CASE, letters)));
}

/* A sense that is written with capitals is found by words that begin so. */
static void set(anchors *out, const walk *piece, fxi_capitals capitals) {
    uint64_t hash = piece->hash;
    for (int count = 0; count < (int)capitals; count++)
        hash = fxi_anchor_capital(hash);
    for (int which = 0; which < FXI_ANCHOR_BITS; which++)
        set_bit(out->bits, fxi_anchor_bit(hash, which));
    set_opening(out, piece, capitals);
}

static bool has_opening(const anchors *out, const walk *piece) {
    uint32_t four;
    unsigned count = opening_of(&four, piece);
    uint32_t bit = fxi_opening_bit(fxi_opening_of(four, (1u << count) - 1));
    return count == 0 || (out->openings[bit / 64] >> bit % 64 & 1) != 0;
}

/* False: there is none. */
static bool next_piece(walk *at) {
    while (*at->rest != '\0') {
        fxi_piece piece = fxi_piece_read(at->rest, strlen(at->rest));
        if (piece.length == 0)
            return false;
        at->rest += piece.length;
        at->length = piece.length;
        bool is_pair = piece.is_solid && at->solid != 0;
        at->hash = is_pair ? fxi_piece_pair(at->solid, piece.hash) : piece.hash;
        at->solid = piece.is_solid ? piece.hash : 0;
        if (piece.hash != 0)
            return true;
    }
    return false;
}

static size_t count_pieces(const char *key) {
    walk at = {.rest = key};
    size_t count = 0;
    while (next_piece(&at))
        count++;
    return count;
}

/* A dollar sign tells wherever it stands; so does what tells another key. */
static bool is_told(const anchors *out, const char *key) {
    walk at = {.rest = key};
    if (strchr(key, '$') != NULL)
        return true;
    while (next_piece(&at))
        if ((fxi_anchor_has(out->bits, at.hash) && has_opening(out, &at)) ||
            (at.solid != 0 && fxi_anchor_has(out->bits, at.solid)))
            return true;
    return false;
}

/* The piece is a key of another kind as well: a place, a number. Words are in the order
   of their keys. */
static bool is_common(const vocabulary *all, const char *piece, size_t length) {
    size_t low = 0, high = all->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (strncmp(all->words[middle].key, piece, length) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    for (; low < all->count && strlen(all->words[low].key) == length; low++) {
        if (strncmp(all->words[low].key, piece, length) != 0)
            return false;
        if (all->words[low].kind != FXI_SENSE_CURRENCY)
            return true;
    }
    return false;
}

/* Of several pieces the longest, the last of such, but for words that are common in
   other texts: "mark finland" is not told by every Finland. */
static walk choose(const vocabulary *all, const char *key) {
    walk at = {.rest = key}, chosen = at;
    size_t longest = 0;
    while (next_piece(&at)) {
        bool common = is_common(all, at.rest - at.length, at.length);
        size_t weight = common ? 1 : 1 + at.length;
        if (weight >= longest) {
            longest = weight;
            chosen = at;
        }
    }
    return chosen;
}

/* Shorter keys first: most others hold one of them. */
static void add_keys(anchors *out, const vocabulary *all, bool of_one_piece) {
    for (size_t i = 0; i < all->count; i++) {
        const word *row = &all->words[i];
        if (row->kind != FXI_SENSE_CURRENCY)
            continue;
        size_t count = count_pieces(row->key);
        if (count == 0 || (count == 1) != of_one_piece || is_told(out, row->key))
            continue;
        const walk chosen = choose(all, row->key);
        set(out, &chosen, of_one_piece ? capitals_of(row) : FXI_CAPITALS_NONE);
    }
}

bool write_anchors(FILE *file, vocabulary *all) {
    anchors *out = fxi_arena_alloc(&all->arena, sizeof *out);
    if (!out)
        return complain((place){"lexgen", 0, 0}, "out of memory");
    add_keys(out, all, true);
    add_keys(out, all, false);
    fputs("static const uint64_t anchors[] = {", file);
    write_bits(file, out->bits, FXI_ANCHORS);
    fputs("\n};\n\nstatic const uint64_t openings[] = {", file);
    write_bits(file, out->openings, FXI_OPENING_BITS);
    fputs("\n};\n\n", file);
    return true;
}
