/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/ascii.h"
#include "base/ascii_word.h"
#include "base/utf8.h"
#include "lexicon/fold.h"
#include "reading/text/broken_word.h"
#include "reading/text/character.h"
#include "reading/text/eastern.h"
#include "reading/text/glued_money.h"
#include "reading/text/lexer.h"
#include "reading/text/myriad_code.h"
#include "reading/text/neighbour.h"
#include "reading/text/noted_scale.h"
#include "reading/text/run_on.h"
#include "reading/text/spelling.h"
#include "reading/text/word.h"

/* "4o", "5G", "1990s": ASCII letters that no key covers make the digits they touch part
   of a name, unless a currency touches the digits: "$1O0" is a faulty amount, and the
   figures stage will say so. */
static bool swallows_numeral(const fxi_lexer *l) {
    const fxi_token *before = fxi_lexer_touching(l);
    if (before == NULL || before->kind != FXI_TOKEN_NUMERAL ||
        !fxi_ascii_is_letter(l->text.bytes[l->at]))
        return false;
    return before->gap != FXI_GAP_NONE || l->out->count == 1 ||
           !fxi_lexer_is_currency(l, before - 1);
}

/* "50n": a case, in a text that is certain to be in the language of it. */
static bool is_case(const fxi_lexer *l, fxi_entry entry, fxc_span key) {
    const fxi_sense *ending = fxi_lexer_sense(l, entry, FXI_SENSE_GRAMMAR, key);
    return (l->run->language & FXI_LANGUAGE_OPEN) == 0 && ending != NULL &&
           (ending->value & FXI_GRAMMAR_ENDING) != 0;
}

/* Whether the key may touch digits before it: "5bn", "5p", "5kg", "24th"; not "4o",
   "3D". Keys of other scripts may. */
static bool may_touch_digits(const fxi_lexer *l, fxi_entry entry, size_t length) {
    static const fxi_sense_kind kinds[] = {FXI_SENSE_MEASURE, FXI_SENSE_UNIT,
                                           FXI_SENSE_WEIGHT};
    const fxi_token *before = fxi_lexer_touching(l);
    if (before == NULL || before->kind != FXI_TOKEN_NUMERAL ||
        !fxi_ascii_is_letter(l->text.bytes[l->at]))
        return true;
    fxc_span key = {l->at, l->at + length};
    const fxi_sense *money = fxi_lexer_sense(l, entry, FXI_SENSE_CURRENCY, key);
    if (money != NULL && (money->flags & FXI_SENSE_SUFFIX) != 0)
        return true;
    const fxi_sense *scale = fxi_lexer_sense(l, entry, FXI_SENSE_SCALE, key);
    if (scale != NULL && !fxi_sense_is_abroad(scale, l->run->language))
        return true;
    for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++)
        if (fxi_lexer_sense(l, entry, kinds[i], key) != NULL)
            return true;
    const fxi_sense *modifier = fxi_lexer_sense(l, entry, FXI_SENSE_MODIFIER, key);
    if (modifier != NULL && (modifier->flags & FXI_SENSE_AFTER) != 0)
        return true; /* "$130ish" */
    const fxi_sense *date = fxi_lexer_sense(l, entry, FXI_SENSE_DATE, key);
    return (date != NULL && (date->value & FXI_DATE_DAY) != 0) ||
           is_case(l, entry, key);
}

/* The text ends there, or a blank of any kind stands there. */
static bool stands_before_blank(fxi_text text, size_t at) {
    uint32_t c;
    return at == text.length ||
           (fxi_utf8_decode(&c, text.bytes + at, text.length - at) != 0 &&
            fxi_character_is_blank(c));
}

/* The single letter behind the apostrophe of a word: "the state's $5" has no "S $"; not
   "USD'm", which are millions. */
static bool is_clitic(const fxi_lexer *l) {
    size_t next = l->at + 1, count = l->out->count;
    const fxi_token *before = fxi_lexer_touching(l);
    if (before == NULL || before->gap != FXI_GAP_NONE || count < 2 ||
        before[-1].kind != FXI_TOKEN_WORD)
        return false;
    return (before->sign == '\'' || before->sign == 0x2019) &&
           fxi_ascii_is_letter(l->text.bytes[l->at]) &&
           stands_before_blank(l->text, next) &&
           !(l->text.bytes[l->at] == 'm' && fxi_lexer_is_currency(l, before - 1));
}

