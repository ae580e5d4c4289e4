/* SPDX-License-Identifier: MIT */
#include "reading/number/scale_first.h"

#include "lexicon/grammar.h"
#include "reading/mark/modifier_word.h"
#include "reading/mark/scale_sense.h"
#include "reading/number/digits.h"
#include "reading/number/half.h"
#include "reading/number/number_parts.h"
#include "reading/number/number_word.h"
#include "reading/number/number_words.h"
#include "reading/text/emphasis.h"
#include "reading/text/spelling.h"

enum { THOUSANDS = 3, MYRIADS = 4, REST_DIGITS = 3 };

/* "ကုဋေ ၃.၈ သောင်း": crores that a smaller scale counts. */
static bool counts_crores(const fxi_quantity *q, int power, size_t behind,
                          const fxi_tokens *tokens) {
    enum { CRORES = 7 };
    return power == CRORES && q->scale >= THOUSANDS && q->scale < CRORES &&
           (behind >= tokens->count || tokens->items[behind].kind != FXI_TOKEN_NUMERAL);
}

/* "puku otu": the word for one, which elsewhere is an article or a pronoun. */
static bool is_one(const fxi_tokens *tokens, size_t index, const fxi_tools *tools) {
    const fxi_sense *one = fxi_token_sense(tokens, index, FXI_SENSE_NUMBER, tools);
    return one != NULL && one->value == 1 && (one->flags & FXI_SENSE_WEAK) != 0;
}

/* Where a number behind a scale of 10^power ends at the latest: before the next leading
   scale, "milioni mbili| laki tano", which is a smaller one and has its own number. */
static size_t led_end(const fxi_tokens *tokens, size_t first, int power,
                      const fxi_tools *tools) {
    enum { REACH = 8 };
    for (size_t i = first + 1; i < first + REACH && fxi_token_is_near(tokens, i); i++) {
        int next = fxi_scale_first_power(tokens, i, tools);
        if (next > 0 && next < power && fxi_number_is_near(tokens, i + 1, tools))
            return i;
    }
    return tokens->count;
}

/* The number behind a leading scale, and behind a modifier that may stand between them,
   "miliyoni hafi 430"; one with a scale of its own is another number. */
static fxi_quantity_status read_led(fxi_quantity *out, size_t *count,
                                    const fxi_tokens *tokens, size_t first, int power,
                                    const fxi_tools *tools) {
    const bool is_hedged = fxi_modifier_leads(tokens, first + 1, tools);
    const size_t at = first + 1 + is_hedged;
    if (!fxi_token_is_near(tokens, at))
        return FXI_QUANTITY_NONE;
    fxi_tokens own = *tokens;
    own.count = led_end(tokens, at, power, tools);
    fxi_quantity_status status =
        tokens->items[at].kind == FXI_TOKEN_NUMERAL
            ? fxi_digits_read(out, count, &own, at, tools)
            : fxi_number_words_read(out, count, &own, at, tools);
    if (status == FXI_QUANTITY_NONE && is_one(tokens, at, tools)) {
        fxi_quantity_set_words(out, 1);
        status = FXI_QUANTITY_READ;
        *count = 1;
    }
    bool is_scaled = status == FXI_QUANTITY_READ && out->scale != 0 &&
                     (out->flags & FXI_QUANTITY_SCALED) != 0;
    if (status == FXI_QUANTITY_NONE ||
        (is_scaled && !counts_crores(out, power, at + *count, tokens))) {
        *count = 0;
        return FXI_QUANTITY_NONE;
    }
    *count += 1 + is_hedged;
    power += is_scaled ? out->scale : 0;
    if (status == FXI_QUANTITY_READ && !fxi_quantity_rescale(out, power))
        return FXI_QUANTITY_NONE;
    out->flags |= FXI_QUANTITY_LED;
    return status;
}

