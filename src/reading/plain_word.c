/* SPDX-License-Identifier: MIT */
#include "reading/plain_word.h"

#include <string.h>

#include "base/ascii.h"
#include "base/ascii_word.h"
#include "lexicon/filter.h"

/* What may follow a plain word: blanks and line breaks, and the signs that neither go
   on with a word or an address nor hide. */
static const char ends[128] = {
    ['\t'] = 1, ['\n'] = 1, ['\v'] = 1, ['\f'] = 1, ['\r'] = 1, [' '] = 1,  ['!'] = 1,
    ['"'] = 1,  ['#'] = 1,  ['$'] = 1,  ['%'] = 1,  ['&'] = 1,  ['\''] = 1, ['('] = 1,
    [')'] = 1,  ['*'] = 1,  [','] = 1,  ['/'] = 1,  [';'] = 1,  ['<'] = 1,  ['='] = 1,
    ['>'] = 1,  ['?'] = 1,  ['@'] = 1,  ['['] = 1,  [']'] = 1,  ['^'] = 1,  ['`'] = 1,
    ['{'] = 1,  ['|'] = 1,  ['}'] = 1,  ['~'] = 1,
};

/* "mill." at the end of a sentence, not "www.": a blank or a quote follows. */
static bool is_full_stop(fxi_text text, size_t at, size_t word) {
    if (text.bytes[at] != '.' || (word == 3 && (text.bytes[at - 1] | 0x20) == 'w'))
        return false;
    if (at + 1 == text.length)
        return true;
    char next = text.bytes[at + 1];
    return next == ' ' || next == '\n' || next == '"';
}

static bool ends_plainly(fxi_text text, size_t end, size_t word) {
    if (end == text.length)
        return true;
    unsigned char next = (unsigned char)text.bytes[end];
    return (next < sizeof ends && ends[next]) || is_full_stop(text, end, word);
}

/* The key that the word itself is; 0: none. */
static fxi_entry look_up(const char *bytes, size_t length, fxi_language language,
                         const fxi_tools *tools) {
    fxi_entry entry;
    size_t matched = fxi_lexicon_match(&entry, tools->lexicon, language, bytes, length);
    return matched == length ? entry : 0;
}

static fxi_entry remember(fxi_word_memo *memo, fxi_ascii_word word, const char *bytes,
                          fxi_language language, const fxi_tools *tools) {
    enum { TOLD_APART = 8 };
    size_t row = (size_t)(word.hash >> 32) % FXI_WORD_MEMO;
    if (word.length > TOLD_APART)
        return look_up(bytes, word.length, language, tools);
    if (memo->rows[row].hash != word.hash || memo->rows[row].language != language) {
        memo->rows[row].hash = word.hash;
        memo->rows[row].language = language;
        memo->rows[row].entry = look_up(bytes, word.length, language, tools);
    }
    return memo->rows[row].entry;
}

size_t fxi_plain_word(fxi_entry *entry, fxi_text text, size_t at, fxi_language language,
                      fxi_word_memo *memo, const fxi_tools *tools) {
    const char *bytes = text.bytes + at;
    fxi_ascii_word word = fxi_ascii_word_read(bytes, text.length - at);
    size_t end = at + word.length;
    *entry = 0;
    if (word.length == 0 || !ends_plainly(text, end, word.length))
        return 0;
    switch (fxi_lexicon_start(tools->lexicon, language, word.hash, text.bytes + end,
                              text.length - end)) {
    case FXI_START_KEY:
        return 0;
    case FXI_START_WORD:
        *entry = remember(memo, word, bytes, language, tools);
        break;
    case FXI_START_NONE:
        break;
    }
    return word.length;
}

/* A point that starts no number: no digit follows, in whatever script. */
static bool is_end_stop(fxi_text text, size_t at) {
    if (text.bytes[at] != '.')
        return false;
    char next = at + 1 < text.length ? text.bytes[at + 1] : ' ';
    return (unsigned char)next < 0x80 && !fxi_ascii_is_digit(next);
}

/* "$AAPL", "${price}" */
static bool starts_name(fxi_text text, size_t at) {
    return at + 1 < text.length &&
           (text.bytes[at + 1] == '{' || fxi_ascii_is_letter(text.bytes[at + 1]));
}

static bool stands_alone(fxi_text text, size_t at) {
    static const char signs[] = "!\"#%&()*,/:;<=>?[]^`{|}~-";
    char byte = text.bytes[at];
    if (byte == '$')
        return !starts_name(text, at);
    return memchr(signs, byte, sizeof signs - 1) != NULL || is_end_stop(text, at);
}

bool fxi_plain_sign(fxi_entry *entry, fxi_text text, size_t at, fxi_language language,
                    fxi_word_memo *memo, const fxi_tools *tools) {
    const char *bytes = text.bytes + at;
    *entry = 0;
    if (!stands_alone(text, at))
        return false;
    if (!fxi_lexicon_has_sign(tools->lexicon, *bytes))
        return true;
    const fxi_ascii_word sign = {1, fxi_ascii_word_hash(bytes, 1)};
    fxi_start start = fxi_lexicon_start(tools->lexicon, language, sign.hash, bytes + 1,
                                        text.length - at - 1);
    if (start == FXI_START_WORD)
        *entry = remember(memo, sign, bytes, language, tools);
    return start != FXI_START_KEY;
}
