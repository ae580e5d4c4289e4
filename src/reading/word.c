/* SPDX-License-Identifier: MIT */
#include "reading/word.h"

#include <string.h>

#include "base/ascii.h"
#include "base/unicode.h"
#include "base/utf8.h"
#include "lexicon/filter.h"
#include "lexicon/fold.h"
#include "reading/character.h"
#include "reading/eastern.h"
#include "reading/myriad.h"

enum { KEY_MAX = 64 }; /* bytes of a word with hidden characters that is looked up */

/* Bytes of the code point at `at`, 0 at the end and for ill-formed bytes. */
static size_t class_at(fxi_letter *out, fxi_text text, size_t at) {
    uint32_t c;
    size_t size = fxi_utf8_decode(&c, text.bytes + at, text.length - at);
    *out = size == 0 ? FXI_LETTER_NONE : fxi_letter_of(c);
    return size;
}

static size_t skip_hidden(fxi_text text, size_t at) {
    uint32_t c;
    size_t size;
    while ((size = fxi_utf8_decode(&c, text.bytes + at, text.length - at)) != 0 &&
           fxi_character_is_hidden(c))
        at += size;
    return at;
}

/* A key that was matched, and the language of the text around it. */
typedef struct match {
    fxi_entry entry;
    fxc_span span;
    fxi_language language;
} match;

static bool has_sense(const match *key, fxi_sense_kind kind, fxi_text text,
                      const fxi_tools *tools) {
    return fxi_lexicon_sense(tools->lexicon, key->entry, kind, key->span, text.bytes,
                             key->language) != NULL;
}

/* "R2D2": digits behind a single letter, and behind them letters that are no scale. */
static bool is_model_name(const match *key, fxi_text text, const fxi_tools *tools) {
    size_t at = key->span.end;
    if (key->span.end - key->span.start != 1)
        return false;
    while (at < text.length && fxi_ascii_is_digit(text.bytes[at]))
        at++;
    if (at == text.length || !fxi_ascii_is_letter(text.bytes[at]))
        return false;
    match next = {.span = {at, at}, .language = key->language};
    next.span.end += fxi_lexicon_match(&next.entry, tools->lexicon, key->language,
                                       text.bytes + at, text.length - at);
    return !has_sense(&next, FXI_SENSE_SCALE, text, tools);
}

/* "HK12.3 cents", "US68.2c": the place whose cents they are touches their number. */
static bool is_before_cents(const match *key, fxi_text text, const fxi_tools *tools) {
    size_t at = key->span.end;
    if (!has_sense(key, FXI_SENSE_PLACE, text, tools))
        return false;
    while (at < text.length &&
           (fxi_ascii_is_digit(text.bytes[at]) || text.bytes[at] == '.'))
        at++;
    if (at < text.length && text.bytes[at] == ' ')
        at++;
    match next = {.span = {at, at}, .language = key->language};
    next.span.end += fxi_lexicon_match(&next.entry, tools->lexicon, key->language,
                                       text.bytes + at, text.length - at);
    const fxi_sense *money =
        fxi_lexicon_sense(tools->lexicon, next.entry, FXI_SENSE_CURRENCY, next.span,
                          text.bytes, key->language);
    return money != NULL && money->value < 0;
}

/* The word goes on behind the key. */
static bool is_cut(const match *key, fxi_text text, const fxi_tools *tools) {
    size_t end = key->span.end;
    char last = text.bytes[end - 1];
    uint32_t c;
    if (end == text.length ||
        fxi_utf8_decode(&c, text.bytes + end, text.length - end) == 0)
        return false;
    fxi_letter next = fxi_letter_of(c), ending;
    if (next == FXI_LETTER_MARK)
        return true;
    if (next == FXI_LETTER_DIGIT)
        return fxi_ascii_is_digit(last) ||
               (fxi_ascii_is_letter(last) && !is_before_cents(key, text, tools) &&
                (!has_sense(key, FXI_SENSE_CURRENCY, text, tools) ||
                 is_model_name(key, text, tools)));
    if (!fxi_character_is_hidden(c))
        return false;
    class_at(&ending, text, fxi_utf8_previous(text.bytes, end));
    class_at(&next, text, skip_hidden(text, end));
    return ending == FXI_LETTER_SPACED && next == FXI_LETTER_SPACED;
}

size_t fxi_word_match(fxi_entry *entry, fxi_text text, size_t at, fxi_language language,
                      const fxi_tools *tools) {
    size_t length = fxi_lexicon_match(entry, tools->lexicon, language, text.bytes + at,
                                      text.length - at);
    const match key = {*entry, {at, at + length}, language};
    return length == 0 || is_cut(&key, text, tools) ? 0 : length;
}

