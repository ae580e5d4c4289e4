/* SPDX-License-Identifier: MIT */
#include "reading/table/table_caption.h"

#include "base/currency.h"
#include "reading/amount/unit_words.h"
#include "reading/table/table_grouping.h"
#include "reading/text/spelling.h"

/* Tokens of a line that may carry a scale however it says it, "RMB million", and of one
   that has to be all in brackets or to say "in": "(All amounts in thousands, except for
   share ...)". */
enum { SHORT_MAX = 12, LONG_MAX = 60 };

/* A line under reading. */
typedef struct line {
    const fxi_tokens *tokens;
    size_t first, end;
    const fxi_tools *tools;
} line;

static bool is_bracketed(const line *l) {
    return fxi_token_opens(l->tokens, l->first) &&
           fxi_token_closes(l->tokens, l->end - 1);
}

static const fxi_sense *mark_of(const line *l, const fxi_unit_words *unit) {
    const fxi_sense *mark = NULL;
    for (size_t i = unit->first; i < unit->end && mark == NULL; i++)
        mark = fxi_token_sense(l->tokens, i, FXI_SENSE_CURRENCY, l->tools);
    return mark;
}

/* "i NOK", "w PLN" */
static bool follows_short_word(const line *l, const fxi_unit_words *unit) {
    return unit->first > l->first && fxi_unit_may_be_in(l->tokens, unit->first - 1);
}

static bool says_in(const line *l, const fxi_unit_words *unit) {
    for (size_t i = unit->first; i < unit->end; i++)
        if (fxi_unit_is_in(l->tokens, i, l->tools))
            return true;
    return false;
}

/* "In millions", "in millions of pesos", not "in millions of homes". */
static bool is_said_of_money(const line *l, const fxi_unit_words *unit, size_t index) {
    return says_in(l, unit) &&
           (fxi_token_sense(l->tokens, index, FXI_SENSE_VAGUE, l->tools) == NULL ||
            mark_of(l, unit) != NULL);
}

/* "shares in thousands, $ in millions": the first scale is not of money. */
static bool counts_shares(const line *l, const fxi_unit_words *unit) {
    const size_t before = unit->first - 1;
    return unit->first > l->first && mark_of(l, unit) == NULL &&
           (fxi_spelling_is_of(l->tokens, before, FXI_WORDS_SHARE, l->tools) ||
            fxi_token_sense(l->tokens, before, FXI_SENSE_MEASURE, l->tools) != NULL);
}

/* --- the money -------------------------------------------------------------------- */

/* The line, or what stands in brackets, begins or ends there. */
static bool is_border(const line *l, size_t index) {
    return index < l->first || index >= l->end || fxi_token_opens(l->tokens, index) ||
           fxi_token_closes(l->tokens, index);
}

static bool is_edge(const line *l, size_t index) {
    static const uint32_t marks[] = {':', 0xFF1A, ',', '-', 0x2013, 0x2014, 0};
    return is_border(l, index) || fxi_token_is_sign_of(l->tokens, index, marks);
}

/* "€ million unless stated", not "of € million that". */
static bool is_bounded(const line *l, const fxi_unit_words *unit) {
    return is_bracketed(l) || says_in(l, unit) || is_edge(l, unit->first - 1) ||
           is_edge(l, unit->end);
}

/* "(EUR)", "in US$", "(in US$, unless stated)" */
static bool stands_alone(const line *l, const fxi_unit_words *unit) {
    return (is_border(l, unit->end) || (is_bracketed(l) && is_edge(l, unit->end))) &&
           (says_in(l, unit) || follows_short_word(l, unit) ||
            is_border(l, unit->first - 1));
}

/* "in EUR 1,000, unless stated otherwise", "all amounts are in EUR 1,000." */
static bool leaves_others(const line *l, const fxi_unit_words *unit) {
    const size_t next = unit->end + fxi_token_is_sign(l->tokens, unit->end, ',');
    if (!says_in(l, unit) || next >= l->end)
        return false;
    return (next + 1 == l->end && fxi_token_is_sign(l->tokens, next, '.')) ||
           fxi_spelling_is_of(l->tokens, next, FXI_WORDS_UNLESS, l->tools);
}

/* "x € 1.000", "in NOK 1 000", "(1.000 €)": the number is the scale. */
static int number_scale(const line *l, size_t index, fxi_unit_words *unit) {
    enum { GROUP = 3, TIMES = 0xD7 };
    int power = fxi_unit_power_at(l->tokens, index);
    if (power < FXI_UNIT_LEAST || power % GROUP != 0)
        return 0;
    *unit = fxi_unit_around(l->tokens, l->first, l->end, index, l->tools);
    size_t before = unit->first - 1;
    bool times =
        unit->first > l->first && (fxi_token_is_sign(l->tokens, before, TIMES) ||
                                   fxi_spelling_begins(l->tokens, before, "x") > 0);
    bool is_unit = times || stands_alone(l, unit) || leaves_others(l, unit);
    return is_unit && mark_of(l, unit) != NULL ? power : 0;
}

