/* SPDX-License-Identifier: MIT */
#include "reading/text/word.h"

#include <string.h>

#include "base/ascii.h"
#include "base/unicode.h"
#include "base/utf8.h"
#include "lexicon/filter.h"
#include "lexicon/fold.h"
#include "reading/text/character.h"
#include "reading/text/eastern.h"
#include "reading/text/key_start.h"
#include "reading/text/lone_digit.h"
#include "reading/text/myriad_code.h"

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
    const fxi_sense *scale =
        fxi_lexicon_sense(tools->lexicon, next.entry, FXI_SENSE_SCALE, next.span,
                          text.bytes, key->language);
    return scale == NULL || fxi_sense_is_abroad(scale, key->language);
}

/* "HK12.3 cents", "US68.2c": the place whose cents they are touches their number. */
static bool is_before_cents(const match *key, fxi_text text, const fxi_tools *tools) {
    size_t at = key->span.end;
    if (!has_sense(key, FXI_SENSE_PLACE, text, tools))
        return false;
    while (at < text.length &&
           (fxi_ascii_is_digit(text.bytes[at]) || text.bytes[at] == '.'))
        at++;
    at += fxi_character_blanks(text.bytes + at, text.length - at);
    match next = {.span = {at, at}, .language = key->language};
    next.span.end += fxi_lexicon_match(&next.entry, tools->lexicon, key->language,
                                       text.bytes + at, text.length - at);
    const fxi_sense *money =
        fxi_lexicon_sense(tools->lexicon, next.entry, FXI_SENSE_CURRENCY, next.span,
                          text.bytes, key->language);
    return money != NULL && money->value < 0;
}

/* "elfu45": a scale of several letters that may stand before its number. */
static bool is_leading_scale(const match *key, fxi_text text, const fxi_tools *tools) {
    const fxi_sense *scale =
        fxi_lexicon_sense(tools->lexicon, key->entry, FXI_SENSE_SCALE, key->span,
                          text.bytes, key->language);
    return scale != NULL && (scale->flags & FXI_SENSE_LEADING) != 0 &&
           !fxi_sense_is_abroad(scale, key->language);
}

