/* SPDX-License-Identifier: MIT */
/* group     := (below-100? hundred | 200..900) (link? below-100)?
              | below-100 below-100?
   below-100 := tens link? ones | ones link tens | number */
#include "reading/number/number_group.h"

#include "reading/mark/weak_mark.h"
#include "reading/number/counted_unit.h"
#include "reading/text/spelling.h"

enum { TEN = 10, TWENTY = 20 };

/* "on| beş", "shan iyo| toban" */
static int least_tens(const fxi_number_reader *r) {
    return fxi_number_has(r, FXI_NUMBER_TEN_AND_ONES) ? TEN : TWENTY;
}

/* "einundzwanzig" behind its "ein", "fem og tyve"; not "zwischen fünf und zwanzig". */
static int read_tens_behind(fxi_number_reader *r, int ones) {
    fxi_atom link = fxi_number_peek(r);
    if (ones < 1 || ones > 9 || !fxi_number_has(r, FXI_NUMBER_ONES_FIRST) ||
        link.kind != FXI_ATOM_LINK || (!link.is_piece && fxi_number_is_in_between(r)))
        return 0;
    fxi_atom tens = fxi_number_behind(r, &link);
    if (tens.is_piece != link.is_piece || !fxi_number_is_word(&tens, least_tens(r), 90))
        return 0;
    r->at = tens.next;
    return tens.value;
}

/* "fifty| a cup": in English the article is no word for one. */
static bool is_english_article(const fxi_number_reader *r, const fxi_atom *atom) {
    return atom->is_article && r->atoms.language == FXI_LANGUAGE_ENGLISH;
}

/* "million and| a-half", not "million and| a hundred thousand". */
static bool counts_nothing(fxi_number_reader *r, const fxi_atom *atom) {
    if (!is_english_article(r, atom))
        return false;
    fxi_atom next = fxi_number_behind(r, atom);
    return !fxi_number_is_word(&next, FXI_HUNDRED, FXI_HUNDRED) &&
           !fxi_number_is_multiplier(&next);
}

/* "twenty|-five", "treinta| y cinco", "soixante|-dix-sept", "hogeita| hamabost". */
static int read_ones_behind(fxi_number_reader *r, int tens) {
    bool by_twenties =
        (fxi_number_has(r, FXI_NUMBER_VIGESIMAL) && (tens == 60 || tens == 80)) ||
        (fxi_number_has(r, FXI_NUMBER_TWENTIES) && tens % TWENTY == 0);
    fxi_atom ones = fxi_number_peek(r);
    if (ones.kind == FXI_ATOM_LINK &&
        (fxi_number_has(r, FXI_NUMBER_LINKS_ONES) || ones.is_piece))
        ones = fxi_number_behind(r, &ones);
    if (tens < least_tens(r) || tens % 10 != 0 || is_english_article(r, &ones) ||
        !fxi_number_is_word(&ones, 1, by_twenties ? 19 : 9))
        return 0;
    r->at = ones.next;
    return ones.value;
}

int fxi_number_below_hundred(fxi_number_reader *r) {
    fxi_atom atom = fxi_number_peek(r);
    if (!fxi_number_is_word(&atom, 0, FXI_HUNDRED - 1) || counts_nothing(r, &atom))
        return FXI_NUMBER_NONE;
    r->at = atom.next;
    int tens = read_tens_behind(r, atom.value);
    return atom.value + (tens > 0 ? tens : read_ones_behind(r, atom.value));
}

/* Behind hundreds: "and twenty", "twenty"; not the start of "and two hundred". */
static int read_rest(fxi_number_reader *r) {
    fxi_atom_place start = r->at;
    fxi_atom link = fxi_number_peek(r);
    if (link.kind == FXI_ATOM_LINK &&
        (fxi_number_has(r, FXI_NUMBER_LINKS_REST) || link.is_piece))
        r->at = link.next;
    int rest = fxi_number_below_hundred(r);
    fxi_atom next = fxi_number_peek(r);
    if (rest > 0 && !fxi_number_is_word(&next, FXI_HUNDRED, FXI_HUNDRED))
        return rest;
    r->at = start;
    return 0;
}

/* "biiliyoona dhibba| 7", 700 billion: digits count the hundred behind a leading scale;
   not read. */
static bool is_counted_behind(const fxi_number_reader *r, const fxi_atom *hundred) {
    const fxi_tokens *tokens = r->atoms.tokens;
    const size_t next = hundred->next.token;
    return r->atoms.first > 0 && hundred->next.piece == 0 &&
           (tokens->items[r->atoms.first - 1].kinds & FXI_KINDS_SCALE_FIRST) != 0 &&
           fxi_token_is_near(tokens, next) && fxi_token_numeral(tokens, next) != NULL;
}

/* "cent", "doscientos"; in English "hundred" only before a scale. */
static int read_hundreds(fxi_number_reader *r, const fxi_atom *atom) {
    fxi_atom next = fxi_number_behind(r, atom);
    bool starts = r->at.token == r->atoms.first && r->at.piece == 0;
    bool is_bare = atom->value == FXI_HUNDRED && !fxi_number_has(r, FXI_NUMBER_BARE);
    if ((starts && fxi_number_is_vague(r)) ||
        (is_bare && !fxi_number_is_scale(&next)) || is_counted_behind(r, atom))
        return FXI_NUMBER_NONE;
    r->at = atom->next;
    return atom->value + read_rest(r);
}

