/* SPDX-License-Identifier: MIT */
#include "reading/date/mentions.h"

#include "reading/date/byline.h"
#include "reading/date/coming.h"
#include "reading/date/date_form.h"
#include "reading/date/since.h"
#include "reading/text/spelling.h"

static fxc_status add_date(fxi_mentions *out, fxi_date_mention mention,
                           const fxi_tools *tools) {
    fxi_date_mention *items = fxi_arena_grow(tools->arena, out->dates, out->date_count,
                                             &out->date_capacity, sizeof *items);
    if (!items)
        return FXC_ENOMEM;
    out->dates = items;
    out->dates[out->date_count++] = mention;
    return FXC_OK;
}

static fxc_status add_place(fxi_mentions *out, fxi_place_mention mention,
                            const fxi_tools *tools) {
    fxi_place_mention *items =
        fxi_arena_grow(tools->arena, out->places, out->place_count,
                       &out->place_capacity, sizeof *items);
    if (!items)
        return FXC_ENOMEM;
    out->places = items;
    out->places[out->place_count++] = mention;
    return FXC_OK;
}

/* Neither a month nor a unit nor a link stands behind the number, nor does anything
   touch it, as "/" and the ending of an ordinal do. */
static bool is_cut_off(const fxi_tokens *tokens, size_t index) {
    const uint32_t kinds = FXI_KIND(MONTH) | FXI_KIND(DATE) | FXI_KIND(RANGE);
    const fxi_token *next = &tokens->items[index + 1];
    return index + 1 == tokens->count ||
           (next->gap != FXI_GAP_NONE && next->kind != FXI_TOKEN_SIGN &&
            (next->kinds & kinds) == 0);
}

/* Most numbers are none of a date. Its numbers are years or plain integers that
   something follows; with points between them, "24.2.2024" is a numeral without a
   value. */
static bool may_be_of_date(const fxi_tokens *tokens, size_t index) {
    enum { YEAR_DIGITS = 4 };
    const fxi_numeral *n = fxi_token_numeral(tokens, index);
    if ((n->flags & FXI_NUMERAL_REFUSED) != 0)
        return true;
    return fxi_spelling_is_integer(n) &&
           (n->digits == YEAR_DIGITS || !is_cut_off(tokens, index));
}

/* A word for a month or a period, or a code: "Q4", "1H", "FY24". */
static bool may_be_date(const fxi_tokens *tokens, size_t index) {
    const fxi_token *t = &tokens->items[index];
    if (t->kind == FXI_TOKEN_NUMERAL)
        return true;
    return fxi_token_has(tokens, index, FXI_SENSE_MONTH) ||
           fxi_token_has(tokens, index, FXI_SENSE_PERIOD) ||
           fxi_token_is_code(t, tokens->text);
}

/* A period before a day: "4Q24" and "in 2011" start like a day of the month. */
static size_t read_date(fxi_date_mention *out, const fxi_tokens *tokens, size_t index,
                        const fxi_tools *tools) {
    if (!may_be_date(tokens, index))
        return 0;
    *out = (fxi_date_mention){0};
    size_t used = fxi_term_form_read(out, tokens, index, tools);
    if (used == 0)
        used = fxi_period_form_read(out, tokens, index, tools);
    if (used == 0)
        used = fxi_date_form_read(out, tokens, index, tools);
    if (used == 0)
        return 0;
    out->first = index;
    out->last = index + used - 1;
    out->span = (fxc_span){tokens->items[out->first].span.start,
                           tokens->items[out->last].span.end};
    out->sentence = tokens->items[index].sentence;
    /* "Three months to 31 March" is the head of a column. */
    if (out->period.kind == FXI_PERIOD_DAY && out->period.months == 0)
        out->byline = (uint8_t)fxi_byline_read(tokens, out, tools);
    out->is_coming = out->period.kind == FXI_PERIOD_DAY && out->period.year == 0 &&
                     fxi_coming_holds(tokens, out, tools);
    out->is_since =
        fxi_since_holds(tokens, out, tools) || fxi_since_opens(tokens, out, tools);
    return used;
}

