/* SPDX-License-Identifier: MIT */
#include "lexicon/filter.h"

#include "lexicon/fold.h"
#include "lexicon/follow.h"

bool fxi_lexicon_has_sign(const fxc_lexicon *lexicon, char sign) {
    return lexicon->roots[(unsigned char)sign] != 0;
}

static bool has_start(const fxc_lexicon *lexicon, fxi_language language,
                      uint64_t hash) {
    bool is_row = language < lexicon->listed_count;
    uint32_t size = is_row ? FXI_STARTS_ROW : FXI_STARTS_OPEN;
    uint32_t one = fxi_start_bit(hash, 0, size), two = fxi_start_bit(hash, 1, size);
    const uint64_t *bits = is_row ? lexicon->starts + language * (FXI_STARTS_ROW / 64)
                                  : lexicon->open_starts;
    return (bits[one / 64] >> one % 64 & bits[two / 64] >> two % 64 & 1) != 0;
}

static bool has_follow(const uint64_t *bits, uint64_t hash) {
    for (int which = 0; which < FXI_FOLLOW_BITS; which++) {
        uint32_t bit = fxi_follow_bit(hash, which);
        if ((bits[bit / 64] >> bit % 64 & 1) == 0)
            return false;
    }
    return true;
}

bool fxi_head_follows(const fxi_head *head, const fxc_lexicon *lexicon,
                      const char *rest, size_t length) {
    uint64_t follows[FXI_FOLLOWS_MAX], eight = fxi_eight_read(rest, length);
    unsigned count = fxi_follow_text(follows, eight);
    for (unsigned i = 0; i < count; i++)
        if (has_follow(lexicon->follows, fxi_follow_hash(head->hash, follows[i])))
            return true;
    return false;
}

bool fxi_head_is(const fxi_head *head, const fxc_lexicon *lexicon, const char *bytes) {
    const char *text = lexicon->head_text + head->text;
    for (size_t i = 0; i < head->length; i++)
        if (fxi_ascii_lower(bytes[i]) != text[i])
            return false;
    return true;
}

/* How far a key goes along with a text. */
typedef enum along { NOT, TO_ITS_END, FURTHER } along;

/* The next two characters of the text are those of a key, or the last of it is; the
   hash is that of both then. */
static along follow_two(uint64_t *hash, size_t *at, const uint64_t *bits,
                        const char *rest, size_t length) {
    fxi_fold_step one = fxi_fold_read(rest + *at, length - *at);
    *at += one.length;
    fxi_fold_step two = fxi_fold_read(rest + *at, length - *at);
    *at += two.length;
    uint64_t first = fxi_wide_mix(*hash, one.key);
    uint64_t none = fxi_wide_mix(*hash, FXI_WIDE_ENDS);
    if (fxi_wide_has(bits, fxi_wide_mix(first, FXI_WIDE_ENDS)) ||
        fxi_wide_has(bits, fxi_wide_mix(none, FXI_WIDE_ENDS)))
        return TO_ITS_END;
    *hash = fxi_wide_mix(first, two.key);
    return fxi_wide_has(bits, *hash) ? FURTHER : NOT;
}

bool fxi_wide_head_follows(const fxi_head *head, const fxc_lexicon *lexicon,
                           const char *rest, size_t length) {
    const uint64_t *bits = lexicon->wide_starts;
    fxi_fold_step next = fxi_fold_read(rest, length);
    uint64_t hash = fxi_wide_mix(head->hash, next.key);
    size_t at = next.length;
    if (at == 0 || next.key != ' ')
        return at != 0 && fxi_wide_has(bits, hash);
    along found = follow_two(&hash, &at, bits, rest, length);
    if (found == FURTHER)
        found = follow_two(&hash, &at, bits, rest, length);
    return found != NOT;
}

/* Letters at the start that the filter can be asked for, three of a longer word; 0:
   there are others, or a mark may stand behind them that combines with the last. */
static size_t prefix_length(const char *bytes, size_t length) {
    size_t count = length < FXI_START_PREFIX ? length : FXI_START_PREFIX;
    for (size_t i = 0; i < count; i++)
        if (!fxi_ascii_is_letter(bytes[i]))
            return 0;
    return count == length || (unsigned char)bytes[count] < 0x80 ? count : 0;
}

static bool may_start_pair(const fxc_lexicon *lexicon, fxi_language language,
                           const char *bytes, size_t length) {
    fxi_fold_step one = fxi_fold_read(bytes, length);
    uint32_t second = fxi_fold_read(bytes + one.length, length - one.length).key;
    return has_start(lexicon, language, fxi_start_pair(one.key, second)) ||
           has_start(lexicon, language, fxi_start_pair(one.key, 0));
}

bool fxi_lexicon_may_start_number(const fxc_lexicon *lexicon, fxi_language language,
                                  const char *bytes, size_t length) {
    size_t longest = prefix_length(bytes, length);
    if (longest == 0)
        return may_start_pair(lexicon, language, bytes, length);
    for (size_t count = longest; count > 0; count--)
        if (has_start(lexicon, language, fxi_start_number(bytes, count)))
            return true;
    return false;
}

static bool has_anchor(const uint64_t *bits, uint64_t hash, fxi_capitals capitals) {
    for (int count = 0; count <= (int)capitals; count++) {
        if (fxi_anchor_has(bits, hash))
            return true;
        hash = fxi_anchor_capital(hash);
    }
    return false;
}

bool fxi_lexicon_may_be_money(const fxc_lexicon *lexicon, uint64_t hash,
                              fxi_capitals capitals) {
    return has_anchor(lexicon->anchors, hash, capitals);
}

bool fxi_lexicon_may_be_place(const fxc_lexicon *lexicon, uint64_t hash,
                              fxi_capitals capitals) {
    return has_anchor(lexicon->place_anchors, hash, capitals);
}
