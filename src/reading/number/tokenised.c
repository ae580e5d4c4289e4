/* SPDX-License-Identifier: MIT */
#include "reading/number/tokenised.h"

#include "lexicon/grammar.h"
#include "reading/mark/marks.h"
#include "reading/number/indian_groups.h"
#include "reading/number/number_decimals.h"
#include "reading/number/scale.h"
#include "reading/text/spelling.h"

enum { GROUP_DIGITS = 3, MINOR_DIGITS = 2, TOKENS = 3, STEP = 2 };

static fxi_gap gap_at(const fxi_tokens *tokens, size_t index) {
    return (fxi_gap)tokens->items[index].gap;
}

/* Behind so many tokens. */
static bool has_scale(const fxi_tokens *tokens, size_t first, size_t count,
                      const fxi_tools *tools) {
    fxi_scale scale;
    size_t behind = first + count;
    return fxi_scale_read(&scale, tokens, behind - 1, behind, tools) ==
               FXI_SCALE_READ &&
           !scale.is_short;
}

/* "$ 1 , 250", "€ 19 . 99": the sign stands one space before. */
static bool has_sign(const fxi_tokens *tokens, size_t first) {
    return first > 0 && gap_at(tokens, first) == FXI_GAP_SPACE &&
           tokens->items[first - 1].kind == FXI_TOKEN_SIGN &&
           fxi_token_has(tokens, first - 1, FXI_SENSE_CURRENCY);
}

/* A group or decimals stand between spaces, before a scale word or behind a sign. */
static bool is_apart(bool *is_group, const fxi_tokens *tokens, size_t first,
                     const fxi_tools *tools) {
    const fxi_numeral *whole = fxi_token_plain_numeral(tokens, first);
    const fxi_numeral *rest = fxi_token_plain_numeral(tokens, first + STEP);
    if (whole == NULL || rest == NULL || gap_at(tokens, first + 1) != FXI_GAP_SPACE ||
        gap_at(tokens, first + STEP) != FXI_GAP_SPACE)
        return false;
    *is_group = fxi_token_is_sign(tokens, first + 1, ',');
    bool fits = *is_group ? rest->digits == GROUP_DIGITS &&
                                whole->digits <= GROUP_DIGITS && whole->flags == 0
                          : fxi_token_is_sign(tokens, first + 1, '.');
    bool is_price =
        has_sign(tokens, first) && (*is_group || rest->digits == MINOR_DIGITS);
    return fits && (is_price || has_scale(tokens, first, TOKENS, tools));
}

static bool has_colons(const fxi_tokens *tokens, size_t index, const fxi_tools *tools) {
    return fxi_grammar_has(tools->lexicon, tokens->items[index].language,
                           FXI_PRICE_COLON);
}

/* "49:90 kr": Swedish prices part kronor and öre by a colon, as times do hours and
   minutes; the unit tells them apart. */
static bool is_price(const fxi_tokens *tokens, size_t first, const fxi_tools *tools) {
    const fxi_numeral *whole = fxi_token_plain_numeral(tokens, first);
    const fxi_numeral *rest = fxi_token_plain_numeral(tokens, first + 2);
    fxi_mark unit;
    return whole != NULL && rest != NULL && rest->digits == MINOR_DIGITS &&
           fxi_token_is_sign(tokens, first + 1, ':') &&
           fxi_token_touches(tokens, first + 1) &&
           fxi_token_touches(tokens, first + 2) && has_colons(tokens, first, tools) &&
           fxi_mark_behind(&unit, tokens, first + TOKENS, tools);
}

/* "EUR3 .68", "42 .3 million": behind an integer right behind its currency, or a short
   one before a scale word. */
static bool has_decimals_apart(const fxi_tokens *tokens, size_t first,
                               const fxi_tools *tools) {
    const fxi_numeral *whole = fxi_token_plain_numeral(tokens, first);
    const size_t next = first + 1;
    if (whole == NULL || next >= tokens->count || gap_at(tokens, next) != FXI_GAP_SPACE)
        return false;
    const fxi_numeral *rest = fxi_token_numeral(tokens, next);
    if (rest == NULL || rest->flags != 0 || rest->digits != 0 || rest->decimals == 0)
        return false;
    return (first > 0 && fxi_token_is_near(tokens, first) &&
            fxi_token_has(tokens, first - 1, FXI_SENSE_CURRENCY)) ||
           (whole->digits <= GROUP_DIGITS && has_scale(tokens, first, STEP, tools));
}

static size_t add_decimals(fxi_numeral *out, const fxi_tokens *tokens, size_t first) {
    const fxi_numeral *rest = fxi_token_numeral(tokens, first + 1);
    fxi_decimal value;
    if (!fxi_decimal_add(&value, &out->value, &rest->value))
        return 1;
    out->value = value;
    out->decimals = rest->decimals;
    return 2;
}

