/* SPDX-License-Identifier: MIT */
#include "reading/number/scale.h"

#include "lexicon/grammar.h"
#include "lexicon/slip.h"
#include "reading/mark/modifier_word.h"
#include "reading/mark/scale_sense.h"
#include "reading/number/scale_compound.h"
#include "reading/number/scale_doubt.h"
#include "reading/number/short_word.h"
#include "reading/text/spelling.h"

/* Number words that are scales too, and the power of ten of the first. */
enum { HUNDRED = 100, HUNDREDS = 2, THOUSAND = 1000 };

typedef struct scale_word {
    int power;
    bool is_short;
    bool is_open; /* of several powers */
} scale_word;

/* "Rs 12 cr", but "£12.99 CR": the scale may be one of some money only. */
static bool counts_behind(const fxi_sense *scale, const fxi_tokens *tokens,
                          size_t first, const fxi_tools *tools) {
    if (scale->currency_count == 0 || first == 0)
        return true;
    const fxi_sense *money =
        fxi_token_sense(tokens, first - 1, FXI_SENSE_CURRENCY, tools);
    return money == NULL || fxi_lexicon_share_currency(tools->lexicon, scale, money);
}

bool fxi_scale_may_be_slip(const fxi_tokens *tokens, size_t index) {
    const fxi_token *word = &tokens->items[index];
    if (index == 0 || index >= tokens->count || word->entry != 0 ||
        word->kind != FXI_TOKEN_WORD || !fxi_token_is_apart(tokens, index) ||
        word[-1].kind != FXI_TOKEN_NUMERAL ||
        word->span.end - word->span.start < FXI_SLIP_BYTES_LEAST)
        return false;
    size_t behind = index + 1;
    behind += fxi_token_has(tokens, behind, FXI_SENSE_GRAMMAR);
    behind += behind < tokens->count && fxi_token_is_apostrophe(tokens, behind);
    return fxi_token_has(tokens, behind, FXI_SENSE_CURRENCY);
}

/* "3 millnes de euros": a long scale word with one slip. */
static int slipped_power(const fxi_tokens *tokens, size_t first, size_t index,
                         const fxi_tools *tools) {
    const fxi_token *word = &tokens->items[index];
    if (index == first || !fxi_scale_may_be_slip(tokens, index))
        return 0;
    return fxi_lexicon_slipped_scale(
        tools->lexicon, fxi_language_likeliest(word->language),
        tokens->text.bytes + word->span.start, word->span.end - word->span.start);
}

/* "3.15 billion": a singular of the language behind digits of two or more. */
static bool miscounts(const fxi_sense *scale, const fxi_tokens *tokens, size_t index) {
    if ((scale->flags & FXI_SENSE_SINGLE) == 0 || index == 0)
        return false;
    const fxi_numeral *count = fxi_token_numeral(tokens, index - 1);
    const fxi_decimal two = fxi_decimal_from_integer(2);
    return count != NULL && fxi_decimal_compare(&count->value, &two) >= 0;
}

/* Such a word is English where the language is a guess, and else nobody knows. */
static scale_word word_abroad(const fxi_tokens *tokens, size_t index,
                              const fxi_tools *tools) {
    const fxi_token *word = &tokens->items[index];
    const fxi_sense *scale =
        (word->language & FXI_LANGUAGE_OPEN) != 0
            ? fxi_lexicon_sense_in(tools->lexicon, word->entry, FXI_SENSE_SCALE,
                                   FXI_LANGUAGE_ENGLISH)
            : NULL;
    return (scale_word){scale != NULL ? scale->value : 0, false, scale == NULL};
}

/* What the word at `index` says as a scale; power 0: none that counts. "Hundred" is a
   number word and a scale behind digits. */
static scale_word word_at(const fxi_tokens *tokens, size_t first, size_t index,
                          const fxi_tools *tools) {
    const uint32_t kinds = FXI_KIND(SCALE) | FXI_KIND(NUMBER);
    const scale_word none = {0, false, false};
    if (!fxi_token_is_reachable(tokens, index))
        return none;
    if ((tokens->items[index].kinds & kinds) == 0)
        return (scale_word){slipped_power(tokens, first, index, tools), false, false};
    const fxi_sense *number = fxi_token_sense(tokens, index, FXI_SENSE_NUMBER, tools);
    const fxi_sense *scale = fxi_token_sense(tokens, index, FXI_SENSE_SCALE, tools);
    if (scale != NULL && index > first &&
        (tokens->items[index].language & FXI_LANGUAGE_OPEN) != 0)
        scale = fxi_scale_sense_beside(scale, tokens, first, index, tools);
    if (number != NULL && number->value == HUNDRED && index > first &&
        !fxi_token_is_currency(tokens, index,
                               tools) && /* "45 cents" are no French hundreds */
        !fxi_scale_is_word(number, tokens, first, index, tools))
        return (scale_word){HUNDREDS, scale != NULL && fxi_short_word_is(scale), false};
    if (scale == NULL || (fxi_short_word_is(scale) &&
                          (index == first ||
                           !fxi_short_word_counts(tokens, first, index, scale, tools))))
        return none;
    if (!counts_behind(scale, tokens, first, tools) ||
        (fxi_scale_is_word(scale, tokens, first, index, tools) &&
         !fxi_scale_sense_is_at_home(scale, tokens, first, tools)))
        return none;
    if (miscounts(scale, tokens, index))
        return word_abroad(tokens, index, tools);
    return (scale_word){scale->value, fxi_short_word_is(scale),
                        scale->value == FXI_SCALE_OPEN};
}

static int power_at(const fxi_tokens *tokens, size_t first, size_t index,
                    const fxi_tools *tools) {
    return word_at(tokens, first, index, tools).power;
}

