/* SPDX-License-Identifier: MIT */
#include "reading/mark/marks.h"

#include "reading/mark/case_ending.h"
#include "reading/mark/letter_sign.h"
#include "reading/mark/mark_between.h"
#include "reading/mark/modifier_word.h"
#include "reading/mark/per_unit.h"
#include "reading/text/spelling.h"

/* "At Won 1,472.5", "About Won 5 million": no name, so that no verb follows. */
static bool leads_to_amount(const fxi_tokens *tokens, size_t index,
                            const fxi_tools *tools) {
    return fxi_token_has(tokens, index, FXI_SENSE_MODIFIER) ||
           fxi_token_has_role(tokens, index, FXI_SENSE_GRAMMAR,
                              FXI_GRAMMAR_PREPOSITION | FXI_GRAMMAR_GENITIVE, tools);
}

/* "Kim Won 3.5 Million Fans", "Won 1,200 votes": a verb too, with a capital that says
   nothing at the start of a sentence or behind another one. */
static bool may_be_verb(const fxi_mark *mark, const fxi_tokens *tokens,
                        const fxi_tools *tools) {
    size_t at = mark->first;
    if ((mark->sense->flags & FXI_SENSE_WEAK) == 0 ||
        !fxi_token_has_role(tokens, at, FXI_SENSE_GRAMMAR, FXI_GRAMMAR_PAST, tools))
        return false;
    if (fxi_token_starts_sentence(tokens, at))
        return true;
    bool is_small = tokens->items[at - 1].kind == FXI_TOKEN_WORD &&
                    !fxi_spelling_is_capital(tokens, at - 1);
    return !is_small && !fxi_token_opens(tokens, at - 1) &&
           !leads_to_amount(tokens, at - 1, tools);
}

/* "5.20,USD" at the end of a line: the last field of a record, and none of the next. */
static bool ends_record(const fxi_mark *mark, const fxi_tokens *tokens) {
    static const uint32_t separators[] = {',', ';', '|', 0};
    return fxi_spelling_starts_line(tokens, mark->last + 1) && mark->first > 0 &&
           fxi_token_touches(tokens, mark->first) &&
           fxi_token_is_sign_of(tokens, mark->first - 1, separators);
}

bool fxi_mark_before(fxi_mark *out, const fxi_tokens *tokens, size_t index,
                     const fxi_tools *tools) {
    if (!fxi_mark_at(out, tokens, index, FXI_SENSE_PREFIX, tools) ||
        may_be_verb(out, tokens, tools) || ends_record(out, tokens))
        return false;
    fxi_mark second;
    if (!fxi_token_is_near(tokens, index + 1) ||
        !fxi_mark_at(&second, tokens, index + 1, FXI_SENSE_PREFIX, tools))
        return true;
    if (fxi_mark_narrow(out, &second, tools))
        out->last = index + 1;
    return true;
}

/* "millones de pesos", "milliards d'euros", "malyan oo doolar"; behind a scale it may
   start a line. */
static bool is_particle(const fxi_tokens *tokens, size_t index,
                        const fxi_tools *tools) {
    const bool is_led = index > 0 && fxi_token_has(tokens, index - 1, FXI_SENSE_SCALE);
    return fxi_token_has_gap(tokens, index, is_led ? FXI_GAP_LINE : FXI_GAP_WRAP) &&
           fxi_token_has_role(tokens, index, FXI_SENSE_GRAMMAR, FXI_GRAMMAR_PARTICLE,
                              tools);
}

size_t fxi_mark_skip_no_minor(const fxi_tokens *tokens, size_t index) {
    bool is_mark =
        fxi_token_touches(tokens, index) && (fxi_token_is_sign(tokens, index, ',') ||
                                             fxi_token_is_sign(tokens, index, '/') ||
                                             fxi_token_is_sign(tokens, index, '.'));
    size_t at = index + 1;
    while (is_mark && at <= index + 2 && fxi_token_touches(tokens, at) &&
           (fxi_token_is_dash(tokens, at) || fxi_token_is_sign(tokens, at, '=')))
        at++;
    return is_mark && at > index + 1 ? at : index;
}

