/* SPDX-License-Identifier: MIT */
#include "reading/amount/many_cents.h"

/* Algeria and Morocco count prices of houses in centimes. */
static const fxc_currency counted[] = {{"DZD"}, {"MAD"}};

static bool is_counted(fxc_currency currency) {
    return fxi_currency_is_in(counted, sizeof counted / sizeof counted[0], currency);
}

void fxi_many_cents_read(fxi_operand *operand, const fxi_tools *tools) {
    enum { CENTS = -2, MILLION = 6 };
    fxi_mark *mark = &operand->mark;
    uint32_t kept = 0;
    if (mark->sense->value != CENTS || operand->quantity.scale < MILLION)
        return;
    for (size_t i = 0; i < fxi_candidates_of(mark->money); i++)
        if (is_counted(fxi_lexicon_currency(tools->lexicon, mark->money, i)))
            kept |= UINT32_C(1) << i;
    if ((mark->kept & kept) != 0)
        mark->kept &= kept;
}
