/* SPDX-License-Identifier: MIT */
#include "lexicon/filter.h"

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

fxi_start fxi_lexicon_start(const fxc_lexicon *lexicon, fxi_language language,
                            uint64_t hash, const char *rest, size_t length) {
    if (length > 0) {
        uint64_t eight = fxi_eight_read(rest, length);
        unsigned told = fxi_start_told(eight);
        if (told == 0 ||
            has_start(lexicon, language, fxi_start_next(hash, eight, told)))
            return FXI_START_KEY;
    }
    return has_start(lexicon, language, hash) ? FXI_START_WORD : FXI_START_NONE;
}

/* Three letters, and behind them no mark that combines with the last. */
static bool has_prefix(const char *bytes, size_t length) {
    return length > FXI_START_PREFIX && fxi_ascii_is_letter(bytes[0]) &&
           fxi_ascii_is_letter(bytes[1]) && fxi_ascii_is_letter(bytes[2]) &&
           (unsigned char)bytes[3] < 0x80;
}

bool fxi_lexicon_may_start_number(const fxc_lexicon *lexicon, fxi_language language,
                                  const char *bytes, size_t length) {
    if (!has_prefix(bytes, length))
        return true;
    for (size_t count = FXI_START_PREFIX; count > 0; count--)
        if (has_start(lexicon, language, fxi_start_number(bytes, count)))
            return true;
    return false;
}

bool fxi_lexicon_may_be_money(const fxc_lexicon *lexicon, uint64_t hash,
                              fxi_capitals capitals) {
    for (int count = 0; count <= (int)capitals; count++) {
        if (fxi_anchor_has(lexicon->anchors, hash))
            return true;
        hash = fxi_anchor_capital(hash);
    }
    return false;
}