/* The money of the line that leaves the fewest candidates, "$ (ARS)"; NULL: it names
   several. */
static const fxi_sense *only_money(const line *l, const fxi_sense *money) {
    const fxi_sense *out = money;
    for (size_t i = l->first; i < l->end; i++) {
        const fxi_sense *mark =
            fxi_token_sense(l->tokens, i, FXI_SENSE_CURRENCY, l->tools);
        if (mark == NULL || (mark->flags & FXI_SENSE_WEAK) != 0)
            continue;
        if (!fxi_lexicon_share_currency(l->tools->lexicon, money, mark))
            return NULL;
        if (mark->currency_count < out->currency_count)
            out = mark;
    }
    return out;
}

static void take_money(fxi_caption *out, const line *l, const fxi_unit_words *unit) {
    size_t at;
    const fxi_sense *money = fxi_unit_money(&at, l->tokens, unit, l->tools);
    if (out->money != NULL || money == NULL)
        return;
    out->money = only_money(l, money);
    out->money_span = l->tokens->items[at].span;
}

/* Money without a scale: "(in EUR)", "单位：元". */
static void read_money_alone(fxi_caption *out, const line *l) {
    for (size_t i = l->first; i < l->end && out->money == NULL; i++) {
        if (!fxi_token_has(l->tokens, i, FXI_SENSE_CURRENCY))
            continue;
        fxi_unit_words unit = fxi_unit_around(l->tokens, l->first, l->end, i, l->tools);
        if (stands_alone(l, &unit) ||
            (is_border(l, unit.end) && is_edge(l, unit.first - 1)))
            take_money(out, l, &unit);
        i = unit.end - 1;
    }
}

/* --- the scale -------------------------------------------------------------------- */

/* "Millions of yen Thousands of dollars": a scale behind the money begins another unit.
 */
static void end_before_scale(const line *l, fxi_unit_words *unit, size_t index) {
    bool has_money = false;
    for (size_t i = index + 1; i < unit->end; i++) {
        if (has_money && fxi_unit_scale_at(l->tokens, i, l->tools) != 0)
            unit->end = i;
        else
            has_money = has_money || fxi_token_has(l->tokens, i, FXI_SENSE_CURRENCY);
    }
}

/* "百万円の貯金", "百万元。": a phrase goes on or ends behind it; not
 * "（百万円未満切捨）". */
static bool is_in_phrase(const line *l, const fxi_unit_words *unit) {
    enum { IDEOGRAPHIC_STOP = 0x3002 };
    const size_t next = unit->end;
    return !is_bracketed(l) && next < l->end &&
           ((fxi_token_touches(l->tokens, next) &&
             l->tokens->items[next].kind == FXI_TOKEN_WORD) ||
            fxi_token_is_sign(l->tokens, next, IDEOGRAPHIC_STOP));
}

/* "年100万円の貯金": a round number before a scale is an amount in a phrase, and so are
   digits unless they are all that the line, or its part, says: "単位：100万円". */
static bool is_amount(const line *l, const fxi_unit_words *unit, size_t scale) {
    if (says_in(l, unit) || (is_edge(l, unit->first - 1) && is_edge(l, unit->end)))
        return false;
    return fxi_unit_is_digits(l->tokens, scale - 1) || is_in_phrase(l, unit);
}

/* The scale that token `index` begins to say, and the words of its unit; 0: none. */
static int scale_at(const line *l, size_t index, bool any, fxi_unit_words *unit) {
    int scale = fxi_unit_scale_at(l->tokens, index, l->tools);
    if (scale == 0)
        return number_scale(l, index, unit);
    int decades = fxi_unit_decades_before(l->tokens, l->first, index);
    if (decades < 0)
        return 0;
    *unit = fxi_unit_around(l->tokens, l->first, l->end, index, l->tools);
    end_before_scale(l, unit, index);
    if (decades > 0 && is_amount(l, unit, index))
        return 0;
    return any || is_said_of_money(l, unit, index) ? scale + decades : 0;
}

/* "22", "2024", "Oct" */
static bool may_be_of_time(const line *l, size_t index) {
    enum { YEAR = 4 };
    const fxi_token *token = &l->tokens->items[index];
    return token->kind == FXI_TOKEN_NUMERAL
               ? token->span.end - token->span.start <= YEAR
               : fxi_token_sense(l->tokens, index, FXI_SENSE_MONTH, l->tools) != NULL;
}

