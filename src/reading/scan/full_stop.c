/* SPDX-License-Identifier: MIT */
#include "reading/scan/full_stop.h"

#include "base/ascii.h"
#include "base/ascii_word.h"
#include "base/unicode.h"
#include "base/utf8.h"
#include "reading/text/punctuation.h"

enum {
    WORD_MIN = 3,     /* small letters before the stop: "Inc." has two, "Mrs." too */
    SURE = 6,         /* letters that no scale is cut to: "5 mill. Kroner" */
    NUMBER_NEAR = 16, /* bytes before other words that must have no digit: shorter
                         ones, and eight bytes of small letters and what is wide */
};

static bool is_blank(char byte) { return byte == ' ' || byte == '\n' || byte == '\r'; }

/* The eight bytes before `at`, the last highest; NUL before the text. */
static uint64_t eight_before(fxi_text text, size_t at) {
    if (at >= FXI_EIGHT)
        return fxi_eight_load(text.bytes + at - FXI_EIGHT);
    return at == 0 ? 0 : fxi_eight_read_end(text.bytes, at) << 8 * (FXI_EIGHT - at);
}

/* Bytes behind the last one that is not marked. */
static unsigned count_last(uint64_t marks) {
    uint64_t others = ~marks & FXI_EIGHT_TOPS;
    return others == 0 ? FXI_EIGHT : (unsigned)__builtin_clzll(others) / 8;
}

static bool has_digit_before(fxi_text text, size_t at) {
    size_t length = at < NUMBER_NEAR ? at : NUMBER_NEAR;
    return fxi_ascii_has_digit(text.bytes + at - length, length);
}

static bool ends_word(fxi_text text, size_t at) {
    uint64_t eight = eight_before(text, at);
    uint64_t small = fxi_eight_letters(eight) & eight << 2; /* the bit of their case */
    unsigned letters = count_last(small);
    char last = (char)(eight >> 56);
    if (last == ')' || last == '%' || letters >= SURE)
        return true;
    return (letters >= WORD_MIN || count_last(small | eight) == FXI_EIGHT) &&
           !has_digit_before(text, at);
}

enum { SIGN_MAX = 3 };

/* A sign of so many bytes; 0: the last row of the list. */
typedef struct sign {
    uint8_t length;
    char bytes[SIGN_MAX];
} sign;

/* Quotes and brackets that a stop may stand inside. */
static const sign closers[] = {
    {1, "\""},           {1, "'"},        {1, ")"}, {1, "]"}, {3, "\xE2\x80\x9D"},
    {3, "\xE2\x80\x99"}, {2, "\xC2\xBB"}, {0, ""}};

static bool stands_at(fxi_text text, size_t at, const sign *s) {
    if (text.length - at < s->length)
        return false;
    for (size_t i = 0; i < s->length; i++)
        if (text.bytes[at + i] != s->bytes[i])
            return false;
    return true;
}

/* Bytes of the closer that stands there; 0: none does. */
static size_t closer_at(fxi_text text, size_t at) {
    const sign *s = closers;
    while (s->length > 0 && !stands_at(text, at, s))
        s++;
    return s->length;
}

/* Bytes of the stop there, beyond ASCII, that needs no blank behind it; 0: none. */
static size_t wide_stop_at(fxi_text text, size_t at) {
    uint32_t c;
    size_t size = fxi_utf8_decode(&c, text.bytes + at, text.length - at);
    return size != 0 && fxi_punctuation_ends_sentence(c) ? size : 0;
}

/* Where the quotes and brackets that a stop closes end. */
static size_t pass_closers(fxi_text text, size_t at) {
    if (at < text.length && is_blank(text.bytes[at]))
        return at;
    for (size_t length; (length = closer_at(text, at)) > 0;)
        at += length;
    return at;
}

/* A capital, or a letter that has none. */
static bool starts_sentence(fxi_text text, size_t at) {
    uint32_t c;
    if (at < text.length && (text.bytes[at] == '"' || text.bytes[at] == '('))
        at++;
    if (fxi_utf8_decode(&c, text.bytes + at, text.length - at) == 0)
        return false;
    if (c < 0x80)
        return fxi_ascii_is_upper((char)c);
    uint32_t traits = fxi_unicode_of(c)->traits;
    return (traits & FXI_UNICODE_LETTER) != 0 && (traits & FXI_UNICODE_LOWER) == 0;
}

size_t fxi_full_stop(fxi_text text, size_t at) {
    char byte = text.bytes[at];
    if ((unsigned char)byte >= 0x80)
        return wide_stop_at(text, at);
    if (!fxi_may_stop(byte))
        return 0;
    size_t end = pass_closers(text, at + 1), next = end;
    while (next < text.length && is_blank(text.bytes[next]))
        next++;
    bool ends = next > end && starts_sentence(text, next) &&
                (byte != '.' || ends_word(text, at));
    return ends ? end - at : 0;
}

bool fxi_behind_full_stop(fxi_text text, size_t at) {
    for (size_t length = 1; length <= FXI_STOP_MAX && length <= at; length++)
        if (fxi_may_stop(text.bytes[at - length]) &&
            fxi_full_stop(text, at - length) == length)
            return true;
    return false;
}
