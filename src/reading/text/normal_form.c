/* SPDX-License-Identifier: MIT */
#include "reading/text/normal_form.h"

#include <stdint.h>
#include <string.h>

#include "base/ascii_word.h"
#include "base/unicode.h"
#include "base/utf8.h"
#include "lexicon/fold.h"

/* --- where something may be to do ------------------------------------------------- */

enum { BLOCK = 64, LONGEST = 3 }; /* bytes; of what is looked for */

static inline uint8_t is_from(unsigned char byte, unsigned char first, uint8_t count) {
    return (uint8_t)(byte - first) < count;
}

/* Such a byte and the two behind it may be a mark that a letter takes in, or a hint. */
static inline uint8_t may_differ(const unsigned char *b) {
    uint8_t latin = is_from(b[0], 0xCC, 2);
    uint8_t arabic = (b[0] == 0xD9) & is_from(b[1], 0x93, 3);
    uint8_t indic = (b[0] == 0xE0) & is_from(b[1], 0xA6, 0xB8 - 0xA6);
    uint8_t jamo = (b[0] == 0xE1) & is_from(b[1], 0x80, 8);
    uint8_t kana = (b[0] == 0xE3) & (b[1] == 0x82) & is_from(b[2], 0x99, 2);
    uint8_t soft = (b[0] == 0xC2) & (b[1] == 0xAD);
    uint8_t space = (b[0] == 0xE2) & (b[1] == 0x80) & (b[2] == 0x8B);
    uint8_t joiner = (b[0] == 0xE2) & (b[1] == 0x81) & (b[2] == 0xA0);
    uint8_t order = (b[0] == 0xEF) & (b[1] == 0xBB) & (b[2] == 0xBF);
    return latin | arabic | indic | jamo | kana | soft | space | joiner | order;
}

/* Without a branch, so that many bytes are looked at at a time. */
static bool block_may_differ(const char *bytes) {
    const unsigned char *b = (const unsigned char *)bytes;
    uint8_t found = 0;
    for (size_t i = 0; i < BLOCK; i++)
        found |= may_differ(b + i);
    return found != 0;
}

/* All of ASCII, as most texts are. */
static bool block_is_narrow(const char *bytes) {
    uint64_t all = 0;
    for (size_t i = 0; i < BLOCK; i += FXI_EIGHT)
        all |= fxi_eight_load(bytes + i);
    return (all & FXI_EIGHT_TOPS) == 0;
}

/* The start of the next character from `at` on that may be one; the end: there is
   none. */
static size_t next_suspect(fxi_text text, size_t at) {
    enum { LEAST_LEAD = 0xC2 };
    while (at < text.length) {
        const size_t left = text.length - at;
        unsigned char here[LONGEST] = {0};
        bool is_block = at % BLOCK == 0 && left >= BLOCK + LONGEST;
        if (is_block &&
            (block_is_narrow(text.bytes + at) || !block_may_differ(text.bytes + at))) {
            at += BLOCK;
            continue;
        }
        memcpy(here, text.bytes + at, left < LONGEST ? left : LONGEST);
        if (here[0] >= LEAST_LEAD && may_differ(here))
            break;
        at++;
    }
    return at;
}

/* --- what is to do there ---------------------------------------------------------- */

/* `letter` stands for what is in `place` of the text; 0: nothing does. */
typedef struct change {
    fxc_span place;
    uint32_t letter;
} change;

/* Letters whose own mark stands above, before the dot below that normal form C takes in
   first: keyboards of Vietnamese write the tone last. */
static uint32_t compose_below(uint32_t letter, uint32_t mark) {
    enum { BELOW = 0x0323, CIRCUMFLEX = 0x0302, BREVE = 0x0306 };
    static const struct {
        uint32_t letter, bare, above;
    } letters[] = {{0x00C2, 'A', CIRCUMFLEX}, {0x00E2, 'a', CIRCUMFLEX},
                   {0x00CA, 'E', CIRCUMFLEX}, {0x00EA, 'e', CIRCUMFLEX},
                   {0x00D4, 'O', CIRCUMFLEX}, {0x00F4, 'o', CIRCUMFLEX},
                   {0x0102, 'A', BREVE},      {0x0103, 'a', BREVE}};
    for (size_t i = 0; mark == BELOW && i < sizeof letters / sizeof *letters; i++)
        if (letters[i].letter == letter)
            return fxi_unicode_compose(fxi_unicode_compose(letters[i].bare, BELOW),
                                       letters[i].above);
    return 0;
}

static uint32_t compose(uint32_t letter, uint32_t mark) {
    uint32_t whole = fxi_unicode_compose(letter, mark);
    return whole != 0 ? whole : compose_below(letter, mark);
}

/* The character that ends before `at`, not before `floor`; length 0: there is none. */
static fxi_unicode_step read_before(fxi_text text, size_t floor, size_t at) {
    if (at <= floor)
        return (fxi_unicode_step){.length = 0};
    size_t start = fxi_utf8_previous(text.bytes, at);
    return start < floor ? (fxi_unicode_step){.length = 0}
                         : fxi_unicode_read(text.bytes + start, at - start);
}

/* A mark, or a vowel or final of Hangul. */
static bool may_be_taken(fxi_text text, size_t at) {
    fxi_unicode_step step = fxi_unicode_read(text.bytes + at, text.length - at);
    return step.length != 0 && (step.row->letter == FXI_LETTER_MARK ||
                                (step.row->traits & FXI_UNICODE_COMPOSES) != 0);
}

