/* SPDX-License-Identifier: MIT */
#include "judging_fixture.h"

#include <string.h>

static const char blank_text[FIXTURE_ITEMS * FIXTURE_STEP * 4];

fxc_currency judging_fixture_currency(const char *code) {
    fxc_currency currency = {""};
    memcpy(currency.code, code, strlen(code));
    return currency;
}

fxi_quantity judging_fixture_quantity(const char *amount, int shown, int coarse) {
    fxi_quantity quantity = {.shown = (int16_t)shown, .coarse = (int16_t)coarse};
    assert_true(fxi_decimal_parse(&quantity.value, amount, strlen(amount)));
    size_t whole = strcspn(amount, ".");
    quantity.scale = whole > 9 ? 9 : whole > 6 ? 6 : 0;
    if (shown < quantity.scale)
        quantity.decimals = (uint8_t)(quantity.scale - shown);
    return quantity;
}

void judging_fixture_open(judging_fixture *fixture, const char *date) {
    *fixture = (judging_fixture){0};
    fixture->tools = (fxi_tools){.lexicon = fxc_lexicon_embedded(),
                                 .language = "",
                                 .arena = &fixture->arena,
                                 .findings = &fixture->findings};
    assert_int_equal(fxi_settings_read(&fixture->settings, NULL, NULL, NULL), FXC_OK);
    if (date[0] != '\0')
        assert_true(fxi_date_parse(&fixture->settings.date, date, strlen(date)));
    assert_int_equal(fxc_rates_new(&fixture->rates, NULL), FXC_OK);
    fixture->figures.items = fixture->figure_items;
    fixture->pairs.items = fixture->pair_items;
    fixture->column_pairs.items = fixture->column_items;
    fixture->mentions.dates = fixture->date_items;
    fixture->mentions.places = fixture->place_items;
    fixture->stated.items = fixture->stated_items;
    fixture->document = (fxi_document){.text = {blank_text, sizeof blank_text},
                                       .tokens = &fixture->tokens,
                                       .figures = &fixture->figures,
                                       .pairs = &fixture->pairs,
                                       .column_pairs = &fixture->column_pairs,
                                       .mentions = &fixture->mentions,
                                       .stated_rates = &fixture->stated,
                                       .restatements = &fixture->restatements,
                                       .unit_ratios = &fixture->unit_ratios,
                                       .sources = &fixture->sources};
}

void judging_fixture_close(judging_fixture *fixture) {
    fxc_rates_free(fixture->rates);
    fxi_arena_clear(&fixture->arena);
}

static size_t read_codes(fxc_currency *out, const char *codes) {
    size_t count = 0;
    for (; *codes != '\0'; codes += codes[3] == ' ' ? 4 : 3)
        memcpy(out[count++].code, codes, 3);
    return count;
}

fxi_figure *judging_fixture_figure(judging_fixture *fixture, const char *amount,
                                   int shown, int coarse, const char *currencies) {
    size_t index = fixture->figures.count++;
    assert_true(index < FIXTURE_ITEMS);
    fxi_figure *figure = &fixture->figure_items[index];
    size_t start = index * FIXTURE_STEP;
    *figure = (fxi_figure){.span = {start, start + 5},
                           .low = judging_fixture_quantity(amount, shown, coarse),
                           .mark_span = {start, start + 1},
                           .basis = FXC_BASIS_SYMBOL};
    figure->candidates = fixture->candidates[index];
    figure->candidate_count = read_codes(fixture->candidates[index], currencies);
    return figure;
}

static fxi_pair *add_pair(fxi_pairs *pairs, fxi_pair pair) {
    assert_true(pairs->count < FIXTURE_ITEMS);
    pairs->items[pairs->count] = pair;
    return &pairs->items[pairs->count++];
}

fxi_pair *judging_fixture_pair(judging_fixture *fixture, size_t left, size_t right) {
    return add_pair(
        &fixture->pairs,
        (fxi_pair){.left = left, .right = right, .pairing = FXI_PAIRING_BRACKET});
}

fxi_pair *judging_fixture_column(judging_fixture *fixture, size_t left, size_t right,
                                 uint32_t group) {
    return add_pair(&fixture->column_pairs, (fxi_pair){.left = left,
                                                       .right = right,
                                                       .pairing = FXI_PAIRING_TABLE,
                                                       .group = group});
}

fxi_date_mention *judging_fixture_date(judging_fixture *fixture, fxi_period period) {
    size_t start = fixture->figures.count * FIXTURE_STEP - 10;
    fxi_date_mention *mention = &fixture->date_items[fixture->mentions.date_count++];
    *mention = (fxi_date_mention){.span = {start, start + 4}, .period = period};
    return mention;
}

void judging_fixture_place(judging_fixture *fixture, const char *currency) {
    fixture->place_items[fixture->mentions.place_count++] =
        (fxi_place_mention){.currency = judging_fixture_currency(currency)};
}

fxi_stated_rate *judging_fixture_stated(judging_fixture *fixture, const char *base,
                                        const char *quote, const char *value,
                                        int shown) {
    size_t start = (fixture->figures.count + fixture->stated.count) * FIXTURE_STEP;
    fxi_stated_rate *rate = &fixture->stated_items[fixture->stated.count++];
    *rate = (fxi_stated_rate){.span = {start, start + 5},
                              .sentence = 9,
                              .base_figure = SIZE_MAX,
                              .quote_figure = SIZE_MAX,
                              .base_amount = fxi_decimal_from_integer(1),
                              .shown = (int16_t)shown};
    rate->base_count = read_codes(rate->base, base);
    rate->quote_count = read_codes(rate->quote, quote);
    assert_true(fxi_decimal_parse(&rate->quote_amount, value, strlen(value)));
    return rate;
}

const fxc_pair *judging_fixture_judge(judging_fixture *fixture, size_t index) {
    assert_int_equal(fxi_judge(&fixture->out, &fixture->document, fixture->rates,
                               &fixture->settings, &fixture->tools),
                     FXC_OK);
    assert_true(index < fixture->out.pair_count);
    return &fixture->out.pairs[index];
}

bool judging_fixture_has_finding(const judging_fixture *fixture, fxi_rule rule) {
    for (size_t i = 0; i < fixture->findings.count; i++)
        if (fixture->findings.items[i].rule == rule)
            return true;
    return false;
}

const fxc_cause *judging_fixture_cause(const fxc_pair *pair, const char *code) {
    for (size_t i = 0; i < pair->cause_count; i++)
        if (strcmp(pair->causes[i].code, code) == 0)
            return &pair->causes[i];
    return NULL;
}
