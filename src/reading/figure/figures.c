/* SPDX-License-Identifier: MIT */
#include "reading/figure/figures.h"

#include <string.h>

#include "lexicon/grammar.h"
#include "reading/amount/fuel_price.h"
#include "reading/amount/old_pence.h"
#include "reading/amount/operand_reader.h"
#include "reading/amount/short_scale.h"
#include "reading/date/date_form.h"
#include "reading/exclusion/exclusion.h"
#include "reading/figure/bracketed_scale.h"
#include "reading/figure/main_unit.h"
#include "reading/figure/modifier.h"
#include "reading/figure/money_stretch.h"
#include "reading/figure/outer_scale.h"
#include "reading/figure/second_level.h"
#include "reading/mark/noted_money.h"
#include "reading/range/range.h"

/* Lists of candidates that may serve again: a text has few marks. */
enum { LISTS = 8 };

typedef struct list {
    const fxi_sense *money; /* with `kept` as in fxi_mark; NULL: none yet */
    uint32_t kept;
    const fxc_currency *items; /* in the arena */
    size_t count;
} list;

typedef struct reader {
    fxi_figures *out;
    const fxi_tokens *tokens;
    const fxi_tools *tools;
    list lists[LISTS];
    size_t next_list;
    size_t free; /* the first token behind the operand read last */
    fxi_weak_marks weak;
    fxi_noted_money noted;
    fxi_short_scale short_scale;
} reader;

/* A document of more figures is cut there, with a finding. */
enum { FIGURES_MAX = 1 << 20 };

static fxc_status report(const fxi_tokens *tokens, size_t first, size_t last,
                         fxi_rule rule, const char *message, const fxi_tools *tools) {
    fxc_span span = {tokens->items[first].span.start, tokens->items[last].span.end};
    return fxi_finding_add(tools->findings, tools->arena,
                           (fxi_finding){rule, span, message, SIZE_MAX});
}

static void set_mark(fxi_figure *figure, const fxi_mark *mark) {
    figure->mark = mark->sense;
    figure->mark_span = mark->span;
    figure->basis = fxi_figure_basis(mark->sense);
}

/* Room for as many figures as there are numbers, of which most are amounts, but for no
   more than a thousand at once. */
static bool make_first_room(fxi_figures *figures, const fxi_tokens *tokens,
                            fxi_arena *arena) {
    enum { AT_ONCE = 1024 };
    size_t count = tokens->numeral_count < AT_ONCE ? tokens->numeral_count : AT_ONCE;
    if (count == 0)
        return true;
    figures->items = fxi_arena_take(arena, count * sizeof *figures->items);
    figures->capacity = count;
    return figures->items != NULL;
}

/* The candidates of the mark: a list that serves already, or a new one. False: no
   memory. */
static bool set_candidates(reader *r, fxi_figure *figure, const fxi_mark *mark) {
    size_t i = 0;
    while (i < LISTS &&
           (r->lists[i].money != mark->money || r->lists[i].kept != mark->kept))
        i++;
    if (i == LISTS) {
        i = r->next_list++ % LISTS;
        fxc_currency found[FXI_CANDIDATES_MAX];
        size_t count = fxi_mark_list(found, mark, r->tools->lexicon);
        fxc_currency *items = fxi_arena_take(r->tools->arena, count * sizeof *items);
        if (items == NULL)
            return false;
        memcpy(items, found, count * sizeof *items);
        r->lists[i] = (list){mark->money, mark->kept, items, count};
    }
    figure->candidates = r->lists[i].items;
    figure->candidate_count = r->lists[i].count;
    if ((mark->kept & 1) == 0)
        figure->lacks_usual = !fxi_mark_is_certain(mark) &&
                              (mark->sense->flags & FXI_SENSE_IS_SYMBOL) != 0;
    return true;
}