/* Less than a thousand. */
static bool is_short_rest(const fxi_quantity *rest) {
    return (rest->flags & FXI_QUANTITY_SCALED) == 0 &&
           fxi_decimal_whole_digits(&rest->value) <= REST_DIGITS;
}

/* "elfu mbili na mia tano": behind a thousand or a hundred and "and", in words. */
static size_t read_last(fxi_quantity *out, const fxi_tokens *tokens, size_t index,
                        int power, const fxi_tools *tools) {
    size_t count;
    bool is_last =
        power <= THOUSANDS && fxi_token_is_near(tokens, index) &&
        fxi_number_words_read(out, &count, tokens, index, tools) == FXI_QUANTITY_READ &&
        is_short_rest(out) && fxi_decimal_whole_digits(&out->value) <= power &&
        out->decimals == 0;
    return is_last ? count : 0;
}

/* What joins a further part: "and", a comma, nothing. False: nothing may. */
static bool read_joint(size_t *count, bool *is_and, const fxi_tokens *tokens,
                       size_t index, const fxi_tools *tools) {
    *count = 0;
    *is_and =
        fxi_token_is_near(tokens, index) && fxi_token_is_and(tokens, index, tools);
    if (index >= tokens->count)
        return false;
    const fxi_grammar *grammar =
        fxi_grammar_of(tools->lexicon, tokens->items[index].language);
    *count = *is_and || fxi_number_comma_joins(grammar, tokens, index);
    return *is_and || *fxi_grammar_words(grammar, FXI_WORDS_AND) != '\0';
}

/* "miliyan 3 da dubu 500", "elfu tatu mia tano": a further part, below the last power;
   without "and" a number of hundreds or one with a scale. */
static size_t read_further(fxi_quantity *out, const fxi_tokens *tokens, size_t index,
                           int power, const fxi_tools *tools) {
    size_t joint, count;
    bool is_and;
    if (!read_joint(&joint, &is_and, tokens, index, tools) ||
        !fxi_token_is_near(tokens, index + joint))
        return 0;
    int own = fxi_scale_first_power(tokens, index + joint, tools);
    count = own == 0 ? read_last(out, tokens, index + joint, power, tools) : 0;
    if (count > 0)
        return is_and || fxi_decimal_whole_digits(&out->value) == REST_DIGITS
                   ? joint + count
                   : 0;
    bool is_below =
        own != 0 && own < power &&
        read_led(out, &count, tokens, index + joint, own, tools) == FXI_QUANTITY_READ &&
        fxi_decimal_whole_digits(&out->value) <= power;
    return is_below ? joint + count : 0;
}

static bool add_further(fxi_quantity *out, size_t *count, const fxi_tokens *tokens,
                        size_t first, int power, const fxi_tools *tools) {
    fxi_quantity more;
    size_t used;
    while (out->decimals == 0 &&
           (used = read_further(&more, tokens, first + *count, power, tools)) != 0) {
        if (!fxi_decimal_add(&out->value, &out->value, &more.value))
            return false;
        *count += used;
        power = out->scale = more.scale;
    }
    return true;
}

size_t fxi_scale_first_add_rest(fxi_quantity *quantity, int power,
                                const fxi_tokens *tokens, size_t index,
                                const fxi_tools *tools) {
    size_t count = 0;
    fxi_quantity sum = *quantity;
    if (!add_further(&sum, &count, tokens, index, power, tools))
        return 0;
    *quantity = sum;
    return count;
}

/* "ونصف مليون", and half a million, where the "and" is in the word. */
static bool is_halved(const fxi_tokens *tokens, size_t first, const fxi_tools *tools) {
    const fxi_sense *half =
        fxi_token_is_near(tokens, first)
            ? fxi_token_sense(tokens, first - 1, FXI_SENSE_FRACTION, tools)
            : NULL;
    return half != NULL &&
           fxi_grammar_has(tools->lexicon, half->language, FXI_NUMBER_JOINS_LINK);
}

