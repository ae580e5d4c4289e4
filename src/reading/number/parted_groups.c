/* SPDX-License-Identifier: MIT */
/* Two forms:

   groups := whole (comma group)+     where one space stands before or behind the comma
   groups := whole ('/' group){2,}    where a slash is the decimal mark

   A comma with a space behind it also ends a clause. That it joins is certain of a
   group that starts with 0, as no number does, and of the groups before that one; and
   before groups of their own where the currency touches the whole: "N14, 500,000"; of
   groups of India behind their currency: "Rs. 1, 25, 000"; and of one before a word
   that no number counts: "Sh2, 300 per bag". */
#include "reading/number/parted_groups.h"

#include "lexicon/grammar.h"
#include "reading/mark/marks.h"
#include "reading/number/indian_groups.h"
#include "reading/number/scale.h"
#include "reading/text/spelling.h"

/* From one group to the next, over the mark between them. */
enum { STEP = 2 };
enum { GROUP_DIGITS = 3, MINOR_DIGITS = 2, GROUPS_MAX = 6 };

/* One to three digits, or exact groups. */
static bool starts_groups(const fxi_tokens *tokens, size_t first) {
    const fxi_numeral *whole = fxi_token_numeral(tokens, first);
    if (whole == NULL || whole->decimals != 0)
        return false;
    return whole->flags == 0
               ? whole->digits <= GROUP_DIGITS
               : (whole->flags & ~(FXI_NUMERAL_GROUPED | FXI_NUMERAL_OPEN)) == 0 &&
                     fxi_token_has_comma(tokens, first);
}

/* "234.56": groups that end in hundredths. */
static bool has_hundredths(const fxi_numeral *n) {
    return n->decimals == MINOR_DIGITS && n->digits % GROUP_DIGITS == 0;
}

/* Three digits, or groups of them: "754", "098,100", "500,000". */
static bool is_group(const fxi_tokens *tokens, size_t index) {
    const unsigned allowed =
        FXI_NUMERAL_LEADING_ZERO | FXI_NUMERAL_GROUPED | FXI_NUMERAL_OPEN;
    const fxi_numeral *n = fxi_token_numeral(tokens, index);
    if (n == NULL || (n->flags & ~allowed) != 0)
        return false;
    bool is_one = n->digits == GROUP_DIGITS && n->decimals == 0;
    bool is_two = n->digits == GROUP_DIGITS && n->decimals == GROUP_DIGITS;
    bool is_more = n->digits % GROUP_DIGITS == 0 && n->decimals == 0;
    return is_one || has_hundredths(n) ||
           ((is_two || is_more) && fxi_token_has_comma(tokens, index));
}

/* A comma and a group, a space before or behind the comma. */
static bool is_joint(const fxi_tokens *tokens, size_t comma) {
    if (!fxi_token_is_sign(tokens, comma, ',') || !is_group(tokens, comma + 1))
        return false;
    fxi_gap before = fxi_token_gap(tokens, comma),
            behind = fxi_token_gap(tokens, comma + 1);
    return (before == FXI_GAP_NONE && behind == FXI_GAP_SPACE) ||
           (before == FXI_GAP_SPACE && behind == FXI_GAP_NONE);
}

/* "N14, 500,000" or "P 159, 936.00", and no unit behind it: "$5, 500,000 yen". */
static bool is_marked(const fxi_tokens *tokens, size_t first, size_t group,
                      const fxi_tools *tools) {
    fxi_mark unit;
    fxi_scale scale;
    return first > 0 &&
           (has_hundredths(fxi_token_numeral(tokens, group))
                ? fxi_token_is_near(tokens, first)
                : fxi_token_touches(tokens, first) &&
                      fxi_token_has_comma(tokens, group)) &&
           fxi_token_has(tokens, first - 1, FXI_SENSE_CURRENCY) &&
           !fxi_mark_behind(&unit, tokens, group + 1, tools) &&
           fxi_scale_read(&scale, tokens, group, group + 1, tools) == FXI_SCALE_NONE;
}

/* "Per kg", "a bag". */
static bool is_per_unit(const fxi_tokens *tokens, size_t index,
                        const fxi_tools *tools) {
    const fxi_sense *unit = fxi_token_sense(tokens, index, FXI_SENSE_UNIT, tools);
    return fxi_token_is_near(tokens, index) &&
           ((unit != NULL && unit->value != FXI_UNIT_KIND) ||
            fxi_spelling_is_of(tokens, index, FXI_WORDS_PER, tools));
}

/* "For", "in", a bracket, the end of a sentence: nothing that the number before it may
   count. */
static bool counts_nothing(const fxi_tokens *tokens, size_t index,
                           const fxi_tools *tools) {
    static const uint32_t ends[] = {'.', ';', '(', ')', 0};
    return fxi_token_is_reachable(tokens, index) &&
           (fxi_token_is_sign_of(tokens, index, ends) ||
            fxi_token_has_role(tokens, index, FXI_SENSE_GRAMMAR,
                               FXI_GRAMMAR_PREPOSITION, tools));
}

