/* SPDX-License-Identifier: MIT */
#include "reading/text/grouping.h"

void fxi_grouping_add(fxi_grouping *g, fxi_separator separator, size_t part_length) {
    if (g->count == 0) {
        g->first = separator;
        g->first_length = part_length;
    } else {
        g->twos = g->twos && (g->count == 1 || g->previous_length == 2);
        g->threes = g->threes && part_length == 3;
        g->one_separator = g->one_separator && g->last == g->first;
        g->previous_length = part_length;
        if (g->count == 1)
            g->second = separator;
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

static bool is_point_or_comma(fxi_separator s) {
    return s == FXI_SEPARATOR_DOT || s == FXI_SEPARATOR_COMMA;
}

static bool is_decimal_mark(fxi_separator s) {
    return is_point_or_comma(s) || s == FXI_SEPARATOR_DECIMAL;
}

/* One to three digits, a point or comma, and three digits: "1.234", "1,234". */
static bool may_group(const fxi_grouping *g) {
    return g->count == 1 && g->first_length >= 1 && g->first_length <= 3 &&
           !g->zero_first && g->last_length == 3;
}

/* A point before three digits groups where the comma parts decimals, and else it parts
   decimals itself. */
static fxi_grouping_reading read_point(const fxi_grouping *g,
                                       fxi_convention convention) {
    bool groups =
        convention == FXI_CONVENTION_COMMA || convention == FXI_CONVENTION_GROUPS;
    return groups && may_group(g) ? FXI_GROUPING_WHOLE : FXI_GROUPING_DECIMALS;
}

/* A comma before exactly three digits groups, unless the number starts with 0 or the
   comma parts decimals; even then nobody prints three decimals that are zeros. Before
   any other count of digits it is the decimal comma. "2024,380" may be one number or
   two: no reading. */
static fxi_grouping_reading read_comma(const fxi_grouping *g,
                                       fxi_convention convention) {
    bool decimal = convention == FXI_CONVENTION_COMMA;
    if (may_group(g) && (!decimal || g->zeros_last))
        return FXI_GROUPING_WHOLE;
    return g->last_length == 3 && !g->zero_first && !decimal ? FXI_GROUPING_OPEN
                                                             : FXI_GROUPING_DECIMALS;
}

/* "3'50": by hand an apostrophe stands for the decimal comma, where points group. */
static bool parts_cents(const fxi_grouping *g, fxi_convention convention) {
    enum { CENTS = 2 };
    bool has_comma =
        convention == FXI_CONVENTION_COMMA || convention == FXI_CONVENTION_GROUPS;
    return has_comma && g->last == FXI_SEPARATOR_APOSTROPHE && g->first_length > 0 &&
           g->last_length >= 1 && g->last_length <= CENTS;
}

/* "£5·00": it stands for the point. */
static bool is_raised_point(const fxi_grouping *g, fxi_convention convention) {
    return g->last == FXI_SEPARATOR_RAISED && convention != FXI_CONVENTION_COMMA &&
           convention != FXI_CONVENTION_GROUPS;
}

static fxi_grouping_reading read_one_separator(const fxi_grouping *g,
                                               fxi_convention convention) {
    if (g->first == FXI_SEPARATOR_DECIMAL)
        return FXI_GROUPING_DECIMALS;
    if (g->first == FXI_SEPARATOR_DOT)
        return read_point(g, convention);
    if (g->first == FXI_SEPARATOR_COMMA)
        return read_comma(g, convention);
    if (parts_cents(g, convention) || is_raised_point(g, convention))
        return FXI_GROUPING_DECIMALS;
    bool groups = g->first == FXI_SEPARATOR_SPACE || /* it joins nothing else */
                  (is_group_mark(g->first) && may_group(g));
    return groups ? FXI_GROUPING_WHOLE : FXI_GROUPING_OPEN;
}

bool fxi_grouping_is_open(const fxi_grouping *g, fxi_convention convention) {
    if (!is_point_or_comma(g->first) || !may_group(g))
        return false;
    if (convention == FXI_CONVENTION_COMMA)
        return g->first == FXI_SEPARATOR_COMMA && g->zeros_last;
    return convention != FXI_CONVENTION_POINT;
}

/* "12,34,567", "۱۲٬۳۴٬۵۶۷" */
static bool is_indian_mark(fxi_separator s) {
    return s == FXI_SEPARATOR_COMMA || s == FXI_SEPARATOR_ARABIC_GROUP;
}

/* "1'250,000", "12'500.000,50": an apostrophe behind the millions, and another mark
   behind the thousands, as Latin America writes by hand. */
static bool marks_millions(const fxi_grouping *g) {
    enum { ONE_GROUP = 2, WITH_MORE = 3 };
    return g->first == FXI_SEPARATOR_APOSTROPHE && is_point_or_comma(g->second) &&
           !g->zero_first && g->first_length >= 1 && g->first_length <= 3 &&
           g->threes && is_point_or_comma(g->last) &&
           (g->count == WITH_MORE || (g->count == ONE_GROUP && g->last_length == 3));
}

/* Three digits behind the second mark are a group where that mark groups, but for the
   Swiss, who part decimals by it; in a language of decimal commas it may be either. */
static fxi_grouping_reading read_millions(const fxi_grouping *g,
                                          fxi_convention convention) {
    if (g->count > 2 && g->last != g->second)
        return FXI_GROUPING_DECIMALS;
    if (g->count > 2)
        return g->last_length == 3 ? FXI_GROUPING_WHOLE : FXI_GROUPING_OPEN;
    if (convention == FXI_CONVENTION_GROUPS || g->zeros_last)
        return FXI_GROUPING_WHOLE;
    if (convention == FXI_CONVENTION_COMMA)
        return FXI_GROUPING_OPEN;
    return g->last == FXI_SEPARATOR_COMMA ? FXI_GROUPING_WHOLE : FXI_GROUPING_DECIMALS;
}

/* Several marks: all the same, or all but the last, which then parts the decimals.
   The groups are 1,234,567 or, with commas, 12,34,567. */
static fxi_grouping_reading read_several(const fxi_grouping *g,
                                         fxi_convention convention) {
    bool whole = g->last == g->first;
    size_t final = whole ? g->last_length : g->previous_length;
    bool twos = g->twos && (!whole || g->previous_length == 2);
    bool western =
        (g->first_length <= 3 || g->first == FXI_SEPARATOR_SPACE) && g->threes;
    bool indian = is_indian_mark(g->first) && g->first_length <= 2 && twos;
    if (marks_millions(g))
        return read_millions(g, convention);
    if (!g->one_separator || !is_group_mark(g->first))
        return FXI_GROUPING_OPEN;
    if (g->first_length == 0 || g->zero_first || final != 3 || !(western || indian))
        return FXI_GROUPING_OPEN;
    if (whole)
        return FXI_GROUPING_WHOLE;
    return is_decimal_mark(g->last) || parts_cents(g, convention) ||
                   is_raised_point(g, convention)
               ? FXI_GROUPING_DECIMALS
               : FXI_GROUPING_OPEN;
}

fxi_grouping_reading fxi_grouping_read(const fxi_grouping *g,
                                       fxi_convention convention) {
    if (g->count == 0)
        return FXI_GROUPING_WHOLE;
    if (g->odd)
        return FXI_GROUPING_OPEN;
    return g->count == 1 ? read_one_separator(g, convention)
                         : read_several(g, convention);
}
