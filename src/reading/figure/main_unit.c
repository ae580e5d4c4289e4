/* SPDX-License-Identifier: MIT */
#include "reading/figure/main_unit.h"

#include "lexicon/grammar.h"
#include "lexicon/iso4217.h"

static bool groups_by_points(const fxi_sense *mark, const fxi_tools *tools) {
    return mark->currency_count == 1 && mark->value == 0 &&
           fxi_currency_groups_by_points(fxi_lexicon_currency(tools->lexicon, mark, 0));
}

/* "5,000 DT": three decimals of money in thousandths, where a comma parts them. */
static bool prints_thousandths(const fxi_sense *mark, fxi_language language,
                               const fxi_tools *tools) {
    enum { THOUSANDTHS = 3 };
    if (mark->currency_count != 1 || mark->value != 0)
        return false;
    fxc_currency money = fxi_lexicon_currency(tools->lexicon, mark, 0);
    bool is_named = fxi_lexicon_language(tools->lexicon, tools->language) == language;
    fxi_convention own =
        is_named ? fxi_language_tag_convention(tools->lexicon, tools->language)
                 : fxi_language_convention(tools->lexicon, language);
    return own == FXI_CONVENTION_COMMA &&
           fxi_currency_minor_digits(money) == THOUSANDTHS &&
           !fxi_currency_groups_by_points(money);
}

/* "dinar" of Tunisia, "rial" of Oman: the first of the `count` that it may mean. */
static bool may_count_thousandths(const fxi_sense *mark, size_t count,
                                  const fxi_tools *tools) {
    for (size_t i = 0; i < count; i++)
        if (fxi_currency_minor_digits(fxi_lexicon_currency(tools->lexicon, mark, i)) >=
            FXI_QUANTITY_GROUP)
            return true;
    return false;
}

/* "€50.000" in English: two digits or more of money whose people print no comma between
   groups, but a point. */
static bool is_grouped_at_home(const fxi_quantity *quantity, const fxi_sense *mark,
                               fxi_language language, const fxi_tools *tools) {
    if (fxi_decimal_whole_digits(&quantity->value) < 2 ||
        fxi_language_convention(tools->lexicon, language) != FXI_CONVENTION_POINT)
        return false;
    for (size_t i = 0; i < mark->currency_count; i++)
        if (fxi_currency_groups_by_commas(
                fxi_lexicon_currency(tools->lexicon, mark, i)))
            return false;
    return true;
}

/* "125.000 €", "12.000 درهم": no price has three decimals of zeros, where its money has
   not. */
static bool has_empty_decimals(const fxi_quantity *quantity, const fxi_sense *mark,
                               fxi_language language, const fxi_tools *tools) {
    const bool is_open = quantity->open == FXI_QUANTITY_GROUP;
    return fxi_decimal_trailing_zeros(&quantity->value) >= FXI_QUANTITY_GROUP &&
           (is_open ||
            fxi_grammar_has(tools->lexicon, language, FXI_NUMBER_ZEROS_GROUP) ||
            is_grouped_at_home(quantity, mark, language, tools)) &&
           !may_count_thousandths(mark, is_open ? 1 : mark->currency_count, tools);
}

static bool count_pieces(fxi_quantity *quantity, const fxi_sense *mark) {
    if (mark->pieces <= 1)
        return true;
    const fxi_decimal worth = fxi_decimal_from_integer(mark->pieces);
    return fxi_decimal_multiply(&quantity->value, &quantity->value, &worth);
}

/* A hundredth stays exact: the exponent moves, the digits do not. */
bool fxi_main_unit_take(fxi_quantity *quantity, const fxi_sense *mark,
                        fxi_language language, const fxi_tools *tools) {
    const int power = mark->value;
    if (quantity->open == -FXI_QUANTITY_GROUP &&
        prints_thousandths(mark, language, tools))
        fxi_quantity_part_zeros(quantity);
    if (quantity->decimals == FXI_QUANTITY_GROUP &&
        (groups_by_points(mark, tools) ||
         has_empty_decimals(quantity, mark, language, tools)))
        fxi_quantity_group_decimals(quantity);
    if (!count_pieces(quantity, mark))
        return false;
    quantity->shown = (int16_t)(quantity->shown + power);
    quantity->coarse = (int16_t)(quantity->coarse + power);
    return fxi_decimal_shift(&quantity->value, power);
}
