/* SPDX-License-Identifier: MIT */
#include "reading/text/tokens.h"

#include "base/ascii.h"
#include "base/unicode.h"
#include "base/utf8.h"
#include "reading/text/bracketed_numeral.h"
#include "reading/text/character.h"
#include "reading/text/eastern.h"
#include "reading/text/encoding.h"
#include "reading/text/entity.h"
#include "reading/text/grave_rupee.h"
#include "reading/text/lexer.h"
#include "reading/text/myriad_code.h"
#include "reading/text/opaque.h"
#include "reading/text/plain_word.h"
#include "reading/text/sentence.h"
#include "reading/text/word.h"
#include "reading/text/zawgyi_word.h"

enum { REPLACEMENT = 0xFFFD };

/* --- tokens --- */

/* "€.2.450,00": the point cuts the sign short before a number in groups. */
static bool stands_before_group(const fxi_lexer *l) {
    enum { GROUP = 3 };
    const char *bytes = l->text.bytes + l->at + 1;
    const size_t length = l->text.length - l->at - 1;
    size_t i = 0;
    while (i < length && i < GROUP && fxi_ascii_is_digit(bytes[i]))
        i++;
    return i > 0 && i + 1 < length && (bytes[i] == '.' || bytes[i] == ',') &&
           fxi_ascii_is_digit(bytes[i + 1]);
}

/* A point may start a number (".5") where no word or number touches it. */
static bool point_may_start(const fxi_lexer *l) {
    const fxi_token *before = fxi_lexer_touching(l);
    return before == NULL ||
           (fxi_lexer_is_currency(l, before) && !stands_before_group(l)) ||
           fxi_token_is_dash(l->out, l->out->count - 1) ||
           fxi_token_is_sign(l->out, l->out->count - 1, '=') ||
           fxi_token_opens(l->out, l->out->count - 1);
}

/* Marks that combine with a digit or a sign ("5" and a keycap, a struck-out "$") leave
   neither of them what it was: one word without a meaning. */
static fxc_status add_marked(fxi_lexer *l) {
    fxi_token word = {.kind = FXI_TOKEN_WORD};
    const size_t length = fxi_zawgyi_word_match(&word.entry, l);
    if (length != 0)
        return fxi_lexer_push(l, word, length);
    size_t end = fxi_word_tail(l->text, l->at);
    if (fxi_lexer_touching(l) != NULL)
        fxi_lexer_pop(l);
    return fxi_lexer_push(l, (fxi_token){.kind = FXI_TOKEN_WORD}, end - l->at);
}

/* The decimal mark at `at` behind a dash: a comma, or the point of Switzerland, whose
   languages have commas elsewhere; "$-.50" is negative. */
static bool is_decimal_mark(const fxi_lexer *l, size_t at, const fxi_token *before) {
    if (l->text.bytes[at] != '.')
        return l->text.bytes[at] == ',';
    const fxi_language language = fxi_language_likeliest(l->run->language);
    return before == NULL &&
           fxi_language_convention(l->tools->lexicon, language) == FXI_CONVENTION_COMMA;
}

/* "-,50 €", "Fr. –.50": a dash for no whole units and a mark before two digits are
   decimals. Their bytes; 0: something else stands there. */
static size_t dashed_cents(fxi_numeral *out, const fxi_lexer *l, size_t dash) {
    enum { CENTS = 2 };
    const size_t at = l->at + dash, end = at + 1 + CENTS;
    const char *bytes = l->text.bytes;
    const fxi_token *before = fxi_lexer_touching(l);
    if (end > l->text.length || !is_decimal_mark(l, at, before) ||
        (before != NULL && !fxi_lexer_is_currency(l, before)) ||
        fxi_numeral_read(out, bytes + at + 1, l->text.length - at - 1,
                         FXI_CONVENTION_COMMA) != CENTS ||
        out->digits != CENTS || !fxi_decimal_shift(&out->value, -CENTS))
        return 0;
    out->decimals = CENTS;
    out->digits = 0;
    return end - l->at;
}