/* "one| oh five" */
static int read_ones_behind_no_tens(fxi_number_reader *r, int value) {
    const fxi_atoms *a = &r->atoms;
    if (value < 1 || r->at.piece != 0 || !fxi_token_is_near(a->tokens, r->at.token) ||
        !fxi_spelling_in_list(a->tokens, r->at.token, a->grammar, FXI_WORDS_NO_TENS))
        return 0;
    fxi_atom ones = fxi_atom_at(&r->atoms, (fxi_atom_place){r->at.token + 1, 0});
    if (!fxi_number_is_word(&ones, 1, 9))
        return 0;
    r->at = ones.next;
    return ones.value;
}

/* "two| seventy-five", "nineteen| ninety-nine": English leaves the hundred out. In a
   text of more than amounts "two twenty dollar notes" are two. */
static int read_behind_hundreds(fxi_number_reader *r, int value) {
    fxi_atom_place start = r->at;
    int ones = read_ones_behind_no_tens(r, value);
    if (ones > 0)
        return value * FXI_HUNDRED + ones;
    fxi_atom tens = fxi_number_peek(r);
    if (value < 1 || !fxi_number_has(r, FXI_NUMBER_BARE_HUNDREDS) ||
        !fxi_number_is_word(&tens, TEN, FXI_HUNDRED - 1) ||
        !fxi_weak_marks_stand_alone(r->atoms.tokens, r->atoms.tools))
        return value;
    int rest = fxi_number_below_hundred(r);
    fxi_atom next = fxi_number_peek(r);
    if (!fxi_number_is_word(&next, FXI_HUNDRED, FXI_HUNDRED))
        return value * FXI_HUNDRED + rest;
    r->at = start;
    return value;
}

/* "Quinze cents" are 1500; "dix cents" and "vingt cents" are cents. */
static bool counts_hundreds(const fxi_number_reader *r, int value) {
    enum { LAST_TEEN = 16 };
    return value > 0 && (!fxi_number_has(r, FXI_NUMBER_VIGESIMAL) ||
                         (value != TEN && value <= LAST_TEEN));
}

int fxi_number_group(fxi_number_reader *r) {
    fxi_atom atom = fxi_number_peek(r);
    if (fxi_number_is_word(&atom, FXI_HUNDRED, FXI_THOUSAND - 1))
        return read_hundreds(r, &atom);
    int value = fxi_number_below_hundred(r);
    fxi_atom next = fxi_number_peek(r);
    if (!counts_hundreds(r, value) ||
        !fxi_number_is_word(&next, FXI_HUNDRED, FXI_HUNDRED))
        return read_behind_hundreds(r, value);
    r->at = next.next;
    return value * FXI_HUNDRED + read_rest(r);
}

/* "wieħed u għoxrin", one and twenty; 0: no tens stand behind the article. */
static int read_one_and_tens(fxi_number_reader *r, const fxi_atom *article) {
    fxi_atom_place start = r->at;
    r->at = article->next;
    int tens = read_tens_behind(r, article->value);
    if (tens == 0)
        r->at = start;
    return tens > 0 ? tens + article->value : 0;
}

/* "zwischen ein|er und zwei Millionen", "von ein|er bis zwei": the lower end of a
   range. */
static bool is_lower_end(const fxi_number_reader *r, const fxi_atom *article) {
    const fxi_atoms *a = &r->atoms;
    const size_t link = article->next.token;
    if (article->next.piece != 0 || !fxi_token_is_near(a->tokens, link + 1))
        return false;
    const fxi_sense *word =
        fxi_token_near_sense(a->tokens, link, FXI_SENSE_RANGE, a->tools);
    if (word == NULL ||
        !(word->value == FXI_RANGE_AND ? fxi_number_is_in_between(r)
                                       : word->value == FXI_RANGE_LINK &&
                                             fxi_number_is_opened(r, FXI_RANGE_FROM)))
        return false;
    return fxi_token_numeral(a->tokens, link + 1) != NULL ||
           fxi_token_has_one_of(a->tokens, link + 1, FXI_KINDS_OF_NUMBERS, a->tools);
}

/* "a million", "a hundred"; an article alone is no number: "a dollar". */
static int read_article(fxi_number_reader *r, const fxi_atom *article) {
    int value = read_one_and_tens(r, article);
    if (value > 0)
        return value;
    fxi_atom next = fxi_number_behind(r, article);
    bool is_hundred = fxi_number_is_word(&next, FXI_HUNDRED, FXI_HUNDRED);
    bool is_unit =
        article->next.piece == 0 &&
        fxi_counted_unit_is(r->atoms.tokens, article->next.token, r->atoms.tools);
    if (!is_hundred && !is_unit && !fxi_number_is_multiplier(&next) &&
        !is_lower_end(r, article))
        return FXI_NUMBER_NONE;
    r->out->flags |= FXI_QUANTITY_ARTICLE;
    r->at = article->next;
    if (!is_hundred)
        return 1;
    r->at = next.next;
    return FXI_HUNDRED + read_rest(r);
}

int fxi_number_first_group(fxi_number_reader *r) {
    fxi_atom atom = fxi_number_peek(r);
    if (atom.kind == FXI_ATOM_NUMBER && atom.is_article)
        return read_article(r, &atom);
    return fxi_number_group(r);
}