/* "3.2 billion 2012 dollars", "5 milliarder 2023-kroner": the year of the prices stands
   between. The first token of the mark behind it; `index`: no such year. */
static size_t skip_price_year(const fxi_tokens *tokens, size_t index,
                              const fxi_tools *tools) {
    int year;
    fxi_mark name;
    if (index == 0 || !fxi_token_has(tokens, index - 1, FXI_SENSE_SCALE) ||
        !fxi_token_is_apart(tokens, index) || !fxi_spelling_year(&year, tokens, index))
        return index;
    const bool is_joined = fxi_token_touches(tokens, index + 1);
    const size_t at = index + 1 + is_joined;
    if ((is_joined && !fxi_token_is_dash(tokens, index + 1)) ||
        fxi_token_touches(tokens, at) != is_joined ||
        !fxi_mark_single(&name, tokens, at, tools))
        return index;
    return is_joined || (name.sense->flags & FXI_SENSE_IS_NAME) != 0 ? at : index;
}

/* First token of the mark behind a number: past a dash for no minor units, one hyphen,
   particle or modifier, or a year. */
static size_t skip_link(const fxi_tokens *tokens, size_t index,
                        const fxi_tools *tools) {
    index = fxi_mark_skip_no_minor(tokens, index);
    if (fxi_token_is_dash(tokens, index) && tokens->items[index].gap == FXI_GAP_NONE &&
        index + 1 < tokens->count && tokens->items[index + 1].gap == FXI_GAP_NONE &&
        !fxi_case_ending_may_be(tokens, index + 1, tools))
        return index + 1 + fxi_modifier_is_inside(tokens, index + 1, tools);
    if (fxi_modifier_is_inside(tokens, index, tools))
        return index + 1;
    const size_t priced = skip_price_year(tokens, index, tools);
    if (priced != index || !is_particle(tokens, index, tools))
        return priced;
    return fxi_token_is_apostrophe(tokens, index + 1) ? index + 2 : index + 1;
}

/* The place at `index` makes the noun of `mark` one currency: the first of the place's
   own that the noun can mean. */
static bool narrow_by_place(fxi_mark *mark, const fxi_tokens *tokens, size_t index,
                            unsigned side, const fxi_tools *tools) {
    const fxi_sense *place = fxi_token_sense(tokens, index, FXI_SENSE_PLACE, tools);
    return place != NULL && (place->flags & side) != 0 &&
           fxi_mark_place_choose(mark, place, tools);
}

void fxi_mark_narrow_behind(fxi_mark *mark, const fxi_tokens *tokens, size_t index,
                            const fxi_tools *tools) {
    if ((mark->sense->flags & FXI_SENSE_IS_NAME) != 0 &&
        fxi_token_is_near(tokens, index))
        narrow_by_place(mark, tokens, index, FXI_SENSE_BEHIND, tools);
}

/* A mark behind a number, with the place that says whose money it is: "канадских
   долларов", "долларов США". */
static bool named_mark(fxi_mark *out, const fxi_tokens *tokens, size_t index,
                       const fxi_tools *tools) {
    if (fxi_mark_at(out, tokens, index, FXI_SENSE_SUFFIX, tools)) {
        if (fxi_token_is_near(tokens, index + 1) &&
            narrow_by_place(out, tokens, index + 1, FXI_SENSE_BEHIND, tools))
            out->last = index + 1;
        return true;
    }
    if (!fxi_token_is_near(tokens, index + 1) ||
        !fxi_mark_at(out, tokens, index + 1, FXI_SENSE_SUFFIX, tools) ||
        !narrow_by_place(out, tokens, index, FXI_SENSE_BEFORE, tools))
        return false;
    out->first = index;
    out->span.start = tokens->items[index].span.start;
    return true;
}

/* "euro cents", "Euro-Cent": the hundredth of the money that is named before it. In
   East Asia such a word begins what follows: "5元|分红", "5억원 |전세". */
