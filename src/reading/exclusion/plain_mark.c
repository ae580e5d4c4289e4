/* SPDX-License-Identifier: MIT */
#include "reading/exclusion/plain_mark.h"

#include "reading/amount/fuel_price.h"
#include "reading/exclusion/converted_mark.h"
#include "reading/exclusion/home_letter.h"
#include "reading/exclusion/other_word.h"
#include "reading/exclusion/own_name.h"
#include "reading/mark/marks.h"
#include "reading/text/spelling.h"

enum { WEAK_DIGITS = 3 };    /* "500 won" is money, "5 won" a score */
enum { COUNTED_DIGITS = 4 }; /* "5000동" is money, "107동" a house */

static bool is_full_stop(const fxi_tokens *tokens, size_t index) {
    static const uint32_t stops[] = {'.', '!', '?', 0x3002, 0xFF01, 0xFF1F, 0};
    return fxi_token_is_sign_of(tokens, index, stops);
}

/* Nothing else stands in its line. */
static bool is_alone(const fxi_subject *s) {
    size_t next = s->last + 1;
    bool starts = s->operand->first == 0 ||
                  fxi_spelling_starts_line(s->tokens, s->operand->first);
    return starts && (fxi_spelling_starts_line(s->tokens, next) ||
                      (is_full_stop(s->tokens, next) &&
                       fxi_spelling_starts_line(s->tokens, next + 1)));
}

/* "三块", not "三块半": one digit of Han. */
static bool is_one_digit(const fxi_subject *s) {
    const fxi_decimal *value = &s->operand->quantity.value;
    return fxi_subject_has(s, FXI_QUANTITY_WORDS) &&
           fxi_decimal_whole_digits(value) == 1 &&
           fxi_quantity_is_whole(&s->operand->quantity);
}

/* "五十块|吧。" */
static bool is_final(const fxi_subject *s, size_t index) {
    return fxi_spelling_is_of(s->tokens, index, FXI_WORDS_FINAL, s->tools) &&
           fxi_spelling_ends_phrase(s->tokens, index + 1);
}

/* "5块蛋糕", "一块100元的表": a counter stands before what it counts, money at the end
   of its phrase; "5分" alone are points, "切成三块" pieces. */
static bool counts_things(const fxi_subject *s) {
    const fxi_sense *mark = s->operand->mark.sense;
    size_t next = s->last + 1;
    if (is_alone(s))
        return (mark->flags & FXI_SENSE_COUNTED) != 0;
    if (mark->value < 0 || is_one_digit(s))
        return true;
    return fxi_token_touches(s->tokens, next) &&
           (s->tokens->items[next].kind == FXI_TOKEN_NUMERAL ||
            (s->tokens->items[next].kind == FXI_TOKEN_WORD &&
             s->tokens->items[next].entry == 0 && !is_final(s, next)));
}

/* "Fr. 12.–": only money is written so. */
static bool has_no_minor(const fxi_subject *s) {
    size_t next = s->last + 1;
    return s->operand->is_prefixed && fxi_mark_skip_no_minor(s->tokens, next) > next;
}

/* "two grand pianos": a word that means nothing else follows what may be a noun. */
static bool describes(const fxi_subject *s) {
    size_t next = s->last + 1;
    return fxi_token_is_near(s->tokens, next) &&
           s->tokens->items[next].kind == FXI_TOKEN_WORD &&
           s->tokens->items[next].entry == 0;
}

/* "ten grand |buying a car": what it was spent on, and no noun. */
static bool leads_to_clause(const fxi_subject *s) {
    static const char ending[] = "ing\0";
    const int roles = FXI_GRAMMAR_ARTICLE | FXI_GRAMMAR_TO | FXI_GRAMMAR_PRONOUN |
                      FXI_GRAMMAR_PREPOSITION;
    const size_t next = s->last + 1;
    return !fxi_decimal_is_one(&s->operand->quantity.value) &&
           fxi_spelling_ends_in(s->tokens, next, ending, 1) > 0 &&
           fxi_token_has_role(s->tokens, next + 1, FXI_SENSE_GRAMMAR, roles, s->tools);
}

