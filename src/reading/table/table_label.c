/* SPDX-License-Identifier: MIT */
#include "reading/table/table_label.h"

#include <string.h>

#include "reading/amount/unit_words.h"
#include "reading/text/footnote.h"
#include "reading/text/spelling.h"

/* Tokens of a label that may go on with its section, and those behind "per" among which
   a share is looked for. */
enum { SHORT_MAX = 8, UNIT_MAX = 6 };

/* The tokens first..end-1 of a label, and the words that tell in the language around
   them. */
typedef struct label {
    const fxi_tokens *tokens;
    size_t first, end;
    const fxi_grammar *grammar;
} label;

static bool is_of(const label *l, size_t index, fxi_grammar_list list) {
    return fxi_spelling_in_list(l->tokens, index, l->grammar, list);
}

/* Dashes and full stops between the words are passed over: "weighted-average", "No.
   of". */
static bool has_phrase(const label *l, size_t at, const char *phrase) {
    for (; *phrase != '\0'; at++) {
        if (at < l->end &&
            (fxi_token_is_dash(l->tokens, at) || fxi_token_is_sign(l->tokens, at, '.')))
            at++;
        size_t length = at < l->end ? fxi_spelling_begins(l->tokens, at, phrase) : 0;
        if (length == 0)
            return false;
        phrase += length + (phrase[length] == ' ' ? 1 : 0);
    }
    return true;
}

/* The word is of a script whose words no blanks part, and has the phrase inside. */
static bool has_inside(const label *l, size_t at, const char *phrase) {
    const fxc_span span = l->tokens->items[at].span;
    const char *bytes = l->tokens->text.bytes + span.start;
    size_t length = strlen(phrase);
    for (size_t i = 0; i + length <= span.end - span.start; i++)
        if (memcmp(bytes + i, phrase, length) == 0)
            return true;
    return false;
}

static bool is_wide(const char *phrase) {
    enum { THREE_BYTES = 0xE0 };
    return (unsigned char)*phrase >= THREE_BYTES;
}

/* A phrase of the list begins with the word, or stands in it. */
static bool is_phrase_at(const label *l, size_t at, fxi_grammar_list list) {
    const char *phrase = fxi_grammar_words(l->grammar, list);
    if (!fxi_spelling_may_begin(l->tokens, at, &l->grammar->beginnings[list]))
        return false;
    const char first =
        fxi_ascii_lower(l->tokens->text.bytes[l->tokens->items[at].span.start]);
    while (*phrase != '\0' && !(is_wide(phrase) ? has_inside(l, at, phrase)
                                                : fxi_ascii_lower(*phrase) == first &&
                                                      has_phrase(l, at, phrase)))
        phrase = fxi_grammar_next_word(phrase);
    return *phrase != '\0';
}

/* "per share", "per diluted ADS", "per Class A ordinary share" */
static bool is_per_share(const label *l, size_t at, const fxi_tools *tools) {
    const fxi_sense *unit = fxi_token_sense(l->tokens, at, FXI_SENSE_UNIT, tools);
    if (unit != NULL && unit->value == FXI_UNIT_PER)
        return true;
    if (!is_of(l, at, FXI_WORDS_PER))
        return false;
    for (size_t i = at + 1; i < l->end && i <= at + UNIT_MAX; i++)
        if (is_of(l, i, FXI_WORDS_SHARE))
            return true;
    return false;
}

/* "$0.01", "25p", "10 pence", and not "2023 EUR" */
static bool is_priced(const label *l, size_t number, const fxi_tools *tools) {
    const fxi_numeral *numeral = fxi_token_numeral(l->tokens, number);
    if (numeral == NULL)
        return false;
    if (number > l->first && fxi_token_has(l->tokens, number - 1, FXI_SENSE_CURRENCY))
        return true;
    const fxi_sense *unit =
        fxi_token_near_sense(l->tokens, number + 1, FXI_SENSE_CURRENCY, tools);
    return unit != NULL &&
           (numeral->decimals > 0 || fxi_token_touches(l->tokens, number + 1) ||
            (unit->flags & FXI_SENSE_IS_NAME) != 0);
}

/* "$0.01 par value per share", "(4.5p per share)", "of 25p each": that amount of the
   label is for one, and its row is not. */
static bool is_of_own_amount(const label *l, size_t at, const fxi_tools *tools) {
    enum { REACH = 4 };
    for (size_t i = at; i > l->first && at - i < REACH; i--)
        if (is_priced(l, i - 1, tools))
            return true;
    return false;
}

/* "% of revenue", "Margin (in %)", "EBIT in % of sales"; "5% notes due 2030" are money.
 */
static bool is_percent(const label *l) {
    for (size_t i = l->first; i < l->end; i++)
        if (fxi_token_is_percent(l->tokens, i) &&
            (i == l->first || l->tokens->items[i - 1].kind != FXI_TOKEN_NUMERAL))
            return true;
    return false;
}

/* "x" of "Net debt / EBITDA (x)" */
static bool is_times(const label *l, size_t index) {
    return fxi_spelling_begins(l->tokens, index, "x") > 0 ||
           fxi_spelling_begins(l->tokens, index, "times") > 0;
}

/* "shares", "in shares" */
static bool is_share(const label *l, size_t index) {
    static const char phrase[] = "in shares"; /* one token */
    return is_of(l, index, FXI_WORDS_SHARE) ||
           fxi_spelling_begins(l->tokens, index, phrase) == sizeof phrase - 1;
}

/* What brackets at the end say: "(GWh)", "(million tonnes)", "(in shares)" counts,
   "(€/MWh)" is a price. */
