/* SPDX-License-Identifier: MIT */
#include "reading/mark/scale_sense.h"

#include "lexicon/grammar.h"
#include "reading/text/spelling.h"

/* Token `index` parts the ends of a range whose low one is behind its currency, at
   `money`: "-", "to", and "and" behind "between". */
static bool parts_range(const fxi_tokens *tokens, size_t index, size_t money,
                        const fxi_tools *tools) {
    if (fxi_token_is_dash(tokens, index))
        return true;
    const fxi_sense *link = fxi_token_sense(tokens, index, FXI_SENSE_RANGE, tools);
    if (link == NULL || link->value != FXI_RANGE_AND)
        return link != NULL && link->value == FXI_RANGE_LINK;
    const fxi_sense *opening =
        money > 0 ? fxi_token_sense(tokens, money - 1, FXI_SENSE_RANGE, tools) : NULL;
    return opening != NULL && opening->value == FXI_RANGE_BETWEEN;
}

bool fxi_scale_sense_unit(size_t *mark, const fxi_tokens *tokens, size_t first,
                          const fxi_tools *tools) {
    if (first == 0)
        return false;
    size_t at = first - 1;
    if (!fxi_token_is_currency(tokens, at, tools)) {
        at -= at > 0 && fxi_token_has(tokens, at - 1, FXI_SENSE_SCALE);
        if (at < 2 || tokens->items[at - 1].kind != FXI_TOKEN_NUMERAL ||
            !fxi_token_is_currency(tokens, at - 2, tools) ||
            !parts_range(tokens, first - 1, at - 2, tools))
            return false;
        at -= 2;
    }
    *mark = at;
    return true;
}

/* The sign or code of one money alone; NULL: token `index` is none. */
static const fxi_sense *sign_at(const fxi_tokens *tokens, size_t index,
                                const fxi_tools *tools) {
    const fxi_sense *sign = fxi_token_sense(tokens, index, FXI_SENSE_CURRENCY, tools);
    return sign != NULL && (sign->flags & FXI_SENSE_IS_NAME) == 0 &&
                   sign->currency_count == 1
               ? sign
               : NULL;
}

/* Such a sign before the number. */
static const fxi_sense *sign_before(const fxi_tokens *tokens, size_t first,
                                    const fxi_tools *tools) {
    size_t mark;
    return fxi_scale_sense_unit(&mark, tokens, first, tools)
               ? sign_at(tokens, mark, tools)
               : NULL;
}

/* Such a sign before the number, or right behind its scale: "12 mil Kč". */
static const fxi_sense *sign_around(const fxi_tokens *tokens, size_t first,
                                    size_t scale, const fxi_tools *tools) {
    const fxi_sense *sign = sign_before(tokens, first, tools);
    return sign == NULL && fxi_token_is_near(tokens, scale + 1)
               ? sign_at(tokens, scale + 1, tools)
               : sign;
}

bool fxi_scale_sense_is_home(const fxi_sense *sign, fxi_language language,
                             const fxi_tools *tools) {
    const fxc_currency money = fxi_lexicon_currency(tools->lexicon, sign, 0);
    const char *code =
        fxi_grammar_words(fxi_grammar_of(tools->lexicon, language), FXI_WORDS_HOME);
    while (*code != '\0' && strcmp(code, money.code) != 0)
        code = fxi_grammar_next_word(code);
    return *code != '\0';
}

bool fxi_scale_sense_is_at_home(const fxi_sense *scale, const fxi_tokens *tokens,
                                size_t first, const fxi_tools *tools) {
    const fxi_sense *sign = sign_before(tokens, first, tools);
    return sign != NULL && fxi_scale_sense_is_home(sign, scale->language, tools);
}