/* "It cost a grand.", "a grand for it", but "a grand plan": an article leads to a noun,
   unless the phrase ends with the word. */
static bool may_lead_to_noun(const fxi_subject *s) {
    const int roles = FXI_GRAMMAR_PREPOSITION | FXI_GRAMMAR_OTHER | FXI_GRAMMAR_ADVERB;
    size_t next = s->last + 1;
    return fxi_subject_has(s, FXI_QUANTITY_ARTICLE) &&
           !fxi_subject_has(s, FXI_QUANTITY_SCALED) &&
           !fxi_spelling_ends_phrase(s->tokens, next) &&
           s->tokens->items[next].kind == FXI_TOKEN_WORD &&
           fxi_subject_sense(s, next, FXI_SENSE_UNIT) == NULL &&
           !fxi_token_has_role(s->tokens, next, FXI_SENSE_GRAMMAR, roles, s->tools);
}

/* "N20,000", "SAR 1,200", "48.000 FC": only amounts have their digits in groups beside
   a sign or code, unless it stands beside long numbers as a word too ("Le 600,000", not
   "Le600,000"), or what is counted follows ("1,000 PHP developers"). */
static bool has_grouped_number(const fxi_subject *s) {
    const fxi_mark *mark = &s->operand->mark;
    bool is_prefixed = s->operand->is_prefixed;
    size_t number = is_prefixed ? mark->last + 1 : s->operand->first;
    bool is_joined = is_prefixed && fxi_token_touches(s->tokens, number);
    const unsigned others = FXI_SENSE_IS_NAME | (is_joined ? 0 : FXI_SENSE_COUNTED);
    return (mark->sense->flags & others) == 0 && (is_prefixed || !describes(s)) &&
           fxi_weak_marks_is_grouped(s->tokens, number);
}

/* "Re 1": the sign of one unit. */
static bool is_one(const fxi_subject *s) {
    return (s->operand->mark.sense->flags & FXI_SENSE_ALONE) != 0 &&
           s->operand->is_prefixed && fxi_decimal_is_one(&s->operand->quantity.value);
}

static bool is_short(const fxi_subject *s) {
    const fxi_decimal *value = &s->operand->quantity.value;
    return fxi_decimal_whole_digits(value) < WEAK_DIGITS;
}

/* A name that is a word beside numbers of three digits too. */
static bool is_counted(const fxi_subject *s) {
    const unsigned flags = s->operand->mark.sense->flags;
    return (flags & FXI_SENSE_COUNTED) != 0 && (flags & FXI_SENSE_IS_NAME) != 0 &&
           fxi_decimal_whole_digits(&s->operand->quantity.value) < COUNTED_DIGITS;
}

/* "the R300": a road, a form or a room. */
static bool has_article(const fxi_subject *s) {
    return s->operand->first > 0 &&
           fxi_token_has_role(s->tokens, s->operand->first - 1, FXI_SENSE_GRAMMAR,
                              FXI_GRAMMAR_ARTICLE, s->tools);
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
           fxi_mark_is_certain(&s->operand->mark) && !has_article(s);
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
           numeral->digits >= WEAK_DIGITS;
}

/* "P22 to P1,103", "R20 to R510": one word or sign parts it from an amount with the
   same mark. */
static bool is_listed(const fxi_subject *s) {
    if (has_article(s))
        return false;
    size_t next = s->last + 2, first = s->operand->first;
    return (fxi_token_is_near(s->tokens, next) && is_same_amount(s, next)) ||
           (first > 2 && is_same_amount(s, first - 3));
}

/* "A fine of KD 200" in a text of Kuwait: no letter, and no year behind a code. */
static bool is_of_place(const fxi_subject *s) {
    int year;
    const fxi_mark *mark = &s->operand->mark;
    return (mark->sense->flags & FXI_SENSE_GLUED) == 0 && fxi_mark_is_certain(mark) &&
           !fxi_spelling_year(&year, s->tokens, mark->last + 1) &&
           fxi_weak_marks_have_place(s->weak, mark, s->tokens, s->tools);
}

