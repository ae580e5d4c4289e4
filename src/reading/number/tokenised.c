/* SPDX-License-Identifier: MIT */
#include "reading/number/tokenised.h"

#include "lexicon/grammar.h"
#include "reading/mark/marks.h"
#include "reading/number/number_decimals.h"
#include "reading/number/parted_groups.h"
#include "reading/number/scale.h"

/* Tokens of two numerals and the mark between them, and from one to the other. */
enum { TOKENS = 3, STEP = 2 };
enum { GROUP_DIGITS = 3, MINOR_DIGITS = 2 };

/* What the numeral behind a mark is to the one before it. */
typedef enum joint { JOINT_NONE, JOINT_GROUP, JOINT_DECIMALS } joint;

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
    return first > 0 && fxi_token_gap(tokens, first) == FXI_GAP_SPACE &&
           tokens->items[first - 1].kind == FXI_TOKEN_SIGN &&
           fxi_token_has(tokens, first - 1, FXI_SENSE_CURRENCY);
}

/* A group or decimals stand between spaces, before a scale word or behind a sign. */
static joint joint_between_spaces(const fxi_tokens *tokens, size_t first,
                                  const fxi_tools *tools) {
    const fxi_numeral *whole = fxi_token_plain_numeral(tokens, first);
    const fxi_numeral *rest = fxi_token_plain_numeral(tokens, first + STEP);
    if (whole == NULL || rest == NULL ||
        fxi_token_gap(tokens, first + 1) != FXI_GAP_SPACE ||
        fxi_token_gap(tokens, first + STEP) != FXI_GAP_SPACE)
        return JOINT_NONE;
    const bool is_group = fxi_token_is_sign(tokens, first + 1, ',');
    bool fits = is_group ? rest->digits == GROUP_DIGITS &&
                               whole->digits <= GROUP_DIGITS && whole->flags == 0
                         : fxi_token_is_sign(tokens, first + 1, '.');
    bool is_price =
        has_sign(tokens, first) && (is_group || rest->digits == MINOR_DIGITS);
    if (!fits || !(is_price || has_scale(tokens, first, TOKENS, tools)))
        return JOINT_NONE;
    return is_group ? JOINT_GROUP : JOINT_DECIMALS;
}

static bool has_colons(const fxi_tokens *tokens, size_t index, const fxi_tools *tools) {
    return fxi_grammar_has(tools->lexicon, tokens->items[index].language,
                           FXI_PRICE_COLON);
}

/* "49:90 kr": Swedish prices part kronor and öre by a colon, as times do hours and
   minutes; the unit tells them apart. */
static bool is_price(const fxi_tokens *tokens, size_t first, const fxi_tools *tools) {
    const fxi_numeral *whole = fxi_token_plain_numeral(tokens, first);
    const fxi_numeral *rest = fxi_token_plain_numeral(tokens, first + STEP);
    fxi_mark unit;
    return whole != NULL && rest != NULL && rest->digits == MINOR_DIGITS &&
           fxi_token_is_sign(tokens, first + 1, ':') &&
           fxi_token_touches(tokens, first + 1) &&
           fxi_token_touches(tokens, first + STEP) &&
           has_colons(tokens, first, tools) &&
           fxi_mark_behind(&unit, tokens, first + TOKENS, tools);
}

/* "EUR3 .68", "42 .3 million": behind an integer right behind its currency, or a short
   one before a scale word. */
static bool has_decimals_apart(const fxi_tokens *tokens, size_t first,
                               const fxi_tools *tools) {
    const fxi_numeral *whole = fxi_token_plain_numeral(tokens, first);
    const size_t next = first + 1;
    if (whole == NULL || next >= tokens->count ||
        fxi_token_gap(tokens, next) != FXI_GAP_SPACE)
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
               fxi_token_gap(tokens, first + STEP) == FXI_GAP_WRAP;
    return fxi_token_is_sign(tokens, first + 1, '.') && rest->digits == 1 &&
           fxi_token_gap(tokens, first + STEP) == FXI_GAP_SPACE &&
           has_scale(tokens, first, TOKENS, tools);
}

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
           whole->decimals == 0 && fxi_token_gap(tokens, first + STEP) == FXI_GAP_SPACE;
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
    const fxi_gap behind = fxi_token_gap(tokens, first + STEP);
    if (fxi_token_gap(tokens, first + 1) == FXI_GAP_SPACE)
        return behind == FXI_GAP_NONE;
    return fxi_token_gap(tokens, first + 1) == FXI_GAP_NONE &&
           behind == FXI_GAP_SPACE &&
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

static joint joint_at(const fxi_tokens *tokens, size_t first, const fxi_tools *tools) {
    const joint between = joint_between_spaces(tokens, first, tools);
    if (between != JOINT_NONE)
        return between;
    return is_price(tokens, first, tools) || has_worded_mark(tokens, first, tools) ||
                   has_slash(tokens, first, tools) || has_odd_mark(tokens, first, tools)
               ? JOINT_DECIMALS
               : JOINT_NONE;
}

/* Adds the numeral behind the mark. The tokens of both; 1: it has too many digits. */
static size_t add_rest(fxi_numeral *out, joint as, const fxi_tokens *tokens,
                       size_t first) {
    const fxi_numeral *rest = fxi_token_numeral(tokens, first + STEP);
    const bool is_group = as == JOINT_GROUP;
    fxi_decimal value = out->value;
    if (!fxi_numeral_append_digits(&value, rest) ||
        (!is_group && !fxi_decimal_shift(&value, -(int)rest->digits)))
        return 1;
    out->value = value;
    out->decimals = is_group ? 0 : rest->digits;
    out->flags |= is_group ? FXI_NUMERAL_GROUPED : 0;
    return TOKENS;
}

size_t fxi_tokenised_read(fxi_numeral *out, const fxi_tokens *tokens, size_t first,
                          const fxi_tools *tools) {
    *out = *fxi_token_numeral(tokens, first);
    if (has_decimals_apart(tokens, first, tools))
        return add_decimals(out, tokens, first);
    const size_t groups = fxi_parted_groups_count(tokens, first, tools);
    if (groups > 1)
        return fxi_parted_groups_join(out, groups, tokens, first) ? groups : 1;
    if (is_broken(tokens, first, tools) || has_cut_decimals(tokens, first)) {
        out->flags |= FXI_NUMERAL_AMBIGUOUS;
        return TOKENS;
    }
    const joint as = joint_at(tokens, first, tools);
    return as == JOINT_NONE ? 1 : add_rest(out, as, tokens, first);
}
