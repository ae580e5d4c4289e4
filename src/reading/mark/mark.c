/* SPDX-License-Identifier: MIT */
#include "reading/mark/mark.h"

#include "reading/mark/escaped_sign.h"

static bool keeps(const fxi_mark *mark, size_t candidate) {
    return (mark->kept >> candidate & 1) != 0;
}

size_t fxi_mark_list(fxc_currency out[FXI_CANDIDATES_MAX], const fxi_mark *mark,
                     const fxc_lexicon *lexicon) {
    size_t count = 0;
    for (size_t i = 0; i < fxi_candidates_of(mark->money); i++)
        if (keeps(mark, i))
            out[count++] = fxi_lexicon_currency(lexicon, mark->money, i);
    return count;
}

/* The bit of the candidate that is this one; 0: none is. */
static uint32_t bit_of(const fxi_mark *mark, fxc_currency currency,
                       const fxc_lexicon *lexicon) {
    for (size_t i = 0; i < fxi_candidates_of(mark->money); i++)
        if (keeps(mark, i) &&
            fxi_currency_equal(fxi_lexicon_currency(lexicon, mark->money, i), currency))
            return UINT32_C(1) << i;
    return 0;
}

bool fxi_mark_choose(fxi_mark *mark, fxc_currency currency,
                     const fxc_lexicon *lexicon) {
    uint32_t bit = bit_of(mark, currency, lexicon);
    mark->kept = bit != 0 ? bit : mark->kept;
    return bit != 0;
}

bool fxi_mark_place_choose(fxi_mark *mark, const fxi_sense *place,
                           const fxi_tools *tools) {
    for (size_t i = 0; i < place->currency_count; i++)
        if (fxi_mark_choose(mark, fxi_lexicon_currency(tools->lexicon, place, i),
                            tools->lexicon))
            return true;
    return false;
}

uint32_t fxi_mark_common(const fxi_mark *mark, const fxi_mark *other,
                         const fxi_tools *tools) {
    fxc_currency others[FXI_CANDIDATES_MAX];
    if (mark->money == other->money)
        return mark->kept & other->kept;
    uint32_t common = 0;
    size_t count = fxi_mark_list(others, other, tools->lexicon);
    for (size_t i = 0; i < count; i++)
        common |= bit_of(mark, others[i], tools->lexicon);
    return common;
}

bool fxi_mark_narrow(fxi_mark *mark, const fxi_mark *other, const fxi_tools *tools) {
    uint32_t common = fxi_mark_common(mark, other, tools);
    if (common == 0 || mark->sense->value != other->sense->value)
        return false;
    if (__builtin_popcount(other->kept) < __builtin_popcount(mark->kept)) {
        mark->sense = other->sense;
        mark->span = other->span;
    }
    mark->kept = common;
    return true;
}

/* A place beside a weak name, or a second mark, says that it is money: "South African
   rand". */
bool fxi_mark_is_weak(const fxi_mark *mark) {
    return (mark->sense->flags & FXI_SENSE_WEAK) != 0 && mark->first == mark->last;
}

bool fxi_mark_is_eastern(const fxi_mark *mark, fxi_text text) {
    enum { KANA_FIRST = 0xE3, HANGUL_LAST = 0xED }; /* first bytes */
    unsigned char lead = (unsigned char)text.bytes[mark->span.start];
    return lead >= KANA_FIRST && lead <= HANGUL_LAST;
}

/* --- of a token ----------------------------------------------------------------------
 */

/* What token `index`, a key of money, means here. Where nothing but an amount can
   stand, a code may be in small letters. */
static const fxi_sense *currency_at(const fxi_tokens *tokens, size_t index,
                                    const fxi_tools *tools) {
    const fxi_sense *sense = fxi_token_sense(tokens, index, FXI_SENSE_CURRENCY, tools);
    if (sense != NULL || !tools->is_amount)
        return sense;
    sense = fxi_lexicon_sense_in(tools->lexicon, tokens->items[index].entry,
                                 FXI_SENSE_CURRENCY, FXI_LANGUAGE_EVERY);
    return sense != NULL && (sense->flags & FXI_SENSE_IS_CODE) != 0 ? sense : NULL;
}

/* "25¢" in a language that prints another money with the sign before its number. */
static const fxi_sense *sign_of_all(const fxi_tokens *tokens, size_t index,
                                    const fxi_tools *tools) {
    return fxi_lexicon_sense_in(tools->lexicon, tokens->items[index].entry,
                                FXI_SENSE_CURRENCY, FXI_LANGUAGE_EVERY);
}

bool fxi_mark_at(fxi_mark *out, const fxi_tokens *tokens, size_t index, unsigned place,
                 const fxi_tools *tools) {
    if (!fxi_token_has(tokens, index, FXI_SENSE_CURRENCY))
        return false;
    const fxi_sense *sense = fxi_escaped_sign(tokens, index, tools);
    if (sense == NULL)
        sense = currency_at(tokens, index, tools);
    if (sense != NULL && (sense->flags & place) == 0 &&
        tokens->items[index].kind == FXI_TOKEN_SIGN)
        sense = sign_of_all(tokens, index, tools);
    if (sense == NULL || (sense->flags & place) == 0)
        return false;
    out->sense = sense;
    out->first = out->last = index;
    out->span = tokens->items[index].span;
    out->money = sense;
    out->kept = (UINT32_C(1) << fxi_candidates_of(sense)) - 1;
    return out->kept != 0;
}

bool fxi_mark_single(fxi_mark *out, const fxi_tokens *tokens, size_t index,
                     const fxi_tools *tools) {
    return fxi_mark_at(out, tokens, index, FXI_SENSE_SUFFIX, tools);
}
