/* SPDX-License-Identifier: MIT */
#include "reading/range/range.h"

#include "reading/amount/minor_part.h"
#include "reading/amount/operand_reader.h"
#include "reading/amount/sign.h"
#include "reading/mark/marks.h"
#include "reading/mark/modifier_word.h"
#include "reading/number/digits.h"
#include "reading/number/number_word.h"
#include "reading/range/difference.h"
#include "reading/range/offer.h"
#include "reading/range/range_case.h"
#include "reading/range/range_change.h"
#include "reading/range/range_ends.h"
#include "reading/range/range_opening.h"
#include "reading/range/range_share.h"
#include "reading/range/range_unit.h"
#include "reading/range/spaced_dash.h"
#include "reading/text/neighbour.h"
#include "reading/text/old_year.h"
#include "reading/text/spelling.h"

static bool is_dash_link(const fxi_tokens *tokens, size_t index) {
    if (!fxi_token_is_dash(tokens, index) || index + 1 >= tokens->count)
        return false;
    fxi_gap before = tokens->items[index].gap, behind = tokens->items[index + 1].gap;
    return before <= FXI_GAP_WRAP && behind <= FXI_GAP_WRAP;
}

/* "von 5 bis zu 7", "1.000 bis maximal 2.500": a modifier with the link in it, behind
   what is the first end of a range and no year. */
static bool is_hedged_link(const fxi_tokens *tokens, const fxi_operand *low,
                           size_t index, const fxi_tools *tools) {
    int year;
    const fxi_sense *hedge =
        fxi_token_near_sense(tokens, index, FXI_SENSE_MODIFIER, tools);
    return hedge != NULL && (hedge->flags & FXI_SENSE_LEADING) != 0 &&
           !fxi_spelling_year(&year, tokens, low->first) &&
           (fxi_range_is_opened(tokens, low->first, FXI_RANGE_FROM, tools) ||
            fxi_token_is_grouped(tokens, low->first));
}

/* "£30, £60 or £90": an amount of its own that the ones before it are listed with. */
static bool is_listed(const fxi_tokens *tokens, const fxi_operand *low,
                      const fxi_tools *tools) {
    return low->has_mark && low->first > 1 &&
           fxi_token_is_sign(tokens, low->first - 1, ',') &&
           fxi_token_is_of_amount(tokens, low->first - 2, tools);
}

/* "30万元（含）—100万元": behind the bracket that says whether the end itself counts.
 */
static size_t skip_inclusion(const fxi_tokens *tokens, size_t index) {
    static const char words[] = "含\0不含\0";
    enum { CLOSING = 2 };
    return index + CLOSING < tokens->count && fxi_token_opens(tokens, index) &&
                   fxi_token_is_near(tokens, index) &&
                   fxi_spelling_in(tokens, index + 1, words) &&
                   fxi_token_closes(tokens, index + CLOSING)
               ? index + CLOSING + 1
               : index;
}

/* The token behind the first end, its hyphen or its dash for no minor units ("€ 400,-
   tot € 800,-"). */
static size_t find_link(const fxi_tokens *tokens, size_t last) {
    const size_t behind = fxi_mark_skip_no_minor(tokens, last + 1);
    if (behind > last + 1)
        return behind;
    return skip_inclusion(tokens, last + 1) + fxi_range_is_suspended(tokens, last);
}

/* Token behind the link; 0 if no link of a range stands at `index`. */
static size_t skip_range_link(const fxi_tokens *tokens, const fxi_operand *low,
                              size_t index, const fxi_tools *tools) {
    if (is_dash_link(tokens, index))
        return index + 1;
    const fxi_sense *link = fxi_range_word(tokens, index, tools);
    if (link == NULL)
        return is_hedged_link(tokens, low, index, tools) ? index + 1 : 0;
    if (tokens->items[index].gap > FXI_GAP_LINE)
        return 0;
    if (link->value == FXI_RANGE_OR
            ? fxi_range_is_opened(tokens, low->first, FXI_RANGE_BETWEEN, tools) ||
                  is_listed(tokens, low, tools)
            : link->value != FXI_RANGE_AND && link->value != FXI_RANGE_LINK)
        return 0;
    const bool is_compound =
        index > low->last + 1 && fxi_token_touches(tokens, index) &&
        fxi_token_is_dash(tokens, index + 1) && fxi_token_touches(tokens, index + 2);
    return index + 1 + is_compound;
}

