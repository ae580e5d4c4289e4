/* SPDX-License-Identifier: MIT */
#include "reading/amount/sign_around.h"

#include "lexicon/grammar.h"
#include "reading/amount/sign.h"
#include "reading/mark/marks.h"
#include "reading/number/number.h"
#include "reading/number/scale.h"
#include "reading/text/spelling.h"

/* "(1,460)": the brackets hold the operand as far as it is read. */
static bool is_enclosed(const fxi_operand *operand, const fxi_tokens *tokens) {
    return operand->first > 0 && fxi_token_opens(tokens, operand->first - 1) &&
           fxi_token_closes(tokens, operand->last + 1);
}

/* The bracket converts the amount before it, and shares its scale. */
static bool follows_amount(const fxi_tokens *tokens, size_t bracket,
                           const fxi_tools *tools) {
    return bracket > 0 && fxi_token_is_of_amount(tokens, bracket - 1, tools);
}

void fxi_sign_around_add_scaled(fxi_operand *operand, const fxi_tokens *tokens,
                                const fxi_tools *tools) {
    fxi_scale scale;
    size_t behind = operand->last + 2;
    if (!operand->is_prefixed || !is_enclosed(operand, tokens) ||
        (operand->quantity.flags & FXI_QUANTITY_SCALED) != 0 ||
        follows_amount(tokens, operand->first - 1, tools) ||
        fxi_scale_read(&scale, tokens, operand->first, behind, tools) !=
            FXI_SCALE_READ ||
        !fxi_quantity_rescale(&operand->quantity, scale.power))
        return;
    operand->is_negative = true;
    operand->first--;
    operand->last += 1 + scale.count;
}

/* "1,460.00-", "1,460.00- EUR": as ledgers print it. A dash that touches what is behind
   it joins the two. */
static bool has_minus_behind(const fxi_operand *operand, const fxi_tokens *tokens,
                             const fxi_tools *tools) {
    size_t minus = operand->last + 1;
    return fxi_token_touches(tokens, minus) &&
           fxi_sign_is_minus(tokens, minus, tools) &&
           !fxi_token_touches(tokens, minus + 1);
}

/* "百万" behind the brackets of its number, elsewhere a number; 0: none stands there.
 */
static int eastern_power(const fxi_tokens *tokens, size_t index) {
    const fxi_numeral *scale = fxi_token_numeral(tokens, index);
    int power;
    return scale != NULL && fxi_token_has_gap(tokens, index, FXI_GAP_SPACE) &&
                   fxi_token_is_eastern(tokens, index) &&
                   fxi_decimal_is_power10(&power, &scale->value)
               ? power
               : 0;
}

bool fxi_sign_around_ends_in_scale(const fxi_tokens *tokens, size_t index) {
    return index > 1 && fxi_token_closes(tokens, index - 1) &&
           fxi_token_touches(tokens, index - 1) &&
           fxi_token_numeral(tokens, index - 2) != NULL &&
           eastern_power(tokens, index) > 0;
}

/* The scale at token `index`; count 0: none. False: words there make none. */
static bool read_scale(fxi_scale *out, const fxi_operand *operand,
                       const fxi_tokens *tokens, size_t index, const fxi_tools *tools) {
    const int power = eastern_power(tokens, index);
    const size_t at = index + (power > 0 ? 1 : 0);
    fxi_scale_status status = fxi_scale_read(out, tokens, operand->first, at, tools);
    if (status == FXI_SCALE_NONE)
        *out = (fxi_scale){.count = 0};
    out->power += power;
    out->count += at - index;
    return status == FXI_SCALE_NONE || status == FXI_SCALE_READ;
}

/* What stands behind the brackets or the minus: a scale and what tells of money, or the
   latter alone, if it is small units or has a scale, or behind a number in groups, or
   one that `counts`. */
