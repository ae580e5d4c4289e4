/* SPDX-License-Identifier: MIT */
#include "reading/layout/tight_group.h"

#include <string.h>

#include "base/ascii.h"
#include "reading/layout/tight_word.h"

enum {
    GROUP = 3,
    DIGITS_MAX = 12, /* of a number */
    SPREAD_MAX = 3,  /* digits that the longest number of a row has more than the
                        shortest */
    SPREAD_ALONE = 1 /* and where each word is a number */
};

typedef fxi_tight_word word;

/* Two blanks part the value from the one to the left of it. */
static bool is_behind_gap(const fxi_tight_line *line, size_t i) {
    return i + 1 < line->count && line->values[i].start > line->values[i + 1].end + 1;
}

/* A value of the line as a part of numbers. */
typedef struct part {
    size_t digits; /* before its decimals; 0: a dash */
    size_t decimals;
    bool may_begin;       /* a number: not "036" */
    bool may_go_on;       /* one that was begun: "204", "204,5" */
    bool may_be_followed; /* by one of these: "1", "-1", "(1", "204" */
} part;

typedef struct parts {
    part items[FXI_TIGHT_MAX]; /* from the left */
    size_t count;
    size_t decimals; /* of most of their numbers: all have as many */
} parts;

static part read_part(word w) {
    size_t at = 0, end = w.length;
    if (fxi_tight_word_is_nil(w))
        return (part){.may_begin = true};
    while (at < w.length && !fxi_ascii_is_digit(w.bytes[at]))
        at++;
    while (end > at && !fxi_ascii_is_digit(w.bytes[end - 1]))
        end--;
    part out = {.digits = 0};
    size_t whole = at; /* of "(1 204,5)" up to the comma */
    for (; whole < end && (fxi_ascii_is_digit(w.bytes[whole]) || w.bytes[whole] == ' ');
         whole++)
        out.digits += w.bytes[whole] != ' ';
    if (whole < end)
        out.decimals = end - whole - 1;
    out.may_begin = out.digits != GROUP || w.bytes[at] != '0';
    out.may_go_on = at == 0 && out.digits == GROUP;
    out.may_be_followed = out.digits <= GROUP && whole == w.length;
    return out;
}

static word word_of(const fxi_tight_line *line, const char *bytes, size_t i) {
    const fxc_span span = line->values[i];
    const word last = fxi_tight_word_before(bytes, span.start, span.end);
    return bytes[span.end - 1] == ')' ? fxi_tight_word_in(bytes, span) : last;
}

static void read_parts(parts *out, const fxi_tight_line *line, size_t first,
                       const char *bytes) {
    out->count = out->decimals = 0;
    for (size_t i = line->count - first; i-- > 0;) {
        part p = read_part(word_of(line, bytes, i));
        p.may_go_on = p.may_go_on && !is_behind_gap(line, i);
        out->decimals = p.decimals > out->decimals ? p.decimals : out->decimals;
        out->items[out->count++] = p;
    }
}

/* --- ways ------------------------------------------------------------------------- */

/* Digits of the number of the parts first..end-1; 0: they are none. */
static size_t number_digits(const parts *p, size_t first, size_t end) {
    size_t digits = p->items[first].digits;
    if (!p->items[first].may_begin)
        return 0;
    for (size_t i = first + 1; i < end; i++) {
        if (!p->items[i - 1].may_be_followed || !p->items[i].may_go_on)
            return 0;
        digits += p->items[i].digits;
    }
    return p->items[end - 1].decimals == p->decimals ? digits : 0;
}

static bool is_dash(const parts *p, size_t first, size_t end) {
    return end == first + 1 && p->items[first].digits == 0;
}

static size_t at_most_two(size_t count) { return count > 2 ? 2 : count; }

/* In how many ways, 2 for more, the parts are `columns` numbers of least..most digits,
   or dashes. `begins`: the last parts that begin a number in one of them, by their
   ends and numbers. */