static void add_minor_noun(fxi_mark *mark, const fxi_tokens *tokens,
                           const fxi_tools *tools) {
    size_t at = mark->last + 1;
    fxi_mark minor;
    if (fxi_token_is_dash(tokens, at) && tokens->items[at].gap == FXI_GAP_NONE)
        at++;
    if (mark->sense->value != 0 || fxi_mark_is_eastern(mark, tokens->text) ||
        !fxi_token_is_near(tokens, at) ||
        !fxi_mark_at(&minor, tokens, at, FXI_SENSE_SUFFIX, tools) ||
        (minor.sense->flags & FXI_SENSE_IS_NAME) == 0 || minor.sense->value >= 0)
        return;
    minor.kept = fxi_mark_common(&minor, mark, tools);
    if (minor.kept == 0)
        return;
    minor.first = mark->first;
    minor.span.start = mark->span.start;
    *mark = minor;
}

/* Before the mark stand at most a dash for no minor units and a particle with its
   apostrophe, or a place. */
static bool is_money_near(const fxi_tokens *tokens, size_t index) {
    enum { REACH = 6 };
    return fxi_tokens_tell_near(tokens, index, REACH) &&
           fxi_tokens_have(tokens, index, index + REACH + 1, FXI_SENSE_CURRENCY);
}

/* "EURO SIGN": before a word that is not known. */
static bool leads_word(const fxi_mark *mark, const fxi_tokens *tokens) {
    size_t next = mark->last + 1;
    return next < tokens->count && tokens->items[next].kind == FXI_TOKEN_WORD &&
           tokens->items[next].entry == 0 && tokens->items[next].gap == FXI_GAP_SPACE &&
           !fxi_spelling_starts_column(tokens, next);
}

/* "CVE-2024": a hyphen joins it to a number. */
static bool leads_number(const fxi_mark *mark, const fxi_tokens *tokens) {
    size_t next = mark->last + 1;
    return fxi_token_is_sign(tokens, next, '-') && fxi_token_touches(tokens, next) &&
           fxi_token_touches(tokens, next + 1) &&
           tokens->items[next + 1].kind == FXI_TOKEN_NUMERAL;
}

/* "$name", "$(x)": it touches what a program calls so. */
static bool leads_name(const fxi_mark *mark, const fxi_tokens *tokens) {
    size_t next = mark->last + 1;
    return fxi_token_touches(tokens, next) &&
           (tokens->items[next].kind == FXI_TOKEN_WORD ||
            fxi_token_opens(tokens, next));
}

/* "kill -9 $(cat x)" */
static bool leads_command(const fxi_mark *mark, const fxi_tokens *tokens) {
    size_t open = mark->last + 1;
    return fxi_token_is_sign(tokens, open, '(') && fxi_token_touches(tokens, open) &&
           fxi_token_is_apart(tokens, mark->first) &&
           fxi_token_touches(tokens, open + 1) &&
           tokens->items[open + 1].kind == FXI_TOKEN_WORD;
}

/* "1.09\nEUR | 0.92", "1.09\nEUR,0.92", "1.09\nEuro 0.92": it is the label of a row. */
static bool leads_row(const fxi_mark *mark, const fxi_tokens *tokens) {
    static const uint32_t commas[] = {',', ';', ':', 0};
    size_t next = mark->last + 1;
    if (fxi_spelling_starts_column(tokens, next) ||
        fxi_token_is_sign(tokens, next, '|'))
        return true;
    next +=
        fxi_token_touches(tokens, next) && fxi_token_is_sign_of(tokens, next, commas);
    return fxi_spelling_starts_item(tokens, mark->first) && next < tokens->count &&
           tokens->items[mark->first - 1].kind == FXI_TOKEN_NUMERAL &&
           tokens->items[next].kind == FXI_TOKEN_NUMERAL &&
           tokens->items[next].gap <= FXI_GAP_SPACE;
}

/* "8364\tEURO SIGN", "10s\n$ npm ci", "5.1\nCVE-2024-1": in another column or line than
   the number a mark, or a sign, that leads on: a title, a prompt, a name. */
