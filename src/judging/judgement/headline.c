/* SPDX-License-Identifier: MIT */
#include "judging/judgement/headline.h"

#include "judging/case/figure_interval.h"
#include "judging/case/phrase.h"
#include "judging/inquiry/history.h"
#include "reading/text/punctuation.h"

/* A longer first paragraph is no title; figures past the bound are not looked at. */
enum { TITLE_BYTES_MAX = 200, TITLE_FIGURES_MAX = 8, RATES_KEPT = 16 };

/* --- the title ------------------------------------------------------------------- */

/* Also behind "Mio.", whose full stop is its own. */
static bool ends_sentence(const fxi_tokens *tokens, size_t index) {
    return fxi_punctuation_is_plain_stop(fxi_token_sign_at(tokens, index)) ||
           tokens->text.bytes[tokens->items[index].span.end - 1] == '.';
}

static bool parts_items(const fxi_tokens *tokens, size_t index) {
    return fxi_token_is_sign(tokens, index, 0x2022);
}

/* "• Sales of SEK 326 m", "- Sales of ...", not "**Sales of ...**". */
static bool begins_item(const fxi_tokens *tokens) {
    static const uint32_t bullets[] = {'-', '*', 0xB7, 0x2013, 0x25A0, 0x25AA, 0};
    return parts_items(tokens, 0) ||
           (fxi_token_is_sign_of(tokens, 0, bullets) && !fxi_token_touches(tokens, 1));
}

/* A number alone: what stands above is a cell of a table. */
static bool is_cell(const fxi_tokens *tokens, size_t first) {
    size_t i = first;
    do {
        if (tokens->items[i].kind == FXI_TOKEN_WORD)
            return false;
        i++;
    } while (i < tokens->count && tokens->items[i].gap != FXI_GAP_PARAGRAPH);
    return true;
}

/* Tokens of the title: a first paragraph of one sentence that no full stop ends, with
   another paragraph of words behind it. A bullet begins an item of a list, or parts
   those of a ticker, and what an open bracket ends goes on below. 0: the text has none.
 */
static size_t title_length(const fxi_tokens *tokens) {
    size_t end = 1;
    int open = fxi_token_opens(tokens, 0);
    if (begins_item(tokens))
        return 0;
    while (end < tokens->count && tokens->items[end].gap != FXI_GAP_PARAGRAPH) {
        if (tokens->items[end].sentence != tokens->items[0].sentence ||
            parts_items(tokens, end))
            return 0;
        open += fxi_token_opens(tokens, end) - fxi_token_closes(tokens, end);
        end++;
    }
    if (end >= tokens->count || open > 0 || ends_sentence(tokens, end - 1) ||
        is_cell(tokens, end))
        return 0;
    size_t bytes = tokens->items[end - 1].span.end - tokens->items[0].span.start;
    return bytes <= TITLE_BYTES_MAX ? end : 0;
}

static bool is_plain(const fxi_figure *figure) {
    return figure->role == FXI_FIGURE_BODY && figure->unit == 0 &&
           figure->high == NULL && !figure->negative &&
           !fxi_decimal_is_zero(&figure->low.value);
}

/* "DKK 412 a share ($63.12)": the bracket says again what a unit costs. */
static bool restates_price(const fxi_document *document, size_t index) {
    const fxi_pairs *pairs = document->pairs;
    const fxi_figure *figures = document->figures->items;
    for (size_t i = 0; i < pairs->count && pairs->items[i].left <= index; i++)
        if (pairs->items[i].right == index && figures[pairs->items[i].left].unit != 0)
            return true;
    return false;
}

/* --- what a figure may stand for ------------------------------------------------- */

static fxi_rational times(const fxi_rational *value, int64_t numerator,
                          int64_t denominator) {
    fxi_rational factor = fxi_rational_from_fraction(numerator, denominator);
    return fxi_rational_multiply(value, &factor);
}

