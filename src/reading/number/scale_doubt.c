/* SPDX-License-Identifier: MIT */
#include "reading/number/scale_doubt.h"

#include <string.h>

#include "reading/mark/marks.h"
#include "reading/number/number_word.h"
#include "reading/text/spelling.h"

static bool is_open(const fxi_tokens *tokens, size_t index) {
    return (tokens->items[index].language & FXI_LANGUAGE_OPEN) != 0;
}

/* A scale of one language alone, or a hundred, which is also a number word there. */
static bool is_of_one_language(const fxi_sense *sense, const fxi_tools *tools) {
    return sense->language > FXI_LANGUAGE_ENGLISH &&
           (sense->kind == FXI_SENSE_NUMBER || (sense->flags & FXI_SENSE_LOCAL) != 0 ||
            sense->language >= fxi_language_listed_count(tools->lexicon));
}

/* The mark of this amount, "5 bin lira", not of the next one, "60 min € 80". */
static bool is_unit_behind(const fxi_tokens *tokens, size_t index,
                           const fxi_tools *tools) {
    fxi_mark unit;
    return fxi_mark_behind(&unit, tokens, index + 1, tools) &&
           ((unit.sense->flags & FXI_SENSE_IS_NAME) != 0 ||
            fxi_token_numeral(tokens, unit.last + 1) == NULL);
}

int fxi_scale_doubt(const fxi_tokens *tokens, size_t index, int power,
                    const fxi_tools *tools) {
    const fxi_token *word = &tokens->items[index];
    if (!is_open(tokens, index) ||
        (power == 0 && fxi_spelling_starts_line(tokens, index)))
        return 0;
    const fxi_sense *english = fxi_lexicon_sense_in(
        tools->lexicon, word->entry, FXI_SENSE_SCALE, FXI_LANGUAGE_ENGLISH);
    if (english != NULL)
        return power != 0 ? english->value - power : 0;
    const fxi_sense *scale = fxi_token_sense(tokens, index, FXI_SENSE_SCALE, tools);
    if (scale == NULL || !is_of_one_language(scale, tools) ||
        fxi_number_is_other_word(tokens, index, tools) ||
        is_unit_behind(tokens, index, tools))
        return 0;
    return power != 0 ? -power : scale->value;
}

/* "TSh bil. 5": before its number in that language. */
static bool leads_in(fxi_language language, const fxi_token *word,
                     const fxi_tools *tools) {
    const fxi_sense *scale =
        fxi_lexicon_sense_in(tools->lexicon, word->entry, FXI_SENSE_SCALE, language);
    return scale != NULL && (scale->flags & FXI_SENSE_LEADING) != 0;
}

/* English has the scale, and each other language that has it behind a number writes
   signs there too. */
static bool is_behind_abroad(const fxi_token *word, const fxi_tools *tools) {
    enum { LANGUAGES_MAX = 16 };
    fxi_language owners[LANGUAGES_MAX];
    bool is_english = false;
    const size_t count = fxi_lexicon_sense_languages(
        owners, LANGUAGES_MAX, tools->lexicon, word->entry, FXI_SENSE_SCALE);
    for (size_t i = 0; i < count; i++) {
        bool is_own = owners[i] == FXI_LANGUAGE_ENGLISH;
        if (!is_own && !leads_in(owners[i], word, tools) &&
            !fxi_language_signs_stand_behind(tools->lexicon, owners[i]))
            return false;
        is_english = is_english || is_own;
    }
    return is_english && count < LANGUAGES_MAX;
}

/* "$1.2 billion" of a text that may be French: a singular there, which has a comma. */
static bool is_pointed_singular(const fxi_tokens *tokens, size_t first, size_t index,
                                const fxi_tools *tools) {
    const fxi_sense *scale = fxi_token_sense(tokens, index, FXI_SENSE_SCALE, tools);
    const fxi_numeral *number = fxi_token_numeral(tokens, first);
    const fxc_span span = tokens->items[first].span;
    return scale != NULL && (scale->flags & FXI_SENSE_SINGLE) != 0 && number != NULL &&
           number->decimals > 0 &&
           memchr(tokens->text.bytes + span.start, '.', span.end - span.start) != NULL;
}

bool fxi_scale_may_be_english(const fxi_tokens *tokens, size_t first, size_t index,
                              const fxi_tools *tools) {
    const unsigned sign = FXI_SENSE_IS_SYMBOL | FXI_SENSE_PREFIX;
    const fxi_sense *mark =
        first > 0 ? fxi_token_sense(tokens, first - 1, FXI_SENSE_CURRENCY, tools)
                  : NULL;
    return mark != NULL && (mark->flags & sign) == sign &&
           (is_behind_abroad(&tokens->items[index], tools) ||
            is_pointed_singular(tokens, first, index, tools));
}

