/* SPDX-License-Identifier: MIT */
#include "reading/table/table_pair.h"

#include "reading/figure/figure_relation.h"
#include "reading/pair/pair_list.h"

_Static_assert(FXI_AMOUNTS_MAX == 32, "partners are bits of a uint32_t");

typedef struct pairing {
    fxi_pairs *out;
    fxi_amounts *amounts;
    const fxi_figure *figures;
    const fxi_column *columns;
    uint32_t table;
    fxi_arena *arena;
} pairing;

static bool have_one_currency(const pairing *p, size_t a, size_t b) {
    return fxi_figures_share_first(&p->figures[p->amounts->items[a].figure],
                                   &p->figures[p->amounts->items[b].figure]);
}

static bool has_partner_like(const pairing *p, size_t amount, size_t other) {
    for (size_t i = 0; i < p->amounts->count; i++)
        if ((p->amounts->items[amount].partners >> i & 1) &&
            have_one_currency(p, i, other))
            return true;
    return false;
}

static bool is_other_period(const fxi_column *a, const fxi_column *b) {
    return (a->year != 0 && b->year != 0 && a->year != b->year) ||
           (a->month != 0 && b->month != 0 && a->month != b->month);
}

static bool may_pair(const pairing *p, size_t left, size_t right) {
    return !is_other_period(&p->columns[p->amounts->items[left].column],
                            &p->columns[p->amounts->items[right].column]) &&
           !have_one_currency(p, left, right) && !has_partner_like(p, left, right) &&
           !has_partner_like(p, right, left);
}

/* What the heads name the column: where none does, the column itself. */
static uint32_t name_of(const fxi_column *columns, size_t column) {
    return (uint32_t)(columns[column].width > 0 ? columns[column].head : column);
}

/* What the head of the right column says, or else that of the left one. */
static fxi_period time_of(const fxi_column *left, const fxi_column *right) {
    const fxi_column *said = right->year != 0 ? right : left;
    fxi_period time = {.kind = FXI_PERIOD_YEAR, .year = (int16_t)said->year};
    if (said->day == 0)
        return time;
    time.kind = FXI_PERIOD_DAY;
    time.number = (uint8_t)said->month;
    time.day = (uint8_t)said->day;
    return fxi_period_ended(FXI_PERIOD_YEAR, time);
}

static fxc_status add_pair(pairing *p, size_t left, size_t right) {
    fxi_amount *a = &p->amounts->items[left], *b = &p->amounts->items[right];
    fxi_pair pair = {.left = a->figure,
                     .right = b->figure,
                     .pairing = FXI_PAIRING_TABLE,
                     .time = time_of(&p->columns[a->column], &p->columns[b->column]),
                     .group = ((uint64_t)p->table * FXI_COLUMNS_MAX +
                               name_of(p->columns, a->column)) *
                                  FXI_COLUMNS_MAX +
                              name_of(p->columns, b->column)};
    a->partners |= UINT32_C(1) << right;
    b->partners |= UINT32_C(1) << left;
    return fxi_pairs_append(p->out, &pair, p->arena);
}

fxc_status fxi_amounts_pair(fxi_pairs *out, fxi_amounts *amounts,
                            const fxi_figures *figures, const fxi_table_head *head,
                            uint32_t table, fxi_arena *arena) {
    pairing p = {out, amounts, figures->items, head->columns, table, arena};
    fxc_status status = FXC_OK;
    for (size_t right = 1; right < amounts->count; right++)
        for (size_t left = right; left-- > 0 && status == FXC_OK;)
            if (may_pair(&p, left, right))
                status = add_pair(&p, left, right);
    return status;
}