/* "a head", "per share", "/hour": what the amount is for one of. */
static uint8_t unit_behind(const fxi_tokens *tokens, size_t last,
                           const fxi_tools *tools) {
    const fxi_sense *unit = fxi_token_sense(tokens, last + 1, FXI_SENSE_UNIT, tools);
    if (unit != NULL)
        return (uint8_t)(unit->value + 1);
    bool slash = fxi_token_is_sign(tokens, last + 1, '/') && last + 2 < tokens->count &&
                 tokens->items[last + 2].kind == FXI_TOKEN_WORD &&
                 (tokens->items[last + 2].entry == 0 ||
                  fxi_token_sense(tokens, last + 2, FXI_SENSE_MEASURE, tools) != NULL);
    return slash ? FXI_UNIT_PER + 1 : 0;
}

/* False: a value leaves the bounds of a decimal. */
static bool fill_figure(fxi_figure *figure, const fxi_operand *low, size_t last,
                        const fxi_tokens *tokens, const fxi_tools *tools) {
    fxi_figure_begin(figure);
    figure->first = low->first;
    figure->last = last;
    figure->span.start = tokens->items[figure->first].span.start;
    figure->span.end = tokens->items[figure->last].span.end;
    figure->sentence = tokens->items[figure->first].sentence;
    figure->low = low->quantity;
    fxi_fuel_price_part(&figure->low, last, tokens, tools);
    figure->negative = low->is_negative && !fxi_decimal_is_zero(&low->quantity.value);
    set_mark(figure, &low->mark);
    figure->unit = unit_behind(tokens, figure->last, tools);
    figure->modifier = fxi_modifier_read(&figure->modifier_span, tokens, figure->first,
                                         figure->last, tools);
    figure->is_minor = figure->mark->value != 0;
    return fxi_main_unit_take(&figure->low, figure->mark,
                              tokens->items[low->first].language, tools);
}

/* "IDR 0.950-1.500": of two ends with three decimals both are groups, or none is. */
static void agree_on_decimals(fxi_quantity *low, fxi_quantity *high) {
    if (low->decimals == FXI_QUANTITY_GROUP)
        fxi_quantity_ungroup_decimals(high);
    else if (high->decimals == FXI_QUANTITY_GROUP &&
             (low->flags & FXI_QUANTITY_REGROUPED) != 0 &&
             !fxi_quantity_group_decimals(high))
        fxi_quantity_ungroup_decimals(low);
}

/* Makes it a range of `high`, in the unit of its low end. False: a value leaves the
   bounds of a decimal. */
static bool set_high(fxi_figure *figure, fxi_quantity *high, fxi_language language,
                     const fxi_tools *tools) {
    figure->high = high;
    if (!fxi_main_unit_take(high, figure->mark, language, tools))
        return false;
    agree_on_decimals(&figure->low, high);
    if (figure->modifier == FXC_MODIFIER_AT_MOST &&
        figure->modifier_span.start >= figure->span.end)
        figure->modifier = FXC_MODIFIER_NONE; /* "500엔에서 700엔까지": its upper end */
    if (figure->modifier == FXC_MODIFIER_NEARLY &&
        figure->modifier_span.start > figure->span.start)
        figure->modifier = FXC_MODIFIER_ABOUT; /* "500 to nearly 700" */
    return true;
}

static fxi_quantity *copy_quantity(const fxi_quantity *from, fxi_arena *arena) {
    fxi_quantity *copy = fxi_arena_take(arena, sizeof *copy);
    if (copy != NULL)
        *copy = *from;
    return copy;
}

static fxc_status report_limit(const reader *r, size_t first, size_t last) {
    return report(r->tokens, first, last, FXI_RULE_NUMBER_LIMIT,
                  "the number is too large or too small to be read", r->tools);
}

/* "נע בין 19-13 אירו": texts that run from right to left may turn the ends round. */
static bool is_turned(const fxi_operand *high, const fxi_tokens *tokens,
                      const fxi_tools *tools) {
    return fxi_token_is_dash(tokens, high->first - 1) &&
           fxi_token_touches(tokens, high->first - 1) &&
           fxi_token_touches(tokens, high->first) &&
           fxi_grammar_has(tools->lexicon, tokens->items[high->first].language,
                           FXI_RANGES_TURNED);
}