/* "수천여|만": what stands inside a number. */
static bool is_inside(const fxi_tokens *tokens, size_t index, const fxi_tools *tools) {
    const fxi_sense *modifier =
        fxi_token_sense(tokens, index, FXI_SENSE_MODIFIER, tools);
    return modifier != NULL && (modifier->flags & FXI_SENSE_INSIDE) != 0 &&
           fxi_token_touches(tokens, index + 1);
}

/* "(45.3) مليون", "12.5- مليون": a bracket, or the quote or minus of a number. */
static bool is_behind_number(const fxi_tokens *tokens, size_t first) {
    const size_t sign = first - 1;
    if (!fxi_token_is_near(tokens, first) ||
        tokens->items[sign].kind != FXI_TOKEN_SIGN || sign == 0 ||
        !fxi_token_touches(tokens, sign))
        return false;
    return fxi_token_closes(tokens, sign) ||
           ((fxi_emphasis_is(tokens, sign) || fxi_token_is_dash(tokens, sign)) &&
            fxi_token_numeral(tokens, sign - 1) != NULL);
}

/* "مئات مليون", "birkaç yüz bin": hundreds of it, and no number. */
static bool is_part_of_more(const fxi_tokens *tokens, size_t first,
                            const fxi_tools *tools) {
    return first > 0 &&
           (fxi_number_counts_several(tokens, first, tools) ||
            is_inside(tokens, first - 1, tools) || is_halved(tokens, first, tools));
}

/* "(45.3) مليون", not "(1.000.000) مليون ريال", which says the same number twice. */
static bool is_scale_of_number(const fxi_quantity *words, const fxi_tokens *tokens,
                               size_t first) {
    if (first == 0 || !is_behind_number(tokens, first))
        return false;
    const fxi_numeral *n = fxi_token_numeral(tokens, first - 2);
    return n == NULL || !fxi_token_closes(tokens, first - 1) ||
           fxi_decimal_compare(&n->value, &words->value) != 0;
}

/* "tysiąc dwieście milionów": the largest scale of the rest, where a thousand before it
   is counted with it; 0: it is not. Scales are a thousand times each other there. */
static int wide_power(const fxi_quantity *rest, const fxi_grammar *grammar) {
    int digits = fxi_decimal_whole_digits(&rest->value);
    int power = (digits - 1) / THOUSANDS * THOUSANDS;
    bool is_wide = (rest->flags & FXI_QUANTITY_SCALED) != 0 && power > THOUSANDS &&
                   (grammar->rules & FXI_NUMBER_WIDE_GROUPS) != 0;
    return is_wide ? power : 0;
}

/* "மூவாயிரத்து ஐநூறு| கோடி": the same where scales are not a thousand times each other,
   of the `count` words of the rest from `index` on. */
static int wide_scale(const fxi_quantity *rest, const fxi_tokens *tokens, size_t index,
                      size_t count, const fxi_tools *tools) {
    int power = 0;
    for (size_t at = index; at < index + count; at++) {
        const fxi_sense *scale = fxi_token_sense(tokens, at, FXI_SENSE_SCALE, tools);
        if (scale != NULL && scale->value > power)
            power = scale->value;
    }
    bool is_wide = power > THOUSANDS &&
                   fxi_decimal_whole_digits(&rest->value) <= power + REST_DIGITS;
    return is_wide ? power : 0;
}

/* "milliún, dhá chéad míle", "milliún, a haon", not "milliún, dhá euro an duine". */
static bool is_behind_comma(const fxi_quantity *rest, const fxi_tokens *tokens,
                            size_t last, const fxi_tools *tools) {
    return fxi_decimal_whole_digits(&rest->value) >= REST_DIGITS ||
           fxi_number_is_counting(tokens, last, tools);
}

/* The rest behind a scale of 10^power without a number: "tysiąc dwieście", "хиляда и
   двеста", "sejuta dua ratus ribu". How many tokens it takes; 0: none stands there, and
   `out` is unchanged. */