/* "亿" behind "十". */
static bool is_before_scale(const fxi_lexer *l, size_t at) {
    fxi_entry scale = 0;
    size_t length = fxi_lexicon_match(&scale, l->tools->lexicon, l->run->language,
                                      l->text.bytes + at, l->text.length - at);
    return length > 0 && fxi_lexer_sense(l, scale, FXI_SENSE_SCALE,
                                         (fxc_span){at, at + length}) != NULL;
}

/* "6,142 百万円", "45.6 千元", "1.2 十亿元": one blank parts digits, which are no year,
   from a unit and no more, of which the numeral is the first character. */
static bool is_scale_behind_blank(const fxi_lexer *l, size_t numeral) {
    enum { UNIT = 3, HUNDRED = 2 }; /* bytes, and a power of ten */
    const size_t count = l->out->count;
    uint32_t unit;
    int year;
    return numeral == UNIT && l->gap == FXI_GAP_SPACE && count > 0 &&
           l->out->items[count - 1].kind == FXI_TOKEN_NUMERAL &&
           fxi_utf8_decode(&unit, l->text.bytes + l->at, UNIT) == UNIT &&
           (fxi_myriad_unit(unit) >= HUNDRED || is_before_scale(l, l->at + UNIT)) &&
           fxi_ascii_is_digit(l->text.bytes[l->out->items[count - 1].span.start]) &&
           !fxi_spelling_year(&year, l->out, count - 1);
}

/* "四百五十" is a numeral; what touches digits is their scale: "3百万", unless it says
   two numbers: "两|三百", "十五|六万". */
static size_t eastern_here(fxi_numeral *out, const fxi_lexer *l) {
    enum { DIGIT = 3 }; /* bytes */
    const fxi_token *before = fxi_lexer_touching(l);
    if (before != NULL && before->kind == FXI_TOKEN_NUMERAL &&
        (l->at < DIGIT || fxi_neighbour_at(l->text, l->at - DIGIT, true) != l->at))
        return 0;
    const size_t length =
        fxi_eastern_read(out, l->text, l->at, l->run->language, l->tools);
    return is_scale_behind_blank(l, length) ? 0 : length;
}

/* The key stands behind blanks or a tab that a line starts with, as in the head of a
   table. */
static bool is_indented(const fxi_lexer *l) {
    const char before = l->text.bytes[l->at - 1];
    return l->gap == FXI_GAP_LINE && (before == ' ' || before == '\t');
}

/* A cell or line starts and ends there, but for a blank on either side. */
static bool is_cell(fxi_text text, fxc_span span) {
    span.start -= span.start > 0 && text.bytes[span.start - 1] == ' ';
    span.end += span.end < text.length && text.bytes[span.end] == ' ';
    return (span.start == 0 ||
            memchr("\t\n|", text.bytes[span.start - 1], 3) != NULL) &&
           (span.end == text.length ||
            memchr("\t\n\r|", text.bytes[span.end], 4) != NULL);
}

/* "|2012 M$|", "|31.12.2012 M$|": a unit that counts by itself, thousands of Chilean
   pesos, behind a year alone in its cell heads the column. */
static bool heads_year(const fxi_lexer *l, fxi_entry entry, size_t length) {
    const char *bytes = l->text.bytes;
    const size_t behind = l->at + length;
    size_t start = l->out->items[l->out->count - 1].span.start;
    int year;
    while (start > 0 && memchr("0123456789.-/", bytes[start - 1], 13) != NULL)
        start--;
    if (!is_cell(l->text, (fxc_span){start, behind}))
        return false;
    const fxi_sense *unit =
        fxi_lexer_sense(l, entry, FXI_SENSE_CURRENCY, (fxc_span){l->at, behind});
    return unit != NULL && unit->value > 0 &&
           fxi_spelling_year(&year, l->out, l->out->count - 1);
}