/* "$5 or 8%": the second number counts something else. */
static bool is_percentage(const fxi_tokens *tokens, const fxi_operand *high) {
    return !high->has_mark && fxi_token_is_percent(tokens, high->last + 1);
}

/* "US$0.7350 or US$1=C$1.3605": one unit before its price. */
static bool opens_equation(const fxi_tokens *tokens, const fxi_operand *high,
                           const fxi_tools *tools) {
    return fxi_token_means(tokens, high->last + 1, FXI_SENSE_RATE, FXI_RATE_EQUALS,
                           tools) &&
           fxi_decimal_is_one(&high->quantity.value);
}

/* "$1-2-3-...": passes the whole chain, so that it is looked at once. */
static size_t skip_chain(const fxi_tokens *tokens, size_t index,
                         const fxi_tools *tools) {
    fxi_operand link;
    size_t next;
    while (
        fxi_token_is_dash(tokens, index) && tokens->items[index].gap == FXI_GAP_NONE &&
        index + 1 < tokens->count && tokens->items[index + 1].gap == FXI_GAP_NONE &&
        fxi_operand_read(&link, &next, tokens, index + 1, tools) != FXI_QUANTITY_NONE)
        index = next;
    return index;
}

/* "1.8220/30 marks", "7.15/7.25 cents": a bid and an offer. A price for thirty of
   something is none: "$1.25/30". */
static bool read_quote(fxi_operand *low, fxi_operand *high, size_t *next,
                       const fxi_tokens *tokens, const fxi_tools *tools) {
    enum { RATE_DECIMALS = 4 };
    size_t behind;
    fxi_digits_quote quote = fxi_digits_quote_at(tokens, low->last);
    if (quote == FXI_DIGITS_NO_QUOTE ||
        fxi_operand_read(high, &behind, tokens, low->last + 2, tools) !=
            FXI_QUANTITY_READ ||
        (high->quantity.flags & FXI_QUANTITY_SCALED) != 0)
        return false;
    bool is_rate = (high->has_mark && !high->is_prefixed) ||
                   (quote == FXI_DIGITS_FULL_QUOTE && low->has_mark);
    if ((!is_rate && low->quantity.decimals < RATE_DECIMALS) ||
        !fxi_range_share_mark(low, high, tokens, tools) ||
        (quote == FXI_DIGITS_SHORT_QUOTE &&
         !fxi_offer_complete(&high->quantity, &low->quantity)))
        return false;
    *next = behind;
    return true;
}

/* "le 1 janvier 1990 à 1015 francs", "en 1852 à 600 francs": the year of a date opens
   no range. */
static bool is_year_of_date(const fxi_tokens *tokens, size_t first,
                            const fxi_tools *tools) {
    int year;
    if (fxi_old_year_is_asked(&year, tokens, first, tools))
        return true;
    if (!fxi_spelling_year(&year, tokens, first))
        return false;
    for (size_t back = 1; back <= 2 && back <= first; back++)
        if (fxi_token_sense(tokens, first - back, FXI_SENSE_MONTH, tools) != NULL)
            return true;
    return false;
}

/* "عيار 21 إلى 4250 جنيها": the number of a label opens no range. */
static bool is_of_label(const fxi_tokens *tokens, const fxi_operand *low, size_t link,
                        const fxi_tools *tools) {
    return !low->has_mark && low->first > 0 && !fxi_token_is_dash(tokens, link) &&
           fxi_token_is_near(tokens, low->first) &&
           fxi_token_denies(tokens, low->first - 1, FXI_DENIAL_LABEL, tools);
}

