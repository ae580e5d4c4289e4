/* SPDX-License-Identifier: MIT */
#include "reading/minor_part.h"

#include "reading/spelling.h"

enum { CENTS = -2, CENT_DIGITS = 2 };

/* Words between the two parts; the comma of "5 dollars, 20 cents" parts two amounts. */
static const char *const links[] = {"and", "und", "et",  "y",  "e",  "en", "i",
                                    "и",   "och", "con", "og", "ja", NULL};

static bool is_near(const fxi_tokens *tokens, size_t index) {
    return index < tokens->count && tokens->items[index].gap <= FXI_GAP_LINE;
}

static bool touches(const fxi_tokens *tokens, size_t index) {
    return index < tokens->count && tokens->items[index].gap == FXI_GAP_NONE;
}

/* A plain integer, so that the minor part has its places to itself. */
static bool is_whole(const fxi_quantity *quantity) {
    const unsigned parts =
        FXI_QUANTITY_SCALED | FXI_QUANTITY_FRACTION | FXI_QUANTITY_DECIMALS;
    return (quantity->flags & parts) == 0;
}

/* Less than one of the main unit. */
static bool is_small(const fxi_quantity *minor, int power) {
    return minor->value.count + minor->value.exponent <= -power;
}

/* The units are of one money; the mark of the operand keeps what both can be. */
static bool share_money(fxi_mark *mark, const fxi_mark *minor) {
    fxi_mark unit = *minor, narrowed = *mark;
    unit.sense = mark->sense;
    if (mark->sense->value != 0 || minor->sense->value >= 0 ||
        !fxi_mark_narrow(&narrowed, &unit))
        return false;
    *mark = narrowed;
    return true;
}

bool fxi_minor_part_read(fxi_operand *operand, const fxi_tokens *tokens,
                         const fxi_tools *tools) {
    size_t at = operand->last + 1, count = 0;
    fxi_quantity minor;
    fxi_mark unit, mark = operand->mark;
    if (!operand->has_mark || !is_whole(&operand->quantity) || !is_near(tokens, at))
        return false;
    if (fxi_spelling_in(tokens, at, links))
        at++;
    if (!is_near(tokens, at) ||
        fxi_quantity_read(&minor, &count, tokens, at, tools) != FXI_QUANTITY_READ ||
        !is_whole(&minor) || !fxi_mark_behind(&unit, tokens, at + count, tools) ||
        !share_money(&mark, &unit))
        return false;
    int power = unit.sense->value;
    if (!is_small(&minor, power) ||
        !fxi_quantity_add_minor(&operand->quantity, &minor.value, power))
        return false;
    operand->mark = mark;
    operand->last = unit.last;
    return true;
}

/* Two printed digits and nothing that goes on behind them. */
static bool is_cents(const fxi_tokens *tokens, size_t index) {
    if (index >= tokens->count || tokens->items[index].kind != FXI_TOKEN_NUMERAL)
        return false;
    const fxi_numeral *n = &tokens->numerals[tokens->items[index].numeral];
    bool is_plain = (n->flags & ~FXI_NUMERAL_LEADING_ZERO) == 0 && n->decimals == 0;
    bool goes_on =
        touches(tokens, index + 1) &&
        (tokens->items[index + 1].kind != FXI_TOKEN_SIGN ||
         tokens->items[index + 1].entry != 0 || fxi_token_is_dash(tokens, index + 1) ||
         fxi_token_is_sign(tokens, index + 1, '%') ||
         fxi_token_is_sign(tokens, index + 1, '/'));
    return is_plain && n->digits == CENT_DIGITS && !goes_on;
}

/* "kostet 5 Euro 20.": behind a name the phrase has to end. */
static bool ends_phrase(const fxi_tokens *tokens, size_t index) {
    return index >= tokens->count || tokens->items[index].gap > FXI_GAP_LINE ||
           fxi_token_closes(tokens, index) || fxi_token_is_sign(tokens, index, '.') ||
           fxi_token_is_sign(tokens, index, ',') ||
           fxi_token_is_sign(tokens, index, ';');
}

bool fxi_minor_part_read_split(fxi_operand *operand, const fxi_tokens *tokens,
                               const fxi_tools *tools) {
    size_t at = operand->last + 1, cents = at + 1;
    const fxi_sense *sense = fxi_token_sense(tokens, at, FXI_SENSE_CURRENCY, tools);
    if (sense == NULL || sense->value != 0 || !is_whole(&operand->quantity) ||
        !is_cents(tokens, cents))
        return false;
    bool is_sign = touches(tokens, at) && touches(tokens, cents) &&
                   tokens->items[at].kind == FXI_TOKEN_SIGN;
    bool is_name = (sense->flags & FXI_SENSE_IS_NAME) != 0 &&
                   tokens->items[cents].gap == FXI_GAP_SPACE &&
                   ends_phrase(tokens, cents + 1);
    fxi_mark mark;
    if ((!is_sign && !is_name) || !fxi_mark_single(&mark, tokens, at, tools))
        return false;
    const fxi_numeral *n = &tokens->numerals[tokens->items[cents].numeral];
    if (!fxi_quantity_add_minor(&operand->quantity, &n->value, CENTS))
        return false;
    operand->mark = mark;
    operand->has_mark = true;
    operand->last = cents;
    return true;
}
