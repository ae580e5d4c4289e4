/* SPDX-License-Identifier: MIT */
#include "reading/word.h"

#include <string.h>

#include "base/ascii.h"
#include "base/utf8.h"
#include "reading/character.h"
#include "reading/letter.h"

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

static bool is_currency(fxi_entry entry, fxi_text text, fxc_span key,
                        const fxi_tools *tools) {
    return fxi_lexicon_sense(tools->lexicon, entry, FXI_SENSE_CURRENCY, key, text.bytes,
                             tools->language) != NULL;
}

/* "R2D2": digits behind a single letter, and behind them letters that are no scale. */
static bool is_model_name(fxi_text text, fxc_span key, const fxi_tools *tools) {
    size_t at = key.end;
    if (key.end - key.start != 1)
        return false;
    while (at < text.length && fxi_ascii_is_digit(text.bytes[at]))
        at++;
    if (at == text.length || !fxi_ascii_is_letter(text.bytes[at]))
        return false;
    fxi_entry entry;
    fxc_span next = {at, at + fxi_lexicon_match(&entry, tools->lexicon, text.bytes + at,
                                                text.length - at)};
    return fxi_lexicon_sense(tools->lexicon, entry, FXI_SENSE_SCALE, next, text.bytes,
                             tools->language) == NULL;
}

/* The word goes on behind the key. */
static bool is_cut(fxi_entry entry, fxi_text text, fxc_span key,
                   const fxi_tools *tools) {
    char last = text.bytes[key.end - 1];
    fxi_letter next;
    if (key.end == text.length)
        return false;
    class_at(&next, text, key.end);
    if (next == FXI_LETTER_MARK)
        return true;
    if (next == FXI_LETTER_DIGIT)
        return fxi_ascii_is_digit(last) ||
               (fxi_ascii_is_letter(last) && (!is_currency(entry, text, key, tools) ||
                                              is_model_name(text, key, tools)));
    size_t behind = skip_hidden(text, key.end);
    if (behind == key.end || !fxi_ascii_is_letter(last))
        return false;
    class_at(&next, text, behind);
    return next == FXI_LETTER_SPACED;
}

size_t fxi_word_match(fxi_entry *entry, fxi_text text, size_t at,
                      const fxi_tools *tools) {
    size_t length =
        fxi_lexicon_match(entry, tools->lexicon, text.bytes + at, text.length - at);
    if (length == 0 || is_cut(*entry, text, (fxc_span){at, at + length}, tools))
        return 0;
    return length;
}

/* The word without its hidden characters, as the lexicon would have it. */
static fxi_entry look_up_bare(fxi_text text, fxc_span word, const fxi_tools *tools) {
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
    return fxi_lexicon_match(&entry, tools->lexicon, bare, length) == length ? entry
                                                                             : 0;
}

/* A word without spaces around it: up to the next key. */
static size_t skip_solid(fxi_text text, size_t at, const fxi_tools *tools) {
    size_t start = at, size;
    fxi_letter part;
    fxi_entry entry;
    while ((size = class_at(&part, text, at)) != 0 &&
           (part == FXI_LETTER_SOLID || part == FXI_LETTER_MARK)) {
        if (at > start && part == FXI_LETTER_SOLID &&
            fxi_word_match(&entry, text, at, tools) != 0)
            break;
        at += size;
    }
    return at - start;
}

static bool goes_on(fxi_letter part, char byte, bool is_ascii) {
    return part == FXI_LETTER_SPACED || part == FXI_LETTER_MARK ||
           (is_ascii && (part == FXI_LETTER_DIGIT || byte == '_'));
}

size_t fxi_word_skip(fxi_entry *entry, fxi_text text, size_t at,
                     const fxi_tools *tools) {
    size_t start = at, size;
    bool is_ascii = fxi_ascii_is_letter(text.bytes[at]), has_hidden = false;
    fxi_letter part;
    *entry = 0;
    class_at(&part, text, at);
    if (part == FXI_LETTER_SOLID)
        return skip_solid(text, at, tools);
    while (at < text.length) {
        size_t next = skip_hidden(text, at);
        size = class_at(&part, text, next);
        if (size == 0 || !goes_on(part, text.bytes[next], is_ascii))
            break;
        has_hidden |= next > at;
        at = next + size;
    }
    if (has_hidden)
        *entry = look_up_bare(text, (fxc_span){start, at}, tools);
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