static size_t count_ways(size_t begins[][FXI_TIGHT_MAX + 1], const parts *p,
                         size_t columns, size_t least, size_t most) {
    enum { LENGTH_MAX = DIGITS_MAX / GROUP + 1 };
    size_t ways[FXI_TIGHT_MAX + 1][FXI_TIGHT_MAX + 1] = {{0}};
    ways[0][0] = 1;
    for (size_t end = 1; end <= p->count; end++) {
        for (size_t first = end; first-- > 0 && end - first <= LENGTH_MAX;) {
            const size_t digits = number_digits(p, first, end);
            if (!is_dash(p, first, end) &&
                (digits == 0 || digits < least || digits > most))
                continue;
            for (size_t k = 0; k < columns; k++)
                if (ways[first][k] > 0) {
                    ways[end][k + 1] = at_most_two(ways[end][k + 1] + ways[first][k]);
                    begins[end][k + 1] = first;
                }
        }
    }
    return ways[p->count][columns];
}

/* Two parts may be of one number. */
static bool may_join(const parts *p) {
    size_t i = 1;
    while (i < p->count && !(p->items[i - 1].may_be_followed && p->items[i].may_go_on))
        i++;
    return i < p->count;
}

/* The only way whose numbers differ least in their digits, by far. */
static bool find_way(size_t begins[][FXI_TIGHT_MAX + 1], const parts *p,
                     size_t columns) {
    const size_t spread_max = p->count == columns ? SPREAD_ALONE : SPREAD_MAX;
    for (size_t spread = 0; spread <= spread_max; spread++)
        for (size_t least = 1; least + spread <= DIGITS_MAX; least++) {
            const size_t ways = count_ways(begins, p, columns, least, least + spread);
            if (ways == 0)
                continue;
            /* one more digit at both ends lets no other in */
            size_t others[FXI_TIGHT_MAX + 1][FXI_TIGHT_MAX + 1];
            return ways == 1 &&
                   count_ways(others, p, columns, least > 1 ? least - 1 : 1,
                              least + spread + 1) == 1;
        }
    return false;
}

/* --- values ----------------------------------------------------------------------- */

/* The values are from the right, and so are those that are made of them. */
static void join(fxi_tight_line *line, size_t begins[][FXI_TIGHT_MAX + 1], size_t count,
                 size_t columns) {
    fxc_span values[FXI_TIGHT_MAX];
    size_t end = count;
    for (size_t k = columns; k > 0; k--) {
        const size_t first = begins[end][k];
        values[columns - k] = (fxc_span){line->values[count - 1 - first].start,
                                         line->values[count - end].end};
        end = first;
    }
    memcpy(line->values, values, columns * sizeof values[0]);
    line->count = columns;
}

static bool has_gap_between(const fxi_tight_line *line) {
    size_t i = 0;
    while (i < line->count && !is_behind_gap(line, i))
        i++;
    return line->has_gap && i < line->count;
}

/* The first value may be the number of a note: "Tax 17 882 847   1 033 660"; not
   "Tax   82 847   33 660", where two blanks part numbers, and it from what is before
   alone. */
static bool may_begin_with_note(const fxi_tight_line *line, bool is_parted,
                                const char *bytes) {
    const fxc_span first = line->values[line->count - 1];
    return (!is_parted || is_behind_gap(line, line->count - 2) ||
            first.start <= line->label.end + 1) &&
           fxi_tight_word_is_note(fxi_tight_word_in(bytes, first));
}

/* The number of the note ends the label. */
static void move_note(fxi_tight_line *line) {
    const fxc_span note = line->values[line->count - 1];
    if (line->label.end == line->label.start)
        line->label.start = note.start;
    line->label.end = note.end;
}

bool fxi_tight_regroup(fxi_tight_line *line, size_t columns, bool may_have_note,
                       const char *bytes) {
    size_t whole[FXI_TIGHT_MAX + 1][FXI_TIGHT_MAX + 1];
    size_t behind[FXI_TIGHT_MAX + 1][FXI_TIGHT_MAX + 1];
    parts all, rest;
    rest.count = 0;
    if (line->count < columns)
        return false;
    read_parts(&all, line, 0, bytes);
    const bool is_parted = has_gap_between(line);
    if (!may_join(&all) && line->count == columns)
        return true;
    if (line->has_gap && !is_parted && line->count == columns)
        return false;
    const bool has_note = may_have_note && line->count > columns &&
                          may_begin_with_note(line, is_parted, bytes);
    if (has_note)
        read_parts(&rest, line, 1, bytes);
    const bool is_behind_note = has_note && find_way(behind, &rest, columns);
    if (find_way(whole, &all, columns) == is_behind_note)
        return false; /* in no way, or in both */
    if (is_behind_note)
        move_note(line);
    join(line, is_behind_note ? behind : whole, is_behind_note ? rest.count : all.count,
         columns);
    return true;
}