/* "stated in Canadian dollars", "thousands of Canadian dollars". */
static bool follows_preposition(const fxi_tokens *tokens, size_t index,
                                const fxi_tools *tools) {
    const int roles = FXI_GRAMMAR_PREPOSITION | FXI_GRAMMAR_GENITIVE;
    return index > 0 &&
           fxi_token_has_role(tokens, index - 1, FXI_SENSE_GRAMMAR, roles, tools);
}

/* "5", "million", not "en" of Spanish, which is one in Danish. */
static bool counts(const fxi_tokens *tokens, size_t index, const fxi_tools *tools) {
    const fxi_token *t = &tokens->items[index];
    return t->kind == FXI_TOKEN_NUMERAL ||
           ((t->kinds & (FXI_KIND(SCALE) | FXI_KIND(NUMBER))) != 0 &&
            ((t->kinds & FXI_KIND(GRAMMAR)) == 0 ||
             !follows_preposition(tokens, index + 1, tools)));
}

/* "The Colombian peso fell": a name with its place that counts nothing speaks for its
   money as the place does. */
static const fxi_sense *money_alone(const fxi_tokens *tokens, size_t index,
                                    const fxi_tools *tools) {
    const fxi_token *t = &tokens->items[index];
    if (t->kind != FXI_TOKEN_WORD || t->span.end - t->span.start == 1)
        return NULL; /* "$" and "k" name no place */
    if (index > 0 && counts(tokens, index - 1, tools))
        return NULL;
    const fxi_sense *money = fxi_token_sense(tokens, index, FXI_SENSE_CURRENCY, tools);
    if (money == NULL || money->currency_count != 1 ||
        (money->flags & (FXI_SENSE_IS_NAME | FXI_SENSE_LOCAL | FXI_SENSE_WEAK)) !=
            FXI_SENSE_IS_NAME)
        return NULL;
    return money;
}

/* "CAD ($)": a code, and the sign that stands for its money. */
static const fxi_sense *money_of_sign(const fxi_tokens *tokens, size_t index,
                                      const fxi_tools *tools) {
    const size_t sign = index + 2;
    if (!fxi_token_opens(tokens, index + 1) || !fxi_token_closes(tokens, sign + 1) ||
        !fxi_token_has(tokens, sign, FXI_SENSE_CURRENCY))
        return NULL;
    const fxi_sense *money = fxi_token_sense(tokens, index, FXI_SENSE_CURRENCY, tools);
    const fxi_sense *mark = fxi_token_sense(tokens, sign, FXI_SENSE_CURRENCY, tools);
    return money != NULL && mark != NULL && money->currency_count == 1 &&
                   mark->currency_count > 1 &&
                   fxi_lexicon_share_currency(tools->lexicon, money, mark)
               ? money
               : NULL;
}

static fxc_status read_place(fxi_mentions *out, const fxi_tokens *tokens, size_t index,
                             const fxi_tools *tools) {
    const fxi_sense *sense = fxi_token_sense(tokens, index, FXI_SENSE_PLACE, tools);
    bool is_money = sense == NULL;
    const fxi_sense *stated = is_money ? money_of_sign(tokens, index, tools) : NULL;
    if (is_money)
        sense = stated != NULL ? stated : money_alone(tokens, index, tools);
    if (!sense || sense->currency_count == 0 || (sense->flags & FXI_SENSE_WEAK) != 0)
        return FXC_OK;
    fxi_place_mention mention = {
        .span = tokens->items[index].span,
        .token = index,
        .sentence = tokens->items[index].sentence,
        .currency = fxi_lexicon_currency(tools->lexicon, sense, 0),
        .is_unit =
            stated != NULL || (is_money && follows_preposition(tokens, index, tools)),
        .is_local = !is_money && (sense->flags & FXI_SENSE_LOCAL) != 0,
        .is_scene =
            !is_money && (sense->flags & (FXI_SENSE_BEFORE | FXI_SENSE_BEHIND)) == 0,
    };
    if (sense->currency_count > 1)
        mention.former = fxi_lexicon_currency(tools->lexicon, sense, 1);
    return add_place(out, mention, tools);
}