/* "MILLION" of a line in capitals. */
static bool is_shouted(const fxi_tokens *tokens, size_t index) {
    enum { LONGER = 4 }; /* than abbreviations */
    fxc_span span = tokens->items[index].span;
    return span.end - span.start > LONGER &&
           fxi_ascii_is_upper(tokens->text.bytes[span.end - 1]);
}

/* A capital behind a line break, which scales have in German alone. */
static bool starts_item(const fxi_tokens *tokens, size_t first, size_t index) {
    fxi_language language = tokens->items[index].language;
    return fxi_spelling_starts_line(tokens, index) &&
           (language == FXI_LANGUAGE_ENGLISH || is_open(tokens, index)) && first > 0 &&
           fxi_token_has(tokens, first - 1, FXI_SENSE_CURRENCY) &&
           fxi_spelling_is_capital(tokens, index) && !is_shouted(tokens, index) &&
           !fxi_spelling_starts_line(tokens, index + 1) &&
           !fxi_token_is_sign(tokens, index + 1, '.');
}

/* "M" of Swahili, which is as much in English. */
static bool is_english(const fxi_sense *sense, const fxi_tokens *tokens, size_t index,
                       const fxi_tools *tools) {
    const fxi_sense *english =
        fxi_lexicon_sense_in(tools->lexicon, tokens->items[index].entry,
                             FXI_SENSE_SCALE, FXI_LANGUAGE_ENGLISH);
    return english != NULL && english->value == sense->value;
}

/* The language of the scale is likely, and no "$" or "£" of anybody stands before the
   number: "€ 40 mila", not "£40 bin". */
static bool is_at_home(const fxi_sense *sense, const fxi_tokens *tokens, size_t first,
                       size_t index, const fxi_tools *tools) {
    const fxi_sense *mark =
        first > 0 ? fxi_token_sense(tokens, first - 1, FXI_SENSE_CURRENCY, tools)
                  : NULL;
    return sense->language == fxi_language_likeliest(tokens->items[index].language) &&
           (mark == NULL || mark->currency_count == 1);
}

bool fxi_scale_is_other(const fxi_sense *sense, const fxi_tokens *tokens, size_t first,
                        size_t index, const fxi_tools *tools) {
    if (starts_item(tokens, first, index))
        return true;
    return is_open(tokens, index) && is_of_one_language(sense, tools) &&
           !is_english(sense, tokens, index, tools) &&
           !is_at_home(sense, tokens, first, index, tools) &&
           !is_unit_behind(tokens, index, tools);
}

bool fxi_scale_is_name(const fxi_sense *sense, const fxi_tokens *tokens, size_t index) {
    enum { LONGEST = 2 }; /* of letters that say much else */
    fxc_span span = tokens->items[index].span;
    size_t letters = span.end - span.start;
    letters -= tokens->text.bytes[span.end - 1] == '.';
    return letters <= LONGEST || (sense->flags & FXI_SENSE_LOCAL) != 0;
}

bool fxi_scale_is_note(const fxi_sense *scale, const fxi_tokens *tokens, size_t index) {
    const fxi_numeral *number = (scale->flags & FXI_SENSE_COUNTED) != 0 && index > 0
                                    ? fxi_token_numeral(tokens, index - 1)
                                    : NULL;
    return (scale->flags & FXI_SENSE_COUNTED) != 0 &&
           (number == NULL || number->decimals != 1);
}

bool fxi_scale_is_kobo(const fxi_tokens *tokens, size_t first, size_t index,
                       const fxi_tools *tools) {
    enum { CENTS = 2 };
    const fxc_currency naira = {"NGN"};
    if (!fxi_token_touches(tokens, index) || first == 0 || index != first + 1)
        return false;
    const fxi_numeral *number = fxi_token_numeral(tokens, first);
    const fxc_span word = tokens->items[index].span;
    if (number == NULL || number->decimals != CENTS || word.end - word.start != 1 ||
        tokens->text.bytes[word.start] != 'k')
        return false;
    const fxi_sense *mark =
        fxi_token_sense(tokens, first - 1, FXI_SENSE_CURRENCY, tools);
    return mark != NULL && mark->currency_count == 1 &&
           fxi_currency_equal(fxi_lexicon_currency(tools->lexicon, mark, 0), naira);
}