/* "R500" where the text prints "R5 000" too, "N50 a litre" where it counts naira. */
static bool is_known_mark(const fxi_subject *s) {
    const fxi_mark *mark = &s->operand->mark;
    const unsigned others = FXI_SENSE_IS_NAME | FXI_SENSE_COUNTED;
    if (!s->operand->is_prefixed || (mark->sense->flags & others) != 0 ||
        fxi_subject_has(s, FXI_QUANTITY_WORDS))
        return false;
    if (is_rate(s))
        return true;
    bool is_price = fxi_subject_sense(s, s->last + 1, FXI_SENSE_UNIT) != NULL;
    return ((is_price || is_listed(s) || (!is_short(s) && !has_article(s))) &&
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
        fxi_subject_has(s, FXI_QUANTITY_WORDS) || describes(s))
        return false;
    const bool is_letter = mark->span.end - mark->span.start == 1;
    const bool is_price = fxi_subject_sense(s, s->last + 1, FXI_SENSE_UNIT) != NULL;
    return (!is_letter || is_price || !is_short(s) || fxi_other_word_ends_noun(s)) &&
           fxi_weak_marks_have_behind(s->weak, mark, s->tokens, s->tools);
}

/* "R50" in a text of South Africa, "42 SAR" as the whole of a text. There a letter
   wants a long number: "K2", "Q3". */
static bool is_expected(const fxi_subject *s) {
    const fxi_mark *mark = &s->operand->mark;
    bool is_name = (mark->sense->flags & FXI_SENSE_IS_NAME) != 0;
    if (is_name && fxi_subject_has(s, FXI_QUANTITY_ARTICLE) &&
        fxi_subject_sense(s, s->last + 1, FXI_SENSE_UNIT) != NULL)
        return true; /* "a penny a share" */
    if (has_article(s) || may_lead_to_noun(s) || (is_name && describes(s)))
        return false;
    if (mark->sense->pieces == 0 && fxi_weak_marks_are_home(mark, s->tools))
        return true;
    bool is_letter = (mark->sense->flags & FXI_SENSE_GLUED) != 0;
    return (mark->sense->flags & FXI_SENSE_COUNTED) == 0 &&
           !(is_letter && is_short(s)) &&
           fxi_weak_marks_stand_alone(s->tokens, s->tools);
}

/* "12 kes" in a text that is certain to be Kurdish: twelve persons, as a code in small
   letters may be a word for what is counted. Those of English count in open texts too:
   "6 ft apart". */
static bool is_small_code(const fxi_subject *s) {
    const size_t at = s->operand->mark.first;
    if ((s->operand->mark.sense->flags & FXI_SENSE_IS_NAME) != 0)
        return false;
    const fxi_sense *measure = fxi_subject_sense(s, at, FXI_SENSE_MEASURE);
    return measure != NULL &&
           ((s->tokens->items[at].language & FXI_LANGUAGE_OPEN) == 0 ||
            measure->language == FXI_LANGUAGE_ENGLISH) &&
           !fxi_spelling_is_capital(s->tokens, at);
}

/* "R6.6": a release. An amount has two decimals, unless it is the price of a unit. */
static bool may_be_release(const fxi_subject *s) {
    const unsigned letter = FXI_SENSE_GLUED;
    return s->operand->is_prefixed && (s->operand->mark.sense->flags & letter) != 0 &&
           s->operand->quantity.decimals == 1 &&
           !fxi_subject_has(s, FXI_QUANTITY_SCALED) &&
           fxi_subject_sense(s, s->last + 1, FXI_SENSE_UNIT) == NULL &&
           !fxi_weak_marks_have(s->weak, &s->operand->mark, s->tokens, s->tools);
}

/* "R2020b", "Q6b": a letter behind the year of a release or the number of a question,
   and no billions. */
static bool has_letter(const fxi_subject *s) {
    const size_t number = s->operand->mark.last + 1;
    const char *bytes = s->tokens->text.bytes;
    const fxi_numeral *numeral = fxi_token_plain_numeral(s->tokens, number);
    int year;
    if ((s->operand->mark.sense->flags & FXI_SENSE_GLUED) == 0 ||
        !s->operand->is_prefixed || numeral == NULL || s->last != number + 1 ||
        !fxi_token_touches(s->tokens, s->last))
        return false;
    const fxc_span letter = s->tokens->items[s->last].span;
    if (letter.end - letter.start != 1)
        return false;
    if (bytes[letter.start] == 'b' && fxi_spelling_year(&year, s->tokens, number))
        return true;
    return numeral->digits == 1 && bytes[s->operand->mark.span.start] == 'Q' &&
           fxi_ascii_is_lower(bytes[letter.start]) &&
           !fxi_weak_marks_are_home(&s->operand->mark, s->tools);
}