static fxi_label bracket_label(const label *l, const fxi_tools *tools) {
    bool has_money = false, has_measure = false, has_slash = false;
    size_t i = l->end - 1;
    if (!fxi_token_closes(l->tokens, i))
        return FXI_LABEL_MONEY;
    while (i > l->first && !fxi_token_opens(l->tokens, --i)) {
        const fxi_sense *money =
            fxi_token_sense(l->tokens, i, FXI_SENSE_CURRENCY, tools);
        has_money = has_money || money != NULL;
        has_slash = has_slash || fxi_token_is_sign(l->tokens, i, '/');
        has_measure = has_measure || is_times(l, i) ||
                      is_phrase_at(l, i, FXI_WORDS_COUNT) || is_share(l, i) ||
                      fxi_token_sense(l->tokens, i, FXI_SENSE_MEASURE, tools) != NULL;
    }
    if (has_money)
        return has_slash ? FXI_LABEL_PER_UNIT : FXI_LABEL_MONEY;
    return has_measure ? FXI_LABEL_COUNT : FXI_LABEL_MONEY;
}

/* "shares", not "share": of "Share premium". */
static bool is_of_shares(const fxi_tokens *tokens, size_t index,
                         const fxi_tools *tools) {
    const fxc_span span = tokens->items[index].span;
    return tokens->text.bytes[span.end - 1] == 's' &&
           fxi_spelling_is_of(tokens, index, FXI_WORDS_SHARE, tools);
}

static fxi_label own_label(const label *l, const fxi_tools *tools) {
    if (fxi_unit_is_rate(l->tokens, l->first, l->end, tools))
        return FXI_LABEL_COUNT;
    if (is_of_shares(l->tokens, l->first, tools) &&
        is_phrase_at(l, l->first, FXI_WORDS_COUNT))
        return FXI_LABEL_COUNT; /* "Shares used in computing earnings per share" */
    fxi_label said = bracket_label(l, tools);
    if (said == FXI_LABEL_PER_UNIT)
        return said;
    size_t depth = 0;
    for (size_t i = l->first; i < l->end; i++) {
        if ((is_per_share(l, i, tools) || is_phrase_at(l, i, FXI_WORDS_EACH)) &&
            !is_of_own_amount(l, i, tools))
            return FXI_LABEL_PER_UNIT;
        depth += fxi_token_opens(l->tokens, i) ? 1 : 0;
        depth -= depth > 0 && fxi_token_closes(l->tokens, i) ? 1 : 0;
        if (depth == 0 && (is_phrase_at(l, i, FXI_WORDS_COUNT) ||
                           (i == l->first && is_of(l, i, FXI_WORDS_COUNT_FIRST))))
            said = FXI_LABEL_COUNT;
    }
    return is_percent(l) ? FXI_LABEL_COUNT : said;
}

static bool goes_on(const label *l) {
    if (l->end - l->first > SHORT_MAX)
        return false;
    for (size_t i = l->first; i < l->end; i++)
        if (is_of(l, i, FXI_WORDS_GOES_ON))
            return true;
    return false;
}

/* No sign, no unit, and no word that begins as one that tells does: an amount. */
static bool is_silent(const label *l) {
    static const fxi_grammar_list lists[] = {FXI_WORDS_COUNT, FXI_WORDS_COUNT_FIRST,
                                             FXI_WORDS_EACH, FXI_WORDS_GOES_ON,
                                             FXI_WORDS_PER};
    fxi_beginnings telling = {{0}};
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++) {
        telling.bits[0] |= l->grammar->beginnings[lists[i]].bits[0];
        telling.bits[1] |= l->grammar->beginnings[lists[i]].bits[1];
    }
    for (size_t i = l->first; i < l->end; i++) {
        const fxi_token *token = &l->tokens->items[i];
        if ((token->kinds >> FXI_SENSE_UNIT & 1) != 0 ||
            token->kind == FXI_TOKEN_SIGN ||
            fxi_spelling_may_begin(l->tokens, i, &telling))
            return false;
    }
    return true;
}

fxi_label fxi_label_read(const fxi_tokens *tokens, size_t first, size_t end,
                         fxi_label section, const fxi_tools *tools) {
    if (first == end)
        return FXI_LABEL_MONEY;
    const fxi_language language = tokens->items[first].language;
    end = fxi_footnote_before(tokens, first, end);
    const label l = {tokens, first, end, fxi_grammar_in(tools->lexicon, language)};
    if (is_silent(&l))
        return FXI_LABEL_MONEY;
    fxi_label own = own_label(&l, tools);
    return own == FXI_LABEL_MONEY && goes_on(&l) ? section : own;
}

bool fxi_label_heads_shares(const fxi_tokens *tokens, size_t first, size_t end,
                            const fxi_tools *tools) {
    if (first == end || end - first > SHORT_MAX ||
        fxi_token_is_sign(tokens, end - 1, '.'))
        return false;
    const fxi_language language = tokens->items[first].language;
    const label l = {tokens, first, end, fxi_grammar_in(tools->lexicon, language)};
    return is_per_share(&l, first, tools);
}

bool fxi_label_names_shares(const fxi_tokens *tokens, size_t first, size_t end,
                            fxi_label own, const fxi_tools *tools) {
    end = first < end ? fxi_footnote_before(tokens, first, end) : end;
    return first < end &&
           (is_of_shares(tokens, first, tools) ||
            (own == FXI_LABEL_MONEY && is_of_shares(tokens, end - 1, tools)));
}