/* "Oct Apr May Oct 22 Oct 29", "MSEK jan-mar 2024 jan-mar 2023": heads. */
static bool is_of_times(const line *l) {
    size_t times = 0;
    for (size_t i = l->first; i < l->end; i++)
        times += may_be_of_time(l, i);
    return 2 * times >= l->end - l->first;
}

/* "shares", "per share" */
static bool is_of_shares(const line *l, size_t index) {
    return fxi_spelling_is_of(l->tokens, index, FXI_WORDS_SHARE, l->tools) ||
           fxi_token_means(l->tokens, index, FXI_SENSE_UNIT, FXI_UNIT_PER, l->tools);
}

/* "in millions, except share and per share amounts" */
static bool excepts_shares(const line *l) {
    bool excepts = false;
    for (size_t i = l->first; i < l->end; i++) {
        if (excepts && is_of_shares(l, i))
            return true;
        excepts =
            excepts || fxi_spelling_is_of(l->tokens, i, FXI_WORDS_EXCEPT, l->tools);
    }
    return false;
}

bool fxi_caption_read(fxi_caption *out, size_t first, size_t end,
                      const fxi_tokens *tokens, const fxi_tools *tools) {
    const line l = {tokens, first, end, tools};
    *out = (fxi_caption){.scale = 0};
    if (end - first > LONG_MAX)
        return false;
    bool any = end - first <= SHORT_MAX || is_bracketed(&l) || is_of_times(&l);
    bool found = false;
    size_t behind = first; /* the last unit */
    for (size_t i = first; i < end && out->mark == NULL; i++) {
        fxi_unit_words unit;
        int scale = scale_at(&l, i, any, &unit);
        if (scale == 0)
            continue;
        unit.first = unit.first > behind ? unit.first : behind;
        const size_t index = i;
        behind = unit.end;
        i = unit.end - 1;
        if (counts_shares(&l, &unit))
            continue;
        if (!found) {
            out->scale = scale;
            out->group_mark = fxi_table_grouping_mark_of(tokens, index);
            if (is_bounded(&l, &unit))
                take_money(out, &l, &unit);
        } else if (scale != out->scale) {
            out->mark = mark_of(&l, &unit);
            out->marked_scale = scale;
        }
        found = true;
    }
    if (any && !found)
        read_money_alone(out, &l);
    out->excepts_shares = found && excepts_shares(&l);
    return any || found;
}

/* "Millions of yen", and on the next line "Thousands of U.S. dollars". */
static bool is_of_other_money(const fxi_caption *caption, const fxi_caption *said,
                              const fxi_tools *tools) {
    return caption->money != NULL && caption->scale != 0 && said->money != NULL &&
           said->mark == NULL && said->scale != caption->scale &&
           !fxi_lexicon_share_currency(tools->lexicon, caption->money, said->money);
}

/* "USD ($)" on the line above "$ in millions" */
static bool is_narrower(const fxi_sense *money, const fxi_sense *other,
                        const fxi_tools *tools) {
    return money != NULL && money->currency_count < other->currency_count &&
           fxi_lexicon_share_currency(tools->lexicon, money, other);
}

bool fxi_caption_outdoes(const fxi_caption *caption, const fxi_sense *mark,
                         fxc_span span, const fxi_tools *tools) {
    return caption->money != NULL && span.end - span.start == 1 &&
           (mark->flags & FXI_SENSE_WEAK) != 0 &&
           !fxi_lexicon_share_currency(tools->lexicon, caption->money, mark);
}

void fxi_caption_add(fxi_caption *caption, const fxi_caption *said,
                     const fxi_tools *tools) {
    if (said->scale != 0 && is_of_other_money(caption, said, tools)) {
        caption->mark = caption->money;
        caption->marked_scale = caption->scale;
        caption->scale = said->scale;
    } else if (said->scale != 0) {
        caption->scale = said->scale;
        caption->excepts_shares = said->excepts_shares;
        caption->group_mark = said->group_mark;
        caption->mark = said->mark;
        caption->marked_scale = said->marked_scale;
    }
    if (said->money != NULL && !is_narrower(caption->money, said->money, tools) &&
        !fxi_caption_outdoes(caption, said->money, said->money_span, tools)) {
        caption->money = said->money;
        caption->money_span = said->money_span;
    }
}

int fxi_caption_scale(const fxi_caption *caption, const fxi_sense *mark,
                      const fxi_tools *tools) {
    if (caption->mark == NULL || mark == NULL)
        return caption->scale;
    fxc_currency a = fxi_lexicon_currency(tools->lexicon, caption->mark, 0);
    fxc_currency b = fxi_lexicon_currency(tools->lexicon, mark, 0);
    return fxi_currency_equal(a, b) ? caption->marked_scale : caption->scale;
}
