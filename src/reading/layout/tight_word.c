/* SPDX-License-Identifier: MIT */
#include "reading/layout/tight_word.h"

#include <string.h>

#include "base/ascii.h"

typedef fxi_tight_word word;

enum {
    SIGN_MAX = 4,    /* bytes of "HK$" and its like */
    MARK_MAX = 12,   /* and of "HK$’000" */
    OPENING_MAX = 8, /* before the digits of a number: "(US$", "−€" */
    CLOSING_MAX = 4, /* and behind them */
    YEAR = 4,
    GROUP = 3
};

/* --- characters ------------------------------------------------------------------- */

static bool is_ascii(char c) { return (unsigned char)c < 0x80; }

static bool is_one_of(char c, const char *set) {
    return c != '\0' && strchr(set, c) != NULL;
}

static bool is_all_of(word w, const char *set) {
    for (size_t i = 0; i < w.length; i++)
        if (!is_one_of(w.bytes[i], set))
            return false;
    return true;
}

static size_t digit_count(word w) {
    size_t count = 0;
    while (count < w.length && fxi_ascii_is_digit(w.bytes[count]))
        count++;
    return count;
}

/* Length of `prefix` if the word begins with it, else 0. */
static size_t prefix_length(word w, const char *prefix) {
    size_t length = strlen(prefix);
    return length <= w.length && memcmp(w.bytes, prefix, length) == 0 ? length : 0;
}

static word behind(word w, size_t length) {
    return (word){w.bytes + length, w.length - length};
}

/* --- marks ------------------------------------------------------------------------ */

/* "$"; of U+00A2 to U+00A5, of U+2080 to U+20BF and of the wide forms the last. */
static bool ends_with_sign(word w) {
    const char *end = w.bytes + w.length;
    if (w.length >= 1 && end[-1] == '$')
        return true;
    if (w.length >= 2 && end[-2] == '\xC2')
        return end[-1] >= '\xA2' && end[-1] <= '\xA5';
    return w.length >= 3 &&
           (memcmp(end - 3, "\xE2\x82", 2) == 0 || memcmp(end - 3, "\xEF\xBF", 2) == 0);
}

/* What a word as a whole means in whatever language; NULL: it is not of that kind. */
static const fxi_sense *sense_of(word w, fxi_sense_kind kind,
                                 const fxc_lexicon *lexicon) {
    static const fxi_language any = FXI_LANGUAGE_ENGLISH | FXI_LANGUAGE_OPEN;
    return fxi_lexicon_sense_of(lexicon, kind, w.bytes, (fxc_span){0, w.length}, any);
}

/* A short sign or code of money; NULL: it is none. */
static const fxi_sense *money_of(word w, const fxc_lexicon *lexicon) {
    if (w.length > SIGN_MAX)
        return NULL;
    const fxi_sense *money = sense_of(w, FXI_SENSE_CURRENCY, lexicon);
    return money != NULL && (money->flags & FXI_SENSE_IS_NAME) == 0 ? money : NULL;
}

/* "CHF", "RMB", "kr", and no other word: "ALL". */
static bool leads_number(word w, const fxc_lexicon *lexicon) {
    const fxi_sense *money = money_of(w, lexicon);
    return money != NULL &&
           (money->flags & (FXI_SENSE_PREFIX | FXI_SENSE_WEAK)) == FXI_SENSE_PREFIX;
}

bool fxi_tight_word_is_sign(fxi_tight_word w, const fxc_lexicon *lexicon) {
    if (w.bytes[w.length - 1] == '(')
        w.length--;
    return w.length <= SIGN_MAX &&
           (w.length == 0 || ends_with_sign(w) || leads_number(w, lexicon));
}

bool fxi_tight_word_names_money(fxi_tight_word w, const fxc_lexicon *lexicon) {
    return sense_of(w, FXI_SENSE_CURRENCY, lexicon) != NULL;
}

