/* SPDX-License-Identifier: MIT */
#include "reading/token.h"

#include <string.h>

#include "base/ascii.h"
#include "base/unicode.h"
#include "base/utf8.h"
#include "reading/character.h"
#include "reading/eastern.h"
#include "reading/encoding.h"
#include "reading/entity.h"
#include "reading/language.h"
#include "reading/opaque.h"
#include "reading/plain_word.h"
#include "reading/sentence.h"
#include "reading/token_list.h"
#include "reading/word.h"

enum { REPLACEMENT = 0xFFFD, BYTE_ORDER_MARK = 0xFEFF };

/* One pass over the text: each token_ function looks at what starts at `at`. */
typedef struct lexer {
    fxi_tokens *out;
    const fxi_tools *tools;
    fxi_text text;
    const fxi_language_run *run; /* that `at` lies in */
    const fxi_known_word *known; /* none before it starts at `at` or behind */
    fxi_language named;          /* by the caller, maybe with a region, ... */
    fxi_convention convention;   /* ... that has this one */
    size_t at;
    fxi_gap gap;
    bool at_edge;      /* a line, a column or a sentence may start here */
    bool after_cr;     /* the last character was a CR: an LF belongs to it */
    bool has_override; /* U+202D or U+202E is open: digits are shown in another order */
} lexer;

static fxi_gap gap_here(const lexer *l) {
    return l->out->count == 0 ? FXI_GAP_PARAGRAPH : l->gap;
}

/* A token of `length` bytes where the lexer stands. */
static fxc_status push(lexer *l, fxi_token token, size_t length) {
    token.span = (fxc_span){l->at, l->at + length};
    token.gap = (uint8_t)gap_here(l);
    token.language = l->run->language;
    token.kinds = fxi_lexicon_kinds(l->tools->lexicon, token.entry);
    l->at += length;
    l->gap = FXI_GAP_NONE;
    fxi_token *out = fxi_tokens_room(l->out, l->tools->arena);
    if (out == NULL)
        return FXC_ENOMEM;
    *out = token;
    l->at_edge = fxi_tokens_take(l->out, fxi_token_is_code(out, l->text), l->at_edge);
    return FXC_OK;
}

/* Takes the last token back, so that a longer one can start where it did. */
static void pop(lexer *l) {
    fxi_token last = fxi_tokens_take_last(l->out);
    l->at = last.span.start;
    l->gap = (fxi_gap)last.gap;
    l->at_edge = true;
}

/* The last token if it ends where the lexer stands, otherwise NULL. */
static const fxi_token *touching(const lexer *l) {
    if (l->out->count == 0 || l->gap != FXI_GAP_NONE)
        return NULL;
    const fxi_token *last = &l->out->items[l->out->count - 1];
    return last->span.end == l->at ? last : NULL;
}

static const fxi_sense *sense_of(const lexer *l, fxi_entry entry, fxi_sense_kind kind,
                                 fxc_span span) {
    return fxi_lexicon_sense(l->tools->lexicon, entry, kind, span, l->text.bytes,
                             l->run->language);
}

static bool is_currency(const lexer *l, const fxi_token *t) {
    return sense_of(l, t->entry, FXI_SENSE_CURRENCY, t->span) != NULL;
}

/* --- what stands between tokens --- */

static void widen_gap(lexer *l, fxi_gap gap) {
    if (l->gap < gap)
        l->gap = gap;
}

static void pass_break(lexer *l, uint32_t c, size_t size) {
    bool second_half = c == '\n' && l->after_cr;
    if (c == 0x2029 || c == '\f' || (l->gap >= FXI_GAP_LINE && !second_half))
        l->gap = FXI_GAP_PARAGRAPH;
    widen_gap(l, FXI_GAP_LINE);
    l->has_override = l->has_override && l->gap != FXI_GAP_PARAGRAPH;
    l->after_cr = c == '\r';
    l->at += size;
}

/* True if `c` is no part of any token. */
static bool pass_between(lexer *l, uint32_t c, size_t size) {
    if (fxi_character_is_visible(c)) {
        l->after_cr = false;
        return false;
    }
    l->at_edge = true;
    if (fxi_character_is_break(c)) {
        pass_break(l, c, size);
        return true;
    }
    l->after_cr = false;
    if (fxi_character_is_blank(c))
        widen_gap(l, FXI_GAP_SPACE);
    else if (!fxi_character_is_hidden(c))
        return false;
    if (fxi_character_is_override(c))
        l->has_override = true;
    if (c == 0x202C)
        l->has_override = false;
    l->at += size;
    return true;
}