/* "10M$", "10M$ 7M$": behind digits the letter is their scale, and the sign alone their
   mark; before digits the two are one mark: "Fund 2 M$7". Bytes of the key that is
   left. */
static size_t part_scale(fxi_entry *entry, const fxi_lexer *l, size_t length) {
    const char *bytes = l->text.bytes;
    size_t behind = l->at + length, count = l->out->count;
    if (length < 2 || fxi_fold_read(bytes + l->at + 1, length - 1).key != '$' ||
        count == 0 || l->out->items[count - 1].kind != FXI_TOKEN_NUMERAL ||
        l->gap > FXI_GAP_LINE || is_indented(l) || heads_year(l, *entry, length))
        return length;
    size_t blanks = fxi_character_blanks(bytes + behind, l->text.length - behind);
    bool may_lead = blanks == 0 || l->gap != FXI_GAP_NONE;
    behind += blanks;
    if (may_lead && behind < l->text.length && fxi_ascii_is_digit(bytes[behind]))
        return length;
    fxi_entry scale;
    size_t letter = fxi_lexicon_match(&scale, l->tools->lexicon, l->run->language,
                                      bytes + l->at, 1);
    if (letter == 0 || fxi_lexer_sense(l, scale, FXI_SENSE_SCALE,
                                       (fxc_span){l->at, l->at + 1}) == NULL)
        return length;
    *entry = scale;
    return letter;
}

/* "Class C $24.30", "hepatitis C $84,000": the letter ends the name that a word before
   it begins; not "of C $500". */
static bool ends_name(const fxi_lexer *l) {
    const uint32_t leads = FXI_KIND(GRAMMAR) | FXI_KIND(MODIFIER) | FXI_KIND(RANGE) |
                           FXI_KIND(RATE) | FXI_KIND(DATE);
    if (l->out->count == 0 || l->gap != FXI_GAP_SPACE)
        return false;
    const fxi_token *before = &l->out->items[l->out->count - 1];
    return before->kind == FXI_TOKEN_WORD && (before->kinds & leads) == 0;
}

/* "It cost us $3 million", "the 1990s $5": small letters before a sign that touches its
   number; not "hk $ 10", as tokenised text has it. */
static bool is_small_word(const fxi_lexer *l, size_t length) {
    const char *bytes = l->text.bytes + l->at;
    return fxi_ascii_is_lower(*bytes) && l->at + length < l->text.length &&
           fxi_ascii_is_digit(bytes[length]);
}

/* "Class C | $24.30", "Model S $74,990": in another column, behind the last letter of a
   name or a small word, the sign is a mark of its own. Bytes of the key that is left,
   0: none. */
static size_t part_sign(fxi_entry *entry, const fxi_lexer *l, size_t length) {
    const char *bytes = l->text.bytes + l->at;
    if (length < 3 || bytes[length - 1] != '$')
        return length;
    size_t letters = fxi_ascii_word_read(bytes, length).length;
    bool has_break = memchr(bytes, '\n', length) != NULL;
    if (!has_break && !fxi_ascii_is_blank(bytes[letters]))
        return length;
    bool is_one = letters == 1;
    bool is_column = has_break
                         ? is_one
                         : fxi_character_blanks(bytes + letters, length - letters) == 0;
    if (!is_column && !is_small_word(l, length) && (!is_one || !ends_name(l)))
        return length;
    return fxi_lexicon_match(entry, l->tools->lexicon, l->run->language, bytes,
                             letters);
}

/* "c|£3m", where "C£" is money: a letter, and a sign of its own. */
static size_t part_letter(fxi_entry *entry, const fxi_lexer *l, size_t length) {
    const char *bytes = l->text.bytes + l->at;
    if (length < 2 || (unsigned char)bytes[1] < 0x80 || !fxi_ascii_is_lower(*bytes) ||
        !fxi_lexer_is_other_case(l, *entry, length))
        return length;
    return fxi_lexicon_match(entry, l->tools->lexicon, l->run->language, bytes, 1);
}