static bool groups_by_commas(const fxi_tokens *tokens, size_t index,
                             const fxi_tools *tools) {
    return fxi_language_convention(tools->lexicon, tokens->items[index].language) ==
           FXI_CONVENTION_POINT;
}

/* "Sh2, 300 per bag", "$2,291, 128."; in "tea, $12, 300 in stock" the comma parts
   items, and in "$5, 300 people" it ends a clause. */
static bool is_priced(const fxi_tokens *tokens, size_t first, size_t group,
                      const fxi_tools *tools) {
    const fxi_numeral *whole = fxi_token_numeral(tokens, first);
    if (fxi_decimal_is_zero(&whole->value) || first == 0 ||
        !fxi_token_is_near(tokens, first) ||
        fxi_token_gap(tokens, group) != FXI_GAP_SPACE ||
        fxi_token_plain_numeral(tokens, group) == NULL)
        return false;
    const fxi_sense *mark =
        fxi_token_sense(tokens, first - 1, FXI_SENSE_CURRENCY, tools);
    const bool is_item = first > 1 && fxi_token_is_sign(tokens, first - 2, ',');
    return mark != NULL && (mark->flags & FXI_SENSE_WEAK) == 0 &&
           groups_by_commas(tokens, first, tools) &&
           (is_per_unit(tokens, group + 1, tools) ||
            (!is_item && counts_nothing(tokens, group + 1, tools)));
}

static bool is_certain(const fxi_tokens *tokens, size_t first, size_t group,
                       const fxi_tools *tools) {
    return fxi_token_gap(tokens, group) == FXI_GAP_NONE ||
           (fxi_token_numeral(tokens, group)->flags & FXI_NUMERAL_LEADING_ZERO) != 0 ||
           is_marked(tokens, first, group, tools) ||
           is_priced(tokens, first, group, tools);
}

/* Tokens of the number whose commas stand apart; 1: none do. */
static size_t count_by_commas(const fxi_tokens *tokens, size_t first,
                              const fxi_tools *tools) {
    size_t count = 1;
    if (!fxi_token_is_sign(tokens, first + 1, ',') || !starts_groups(tokens, first))
        return count;
    size_t indian = fxi_indian_groups_count(tokens, first);
    if (indian > 0)
        return indian;
    for (size_t i = 0; i < GROUPS_MAX && is_joint(tokens, first + 1 + i * STEP); i++) {
        size_t group = first + (i + 1) * STEP;
        if (is_certain(tokens, first, group, tools))
            count = group + 1 - first;
        if (fxi_token_has_comma(tokens, group) ||
            has_hundredths(fxi_token_numeral(tokens, group)))
            break;
    }
    return count;
}

/* "۱۲/۵۰۰/۰۰۰ ریال": where a slash is the decimal mark, two of them part groups. Tokens
   of the number; 1: it has none. */
static size_t count_by_slashes(const fxi_tokens *tokens, size_t first,
                               const fxi_tools *tools) {
    const fxi_numeral *n = fxi_token_plain_numeral(tokens, first);
    size_t at = first + 1;
    if (n == NULL || n->digits > GROUP_DIGITS ||
        !fxi_grammar_has(tools->lexicon, tokens->items[first].language,
                         FXI_NUMBER_SLASH_DECIMALS))
        return 1;
    while (at < first + GROUPS_MAX * STEP && fxi_token_is_sign(tokens, at, '/') &&
           fxi_token_touches(tokens, at) && fxi_token_touches(tokens, at + 1) &&
           (n = fxi_token_numeral(tokens, at + 1)) != NULL &&
           (n->flags & FXI_NUMERAL_REFUSED) == 0 && n->digits == GROUP_DIGITS &&
           n->decimals == 0)
        at += STEP;
    return at > first + 1 + STEP && !fxi_token_is_sign(tokens, at, '/') ? at - first
                                                                        : 1;
}

size_t fxi_parted_groups_count(const fxi_tokens *tokens, size_t first,
                               const fxi_tools *tools) {
    return fxi_token_is_sign(tokens, first + 1, '/')
               ? count_by_slashes(tokens, first, tools)
               : count_by_commas(tokens, first, tools);
}

bool fxi_parted_groups_join(fxi_numeral *out, size_t count, const fxi_tokens *tokens,
                            size_t first) {
    const fxi_numeral *last = fxi_token_numeral(tokens, first + count - 1);
    const int decimals = last->decimals == MINOR_DIGITS ? MINOR_DIGITS : 0;
    fxi_decimal value = fxi_token_numeral(tokens, first)->value;
    for (size_t i = STEP; i < count; i += STEP)
        if (!fxi_numeral_append_digits(&value, fxi_token_numeral(tokens, first + i)))
            return false;
    if (!fxi_decimal_shift(&value, -decimals))
        return false;
    *out = *fxi_token_numeral(tokens, first);
    out->value = value;
    out->decimals = (uint8_t)decimals;
    out->flags = FXI_NUMERAL_GROUPED;
    return true;
}