static fxc_status add_figure(reader *r, const fxi_operand *low,
                             const fxi_operand *high) {
    const fxi_tokens *tokens = r->tokens;
    const fxi_tools *tools = r->tools;
    fxi_figures *figures = r->out;
    fxi_quantity *end = NULL;
    if (high != NULL && (end = copy_quantity(&high->quantity, tools->arena)) == NULL)
        return FXC_ENOMEM;
    if (figures->capacity == 0 && !make_first_room(figures, tokens, tools->arena))
        return FXC_ENOMEM;
    fxi_figure *items = fxi_arena_grow(tools->arena, figures->items, figures->count,
                                       &figures->capacity, sizeof *items);
    if (items == NULL)
        return FXC_ENOMEM;
    figures->items = items;
    fxi_figure *figure = &items[figures->count];
    size_t last = high != NULL ? high->last : low->last;
    if (!fill_figure(figure, low, last, tokens, tools) ||
        (end != NULL &&
         !set_high(figure, end, tokens->items[low->first].language, tools)))
        return report_limit(r, low->first, last);
    if (!set_candidates(r, figure, &low->mark))
        return FXC_ENOMEM;
    figures->count++;
    figures->has_words |= figure->basis == FXC_BASIS_NAME ||
                          (figure->low.flags & FXI_QUANTITY_WORDS) != 0;
    if (end == NULL || fxi_decimal_compare(&figure->low.value, &end->value) <= 0)
        return FXC_OK;
    if (!is_turned(high, tokens, tools))
        return report(tokens, low->first, last, FXI_RULE_REVERSED_RANGE,
                      "the range starts higher than it ends", tools);
    const fxi_quantity first = figure->low;
    figure->low = *end;
    *end = first;
    return FXC_OK;
}

static fxc_status add_if_money(reader *r, fxi_operand *low, fxi_operand *high) {
    size_t last = high != NULL ? high->last : low->last;
    fxi_short_scale_take(&r->short_scale, low, high, r->tokens, r->tools);
    if ((low->mark.sense->flags & FXI_SENSE_LOCAL) != 0) {
        if (fxi_old_pence_settle(low, high, &r->weak, r->tokens, r->tools) ==
            FXI_QUANTITY_REFUSED)
            return report(r->tokens, low->first, last, low->quantity.rule,
                          low->quantity.reason, r->tools);
        if (fxi_noted_money_may_be(&r->noted, &low->mark, last, r->tokens))
            fxi_noted_money_take(&low->mark, &r->noted, last, r->tokens, r->tools);
    }
    switch (fxi_exclusion_of(low, last, &r->weak, r->tokens, r->tools)) {
    case FXI_EXCLUSION_SILENT:
        return FXC_OK;
    case FXI_EXCLUSION_CUT:
        return report(r->tokens, low->first, last, FXI_RULE_AMBIGUOUS_NUMBER,
                      "letters run into the amount, so that it may be part of a longer "
                      "word or number",
                      r->tools);
    case FXI_EXCLUSION_GROUP:
        return report(r->tokens, low->first, last, FXI_RULE_AMBIGUOUS_NUMBER,
                      "its last digits may count a scale that is left out, or units",
                      r->tools);
    case FXI_EXCLUSION_SCALE:
        return report(r->tokens, low->first, last, FXI_RULE_AMBIGUOUS_NUMBER,
                      "what stands behind the amount may be its scale, misspelt",
                      r->tools);
    case FXI_EXCLUSION_NONE:
        return add_figure(r, low, high);
    }
    return FXC_OK;
}

