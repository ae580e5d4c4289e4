/* SPDX-License-Identifier: MIT */
#include "reading/amount/unit_name.h"

#include "reading/mark/mark.h"

#include "base/ascii.h"

static bool is_of_letters(const fxi_mark *mark, const fxi_tokens *tokens) {
    const char *bytes = tokens->text.bytes;
    return fxi_ascii_is_letter(bytes[mark->span.start]) &&
           fxi_ascii_is_letter(bytes[mark->span.end - 1]);
}

bool fxi_unit_name_take_minor(fxi_mark *mark, const fxi_mark *name, bool has_decimals,
                              const fxi_tokens *tokens, const fxi_tools *tools) {
    enum { FEW = 3 }; /* moneys whose minor unit has a name of its own */
    const unsigned flags = name->sense->flags;
    bool is_name = name->sense->value < 0 && (flags & FXI_SENSE_IS_NAME) != 0;
    bool is_east = is_name && fxi_mark_is_eastern(name, tokens->text);
    if (!is_name || (has_decimals && !is_east && name->sense->currency_count <= FEW) ||
        mark->sense->value != 0 ||
        !(is_of_letters(mark, tokens) || fxi_mark_is_eastern(mark, tokens->text)) ||
        ((flags & FXI_SENSE_LOCAL) == 0 &&
         !fxi_lexicon_share_currency(tools->lexicon, mark->money, name->money)))
        return false;
    mark->sense = name->sense;
    return true;
}

bool fxi_unit_name_has_unit(const fxi_mark *unit, const fxi_mark *name) {
    const unsigned local = FXI_SENSE_IS_NAME | FXI_SENSE_LOCAL;
    return (unit->sense->flags & local) == local && unit->sense->value == 0 &&
           name->sense->value == 0 &&
           (name->sense->flags & local) == FXI_SENSE_IS_NAME &&
           name->sense->language == unit->sense->language;
}

/* "每股美元", "每股盈利为美元", "折合美元": what leads to an amount. */
static bool leads_to_amount(const fxi_tokens *tokens, size_t index,
                            const fxi_tools *tools) {
    enum { REACH = 3 };
    for (size_t back = 0; back < REACH && back <= index; back++)
        if (tokens->items[index - back].sentence == tokens->items[index].sentence &&
            fxi_token_sense(tokens, index - back, FXI_SENSE_UNIT, tools) != NULL)
            return true;
    return fxi_token_sense(tokens, index, FXI_SENSE_MODIFIER, tools) != NULL ||
           fxi_token_sense(tokens, index, FXI_SENSE_CONNECTOR, tools) != NULL;
}

/* "人民币兑美元7.1245元", "美元7.12元": what one unit of the money costs; not
   "日幣12,345.5元". */
static bool is_price(const fxi_operand *operand, const fxi_tokens *tokens, size_t name,
                     const fxi_tools *tools) {
    enum { PRICE_DIGITS = 3 };
    const fxi_quantity *number = &operand->quantity;
    if ((number->flags & FXI_QUANTITY_SCALED) != 0 || operand->mark.sense->value < 0)
        return false;
    if (name > 0 &&
        fxi_token_means(tokens, name - 1, FXI_SENSE_RATE, FXI_RATE_BUYS, tools))
        return true;
    return number->decimals > 0 &&
           fxi_decimal_whole_digits(&number->value) <= PRICE_DIGITS &&
           (name == 0 || !leads_to_amount(tokens, name - 1, tools));
}

bool fxi_unit_name_is_part(const fxi_operand *operand, const fxi_mark *part,
                           const fxi_tokens *tokens) {
    enum { FEW_DIGITS = 2 };
    const fxi_quantity *number = &operand->quantity;
    size_t next = part->last + 1;
    if ((part->sense->flags & FXI_SENSE_WEAK) == 0 ||
        !fxi_mark_is_han(part, tokens->text))
        return true;
    return (number->flags & FXI_QUANTITY_SCALED) == 0 &&
           (number->decimals > 0 ||
            fxi_decimal_whole_digits(&number->value) <= FEW_DIGITS ||
            !fxi_token_touches(tokens, next) ||
            tokens->items[next].kind != FXI_TOKEN_WORD ||
            tokens->items[next].entry != 0);
}

/* The unit, or the part of one, can be of the money that is named. */
static bool take_money(fxi_mark *unit, const fxi_mark *name, const fxi_tokens *tokens,
                       const fxi_tools *tools) {
    fxi_mark named = *name;
    if (!fxi_unit_name_has_unit(unit, name) &&
        !fxi_unit_name_take_minor(&named, unit, false, tokens, tools))
        return false;
    unit->sense = named.sense;
    unit->money = named.money;
    unit->kept = named.kept;
    return true;
}

/* A name before a modifier may be one of those that the unit can mean. */
static bool narrow(fxi_mark *unit, const fxi_mark *name, const fxi_tools *tools) {
    fxc_currency named[FXI_CANDIDATES_MAX];
    if (!fxi_mark_is_certain(name) || fxi_mark_is_certain(unit))
        return false;
    fxi_mark_list(named, name, tools->lexicon);
    return fxi_mark_choose(unit, named[0], tools->lexicon);
}

void fxi_unit_name_take(fxi_operand *operand, const fxi_tokens *tokens,
                        const fxi_tools *tools) {
    const unsigned local = FXI_SENSE_IS_NAME | FXI_SENSE_LOCAL;
    const uint32_t kinds = FXI_KIND(CURRENCY) | FXI_KIND(MODIFIER);
    fxi_mark name, *unit = &operand->mark;
    size_t at = operand->first;
    if ((unit->sense->flags & local) != local || at <= operand->floor ||
        (tokens->items[at - 1].kinds & kinds) == 0 || !fxi_token_is_near(tokens, at))
        return;
    bool has_modifier =
        fxi_token_sense(tokens, --at, FXI_SENSE_MODIFIER, tools) != NULL;
    if (has_modifier && (at <= operand->floor || !fxi_token_is_near(tokens, at--)))
        return;
    if (!fxi_mark_single(&name, tokens, at, tools) ||
        (has_modifier && narrow(unit, &name, tools)))
        return;
    if (!fxi_mark_is_han(unit, tokens->text) || is_price(operand, tokens, at, tools) ||
        !fxi_unit_name_is_part(operand, unit, tokens) ||
        !take_money(unit, &name, tokens, tools) || has_modifier)
        return;
    unit->first = unit->last = operand->first = at;
    unit->span = name.span;
    operand->is_prefixed = true;
}

bool fxi_unit_name_take_behind(fxi_mark *unit, const fxi_tokens *tokens,
                               const fxi_tools *tools) {
    fxi_mark name;
    const size_t next = unit->last + 1;
    if (!fxi_mark_is_han(unit, tokens->text) || !fxi_token_touches(tokens, next) ||
        !fxi_token_has(tokens, next, FXI_SENSE_CURRENCY) ||
        fxi_token_numeral(tokens, next + 1) != NULL ||
        !fxi_mark_single(&name, tokens, next, tools) ||
        !fxi_unit_name_has_unit(unit, &name))
        return false;
    name.first = unit->first;
    *unit = name;
    return true;
}