bool fxi_tight_word_is_scale(fxi_tight_word w, const fxc_lexicon *lexicon) {
    while (w.length > 0 && is_one_of(w.bytes[w.length - 1], ",.;:"))
        w.length--;
    return w.length > 0 && sense_of(w, FXI_SENSE_SCALE, lexicon) != NULL;
}

bool fxi_tight_word_is_ending(fxi_tight_word w) { return is_all_of(w, ")%"); }

bool fxi_tight_word_is_footnote(fxi_tight_word w) {
    enum { LENGTH_MAX = 16 };
    if (w.length <= 2 || w.length > LENGTH_MAX || w.bytes[0] != '[' ||
        w.bytes[w.length - 1] != ']')
        return false;
    for (size_t i = 0; i < w.length; i++)
        if (!fxi_ascii_is_digit(w.bytes[i]) && !fxi_ascii_is_letter(w.bytes[i]) &&
            !is_one_of(w.bytes[i], "[],"))
            return false;
    return true;
}

/* Without the scale that is written onto it. */
static word without_scale(word w) {
    static const char *const scales[] = {"\xE2\x80\x99"
                                         "000",
                                         "'000",
                                         "000",
                                         "\xE2\x80\x99"
                                         "m",
                                         "'m",
                                         "m"};
    for (size_t i = 0; i < sizeof scales / sizeof scales[0]; i++) {
        size_t length = strlen(scales[i]);
        if (w.length > length && prefix_length(behind(w, w.length - length), scales[i]))
            return (word){w.bytes, w.length - length};
    }
    return w;
}

bool fxi_tight_word_is_in(fxi_tight_word w) {
    return fxi_ascii_equal_fold(w.bytes, w.length, "in");
}

/* "pence", "cents" */
static bool is_minor(word w, const fxc_lexicon *lexicon) {
    enum { NAME_MAX = 5 };
    if (w.length < 2 || w.length > NAME_MAX)
        return false;
    const fxi_sense *money = sense_of(w, FXI_SENSE_CURRENCY, lexicon);
    return money != NULL && money->value < 0;
}

bool fxi_tight_word_is_mark(fxi_tight_word w, const fxc_lexicon *lexicon) {
    if (w.length > 2 && w.bytes[0] == '(' && w.bytes[w.length - 1] == ')')
        w = (word){w.bytes + 1, w.length - 2};
    if (w.length > MARK_MAX)
        return false;
    if (is_minor(w, lexicon))
        return true;
    w = without_scale(w);
    return w.length <= SIGN_MAX && (ends_with_sign(w) || money_of(w, lexicon) != NULL);
}

bool fxi_tight_word_is_unit(fxi_tight_word w, const fxc_lexicon *lexicon) {
    return without_scale(w).length < w.length && fxi_tight_word_is_mark(w, lexicon);
}

bool fxi_tight_word_closes_clause(fxi_tight_word w, const fxc_lexicon *lexicon) {
    if (w.length < 2 || !is_one_of(w.bytes[w.length - 1], ",.;"))
        return false;
    w.length--;
    return fxi_tight_word_names_money(w, lexicon);
}

bool fxi_tight_word_leads_amount(fxi_tight_word w, const fxc_lexicon *lexicon) {
    const int roles = FXI_GRAMMAR_VERB | FXI_GRAMMAR_PREPOSITION |
                      FXI_GRAMMAR_GENITIVE | FXI_GRAMMAR_TO | FXI_GRAMMAR_OTHER;
    const fxi_sense *grammar = w.length > 0 && fxi_ascii_is_lower(w.bytes[0])
                                   ? sense_of(w, FXI_SENSE_GRAMMAR, lexicon)
                                   : NULL;
    return grammar != NULL && (grammar->value & roles) != 0;
}

/* --- numbers ---------------------------------------------------------------------- */

bool fxi_tight_word_is_nil(fxi_tight_word w) {
    return (w.length == 1 && w.bytes[0] == '-') ||
           (w.length == 3 &&
            (prefix_length(w, "\xE2\x80\x93") > 0 || prefix_length(w, "\xE2\x80\x94") ||
             prefix_length(w, "\xE2\x88\x92")));
}