/* "In USD 2023-12-31": what the mark stands before is a day. */
static bool is_day(const fxi_operand *low, const fxi_tokens *tokens,
                   const fxi_tools *tools) {
    fxi_date_mention day;
    const size_t number = low->mark.last + 1;
    return low->mark.first == low->first && number < tokens->count &&
           fxi_date_digits_read(&day, tokens, number, tools) > 0;
}

/* And the second level that takes its mark from it: "from $3 million to 4 million". */
static fxc_status add_alone(reader *r, fxi_operand *low, size_t *index) {
    fxi_operand second;
    const size_t count = r->out->count;
    fxc_status status = add_if_money(r, low, NULL);
    if (!fxi_token_has(r->tokens, low->last + 1, FXI_SENSE_RANGE) || status != FXC_OK ||
        r->out->count == count ||
        !fxi_second_level_read(&second, index, low, r->tokens, r->tools))
        return status;
    r->free = second.last + 1;
    return add_if_money(r, &second, NULL);
}

/* "2-2 लाख रुपये": so much for each, and no range. */
static fxc_status add_range(reader *r, fxi_operand *low, fxi_operand *high) {
    if (fxi_decimal_compare(&low->quantity.value, &high->quantity.value) != 0 ||
        !fxi_token_is_dash(r->tokens, high->first - 1))
        return add_if_money(r, low, high);
    low->last = high->last;
    return add_if_money(r, low, NULL);
}

/* Reads what starts at token `*index` and moves past it. */
static fxc_status read_at(reader *r, size_t *index) {
    const fxi_tokens *tokens = r->tokens;
    const fxi_tools *tools = r->tools;
    fxi_operand low, high;
    size_t next = *index + 1;
    low.floor = r->free;
    fxi_quantity_status status =
        fxi_operand_read_at(&low, &next, tokens, *index, tools);
    *index = next;
    if (status == FXI_QUANTITY_NONE)
        return FXC_OK;
    r->free = low.last + 1;
    if (status == FXI_QUANTITY_REFUSED)
        return low.has_mark && low.quantity.reason != NULL &&
                       !is_day(&low, tokens, tools)
                   ? report(tokens, low.first, low.last, low.quantity.rule,
                            low.quantity.reason, tools)
                   : FXC_OK;
    switch (fxi_range_read(&low, &high, index, tokens, tools)) {
    case FXI_RANGE_READ:
        r->free = high.last + 1;
        return add_range(r, &low, &high);
    case FXI_RANGE_REFUSED:
        r->free = *index;
        if (low.has_mark && is_day(&low, tokens, tools))
            return FXC_OK;
        return report(tokens, low.first, *index - 1, FXI_RULE_AMBIGUOUS_NUMBER,
                      "a range has two ends, this chain of amounts has more", tools);
    case FXI_RANGE_NONE:
        break;
    }
    return low.has_mark ? add_alone(r, &low, index) : FXC_OK;
}

fxc_status fxi_figures_read(fxi_figures *out, const fxi_tokens *tokens,
                            const fxi_tools *tools) {
    *out = (fxi_figures){0};
    reader r = {.out = out, .tokens = tokens, .tools = tools};
    fxc_status status = FXC_OK;
    fxi_money_stretch stretch = FXI_MONEY_STRETCH_INIT;
    for (size_t i = 0; i < tokens->count && status == FXC_OK;) {
        if (out->count == FIGURES_MAX)
            return report(tokens, i, i, FXI_RULE_LIMIT_REACHED,
                          "the document has more than 1048576 figures; the rest of it "
                          "is not read",
                          tools);
        if (i >= stretch.end) {
            fxi_money_stretch_next(&stretch, tokens, i, tools);
            i = stretch.first;
        }
        if (i > stretch.last_money) { /* what is read from there on has no mark */
            i = stretch.end;
            continue;
        }
        i = fxi_operand_next(tokens, i, stretch.end, tools);
        if (i < stretch.end)
            status = read_at(&r, &i);
    }
    fxi_bracketed_scales_take(out, tokens, tools);
    fxi_outer_scale_share(out, tokens, tools);
    return status;
}