/* Digits behind a key of letters make it part of a name: "B2B". */
static bool is_named(const match *key, fxi_text text, const fxi_tools *tools) {
    if (is_before_cents(key, text, tools) || is_leading_scale(key, text, tools))
        return false;
    return !has_sense(key, FXI_SENSE_CURRENCY, text, tools) ||
           is_model_name(key, text, tools);
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
               (fxi_ascii_is_letter(last) && is_named(key, text, tools));
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

/* A key starts there, which is kept, or a numeral. */
static bool starts_other(fxi_word_key *key, fxi_text text, size_t at,
                         fxi_language language, const fxi_tools *tools) {
    fxi_numeral numeral;
    *key = (fxi_word_key){.at = at};
    key->length = fxi_word_match(&key->entry, text, at, language, tools);
    return key->length != 0 ||
           fxi_eastern_read(&numeral, text, at, language, tools) != 0;
}

static fxi_unicode_step read_at(fxi_text text, size_t at) {
    return fxi_unicode_read(text.bytes + at, text.length - at);
}

/* False: no key or numeral starts at `at`, where `here` stands before `next`. */
static bool may_start(fxi_text text, size_t at, fxi_unicode_step here,
                      fxi_unicode_step next, const fxi_tools *tools) {
    return fxi_key_may_start(text, at, here, next, tools->lexicon) ||
           (fxi_myriad_has(here.code_point) &&
            !fxi_lone_digit_is_idle(text, at, tools));
}

/* Past letters with which no key or numeral starts; a mark behind the last of them may
   make it another one. */
static size_t pass_calm(fxi_text text, size_t at, const fxc_lexicon *lexicon) {
    enum { THREE = 3 };
    size_t start = at;
    for (;; at += THREE) {
        fxi_unicode_step step =
            fxi_unicode_read_three(text.bytes + at, text.length - at);
        if (step.length == 0 || !fxi_lexicon_is_calm(lexicon, step.code_point) ||
            fxi_myriad_has(step.code_point))
            break;
    }
    bool is_joined = at > start && fxi_fold_may_take(text.bytes + at, text.length - at);
    return is_joined ? at - THREE : at;
}

/* A word without spaces around it: up to the next key, which is kept, or numeral. */
static size_t skip_solid(fxi_word_key *next, fxi_text text, size_t start,
                         fxi_language language, const fxi_tools *tools) {
    size_t at = start;
    fxi_unicode_step step = read_at(text, at);
    while (step.length != 0 && (step.row->letter == FXI_LETTER_SOLID ||
                                step.row->letter == FXI_LETTER_MARK)) {
        size_t behind = at + step.length;
        if (at > start && step.row->letter == FXI_LETTER_SOLID &&
            may_start(text, at, step, read_at(text, behind), tools) &&
            starts_other(next, text, at, language, tools))
            break;
        at = pass_calm(text, behind, tools->lexicon);
        step = read_at(text, at);
    }
    return at - start;
}

static bool goes_on(unsigned part, char byte, bool is_ascii) {
    return part == FXI_LETTER_SPACED || part == FXI_LETTER_MARK ||
           (is_ascii && (part == FXI_LETTER_DIGIT || byte == '_'));
}

/* A word with spaces around it. */
static size_t skip_spaced(bool *has_hidden, fxi_text text, size_t start) {
    bool is_ascii = fxi_ascii_is_letter(text.bytes[start]);
    size_t at = start;
    fxi_unicode_step step = read_at(text, at);
    *has_hidden = false;
    while (step.length != 0) {
        size_t next = at;
        if ((step.row->traits & FXI_UNICODE_HIDDEN) != 0) {
            next = skip_hidden(text, at);
            step = read_at(text, next);
        }
        if (step.length == 0 || !goes_on(step.row->letter, text.bytes[next], is_ascii))
            break;
        *has_hidden |= next > at;
        at = next + step.length;
        step = read_at(text, at);
    }
    return at - start;
}

size_t fxi_word_skip(fxi_entry *entry, fxi_text text, size_t at, fxi_language language,
                     const fxi_tools *tools) {
    bool has_hidden;
    fxi_letter part;
    fxi_word_key next;
    *entry = 0;
    class_at(&part, text, at);
    if (part == FXI_LETTER_SOLID)
        return skip_solid(&next, text, at, language, tools);
    size_t length = skip_spaced(&has_hidden, text, at);
    if (has_hidden)
        *entry = look_up_bare(text, (fxc_span){at, at + length}, language, tools);
    return length;
}

size_t fxi_word_beyond(fxi_entry *entry, fxi_word_key *next, fxi_text text, size_t at,
                       fxi_language language, const fxi_tools *tools) {
    fxi_unicode_step first = read_at(text, at);
    bool has_hidden, is_solid = first.row->letter == FXI_LETTER_SOLID;
    *entry = 0;
    if (first.length == 0 || (!is_solid && first.row->letter != FXI_LETTER_SPACED) ||
        (fxi_myriad_has(first.code_point) && !fxi_lone_digit_is_idle(text, at, tools)))
        return 0;
    if (next->length == 0 || next->at != at) {
        next->length = 0;
        if (may_start(text, at, first, read_at(text, at + first.length), tools))
            next->length = fxi_word_match(&next->entry, text, at, language, tools);
    }
    if (next->length != 0) {
        *entry = next->entry;
        return next->length;
    }
    if (is_solid)
        return skip_solid(next, text, at, language, tools);
    size_t length = skip_spaced(&has_hidden, text, at);
    return has_hidden ? 0 : length;
}

size_t fxi_word_tail(fxi_text text, size_t at) {
    fxi_letter part;
    size_t size;
    while ((size = class_at(&part, text, at)) != 0 && part != FXI_LETTER_NONE &&
           part != FXI_LETTER_SOLID)
        at += size;
    return at;
}

bool fxi_word_is_several(fxi_entry *entry, fxi_text text, size_t at,
                         fxi_language language, const fxi_tools *tools) {
    const fxc_lexicon *lexicon = tools->lexicon;
    const char *bytes = text.bytes + at;
    fxi_entry first, scale;
    enum { SCALE = 3, MYRIAD = 4 };
    if (text.length - at <= FXI_SEVERAL || (unsigned char)bytes[0] < 0x80 ||
        fxi_lexicon_match(&first, lexicon, language, bytes, FXI_SEVERAL) != FXI_SEVERAL)
        return false;
    const fxc_span key = {at, at + FXI_SEVERAL};
    const fxi_sense *inside = fxi_lexicon_sense(lexicon, first, FXI_SENSE_MODIFIER, key,
                                                text.bytes, language);
    const fxc_span rest = {key.end, key.end + SCALE};
    if (inside == NULL || (inside->flags & FXI_SENSE_INSIDE) == 0 ||
        text.length < rest.end ||
        fxi_lexicon_match(&scale, lexicon, language, text.bytes + rest.start, SCALE) !=
            SCALE)
        return false;
    const fxi_sense *power =
        fxi_lexicon_sense(lexicon, scale, FXI_SENSE_SCALE, rest, text.bytes, language);
    *entry = first;
    return power != NULL && power->value >= MYRIAD;
}