/* "Rp 1,2 M": the scale of the language in which the sign is at home; NULL: none. */
static const fxi_sense *home_scale(const fxi_sense *sign, fxi_entry entry,
                                   fxc_span spelling, const fxi_tokens *tokens,
                                   const fxi_tools *tools) {
    const fxi_sense *sense;
    for (size_t i = 0; (sense = fxi_lexicon_sense_at(tools->lexicon, entry, i)) != NULL;
         i++)
        if (sense->kind == FXI_SENSE_SCALE &&
            fxi_scale_sense_is_home(sign, sense->language, tools)) {
            const fxi_sense *spelt =
                fxi_lexicon_sense(tools->lexicon, entry, FXI_SENSE_SCALE, spelling,
                                  tokens->text.bytes, sense->language);
            return spelt != NULL && spelt->language == sense->language ? spelt : NULL;
        }
    return NULL;
}

/* The key that ends before the stop of "mil."; false: none does. */
static bool match_bare(fxi_entry *entry, fxc_span bare, const fxi_tokens *tokens,
                       fxi_language language, const fxi_tools *tools) {
    const size_t length = bare.end - bare.start;
    return fxi_lexicon_match(entry, tools->lexicon, language,
                             tokens->text.bytes + bare.start, length) == length;
}

/* "R$ 300 mil.": a stop at the end of a line or a text, or behind a scale at home, ends
   the sentence, and makes no "mil." of "mil". */
static const fxi_sense *before_stop(const fxi_sense *scale, const fxi_sense *sign,
                                    const fxi_tokens *tokens, size_t index,
                                    const fxi_tools *tools) {
    const fxi_token *word = &tokens->items[index];
    const fxc_span bare = {word->span.start, word->span.end - 1};
    const bool ends_item = fxi_spelling_starts_item(tokens, index + 1);
    fxi_entry entry;
    if (scale->language == fxi_language_likeliest(word->language) ||
        (sign == NULL && !ends_item) ||
        !match_bare(&entry, bare, tokens, word->language, tools))
        return scale;
    const fxi_sense *other =
        sign != NULL ? home_scale(sign, entry, bare, tokens, tools) : NULL;
    if (other == NULL && ends_item)
        other = fxi_lexicon_sense(tools->lexicon, entry, FXI_SENSE_SCALE, bare,
                                  tokens->text.bytes, word->language);
    return other != NULL ? other : scale;
}

const fxi_sense *fxi_scale_sense_beside(const fxi_sense *scale,
                                        const fxi_tokens *tokens, size_t first,
                                        size_t index, const fxi_tools *tools) {
    const fxi_token *word = &tokens->items[index];
    const fxi_sense *sign = sign_around(tokens, first, index, tools);
    const fxi_sense *home =
        sign != NULL ? home_scale(sign, word->entry, word->span, tokens, tools) : NULL;
    const bool leads = home != NULL && (home->flags & FXI_SENSE_LEADING) != 0;
    if (home != NULL && (!leads || index == first))
        return home;
    return tokens->text.bytes[word->span.end - 1] == '.'
               ? before_stop(scale, sign, tokens, index, tools)
               : scale;
}

const fxi_sense *fxi_scale_sense_behind_mark(const fxi_tokens *tokens, size_t index,
                                             const fxi_tools *tools) {
    const fxi_sense *scale = fxi_token_sense(tokens, index, FXI_SENSE_SCALE, tools);
    return scale != NULL && (tokens->items[index].language & FXI_LANGUAGE_OPEN) != 0
               ? fxi_scale_sense_beside(scale, tokens, index, index, tools)
               : scale;
}

/* It has to touch its number, and does not, or counts in another language alone. */
static bool is_none(const fxi_sense *scale, const fxi_tokens *tokens, size_t index) {
    bool is_loose =
        (scale->flags & FXI_SENSE_GLUED) != 0 && !fxi_token_touches(tokens, index + 1);
    return is_loose || fxi_sense_is_abroad(scale, tokens->items[index].language);
}

int fxi_scale_first_power(const fxi_tokens *tokens, size_t index,
                          const fxi_tools *tools) {
    const fxi_sense *scale = fxi_scale_first_at(tokens, index, tools);
    bool leads = scale != NULL && (scale->flags & FXI_SENSE_LEADING) != 0 &&
                 !is_none(scale, tokens, index);
    return leads ? scale->value : 0;
}