/* "109円34～35銭": a number or a link touches the unit of the first end. */
static bool may_share_unit(const fxi_tokens *tokens, const fxi_operand *low) {
    size_t index = low->last + 1;
    return low->has_mark && fxi_token_touches(tokens, index) &&
           (tokens->items[index].kind == FXI_TOKEN_NUMERAL ||
            fxi_token_is_dash(tokens, index) ||
            fxi_token_has(tokens, index, FXI_SENSE_RANGE));
}

/* Behind most amounts stands a word that links nothing. */
static bool may_be_link(const fxi_tokens *tokens, size_t index) {
    return index < tokens->count && (tokens->items[index].kind == FXI_TOKEN_SIGN ||
                                     fxi_token_has(tokens, index, FXI_SENSE_RANGE) ||
                                     fxi_token_has(tokens, index, FXI_SENSE_MODIFIER));
}

/* "بين مئة ومئتي دولار": behind "between" the second number has the "and" in it. */
static bool joins_second(const fxi_tokens *tokens, const fxi_operand *low,
                         const fxi_tools *tools) {
    return fxi_token_is_near(tokens, low->last + 1) &&
           fxi_number_word_joins(tokens, low->last + 1, tools) &&
           fxi_range_is_opened(tokens, low->first, FXI_RANGE_BETWEEN, tools);
}

/* "ડોલરથી 340 મિલિયન ડોલર": the first end has the link at its end. */
static bool ends_with_link(const fxi_tokens *tokens, const fxi_operand *low,
                           const fxi_tools *tools) {
    if (fxi_range_case_opens(tokens, low->last, tools))
        return fxi_token_is_near(tokens, low->last + 1);
    const fxi_sense *link = fxi_range_word(tokens, low->last, tools);
    return link != NULL && link->value == FXI_RANGE_LINK &&
           (link->flags & FXI_SENSE_AFTER) != 0 &&
           fxi_token_is_near(tokens, low->last + 1);
}

/* Token at which the second end starts where no token parts the two; 0: one does. */
static size_t second_without_link(const fxi_tokens *tokens, const fxi_operand *low,
                                  const fxi_tools *tools) {
    if (ends_with_link(tokens, low, tools))
        return low->last + 1;
    size_t number = low->is_prefixed ? low->mark.last + 1 : low->first;
    const bool is_last = number == low->last || fxi_token_is_eastern(tokens, low->last);
    return is_last ? fxi_neighbour_behind(tokens, low->last, tools) : 0;
}

/* "-5 Mio. Euro bis |-3 Mio. Euro" */
static bool opens_minus(const fxi_tokens *tokens, size_t index,
                        const fxi_tools *tools) {
    return index + 1 < tokens->count && fxi_sign_is_minus(tokens, index, tools) &&
           fxi_token_touches(tokens, index + 1);
}

/* The second end stands at token `second`, or behind its modifier there: "5 to about
   7", "zwischen 5 und rund 7". "Or" may part two amounts, and so does a bound where
   each has its unit: "from $1 to over $3". */
static bool read_hedged(fxi_operand *high, size_t *behind, const fxi_operand *low,
                        size_t second, const fxi_tokens *tokens,
                        const fxi_tools *tools) {
    const fxi_sense *link = fxi_range_word(tokens, second - 1, tools);
    const fxi_sense *hedge =
        link != NULL && link->value != FXI_RANGE_OR &&
                fxi_modifier_leads(tokens, second, tools)
            ? fxi_token_sense(tokens, second, FXI_SENSE_MODIFIER, tools)
            : NULL;
    const size_t first = second + (hedge != NULL);
    const bool is_minus = low->is_negative && opens_minus(tokens, first, tools);
    return fxi_operand_read(high, behind, tokens, first + is_minus, tools) ==
               FXI_QUANTITY_READ &&
           (!is_minus || high->is_negative) &&
           (hedge == NULL || fxi_range_leaves_unit(low, high) ||
            !fxi_modifier_bounds(hedge));
}