static size_t add_rest(fxi_quantity *out, int power, const fxi_tokens *tokens,
                       size_t index, fxi_language language, const fxi_tools *tools) {
    const fxi_grammar *grammar = fxi_grammar_of(tools->lexicon, language);
    const unsigned broken = FXI_QUANTITY_FRACTION | FXI_QUANTITY_DECIMALS;
    size_t at = index, count = 0;
    fxi_quantity rest;
    if (!fxi_token_is_near(tokens, at))
        return 0;
    bool has_comma = fxi_number_comma_joins(grammar, tokens, at);
    at += has_comma || fxi_spelling_in_list(tokens, at, grammar, FXI_WORDS_AND);
    if (!fxi_token_is_near(tokens, at) ||
        fxi_number_words_read(&rest, &count, tokens, at, tools) != FXI_QUANTITY_READ ||
        (rest.flags & broken) != 0 ||
        (has_comma && !is_behind_comma(&rest, tokens, at + count - 1, tools)))
        return 0;
    int wide = 0;
    if (power == THOUSANDS)
        wide = (grammar->rules & FXI_NUMBER_WIDE_SCALES) != 0
                   ? wide_scale(&rest, tokens, at, count, tools)
                   : wide_power(&rest, grammar);
    bool is_below = fxi_decimal_whole_digits(&rest.value) <= power;
    fxi_decimal sum = out->value;
    if ((wide == 0 && !is_below) || !fxi_decimal_shift(&sum, wide) ||
        !fxi_decimal_add(&sum, &sum, &rest.value))
        return 0;
    out->value = sum;
    out->flags = rest.flags;
    out->scale = rest.scale;
    return at + count - index;
}

static int times_of(const fxi_tokens *tokens, size_t index, const fxi_tools *tools) {
    const fxi_sense *times = fxi_token_sense(tokens, index, FXI_SENSE_NUMBER, tools);
    return times != NULL ? times->value : 1;
}

/* Smaller scales behind one of 10^*power: "いちまん|ごせん". Their tokens. */
static size_t add_smaller(fxi_quantity *out, int *power, const fxi_tokens *tokens,
                          size_t index, const fxi_tools *tools) {
    size_t at = index;
    const fxi_sense *scale;
    while (fxi_token_is_near(tokens, at) &&
           (scale = fxi_scale_first_at(tokens, at, tools)) != NULL &&
           (scale->flags & FXI_SENSE_ALONE) != 0 && scale->value < *power) {
        fxi_decimal part = fxi_decimal_from_integer(times_of(tokens, at, tools));
        if (!fxi_decimal_shift(&part, scale->value) ||
            !fxi_decimal_add(&out->value, &out->value, &part))
            break;
        *power = out->scale = scale->value;
        at++;
    }
    return at - index;
}

/* "만 오천 원", "만 5천원": a number in digits behind ten thousand. Its tokens. */
static size_t add_below_myriad(fxi_quantity *out, const fxi_tokens *tokens,
                               size_t index, const fxi_tools *tools) {
    const unsigned broken = FXI_QUANTITY_FRACTION | FXI_QUANTITY_DECIMALS;
    fxi_quantity rest;
    size_t count = 0;
    if (!fxi_token_is_near(tokens, index) ||
        tokens->items[index].kind != FXI_TOKEN_NUMERAL ||
        fxi_digits_read(&rest, &count, tokens, index, tools) != FXI_QUANTITY_READ ||
        (rest.flags & broken) != 0 || fxi_decimal_whole_digits(&rest.value) > MYRIADS ||
        !fxi_decimal_add(&out->value, &out->value, &rest.value))
        return 0;
    out->scale = rest.scale;
    return count;
}

/* What stands behind a scale of 10^power without a number. Its tokens. */
static size_t add_behind(fxi_quantity *out, int power, const fxi_tokens *tokens,
                         size_t index, fxi_language language, const fxi_tools *tools) {
    size_t count = add_smaller(out, &power, tokens, index, tools);
    return count + (power == MYRIADS
                        ? add_below_myriad(out, tokens, index + count, tools)
                        : add_rest(out, power, tokens, index + count, language, tools));
}

