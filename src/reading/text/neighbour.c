/* SPDX-License-Identifier: MIT */
#include "reading/text/neighbour.h"

#include "reading/text/myriad.h"

enum { COMMA = 0x3001 };

/* The digit in words at `at`, of three bytes; FXI_MYRIAD_NO_DIGIT: none stands there.
 */
static unsigned digit_at(fxi_text text, size_t at) {
    return fxi_myriad_digit(fxi_text_character(text, at));
}

static bool is_comma(fxi_text text, size_t at) {
    return at <= text.length && fxi_text_has(text, at, "、");
}

/* One apart, or "三五": three to five, which has no comma. */
static bool are_neighbours(unsigned low, unsigned high, bool is_parted) {
    return high == low + 1 || (!is_parted && low == 3 && high == 5);
}

/* "三两万", "三兩百": two to three, the other way round; not in "十三两万". */
static bool is_two_behind_three(fxi_text text, size_t second, unsigned low) {
    enum { SIZE = 3, LIANG = 0x4E24, LIANG_TRADITIONAL = 0x5169 };
    const uint32_t c = fxi_text_character(text, second);
    return low == 3 && (c == LIANG || c == LIANG_TRADITIONAL) &&
           !fxi_myriad_is_bound(text.bytes, second - SIZE);
}

size_t fxi_neighbour_at(fxi_text text, size_t at, bool may_touch) {
    enum { SIZE = 3 };
    unsigned low = digit_at(text, at);
    size_t second = at + SIZE;
    if (low == 0 || low + 1 >= FXI_MYRIAD_NO_DIGIT)
        return 0;
    const bool is_parted = is_comma(text, second);
    if (is_parted)
        second += SIZE;
    else if (!may_touch)
        return 0;
    bool is_next = are_neighbours(low, digit_at(text, second), is_parted) ||
                   (!is_parted && is_two_behind_three(text, second, low));
    return is_next && digit_at(text, second + SIZE) == FXI_MYRIAD_NO_DIGIT ? second : 0;
}

/* Both in words, or both printed with one digit. */
static bool are_alike(const fxi_numeral *low, const fxi_numeral *high) {
    bool in_words = (low->flags & high->flags & FXI_NUMERAL_WORDS) != 0;
    return low->decimals == 0 && high->decimals == 0 && low->digits == 1 &&
           (in_words || (low->flags == 0 && high->flags == 0 && high->digits == 1));
}

/* "十五|六万": two numbers in words touch only where they are one apart. */
static bool are_joined(const fxi_numeral *low, const fxi_numeral *high) {
    return (low->flags & high->flags & FXI_NUMERAL_WORDS) != 0 && low->decimals == 0 &&
           fxi_decimal_whole_digits(&low->value) > 1 &&
           fxi_decimal_compare(&low->value, &high->value) < 0;
}

/* The digit that token `index` is in words; 0: none. */
static int digit_word(const fxi_tokens *tokens, size_t index, const fxi_tools *tools) {
    enum { LAST_DIGIT = 9 };
    const fxi_sense *word = fxi_token_sense(tokens, index, FXI_SENSE_NUMBER, tools);
    return word != NULL && word->value <= LAST_DIGIT ? word->value : 0;
}

/* A hundred, a thousand or a scale. */
static bool multiplies(const fxi_tokens *tokens, size_t index, const fxi_tools *tools) {
    enum { HUNDRED = 100 };
    if (!fxi_token_is_near(tokens, index))
        return false;
    const fxi_sense *word = fxi_token_sense(tokens, index, FXI_SENSE_NUMBER, tools);
    return (word != NULL && word->value >= HUNDRED) ||
           fxi_token_sense(tokens, index, FXI_SENSE_SCALE, tools) != NULL;
}

/* A name of money right behind two numbers that no third one leads to: "beş altı lira",
   not "bir iki üç lira". */
static bool are_paid(const fxi_tokens *tokens, size_t first, const fxi_tools *tools) {
    const size_t unit = first + 2;
    const fxi_sense *name =
        fxi_token_near_sense(tokens, unit, FXI_SENSE_CURRENCY, tools);
    return name != NULL && (name->flags & FXI_SENSE_IS_NAME) != 0 &&
           (first == 0 || !fxi_token_has(tokens, first - 1, FXI_SENSE_NUMBER));
}

/* "zwei, drei Millionen", not "eins, zwei, drei Millionen". English writes so of two
   things: "in week two, three million". */
static bool is_comma_between(const fxi_tokens *tokens, size_t first,
                             const fxi_tools *tools) {
    const size_t comma = first + 1;
    return fxi_token_touches(tokens, comma) && fxi_token_is_sign(tokens, comma, ',') &&
           fxi_token_is_near(tokens, comma + 1) &&
           multiplies(tokens, comma + 2, tools) &&
           fxi_language_likeliest(tokens->items[first].language) !=
               FXI_LANGUAGE_ENGLISH &&
           (first == 0 || !fxi_token_is_sign(tokens, first - 1, ','));
}

/* "hai ba trăm", "दो तीन हज़ार", "beş altı lira". */
static size_t word_behind(const fxi_tokens *tokens, size_t first,
                          const fxi_tools *tools) {
    const bool is_parted = is_comma_between(tokens, first, tools);
    const size_t second = first + (is_parted ? 2 : 1);
    if (!fxi_token_is_near(tokens, second) ||
        tokens->items[second].kind != FXI_TOKEN_WORD)
        return 0;
    int low = digit_word(tokens, first, tools);
    return low > 0 && digit_word(tokens, second, tools) == low + 1 &&
                   (multiplies(tokens, second + 1, tools) ||
                    are_paid(tokens, first, tools))
               ? second
               : 0;
}

/* "2、3万", "2,3만"; "2, 3만" as Korean spells it. */
static bool follows_comma(const fxi_tokens *tokens, size_t second) {
    enum { FIRST = 3 }; /* tokens back: what stands before the first number */
    static const uint32_t commas[] = {COMMA, ',', 0};
    if (!fxi_token_touches(tokens, second - 1) || second + 1 >= tokens->count ||
        !fxi_token_is_sign_of(tokens, second - 1, commas))
        return false;
    return fxi_token_touches(tokens, second) ||
           (fxi_token_is_near(tokens, second) &&
            (second < FIRST || !fxi_token_is_sign(tokens, second - FIRST, ',')) &&
            fxi_token_is_hangul(tokens, second + 1) &&
            fxi_token_touches(tokens, second + 1) &&
            fxi_token_has(tokens, second + 1, FXI_SENSE_SCALE));
}

size_t fxi_neighbour_behind(const fxi_tokens *tokens, size_t first,
                            const fxi_tools *tools) {
    if (tokens->items[first].kind == FXI_TOKEN_WORD)
        return word_behind(tokens, first, tools);
    const fxi_numeral *low = fxi_token_numeral(tokens, first);
    if (low == NULL)
        return 0;
    bool is_parted = follows_comma(tokens, first + 2);
    size_t second = first + (is_parted ? 2 : 1);
    const fxi_numeral *high = fxi_token_numeral(tokens, second);
    if (high == NULL || !(is_parted || fxi_token_touches(tokens, second)))
        return 0;
    bool is_next =
        are_alike(low, high) && low->value.count == 1 &&
        (are_neighbours(low->value.digits[0], high->value.digits[0], is_parted) ||
         (!is_parted &&
          is_two_behind_three(tokens->text, tokens->items[second].span.start,
                              low->value.digits[0])));
    return is_next || (!is_parted && are_joined(low, high)) ? second : 0;
}
