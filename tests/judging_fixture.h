/* SPDX-License-Identifier: MIT */
/* A document made by hand: figures, pairs and dates as reading would give them. */
#ifndef JUDGING_FIXTURE_H
#define JUDGING_FIXTURE_H

#include "casefile.h"
#include "judging/judgement/judging.h"

enum { FIXTURE_ITEMS = 16, FIXTURE_STEP = 20 };

typedef struct judging_fixture {
    fxi_arena arena;
    fxi_finding_list findings;
    fxi_tools tools;
    fxi_settings settings;
    fxc_rates *rates;
    fxi_tokens tokens;
    fxi_figure figure_items[FIXTURE_ITEMS];
    fxc_currency candidates[FIXTURE_ITEMS][FXI_CANDIDATES_MAX];
    fxi_pair pair_items[FIXTURE_ITEMS], column_items[FIXTURE_ITEMS];
    fxi_date_mention date_items[FIXTURE_ITEMS];
    fxi_place_mention place_items[FIXTURE_ITEMS];
    fxi_stated_rate stated_items[FIXTURE_ITEMS];
    fxi_figures figures;
    fxi_pairs pairs, column_pairs;
    fxi_mentions mentions;
    fxi_stated_rates stated;
    fxi_restatements restatements;
    fxi_unit_ratios unit_ratios;
    fxi_source_mentions sources;
    fxi_document document;
    fxi_judgements out;
} judging_fixture;

/* The shipped rates, and a document of that date ("" : none). */
void judging_fixture_open(judging_fixture *fixture, const char *date);
void judging_fixture_close(judging_fixture *fixture);

/* A figure in sentence 0: a plain decimal, the powers of its two granules, and its
   candidates separated by blanks. The fields may be changed afterwards. */
fxi_figure *judging_fixture_figure(judging_fixture *fixture, const char *amount,
                                   int shown, int coarse, const char *currencies);
fxi_pair *judging_fixture_pair(judging_fixture *fixture, size_t left, size_t right);
fxi_pair *judging_fixture_column(judging_fixture *fixture, size_t left, size_t right,
                                 uint32_t group);
/* Behind the figures so far, in sentence 0. */
fxi_date_mention *judging_fixture_date(judging_fixture *fixture, fxi_period period);
void judging_fixture_place(judging_fixture *fixture, const char *currency);
/* 1 base is `quote` quote, printed to 10^shown; in a sentence of its own. */
fxi_stated_rate *judging_fixture_stated(judging_fixture *fixture, const char *base,
                                        const char *quote, const char *value,
                                        int shown);

/* Runs fxi_judge and returns the pair of that index, which must exist. */
const fxc_pair *judging_fixture_judge(judging_fixture *fixture, size_t index);

fxi_quantity judging_fixture_quantity(const char *amount, int shown, int coarse);
fxc_currency judging_fixture_currency(const char *code);
bool judging_fixture_has_finding(const judging_fixture *fixture, fxi_rule rule);
/* NULL: the pair names no such cause. */
const fxc_cause *judging_fixture_cause(const fxc_pair *pair, const char *code);

#endif