/* The word without its hidden characters, as the lexicon would have it. */
static fxi_entry look_up_bare(fxi_text text, fxc_span word, fxi_language language,
                              const fxi_tools *tools) {
    char bare[KEY_MAX];
    size_t length = 0;
    uint32_t c;
    fxi_entry entry;
    for (size_t at = word.start, size; at < word.end; at += size) {
        size = fxi_utf8_decode(&c, text.bytes + at, word.end - at);
        if (size == 0 || length + size > sizeof bare)
            return 0;
        if (fxi_character_is_hidden(c))
            continue;
        memcpy(bare + length, text.bytes + at, size);
        length += size;
    }
    size_t matched = fxi_lexicon_match(&entry, tools->lexicon, language, bare, length);
    return matched == length ? entry : 0;
}

static bool starts_other(fxi_text text, size_t at, fxi_language language,
                         const fxi_tools *tools) {
    fxi_entry entry;
    fxi_numeral numeral;
    return fxi_word_match(&entry, text, at, language, tools) != 0 ||
           fxi_eastern_read(&numeral, text, at, language, tools) != 0;
}

/* The key of the character that `step` is; false: it takes in what follows, or has
   another form. */
static bool read_key(uint32_t *key, fxi_text text, size_t at, fxi_unicode_step step) {
    const char *bytes = text.bytes + at;
    size_t left = text.length - at;
    *key = step.code_point + (uint32_t)step.row->folded;
    if (step.length == 0 || step.code_point < 0x80) {
        *key = fxi_fold_read(bytes, left).key;
        return true;
    }
    bool takes = (step.row->traits & FXI_UNICODE_TAKES) != 0 &&
                 fxi_fold_may_take(bytes + step.length, left - step.length);
    return !takes && step.row->form == 0;
}

/* False: no key or numeral starts at `at`, where `here` stands before `next`. */
static bool may_start(fxi_text text, size_t at, fxi_unicode_step here,
                      fxi_unicode_step next, const fxi_tools *tools) {
    uint32_t first, second;
    return fxi_myriad_has(here.code_point) || !read_key(&first, text, at, here) ||
           !read_key(&second, text, at + here.length, next) ||
           fxi_lexicon_may_start(tools->lexicon, first, second);
}

/* A word without spaces around it: up to the next key or numeral. */
static size_t skip_solid(fxi_text text, size_t start, fxi_language language,
                         const fxi_tools *tools) {
    size_t at = start;
    fxi_unicode_step step = fxi_unicode_read(text.bytes + at, text.length - at), next;
    for (; step.length != 0 && (step.row->letter == FXI_LETTER_SOLID ||
                                step.row->letter == FXI_LETTER_MARK);
         step = next) {
        size_t behind = at + step.length;
        next = fxi_unicode_read(text.bytes + behind, text.length - behind);
        if (at > start && step.row->letter == FXI_LETTER_SOLID &&
            may_start(text, at, step, next, tools) &&
            starts_other(text, at, language, tools))
            break;
        at = behind;
    }
    return at - start;
}

static bool goes_on(fxi_letter part, char byte, bool is_ascii) {
    return part == FXI_LETTER_SPACED || part == FXI_LETTER_MARK ||
           (is_ascii && (part == FXI_LETTER_DIGIT || byte == '_'));
}

size_t fxi_word_skip(fxi_entry *entry, fxi_text text, size_t at, fxi_language language,
                     const fxi_tools *tools) {
    size_t start = at, size;
    bool is_ascii = fxi_ascii_is_letter(text.bytes[at]), has_hidden = false;
    fxi_letter part;
    *entry = 0;
    class_at(&part, text, at);
    if (part == FXI_LETTER_SOLID)
        return skip_solid(text, at, language, tools);
    uint32_t c;
    while ((size = fxi_utf8_decode(&c, text.bytes + at, text.length - at)) != 0) {
        size_t next = fxi_character_is_hidden(c) ? skip_hidden(text, at) : at;
        part = fxi_letter_of(c);
        if (next > at)
            size = class_at(&part, text, next);
        if (size == 0 || !goes_on(part, text.bytes[next], is_ascii))
            break;
        has_hidden |= next > at;
        at = next + size;
    }
    if (has_hidden)
        *entry = look_up_bare(text, (fxc_span){start, at}, language, tools);
    return at - start;
}

size_t fxi_word_tail(fxi_text text, size_t at) {
    fxi_letter part;
    size_t size;
    while ((size = class_at(&part, text, at)) != 0 && part != FXI_LETTER_NONE &&
           part != FXI_LETTER_SOLID)
        at += size;
    return at;
}