static bool is_year(word w) {
    return w.length == YEAR && digit_count(w) == YEAR &&
           (prefix_length(w, "19") > 0 || prefix_length(w, "20") > 0);
}

/* "Q4", "H1", "3", "12", "1-12": beside the slash of a year. */
static bool is_part_of_year(word w) {
    enum { DIGITS_MAX = 2 };
    if (w.length == 2 && is_one_of(w.bytes[0], "QH"))
        return fxi_ascii_is_digit(w.bytes[1]);
    const size_t first = digit_count(w);
    if (first == 0 || first > DIGITS_MAX)
        return false;
    const word rest = behind(w, first);
    return rest.length == 0 ||
           (rest.bytes[0] == '-' && digit_count(behind(rest, 1)) == rest.length - 1 &&
            rest.length > 1 && rest.length <= 1 + DIGITS_MAX);
}

/* "Q4/2024", "2024/25", "2024/2025", "1-12/2024" */
static bool is_slashed_time(word w) {
    const char *slash = memchr(w.bytes, '/', w.length);
    if (slash == NULL)
        return false;
    const word first = {w.bytes, (size_t)(slash - w.bytes)},
               last = behind(w, first.length + 1);
    return (is_year(first) && (is_part_of_year(last) || is_year(last))) ||
           (is_part_of_year(first) && is_year(last));
}

bool fxi_tight_word_is_time(fxi_tight_word w) {
    enum { DAY_LEAST = 8, DAY_MOST = 10 };
    if (w.length < YEAR || w.length > DAY_MOST)
        return false;
    if (is_slashed_time(w))
        return true;
    const word year = behind(w, w.length - YEAR);
    if (!is_year(year))
        return false;
    if (w.length == YEAR)
        return true;
    const char part = year.bytes[-1];
    for (const char *at = w.bytes; at < year.bytes; at++)
        if (!fxi_ascii_is_digit(*at) && *at != part)
            return false;
    return w.length >= DAY_LEAST && (part == '.' || part == '/');
}

/* Of the digits at the start, with what groups them and parts decimals. */
static size_t digits_length(word w) {
    static const char *const parts[] = {
        ",", ".", "'", "\xC2\xA0", "\xE2\x80\xAF", "\xE2\x80\x99"};
    size_t at = digit_count(w), step = at;
    while (step > 0) {
        size_t part = 0;
        for (size_t i = 0; i < sizeof parts / sizeof parts[0] && part == 0; i++)
            part = prefix_length(behind(w, at), parts[i]);
        step = part > 0 ? digit_count(behind(w, at + part)) : 0;
        at += step > 0 ? part + step : 0;
    }
    return at;
}

/* Up to the first digit. */
static size_t opening_length(word w) {
    size_t at = 0;
    while (at < w.length && !fxi_ascii_is_digit(w.bytes[at]))
        at++;
    return at;
}

/* "(", "US$", "-€", "CHF" */
static bool opens_number(word w, const fxc_lexicon *lexicon) {
    static const char apostrophe[] = "\xE2\x80\x99";
    enum { APOSTROPHE = sizeof apostrophe - 1 };
    bool has_letter = false;
    if (w.length >= APOSTROPHE &&
        prefix_length(behind(w, w.length - APOSTROPHE), apostrophe) > 0)
        return false; /* "$’000" */
    for (size_t i = 0; i < w.length; i++) {
        const bool is_letter = fxi_ascii_is_upper(w.bytes[i]);
        if (is_ascii(w.bytes[i]) && !is_letter && !is_one_of(w.bytes[i], "(-+$"))
            return false;
        has_letter = has_letter || is_letter;
    }
    return w.length <= OPENING_MAX &&
           (!has_letter || ends_with_sign(w) || leads_number(w, lexicon));
}

