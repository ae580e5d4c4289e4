/* SPDX-License-Identifier: MIT */
#include "reading/text/grave_rupee.h"

#include "base/ascii.h"
#include "base/ascii_word.h"
#include "reading/text/character.h"

enum {
    NUMBER_MAX = 20, /* bytes */
    SPAN_MAX = 48,   /* of a line in which another accent may close this one */
    LAKH = 5,        /* powers of ten */
    MILLION = 6,
    CRORE = 7
};

static bool is_of_number(char byte) {
    return fxi_ascii_is_digit(byte) || byte == ',' || byte == '.';
}

static size_t pass_blanks(fxi_text text, size_t at) {
    return at + fxi_character_blanks(text.bytes + at, text.length - at);
}

/* Behind the number at `at`, or the "in" of a caption; `at`: neither stands there. */
static size_t pass_amount(fxi_text text, size_t at) {
    size_t end = at;
    while (end < text.length && end - at < NUMBER_MAX && is_of_number(text.bytes[end]))
        end++;
    if (end == at && text.length - at > 3 &&
        fxi_ascii_equal(text.bytes + at, sizeof "in " - 1, "in "))
        end += 2;
    return end;
}

static bool is_bracketed(fxi_text text, fxc_span span) {
    return span.start > 0 && text.bytes[span.start - 1] == '(' &&
           span.end < text.length && text.bytes[span.end] == ')';
}

/* Behind blanks, and a line break among them. */
static size_t pass_gap(fxi_text text, size_t at) {
    at = pass_blanks(text, at);
    return at < text.length && text.bytes[at] == '\n' ? pass_blanks(text, at + 1) : at;
}

/* "` 5 million rows`": an accent behind a word, before the line ends. */
static bool is_closed(fxi_text text, size_t at) {
    for (size_t i = at + 1; i < text.length && i - at < SPAN_MAX; i++) {
        if (text.bytes[i] == '\n')
            return false;
        if (text.bytes[i] == '`')
            return text.bytes[i - 1] != ' ' && text.bytes[i - 1] != '(';
    }
    return false;
}

/* A lakh or a crore, and where a blank stands behind the accent a million too. */
static bool is_scale(const fxi_lexer *l, size_t at, size_t length) {
    fxi_entry entry;
    if (length == 0 || fxi_lexicon_match(&entry, l->tools->lexicon, l->run->language,
                                         l->text.bytes + at, length) != length)
        return false;
    const fxi_sense *scale =
        fxi_lexer_sense(l, entry, FXI_SENSE_SCALE, (fxc_span){at, at + length});
    if (scale == NULL || scale->value == LAKH || scale->value == CRORE)
        return scale != NULL;
    return scale->value >= MILLION && l->text.bytes[l->at + 1] == ' ' &&
           !is_closed(l->text, l->at);
}

fxi_entry fxi_grave_rupee_read(const fxi_lexer *l) {
    static const char sign[] = "\xE2\x82\xB9";
    const fxi_text text = l->text;
    const size_t number = pass_blanks(text, l->at + 1);
    const size_t behind = pass_amount(text, number);
    const size_t scale = pass_gap(text, behind);
    const size_t length =
        fxi_ascii_word_read(text.bytes + scale, text.length - scale).length;
    const size_t end = scale + length;
    const bool has_amount =
        behind != number || is_bracketed(text, (fxc_span){l->at, end});
    fxi_entry entry;
    if (!has_amount || !is_scale(l, scale, length) ||
        (end < text.length && text.bytes[end] == '`'))
        return 0;
    return fxi_lexicon_match(&entry, l->tools->lexicon, l->run->language, sign,
                             sizeof sign - 1) != 0
               ? entry
               : 0;
}
