/* SPDX-License-Identifier: MIT */
#include "judging/regroup.h"

#include "judging/history.h"
#include "judging/trial.h"
#include "judging/verdict.h"

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

/* Both ends of a range, or the one number. False: they are no such numbers, or memory
   ran out. */
static bool group(fxi_figure *figure, fxi_arena *arena) {
    fxi_quantity low = figure->low;
    if (figure->is_minor || figure->role == FXI_FIGURE_RATE || !read_otherwise(&low))
        return false;
    if (figure->high != NULL) {
        fxi_quantity *high = fxi_arena_take(arena, sizeof *high);
        if (high == NULL)
            return false;
        *high = *figure->high;
        if (!read_otherwise(high))
            return false;
        figure->high = high;
    }
    figure->low = low;
    return true;
}

static bool raise(fxi_quantity *quantity, int power) {
    quantity->shown = (int16_t)(quantity->shown + power);
    quantity->coarse = (int16_t)(quantity->coarse + power);
    return fxi_decimal_shift(&quantity->value, power);
}

/* "58 fils" in Dubai: what was read as thousandths of a dinar. False: memory ran out,
   or a value leaves its bounds. */
static bool count_minor(fxi_figure *figure, const fxi_inquiry *inquiry,
                        fxc_currency currency) {
    if (figure->mark == NULL || fxi_currency_is_none(currency))
        return true;
    const int power =
        fxi_lexicon_minor_power(inquiry->tools->lexicon, figure->mark, currency) -
        figure->mark->value;
    if (power == 0)
        return true;
    if (figure->high != NULL) {
        fxi_quantity *high = fxi_arena_take(inquiry->tools->arena, sizeof *high);
        if (high == NULL)
            return false;
        *high = *figure->high;
        if (!raise(high, power))
            return false;
        figure->high = high;
    }
    return raise(&figure->low, power);
}

/* At most a tenth from the rate that governs the pair: a thousand times is no doubt. */
static bool is_near(const fxi_inquiry *inquiry, const fxi_pair *pair) {
    fxi_trial trial;
    fxi_ruling ruling;
    if (fxi_trial_open(&trial, inquiry, pair, NULL) != FXI_HEARING_FOUND)
        return false;
    fxi_verdict_measure(&ruling, &trial.judged, &trial.governing.rate.interval,
                        inquiry->settings);
    return fxi_history_is_close(&ruling.implied, &trial.governing.rate.interval);
}

static bool is_open(const fxi_inquiry *inquiry, size_t figure) {
    const fxi_quantity *low = &inquiry->document->figures->items[figure].low;
    return (is_scale_open(low) ||
            (low->open == FXI_QUANTITY_GROUP && low->decimals == FXI_QUANTITY_GROUP)) &&
           inquiry->resolutions[figure].currency.code[0] != '\0';
}

/* One side alone: two that are both read the other way are no farther apart. */
static void group_by_rate(const fxi_inquiry *inquiry, const fxi_pair *pair) {
    bool left = is_open(inquiry, pair->left), right = is_open(inquiry, pair->right);
    if (left == right)
        return;
    fxi_figure *figure =
        &inquiry->document->figures->items[left ? pair->left : pair->right];
    fxi_figure printed = *figure;
    if (is_near(inquiry, pair) || !group(figure, inquiry->tools->arena))
        return;
    if (!is_near(inquiry, pair))
        *figure = printed;
}

void fxi_regroup(const fxi_inquiry *inquiry) {
    const fxi_document *document = inquiry->document;
    for (size_t i = 0; i < document->figures->count; i++) {
        fxi_figure *figure = &document->figures->items[i];
        if (figure->low.decimals == FXI_QUANTITY_GROUP &&
            fxi_currency_groups_by_points(inquiry->resolutions[i].currency))
            group(figure, inquiry->tools->arena);
        if (figure->is_minor)
            count_minor(figure, inquiry, inquiry->resolutions[i].currency);
    }
    for (size_t i = 0; inquiry->rates != NULL && i < document->pairs->count; i++)
        group_by_rate(inquiry, &document->pairs->items[i]);
}