/* A numeral that looks like a year, and like no amount. */
static bool looks_like_year(int *year, const fxi_tokens *tokens, size_t index) {
    return fxi_spelling_year(year, tokens, index) &&
           !fxi_token_has(tokens, index + 1, FXI_SENSE_CURRENCY) &&
           !fxi_token_has(tokens, index + 1, FXI_SENSE_SCALE) &&
           (index == 0 || !fxi_token_has(tokens, index - 1, FXI_SENSE_CURRENCY));
}

static void hear_year(fxi_mentions *out, int year) {
    if (out->oldest_year == 0 || year < out->oldest_year)
        out->oldest_year = year;
}

/* "in 2019 and 2020", "in 2018, 2019 and 2020": a list of years goes on. */
static bool continues_years(const fxi_mentions *mentions, const fxi_tokens *tokens,
                            size_t index, const fxi_tools *tools) {
    if (mentions->date_count == 0 || index < 2)
        return false;
    const fxi_date_mention *last = &mentions->dates[mentions->date_count - 1];
    return last->last == index - 2 && last->is_bare &&
           last->period.kind == FXI_PERIOD_YEAR &&
           (fxi_token_is_and(tokens, index - 1, tools) ||
            fxi_token_is_sign(tokens, index - 1, ','));
}

/* What no form of a date took. */
static fxc_status read_year(fxi_mentions *out, int year, const fxi_tokens *tokens,
                            size_t index, const fxi_tools *tools) {
    if (fxi_date_form_is_quantity(tokens, index, tools))
        return FXC_OK;
    const fxi_date_mention mention = {
        .span = tokens->items[index].span,
        .first = index,
        .last = index,
        .sentence = tokens->items[index].sentence,
        .is_bare = true,
        .period = {.kind = FXI_PERIOD_YEAR, .year = (int16_t)year}};
    if (continues_years(out, tokens, index, tools))
        return add_date(out, mention, tools);
    fxi_date_mention *items = fxi_arena_grow(tools->arena, out->years, out->year_count,
                                             &out->year_capacity, sizeof *items);
    if (!items)
        return FXC_ENOMEM;
    out->years = items;
    items[out->year_count++] = mention;
    return FXC_OK;
}

/* What stands at token `index`; `*used` is how many tokens it takes, 0: no date. */
static fxc_status read_at(fxi_mentions *out, size_t *used, const fxi_tokens *tokens,
                          size_t index, const fxi_tools *tools) {
    fxi_date_mention mention;
    int year = 0;
    bool is_number = tokens->items[index].kind == FXI_TOKEN_NUMERAL;
    *used = 0;
    if (is_number && !may_be_of_date(tokens, index))
        return FXC_OK;
    bool is_year = is_number && looks_like_year(&year, tokens, index);
    if (is_year)
        hear_year(out, year);
    *used = read_date(&mention, tokens, index, tools);
    if (*used > 0 && mention.period.year != 0)
        hear_year(out, mention.period.year);
    if (*used > 0 && out->date_count > 0)
        fxi_since_close(&mention, &out->dates[out->date_count - 1], tokens, tools);
    if (*used > 0)
        return add_date(out, mention, tools);
    if (is_number)
        return is_year ? read_year(out, year, tokens, index, tools) : FXC_OK;
    return read_place(out, tokens, index, tools);
}

fxc_status fxi_mentions_read(fxi_mentions *out, const fxi_tokens *tokens,
                             const fxi_tools *tools) {
    *out = (fxi_mentions){0};
    fxc_status status = FXC_OK;
    size_t index = fxi_tokens_telling(tokens, 0), used;
    while (status == FXC_OK && index < tokens->count) {
        status = read_at(out, &used, tokens, index, tools);
        index = fxi_tokens_telling(tokens, index + (used > 0 ? used : 1));
    }
    return status;
}
