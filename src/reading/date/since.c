/* SPDX-License-Identifier: MIT */
#include "reading/date/since.h"

static bool is_since(const fxi_tokens *tokens, size_t index, const fxi_tools *tools) {
    return fxi_token_has_role(tokens, index, FXI_SENSE_DATE, FXI_DATE_SINCE, tools);
}

/* "since late March 2010", "since the first quarter of 2010" */
static bool follows_since(const fxi_tokens *tokens, size_t first,
                          const fxi_tools *tools) {
    if (first == 0)
        return false;
    if (is_since(tokens, first - 1, tools))
        return true;
    return first > 1 && is_since(tokens, first - 2, tools) &&
           (fxi_token_has(tokens, first - 1, FXI_SENSE_DATE) ||
            fxi_token_has_role(tokens, first - 1, FXI_SENSE_GRAMMAR,
                               FXI_GRAMMAR_ARTICLE, tools));
}

/* "since March 2010, when it paid": that is told of the day itself. */
static bool goes_on(const fxi_tokens *tokens, size_t last, const fxi_tools *tools) {
    const int roles = FXI_GRAMMAR_RELATIVE | FXI_GRAMMAR_OTHER | FXI_GRAMMAR_ELSEWHERE;
    size_t at = last + 1 + fxi_token_is_sign(tokens, last + 1, ',');
    return fxi_token_has_role(tokens, at, FXI_SENSE_GRAMMAR, roles, tools);
}

bool fxi_since_holds(const fxi_tokens *tokens, const fxi_date_mention *mention,
                     const fxi_tools *tools) {
    return (follows_since(tokens, mention->first, tools) ||
            is_since(tokens, mention->last + 1, tools)) &&
           !goes_on(tokens, mention->last, tools);
}

/* --- spans of time ---------------------------------------------------------------- */

static bool is_range(const fxi_tokens *tokens, size_t index, int role,
                     const fxi_tools *tools) {
    return fxi_token_means(tokens, index, FXI_SENSE_RANGE, role, tools);
}

/* The word that leads from the first time to the second. */
static size_t link_behind(const fxi_tokens *tokens, const fxi_date_mention *start) {
    return start->last + 1 + fxi_token_is_sign(tokens, start->last + 1, ',');
}

static bool is_of_month(const fxi_period *period) {
    return period->number != 0 && period->months == 0 &&
           (period->kind == FXI_PERIOD_DAY || period->kind == FXI_PERIOD_MONTH);
}

/* "1 May", "May", "last May". */
static bool starts_date(const fxi_tokens *tokens, size_t index,
                        const fxi_tools *tools) {
    return index < tokens->count &&
           (tokens->items[index].kind == FXI_TOKEN_NUMERAL ||
            fxi_token_sense(tokens, index, FXI_SENSE_MONTH, tools) != NULL ||
            fxi_token_sense(tokens, index + 1, FXI_SENSE_MONTH, tools) != NULL);
}

bool fxi_since_opens(const fxi_tokens *tokens, const fxi_date_mention *mention,
                     const fxi_tools *tools) {
    const size_t before = mention->first - 1, link = link_behind(tokens, mention);
    if (mention->first == 0 || !is_of_month(&mention->period) ||
        !starts_date(tokens, link + 1, tools))
        return false;
    if (is_range(tokens, before, FXI_RANGE_BETWEEN, tools))
        return is_range(tokens, link, FXI_RANGE_AND, tools);
    return is_range(tokens, before, FXI_RANGE_FROM, tools) &&
           is_range(tokens, link, FXI_RANGE_LINK, tools);
}

/* Of "from 1 April to 30 June 2024" the year is that of both. */
static int months_of_span(const fxi_period *start, const fxi_period *end) {
    enum { MONTHS = 12 };
    const int year = start->year != 0 ? start->year : end->year;
    return (end->year - year) * MONTHS + end->number - start->number + 1;
}

void fxi_since_close(fxi_date_mention *end, const fxi_date_mention *start,
                     const fxi_tokens *tokens, const fxi_tools *tools) {
    if (end->first != link_behind(tokens, start) + 1 ||
        !fxi_since_opens(tokens, start, tools) || !is_of_month(&end->period))
        return;
    const int months = months_of_span(&start->period, &end->period);
    if (months > 0 && months <= UINT8_MAX)
        end->period.months = (uint8_t)months;
}
