/* SPDX-License-Identifier: MIT */
#include "reading/exclusion/lost_scale.h"

#include "base/ascii.h"
#include "lexicon/slip.h"

/* Scales that mean much else do not count: "$5 m2". */
static bool is_long_scale(const fxi_subject *s, fxi_entry entry, fxc_span word,
                          fxi_language language) {
    const fxi_sense *scale =
        fxi_lexicon_sense(s->tools->lexicon, entry, FXI_SENSE_SCALE, word,
                          s->tokens->text.bytes, language);
    return scale != NULL && (scale->flags & (FXI_SENSE_GLUED | FXI_SENSE_WEAK)) == 0;
}

static bool is_unknown_word(const fxi_tokens *tokens, size_t index) {
    return index < tokens->count && tokens->items[index].kind == FXI_TOKEN_WORD &&
           tokens->items[index].entry == 0;
}

/* "$38 million1": the digit of a footnote has run into the scale. */
static bool is_noted(const fxi_subject *s, size_t next) {
    const fxi_token *token = &s->tokens->items[next];
    const char *bytes = s->tokens->text.bytes;
    fxc_span word = token->span;
    while (word.end > word.start && fxi_ascii_is_digit(bytes[word.end - 1]))
        word.end--;
    size_t length = word.end - word.start;
    fxi_entry entry;
    return length != 0 && word.end != token->span.end &&
           fxi_lexicon_match(&entry, s->tools->lexicon, token->language,
                             bytes + word.start, length) == length &&
           is_long_scale(s, entry, word, token->language);
}

/* "$5 milyonluk": an ending that is not known stands behind the scale. Of shorter words
   it makes others; letters of three bytes are syllables. */
static bool is_inflected(const fxi_subject *s, const char *word, size_t length,
                         fxi_language language) {
    enum { PREFIXES_MAX = 8, ASCII_LEAST = 6, LEAST = 9 };
    fxi_prefix keys[PREFIXES_MAX];
    size_t start = (size_t)(word - s->tokens->text.bytes);
    size_t least = (unsigned char)*word < 0x80 ? ASCII_LEAST : LEAST;
    size_t count = length > least ? fxi_lexicon_number_prefixes(keys, PREFIXES_MAX,
                                                                s->tools->lexicon,
                                                                language, word, length)
                                  : 0;
    for (size_t i = 0; i < count; i++) {
        fxc_span scale = {start, start + keys[i].length};
        if (keys[i].length >= least && is_long_scale(s, keys[i].entry, scale, language))
            return true;
    }
    return false;
}

/* "$5 milllion"; a capital begins a name. */
static bool is_slipped(const fxi_subject *s, size_t next) {
    const fxi_token *token = &s->tokens->items[next];
    const char *word = s->tokens->text.bytes + token->span.start;
    size_t length = token->span.end - token->span.start;
    fxi_language language = fxi_language_likeliest(token->language);
    return s->operand->is_prefixed && !fxi_subject_has(s, FXI_QUANTITY_SCALED) &&
           fxi_token_is_apart(s->tokens, next) && length >= FXI_SLIP_BYTES_LEAST &&
           !fxi_ascii_is_upper(*word) &&
           (fxi_lexicon_slipped_scale(s->tools->lexicon, language, word, length) != 0 ||
            is_inflected(s, word, length, language));
}

/* "$5.million", not "7 p.m." */
static bool is_parted(const fxi_subject *s, size_t sign) {
    size_t next = sign + 1;
    if (!fxi_token_is_sign(s->tokens, sign, '.') ||
        !fxi_token_touches(s->tokens, sign) || !fxi_token_touches(s->tokens, next))
        return false;
    const fxi_token *token = &s->tokens->items[next];
    return fxi_ascii_is_lower(s->tokens->text.bytes[token->span.start]) &&
           fxi_ascii_is_letter(s->tokens->text.bytes[token->span.end - 1]) &&
           is_long_scale(s, token->entry, token->span, token->language);
}

bool fxi_lost_scale_is_behind(const fxi_subject *s) {
    size_t next = s->last + 1;
    if (is_unknown_word(s->tokens, next) && fxi_token_is_reachable(s->tokens, next))
        return is_noted(s, next) || is_slipped(s, next);
    return is_parted(s, next);
}
