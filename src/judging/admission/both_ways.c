/* SPDX-License-Identifier: MIT */
#include "judging/admission/both_ways.h"

#include "judging/verdict/verdict.h"

/* Fewer than these digits give one by chance: 0.95 and 1.05. */
enum { DIGITS_MIN = 3 };

/* A single amount with decimals, and close enough. */
static bool may_be_price(const fxi_figure *figure) {
    const fxi_quantity *amount = &figure->low;
    return figure->high == NULL && amount->shown < 0 &&
           (amount->flags & FXI_QUANTITY_SCALED) == 0 &&
           amount->value.count >= DIGITS_MIN && !fxi_decimal_is_one(&amount->value);
}

static bool have_product_one(const fxi_inquiry *inquiry, const fxi_case *judged) {
    const fxi_settings *settings = inquiry->settings;
    const fxi_interval base =
        fxi_case_amounts(judged, &judged->base, 0, FXI_GRANULE_SHOWN, settings);
    const fxi_interval quote =
        fxi_case_amounts(judged, &judged->quote, 0, FXI_GRANULE_SHOWN, settings);
    const fxi_interval product = fxi_interval_multiply(&base, &quote);
    const fxi_rational one = fxi_rational_from_integer(1);
    return fxi_interval_contains(&product, &one);
}

bool fxi_both_ways(const fxi_inquiry *inquiry, const fxi_pair *pair, fxi_case judged) {
    fxi_governing governing;
    fxi_ruling ruling;
    if (!may_be_price(judged.base.figure) || !may_be_price(judged.quote.figure) ||
        !have_product_one(inquiry, &judged) ||
        fxi_verdict_obstacle(&judged, inquiry->settings) != NULL ||
        fxi_evidence_govern(&governing, &judged, inquiry, pair, NULL) !=
            FXI_HEARING_FOUND)
        return false;
    fxi_verdict_rule(&ruling, &judged, &governing, inquiry->settings);
    return !fxi_verdict_agrees(ruling.verdict);
}