static fxc_status add_sign(fxi_lexer *l, uint32_t c, size_t size) {
    fxi_token token = {.kind = FXI_TOKEN_SIGN,
                       .sign = fxi_character_is_hyphen(c) ? '-' : c};
    token.entry = c == '`' ? fxi_grave_rupee_read(l) : 0;
    if (token.entry != 0)
        return fxi_lexer_push(l, token, size);
    fxi_numeral numeral;
    size_t length = 0;
    if (fxi_token_sign_is_dash(token.sign))
        length = dashed_cents(&numeral, l, size);
    else if (c == '(')
        length = fxi_bracketed_numeral_read(&numeral, l);
    if (length != 0)
        return fxi_lexer_push_numeral(l, &numeral, length);
    size_t key =
        fxi_word_match(&token.entry, l->text, l->at, l->run->language, l->tools);
    if (key > size && fxi_lexer_is_other_case(l, token.entry, key))
        key = fxi_lexicon_match(&token.entry, l->tools->lexicon, l->run->language,
                                l->text.bytes + l->at, size);
    if (key <= size)
        return fxi_lexer_push(l, token, size);
    token.kind = FXI_TOKEN_WORD;
    token.sign = 0;
    return fxi_lexer_push(l, token, key);
}

/* Takes back what stands before the '@' of an address: words and numbers, joined by
   the signs that a mailbox may have. */
static fxc_status add_mail(fxi_lexer *l, size_t host) {
    size_t end = l->at + host;
    const fxi_token *before;
    while ((before = fxi_lexer_touching(l)) != NULL &&
           (before->kind != FXI_TOKEN_SIGN || before->sign == '.' ||
            before->sign == '-' || before->sign == '+' || before->sign == '_'))
        fxi_lexer_pop(l);
    return fxi_lexer_push(l, (fxi_token){.kind = FXI_TOKEN_CODE}, end - l->at);
}

/* "5&nbsp;000": no reader knows whether this is one number, so that it is none. */
static fxc_status add_parted(fxi_lexer *l, size_t length) {
    size_t end = l->at + length;
    const fxi_token *before = fxi_lexer_touching(l);
    if (before != NULL && before->kind != FXI_TOKEN_WORD)
        fxi_lexer_pop(l);
    return fxi_lexer_push(l, (fxi_token){.kind = FXI_TOKEN_CODE}, end - l->at);
}

/* "5&nbsp;million": a reference to a blank is one. */
static fxc_status pass_entity(fxi_lexer *l, size_t length) {
    size_t group = fxi_entity_group(l->text, l->at);
    if (group != 0)
        return add_parted(l, group);
    fxi_lexer_pass_blank(l, length);
    return FXC_OK;
}

static fxc_status add_ill_formed(fxi_lexer *l) {
    size_t end = l->at;
    uint32_t c;
    while (end < l->text.length &&
           fxi_utf8_decode(&c, l->text.bytes + end, l->text.length - end) == 0)
        end++;
    fxi_token token = {.kind = FXI_TOKEN_SIGN, .sign = REPLACEMENT};
    return fxi_lexer_push(l, token, end - l->at);
}

static size_t opaque_here(const fxi_lexer *l) {
    size_t length = fxi_opaque_length(l->text, l->at);
    if (length == 0)
        length = fxi_opaque_cashtag(l->text, l->at, l->run->language, l->tools);
    return length;
}

/* A key that starts with the numeral and goes past it: "1H", "1st quarter". */
static bool starts_key(const fxi_lexer *l, size_t numeral_length) {
    fxi_entry entry;
    return fxi_lexer_touching(l) == NULL &&
           fxi_word_match(&entry, l->text, l->at, l->run->language, l->tools) >
               numeral_length;
}

/* Where the cell here ends or the next one starts, else the end of the text. */
static size_t next_border(fxi_lexer *l) {
    while (l->grid != NULL && l->cell < l->grid->count) {
        const fxc_span span = l->grid->cells[l->cell].span;
        if (l->at < span.end)
            return l->at < span.start ? span.start : span.end;
        l->cell++;
    }
    return l->text.length;
}

/* The last run ends with the text. */
static void find_run(fxi_lexer *l) {
    while (l->at >= l->run->end)
        l->run++;
}

static fxi_convention convention_here(const fxi_lexer *l) {
    return l->run->language == l->named
               ? l->convention
               : fxi_language_convention(l->tools->lexicon, l->run->language);
}

/* A digit of any script, a point, or a fraction: no letter does. */
static bool may_start_numeral(const fxi_lexer *l, uint32_t c, fxi_letter letter) {
    enum { QUARTER = 0xBC, SIGNS_FIRST = 0x20A0, SIGNS_LAST = 0x20CF };
    if (c == '.')
        return point_may_start(l);
    bool is_sign = letter == FXI_LETTER_NONE && c >= QUARTER &&
                   (c < SIGNS_FIRST || c > SIGNS_LAST) &&
                   (c < FXI_CHARACTER_EAST_FIRST || c > FXI_CHARACTER_EAST_LAST);
    return letter == FXI_LETTER_DIGIT || is_sign;
}

