/* SPDX-License-Identifier: MIT */
/* The bits of tables.h by which money and places are found in a text that is not read:
   of every key of a currency or a place one piece. */
#include <string.h>

#include "base/unicode.h"
#include "base/utf8.h"
#include "base/word_opening.h"
#include "lexicon/filter.h"
#include "lexicon/lexgen/vocabulary.h"
#include "lexicon/piece.h"

typedef struct anchors {
    fxi_sense_kind kind; /* of the keys */
    uint64_t bits[FXI_ANCHORS / 64];
    uint64_t lasts[FXI_ANCHORS / 64]; /* the same of the second pieces of pairs */
    uint32_t openings[FXI_OPENING_WORDS];
    uint64_t characters[FXI_CHARACTERS / 64];
} anchors;

/* What a key may be told by, piece by piece. */
typedef struct walk {
    const char *rest;
    uint64_t hash;  /* of the piece, or of the pair that it makes with the one before */
    uint64_t solid; /* of the piece alone, if it is a solid one; else 0 */
    size_t length;
} walk;

/* How many capitals the one word of a key begins with by which the sense is found,
   maybe behind a sign: ".DE". */
static fxi_capitals capitals_of(const word *row) {
    const char *spelling = row->spelling;
    if (row->case_rule == FXI_CASE_ANY)
        return FXI_CAPITALS_NONE;
    while (*spelling != '\0' && (unsigned char)*spelling < 0x80 &&
           !fxi_ascii_is_letter(*spelling))
        spelling++;
    return fxi_capitals_of(spelling, strlen(spelling));
}

static void set_bit(uint64_t *bits, uint32_t bit) {
    bits[bit / 64] |= UINT64_C(1) << bit % 64;
}

/* A word of ASCII as far as its opening goes. */
typedef struct opening {
    uint64_t letters;
    unsigned count; /* 0: it is no such word */
} opening;

static opening opening_of(const walk *piece) {
    const char *letters = piece->rest - piece->length;
    if (fxi_ascii_word_read(letters, piece->length).length != piece->length)
        return (opening){0, 0};
    size_t count =
        piece->length < FXI_OPENING_LETTERS ? piece->length : FXI_OPENING_LETTERS;
    return (opening){fxi_eight_read_end(letters, count), (unsigned)count};
}

static void add_opening(anchors *out, uint64_t letters, unsigned count) {
    uint32_t hash = fxi_opening_hash(fxi_opening_of(letters, count));
    out->openings[hash >> FXI_OPENING_SHIFT] |=
        UINT32_C(1) << hash % 32 | UINT32_C(1) << (hash >> FXI_OPENING_SECOND) % 32;
}

/* A short word is there in each case of its second letter that it may have. */
static void set_opening(anchors *out, const walk *piece, fxi_capitals capitals) {
    const uint64_t second_case = 0x20 << 8;
    opening found = opening_of(piece);
    if (found.count == 0)
        return;
    add_opening(out, found.letters & ~second_case, found.count);
    if (capitals < FXI_CAPITALS_TWO)
        add_opening(out, found.letters | second_case, found.count);
}

static void set_hash(uint64_t *bits, uint64_t hash) {
    for (int which = 0; which < FXI_ANCHOR_BITS; which++)
        set_bit(bits, fxi_anchor_bit(hash, which));
}

static bool is_pair(const walk *piece) {
    return piece->solid != 0 && piece->solid != piece->hash;
}

/* A sense that is written with capitals is found by words that begin so. */
static void set(anchors *out, const walk *piece, fxi_capitals capitals) {
    uint64_t hash = piece->hash;
    for (int count = 0; count < (int)capitals; count++)
        hash = fxi_anchor_capital(hash);
    set_hash(out->bits, hash);
    if (is_pair(piece))
        set_hash(out->lasts, piece->solid);
    set_opening(out, piece, capitals);
}

/* What is looked up before the hash of the piece has it too. */
static bool has_opening(const anchors *out, const walk *piece) {
    if (is_pair(piece))
        return fxi_anchor_has(out->lasts, piece->solid);
    opening found = opening_of(piece);
    if (found.count == 0)
        return true;
    uint64_t letters = fxi_opening_of(found.letters, found.count);
    return fxi_opening_has(out->openings, fxi_opening_hash(letters));
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
    if (out->kind == FXI_SENSE_CURRENCY && strchr(key, '$') != NULL)
        return true;
    while (next_piece(&at))
        if ((fxi_anchor_has(out->bits, at.hash) && has_opening(out, &at)) ||
            (at.solid != 0 && fxi_anchor_has(out->bits, at.solid)))
            return true;
    return false;
}

