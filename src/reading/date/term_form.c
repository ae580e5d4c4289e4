/* SPDX-License-Identifier: MIT */
/* Periods by the numbers of their months: "2024年3月期", "10-12月期", "1至9月". */
#include "reading/date/date_form.h"
#include "reading/text/spelling.h"

enum { MONTHS = 12 };

static bool has_role(const fxi_tokens *tokens, size_t index, int role,
                     const fxi_tools *tools) {
    return fxi_token_touches(tokens, index) &&
           fxi_token_has_role(tokens, index, FXI_SENSE_DATE, role, tools);
}

/* "2024年"; returns the tokens. */
static size_t read_year(int *year, const fxi_tokens *tokens, size_t index,
                        const fxi_tools *tools) {
    bool is_year = fxi_spelling_year(year, tokens, index) &&
                   has_role(tokens, index + 1, FXI_DATE_YEAR, tools);
    if (!is_year)
        *year = 0;
    return is_year ? 2 : 0;
}

static bool read_number(int *month, const fxi_tokens *tokens, size_t index) {
    return fxi_spelling_integer(month, tokens, index) && *month >= 1 &&
           *month <= MONTHS;
}

/* "10-" or "10月至" before the last month; returns the tokens, and how many months
   there are from the first to it. */
static size_t read_first(int *first, const fxi_tokens *tokens, size_t index,
                         const fxi_tools *tools) {
    if (!read_number(first, tokens, index))
        return 0;
    size_t used = 1;
    if (has_role(tokens, index + used, FXI_DATE_MONTH, tools))
        used++;
    return fxi_token_links_range(tokens, index + used, tools) ? used + 1 : 0;
}

static fxi_period of_months(int year, int first, int last) {
    static const struct {
        int months;
        fxi_period_kind kind;
    } kinds[] = {{3, FXI_PERIOD_QUARTER}, {6, FXI_PERIOD_HALF}, {12, FXI_PERIOD_YEAR}};
    fxi_period end = {.kind = FXI_PERIOD_MONTH,
                      .year = (int16_t)year,
                      .number = (uint8_t)last,
                      .months = (uint8_t)(last - first + 1)};
    for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++)
        if (kinds[i].months == end.months)
            return fxi_period_ended(kinds[i].kind, end);
    return end;
}

/* A quarter or a half of the year that ends with `last`. */
static fxi_period part_of(fxi_period last, const fxi_period *part) {
    int length = part->kind == FXI_PERIOD_QUARTER ? 3 : 6;
    int month = last.year * MONTHS + last.number - 1 - MONTHS + part->number * length;
    last.year = (int16_t)(month / MONTHS);
    last.number = (uint8_t)(month % MONTHS + 1);
    return fxi_period_ended(part->kind, last);
}

/* "2025年3月期": the year that ends with that month, and "第1四半期" of it. */
static size_t read_term(fxi_period *out, const fxi_tokens *tokens, size_t index,
                        const fxi_tools *tools) {
    const fxi_sense *term = fxi_token_sense(tokens, index, FXI_SENSE_PERIOD, tools);
    if (term == NULL || out->year == 0)
        return 0;
    const fxi_sense *sense =
        fxi_token_sense(tokens, index + 1, FXI_SENSE_PERIOD, tools);
    fxi_period part = {.kind = FXI_PERIOD_DAY};
    if (sense != NULL && fxi_token_touches(tokens, index + 1))
        part = fxi_period_of_sense(sense);
    bool is_part = (part.kind == FXI_PERIOD_QUARTER || part.kind == FXI_PERIOD_HALF) &&
                   part.number != 0;
    *out = is_part ? part_of(*out, &part) : fxi_period_ended(FXI_PERIOD_YEAR, *out);
    return is_part ? 2 : 1;
}

/* The unit of a year or a month touches the number, or a link joins it to another. */
static bool may_start(const fxi_tokens *tokens, size_t index, const fxi_tools *tools) {
    if (tokens->items[index].kind != FXI_TOKEN_NUMERAL)
        return false;
    return (fxi_token_touches(tokens, index + 1) &&
            fxi_token_has(tokens, index + 1, FXI_SENSE_DATE)) ||
           fxi_token_links_range(tokens, index + 1, tools);
}

size_t fxi_term_form_read(fxi_date_mention *out, const fxi_tokens *tokens, size_t index,
                          const fxi_tools *tools) {
    int year, first, last;
    if (!may_start(tokens, index, tools))
        return 0;
    size_t at = index + read_year(&year, tokens, index, tools);
    size_t opened = read_first(&first, tokens, at, tools);
    at += opened;
    if (!read_number(&last, tokens, at) ||
        !has_role(tokens, at + 1, FXI_DATE_MONTH, tools) ||
        (opened > 0 && first >= last))
        return 0;
    out->period = opened > 0 ? of_months(year, first, last)
                             : (fxi_period){.kind = FXI_PERIOD_MONTH,
                                            .year = (int16_t)year,
                                            .number = (uint8_t)last};
    size_t term = opened > 0 ? 1 : read_term(&out->period, tokens, at + 1, tools);
    out->is_impossible = false;
    return term == 0 ? 0 : at + 1 + term - index;
}
