/* SPDX-License-Identifier: MIT */
/* Rates between two figures. */
#include "reading/figure/figure_relation.h"
#include "reading/rate/rate_form.h"
#include "reading/rate/rate_link.h"

/* Members of "$1 = 98.69 yen, 0.62 pounds, ...". */
enum { CHAIN_MAX = 16 };

static fxi_rate_neighbours from(const fxi_rate_reader *r, size_t left) {
    const fxi_figure *items = r->figures->items;
    return (fxi_rate_neighbours){r->tokens, r->tools, &items[left], &items[left + 1]};
}

static fxi_rate_link link_behind(const fxi_rate_reader *r, size_t left) {
    fxi_rate_neighbours both = from(r, left);
    return fxi_rate_link_between(&both);
}

static bool chains_on(const fxi_rate_reader *r, size_t left) {
    fxi_rate_neighbours both = from(r, left);
    return fxi_rate_link_chains(&both);
}

static fxi_rate_side side_of(const fxi_rate_reader *r, size_t figure) {
    return fxi_rate_side_of_figure(r->figures, figure);
}

/* "($1 = 7.25 yuan; 1 euro = 7.58 yuan)" */
static bool starts_equation(const fxi_rate_reader *r, size_t figure) {
    return fxi_rate_side_is_unit(&r->figures->items[figure], false) &&
           fxi_rate_is_free(r, figure + 1) &&
           link_behind(r, figure) == FXI_RATE_LINK_EQUALS;
}

/* Figure `next` is one more price of what the chain began with. */
static bool goes_on(const fxi_rate_reader *r, size_t next, bool bracketed) {
    return !starts_equation(r, next) && chains_on(r, next - 1) &&
           (bracketed || link_behind(r, next - 1) == FXI_RATE_LINK_EQUALS);
}

/* "($1 = 98.69 yen, 0.62 pounds)": outside brackets a comma ends the rate. */
static fxc_status read_chain(fxi_rate_reader *r, size_t base, fxi_stated_force force) {
    size_t before = fxi_figure_lead(&r->figures->items[base], r->tokens);
    bool bracketed = before > 0 && fxi_token_opens(r->tokens, before - 1);
    fxi_rate_side one = side_of(r, base);
    fxc_status status = FXC_OK;
    for (size_t next = base + 1; status == FXC_OK && next <= base + CHAIN_MAX; next++) {
        bool is_first = next == base + 1;
        if (!fxi_rate_is_free(r, next) || (!is_first && !goes_on(r, next, bracketed)))
            break;
        fxi_rate_side quote = side_of(r, next);
        status = fxi_rate_add(r, &one, &quote, force);
    }
    return status;
}

/* "Taux de change de 1,08 dollar" goes from nowhere. */
static bool names_change(const fxi_rate_reader *r, size_t index) {
    const fxi_sense *range =
        fxi_token_sense(r->tokens, index, FXI_SENSE_RANGE, r->tools);
    if (index > 0 && fxi_rate_is_noun(r->tokens, index - 1, r->tools))
        return false;
    return (range != NULL &&
            (range->value == FXI_RANGE_FROM || range->value == FXI_RANGE_BETWEEN)) ||
           fxi_token_sense(r->tokens, index, FXI_SENSE_CHANGE, r->tools) != NULL;
}

/* "fell from $1 to 90 cents" names a change; "from" may be read as a modifier. */
static bool is_change(const fxi_rate_reader *r, size_t figure) {
    const fxi_figure *of = &r->figures->items[figure];
    size_t lead = fxi_figure_lead(of, r->tokens);
    for (size_t i = lead > 0 ? lead - 1 : 0; i < of->first; i++)
        if (names_change(r, i))
            return true;
    return false;
}

/* Which of two figures may be the base, one unit of its money. */
typedef struct units {
    bool left, right;
} units;

static units units_of(const fxi_rate_neighbours *both, fxi_rate_link joined) {
    /* Hundreds are a unit only where an equation or a rate says so: "100 yen = $0.67",
       "환율 100엔당 905원". */
    bool hundreds =
        joined == FXI_RATE_LINK_EQUALS
            ? fxi_rate_is_introduced(both->left, both->tokens, both->tools)
            : joined == FXI_RATE_LINK_BUYS && fxi_rate_link_is_of_rate(both);
    units are = {.left = fxi_rate_side_is_unit(both->left, hundreds)};
    /* "人民币7.2993元兑1.00美元", but "¥145 bought $1 of flour" */
    bool may_be_right =
        joined != FXI_RATE_LINK_BUYS || (!are.left && fxi_rate_link_is_said(both));
    are.right = may_be_right && fxi_rate_side_is_unit(both->right, hundreds);
    return are;
}

/* "At US$0.7350 or US$1=C$1.3605": a price of the market, said the other way round. */
static fxi_stated_force force_of_equation(const fxi_rate_reader *r, size_t base) {
    const fxi_figure *one = &r->figures->items[base];
    const bool restates = base > 0 && one->first > 0 &&
                          fxi_figures_share_currency(one - 1, one) &&
                          fxi_token_means(r->tokens, one->first - 1, FXI_SENSE_RANGE,
                                          FXI_RANGE_OR, r->tools) &&
                          fxi_figure_tail(one - 1, r->tokens) + 2 == one->first;
    return restates ? FXI_STATED_MARKET : FXI_STATED_CLAUSE;
}

fxc_status fxi_rate_read_figures(fxi_rate_reader *r, size_t left) {
    size_t right = left + 1;
    if (!fxi_rate_is_free(r, left) || !fxi_rate_is_free(r, right))
        return FXC_OK;
    fxi_rate_neighbours both = from(r, left);
    fxi_rate_link joined = fxi_rate_link_between(&both);
    if (joined == FXI_RATE_LINK_NONE ||
        (joined == FXI_RATE_LINK_PER && !fxi_rate_link_is_sign(&both) &&
         is_change(r, left)))
        return FXC_OK;
    units are = units_of(&both, joined);
    if (are.left && joined == FXI_RATE_LINK_EQUALS)
        return read_chain(r, left, force_of_equation(r, left));
    if (!are.left && !are.right)
        return FXC_OK;
    fxi_stated_force force =
        joined == FXI_RATE_LINK_EQUALS
            ? FXI_STATED_CLAUSE
            : fxi_rate_force(r->tokens, both.left->first, both.right->last, r->tools);
    fxi_rate_side one = side_of(r, are.right ? right : left);
    fxi_rate_side other = side_of(r, are.right ? left : right);
    return fxi_rate_add(r, &one, &other, force);
}

bool fxi_rate_has_partner(const fxi_rate_reader *r, size_t figure) {
    const fxi_figure *of = &r->figures->items[figure];
    if (figure + 1 == r->figures->count)
        return false;
    const size_t lead = fxi_figure_lead(of + 1, r->tokens),
                 link = fxi_figure_tail(of, r->tokens) + 1;
    if (lead <= link)
        return fxi_rate_side_is_unit(of, false);
    return lead == link + 1 && fxi_rate_link_may_be_at(r->tokens, link);
}