/* The first end is a number of its own: that of a date or of a label. */
static bool opens_no_range(const fxi_operand *low, size_t link,
                           const fxi_tokens *tokens, const fxi_tools *tools) {
    return is_year_of_date(tokens, low->first, tools) ||
           is_of_label(tokens, low, link, tools);
}

/* The case of the first end, or the word before the second, says that they belong
   together; in some languages the case of both. */
static bool are_of_one_case(const fxi_operand *high, size_t second,
                            const fxi_tokens *tokens, const fxi_tools *tools) {
    return fxi_range_word(tokens, second - 1, tools) != NULL ||
           !fxi_range_case_opens(tokens, second - 1, tools) ||
           fxi_range_case_closes(tokens, high->last, tools);
}

/* What joins the two makes them no range: a share or a price of its own, a difference,
   a dash that parts, a change that is told behind. */
static bool are_apart(const fxi_operand *low, const fxi_operand *high, size_t link,
                      const fxi_tokens *tokens, const fxi_tools *tools) {
    const bool is_sign =
        fxi_token_is_dash(tokens, link) || tokens->items[link].kind == FXI_TOKEN_SIGN;
    return is_percentage(tokens, high) || opens_equation(tokens, high, tools) ||
           fxi_difference_is(tokens, link, low, high) ||
           fxi_spaced_dash_parts(tokens, link, low, high, tools) ||
           fxi_leaning_dash_parts(tokens, link, low, high, tools) ||
           (!is_sign && fxi_range_is_change_behind(tokens, high->last, tools));
}

/* Reads the second end, where words or a dash join it to the first. */
static bool read_second(fxi_operand *high, size_t *behind, const fxi_operand *low,
                        size_t link, size_t second, const fxi_tokens *tokens,
                        const fxi_tools *tools) {
    return second != 0 && !opens_no_range(low, link, tokens, tools) &&
           read_hedged(high, behind, low, second, tokens, tools) &&
           are_of_one_case(high, second, tokens, tools) &&
           !are_apart(low, high, link, tokens, tools) &&
           (!fxi_range_wants_closing(tokens, low, link, tools) ||
            fxi_range_is_closed(tokens, high->last, tools));
}

fxi_range_status fxi_range_read(fxi_operand *low, fxi_operand *high, size_t *next,
                                const fxi_tokens *tokens, const fxi_tools *tools) {
    if (may_share_unit(tokens, low) &&
        fxi_minor_part_read_range(low, high, next, tokens, tools))
        return FXI_RANGE_READ;
    const size_t unit = low->has_mark && fxi_range_may_have_unit(tokens, low->last)
                            ? fxi_range_unit(tokens, low->last, tools)
                            : 0;
    size_t link = find_link(tokens, low->last + unit);
    size_t second = second_without_link(tokens, low, tools);
    bool joins = second != 0 || !may_be_link(tokens, link);
    if (joins && second == 0 && !joins_second(tokens, low, tools))
        return FXI_RANGE_NONE;
    if (read_quote(low, high, next, tokens, tools))
        return FXI_RANGE_READ;
    size_t behind;
    if (second == 0)
        second = joins ? link : skip_range_link(tokens, low, link, tools);
    if (!read_second(high, &behind, low, link, second, tokens, tools) ||
        !fxi_range_repeats_unit(tokens, low->last, high->last, unit) ||
        !fxi_range_join_ends(low, high, second == link ? link - 1 : link, tokens,
                             tools))
        return FXI_RANGE_NONE;
    *next = behind;
    if (!fxi_token_is_dash(tokens, link))
        return FXI_RANGE_READ;
    size_t end = skip_chain(tokens, behind, tools);
    if (end == behind)
        return FXI_RANGE_READ;
    *next = end;
    return FXI_RANGE_REFUSED;
}