static bool opens_title(const fxi_mark *mark, const fxi_tokens *tokens) {
    bool is_sign = tokens->items[mark->first].kind == FXI_TOKEN_SIGN;
    if (is_sign && leads_command(mark, tokens))
        return true;
    if (fxi_spelling_starts_line(tokens, mark->first))
        return leads_number(mark, tokens) || (is_sign && leads_word(mark, tokens)) ||
               leads_row(mark, tokens);
    return fxi_spelling_starts_column(tokens, mark->first) &&
           (leads_number(mark, tokens) || leads_word(mark, tokens) ||
            (is_sign && leads_name(mark, tokens)));
}

/* The mark at `index`, and nothing behind it. */
static bool first_mark_behind(fxi_mark *out, const fxi_tokens *tokens, size_t index,
                              const fxi_tools *tools) {
    if (index >= tokens->count || !is_money_near(tokens, index))
        return false;
    size_t at = skip_link(tokens, index, tools);
    return fxi_token_is_reachable(tokens, index) &&
           fxi_token_is_reachable(tokens, at) && named_mark(out, tokens, at, tools) &&
           !opens_title(out, tokens) && !fxi_mark_belongs_to_next(tokens, out, tools);
}

bool fxi_mark_behind_part(fxi_mark *out, const fxi_tokens *tokens, size_t index,
                          const fxi_tools *tools) {
    return fxi_mark_behind(out, tokens, index, tools) ||
           first_mark_behind(out, tokens, index, tools);
}

/* "5元 |港元10元": a blank parts it from the mark before, and none from its number. */
static bool touches_number(const fxi_mark *mark, const fxi_tokens *tokens) {
    const size_t number = mark->last + 1;
    return fxi_token_is_apart(tokens, mark->first) &&
           fxi_token_touches(tokens, number) &&
           tokens->items[number].kind == FXI_TOKEN_NUMERAL;
}

/* "286 ريال |للريال السعودي": what it is for one of; a name in the next line. */
static bool is_other_side(const fxi_mark *mark, const fxi_tokens *tokens,
                          const fxi_tools *tools) {
    return (mark->sense->flags & FXI_SENSE_IS_NAME) != 0 &&
           (fxi_spelling_starts_line(tokens, mark->first) ||
            fxi_per_unit_starts(tokens, mark->first, tools));
}

/* "due euro |e mezzo": letters that are a word of another language say nothing again.
 */
static bool is_weak_letter(const fxi_mark *mark) {
    const unsigned letters = FXI_SENSE_WEAK | FXI_SENSE_IS_SYMBOL;
    return (mark->sense->flags & letters) == letters;
}

/* "90 cents USD", "30¢ CAD": the code says whose cents they are. */
static bool take_code(fxi_mark *cents, const fxi_mark *code, const fxi_tools *tools) {
    const uint32_t common = fxi_mark_common(cents, code, tools);
    if (cents->sense->value >= 0 || (code->sense->flags & FXI_SENSE_IS_CODE) == 0 ||
        common == 0)
        return false;
    cents->kept = common;
    return true;
}

bool fxi_mark_behind(fxi_mark *out, const fxi_tokens *tokens, size_t index,
                     const fxi_tools *tools) {
    if (!first_mark_behind(out, tokens, index, tools) ||
        fxi_letter_sign_is_none(out, tokens, index, tools))
        return false;
    add_minor_noun(out, tokens, tools);
    fxi_mark more;
    while (fxi_token_is_near(tokens, out->last + 1) &&
           fxi_mark_at(&more, tokens, out->last + 1, FXI_SENSE_SUFFIX, tools) &&
           !is_weak_letter(&more) && !touches_number(&more, tokens) &&
           !is_other_side(&more, tokens, tools) &&
           !fxi_mark_belongs_to_next(tokens, &more, tools) &&
           (fxi_mark_narrow(out, &more, tools) || take_code(out, &more, tools)))
        out->last = more.last;
    return true;
}
