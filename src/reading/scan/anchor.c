/* SPDX-License-Identifier: MIT */
#include "reading/scan/anchor.h"

#include <string.h>

#include "base/ascii.h"
#include "base/unicode.h"
#include "base/utf8.h"
#include "lexicon/filter.h"
#include "lexicon/piece.h"
#include "reading/text/character.h"

enum {
    SHORT = 2,  /* letters of a word that means money only near a number, ... */
    NEAR = 32,  /* ... which is within so many bytes */
    LEADERS = 3 /* dots that part a label from its number */
};

typedef struct scan {
    const char *bytes;
    size_t length, at; /* of the text; what is under the eye */
    size_t from;       /* nothing before it counts */
    const fxc_lexicon *lexicon;
    const fxi_byte_way *way;
    fxc_span last; /* the piece beyond ASCII that was passed last */
    bool is_broad; /* of the anchor found */
} scan;

/* --- words ------------------------------------------------------------------------ */

static bool is_near_digit(const scan *s, size_t length) {
    size_t before = s->at < NEAR ? s->at : NEAR;
    size_t behind = s->length - s->at - length;
    return fxi_ascii_has_digit(s->bytes + s->at - before, before) ||
           fxi_ascii_has_digit(s->bytes + s->at + length,
                               behind < NEAR ? behind : NEAR);
}

static bool is_vowel(char letter) {
    switch (fxi_ascii_lower(letter)) {
    case 'a':
    case 'e':
    case 'i':
    case 'o':
    case 'u':
        return true;
    default:
        return false;
    }
}

/* "kr", "Rs", "Ft" are nothing else; "me", "le" and single letters are words. */
static bool may_stand_alone(const char *word, size_t length) {
    return length > SHORT ||
           (length == SHORT && !is_vowel(word[0]) && !is_vowel(word[1]));
}

static bool is_money(const scan *s, fxi_ascii_word word) {
    const char *bytes = s->bytes + s->at;
    return fxi_lexicon_may_be_money(s->lexicon, word.hash,
                                    fxi_capitals_of(bytes, word.length)) &&
           (may_stand_alone(bytes, word.length) || is_near_digit(s, word.length));
}

/* --- signs ------------------------------------------------------------------------ */

static bool starts_number(const scan *s, size_t at) {
    if (at >= s->length)
        return false;
    char byte = s->bytes[at];
    return fxi_ascii_is_digit(byte) || byte == '(' || byte == '-' || byte == '$';
}

static size_t run_of(const scan *s, size_t at, char byte) {
    const uint64_t eight = FXI_EIGHT_EACH * (unsigned char)byte;
    size_t end = at;
    while (s->length - end >= FXI_EIGHT && fxi_eight_load(s->bytes + end) == eight)
        end += FXI_EIGHT;
    while (end < s->length && s->bytes[end] == byte)
        end++;
    return end - at;
}

/* Blanks before a number, "Rent      450", or dots, "Rent.... 450"; the second of them
   is under the eye. */
static size_t pass_gap(scan *s) {
    char byte = s->bytes[s->at];
    size_t length = run_of(s, s->at, byte), behind = s->at + length;
    if (byte == '.')
        behind += run_of(s, behind, ' ');
    s->is_broad = (byte == ' ' || length + 1 >= LEADERS) && starts_number(s, behind);
    return s->is_broad ? 0 : length;
}

/* --- what is not ASCII ------------------------------------------------------------ */

/* Full-width forms of ASCII, and the signs of money among them. */
static bool is_wide_form(uint32_t code_point) {
    return code_point >= 0xFF00 && code_point <= 0xFFEF;
}

static bool is_ending(uint32_t code_point) {
    return code_point == 0xFF0C || code_point == 0xFF01 || code_point == 0xFF1F ||
           code_point == 0xFF1A || code_point == 0xFF1B || code_point == 0xFF08 ||
           code_point == 0xFF09;
}

static bool is_dubious(scan *s, uint32_t code_point) {
    s->is_broad = fxi_character_is_override(code_point);
    return fxi_character_is_hidden(code_point) ||
           (is_wide_form(code_point) && !is_ending(code_point));
}

static bool is_money_beside(const scan *s, const fxi_piece *piece) {
    const fxc_span last = s->last;
    if (!piece->is_solid || last.end != s->at || last.end == 0)
        return false;
    fxi_piece before = fxi_piece_read(s->bytes + last.start, last.end - last.start);
    return before.is_solid &&
           fxi_lexicon_may_be_money(
               s->lexicon, fxi_piece_pair(before.hash, piece->hash), FXI_CAPITALS_NONE);
}