/* ")", "%", "*", and before them "p" or "c" of pence and cents. */
static bool closes_number(word w) {
    if (w.length > 0 && is_one_of(w.bytes[0], "pc"))
        w = behind(w, 1);
    for (size_t i = 0; i < w.length; i++)
        if (is_ascii(w.bytes[i]) && !is_one_of(w.bytes[i], ")%*"))
            return false;
    return w.length <= CLOSING_MAX;
}

bool fxi_tight_word_is_number(fxi_tight_word w, const fxc_lexicon *lexicon) {
    const size_t opening = opening_length(w);
    const word number = behind(w, opening);
    return number.length > 0 && opens_number((word){w.bytes, opening}, lexicon) &&
           closes_number(behind(number, digits_length(number)));
}

/* ".9" behind "1,564", ",9" behind "1.564" */
static bool is_decimals(word w, char group) {
    return w.bytes[0] != group && digit_count(behind(w, 1)) == w.length - 1;
}

bool fxi_tight_word_has_group(fxi_tight_word w) {
    const word number = behind(w, opening_length(w));
    const size_t end = digits_length(number), first = digit_count(number);
    size_t groups = 0;
    if (first > GROUP || prefix_length(number, "0") > 0)
        return false;
    for (size_t at = first; at < end; at += 1 + GROUP, groups++) {
        if (!is_one_of(number.bytes[at], ",."))
            return false;
        if (groups > 0 &&
            is_decimals((word){number.bytes + at, end - at}, number.bytes[first]))
            return true;
        if (digit_count(behind(number, at + 1)) != GROUP)
            return false;
    }
    return groups > 0;
}

bool fxi_tight_word_runs_on(fxi_tight_word w, fxi_tight_word next) {
    const word number = behind(w, opening_length(w));
    return number.length <= GROUP && digit_count(number) == number.length &&
           digit_count(next) == GROUP;
}

fxi_tight_word fxi_tight_word_money(fxi_tight_word w) {
    static const char minus[] = "\xE2\x88\x92";
    w.length = opening_length(w);
    while (w.length > 0 && (is_one_of(w.bytes[0], "(-+ ") || prefix_length(w, minus)))
        w = behind(w, is_one_of(w.bytes[0], "(-+ ") ? 1 : sizeof minus - 1);
    while (w.length > 0 && is_one_of(w.bytes[w.length - 1], "(-+ "))
        w.length--;
    return w;
}

bool fxi_tight_word_is_torn(fxi_tight_word w) {
    int open = 0;
    for (size_t i = 0; i < w.length; i++)
        open += (w.bytes[i] == '(') - (w.bytes[i] == ')');
    return open != 0;
}

/* One digit or two. */
static bool is_short(word w) {
    enum { DIGITS_MAX = 2 };
    return w.length > 0 && w.length <= DIGITS_MAX && digit_count(w) == w.length;
}

/* "7.2" */
static bool is_dotted(word w) {
    const char *dot = memchr(w.bytes, '.', w.length);
    if (dot == NULL)
        return false;
    const word whole = {w.bytes, (size_t)(dot - w.bytes)};
    return is_short(whole) && is_short(behind(w, whole.length + 1));
}

fxi_tight_note fxi_tight_word_note(fxi_tight_word w) {
    const bool is_bracketed =
        w.length > 2 && w.bytes[0] == '(' && w.bytes[w.length - 1] == ')';
    if (is_bracketed)
        w = (word){w.bytes + 1, w.length - 2};
    if (is_short(w))
        return is_bracketed ? FXI_TIGHT_NOTE_BRACKETED : FXI_TIGHT_NOTE_BARE;
    if (is_dotted(w))
        return is_bracketed ? FXI_TIGHT_NOTE_BOTH : FXI_TIGHT_NOTE_DOTTED;
    return FXI_TIGHT_NOTE_NONE;
}

bool fxi_tight_word_is_note(fxi_tight_word w) {
    const fxi_tight_note note = fxi_tight_word_note(w);
    return note == FXI_TIGHT_NOTE_BARE || note == FXI_TIGHT_NOTE_BRACKETED;
}
