/* SPDX-License-Identifier: MIT */
#include "reading/mark/noted_money.h"

enum { HAN = 3 }; /* bytes of one ideograph */

/* "单位：" behind the bracket: the token behind it. */
static size_t skip_unit_word(const fxi_tokens *tokens, size_t index) {
    if (index + 2 >= tokens->count || !fxi_token_is_colon(tokens, index + 1))
        return index;
    const size_t start = tokens->items[index].span.start;
    return fxi_text_has(tokens->text, start, "单位") ||
                   fxi_text_has(tokens->text, start, "單位")
               ? index + 2
               : index;
}

/* "，下同", "，以下单位同": what stands between the money and the end of its bracket
   says that the text goes on in it. */
static bool says_same(const fxi_tokens *tokens, size_t start, size_t end) {
    bool is_below = false;
    for (size_t at = start; at + HAN <= end; at++)
        is_below = is_below || fxi_text_has(tokens->text, at, "下");
    return is_below && end >= start + HAN &&
           fxi_text_has(tokens->text, end - HAN, "同");
}

/* The bracket that starts behind `last` and holds the name of one money and no more
   than that the text goes on in it, which `*is_same` tells. */
static bool read_note(fxi_mark *out, bool *is_same, const fxi_tokens *tokens,
                      size_t last, const fxi_tools *tools) {
    enum { REACH = 6 }; /* tokens behind the name: "，以下单位同" */
    const unsigned kind = FXI_SENSE_IS_NAME | FXI_SENSE_LOCAL;
    if (!fxi_token_is_near(tokens, last + 1) || !fxi_token_opens(tokens, last + 1) ||
        last + 2 >= tokens->count)
        return false;
    const size_t name = skip_unit_word(tokens, last + 2);
    if (!fxi_mark_single(out, tokens, name, tools) || out->sense->value != 0 ||
        (out->sense->flags & kind) != FXI_SENSE_IS_NAME || !fxi_mark_is_certain(out))
        return false;
    size_t close = name + 1;
    while (close < tokens->count && close <= name + REACH &&
           !fxi_token_closes(tokens, close))
        close++;
    if (!fxi_token_closes(tokens, close))
        return false;
    *is_same = says_same(tokens, tokens->items[name].span.end,
                         tokens->items[close].span.start);
    return *is_same || close == name + 1;
}

static void take_money(fxi_mark *unit, const fxi_mark *name) {
    unit->sense = name->sense;
    unit->money = name->money;
    unit->kept = name->kept;
}

void fxi_noted_money_take(fxi_mark *unit, fxi_noted_money *noted, size_t last,
                          const fxi_tokens *tokens, const fxi_tools *tools) {
    const unsigned local = FXI_SENSE_IS_NAME | FXI_SENSE_LOCAL;
    fxi_mark name;
    bool is_same;
    if ((unit->sense->flags & local) != local || unit->sense->value != 0 ||
        fxi_mark_is_certain(unit))
        return;
    if (read_note(&name, &is_same, tokens, last, tools)) {
        if (is_same)
            noted->mark = name;
        take_money(unit, &name);
    } else if (noted->mark.sense != NULL) {
        take_money(unit, &noted->mark);
    }
}