/* "$5 millions of sales": behind an amount the first word of such a key counts. */
static size_t part_vague(fxi_entry *entry, const fxi_lexer *l, size_t length) {
    const char *bytes = l->text.bytes + l->at;
    size_t word = fxi_ascii_word_read(bytes, length).length;
    if (word == 0 || word == length || !fxi_noted_scale_is_behind_amount(l) ||
        fxi_lexer_sense(l, *entry, FXI_SENSE_VAGUE,
                        (fxc_span){l->at, l->at + length}) == NULL)
        return length;
    fxi_entry scale;
    size_t matched =
        fxi_lexicon_match(&scale, l->tools->lexicon, l->run->language, bytes, word);
    if (matched != word || fxi_lexer_sense(l, scale, FXI_SENSE_SCALE,
                                           (fxc_span){l->at, l->at + word}) == NULL)
        return length;
    *entry = scale;
    return word;
}

/* "二十|几|万": behind a number its first sign says that it is more. */
static size_t part_several(fxi_entry *entry, const fxi_lexer *l, size_t length) {
    const fxi_tokens *tokens = l->out;
    const fxc_span key = {l->at, l->at + length};
    if (length <= FXI_SEVERAL || tokens->count == 0 || l->gap != FXI_GAP_NONE ||
        tokens->items[tokens->count - 1].kind != FXI_TOKEN_NUMERAL ||
        fxi_lexer_sense(l, *entry, FXI_SENSE_VAGUE, key) == NULL)
        return length;
    return fxi_word_is_several(entry, l->text, l->at, l->run->language, l->tools)
               ? FXI_SEVERAL
               : length;
}

/* "mil-|lion": the word that goes on in the next line; `length` where it does not. */
static size_t join_broken(fxi_entry *entry, const fxi_lexer *l, size_t length) {
    const fxc_span part = {l->at, l->at + length};
    if (length == 0 || !fxi_broken_word_may_part(l->text, part.end))
        return length;
    size_t whole =
        fxi_broken_word_read(entry, l->text, part, l->run->language, l->tools);
    return whole != 0 ? whole : length;
}

/* The scale, and the digits as the mark of a footnote that they are. */
static fxc_status push_noted(fxi_lexer *l, fxi_token scale, size_t length,
                             size_t digits) {
    static const fxi_token note = {.kind = FXI_TOKEN_SIGN, .sign = 0xB9};
    const fxc_status status = fxi_lexer_push(l, scale, length);
    return status == FXC_OK ? fxi_lexer_push(l, note, digits) : status;
}

fxc_status fxi_lexer_add_word(fxi_lexer *l) {
    fxi_token token = {.kind = FXI_TOKEN_WORD};
    fxi_numeral numeral;
    size_t eastern = eastern_here(&numeral, l);
    if (eastern != 0)
        return fxi_lexer_push_numeral(l, &numeral, eastern);
    size_t length = 0;
    if (!is_clitic(l))
        length =
            fxi_word_match(&token.entry, l->text, l->at, l->run->language, l->tools);
    length = part_scale(&token.entry, l, length);
    length = part_sign(&token.entry, l, length);
    length = part_letter(&token.entry, l, length);
    length = part_vague(&token.entry, l, length);
    length = part_several(&token.entry, l, length);
    length = join_broken(&token.entry, l, length);
    if (length != 0 && may_touch_digits(l, token.entry, length))
        return fxi_lexer_push(l, token, length);
    length = fxi_word_skip(&token.entry, l->text, l->at, l->run->language, l->tools);
    const size_t scale = fxi_noted_scale_read(&token.entry, l, length);
    if (scale != 0)
        return push_noted(l, token, scale, length - scale);
    length = join_broken(&token.entry, l, length);
    if (token.entry == 0)
        length = fxi_glued_money_part(&token.entry, l, length);
    if (token.entry == 0)
        length = fxi_run_on_part(&token.entry, l, length);
    if (token.entry == 0 && swallows_numeral(l)) {
        size_t end = l->at + length;
        fxi_lexer_pop(l);
        length = end - l->at;
    }
    return fxi_lexer_push(l, token, length);
}