/* Two solid pieces may be told together: "美元". */
static bool tells(const scan *s, const fxi_piece *piece) {
    fxi_capitals capitals = fxi_capitals_of(s->bytes + s->at, piece->length);
    return fxi_lexicon_may_be_money(s->lexicon, piece->hash, capitals) ||
           is_money_beside(s, piece);
}

static size_t pass_wide(scan *s) {
    const char *here = s->bytes + s->at;
    size_t left = s->length - s->at;
    uint32_t c;
    s->is_broad = false;
    fxi_piece piece = fxi_piece_plain(here, left);
    if (piece.length == 0 && (fxi_utf8_decode(&c, here, left) == 0 || is_dubious(s, c)))
        return 0;
    if (piece.length == 0)
        piece = fxi_piece_read(here, left);
    if (piece.length == 0 || tells(s, &piece))
        return 0;
    s->last = (fxc_span){s->at, s->at + piece.length};
    return piece.length;
}

enum { THREE = 3 }; /* bytes of most characters that come in runs */

/* Characters that are told to be nothing by one look each; a mark behind the last of
   them asks for a second one. */
static size_t pass_quiet(scan *s) {
    size_t run = s->way->pass_quiet(s->bytes + s->at, s->length - s->at,
                                    fxi_lexicon_loud(s->lexicon));
    size_t end = s->at + run, last = run > 0 ? end - THREE : end, size;
    uint32_t c;
    while ((size = fxi_utf8_decode(&c, s->bytes + end, s->length - end)) != 0 &&
           fxi_lexicon_is_quiet(s->lexicon, c)) {
        last = end;
        end += size;
    }
    if (end == s->at)
        return 0;
    if (size != 0 && c >= 0x80 &&
        fxi_unicode_is(c, FXI_UNICODE_COMPOSES | FXI_UNICODE_LEFT_OUT)) {
        end = last;
        last = end > s->at ? fxi_utf8_previous(s->bytes, end) : end;
    }
    if (end > s->at)
        s->last = (fxc_span){last, end};
    return end - s->at;
}

/* A word of ASCII that goes on beyond it is a piece from its first letter on. */
static size_t pass_rest(scan *s) {
    size_t start = s->at, quiet = pass_quiet(s);
    if (quiet > 0)
        return quiet;
    while (start > s->from && fxi_ascii_is_letter(s->bytes[start - 1]))
        start--;
    bool is_word = start == 0 || !fxi_ascii_is_letter(s->bytes[start - 1]);
    if (start < s->at && is_word &&
        fxi_piece_goes_on(s->bytes + s->at, s->length - s->at))
        s->at = start;
    return pass_wide(s);
}

static size_t pass_word(scan *s) {
    fxi_ascii_word word = fxi_ascii_word_read(s->bytes + s->at, s->length - s->at);
    size_t end = s->at + word.length;
    if (fxi_piece_goes_on(s->bytes + end, s->length - end))
        return pass_wide(s);
    return is_money(s, word) ? 0 : word.length;
}

/* --- the scan --------------------------------------------------------------------- */

/* Bytes of what stands here; 0: it is an anchor. */
static size_t pass(scan *s) {
    char byte = s->bytes[s->at];
    if (fxi_ascii_is_letter(byte))
        return pass_word(s);
    if ((unsigned char)byte >= 0x80)
        return pass_rest(s);
    if (byte == ' ' || byte == '.')
        return pass_gap(s);
    s->is_broad = byte != '$';
    return s->is_broad ? 0 : run_of(s, s->at, '$') - 1; /* the last of them is one */
}

/* True: what is under the eye is an anchor. */
static bool find_in_block(scan *s, size_t start, uint64_t events) {
    for (;;) {
        size_t passed = s->from > start ? s->from - start : 0;
        events = passed < FXI_BLOCK_BYTES ? events & ~UINT64_C(0) << passed : 0;
        if (events == 0)
            return false;
        s->at = start + (size_t)__builtin_ctzll(events);
        size_t length = pass(s);
        if (length == 0)
            return true;
        s->from = s->at + length;
    }
}

fxi_anchor fxi_anchor_next(fxi_survey *survey, size_t from) {
    const fxi_text text = survey->text;
    scan s = {.bytes = text.bytes,
              .length = text.length,
              .from = from,
              .lexicon = survey->spotter->lexicon,
              .way = survey->spotter->way};
    size_t start = from - from % FXI_BLOCK_BYTES;
    for (; start < text.length; start += FXI_BLOCK_BYTES)
        if (find_in_block(&s, start, fxi_survey_block(survey, start)->events))
            return (fxi_anchor){s.at, s.is_broad};
    return (fxi_anchor){text.length, false};
}