/* --- tokens --- */

static fxc_status add_numeral(lexer *l, const fxi_numeral *numeral, size_t length) {
    fxi_numeral *room = fxi_tokens_numeral_room(l->out, l->tools->arena);
    if (room == NULL)
        return FXC_ENOMEM;
    *room = *numeral;
    if (l->has_override)
        room->flags |= FXI_NUMERAL_SUSPICIOUS;
    fxi_token token = {.kind = FXI_TOKEN_NUMERAL,
                       .numeral = (uint32_t)l->out->numeral_count++};
    return push(l, token, length);
}

/* A point may start a number (".5") where no word or number touches it. */
static bool point_may_start(const lexer *l) {
    const fxi_token *before = touching(l);
    return before == NULL || is_currency(l, before) ||
           fxi_token_is_dash(l->out, l->out->count - 1) ||
           fxi_token_is_sign(l->out, l->out->count - 1, '=') ||
           fxi_token_opens(l->out, l->out->count - 1);
}

/* "4o", "5G", "1990s": ASCII letters that no key covers make the digits they touch part
   of a name, unless a currency touches the digits: "$1O0" is a faulty amount, and the
   figures stage will say so. */
static bool swallows_numeral(const lexer *l) {
    const fxi_token *before = touching(l);
    if (before == NULL || before->kind != FXI_TOKEN_NUMERAL ||
        !fxi_ascii_is_letter(l->text.bytes[l->at]))
        return false;
    return before->gap != FXI_GAP_NONE || l->out->count == 1 ||
           !is_currency(l, before - 1);
}

/* Whether the key may touch digits before it: "5bn", "5p", "5kg", "24th"; not "4o",
   "3D". Keys of other scripts may. */
static bool may_touch_digits(const lexer *l, fxi_entry entry, size_t length) {
    static const fxi_sense_kind kinds[] = {FXI_SENSE_SCALE, FXI_SENSE_MEASURE,
                                           FXI_SENSE_UNIT, FXI_SENSE_WEIGHT};
    const fxi_token *before = touching(l);
    if (before == NULL || before->kind != FXI_TOKEN_NUMERAL ||
        !fxi_ascii_is_letter(l->text.bytes[l->at]))
        return true;
    fxc_span key = {l->at, l->at + length};
    const fxi_sense *money = sense_of(l, entry, FXI_SENSE_CURRENCY, key);
    if (money != NULL && (money->flags & FXI_SENSE_SUFFIX) != 0)
        return true;
    for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++)
        if (sense_of(l, entry, kinds[i], key) != NULL)
            return true;
    const fxi_sense *modifier = sense_of(l, entry, FXI_SENSE_MODIFIER, key);
    if (modifier != NULL && (modifier->flags & FXI_SENSE_AFTER) != 0)
        return true; /* "$130ish" */
    const fxi_sense *date = sense_of(l, entry, FXI_SENSE_DATE, key);
    return date != NULL && (date->value & FXI_DATE_DAY) != 0;
}

/* The single letter behind the apostrophe of a word: "the state's $5" has no "S $". */
static bool is_clitic(const lexer *l) {
    size_t next = l->at + 1, count = l->out->count;
    const fxi_token *before = touching(l);
    if (before == NULL || before->gap != FXI_GAP_NONE || count < 2 ||
        before[-1].kind != FXI_TOKEN_WORD)
        return false;
    return (before->sign == '\'' || before->sign == 0x2019) &&
           fxi_ascii_is_letter(l->text.bytes[l->at]) &&
           (next == l->text.length || l->text.bytes[next] == ' ');
}

/* "四百五十" is a numeral; what touches digits is their scale: "3百万". */
static size_t eastern_here(fxi_numeral *out, const lexer *l) {
    const fxi_token *before = touching(l);
    if (before != NULL && before->kind == FXI_TOKEN_NUMERAL)
        return 0;
    return fxi_eastern_read(out, l->text, l->at, l->run->language, l->tools);
}

/* "10M$": behind digits the letter is their scale, and the sign alone their mark;
   before digits the two are one mark: "Fund 2 M$7". Bytes of the key that is left. */
