/* SPDX-License-Identifier: MIT */
#include "reading/exclusion/lone_word.h"

/* Languages of a word that are looked at; one that more have is foreign to none. */
enum { LANGUAGES_MAX = 16 };

typedef struct languages {
    fxi_language items[LANGUAGES_MAX];
    size_t count;
} languages;

/* The one word of the number; the operand's last token + 1: it has digits, or several.
 */
static size_t word_of(const fxi_subject *s) {
    const fxi_operand *operand = s->operand;
    const uint32_t numbers = FXI_KIND(NUMBER) | FXI_KIND(SCALE);
    size_t none = s->last + 1, found = none;
    for (size_t i = operand->first; i <= s->last; i++) {
        if (i >= operand->mark.first && i <= operand->mark.last)
            continue;
        const fxi_token *token = &s->tokens->items[i];
        bool is_number = (token->kinds & numbers) != 0;
        if (token->kind == FXI_TOKEN_NUMERAL || (is_number && found != none))
            return none;
        found = is_number ? i : found;
    }
    return found;
}

static languages languages_of(const fxi_subject *s, size_t index, fxi_sense_kind kind) {
    languages out;
    out.count = fxi_lexicon_sense_languages(out.items, LANGUAGES_MAX, s->tools->lexicon,
                                            s->tokens->items[index].entry, kind);
    return out;
}

static bool admits(const fxi_subject *s, fxi_language one, fxi_language other) {
    return one == FXI_LANGUAGE_EVERY ||
           fxi_language_admits(s->tools->lexicon, one, other) ||
           fxi_language_admits(s->tools->lexicon, other, one);
}

/* A language has both words, or one of them is of every language. */
static bool share(const fxi_subject *s, const languages *a, const languages *b) {
    if (a->count == 0 || a->count == LANGUAGES_MAX || b->count == 0 ||
        b->count == LANGUAGES_MAX)
        return true;
    for (size_t i = 0; i < a->count; i++)
        for (size_t j = 0; j < b->count; j++)
            if (admits(s, a->items[i], b->items[j]))
                return true;
    return false;
}

static bool is_foreign(const fxi_subject *s, size_t word) {
    const fxi_mark *mark = &s->operand->mark;
    const fxi_token *token = &s->tokens->items[word];
    if ((token->language & FXI_LANGUAGE_OPEN) == 0 || mark->first != mark->last)
        return false;
    const languages money = languages_of(s, mark->first, FXI_SENSE_CURRENCY);
    const languages numbers = languages_of(s, word, FXI_SENSE_NUMBER);
    return !share(s, &money, &numbers);
}

static bool is_letters_before(const fxi_subject *s) {
    const unsigned flags = s->operand->mark.sense->flags;
    return s->operand->is_prefixed && (flags & FXI_SENSE_IS_SYMBOL) != 0 &&
           (flags & (FXI_SENSE_WEAK | FXI_SENSE_GLUED)) != 0;
}

bool fxi_lone_word_is_chance(const fxi_subject *s) {
    if (!fxi_subject_has(s, FXI_QUANTITY_WORDS))
        return false;
    size_t word = word_of(s);
    return word <= s->last && (is_letters_before(s) || is_foreign(s, word));
}