/* "$5- million", "$5-|million": behind an amount the blank or the end of the line is a
   slip, as nothing else goes on so. */
static bool is_slack_hyphen(const fxi_tokens *tokens, size_t first, size_t index,
                            const fxi_tools *tools) {
    const size_t scale = index + 1;
    if (first == 0 || index != first + 1 || scale >= tokens->count ||
        tokens->items[scale].gap > FXI_GAP_LINE ||
        !fxi_token_is_currency(tokens, first - 1, tools) ||
        fxi_spelling_starts_column(tokens, scale))
        return false;
    const fxi_sense *word = fxi_token_sense(tokens, scale, FXI_SENSE_SCALE, tools);
    return word != NULL && !fxi_short_word_is(word);
}

/* "5-million", "half-million". */
static size_t skip_hyphen(const fxi_tokens *tokens, size_t first, size_t index,
                          const fxi_tools *tools) {
    bool joins = fxi_token_is_sign(tokens, index, '-') &&
                 fxi_token_touches(tokens, index) &&
                 (fxi_token_touches(tokens, index + 1) ||
                  is_slack_hyphen(tokens, first, index, tools));
    return joins ? index + 1 : index;
}

/* Romanian counts from 20 on "de" things: "20 de milioane". */
static size_t skip_particle(const fxi_tokens *tokens, size_t first, size_t index,
                            const fxi_tools *tools) {
    bool joins = index > first &&
                 fxi_token_has_role(tokens, index, FXI_SENSE_GRAMMAR,
                                    FXI_GRAMMAR_PARTICLE, tools) &&
                 power_at(tokens, first, index + 1, tools) != 0;
    return joins ? index + 1 : index;
}

/* "30多亿元", "$5+ billion": a modifier stands between the number and its scale. */
static size_t skip_inside(const fxi_tokens *tokens, size_t first, size_t index,
                          const fxi_tools *tools) {
    bool joins = index > first && fxi_modifier_is_inside(tokens, index, tools) &&
                 power_at(tokens, first, index + 1, tools) != 0;
    return joins ? index + 1 : index;
}

/* "8천여만원": between two scales, too. */
static size_t skip_to_next(const fxi_tokens *tokens, size_t first, size_t index,
                           const fxi_tools *tools) {
    return skip_inside(tokens, first, skip_hyphen(tokens, first, index, tools), tools);
}

/* "един милион и хиляда": no part follows without "and". */
static bool links_parts(const fxi_sense *scale, const fxi_tools *tools) {
    return fxi_grammar_has(tools->lexicon, scale->language, FXI_NUMBER_LINKS_REST);
}

/* "un million mille", "дві тисячі сто", "satu juta seribu": a scale that needs no
   number before it starts the next part. */
static bool starts_part(const fxi_tokens *tokens, size_t index, int power, int next,
                        const fxi_tools *tools) {
    if (power <= next)
        return false;
    const fxi_sense *number = fxi_token_sense(tokens, index, FXI_SENSE_NUMBER, tools);
    const fxi_sense *scale = fxi_token_sense(tokens, index, FXI_SENSE_SCALE, tools);
    bool is_bare = scale != NULL && (scale->flags & FXI_SENSE_ALONE) != 0 &&
                   (number != NULL || !links_parts(scale, tools));
    return is_bare ||
           (number != NULL && number->value == (next == HUNDREDS ? HUNDRED : THOUSAND));
}

/* One word, as most scales are. */
static fxi_scale_status read_word(fxi_scale *out, const fxi_tokens *tokens,
                                  size_t first, size_t index, const fxi_tools *tools) {
    scale_word word = word_at(tokens, first, index, tools);
    *out = (fxi_scale){word.power, word.power, word.power != 0 || word.is_open,
                       word.is_short};
    if (word.is_open)
        return FXI_SCALE_AMBIGUOUS;
    return word.power != 0 ? FXI_SCALE_READ : FXI_SCALE_NONE;
}

fxi_scale_status fxi_scale_read(fxi_scale *out, const fxi_tokens *tokens, size_t first,
                                size_t index, const fxi_tools *tools) {
    if (fxi_scale_is_one_word(tokens, index))
        return read_word(out, tokens, first, index, tools);
    size_t at =
        skip_particle(tokens, first, skip_hyphen(tokens, first, index, tools), tools);
    at = skip_inside(tokens, first, at, tools);
    int next;
    bool refused = false;
    scale_word word = word_at(tokens, first, at, tools);
    *out = (fxi_scale){word.power, word.power, 0, word.is_short};
    size_t end = at + 1;
    if (word.is_open) {
        out->count = end - index;
        return FXI_SCALE_AMBIGUOUS;
    }
    if (out->power == 0)
        return FXI_SCALE_NONE;
    for (at = skip_to_next(tokens, first, end, tools);
         (next = power_at(tokens, first, at, tools)) != 0;
         at = skip_to_next(tokens, first, end, tools)) {
        if (!refused && starts_part(tokens, at, out->power, next, tools))
            break;
        refused = refused || !fxi_scale_is_compound(out->power, next);
        out->power = refused ? 0 : out->power + next;
        out->last = next;
        end = at + 1;
    }
    out->count = end - index;
    return refused ? FXI_SCALE_REFUSED : FXI_SCALE_READ;
}

bool fxi_scale_closes(const fxi_tokens *tokens, size_t index, const fxi_tools *tools) {
    const fxi_sense *scale = fxi_token_sense(tokens, index, FXI_SENSE_SCALE, tools);
    return scale != NULL && (scale->flags & FXI_SENSE_AFTER) != 0;
}
