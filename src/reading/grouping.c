/* SPDX-License-Identifier: MIT */
#include "reading/grouping.h"

void fxi_grouping_add(fxi_grouping *g, fxi_separator separator, size_t part_length) {
    if (g->count == 0) {
        g->first = separator;
        g->first_length = part_length;
    } else {
        g->twos = g->twos && (g->count == 1 || g->previous_length == 2);
        g->threes = g->threes && part_length == 3;
        g->one_separator = g->one_separator && g->last == g->first;
        g->previous_length = part_length;
    }
    g->last = separator;
    g->count++;
    g->odd = g->odd || separator == FXI_SEPARATOR_ODD;
}

static bool is_group_mark(fxi_separator s) {
    return s == FXI_SEPARATOR_DOT || s == FXI_SEPARATOR_COMMA ||
           s == FXI_SEPARATOR_APOSTROPHE || s == FXI_SEPARATOR_SPACE ||
           s == FXI_SEPARATOR_ARABIC_GROUP;
}

static bool is_decimal_mark(fxi_separator s) {
    return s == FXI_SEPARATOR_DOT || s == FXI_SEPARATOR_COMMA ||
           s == FXI_SEPARATOR_ARABIC_DECIMAL;
}

/* One mark. A point parts decimals, as English has it. A comma before exactly three
   digits groups, unless the number starts with 0; before any other count of digits it
   is the decimal comma. "2024,380" may be one number or two: no reading. */
static fxi_grouping_reading read_one_separator(const fxi_grouping *g) {
    bool group = g->first_length >= 1 && g->first_length <= 3 && !g->zero_first &&
                 g->last_length == 3;
    if (g->first == FXI_SEPARATOR_DOT || g->first == FXI_SEPARATOR_ARABIC_DECIMAL)
        return FXI_GROUPING_DECIMALS;
    if (is_group_mark(g->first) && group)
        return FXI_GROUPING_WHOLE;
    if (g->first != FXI_SEPARATOR_COMMA || (g->last_length == 3 && !g->zero_first))
        return FXI_GROUPING_OPEN;
    return FXI_GROUPING_DECIMALS;
}

/* Several marks: all the same, or all but the last, which then parts the decimals.
   The groups are 1,234,567 or, with commas, 12,34,567. */
static fxi_grouping_reading read_several(const fxi_grouping *g) {
    bool whole = g->last == g->first;
    size_t final = whole ? g->last_length : g->previous_length;
    bool twos = g->twos && (!whole || g->previous_length == 2);
    bool western = g->first_length <= 3 && g->threes;
    bool indian = g->first == FXI_SEPARATOR_COMMA && g->first_length <= 2 && twos;
    if (!g->one_separator || !is_group_mark(g->first))
        return FXI_GROUPING_OPEN;
    if (g->first_length == 0 || g->zero_first || final != 3 || !(western || indian))
        return FXI_GROUPING_OPEN;
    if (whole)
        return FXI_GROUPING_WHOLE;
    return is_decimal_mark(g->last) ? FXI_GROUPING_DECIMALS : FXI_GROUPING_OPEN;
}

fxi_grouping_reading fxi_grouping_read(const fxi_grouping *g) {
    if (g->count == 0)
        return FXI_GROUPING_WHOLE;
    if (g->odd)
        return FXI_GROUPING_OPEN;
    return g->count == 1 ? read_one_separator(g) : read_several(g);
}
