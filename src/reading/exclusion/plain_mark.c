/* SPDX-License-Identifier: MIT */
#include "reading/exclusion/plain_mark.h"

#include "reading/exclusion/converted_mark.h"
#include "reading/exclusion/known_mark.h"
#include "reading/exclusion/noun_behind.h"
#include "reading/exclusion/other_word.h"
#include "reading/text/punctuation.h"
#include "reading/text/spelling.h"

enum { COUNTED_DIGITS = 4 }; /* "5000동" is money, "107동" a house */

static bool ends_sentence(uint32_t sign) {
    return fxi_punctuation_is_ascii_stop(sign) || fxi_punctuation_ends_sentence(sign);
}

/* Nothing else stands in its line. */
static bool is_alone(const fxi_subject *s) {
    size_t next = s->last + 1;
    bool starts = s->operand->first == 0 ||
                  fxi_spelling_starts_line(s->tokens, s->operand->first);
    return starts && (fxi_spelling_starts_line(s->tokens, next) ||
                      (ends_sentence(fxi_token_sign_at(s->tokens, next)) &&
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

/* A name that is a word beside numbers of three digits too. */
static bool is_counted(const fxi_subject *s) {
    const unsigned flags = s->operand->mark.sense->flags;
    return (flags & FXI_SENSE_COUNTED) != 0 && (flags & FXI_SENSE_IS_NAME) != 0 &&
           fxi_decimal_whole_digits(&s->operand->quantity.value) < COUNTED_DIGITS;
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
           (fxi_noun_behind_may_be(s) ||
            fxi_token_has(s->tokens, s->last + 1, FXI_SENSE_CURRENCY));
}

/* "40,000 real asteroids", "10 million real transactions": the name is also what prices
   are, and a noun follows that it describes; "a 500 real fine" has a price. */
static bool is_adjective(const fxi_subject *s) {
    const int roles = FXI_GRAMMAR_PREPOSITION | FXI_GRAMMAR_OTHER | FXI_GRAMMAR_ADVERB;
    const size_t next = s->last + 1;
    return !s->operand->is_prefixed &&
           fxi_subject_denies(s, s->operand->mark.first, FXI_DENIAL_PRICE_BEFORE) &&
           !fxi_subject_has_article(s) && fxi_noun_behind_may_be(s) &&
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

/* "R 5.4 billion", "hepatitis B 296 million": a letter apart from what is scaled, where
   the text has no such amount that it touches and names no place of its money. */
static bool is_letter_apart(const fxi_subject *s) {
    const fxi_mark *mark = &s->operand->mark;
    return s->operand->is_prefixed && (mark->sense->flags & FXI_SENSE_GLUED) != 0 &&
           fxi_subject_has(s, FXI_QUANTITY_SCALED) &&
           !fxi_token_touches(s->tokens, mark->last + 1) &&
           !fxi_weak_marks_have(s->weak, mark, s->tokens, s->tools) &&
           !fxi_weak_marks_have_place(s->weak, mark, s->tokens, s->tools) &&
           !fxi_weak_marks_are_home(mark, s->tools);
}

bool fxi_plain_mark_is_word(const fxi_subject *s) {
    const fxi_mark *mark = &s->operand->mark;
    if (is_small_code(s))
        return true;
    if (!fxi_mark_is_weak(mark) || s->tools->is_amount || is_second(s) ||
        is_behind_sign(s))
        return false;
    if (is_before_time(s) || is_of_year(s) || has_letter(s) || is_adjective(s) ||
        is_letter_elsewhere(s) || is_letter_apart(s) || fxi_other_word_is(s))
        return true;
    if (fxi_mark_is_han(mark, s->tokens->text))
        return counts_things(s);
    if (fxi_subject_has(s, FXI_QUANTITY_SCALED | FXI_QUANTITY_DECIMALS) &&
        !may_be_release(s))
        return fxi_subject_sense(s, s->last + 1, FXI_SENSE_MEASURE) != NULL ||
               may_be_measured(s);
    if (fxi_known_mark_is(s))
        return false;
    bool is_many = mark->sense->value > 0 || mark->sense->pieces != 0;
    if (is_many && (mark->sense->flags & FXI_SENSE_LOCAL) != 0)
        return (fxi_noun_behind_may_be(s) && !leads_to_clause(s)) ||
               fxi_noun_behind_is_led(s);
    bool is_name = (mark->sense->flags & FXI_SENSE_IS_NAME) != 0;
    if (fxi_converted_mark_is(s))
        return false;
    return !is_name || fxi_subject_has(s, FXI_QUANTITY_WORDS) ||
           fxi_subject_is_short(s) || is_counted(s) || is_verb(s);
}
