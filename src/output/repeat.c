/* SPDX-License-Identifier: MIT */
#include "output/repeat.h"

static void empty(fxi_repeat *repeat) {
    repeat->count = repeat->used = 0;
    memset(repeat->slots, 0, sizeof repeat->slots);
}

void fxi_repeat_init(fxi_repeat *repeat) { empty(repeat); }

/* Each word counts at another place; the product gathers all of them at the top. The
   number of a slot. */
static size_t hash_of(const fxi_repeat_key *key) {
    enum { A_WORD = 11, TOP = 64 - FXI_REPEAT_SLOT_BITS };
    uint64_t sum = 0;
    for (size_t i = 0; i < FXI_REPEAT_WORDS; i++)
        sum ^= key->words[i] << A_WORD * i;
    return sum * UINT64_C(0x9E3779B97F4A7C15) >> TOP;
}

static bool is_same(const fxi_repeat_key *a, const fxi_repeat_key *b) {
    uint64_t differences = 0;
    for (size_t i = 0; i < FXI_REPEAT_WORDS; i++)
        differences |= a->words[i] ^ b->words[i];
    return differences == 0;
}

/* An fxc_write_fn: a piece that is too long is refused. */
static int keep(void *context, const char *bytes, size_t length) {
    fxi_repeat *repeat = context;
    if (length > FXI_REPEAT_BYTES - repeat->used)
        return -1;
    memcpy(repeat->bytes + repeat->used, bytes, length);
    repeat->used += length;
    return 0;
}

/* Room for a piece of a quarter of the bytes, of which none is left half done. */
static void make_room(fxi_repeat *repeat) {
    if (repeat->count == FXI_REPEAT_PIECES ||
        repeat->used > FXI_REPEAT_BYTES - FXI_REPEAT_BYTES / 4)
        empty(repeat);
}

/* Of the key, or the empty one that it may have: half of them are. */
static uint8_t *find_slot(fxi_repeat *repeat, const fxi_repeat_key *key) {
    size_t at = hash_of(key);
    for (;; at++) {
        uint8_t *slot = &repeat->slots[at % FXI_REPEAT_SLOTS];
        if (*slot == 0 || is_same(&repeat->pieces[*slot - 1].key, key))
            return slot;
    }
}

/* NULL: it is too long to be kept. */
static const fxi_repeat_piece *add(fxi_repeat *repeat, const fxi_repeat_key *key,
                                   fxi_repeat_render *render, const void *subject) {
    fxi_writer writer;
    make_room(repeat);
    size_t start = repeat->used;
    fxi_writer_init(&writer, keep, repeat);
    render(&writer, subject);
    if (fxi_writer_finish(&writer) != FXC_OK) {
        repeat->used = start;
        return NULL;
    }
    fxi_repeat_piece *piece = &repeat->pieces[repeat->count];
    *piece =
        (fxi_repeat_piece){*key, (uint16_t)start, (uint16_t)(repeat->used - start)};
    *find_slot(repeat, key) = (uint8_t)++repeat->count;
    return piece;
}

void fxi_repeat_put(fxi_writer *out, fxi_repeat *repeat, const fxi_repeat_key *key,
                    fxi_repeat_render *render, const void *subject) {
    uint8_t slot = *find_slot(repeat, key);
    const fxi_repeat_piece *piece =
        slot > 0 ? &repeat->pieces[slot - 1] : add(repeat, key, render, subject);
    if (piece == NULL)
        render(out, subject);
    else
        fxi_writer_add(out, repeat->bytes + piece->start, piece->length);
}
