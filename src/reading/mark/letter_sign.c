/* SPDX-License-Identifier: MIT */
#include "reading/mark/letter_sign.h"

#include "base/ascii.h"
#include "reading/mark/per_unit.h"
#include "reading/mark/weak_mark.h"
#include "reading/text/spelling.h"

/* "ct", not "p" and "c.". */
static bool has_letters(const fxi_tokens *tokens, size_t index) {
    const fxc_span span = tokens->items[index].span;
    return span.end - span.start >= 2 &&
           fxi_ascii_is_letter(tokens->text.bytes[span.start + 1]);
}

/* "52.40 p/th", "32,5 ct pro kWh", "45 ct/kWh": one space behind decimals, or behind
   any number where it is no single letter, and what it is for. */
static bool is_price_per(const fxi_tokens *tokens, size_t index,
                         const fxi_tools *tools) {
    const fxi_numeral *price = index > 0 ? fxi_token_numeral(tokens, index - 1) : NULL;
    return price != NULL && (price->decimals > 0 || has_letters(tokens, index)) &&
           fxi_token_is_near(tokens, index) &&
           fxi_per_unit_starts(tokens, index + 1, tools);
}

/* "7 p.m.", "7 p. m." */
static bool is_of_hour(const fxi_tokens *tokens, size_t stop) {
    static const char hours[] = "m\0m.\0";
    return fxi_token_is_sign(tokens, stop, '.') && fxi_token_touches(tokens, stop) &&
           fxi_spelling_in(tokens, stop + 1, hours);
}

/* "50 p", "fifty c": the text holds amounts alone, or it is of a region that counts
   such, and the letter means nothing else or the number is in words. */
static bool is_spoken(const fxi_mark *mark, const fxi_tokens *tokens, size_t index,
                      const fxi_tools *tools) {
    bool is_clear =
        fxi_mark_is_certain(mark) || tokens->items[index - 1].kind == FXI_TOKEN_WORD;
    return fxi_token_is_near(tokens, index) &&
           (fxi_spelling_ends_phrase(tokens, mark->last + 1) ||
            fxi_per_unit_starts(tokens, mark->last + 1, tools)) &&
           (fxi_weak_marks_stand_alone(tokens, tools) ||
            (is_clear && fxi_weak_marks_are_home(mark, tools)));
}

/* "500.000 đ": digits in groups, and a letter of one money that is no sign elsewhere.
 */
static bool is_grouped_price(const fxi_mark *mark, const fxi_tokens *tokens,
                             size_t index) {
    const fxi_numeral *price = index > 0 ? fxi_token_numeral(tokens, index - 1) : NULL;
    return price != NULL && (price->flags & FXI_NUMERAL_GROUPED) != 0 &&
           mark->sense->language != FXI_LANGUAGE_EVERY && fxi_mark_is_certain(mark) &&
           fxi_token_is_near(tokens, index);
}

bool fxi_letter_sign_is_none(const fxi_mark *mark, const fxi_tokens *tokens,
                             size_t index, const fxi_tools *tools) {
    if ((mark->sense->flags & FXI_SENSE_GLUED) == 0)
        return false;
    if ((mark->sense->flags & FXI_SENSE_IS_NAME) != 0)
        return tokens->items[index].gap != FXI_GAP_NONE; /* "50 eurobiljetten" */
    if (tools->is_amount)
        return false;
    return is_of_hour(tokens, mark->last + 1) ||
           (tokens->items[index].gap != FXI_GAP_NONE &&
            !is_grouped_price(mark, tokens, index) &&
            !is_price_per(tokens, index, tools) &&
            !is_spoken(mark, tokens, index, tools));
}