static fxc_status add_token(fxi_lexer *l, uint32_t c, size_t size) {
    fxi_numeral numeral;
    const char *bytes = l->text.bytes + l->at;
    size_t length = opaque_here(l);
    if (length != 0)
        return fxi_lexer_push(l, (fxi_token){.kind = FXI_TOKEN_CODE}, length);
    fxi_letter letter = fxi_letter_of(c);
    if (may_start_numeral(l, c, letter))
        length =
            fxi_numeral_read(&numeral, bytes, l->border - l->at, convention_here(l));
    if (fxi_myriad_is_circle(c))
        length = fxi_eastern_read(&numeral, l->text, l->at, l->run->language, l->tools);
    if (length != 0)
        return starts_key(l, length) ? fxi_lexer_add_word(l)
                                     : fxi_lexer_push_numeral(l, &numeral, length);
    switch (letter) {
    case FXI_LETTER_SPACED:
    case FXI_LETTER_SOLID:
        return fxi_lexer_add_word(l);
    case FXI_LETTER_MARK:
        return add_marked(l);
    case FXI_LETTER_DIGIT:
    case FXI_LETTER_NONE:
        break;
    }
    if (c == '@' && (length = fxi_opaque_mail_host(l->text, l->at)) != 0 &&
        fxi_lexer_touching(l) != NULL)
        return add_mail(l, length);
    return add_sign(l, c, size);
}

/* --- the common case, told by the first byte --- */

/* What touches a number or an apostrophe may be part of another word. */
static bool stands_free(const fxi_lexer *l) {
    const fxi_token *before = fxi_lexer_touching(l);
    return before == NULL || (before->kind == FXI_TOKEN_SIGN && before->sign != '\'' &&
                              before->sign < 0x80);
}

/* Adds the words, numbers and signs here that ask for no closer look. */
static fxc_status add_plain(fxi_lexer *l) {
    fxi_plain_run run = {.at = l->at,
                         .end = l->run->end < l->border ? l->run->end : l->border,
                         .border = l->border,
                         .known = l->known,
                         .gap = fxi_lexer_gap(l),
                         .at_edge = l->at_edge,
                         .takes_numerals = !l->has_override,
                         .language = l->run->language,
                         .convention = convention_here(l)};
    fxc_status status = fxi_plain_tokens(l->out, &run, l->tools);
    l->known = run.known;
    if (run.at == l->at || status != FXC_OK)
        return status;
    l->at = run.at;
    l->at_edge = run.at_edge;
    l->gap = FXI_GAP_NONE;
    l->after_cr = false;
    return FXC_OK;
}

static fxc_status add_other(fxi_lexer *l) {
    uint32_t c;
    size_t size = fxi_utf8_decode(&c, l->text.bytes + l->at, l->text.length - l->at);
    if (size == 0)
        return add_ill_formed(l);
    return fxi_lexer_pass_between(l, c, size) ? FXC_OK : add_token(l, c, size);
}

/* The common cases, then the others. */
static fxc_status add_next(fxi_lexer *l) {
    const size_t at = l->at;
    char byte = l->text.bytes[at];
    find_run(l);
    if (at >= l->border)
        l->border = next_border(l);
    size_t size = byte == '&' ? fxi_entity_blank(l->text, at) : 0;
    if (size != 0)
        return pass_entity(l, size);
    if (fxi_ascii_is_letter(byte) && !stands_free(l))
        return add_other(l);
    fxc_status status = add_plain(l);
    return l->at > at || status != FXC_OK ? status : add_other(l);
}

fxc_status fxi_tokens_read(fxi_tokens *out, fxi_text text, const fxi_grid *grid,
                           const fxi_tools *tools) {
    *out = (fxi_tokens){.text = text};
    fxi_lexer l = {
        .out = out, .tools = tools, .text = text, .grid = grid, .at_edge = true};
    fxi_language_runs runs;
    fxc_status status = fxi_encoding_check(text, tools);
    if (status == FXC_OK)
        status = fxi_languages_read(&runs, text, tools);
    if (status != FXC_OK)
        return status;
    l.run = runs.items;
    l.known = runs.known.items;
    l.named = fxi_lexicon_language(tools->lexicon, tools->language);
    l.convention = fxi_language_tag_convention(tools->lexicon, tools->language);
    for (fxi_lexer_pass_spaces(&l); status == FXC_OK && l.at < text.length;
         fxi_lexer_pass_spaces(&l))
        status = add_next(&l);
    fxi_arena_release(tools->arena, runs.known.items);
    if (status == FXC_OK)
        fxi_sentences_mark(out, tools);
    return status;
}