/* --- groups ---

   groups := whole (comma group)+     where one space stands before or behind the comma

   A comma with a space behind it also ends a clause. That it joins is certain of a
   group that starts with 0, as no number does, and of the groups before that one; and
   before groups of their own where the currency touches the whole: "N14, 500,000"; of
   groups of India behind their currency: "Rs. 1, 25, 000"; and of one before a word
   that no number counts: "Sh2, 300 per bag". */

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
    fxi_gap before = gap_at(tokens, comma), behind = gap_at(tokens, comma + 1);
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
        !fxi_token_is_near(tokens, first) || gap_at(tokens, group) != FXI_GAP_SPACE ||
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
    return gap_at(tokens, group) == FXI_GAP_NONE ||
           (fxi_token_numeral(tokens, group)->flags & FXI_NUMERAL_LEADING_ZERO) != 0 ||
           is_marked(tokens, first, group, tools) ||
           is_priced(tokens, first, group, tools);
}

/* Tokens of the number whose groups stand apart; 1: none do. */
static size_t count_groups(const fxi_tokens *tokens, size_t first,
                           const fxi_tools *tools) {
    enum { GROUPS_MAX = 6 };
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

/* Adds the printed digits of `rest`, with the zeros before them. */
static bool append(fxi_decimal *value, const fxi_numeral *rest) {
    size_t printed = (size_t)rest->digits + rest->decimals;
    size_t leading = printed - rest->value.count;
    bool fits = rest->value.count <= printed;
    for (size_t i = 0; i < printed && fits; i++)
        fits = fxi_decimal_append(value,
                                  i < leading ? 0 : rest->value.digits[i - leading]);
    return fits;
}

static size_t add_groups(fxi_numeral *out, size_t count, const fxi_tokens *tokens,
                         size_t first) {
    fxi_decimal value = out->value;
    for (size_t i = STEP; i < count; i += STEP)
        if (!append(&value, fxi_token_numeral(tokens, first + i)))
            return 1;
    const fxi_numeral *last = fxi_token_numeral(tokens, first + count - 1);
    const int decimals = last->decimals == MINOR_DIGITS ? MINOR_DIGITS : 0;
    if (!fxi_decimal_shift(&value, -decimals))
        return 1;
    out->value = value;
    out->decimals = (uint8_t)decimals;
    out->flags = FXI_NUMERAL_GROUPED;
    return count;
}

/* "۱۲/۵۰۰/۰۰۰ ریال": where a slash is the decimal mark, two of them part groups. Tokens
   of the number; 1: it has none. */
static size_t count_slashed(const fxi_tokens *tokens, size_t first,
                            const fxi_tools *tools) {
    enum { GROUPS_MAX = 6 };
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
    return at > first + TOKENS && !fxi_token_is_sign(tokens, at, '/') ? at - first : 1;
}

/* "$12,|500" over the end of a line, "£1. 5 million": behind a mark, and nobody knows
   whether it is one number. */
static bool is_broken(const fxi_tokens *tokens, size_t first, const fxi_tools *tools) {
    const fxi_numeral *whole = fxi_token_plain_numeral(tokens, first);
    const fxi_numeral *rest = fxi_token_plain_numeral(tokens, first + STEP);
    if (whole == NULL || whole->digits > GROUP_DIGITS || rest == NULL || first == 0 ||
        !fxi_token_touches(tokens, first) || !fxi_token_touches(tokens, first + 1) ||
        !fxi_token_has(tokens, first - 1, FXI_SENSE_CURRENCY))
        return false;
    if (fxi_token_is_sign(tokens, first + 1, ','))
        return rest->digits == GROUP_DIGITS &&
               gap_at(tokens, first + STEP) == FXI_GAP_WRAP;
    return fxi_token_is_sign(tokens, first + 1, '.') && rest->digits == 1 &&
           gap_at(tokens, first + STEP) == FXI_GAP_SPACE &&
           has_scale(tokens, first, TOKENS, tools);
}

/* --- decimals --- */

/* "2 ነጥብ 4": the decimal mark is a word between printed digits. */
static bool has_worded_mark(const fxi_tokens *tokens, size_t first,
                            const fxi_tools *tools) {
    return fxi_token_plain_numeral(tokens, first) != NULL &&
           fxi_number_has_printed_decimals(tokens, first + 1, tools);
}

/* "۱۲/۵ میلیارد دلار": in a language that types a slash for its decimal mark, before a
   scale or a unit. */
static bool has_slash(const fxi_tokens *tokens, size_t first, const fxi_tools *tools) {
    enum { DECIMALS_MAX = 2 };
    fxi_mark unit;
    fxi_scale scale;
    size_t behind = first + TOKENS;
    if (!fxi_token_is_sign(tokens, first + 1, '/') ||
        !fxi_grammar_has(tools->lexicon, tokens->items[first].language,
                         FXI_NUMBER_SLASH_DECIMALS))
        return false;
    const fxi_numeral *rest = fxi_token_plain_numeral(tokens, first + STEP);
    return rest != NULL && rest->digits <= DECIMALS_MAX &&
           fxi_token_plain_numeral(tokens, first) != NULL &&
           fxi_token_touches(tokens, first + 1) &&
           fxi_token_touches(tokens, first + STEP) &&
           (fxi_scale_read(&scale, tokens, first, behind, tools) == FXI_SCALE_READ ||
            fxi_mark_behind(&unit, tokens, behind, tools));
}

/* "1, 07 M$": no number starts with a zero, so that these are decimals or a slip. */
static bool has_cut_decimals(const fxi_tokens *tokens, size_t first) {
    if (!fxi_token_is_sign(tokens, first + 1, ',') ||
        !fxi_token_touches(tokens, first + 1))
        return false;
    const fxi_numeral *whole = fxi_token_numeral(tokens, first);
    const fxi_numeral *rest = fxi_token_numeral(tokens, first + STEP);
    return rest != NULL && rest->flags == FXI_NUMERAL_LEADING_ZERO &&
           rest->decimals == 0 && rest->digits == MINOR_DIGITS &&
           whole->decimals == 0 && gap_at(tokens, first + STEP) == FXI_GAP_SPACE;
}

/* Two digits behind a mark of one sign, and the unit behind them. */
static bool has_cents_apart(const fxi_tokens *tokens, size_t first, bool are_zeros,
                            const fxi_tools *tools) {
    fxi_mark unit;
    const fxi_numeral *rest = fxi_token_numeral(tokens, first + STEP);
    return rest != NULL && (rest->flags & ~FXI_NUMERAL_LEADING_ZERO) == 0 &&
           rest->digits == MINOR_DIGITS && rest->decimals == 0 &&
           (!are_zeros || fxi_decimal_is_zero(&rest->value)) &&
           fxi_token_numeral(tokens, first)->decimals == 0 &&
           fxi_mark_behind(&unit, tokens, first + TOKENS, tools);
}

/* "40 ,50", "1 234, 50": a blank has slipped in beside the comma; one behind it parts
   the items of a list where what stands before is no groups. */
static bool has_slipped_blank(const fxi_tokens *tokens, size_t first) {
    const fxi_gap behind = gap_at(tokens, first + STEP);
    if (gap_at(tokens, first + 1) == FXI_GAP_SPACE)
        return behind == FXI_GAP_NONE;
    return gap_at(tokens, first + 1) == FXI_GAP_NONE && behind == FXI_GAP_SPACE &&
           (fxi_token_numeral(tokens, first)->flags & FXI_NUMERAL_GROUPED) != 0;
}

/* "40 ,50 Euro", where the comma parts decimals. "99-00 руб.": a dash parts no kopecks,
   as no range falls to zero. */
static bool has_odd_mark(const fxi_tokens *tokens, size_t first,
                         const fxi_tools *tools) {
    if (fxi_token_is_dash(tokens, first + 1))
        return fxi_token_touches(tokens, first + 1) &&
               fxi_token_touches(tokens, first + STEP) &&
               has_cents_apart(tokens, first, true, tools);
    const fxi_language language = fxi_language_likeliest(tokens->items[first].language);
    return fxi_token_is_sign(tokens, first + 1, ',') &&
           fxi_language_convention(tools->lexicon, language) == FXI_CONVENTION_COMMA &&
           has_cents_apart(tokens, first, false, tools) &&
           has_slipped_blank(tokens, first);
}

size_t fxi_tokenised_read(fxi_numeral *out, const fxi_tokens *tokens, size_t first,
                          const fxi_tools *tools) {
    bool is_group = false;
    *out = *fxi_token_numeral(tokens, first);
    if (has_decimals_apart(tokens, first, tools))
        return add_decimals(out, tokens, first);
    size_t groups = count_groups(tokens, first, tools);
    if (groups == 1 && fxi_token_is_sign(tokens, first + 1, '/'))
        groups = count_slashed(tokens, first, tools);
    if (groups > 1)
        return add_groups(out, groups, tokens, first);
    if (is_broken(tokens, first, tools) || has_cut_decimals(tokens, first)) {
        out->flags |= FXI_NUMERAL_AMBIGUOUS;
        return TOKENS;
    }
    if (!is_apart(&is_group, tokens, first, tools) && !is_price(tokens, first, tools) &&
        !has_worded_mark(tokens, first, tools) && !has_slash(tokens, first, tools) &&
        !has_odd_mark(tokens, first, tools))
        return 1;
    fxi_decimal value = out->value;
    const fxi_numeral *rest = fxi_token_numeral(tokens, first + STEP);
    if (!append(&value, rest) ||
        (!is_group && !fxi_decimal_shift(&value, -(int)rest->digits)))
        return 1;
    out->value = value;
    out->decimals = is_group ? 0 : rest->digits;
    out->flags |= is_group ? FXI_NUMERAL_GROUPED : 0;
    return TOKENS;
}