/* The marks from `at` on become one with the letter before them. */
static bool compose_at(change *out, fxi_text text, size_t floor, size_t at) {
    if (!may_be_taken(text, at))
        return false;
    fxi_unicode_step letter = read_before(text, floor, at);
    if (letter.length == 0 || (letter.row->traits & FXI_UNICODE_TAKES) == 0)
        return false;
    *out = (change){{at - letter.length, at}, letter.code_point};
    for (;;) {
        uint32_t mark;
        size_t end = out->place.end;
        size_t size = fxi_utf8_decode(&mark, text.bytes + end, text.length - end);
        uint32_t whole = size != 0 ? compose(out->letter, mark) : 0;
        if (whole == 0)
            return end > at;
        out->letter = whole;
        out->place.end += size;
    }
}

/* Of a script that parts words by spaces. */
static bool is_spaced_letter(const fxi_unicode_step *step) {
    const unsigned spaced = FXI_UNICODE_LETTER | FXI_UNICODE_APART;
    return step->length != 0 && (step->row->traits & spaced) == spaced;
}

/* Hints at `at` stand between two letters of a word. */
static bool leave_out_at(change *out, fxi_text text, size_t at) {
    fxi_unicode_step before = read_before(text, 0, at);
    bool is_mark = before.length != 0 && before.row->letter == FXI_LETTER_MARK;
    size_t hint = is_mark || is_spaced_letter(&before)
                      ? fxi_fold_break_hint(text.bytes + at, text.length - at)
                      : 0;
    size_t end = at + hint;
    if (hint == 0)
        return false;
    fxi_unicode_step behind = fxi_unicode_read(text.bytes + end, text.length - end);
    *out = (change){{at, end}, 0};
    return is_spaced_letter(&behind);
}

/* The first from `at` on; what is before `floor` is done. */
static bool next_change(change *out, fxi_text text, size_t floor, size_t at) {
    for (; (at = next_suspect(text, at)) < text.length; at++)
        if (leave_out_at(out, text, at) || compose_at(out, text, floor, at))
            return true;
    return false;
}

/* --- writing ---------------------------------------------------------------------- */

typedef struct writer {
    fxi_text text;
    size_t read; /* of it */
    char *bytes; /* with room for as many: no change makes it longer */
    size_t length;
    fxc_piece *pieces;
    size_t count, capacity;
    fxi_arena *arena;
} writer;

static fxc_status put(writer *w, const char *bytes, size_t length, size_t read) {
    fxc_piece piece = {w->length, length, w->read, read};
    memcpy(w->bytes + w->length, bytes, length);
    w->length += length;
    w->read += read;
    if (length == 0)
        return FXC_OK;
    fxc_piece *pieces =
        fxi_arena_grow(w->arena, w->pieces, w->count, &w->capacity, sizeof *pieces);
    if (pieces == NULL)
        return FXC_ENOMEM;
    w->pieces = pieces;
    pieces[w->count++] = piece;
    return FXC_OK;
}

static fxc_status keep(writer *w, size_t end) {
    size_t length = end - w->read;
    return put(w, w->text.bytes + w->read, length, length);
}

static fxc_status put_change(writer *w, const change *c) {
    char letter[4];
    size_t size = c->letter != 0 ? fxi_utf8_encode(letter, c->letter) : 0;
    fxc_status status = keep(w, c->place.start);
    return status == FXC_OK ? put(w, letter, size, c->place.end - c->place.start)
                            : status;
}

static fxc_status write_from(writer *w, change *c) {
    w->bytes = fxi_arena_take(w->arena, w->text.length);
    fxc_status status = w->bytes != NULL ? FXC_OK : FXC_ENOMEM;
    for (bool is_more = true; status == FXC_OK && is_more;) {
        status = put_change(w, c);
        is_more = next_change(c, w->text, w->read, w->read);
    }
    return status == FXC_OK ? keep(w, w->text.length) : status;
}

fxc_status fxi_normal_form_make(fxi_normal_form *out, fxi_text text, fxi_arena *arena) {
    change first;
    *out = (fxi_normal_form){text, {.text = text.bytes, .length = text.length}};
    if (!next_change(&first, text, 0, 0))
        return FXC_OK;
    writer w = {.text = text, .arena = arena};
    fxc_status status = write_from(&w, &first);
    out->text = (fxi_text){w.bytes, w.length};
    out->origin.pieces = w.pieces;
    out->origin.piece_count = w.count;
    return status;
}

/* --- places ----------------------------------------------------------------------- */

/* What the byte at `offset` of the given text has become, or the next one that is
   kept. */
static size_t place_of(const fxi_normal_form *form, size_t offset) {
    const fxc_piece *pieces = form->origin.pieces;
    size_t low = 0, high = form->origin.piece_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        bool is_before = pieces[middle].source_start <= offset;
        low = is_before ? middle + 1 : low;
        high = is_before ? high : middle;
    }
    if (low == 0)
        return 0;
    const fxc_piece *piece = &pieces[low - 1];
    size_t inside = offset - piece->source_start;
    if (inside >= piece->source_length)
        return piece->start + piece->length;
    return piece->start + (piece->length == piece->source_length ? inside : 0);
}

fxc_span fxi_normal_form_span(const fxi_normal_form *form, fxc_span span) {
    if (form->origin.piece_count == 0)
        return span;
    return (fxc_span){place_of(form, span.start), place_of(form, span.end)};
}