/* "45.5 kn", "2.5 MT" in English: one decimal before a sign of measures too, and no
   price of a unit. */
static bool may_be_measured(const fxi_subject *s) {
    const fxi_token *mark = &s->tokens->items[s->operand->mark.first];
    return !s->operand->is_prefixed &&
           (s->operand->mark.sense->flags & FXI_SENSE_COUNTED) != 0 &&
           fxi_language_likeliest(mark->language) == FXI_LANGUAGE_ENGLISH &&
           s->operand->quantity.decimals == 1 &&
           !fxi_subject_has(s, FXI_QUANTITY_SCALED) &&
           fxi_subject_sense(s, s->last + 1, FXI_SENSE_UNIT) == NULL &&
           !fxi_weak_marks_are_home(&s->operand->mark, s->tools);
}

/* "RMB5分": the unit behind the number of a mark that stands before it. */
static bool is_second(const fxi_subject *s) {
    return s->operand->is_prefixed &&
           (s->operand->mark.sense->flags & FXI_SENSE_PREFIX) == 0;
}

/* "1814 р.": in a text that is likely Ukrainian the year, and no ruble. */
static bool is_of_year(const fxi_subject *s) {
    const size_t at = s->operand->mark.first;
    const fxi_sense *date = fxi_subject_sense(s, at, FXI_SENSE_DATE);
    return !s->operand->is_prefixed && date != NULL &&
           (date->value & FXI_DATE_YEAR) != 0 &&
           date->language == fxi_language_likeliest(s->tokens->items[at].language) &&
           date->language != s->operand->mark.sense->language &&
           fxi_token_plain_numeral(s->tokens, s->operand->first) != NULL;
}

/* "Some 2,000 won seats", "650 won $50,000 each": a number opens the sentence, and the
   name is also a verb, with an object behind it. */
static bool is_verb(const fxi_subject *s) {
    const size_t first = s->operand->first, name = s->operand->mark.first;
    const fxi_token *items = s->tokens->items;
    if (s->operand->is_prefixed || !fxi_token_is_apart(s->tokens, name) ||
        !fxi_token_has_role(s->tokens, name, FXI_SENSE_GRAMMAR, FXI_GRAMMAR_PAST,
                            s->tools))
        return false;
    const size_t opens =
        first - (first > 0 && items[first - 1].sentence == items[first].sentence);
    return (opens == first || fxi_token_has(s->tokens, opens, FXI_SENSE_MODIFIER)) &&
           (opens == 0 || items[opens - 1].sentence != items[first].sentence) &&
           (describes(s) || fxi_token_has(s->tokens, s->last + 1, FXI_SENSE_CURRENCY));
}

/* "40,000 real asteroids", "10 million real transactions": the name is also what prices
   are, and a noun follows that it describes; "a 500 real fine" has a price. */
static bool is_adjective(const fxi_subject *s) {
    const int roles = FXI_GRAMMAR_PREPOSITION | FXI_GRAMMAR_OTHER | FXI_GRAMMAR_ADVERB;
    const size_t next = s->last + 1;
    return !s->operand->is_prefixed &&
           fxi_subject_denies(s, s->operand->mark.first, FXI_DENIAL_PRICE_BEFORE) &&
           !has_article(s) && describes(s) &&
           !fxi_token_has_role(s->tokens, next, FXI_SENSE_GRAMMAR, roles, s->tools) &&
           (!fxi_subject_has(s, FXI_QUANTITY_SCALED) ||
            s->tokens->text.bytes[s->tokens->items[next].span.end - 1] == 's');
}

/* "Fr 20.15 Uhr", "Fr. 3. Mai": a weekday before an hour or a day, not "R300 at home".
 */
