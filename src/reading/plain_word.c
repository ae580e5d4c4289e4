/* SPDX-License-Identifier: MIT */
#include "reading/plain_word.h"

#include "base/ascii.h"
#include "base/ascii_word.h"
#include "base/unicode.h"
#include "base/utf8.h"
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

/* No key at `at` is longer than the word; *entry is the one that the word is, or 0.
   Else *entry is that of the longer one, of `*length` bytes. */
static inline bool is_whole(fxi_entry *entry, size_t *length, fxi_text text, size_t at,
                            fxi_language language, fxi_ascii_word word,
                            const fxc_lexicon *lexicon) {
    const fxi_head *head = fxi_lexicon_head(lexicon, word);
    const char *bytes = text.bytes + at;
    *entry = head ? fxi_head_entry(head, lexicon, language, bytes) : 0;
    *length = word.length;
    if (head == NULL || !fxi_head_goes_on(head, lexicon, bytes, text.length - at))
        return true;
    size_t matched =
        fxi_lexicon_match(entry, lexicon, language, bytes, text.length - at);
    if (matched > word.length)
        *length = matched;
    return matched <= word.length;
}

/* Behind a longer key: no mark or digit, which would cut it from its word. "M$" is part
   of a number that stands before it. */
static bool key_is_plain(fxi_text text, size_t at, size_t length) {
    enum { LETTER_AND_SIGN = 2 };
    size_t end = at + length;
    unsigned char next = end < text.length ? (unsigned char)text.bytes[end] : ' ';
    return length > LETTER_AND_SIGN && next < sizeof ends &&
           (ends[next] || next == '.');
}

/* --- with letters beyond ASCII --- */

/* What goes on with a word behind its plain letters is no sign: digits and the line
   below belong to some words, and a hidden character may be followed by a letter. */
static bool ends_wide(fxi_text text, size_t end) {
    uint32_t c;
    if (end == text.length)
        return true;
    return fxi_utf8_decode(&c, text.bytes + end, text.length - end) != 0 &&
           fxi_letter_of(c) == FXI_LETTER_NONE && c != '_' &&
           !fxi_unicode_is(c, FXI_UNICODE_HIDDEN);
}

static bool is_whole_wide(fxi_entry *entry, fxi_text text, size_t at,
                          fxi_language language, fxi_wide_word word,
                          const fxi_tools *tools) {
    const char *bytes = text.bytes + at;
    size_t length = text.length - at;
    if (!fxi_lexicon_wide_goes_on(entry, tools->lexicon, language, bytes, length, word))
        return true;
    return fxi_lexicon_match(entry, tools->lexicon, language, bytes, length) <=
           word.length;
}

static size_t plain_wide(fxi_entry *entry, fxi_text text, size_t at,
                         fxi_language language, const fxi_tools *tools) {
    fxi_wide_word word = fxi_wide_word_read(text.bytes + at, text.length - at);
    bool is_plain = word.length > 0 && ends_wide(text, at + word.length) &&
                    is_whole_wide(entry, text, at, language, word, tools);
    return is_plain ? word.length : 0;
}

static bool is_beyond_ascii(fxi_text text, size_t at) {
    return at < text.length && (unsigned char)text.bytes[at] >= 0x80;
}

/* --- in a run --- */

/* Length of the word or key; 0: it takes a closer look. */
static inline size_t plain_word(fxi_entry *entry, fxi_text text, size_t at,
                                fxi_language language, const fxi_tools *tools) {
    if ((unsigned char)text.bytes[at] >= 0x80)
        return plain_wide(entry, text, at, language, tools);
    fxi_ascii_word word = fxi_ascii_word_read(text.bytes + at, text.length - at);
    size_t length;
    if (is_beyond_ascii(text, at + word.length))
        return plain_wide(entry, text, at, language, tools);
    bool is_plain =
        word.length > 0 && ends_plainly(text, at + word.length, word.length) &&
        (is_whole(entry, &length, text, at, language, word, tools->lexicon) ||
         key_is_plain(text, at, length));
    return is_plain ? length : 0;
}

/* At `at` is one space, and behind it a letter or what is not of ASCII. */
static bool word_follows(fxi_text text, size_t at, size_t end) {
    return at + 1 < end && text.bytes[at] == ' ' &&
           (fxi_ascii_is_letter(text.bytes[at + 1]) || is_beyond_ascii(text, at + 1));
}

fxc_status fxi_plain_words(size_t *at, fxi_tokens *out, fxi_token like, bool is_edge,
                           size_t end, const fxi_tools *tools) {
    const fxi_text text = out->text;
    fxc_status status = FXC_OK;
    size_t start = *at, length;
    while (status == FXC_OK &&
           (length = plain_word(&like.entry, text, start, like.language, tools)) != 0) {
        *at = start + length;
        like.span = (fxc_span){start, *at};
        status = fxi_tokens_add(out, like, is_edge, tools);
        if (!word_follows(text, *at, end))
            break;
        start = *at + 1;
        like.gap = FXI_GAP_SPACE;
        is_edge = text.bytes[*at - 1] == '.';
    }
    return status;
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

/* Signs that are nothing else; the dollar and the point may be. */
static const char alone[128] = {
    ['!'] = 1, ['"'] = 1, ['#'] = 1, ['%'] = 1, ['&'] = 1, ['('] = 1, [')'] = 1,
    ['*'] = 1, [','] = 1, ['-'] = 1, ['/'] = 1, [':'] = 1, [';'] = 1, ['<'] = 1,
    ['='] = 1, ['>'] = 1, ['?'] = 1, ['['] = 1, [']'] = 1, ['^'] = 1, ['`'] = 1,
    ['{'] = 1, ['|'] = 1, ['}'] = 1, ['~'] = 1,
};

static bool stands_alone(fxi_text text, size_t at) {
    unsigned char byte = (unsigned char)text.bytes[at];
    if (byte == '$')
        return !starts_name(text, at);
    return (byte < sizeof alone && alone[byte]) || is_end_stop(text, at);
}

bool fxi_plain_sign(fxi_entry *entry, fxi_text text, size_t at, fxi_language language,
                    const fxi_tools *tools) {
    const char *bytes = text.bytes + at;
    *entry = 0;
    if (!stands_alone(text, at))
        return false;
    if (!fxi_lexicon_has_sign(tools->lexicon, *bytes))
        return true;
    if (at + 1 < text.length && (unsigned char)bytes[1] >= 0x80)
        return false;
    const fxi_ascii_word sign = {1, fxi_ascii_word_hash(bytes, 1)};
    size_t length;
    return is_whole(entry, &length, text, at, language, sign, tools->lexicon);
}
