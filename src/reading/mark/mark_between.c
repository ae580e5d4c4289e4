/* SPDX-License-Identifier: MIT */
#include "reading/mark/mark_between.h"

#include "reading/mark/scale_sense.h"
#include "reading/text/spelling.h"

static bool is_numeral(const fxi_tokens *tokens, size_t index) {
    return fxi_token_is_near(tokens, index) &&
           tokens->items[index].kind == FXI_TOKEN_NUMERAL;
}

/* "3 CAD 20 cents", "10 CNY 20 USD", "5 million CNY 6 million USD": the number behind
   the mark has another unit of its own. */
static bool has_other_unit(const fxi_tokens *tokens, size_t number,
                           const fxi_mark *mark, const fxi_tools *tools) {
    fxi_mark own, both = *mark;
    size_t unit = number + 1;
    if (!fxi_token_touches(tokens, number) && fxi_token_is_near(tokens, unit) &&
        fxi_token_has(tokens, unit, FXI_SENSE_SCALE))
        unit++;
    return fxi_token_is_near(tokens, unit) &&
           fxi_mark_at(&own, tokens, unit, FXI_SENSE_SUFFIX, tools) &&
           !is_numeral(tokens, unit + 1) && !fxi_mark_narrow(&both, &own, tools);
}

static bool is_mark(const fxi_tokens *tokens, size_t index, unsigned place,
                    const fxi_tools *tools) {
    fxi_mark mark;
    return fxi_token_is_near(tokens, index) &&
           fxi_mark_at(&mark, tokens, index, place, tools);
}

static size_t pass_scale(const fxi_tokens *tokens, size_t index) {
    return fxi_token_is_near(tokens, index) &&
                   fxi_token_has(tokens, index, FXI_SENSE_SCALE)
               ? index + 1
               : index;
}

/* A number, or its scale, ends before the mark at `index`. */
static bool ends_number(const fxi_tokens *tokens, size_t index) {
    return index > 0 && fxi_token_is_near(tokens, index) &&
           (tokens->items[index - 1].kind == FXI_TOKEN_NUMERAL ||
            (index > 1 && pass_scale(tokens, index - 1) == index &&
             tokens->items[index - 2].kind == FXI_TOKEN_NUMERAL));
}

/* A mark of the row stands before number `first` and behind no number, or a dash or
   bracket behind `last`. */
static bool is_of_front(const fxi_tokens *tokens, size_t first, size_t last,
                        bool is_mixed, const fxi_tools *tools) {
    bool is_same =
        first > 0 && tokens->items[first - 1].entry == tokens->items[last].entry;
    bool leads = (is_same || (is_mixed && first > 0 &&
                              is_mark(tokens, first - 1, FXI_SENSE_PREFIX, tools))) &&
                 !ends_number(tokens, first - 1);
    return leads || fxi_token_is_dash(tokens, last + 1) ||
           fxi_token_opens(tokens, last + 1);
}

/* "10 $ 30 $ and 40 $", "10 rmb 20 usd 30 eur", "5 bn EUR 6 bn EUR": in a row of
   numbers and marks each mark is of the number before it where one ends the row. */
static bool ends_row(const fxi_tokens *tokens, const fxi_mark *mark,
                     const fxi_tools *tools) {
    enum { ROW_MAX = 8 };
    const fxi_entry entry = tokens->items[mark->last].entry;
    size_t at = mark->last, start = mark->first - 1, unit;
    bool is_mixed = false;
    int year;
    if (entry == 0 || mark->first == 0)
        return false;
    start -= start > 0 && pass_scale(tokens, start) > start ? 1 : 0;
    if (fxi_spelling_year(&year, tokens, start) ||
        tokens->items[start].kind != FXI_TOKEN_NUMERAL)
        return false;
    for (int i = 0; i < ROW_MAX && is_numeral(tokens, at + 1); i++, at = unit) {
        unit = pass_scale(tokens, at + 2);
        if (!is_mark(tokens, unit, FXI_SENSE_SUFFIX, tools))
            return false;
        is_mixed = is_mixed || tokens->items[unit].entry != entry;
    }
    return at > mark->last && !is_numeral(tokens, at + 1) &&
           !is_of_front(tokens, start, at, is_mixed, tools);
}

/* "a 1982 Swiss Franc 400 mln issue": a name between a year and a number that is
   written as only amounts are. */
static bool follows_year(const fxi_tokens *tokens, const fxi_mark *mark) {
    size_t next = mark->last + 1;
    int year;
    if ((mark->sense->flags & FXI_SENSE_IS_NAME) == 0 || mark->first == 0 ||
        !fxi_spelling_year(&year, tokens, mark->first - 1) ||
        !is_numeral(tokens, next) || !fxi_token_is_near(tokens, next))
        return false;
    return fxi_token_is_grouped(tokens, next) ||
           fxi_token_has(tokens, next + 1, FXI_SENSE_SCALE);
}

