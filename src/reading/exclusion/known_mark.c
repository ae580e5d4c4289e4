/* SPDX-License-Identifier: MIT */
#include "reading/exclusion/known_mark.h"

#include "reading/amount/fuel_price.h"
#include "reading/exclusion/home_letter.h"
#include "reading/exclusion/noun_behind.h"
#include "reading/exclusion/own_name.h"
#include "reading/mark/marks.h"
#include "reading/text/spelling.h"

/* "N20,000", "SAR 1,200", "48.000 FC": only amounts have their digits in groups beside
   a sign or code, unless it stands beside long numbers as a word too ("Le 600,000", not
   "Le600,000"), or what is counted follows ("1,000 PHP developers"). */
static bool has_grouped_number(const fxi_subject *s) {
    const fxi_mark *mark = &s->operand->mark;
    bool is_prefixed = s->operand->is_prefixed;
    size_t number = is_prefixed ? mark->last + 1 : s->operand->first;
    bool is_joined = is_prefixed && fxi_token_touches(s->tokens, number);
    const unsigned others = FXI_SENSE_IS_NAME | (is_joined ? 0 : FXI_SENSE_COUNTED);
    return (mark->sense->flags & others) == 0 &&
           (is_prefixed || !fxi_noun_behind_may_be(s)) &&
           fxi_weak_marks_is_grouped(s->tokens, number);
}

/* "Fr. 12.–": only money is written so. */
static bool has_no_minor(const fxi_subject *s) {
    size_t next = s->last + 1;
    return s->operand->is_prefixed && fxi_mark_skip_no_minor(s->tokens, next) > next;
}

/* "Re 1": the sign of one unit. */
static bool is_one(const fxi_subject *s) {
    return (s->operand->mark.sense->flags & FXI_SENSE_ALONE) != 0 &&
           s->operand->is_prefixed && fxi_decimal_is_one(&s->operand->quantity.value);
}

/* "N459/$1", "N475 per dollar": the price of another money; not "the R21 to the dollar
   shop". */
static bool is_rate(const fxi_subject *s) {
    const size_t next = s->last + 1;
    if (fxi_token_is_sign(s->tokens, next, '/'))
        return fxi_token_touches(s->tokens, next + 1) &&
               fxi_subject_sense(s, next + 1, FXI_SENSE_CURRENCY) != NULL;
    return fxi_token_means(s->tokens, next, FXI_SENSE_RATE, FXI_RATE_PER, s->tools) &&
           (fxi_subject_sense(s, next + 1, FXI_SENSE_CURRENCY) != NULL ||
            fxi_subject_sense(s, next + 2, FXI_SENSE_CURRENCY) != NULL) &&
           fxi_mark_is_certain(&s->operand->mark) && !fxi_subject_has_article(s);
}

/* An amount, or a long number that a letter touches. */
static bool is_same_amount(const fxi_subject *s, size_t mark) {
    const fxi_token *items = s->tokens->items;
    size_t number = mark + 1;
    if (items[mark].entry != items[s->operand->mark.first].entry)
        return false;
    if (fxi_weak_marks_is_amount(s->tokens, number, s->tools))
        return true;
    const fxi_numeral *numeral = fxi_token_numeral(s->tokens, number);
    return (s->operand->mark.sense->flags & FXI_SENSE_GLUED) != 0 &&
           fxi_token_touches(s->tokens, number) && numeral != NULL &&
           numeral->digits >= FXI_SUBJECT_LONG;
}

/* "P22 to P1,103", "R20 to R510": one word or sign parts it from an amount with the
   same mark. */
static bool is_listed(const fxi_subject *s) {
    if (fxi_subject_has_article(s))
        return false;
    size_t next = s->last + 2, first = s->operand->first;
    return (fxi_token_is_near(s->tokens, next) && is_same_amount(s, next)) ||
           (first > 2 && is_same_amount(s, first - 3));
}

/* "A fine of KD 200" in a text of Kuwait, "SR73 a share" in one of Riyadh, "445 CUP" in
   one of Cuba: no letter, and no year beside a code. */