/* Titles round, cut off and leave out: a coarse granule either way, and as far as a
   factor of two where a word says "more than" or "nearly". */
static fxi_interval scope_of(const fxi_figure *figure) {
    fxi_interval scope =
        fxi_quantity_nominal(&figure->low, FXI_GRANULE_COARSE, FXC_MODE_ANY);
    if (figure->high != NULL) {
        fxi_interval high =
            fxi_quantity_nominal(figure->high, FXI_GRANULE_COARSE, FXC_MODE_ANY);
        return fxi_interval_hull(&scope, &high);
    }
    switch (figure->modifier) {
    case FXC_MODIFIER_OVER:
    case FXC_MODIFIER_AT_LEAST:
        scope.high = times(&scope.high, 2, 1);
        break;
    case FXC_MODIFIER_NEARLY:
    case FXC_MODIFIER_UNDER:
    case FXC_MODIFIER_AT_MOST:
        scope.low = times(&scope.low, 1, 2);
        break;
    case FXC_MODIFIER_NONE:
    case FXC_MODIFIER_ABOUT:
        break;
    }
    return scope;
}

/* --- support --------------------------------------------------------------------- */

typedef struct known_rate {
    fxc_currency currency;
    fxi_interval rates; /* units of the title's currency per unit; invalid: none */
} known_rate;

/* One figure of the title against the body. */
typedef struct claim {
    const fxi_inquiry *inquiry;
    const fxi_figure *figure;
    fxc_currency currency;
    fxi_interval scope;
    known_rate rates[RATES_KEPT];
    size_t rate_count;
} claim;

/* The body may convert at the rate of another day than its own. */
static fxi_interval look_up(const claim *self, fxc_currency currency) {
    fxi_rate_query query = fxi_inquiry_query(self->inquiry, currency, self->currency);
    query.day = fxi_date_is_none(self->inquiry->date)
                    ? 0
                    : fxi_day_from_date(self->inquiry->date);
    fxi_rate rate;
    fxi_rational leeway = fxi_rational_from_fraction(1, 20);
    if (!fxi_date_is_none(self->inquiry->date) &&
        fxi_rates_find(&rate, self->inquiry->rates, &query, NULL) == FXC_OK)
        return fxi_interval_widen(&rate.interval, &leeway);
    fxi_interval extent = {0};
    if (!fxi_history_extent(&extent, self->inquiry, currency, self->currency))
        extent.low.invalid = true;
    return extent;
}

static fxi_interval rates_from(claim *self, fxc_currency currency) {
    for (size_t i = 0; i < self->rate_count; i++)
        if (fxi_currency_equal(self->rates[i].currency, currency))
            return self->rates[i].rates;
    fxi_interval rates = look_up(self, currency);
    if (self->rate_count < RATES_KEPT)
        self->rates[self->rate_count++] = (known_rate){currency, rates};
    return rates;
}

/* "$60 million" above "S$60.1 million": no more than the usual reading or the words of
   the text tell them apart. */
static bool may_be(const fxi_inquiry *inquiry, const fxi_figure *figure,
                   fxc_currency currency) {
    size_t index = (size_t)(figure - inquiry->document->figures->items);
    const fxc_basis basis = inquiry->resolutions[index].basis;
    return (basis == FXC_BASIS_DEFAULT || basis == FXC_BASIS_CONTEXT) &&
           fxi_currency_is_in(figure->candidates, figure->candidate_count, currency);
}

static bool is_same_money(const claim *self, const fxi_figure *figure,
                          fxc_currency currency) {
    return fxi_currency_equal(currency, self->currency) ||
           may_be(self->inquiry, self->figure, currency) ||
           may_be(self->inquiry, figure, self->currency);
}