/* A scale behind the number, but for letters that would have to touch it: "65 m²". */
static bool is_scaled(const fxi_tokens *tokens, size_t number, const fxi_tools *tools) {
    const fxi_sense *scale =
        fxi_token_near_sense(tokens, number + 1, FXI_SENSE_SCALE, tools);
    return scale != NULL && ((scale->flags & FXI_SENSE_GLUED) == 0 ||
                             fxi_token_touches(tokens, number + 1));
}

/* "780 € 65 m²": a sign of one money with a blank on both sides, in a language that
   writes signs behind their numbers, and a number behind it that is not the one of the
   two that is written as amounts are. */
static bool stands_behind(const fxi_tokens *tokens, const fxi_mark *mark,
                          const fxi_tools *tools) {
    size_t before = mark->first - 1, next = mark->last + 1;
    int year;
    return (mark->sense->flags & FXI_SENSE_IS_SYMBOL) != 0 &&
           fxi_mark_is_certain(mark) &&
           fxi_language_signs_stand_behind(tools->lexicon,
                                           tokens->items[mark->first].language) &&
           tokens->items[before].kind == FXI_TOKEN_NUMERAL &&
           fxi_token_is_apart(tokens, mark->first) &&
           fxi_token_is_apart(tokens, next) &&
           !fxi_spelling_year(&year, tokens, before) &&
           !is_scaled(tokens, next, tools) &&
           (fxi_spelling_is_written_out(tokens, before) ||
            !fxi_spelling_is_written_out(tokens, next)) &&
           !is_of_front(tokens, before, mark->last, true, tools);
}

/* "12 million USD 2 years ago", "Umsatz 3,5 Mrd. € 2024", "12 USD 2 years ago", "5 Mio.
   € [tab] 4 Mio. €": the number behind the mark stands in another column or counts
   something else, and the one before it is written as amounts are. */
static bool belongs_to_number(const fxi_tokens *tokens, const fxi_mark *mark) {
    size_t before = mark->first - 1, next = mark->last + 1, behind = next + 1;
    int year;
    if (fxi_spelling_starts_column(tokens, next))
        return !fxi_spelling_starts_column(tokens, mark->first);
    if (fxi_spelling_is_written_out(tokens, next) || fxi_token_touches(tokens, next) ||
        fxi_token_has(tokens, behind, FXI_SENSE_SCALE))
        return false;
    if (fxi_token_has(tokens, before, FXI_SENSE_SCALE))
        return true;
    bool is_counted = fxi_token_is_near(tokens, behind) &&
                      (tokens->items[behind].kinds & FXI_KINDS_OF_THINGS) != 0;
    return !fxi_spelling_year(&year, tokens, before) &&
           (is_counted || (fxi_spelling_is_written_out(tokens, before) &&
                           fxi_spelling_year(&year, tokens, next)));
}

/* "amadolari 3,000 n'amafaranga ibihumbi 450": a scale leads the number behind the
   mark. */
static bool leads_scale(const fxi_tokens *tokens, const fxi_mark *mark,
                        const fxi_tools *tools) {
    size_t scale = mark->last + 1;
    return (mark->sense->flags & FXI_SENSE_PREFIX) != 0 &&
           tokens->items[mark->first].gap != FXI_GAP_NONE &&
           is_numeral(tokens, scale + 1) && fxi_token_is_near(tokens, scale) &&
           fxi_scale_first_power(tokens, scale, tools) > 0;
}

/* "Rs 2 lakh-Rs 3 lakh", "EUR 5-EUR 6": behind a dash the mark that stands before the
   number, too. */
static bool opens_second_end(const fxi_tokens *tokens, const fxi_mark *mark) {
    enum { REACH = 4 }; /* tokens: the mark, the number, two words of its scale */
    size_t dash = mark->first - 1;
    if (mark->first < 3 || !fxi_token_is_dash(tokens, dash) ||
        !fxi_token_touches(tokens, mark->first))
        return false;
    const fxi_entry entry = tokens->items[mark->first].entry;
    for (size_t back = 2; back <= REACH && back <= dash; back++)
        if (tokens->items[dash - back].entry == entry &&
            tokens->items[dash - back + 1].kind == FXI_TOKEN_NUMERAL)
            return entry != 0;
    return false;
}

bool fxi_mark_belongs_to_next(const fxi_tokens *tokens, const fxi_mark *mark,
                              const fxi_tools *tools) {
    size_t next = mark->last + 1;
    if (follows_year(tokens, mark) || leads_scale(tokens, mark, tools))
        return true;
    if ((mark->sense->flags & FXI_SENSE_PREFIX) == 0 || !is_numeral(tokens, next) ||
        has_other_unit(tokens, next, mark, tools) || ends_row(tokens, mark, tools) ||
        (mark->first > 0 &&
         (belongs_to_number(tokens, mark) || stands_behind(tokens, mark, tools))))
        return false;
    return tokens->items[mark->first].gap != FXI_GAP_NONE ||
           tokens->items[next].gap == FXI_GAP_NONE || opens_second_end(tokens, mark);
}
