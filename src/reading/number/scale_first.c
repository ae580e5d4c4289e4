/* SPDX-License-Identifier: MIT */
#include "reading/number/scale_first.h"

#include "lexicon/grammar.h"
#include "reading/mark/modifier_word.h"
#include "reading/mark/scale_sense.h"
#include "reading/number/digits.h"
#include "reading/number/number_parts.h"
#include "reading/number/number_word.h"
#include "reading/number/number_words.h"
#include "reading/number/scale_alone.h"

enum { THOUSANDS = 3, REST_DIGITS = 3 };

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
               ? fxi_scale_alone_read(out, count, tokens, first, scale, tools)
               : FXI_QUANTITY_NONE;
}
