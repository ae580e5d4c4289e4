/* SPDX-License-Identifier: MIT */
#include "reading/text/opaque.h"

#include <string.h>

#include "base/ascii.h"
#include "base/ascii_word.h"

enum {
    NAME_MAX_LENGTH = 20, /* of a scheme or a variable */
    FORMULA_MAX = 80      /* between its dollar signs */
};

static bool is_name_byte(char c) {
    return fxi_ascii_is_letter(c) || fxi_ascii_is_digit(c) || c == '_' || c == '+' ||
           c == '.' || c == '-';
}

/* `word` in lower case. */
static bool has_at(fxi_text text, size_t at, const char *word) {
    size_t i = 0;
    for (; word[i] != '\0'; i++)
        if (at + i >= text.length || fxi_ascii_lower(text.bytes[at + i]) != word[i])
            return false;
    return true;
}

static size_t name_end(fxi_text text, size_t at) {
    size_t end = at;
    while (end < text.length && end - at < NAME_MAX_LENGTH &&
           is_name_byte(text.bytes[end]))
        end++;
    return end;
}

/* Addresses are printable ASCII without the marks that quote them; a mark that ends a
   clause is not part of them. */
static size_t address_end(fxi_text text, size_t at) {
    size_t start = at;
    while (at < text.length && text.bytes[at] > ' ' && text.bytes[at] < 0x7F &&
           strchr("<>\"`", text.bytes[at]) == NULL)
        at++;
    while (at > start && strchr(".,;:!?)]}'", text.bytes[at - 1]) != NULL)
        at--;
    return at;
}

static size_t variable_length(fxi_text text, size_t at) {
    if (!has_at(text, at, "${"))
        return 0;
    size_t end = name_end(text, at + 2);
    return has_at(text, end, "}") ? end + 1 - at : 0;
}

/* The dollar sign that closes what starts at `start`; `start`: none does. Digits behind
   it part it from what is inside. */
static size_t formula_end(fxi_text text, size_t start) {
    size_t end = start;
    while (end < text.length && end - start < FORMULA_MAX && text.bytes[end] != '$' &&
           text.bytes[end] != '\n')
        end++;
    if (end == start || end == text.length || text.bytes[end] != '$' ||
        (end + 1 < text.length && fxi_ascii_is_digit(text.bytes[end + 1])))
        return start;
    return end;
}

/* A blank or an operator before the sign parts it from what it may close: "$5 and $x".
 */
static bool closes_apart(fxi_text text, size_t end) {
    return fxi_ascii_is_blank(text.bytes[end - 1]) ||
           strchr("\\=<>+-*/([{,:", text.bytes[end - 1]) != NULL;
}

/* One of these bytes is in the stretch. */
static bool has_any(fxi_text text, fxc_span stretch, const char *bytes) {
    for (size_t at = stretch.start; at < stretch.end; at++)
        if (text.bytes[at] != '\0' && strchr(bytes, text.bytes[at]) != NULL)
            return true;
    return false;
}

/* "10", "1.5", "[0,1]", "1/3", "40-7=33" */
static size_t bare_end(fxi_text text, size_t at) {
    while (at < text.length && (fxi_ascii_is_digit(text.bytes[at]) ||
                                (text.bytes[at] != '\0' &&
                                 strchr(".,+-*/=<>()[]", text.bytes[at]) != NULL)))
        at++;
    return at;
}

/* A digit stands there, maybe behind a blank: the sign before it may be its own. */
static bool is_before_number(fxi_text text, size_t at) {
    at += at < text.length && fxi_ascii_is_blank(text.bytes[at]);
    return at < text.length && fxi_ascii_is_digit(text.bytes[at]);
}

/* "5 < 10": numbers, blanks and operators; not "$1 = A$ 1.50" and "$1 = 36.5, 10$". */
static bool is_equation(fxi_text text, fxc_span inside) {
    size_t at = inside.start;
    while (at < inside.end && text.bytes[at - 1] != ',') {
        at += fxi_ascii_is_blank(text.bytes[at]);
        const size_t end = bare_end(text, at);
        if (end == at)
            break;
        at = end;
    }
    return at == inside.end && has_any(text, inside, "=<>") &&
           !is_before_number(text, inside.end + 1);
}

/* "10-20" may be prices, "40-7=33" is none. */
static bool is_mathematics(fxi_text text, fxc_span inside) {
    if (bare_end(text, inside.start) != inside.end)
        return fxi_ascii_is_digit(text.bytes[inside.start])
                   ? has_any(text, inside, "\\^_") || is_equation(text, inside)
                   : has_any(text, inside, "\\^_=<>{");
    return !fxi_ascii_is_digit(text.bytes[inside.start]) ||
           !has_any(text, inside, "-") || has_any(text, inside, "=");
}

/* A command of LaTeX, "\leq", or a power: no prose has them. */
static bool has_command(fxi_text text, fxc_span stretch) {
    enum { LETTERS = 2 }; /* "\n" and "\t" are the ends of lines of a program */
    for (size_t at = stretch.start; at + LETTERS < stretch.end; at++)
        if (text.bytes[at] == '^' ||
            (text.bytes[at] == '\\' && fxi_ascii_is_letter(text.bytes[at + 1]) &&
             fxi_ascii_is_letter(text.bytes[at + 2])))
            return true;
    return false;
}