static bool read_outer(fxi_scale *scale, const fxi_operand *operand, bool counts,
                       const fxi_tokens *tokens, const fxi_tools *tools) {
    fxi_mark money;
    const size_t behind = operand->last + 2;
    return read_scale(scale, operand, tokens, behind, tools) &&
           fxi_mark_behind(&money, tokens, behind + scale->count, tools) &&
           (counts || scale->count > 0 || money.sense->value != 0 ||
            fxi_token_is_grouped(tokens, operand->first));
}

/* "12.56p (8.94)p": a row of small units, of which nothing is converted. */
static bool is_row_of_parts(const fxi_operand *operand, const fxi_tokens *tokens,
                            const fxi_tools *tools) {
    fxi_mark money;
    const size_t before = operand->first - 2, behind = operand->last + 2;
    return behind < tokens->count &&
           tokens->items[before].entry == tokens->items[behind].entry &&
           fxi_mark_behind(&money, tokens, behind, tools) && money.sense->value < 0;
}

static bool say_words(const fxi_decimal *value, const fxi_tokens *tokens, size_t index,
                      const fxi_tools *tools) {
    fxi_quantity words;
    size_t count;
    return fxi_number_read(&words, &count, tokens, index, tools) == FXI_QUANTITY_READ &&
           (words.flags & FXI_QUANTITY_WORDS) != 0 &&
           fxi_decimal_compare(&words.value, value) == 0;
}

size_t fxi_sign_around_said_before(const fxi_tokens *tokens, size_t first,
                                   const fxi_tools *tools) {
    if (first < 3 || !fxi_token_closes(tokens, first - 1) ||
        !fxi_token_opens(tokens, first - 3))
        return first;
    const fxi_numeral *numeral = fxi_token_numeral(tokens, first - 2);
    return numeral != NULL && say_words(&numeral->value, tokens, first, tools)
               ? first - 3
               : first;
}

/* "(5000) دينار": the word behind the bracket is of a language that counts so, and the
   number none of a list. */
static bool counts_in_bracket(const fxi_operand *operand, const fxi_tokens *tokens,
                              const fxi_tools *tools) {
    const size_t behind = operand->last + 2;
    return is_enclosed(operand, tokens) && behind < tokens->count &&
           tokens->items[behind].kind == FXI_TOKEN_WORD &&
           fxi_grammar_has(tools->lexicon, tokens->items[behind].language,
                           FXI_NUMBER_BRACKETED) &&
           (operand->quantity.flags & FXI_QUANTITY_DECIMALS) == 0 &&
           fxi_decimal_whole_digits(&operand->quantity.value) > 1;
}

void fxi_sign_around_add_money(fxi_operand *operand, const fxi_tokens *tokens,
                               const fxi_tools *tools) {
    fxi_scale scale;
    const size_t closing = operand->last + 1;
    if (operand->last != operand->first)
        return;
    const bool counts = counts_in_bracket(operand, tokens, tools);
    if (!counts && !fxi_spelling_is_written_out(tokens, operand->first))
        return;
    bool is_bracket = is_enclosed(operand, tokens);
    if (is_bracket ? follows_amount(tokens, operand->first - 1, tools) &&
                         !is_row_of_parts(operand, tokens, tools)
                   : !has_minus_behind(operand, tokens, tools))
        return;
    if ((is_bracket &&
         say_words(&operand->quantity.value, tokens, closing + 1, tools)) ||
        !read_outer(&scale, operand, counts, tokens, tools) ||
        (scale.count > 0 && !fxi_quantity_rescale(&operand->quantity, scale.power)))
        return;
    operand->is_negative = !counts;
    operand->first -= is_bracket ? 1 : 0;
    operand->last = closing + scale.count;
}

void fxi_sign_around_add(fxi_operand *operand, const fxi_tokens *tokens,
                         const fxi_tools *tools) {
    if (!tools->is_amount)
        return;
    bool is_bracket = is_enclosed(operand, tokens);
    if (!is_bracket && !has_minus_behind(operand, tokens, tools))
        return;
    operand->is_negative = true;
    operand->first -= is_bracket ? 1 : 0;
    operand->last++;
}