static bool is_before_time(const fxi_subject *s) {
    size_t next = s->last + 1;
    return s->operand->is_prefixed &&
           fxi_subject_sense(s, s->operand->mark.first, FXI_SENSE_WEEKDAY) != NULL &&
           (fxi_token_means(s->tokens, next, FXI_SENSE_BYLINE, FXI_BYLINE_CLOCK,
                            s->tools) ||
            (fxi_token_is_sign(s->tokens, next, '.') &&
             fxi_token_touches(s->tokens, next) &&
             fxi_subject_sense(s, next + 1, FXI_SENSE_MONTH) != NULL));
}

/* "$210 COP": the sign before the number says that the code behind it is money. */
static bool is_behind_sign(const fxi_subject *s) {
    const fxi_mark *mark = &s->operand->mark;
    const fxi_sense *sign = s->operand->is_prefixed
                                ? fxi_subject_sense(s, mark->first, FXI_SENSE_CURRENCY)
                                : NULL;
    return sign != NULL && sign != mark->sense && (sign->flags & FXI_SENSE_WEAK) == 0;
}

/* "12 λεπτά/kWh": cents, where a kilometre would take minutes. */
static bool is_fuel_price(const fxi_subject *s) {
    return !s->operand->is_prefixed && s->operand->mark.sense->value < 0 &&
           fxi_fuel_price_is_behind(s->tokens, s->last, s->tools);
}

/* "Q.3.12": a letter with a full stop may number a question or an article. */
static bool may_number(const fxi_subject *s) {
    const fxi_mark *mark = &s->operand->mark;
    return s->tokens->text.bytes[mark->span.end - 1] == '.' &&
           !fxi_subject_has(s, FXI_QUANTITY_SCALED) &&
           !fxi_token_is_grouped(s->tokens, mark->last + 1);
}

/* Such a letter, and "L2,000bn", one that signs money in one language, the lempiras of
   Spanish, in a text that may be of another: the text names neither that money nor a
   place of it. */
static bool is_letter_elsewhere(const fxi_subject *s) {
    const fxi_sense *sign = s->operand->mark.sense;
    const fxi_token *letter = &s->tokens->items[s->operand->mark.first];
    return s->operand->is_prefixed && (sign->flags & FXI_SENSE_GLUED) != 0 &&
           ((sign->language != FXI_LANGUAGE_EVERY &&
             (letter->language & FXI_LANGUAGE_OPEN) != 0) ||
            may_number(s)) &&
           !fxi_weak_marks_are_named(s->weak, &s->operand->mark, s->tokens, s->tools);
}

bool fxi_plain_mark_is_word(const fxi_subject *s) {
    const fxi_mark *mark = &s->operand->mark;
    if (is_small_code(s))
        return true;
    if (!fxi_mark_is_weak(mark) || s->tools->is_amount || is_second(s) ||
        is_behind_sign(s))
        return false;
    if (is_before_time(s) || is_of_year(s) || has_letter(s) || is_adjective(s) ||
        is_letter_elsewhere(s) || fxi_other_word_is(s))
        return true;
    if (fxi_mark_is_han(mark, s->tokens->text))
        return counts_things(s);
    if (fxi_subject_has(s, FXI_QUANTITY_SCALED | FXI_QUANTITY_DECIMALS) &&
        !may_be_release(s))
        return fxi_subject_sense(s, s->last + 1, FXI_SENSE_MEASURE) != NULL ||
               may_be_measured(s);
    if (has_grouped_number(s) || has_no_minor(s) || is_one(s) || is_known_mark(s) ||
        is_known_behind(s) || is_expected(s) || is_fuel_price(s) ||
        fxi_own_name_is_money(s))
        return false;
    bool is_many = mark->sense->value > 0 || mark->sense->pieces != 0;
    if (is_many && (mark->sense->flags & FXI_SENSE_LOCAL) != 0)
        return (describes(s) && !leads_to_clause(s)) || may_lead_to_noun(s);
    bool is_name = (mark->sense->flags & FXI_SENSE_IS_NAME) != 0;
    if (fxi_converted_mark_is(s))
        return false;
    return !is_name || fxi_subject_has(s, FXI_QUANTITY_WORDS) || is_short(s) ||
           is_counted(s) || is_verb(s);
}
