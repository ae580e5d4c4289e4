/* SPDX-License-Identifier: MIT */
#include "reading/rate/stated_rate.h"

#include "reading_fixture.h"

static void add_side(fxi_buffer *out, const fxi_decimal *amount, fxc_currency code) {
    char text[FXI_DECIMAL_TEXT];
    fxi_buffer_add(out, text, fxi_decimal_format(text, amount));
    fxi_buffer_add_char(out, ' ');
    fxi_buffer_add_text(out, code.code);
}

static void describe(fxi_buffer *out, const reading_fixture *fixture) {
    static const char *const forces[] = {[FXI_STATED_CLAUSE] = " clause",
                                         [FXI_STATED_MARKET] = " market",
                                         [FXI_STATED_ASIDE] = " aside"};
    static const char *const orders[] = {[FXI_ORDER_TOLD] = "",
                                         [FXI_ORDER_NAMES] = " by-names",
                                         [FXI_ORDER_OPEN] = " open"};
    for (size_t i = 0; i < fixture->rates.count; i++) {
        const fxi_stated_rate *rate = &fixture->rates.items[i];
        fxi_buffer_add_text(out, i > 0 ? "; " : "");
        add_side(out, &rate->base_amount, rate->base[0]);
        fxi_buffer_add_text(out, " = ");
        add_side(out, &rate->quote_amount, rate->quote[0]);
        fxi_buffer_add_text(out, " @");
        fxi_buffer_add_number(out, rate->shown);
        fxi_buffer_add_text(out, forces[rate->force]);
        fxi_buffer_add_text(out, rate->is_average ? " average" : "");
        fxi_buffer_add_text(out, orders[rate->order]);
    }
}

/* Figures that are sides of a rate have its role, the others do not. */
static void check_roles(const casefile_row *row) {
    reading_fixture fixture;
    reading_fixture_read(&fixture, row->input, row->length);
    for (size_t i = 0; i < fixture.figures.count; i++) {
        bool is_side = false;
        for (size_t k = 0; k < fixture.rates.count; k++)
            is_side = is_side || fixture.rates.items[k].base_figure == i ||
                      fixture.rates.items[k].quote_figure == i;
        assert_int_equal(fixture.figures.items[i].role == FXI_FIGURE_RATE, is_side);
    }
    reading_fixture_clear(&fixture);
}

static void check(const casefile_row *row) {
    reading_fixture_check(row, describe);
    check_roles(row);
}

int main(void) { return casefile_run("stated_rates.rows", "", check); }
