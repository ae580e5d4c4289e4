/* SPDX-License-Identifier: MIT */
#include "judging/admission/regroup.h"

#include <assert.h>

#include "judging/case/excess.h"
#include "judging/verdict/trial.h"
#include "judging/verdict/verdict.h"
#include "lexicon/iso4217.h"

/* "$5 mil", unlike "$1.234 million": a slip of the scale is likelier than such groups.
 */
static bool is_scale_open(const fxi_quantity *quantity) {
    return (quantity->flags & FXI_QUANTITY_SCALED) != 0 && quantity->open != 0 &&
           quantity->decimals != FXI_QUANTITY_GROUP;
}

/* "1.234" as 1234, "$5 mil" as five million. False: it can not be read otherwise. */
static bool read_otherwise(fxi_quantity *quantity) {
    if (!is_scale_open(quantity))
        return fxi_quantity_group_decimals(quantity);
    int scale = quantity->scale + quantity->open;
    if (!fxi_quantity_rescale(quantity, scale))
        return false;
    quantity->open = (int8_t)-quantity->open;
    return true;
}

/* Makes the high end of a range one that may change, and sets it; NULL: there is none.
   FXC_ENOMEM. */
static fxc_status own_high(fxi_quantity **out, const fxi_figure *figure,
                           fxi_arena *arena) {
    *out = NULL;
    if (figure->high == NULL)
        return FXC_OK;
    *out = fxi_arena_take(arena, sizeof **out);
    if (*out == NULL)
        return FXC_ENOMEM;
    **out = *figure->high;
    return FXC_OK;
}

/* Both ends of a range, or the one number. Not *done: they are no such numbers.
   FXC_ENOMEM. */
static fxc_status group(bool *done, fxi_figure *figure, fxi_arena *arena) {
    fxi_quantity low = figure->low, *high;
    *done = false;
    if (figure->is_minor || figure->role == FXI_FIGURE_RATE || !read_otherwise(&low))
        return FXC_OK;
    const fxc_status status = own_high(&high, figure, arena);
    if (status != FXC_OK || (high != NULL && !read_otherwise(high)))
        return status;
    figure->high = high;
    figure->low = low;
    *done = true;
    return FXC_OK;
}

/* The value stays between what is printed and its thousandth, inside of its bounds. */
static void raise(fxi_quantity *quantity, int power) {
    const bool fits = fxi_decimal_shift(&quantity->value, power);
    assert(fits);
    (void)fits;
    quantity->shown = (int16_t)(quantity->shown + power);
    quantity->coarse = (int16_t)(quantity->coarse + power);
}

/* "58 fils" in Dubai: what was read as thousandths of a dinar. FXC_ENOMEM. */
static fxc_status count_minor(fxi_figure *figure, const fxi_inquiry *inquiry,
                              fxc_currency currency) {
    fxi_quantity *high;
    if (figure->mark == NULL || fxi_currency_is_none(currency))
        return FXC_OK;
    const int power =
        fxi_lexicon_minor_power(inquiry->tools->lexicon, figure->mark, currency) -
        figure->mark->value;
    if (power == 0)
        return FXC_OK;
    const fxc_status status = own_high(&high, figure, inquiry->tools->arena);
    if (status != FXC_OK)
        return status;
    if (high != NULL)
        raise(high, power);
    raise(&figure->low, power);
    figure->high = high;
    return FXC_OK;
}

/* At most a tenth from the rate that governs the pair: a thousand times is no doubt. */
static bool is_near(const fxi_inquiry *inquiry, const fxi_pair *pair) {
    fxi_trial trial;
    fxi_ruling ruling;
    if (fxi_trial_open(&trial, inquiry, pair, NULL) != FXI_HEARING_FOUND)
        return false;
    fxi_verdict_measure(&ruling, &trial.judged, &trial.governing.rate.interval,
                        inquiry->settings);
    return fxi_excess_is_close(&ruling.implied, &trial.governing.rate.interval);
}

static bool is_open(const fxi_inquiry *inquiry, size_t figure) {
    const fxi_quantity *low = &inquiry->document->figures->items[figure].low;
    return (is_scale_open(low) ||
            (low->open == FXI_QUANTITY_GROUP && low->decimals == FXI_QUANTITY_GROUP)) &&
           inquiry->resolutions[figure].currency.code[0] != '\0';
}

/* One side alone: two that are both read the other way are no farther apart.
   FXC_ENOMEM. */
static fxc_status group_by_rate(const fxi_inquiry *inquiry, const fxi_pair *pair) {
    bool left = is_open(inquiry, pair->left), right = is_open(inquiry, pair->right);
    if (left == right)
        return FXC_OK;
    fxi_figure *figure =
        &inquiry->document->figures->items[left ? pair->left : pair->right];
    const fxi_figure printed = *figure;
    if (is_near(inquiry, pair))
        return FXC_OK;
    bool done;
    const fxc_status status = group(&done, figure, inquiry->tools->arena);
    if (done && !is_near(inquiry, pair))
        *figure = printed;
    return status;
}

static fxc_status regroup_figure(const fxi_inquiry *inquiry, size_t index) {
    fxi_figure *figure = &inquiry->document->figures->items[index];
    const fxc_currency currency = inquiry->resolutions[index].currency;
    bool done;
    if (figure->is_minor)
        return count_minor(figure, inquiry, currency);
    if (figure->low.decimals != FXI_QUANTITY_GROUP ||
        !fxi_currency_groups_by_points(currency))
        return FXC_OK;
    return group(&done, figure, inquiry->tools->arena);
}

fxc_status fxi_regroup(const fxi_inquiry *inquiry) {
    const fxi_document *document = inquiry->document;
    fxc_status status = FXC_OK;
    for (size_t i = 0; i < document->figures->count && status == FXC_OK; i++)
        status = regroup_figure(inquiry, i);
    if (inquiry->rates == NULL)
        return status;
    for (size_t i = 0; i < document->pairs->count && status == FXC_OK; i++)
        status = group_by_rate(inquiry, &document->pairs->items[i]);
    return status;
}