static bool is_of_place(const fxi_subject *s) {
    int year;
    const fxi_mark *mark = &s->operand->mark;
    const size_t number = s->operand->is_prefixed ? mark->last + 1 : s->operand->first;
    return (mark->sense->flags & FXI_SENSE_GLUED) == 0 &&
           !fxi_spelling_year(&year, s->tokens, number) &&
           fxi_weak_marks_have_place(s->weak, mark, s->tokens, s->tools);
}

/* "R500" where the text prints "R5 000" too, "N50 a litre" where it counts naira. */
static bool is_known_before(const fxi_subject *s) {
    const fxi_mark *mark = &s->operand->mark;
    const unsigned others = FXI_SENSE_IS_NAME | FXI_SENSE_COUNTED;
    if (!s->operand->is_prefixed || (mark->sense->flags & others) != 0 ||
        fxi_subject_has(s, FXI_QUANTITY_WORDS))
        return false;
    if (is_rate(s))
        return true;
    bool is_price = fxi_subject_sense(s, s->last + 1, FXI_SENSE_UNIT) != NULL;
    return ((is_price || is_listed(s) ||
             (!fxi_subject_is_short(s) && !fxi_subject_has_article(s))) &&
            (fxi_weak_marks_have(s->weak, mark, s->tokens, s->tools) ||
             is_of_place(s))) ||
           fxi_home_letter_is_amount(s);
}

/* "12 F par an", "500 F", "40 DA" where the text prints "3,25 F", "8 000 DA" too, or
   counts francs; short numbers before one letter only as prices or where no noun
   follows. */
static bool is_known_behind(const fxi_subject *s) {
    const fxi_mark *mark = &s->operand->mark;
    const unsigned others = FXI_SENSE_IS_NAME | FXI_SENSE_COUNTED | FXI_SENSE_GLUED;
    if (s->operand->is_prefixed || (mark->sense->flags & others) != 0 ||
        fxi_subject_has(s, FXI_QUANTITY_WORDS) || fxi_noun_behind_may_be(s))
        return false;
    const bool is_letter = mark->span.end - mark->span.start == 1;
    const bool is_price = fxi_subject_sense(s, s->last + 1, FXI_SENSE_UNIT) != NULL;
    return (!is_letter || is_price || !fxi_subject_is_short(s) ||
            fxi_noun_behind_is_none(s)) &&
           (fxi_weak_marks_have_behind(s->weak, mark, s->tokens, s->tools) ||
            (!is_letter && fxi_mark_is_certain(mark) && fxi_noun_behind_is_none(s) &&
             is_of_place(s)));
}

/* "R50" in a text of South Africa, "42 SAR" as the whole of a text. There a letter
   wants a long number: "K2", "Q3". */
static bool is_expected(const fxi_subject *s) {
    const fxi_mark *mark = &s->operand->mark;
    bool is_name = (mark->sense->flags & FXI_SENSE_IS_NAME) != 0;
    if (is_name && fxi_subject_has(s, FXI_QUANTITY_ARTICLE) &&
        fxi_subject_sense(s, s->last + 1, FXI_SENSE_UNIT) != NULL)
        return true; /* "a penny a share" */
    if (fxi_subject_has_article(s) || fxi_noun_behind_is_led(s) ||
        (is_name && fxi_noun_behind_may_be(s)))
        return false;
    if (mark->sense->pieces == 0 && fxi_weak_marks_are_home(mark, s->tools))
        return true;
    bool is_letter = (mark->sense->flags & FXI_SENSE_GLUED) != 0;
    return (mark->sense->flags & FXI_SENSE_COUNTED) == 0 &&
           !(is_letter && fxi_subject_is_short(s)) &&
           fxi_weak_marks_stand_alone(s->tokens, s->tools);
}

/* "12 λεπτά/kWh": cents, where a kilometre would take minutes. */
static bool is_fuel_price(const fxi_subject *s) {
    return !s->operand->is_prefixed && s->operand->mark.sense->value < 0 &&
           fxi_fuel_price_is_behind(s->tokens, s->last, s->tools);
}

bool fxi_known_mark_is(const fxi_subject *s) {
    return has_grouped_number(s) || has_no_minor(s) || is_one(s) ||
           is_known_before(s) || is_known_behind(s) || is_expected(s) ||
           is_fuel_price(s) || fxi_own_name_is_money(s);
}