/* The piece is a key of another kind as well: "mark finland", a number. Words are in
   the order of their keys. */
static bool is_common(const vocabulary *all, fxi_sense_kind kind, const char *piece,
                      size_t length) {
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
        if (all->words[low].kind != kind)
            return true;
    }
    return false;
}

/* Of several pieces the longest, the last of such, but for words that are common in
   other texts, while there are others: "mark finland" is not told by every Finland. */
static walk choose(const vocabulary *all, fxi_sense_kind kind, const char *key) {
    walk at = {.rest = key}, chosen = at;
    size_t longest = 0;
    while (next_piece(&at)) {
        bool common = is_common(all, kind, at.rest - at.length, at.length);
        size_t weight = common ? at.length : WORD_MAX + at.length;
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
        if (row->kind != out->kind)
            continue;
        size_t count = count_pieces(row->key);
        if (count == 0 || (count == 1) != of_one_piece || is_told(out, row->key))
            continue;
        const walk chosen = choose(all, out->kind, row->key);
        set(out, &chosen, of_one_piece ? capitals_of(row) : FXI_CAPITALS_NONE);
    }
}

/* As fxi_lexicon_is_quiet has it. */
static bool is_quiet(const anchors *out, uint32_t character) {
    enum { WIDE_FORMS_FIRST = 0xFF00, WIDE_FORMS_LAST = 0xFFEF };
    const uint32_t odd = FXI_UNICODE_HIDDEN | FXI_UNICODE_BLANK | FXI_UNICODE_BREAK;
    bool is_wide_form = character >= WIDE_FORMS_FIRST && character <= WIDE_FORMS_LAST;
    if (is_wide_form || (fxi_unicode_of(character)->traits & odd) != 0)
        return false;
    char bytes[4];
    size_t length = fxi_utf8_encode(bytes, character);
    fxi_piece piece = fxi_piece_read(bytes, length);
    return piece.length == length && !fxi_piece_goes_on(bytes, length) &&
           !fxi_anchor_has(out->bits, piece.hash) &&
           !fxi_anchor_has(out->lasts, piece.hash);
}

static void set_characters(anchors *out) {
    for (uint32_t c = 0; c < FXI_CHARACTERS; c++)
        if (c < 0x80 || !is_quiet(out, c))
            set_bit(out->characters, c);
}

static void write_openings(FILE *file, const uint32_t *openings) {
    fputs("static const uint32_t openings[] = {", file);
    for (int i = 0; i < FXI_OPENING_WORDS; i++)
        fprintf(file, "%s%#xU,", i % 8 == 0 ? "\n    " : " ", (unsigned)openings[i]);
    fputs("\n};\n\n", file);
}

/* NULL: no memory. */
static anchors *anchors_of(vocabulary *all, fxi_sense_kind kind) {
    anchors *out = fxi_arena_alloc(&all->arena, sizeof *out);
    if (!out) {
        complain((place){"lexgen", 0, 0}, "out of memory");
        return NULL;
    }
    out->kind = kind;
    add_keys(out, all, true);
    add_keys(out, all, false);
    return out;
}

bool write_anchors(FILE *file, vocabulary *all) {
    anchors *out = anchors_of(all, FXI_SENSE_CURRENCY);
    const anchors *places = anchors_of(all, FXI_SENSE_PLACE);
    if (!out || !places)
        return false;
    set_characters(out);
    fputs("static const uint64_t anchors[] = {", file);
    write_bits(file, out->bits, FXI_ANCHORS);
    fputs("\n};\n\nstatic const uint64_t characters[] = {", file);
    write_bits(file, out->characters, FXI_CHARACTERS);
    fputs("\n};\n\nstatic const uint64_t place_anchors[] = {", file);
    write_bits(file, places->bits, FXI_ANCHORS);
    fputs("\n};\n\n", file);
    write_openings(file, out->openings);
    return true;
}
