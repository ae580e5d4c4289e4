/* SPDX-License-Identifier: MIT */
#include "reading/number/digit_sum.h"

#include <limits.h>

enum { GROUP_DIGITS = 4, MYRIAD = 4, LAKH = 5 };

typedef fxi_digit_sum sum;
typedef fxi_digit_part part;

static int place_of(const part *p) {
    return p->is_grouped || p->power == 0 ? p->power % GROUP_DIGITS
                                          : p->power - p->outer;
}

/* The part goes below everything that was counted before it. */
static bool falls(const sum *s, const part *p) {
    int place = place_of(p);
    if (fxi_decimal_is_zero(&s->group))
        return p->power < s->last &&
               fxi_decimal_whole_digits(&p->value) + p->power <= s->last;
    return p->power - place < s->last &&
           fxi_decimal_whole_digits(&p->value) + place <= s->place;
}

static bool add_shifted(fxi_decimal *to, fxi_decimal value, int power) {
    return fxi_decimal_shift(&value, power) && fxi_decimal_add(to, to, &value);
}

/* Counts the part into the group, and closes the group where its scale does. */
static bool add_part(sum *s, const part *p) {
    int place = place_of(p), close = p->power - place;
    if (!add_shifted(&s->group, p->value, place))
        return false;
    s->place = place;
    if (close == 0 && place > 0)
        return true;
    if (!add_shifted(&s->closed, s->group, close))
        return false;
    s->group = fxi_decimal_from_integer(0);
    s->last = close;
    return true;
}

/* "7 লাখ 97 হাজার কোটি", "३ हजार ४ सय ५६ करोड": the last scale counts all that was
   read, but for the lakhs of "2 হাজার 344 কোটি 51 লাখ". */
static bool widens(const sum *s, const part *p) {
    return s->is_wide && p->outer > s->first && p->outer > s->last &&
           p->outer >= LAKH && fxi_decimal_is_zero(&s->group) &&
           fxi_decimal_whole_digits(&p->value) + p->power - p->outer <= s->last;
}

static bool widen(sum *s, const part *p) {
    s->first = s->last = p->outer;
    return add_shifted(&s->closed, p->value, p->power - p->outer) &&
           fxi_decimal_shift(&s->closed, p->outer);
}

/* "一万二千亿", "三万五千万": what is counted above and below the first 万 is counted
   by the scale behind. */
static bool outgrows(const sum *s, const part *p) {
    int place = place_of(p);
    int room = fxi_decimal_is_zero(&s->group) ? GROUP_DIGITS : s->place;
    return p->is_grouped && s->first == MYRIAD && s->last == MYRIAD &&
           p->power - place >= MYRIAD &&
           fxi_decimal_whole_digits(&p->value) + place <= room;
}

static bool outgrow(sum *s, const part *p) {
    int place = place_of(p), close = p->power - place;
    s->first = s->last = close;
    s->place = GROUP_DIGITS;
    bool is_added = add_shifted(&s->group, p->value, place) &&
                    fxi_decimal_add(&s->closed, &s->closed, &s->group) &&
                    fxi_decimal_shift(&s->closed, close);
    s->group = fxi_decimal_from_integer(0);
    return is_added;
}

bool fxi_digit_sum_takes(const sum *s, const part *p) {
    return falls(s, p) || widens(s, p) || outgrows(s, p);
}

bool fxi_digit_sum_add(sum *s, const part *p) {
    if (widens(s, p))
        return widen(s, p);
    return outgrows(s, p) ? outgrow(s, p) : add_part(s, p);
}

bool fxi_digit_sum_start(sum *s, const fxi_decimal *value, int power, bool is_grouped) {
    fxi_decimal zero = fxi_decimal_from_integer(0);
    *s = (sum){.closed = zero,
               .group = zero,
               .first = power,
               .last = INT_MAX,
               .place = GROUP_DIGITS};
    part p = {*value, 0, power, power, is_grouped, 0};
    return fxi_decimal_shift(&p.value, -power) && add_part(s, &p);
}