static size_t part_scale(fxi_entry *entry, const lexer *l, size_t length) {
    enum { LETTER_AND_SIGN = 2 };
    const char *bytes = l->text.bytes;
    size_t behind = l->at + length, count = l->out->count;
    if (length != LETTER_AND_SIGN || bytes[behind - 1] != '$' || count == 0 ||
        l->out->items[count - 1].kind != FXI_TOKEN_NUMERAL || l->gap > FXI_GAP_SPACE)
        return length;
    if (behind < l->text.length && bytes[behind] == ' ')
        behind++;
    if (behind < l->text.length && fxi_ascii_is_digit(bytes[behind]))
        return length;
    fxi_entry scale;
    size_t letter = fxi_lexicon_match(&scale, l->tools->lexicon, l->run->language,
                                      bytes + l->at, 1);
    if (letter == 0 ||
        sense_of(l, scale, FXI_SENSE_SCALE, (fxc_span){l->at, l->at + 1}) == NULL)
        return length;
    *entry = scale;
    return letter;
}

static fxc_status add_word(lexer *l) {
    fxi_token token = {.kind = FXI_TOKEN_WORD};
    fxi_numeral numeral;
    size_t eastern = eastern_here(&numeral, l);
    if (eastern != 0)
        return add_numeral(l, &numeral, eastern);
    size_t length = 0;
    if (!is_clitic(l))
        length =
            fxi_word_match(&token.entry, l->text, l->at, l->run->language, l->tools);
    length = part_scale(&token.entry, l, length);
    if (length != 0 && may_touch_digits(l, token.entry, length))
        return push(l, token, length);
    length = fxi_word_skip(&token.entry, l->text, l->at, l->run->language, l->tools);
    if (token.entry == 0 && swallows_numeral(l)) {
        size_t end = l->at + length;
        pop(l);
        length = end - l->at;
    }
    return push(l, token, length);
}

/* Marks that combine with a digit or a sign ("5" and a keycap, a struck-out "$") leave
   neither of them what it was: one word without a meaning. */
static fxc_status add_marked(lexer *l) {
    size_t end = fxi_word_tail(l->text, l->at);
    if (touching(l) != NULL)
        pop(l);
    return push(l, (fxi_token){.kind = FXI_TOKEN_WORD}, end - l->at);
}

static fxc_status add_sign(lexer *l, uint32_t c, size_t size) {
    fxi_token token = {.kind = FXI_TOKEN_SIGN, .sign = c};
    size_t key =
        fxi_word_match(&token.entry, l->text, l->at, l->run->language, l->tools);
    if (key <= size)
        return push(l, token, size);
    token.kind = FXI_TOKEN_WORD;
    token.sign = 0;
    return push(l, token, key);
}

/* Takes back what stands before the '@' of an address: words and numbers, joined by
   the signs that a mailbox may have. */
static fxc_status add_mail(lexer *l, size_t host) {
    size_t end = l->at + host;
    const fxi_token *before;
    while ((before = touching(l)) != NULL &&
           (before->kind != FXI_TOKEN_SIGN || before->sign == '.' ||
            before->sign == '-' || before->sign == '+' || before->sign == '_'))
        pop(l);
    return push(l, (fxi_token){.kind = FXI_TOKEN_CODE}, end - l->at);
}

/* "5&nbsp;000": no reader knows whether this is one number, so that it is none. */
static fxc_status add_parted(lexer *l, size_t length) {
    size_t end = l->at + length;
    const fxi_token *before = touching(l);
    if (before != NULL && before->kind != FXI_TOKEN_WORD)
        pop(l);
    return push(l, (fxi_token){.kind = FXI_TOKEN_CODE}, end - l->at);
}

/* "5&nbsp;million": a reference to a blank is one. */
static fxc_status pass_entity(lexer *l, size_t length) {
    size_t group = fxi_entity_group(l->text, l->at);
    if (group != 0)
        return add_parted(l, group);
    l->after_cr = false;
    l->at_edge = true;
    widen_gap(l, FXI_GAP_SPACE);
    l->at += length;
    return FXC_OK;
}

static fxc_status add_ill_formed(lexer *l) {
    size_t end = l->at;
    uint32_t c;
    while (end < l->text.length &&
           fxi_utf8_decode(&c, l->text.bytes + end, l->text.length - end) == 0)
        end++;
    fxi_token token = {.kind = FXI_TOKEN_SIGN, .sign = REPLACEMENT};
    return push(l, token, end - l->at);
}

static size_t opaque_here(const lexer *l) {
    size_t length = fxi_opaque_length(l->text, l->at);
    if (length == 0)
        length = fxi_opaque_cashtag(l->text, l->at, l->run->language, l->tools);
    return length;
}

/* A key that starts with the numeral and goes past it: "1H", "1st quarter". */
static bool starts_key(const lexer *l, size_t numeral_length) {
    fxi_entry entry;
    return touching(l) == NULL &&
           fxi_word_match(&entry, l->text, l->at, l->run->language, l->tools) >
               numeral_length;
}