/* Scales that multiply one without a number: "ألف ألف", "ألف مليون". Their tokens. */
static size_t multiply(int *power, const fxi_tokens *tokens, size_t index,
                       const fxi_tools *tools) {
    const int least = *power;
    size_t at = index;
    const fxi_sense *scale;
    while (*power <= FXI_SCALE_MAX && fxi_token_is_near(tokens, at) &&
           (scale = fxi_token_sense(tokens, at, FXI_SENSE_SCALE, tools)) != NULL &&
           (scale->flags & (FXI_SENSE_GLUED | FXI_SENSE_WEAK)) == 0 &&
           scale->value >= least && times_of(tokens, at, tools) == 1) {
        *power += scale->value;
        at++;
    }
    return at - index;
}

/* "kun 5 dollar", five or a thousand and five: the language of the scale is a guess. */
static bool is_guessed(const fxi_sense *scale, const fxi_tokens *tokens, size_t first) {
    const fxi_language language = tokens->items[first].language;
    const fxi_language likeliest = fxi_language_likeliest(language);
    return language != likeliest && scale->language != likeliest &&
           fxi_token_numeral(tokens, first + 1) != NULL;
}

static fxi_quantity_status read_alone(fxi_quantity *out, size_t *count,
                                      const fxi_tokens *tokens, size_t first,
                                      const fxi_sense *scale, const fxi_tools *tools) {
    int power = scale->value;
    if (is_part_of_more(tokens, first, tools))
        return FXI_QUANTITY_NONE;
    if (is_guessed(scale, tokens, first)) {
        *count = 2;
        out->rule = FXI_RULE_AMBIGUOUS_NUMBER;
        out->reason =
            "the word before the digits is a scale in a language that may be another";
        return FXI_QUANTITY_REFUSED;
    }
    *out = (fxi_quantity){.value =
                              fxi_decimal_from_integer(times_of(tokens, first, tools)),
                          .flags = FXI_QUANTITY_WORDS};
    fxi_fraction half = {0, 0};
    const size_t scales = 1 + multiply(&power, tokens, first + 1, tools);
    *count = scales + fxi_half_of_scale(&half, tokens, first + scales, tools);
    if (*count > scales)
        out->flags |= FXI_QUANTITY_FRACTION;
    if (!fxi_quantity_rescale(out, power) || !fxi_half_add(&out->value, half, power))
        return FXI_QUANTITY_NONE;
    if (*count == 1)
        *count += add_behind(out, power, tokens, first + 1, scale->language, tools);
    return is_scale_of_number(out, tokens, first) ? FXI_QUANTITY_NONE
                                                  : FXI_QUANTITY_READ;
}

fxi_quantity_status fxi_scale_first_read(fxi_quantity *out, size_t *count,
                                         const fxi_tokens *tokens, size_t first,
                                         const fxi_tools *tools) {
    const fxi_sense *scale = fxi_scale_first_at(tokens, first, tools);
    if (scale == NULL || fxi_number_is_other_word(tokens, first, tools))
        return FXI_QUANTITY_NONE;
    int power = fxi_scale_first_power(tokens, first, tools);
    fxi_quantity_status status = power != 0
                                     ? read_led(out, count, tokens, first, power, tools)
                                     : FXI_QUANTITY_NONE;
    if (status == FXI_QUANTITY_REFUSED ||
        (status == FXI_QUANTITY_READ &&
         add_further(out, count, tokens, first, power, tools)))
        return status;
    *count = 0;
    if (status == FXI_QUANTITY_READ)
        return FXI_QUANTITY_NONE;
    return (scale->flags & FXI_SENSE_ALONE) != 0
               ? read_alone(out, count, tokens, first, scale, tools)
               : FXI_QUANTITY_NONE;
}
