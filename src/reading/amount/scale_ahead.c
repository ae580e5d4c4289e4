/* SPDX-License-Identifier: MIT */
#include "reading/amount/scale_ahead.h"

#include "reading/mark/marks.h"
#include "reading/mark/scale_sense.h"
#include "reading/number/scale_doubt.h"
#include "reading/number/scale_first.h"
#include "reading/text/spelling.h"

static bool is_number_behind(const fxi_mark *mark, const fxi_tokens *tokens,
                             const fxi_tools *tools) {
    size_t next = mark->last + 1;
    return next < tokens->count &&
           (tokens->items[next].kind == FXI_TOKEN_NUMERAL ||
            fxi_token_near_sense(tokens, next, FXI_SENSE_NUMBER, tools) != NULL);
}

/* What makes the scale that of something before it: "5 million EUR", "a million", "US$
   Mn". */
static bool is_counted(const fxi_tokens *tokens, size_t first, const fxi_tools *tools) {
    static const fxi_sense_kind counts[] = {FXI_SENSE_NUMBER, FXI_SENSE_SCALE,
                                            FXI_SENSE_FRACTION, FXI_SENSE_VAGUE,
                                            FXI_SENSE_CURRENCY};
    if (first == 0 || !fxi_token_is_near(tokens, first))
        return false;
    int year;
    if (tokens->items[first - 1].kind == FXI_TOKEN_NUMERAL)
        return !fxi_spelling_year(&year, tokens, first - 1);
    for (size_t i = 0; i < sizeof counts / sizeof counts[0]; i++)
        if (fxi_token_sense(tokens, first - 1, counts[i], tools) != NULL)
            return true;
    return false;
}

/* The money at `index`, which a number that is written as amounts are may make one of
   its names: "migliaia di euro 3.200". */
static bool read_money(fxi_mark *out, const fxi_tokens *tokens, size_t index,
                       const fxi_tools *tools) {
    return fxi_mark_before(out, tokens, index, tools) ||
           (fxi_mark_single(out, tokens, index, tools) &&
            (out->sense->flags & FXI_SENSE_IS_NAME) != 0 && index + 1 < tokens->count &&
            fxi_spelling_is_written_out(tokens, index + 1));
}

/* "Mio. CHF 12,5", "milioni di Euro 12,4"; a year heads a column, and before the scale
   it is one where the number is written as only amounts are: "2024 Mio. EUR 5,2". */
static int unit_power(size_t *mark, const fxi_tokens *tokens, size_t first,
                      const fxi_tools *tools) {
    const unsigned others = FXI_SENSE_WEAK | FXI_SENSE_GLUED | FXI_SENSE_LEADING;
    const fxi_sense *scale = fxi_token_sense(tokens, first, FXI_SENSE_SCALE, tools);
    fxi_mark money;
    int year;
    *mark = first + 1;
    if (scale == NULL || (scale->flags & others) != 0 || scale->value <= 0 ||
        scale->currency_count > 0 || is_counted(tokens, first, tools))
        return 0;
    *mark += fxi_token_has_role(tokens, *mark, FXI_SENSE_GRAMMAR, FXI_GRAMMAR_PARTICLE,
                                tools);
    if (*mark == first + 1 && fxi_scale_is_name(scale, tokens, first))
        return 0;
    if (!fxi_token_is_near(tokens, first + 1) || !fxi_token_is_near(tokens, *mark) ||
        !read_money(&money, tokens, *mark, tools) || money.sense->value != 0)
        return 0;
    size_t number = money.last + 1;
    bool is_behind_year = first > 0 && fxi_token_is_near(tokens, first) &&
                          tokens->items[first - 1].kind == FXI_TOKEN_NUMERAL;
    return fxi_token_is_near(tokens, number) &&
                   tokens->items[number].kind == FXI_TOKEN_NUMERAL &&
                   (!is_behind_year || fxi_spelling_is_written_out(tokens, number)) &&
                   !fxi_spelling_year(&year, tokens, number) &&
                   !fxi_token_has(tokens, number + 1, FXI_SENSE_SCALE) &&
                   !fxi_spelling_starts_column(tokens, number)
               ? scale->value
               : 0;
}

static bool is_numeral_near(const fxi_tokens *tokens, size_t index) {
    enum { REACH = 4 }; /* a particle and the parts of a mark */
    for (size_t i = index; i < index + REACH && i < tokens->count; i++)
        if (tokens->items[i].kind == FXI_TOKEN_NUMERAL)
            return true;
    return false;
}

int fxi_scale_ahead_power(size_t *mark, const fxi_tokens *tokens, size_t first,
                          const fxi_tools *tools) {
    fxi_mark money;
    *mark = first;
    if (tokens->items[first].kind != FXI_TOKEN_WORD)
        return 0;
    if (fxi_token_has(tokens, first + 1, FXI_SENSE_CURRENCY)) {
        int power = fxi_scale_first_power(tokens, first, tools);
        if (power != 0 && fxi_token_is_near(tokens, first + 1) &&
            fxi_mark_before(&money, tokens, first + 1, tools) &&
            is_number_behind(&money, tokens, tools)) {
            *mark = first + 1;
            return power;
        }
    }
    int power =
        fxi_token_has(tokens, first, FXI_SENSE_SCALE) &&
                fxi_tokens_have(tokens, first + 1, first + 3, FXI_SENSE_CURRENCY) &&
                is_numeral_near(tokens, first + 2)
            ? unit_power(mark, tokens, first, tools)
            : 0;
    *mark = power != 0 ? *mark : first;
    return power;
}

bool fxi_scale_ahead_is_behind_year(const fxi_tokens *tokens, size_t year,
                                    const fxi_tools *tools) {
    size_t mark;
    int value;
    return year + 2 < tokens->count &&
           fxi_token_has(tokens, year + 1, FXI_SENSE_SCALE) &&
           fxi_spelling_year(&value, tokens, year) &&
           fxi_scale_ahead_power(&mark, tokens, year + 1, tools) != 0;
}

bool fxi_scale_ahead_count(fxi_operand *operand, int power, const fxi_tokens *tokens,
                           const fxi_tools *tools) {
    if ((operand->quantity.flags & FXI_QUANTITY_SCALED) != 0 ||
        !fxi_quantity_rescale(&operand->quantity, power))
        return false;
    operand->quantity.flags |= FXI_QUANTITY_LED;
    operand->last += fxi_scale_first_add_rest(&operand->quantity, power, tokens,
                                              operand->last + 1, tools);
    return true;
}