/* The last run ends with the text. */
static void find_run(lexer *l) {
    while (l->at >= l->run->end)
        l->run++;
}

static fxi_convention convention_here(const lexer *l) {
    return l->run->language == l->named
               ? l->convention
               : fxi_language_convention(l->tools->lexicon, l->run->language);
}

/* A digit of any script, a point, or a fraction: no letter does. */
static bool may_start_numeral(const lexer *l, uint32_t c, fxi_letter letter) {
    enum { QUARTER = 0xBC, SIGNS_FIRST = 0x20A0, SIGNS_LAST = 0x20CF };
    if (c == '.')
        return point_may_start(l);
    bool is_sign = letter == FXI_LETTER_NONE && c >= QUARTER &&
                   (c < SIGNS_FIRST || c > SIGNS_LAST) &&
                   (c < FXI_CHARACTER_EAST_FIRST || c > FXI_CHARACTER_EAST_LAST);
    return letter == FXI_LETTER_DIGIT || is_sign;
}

static fxc_status add_token(lexer *l, uint32_t c, size_t size) {
    fxi_numeral numeral;
    const char *bytes = l->text.bytes + l->at;
    size_t length = opaque_here(l);
    if (length != 0)
        return push(l, (fxi_token){.kind = FXI_TOKEN_CODE}, length);
    fxi_letter letter = fxi_letter_of(c);
    if (may_start_numeral(l, c, letter))
        length = fxi_numeral_read(&numeral, bytes, l->text.length - l->at,
                                  convention_here(l));
    if (length != 0)
        return starts_key(l, length) ? add_word(l) : add_numeral(l, &numeral, length);
    switch (letter) {
    case FXI_LETTER_SPACED:
    case FXI_LETTER_SOLID:
        return add_word(l);
    case FXI_LETTER_MARK:
        return add_marked(l);
    case FXI_LETTER_DIGIT:
    case FXI_LETTER_NONE:
        break;
    }
    if (c == '@' && (length = fxi_opaque_mail_host(l->text, l->at)) != 0 &&
        touching(l) != NULL)
        return add_mail(l, length);
    return add_sign(l, c, size);
}

/* --- the common case, told by the first byte --- */

/* What touches a number or an apostrophe may be part of another word. */
static bool stands_free(const lexer *l) {
    const fxi_token *before = touching(l);
    return before == NULL || (before->kind == FXI_TOKEN_SIGN && before->sign != '\'' &&
                              before->sign < 0x80);
}

/* Adds the words, numbers and signs here that ask for no closer look. */
static fxc_status add_plain(lexer *l) {
    fxi_plain_run run = {.at = l->at,
                         .end = l->run->end,
                         .known = l->known,
                         .gap = gap_here(l),
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

static fxc_status add_other(lexer *l) {
    uint32_t c;
    size_t size = fxi_utf8_decode(&c, l->text.bytes + l->at, l->text.length - l->at);
    if (size == 0)
        return add_ill_formed(l);
    return pass_between(l, c, size) ? FXC_OK : add_token(l, c, size);
}

/* The common cases, then the others. */
static fxc_status add_next(lexer *l) {
    const size_t at = l->at;
    char byte = l->text.bytes[at];
    find_run(l);
    size_t size = byte == '&' ? fxi_entity_blank(l->text, at) : 0;
    if (size != 0)
        return pass_entity(l, size);
    if (fxi_ascii_is_letter(byte) && !stands_free(l))
        return add_other(l);
    fxc_status status = add_plain(l);
    return l->at > at || status != FXC_OK ? status : add_other(l);
}

static void pass_spaces(lexer *l) {
    size_t at = l->at;
    while (at < l->text.length && l->text.bytes[at] == ' ')
        at++;
    if (at == l->at)
        return;
    l->at_edge |= at - l->at > 1;
    l->at = at;
    l->after_cr = false;
    widen_gap(l, FXI_GAP_SPACE);
}

fxc_status fxi_tokens_read(fxi_tokens *out, fxi_text text, const fxi_tools *tools) {
    *out = (fxi_tokens){.text = text};
    lexer l = {.out = out, .tools = tools, .text = text, .at_edge = true};
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
    for (pass_spaces(&l); status == FXC_OK && l.at < text.length; pass_spaces(&l))
        status = add_next(&l);
    fxi_arena_release(tools->arena, runs.known.items);
    if (status == FXC_OK)
        fxi_sentences_mark(out, tools);
    return status;
}
