/* SPDX-License-Identifier: MIT */
/* The bits of tables.h by which money is found in a text that is not read: of every key
   of a currency one piece. */
#include <string.h>

#include "lexicon/filter.h"
#include "lexicon/lexgen/vocabulary.h"
#include "lexicon/piece.h"

typedef struct anchors {
    uint64_t bits[FXI_ANCHORS / 64];
} anchors;

static void set(anchors *out, uint64_t hash) {
    for (int which = 0; which < FXI_ANCHOR_BITS; which++) {
        uint32_t bit = fxi_anchor_bit(hash, which);
        out->bits[bit / 64] |= UINT64_C(1) << bit % 64;
    }
}

/* A sense that is written with capitals is found by words that begin so. */
static uint64_t with_capitals(const word *row, uint64_t hash) {
    fxi_capitals capitals = fxi_capitals_of(row->spelling, strlen(row->spelling));
    if (row->case_rule == FXI_CASE_ANY)
        return hash;
    for (int count = 0; count < (int)capitals; count++)
        hash = fxi_anchor_capital(hash);
    return hash;
}

/* What a key may be told by, piece by piece. */
typedef struct walk {
    const char *rest;
    uint64_t hash;  /* of the piece, or of the pair that it makes with the one before */
    uint64_t solid; /* of the piece alone, if it is a solid one; else 0 */
    size_t length;
} walk;

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
        if (fxi_anchor_has(out->bits, at.hash) ||
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
static uint64_t choose(const vocabulary *all, const char *key) {
    walk at = {.rest = key};
    uint64_t chosen = 0;
    size_t longest = 0;
    while (next_piece(&at)) {
        bool common = is_common(all, at.rest - at.length, at.length);
        size_t weight = common ? 1 : 1 + at.length;
        if (weight >= longest) {
            longest = weight;
            chosen = at.hash;
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
        uint64_t hash = choose(all, row->key);
        set(out, of_one_piece ? with_capitals(row, hash) : hash);
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
    fputs("\n};\n\n", file);
    return true;
}