/* A digit stands before it, "5 $": the sign may close that amount. */
static bool is_behind_number(fxi_text text, size_t at) {
    at -= at > 0 && fxi_ascii_is_blank(text.bytes[at - 1]);
    return at > 0 && fxi_ascii_is_digit(text.bytes[at - 1]);
}

/* "x =", "n <": one letter and what is said of it. */
static bool starts_variable(fxi_text text, fxc_span stretch) {
    size_t at = stretch.start;
    if (at + 2 >= stretch.end || !fxi_ascii_is_letter(text.bytes[at]))
        return false;
    at += fxi_ascii_is_blank(text.bytes[at + 1]) ? 2 : 1;
    return text.bytes[at] != '\0' && strchr("=<>", text.bytes[at]) != NULL;
}

/* "$ 1 \leq n \leq 10^5 $", "$ x = 5 $": blanks inside the signs. */
static size_t find_wide_formula(fxi_text text, size_t at) {
    const size_t start = at + 2, end = formula_end(text, start);
    const fxc_span inside = {start, end};
    if (end == start || is_behind_number(text, at) || is_before_number(text, end + 1) ||
        !(has_command(text, inside) || starts_variable(text, inside)))
        return 0;
    return end + 1 - at;
}

/* "$$ 1 \leq n $$": a formula of its own. */
static size_t find_displayed_formula(fxi_text text, size_t at) {
    const size_t start = at + 2, end = formula_end(text, start);
    if (end == start || end + 1 == text.length || text.bytes[end + 1] != '$' ||
        !has_command(text, (fxc_span){start, end}))
        return 0;
    return end + 2 - at;
}

/* "$10$", "$x = 5$", "$2 \times 2$", "$10^{-3}$": mathematics between dollar signs. */
size_t fxi_opaque_find_formula(fxi_text text, size_t at) {
    const size_t start = at + 1;
    if (at > 0 && (text.bytes[at - 1] == '\\' || text.bytes[at - 1] == '$' ||
                   fxi_ascii_is_letter(text.bytes[at - 1]) ||
                   fxi_ascii_is_digit(text.bytes[at - 1])))
        return 0;
    if (fxi_ascii_is_blank(text.bytes[start]))
        return find_wide_formula(text, at);
    if (text.bytes[start] == '$')
        return find_displayed_formula(text, at);
    const size_t end = formula_end(text, start);
    const fxc_span inside = {start, end};
    if (end == start || closes_apart(text, end) || !is_mathematics(text, inside))
        return 0;
    return end + 1 - at;
}

/* Behind its first word an address has one of these. */
static bool may_be_address(fxi_text text, size_t at) {
    fxi_ascii_word word = fxi_ascii_word_read(text.bytes + at, text.length - at);
    size_t end = at + word.length;
    return end < text.length &&
           (text.bytes[end] == ':' || is_name_byte(text.bytes[end]));
}

size_t fxi_opaque_length(fxi_text text, size_t at) {
    char first = text.bytes[at];
    if (first == '$') {
        size_t length = variable_length(text, at);
        return length > 0 ? length : fxi_opaque_formula(text, at);
    }
    if (!fxi_ascii_is_letter(first) || !may_be_address(text, at))
        return 0;
    bool is_address = has_at(text, at, "www.") || has_at(text, at, "mailto:") ||
                      has_at(text, at + 1, ":\\") ||
                      has_at(text, name_end(text, at), "://");
    return is_address ? address_end(text, at) - at : 0;
}

static bool is_known(fxi_text text, fxc_span word, fxi_language language,
                     const fxi_tools *tools) {
    static const fxi_sense_kind kinds[] = {FXI_SENSE_CURRENCY, FXI_SENSE_SCALE,
                                           FXI_SENSE_NUMBER};
    fxi_entry entry;
    size_t length =
        fxi_lexicon_match(&entry, tools->lexicon, language, text.bytes + word.start,
                          text.length - word.start);
    if (length < word.end - word.start)
        return false;
    word.end = word.start + length;
    for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++)
        if (fxi_lexicon_sense(tools->lexicon, entry, kinds[i], word, text.bytes,
                              language) != NULL)
            return true;
    return false;
}

size_t fxi_opaque_cashtag(fxi_text text, size_t at, fxi_language language,
                          const fxi_tools *tools) {
    size_t end = at + 1;
    fxi_entry entry;
    if (text.bytes[at] != '$')
        return 0;
    while (end < text.length && fxi_ascii_is_letter(text.bytes[end]))
        end++;
    if (end == at + 1 || is_known(text, (fxc_span){at + 1, end}, language, tools))
        return 0;
    size_t key = fxi_lexicon_match(&entry, tools->lexicon, language, text.bytes + at,
                                   text.length - at);
    return key > 1 ? 0 : end - at;
}

size_t fxi_opaque_mail_host(fxi_text text, size_t at) {
    size_t end = at + 1;
    bool dot = false;
    if (text.bytes[at] != '@')
        return 0;
    for (; end < text.length && is_name_byte(text.bytes[end]); end++)
        dot |= text.bytes[end] == '.' && end > at + 1;
    while (end > at + 1 && text.bytes[end - 1] == '.')
        end--;
    return dot && end > at + 1 ? end - at : 0;
}
