/* SPDX-License-Identifier: MIT */
/* A first program with libfxcheck: the figures of a text, the verdicts on its pairs,
   and one conversion.

       cc example.c $(pkg-config --cflags --libs fxcheck) -o example */
#include <fxcheck.h>

#include <stdio.h>
#include <string.h>

static const char text[] =
    "Lumora will spend $53 billion (RMB 380 billion) on new plants, and has sold a "
    "mine for A$2.5bn (US$1.1bn).";

static int complain(const fxc_error *error) {
    fprintf(stderr, "%s: %s\n", fxc_status_name(error->code), error->text);
    return 1;
}

static void print_figures(const fxc_report *report) {
    for (size_t i = 0; i < fxc_report_figure_count(report); i++) {
        const fxc_figure *figure = fxc_report_figure(report, i);
        printf("%zu-%zu  %s %s (by %s)\n", figure->span.start, figure->span.end,
               figure->amount, figure->currency.code, fxc_basis_name(figure->basis));
    }
}

static void print_pairs(const fxc_report *report) {
    for (size_t i = 0; i < fxc_report_pair_count(report); i++) {
        const fxc_pair *pair = fxc_report_pair(report, i);
        printf("%zu and %zu: %s", pair->left + 1, pair->right + 1,
               fxc_verdict_name(pair->verdict));
        if (pair->excess_bp != NULL)
            printf(", %s basis points beyond rounding", pair->excess_bp);
        printf("\n");
    }
}

/* 380 billion yuan in dollars, rounded to cents, on one day. */
static int print_conversion(const fxc_rates *rates) {
    const char *amount = "380000000000";
    const fxc_conversion_request request = {
        .amount = amount,
        .amount_length = strlen(amount),
        .rate = {.base = {"CNY"}, .quote = {"USD"}, .date = {2025, 2, 24}},
        .rounded = true,
        .decimals = -1, /* as many as the currency has */
        .rounding = FXC_ROUND_HALF_EVEN,
    };
    fxc_conversion conversion;
    fxc_error error;
    if (fxc_convert(&conversion, rates, &request, &error) != FXC_OK)
        return complain(&error);
    printf("%s CNY = %s USD%s, %s\n", amount, conversion.amount,
           conversion.inexact ? " (rounded)" : "", conversion.rate.source);
    return 0;
}

static int judge(const fxc_rates *rates) {
    fxc_options options = FXC_OPTIONS_INIT;
    fxc_report *report;
    fxc_error error;
    options.date = (fxc_date){2025, 2, 24};
    if (fxc_check(&report, text, strlen(text), rates, &options, &error) != FXC_OK)
        return complain(&error);
    print_figures(report);
    print_pairs(report);
    fxc_report_free(report);
    return 0;
}

int main(void) {
    fxc_rates *rates;
    fxc_error error;
    if (fxc_rates_new(&rates, &error) != FXC_OK)
        return complain(&error);
    const int failed = judge(rates) || print_conversion(rates);
    fxc_rates_free(rates);
    return failed;
}