/* A currency without any rate may support anything. */
static bool supports(claim *self, size_t index) {
    const fxi_figure *figure = &self->inquiry->document->figures->items[index];
    fxc_currency currency = self->inquiry->resolutions[index].currency;
    if (figure->negative || fxi_decimal_is_zero(&figure->low.value))
        return false;
    if (fxi_currency_is_none(currency))
        return true;
    fxi_interval scope = scope_of(figure);
    if (is_same_money(self, figure, currency) &&
        fxi_interval_meets(&scope, &self->scope))
        return true;
    if (fxi_currency_equal(currency, self->currency))
        return false;
    fxi_interval rates = rates_from(self, currency);
    if (!fxi_interval_is_valid(&rates))
        return true;
    fxi_interval converted = fxi_interval_multiply(&scope, &rates);
    return fxi_interval_meets(&converted, &self->scope);
}

/* --- what the body has instead --------------------------------------------------- */

static bool has_same_digits(const fxi_decimal *a, const fxi_decimal *b) {
    size_t x = a->count - fxi_decimal_trailing_zeros(a);
    size_t y = b->count - fxi_decimal_trailing_zeros(b);
    if (x == 0 || x != y)
        return false;
    for (size_t i = 0; i < x; i++)
        if (a->digits[i] != b->digits[i])
            return false;
    return true;
}

static const char *word(const claim *self, size_t first) {
    const fxi_figures *figures = self->inquiry->document->figures;
    fxi_buffer buffer = fxi_buffer_in(self->inquiry->tools->arena);
    fxi_buffer_add_text(&buffer, "no figure of the text below the title supports this");
    for (size_t i = first; i < figures->count; i++) {
        const fxi_quantity *quantity = &figures->items[i].low;
        fxc_currency currency = self->inquiry->resolutions[i].currency;
        if (fxi_currency_is_none(currency) ||
            !has_same_digits(&self->figure->low.value, &quantity->value))
            continue;
        fxi_buffer_add_text(&buffer, "; the text has ");
        fxi_phrase_amounts(&buffer, &figures->items[i], currency);
        break;
    }
    return fxi_buffer_text(&buffer);
}

/* --- each figure ----------------------------------------------------------------- */

static fxc_status check(const fxi_inquiry *inquiry, size_t index, size_t first) {
    const fxi_figures *figures = inquiry->document->figures;
    claim *self = fxi_arena_alloc(inquiry->tools->arena, sizeof *self);
    if (self == NULL)
        return FXC_ENOMEM;
    *self = (claim){.inquiry = inquiry,
                    .figure = &figures->items[index],
                    .currency = inquiry->resolutions[index].currency,
                    .scope = scope_of(&figures->items[index])};
    for (size_t i = first; i < figures->count; i++)
        if (supports(self, i))
            return FXC_OK;
    return fxi_inquiry_report(inquiry, FXI_RULE_UNSUPPORTED_HEADLINE,
                              self->figure->span, word(self, first));
}

/* The caller's title, else what looks like one. */
static fxc_span find_title(const fxi_document *document) {
    if (document->title.start < document->title.end)
        return document->title;
    const fxi_tokens *tokens = document->tokens;
    size_t length = tokens->count > 0 ? title_length(tokens) : 0;
    return length > 0 ? (fxc_span){0, tokens->items[length - 1].span.end}
                      : (fxc_span){0, 0};
}

fxc_status fxi_headline_report(const fxi_inquiry *inquiry) {
    const fxi_figures *figures = inquiry->document->figures;
    fxc_span title = find_title(inquiry->document);
    size_t first = 0;
    while (first < figures->count && figures->items[first].span.start < title.start)
        first++;
    size_t body = first;
    while (body < figures->count && figures->items[body].span.start < title.end)
        body++;
    if (body == figures->count)
        return FXC_OK;
    fxc_status status = FXC_OK;
    for (size_t i = first;
         i < body && i < first + TITLE_FIGURES_MAX && status == FXC_OK; i++)
        if (is_plain(&figures->items[i]) && !restates_price(inquiry->document, i) &&
            !fxi_currency_is_none(inquiry->resolutions[i].currency))
            status = check(inquiry, i, body);
    return status;
}
