/* SPDX-License-Identifier: MIT */
#include "reading/exclusion/serial.h"

#include "base/ascii.h"
#include "reading/date/byline_word.h"
#include "reading/text/spelling.h"

/* The token of the number, behind a mark and its sign. */
static size_t number_index(const fxi_subject *s) {
    size_t index =
        s->operand->is_prefixed ? s->operand->mark.last + 1 : s->operand->first;
    while (index < s->last && s->tokens->items[index].kind == FXI_TOKEN_SIGN)
        index++;
    return index;
}

static bool starts_with_letter(const fxi_subject *s, size_t index) {
    const fxi_tokens *tokens = s->tokens;
    return fxi_ascii_is_letter(tokens->text.bytes[tokens->items[index].span.start]);
}

/* The hyphen or colon at `index` touches what is on both sides of it. */
static bool joins(const fxi_subject *s, size_t index) {
    return (fxi_token_is_sign(s->tokens, index, '-') ||
            fxi_token_is_sign(s->tokens, index, ':')) &&
           fxi_token_touches(s->tokens, index) &&
           fxi_token_touches(s->tokens, index + 1);
}

/* ".RS 2m": a point that nothing stands before makes a name of what it touches. */
static bool is_dotted(const fxi_subject *s) {
    size_t first = s->operand->first;
    return s->operand->is_prefixed && first > 0 &&
           fxi_token_touches(s->tokens, first) &&
           fxi_token_is_sign(s->tokens, first - 1, '.') &&
           !fxi_token_touches(s->tokens, first - 1) && starts_with_letter(s, first);
}

/* "707927c": the digits of a hash. Nobody counts a thousand units in their cents. */
static bool is_hash(const fxi_numeral *number) {
    enum { HASH_DIGITS = 6 };
    return number != NULL && number->digits >= HASH_DIGITS && number->decimals == 0 &&
           (number->flags & FXI_NUMERAL_GROUPED) == 0;
}

/* The word at `index` ends with ASCII and has a digit, or one touches it. */
static bool is_of_digits(const fxi_subject *s, size_t index) {
    fxc_span word = s->tokens->items[index].span;
    const char *bytes = s->tokens->text.bytes;
    if (s->tokens->items[index].kind != FXI_TOKEN_WORD || (bytes[word.end - 1] & 0x80))
        return false;
    return fxi_ascii_has_digit(bytes + word.start, word.end - word.start) ||
           (index > 0 && fxi_token_touches(s->tokens, index) &&
            s->tokens->items[index - 1].kind == FXI_TOKEN_NUMERAL);
}

/* Two digits of a dump, between blanks. */
static bool is_byte(fxi_text text, size_t at) {
    return at + 2 <= text.length && fxi_ascii_is_hex(text.bytes[at]) &&
           fxi_ascii_is_hex(text.bytes[at + 1]) &&
           (at + 2 == text.length || !fxi_ascii_is_letter(text.bytes[at + 2]));
}

/* "ad 6c 7b": a digit and a letter between bytes. */
static bool is_dumped(const fxi_subject *s) {
    enum { BYTE = 3 }; /* with its blank */
    const fxi_text text = s->tokens->text;
    size_t first = s->operand->first, last = s->operand->mark.last;
    size_t start = s->tokens->items[first].span.start;
    return s->tokens->items[last].span.end - start == 2 && start >= BYTE &&
           is_byte(text, start - BYTE) && text.bytes[start - 1] == ' ' &&
           is_byte(text, start + BYTE) && text.bytes[start + 2] == ' ';
}

/* "$ZORB 150c": the price at which an option on a share may be called or put. */
static bool follows_ticker(const fxi_subject *s) {
    const size_t first = s->operand->first;
    return first > 0 && s->tokens->items[first - 1].kind == FXI_TOKEN_CODE &&
           s->tokens->text.bytes[s->tokens->items[first - 1].span.start] == '$' &&
           !fxi_subject_has(s, FXI_QUANTITY_DECIMALS);
}

/* "pr20244-4c", "d6:8c", "8c:d6", "0377p", "707927c", "3.7-c", "%2c", "section
   8c": a letter behind the number of a version, an address, a hash, a byte or a part.
 */
static bool is_lettered(const fxi_subject *s) {
    const fxi_mark *mark = &s->operand->mark;
    size_t first = s->operand->first;
    const unsigned kinds = FXI_SENSE_GLUED | FXI_SENSE_IS_NAME;
    if (s->operand->is_prefixed || (mark->sense->flags & kinds) != FXI_SENSE_GLUED)
        return false;
    const fxi_numeral *number = fxi_token_numeral(s->tokens, number_index(s));
    if ((number != NULL && (number->flags & FXI_NUMERAL_LEADING_ZERO) != 0) ||
        (first > 0 && fxi_subject_denies(s, first - 1, FXI_DENIAL_LABEL)))
        return true;
    return (mark->sense->value < 0 && is_hash(number)) ||
           (first > 1 && joins(s, first - 1)) ||
           (fxi_token_is_sign(s->tokens, s->last + 1, ':') && joins(s, s->last + 1)) ||
           (first > 0 && fxi_token_is_percent(s->tokens, first - 1) &&
            fxi_token_touches(s->tokens, first)) ||
           (number != NULL && fxi_token_is_dash(s->tokens, mark->first - 1) &&
            mark->sense->currency_count > 1) ||
           follows_ticker(s) || is_dumped(s);
}

/* "LBP-8", "CRC-32": no more digits than a model has. */
static bool is_model(const fxi_subject *s, size_t number) {
    const fxi_numeral *numeral = fxi_token_plain_numeral(s->tokens, number);
    return (s->operand->mark.sense->flags & FXI_SENSE_IS_CODE) != 0 &&
           numeral != NULL && numeral->digits <= 2 && numeral->decimals == 0 &&
           !fxi_subject_has(s, FXI_QUANTITY_SCALED) && !s->tools->is_amount;
}

/* "rs429358": no round number, of as many digits as a hash, that small letters touch.
 */
static bool is_catalogued(const fxi_subject *s, size_t number) {
    const char *end = s->tokens->text.bytes + s->tokens->items[number].span.end;
    return is_hash(fxi_token_numeral(s->tokens, number)) && s->last == number &&
           (end[-1] != '0' || end[-2] != '0');
}

/* "alt-25", "-aed7-", "CVE-2014-366", "466aed9": small letters and a hyphen, two
   hyphens, or letters that touch digits on both sides. */
static bool is_inside_name(const fxi_subject *s) {
    const fxi_mark *mark = &s->operand->mark;
    size_t number = number_index(s), first = mark->first;
    bool is_small = fxi_ascii_is_lower(s->tokens->text.bytes[mark->span.start]);
    if (number == mark->last + 2)
        return joins(s, number - 1) &&
               (is_small || is_model(s, number) ||
                (number + 1 < s->tokens->count && joins(s, number + 1)));
    if (!fxi_token_touches(s->tokens, number))
        return false;
    if (is_small && is_catalogued(s, number))
        return true;
    if (first == 0 || !fxi_token_touches(s->tokens, first))
        return false;
    return s->tokens->items[first - 1].kind == FXI_TOKEN_NUMERAL ||
           (is_small && joins(s, first - 1));
}

/* "ISO-2022-KR": dashes join the number to a word before it and to its mark. So is
   "MIL-STD", where a code follows a number in words. */
static bool is_chained(const fxi_subject *s) {
    const fxi_mark *mark = &s->operand->mark;
    size_t first = s->operand->first;
    if (!starts_with_letter(s, mark->first) ||
        (mark->sense->flags & FXI_SENSE_IS_NAME) != 0)
        return false;
    if (s->operand->is_prefixed)
        return is_inside_name(s);
    if ((mark->sense->flags & FXI_SENSE_IS_CODE) != 0 && mark->first > 0 &&
        s->tokens->items[first].kind == FXI_TOKEN_WORD && joins(s, mark->first - 1))
        return true;
    return mark->first > 0 && joins(s, mark->first - 1) && first > 1 &&
           joins(s, first - 1) && s->tokens->items[first - 2].kind == FXI_TOKEN_WORD;
}

/* "U+0024 dollar" */
static bool is_code_point(const fxi_subject *s) {
    size_t first = s->operand->first;
    return first > 1 && fxi_token_is_sign(s->tokens, first - 1, '+') &&
           fxi_token_touches(s->tokens, first - 1) &&
           fxi_token_touches(s->tokens, first) && starts_with_letter(s, first - 2);
}

/* "ct_max", "total_USD 5": the line joins the mark to another word. */
static bool is_joined_by_line(const fxi_subject *s) {
    const fxi_mark *mark = &s->operand->mark;
    bool is_prefixed = s->operand->is_prefixed;
    if (is_prefixed && mark->first < 2)
        return false;
    size_t line = is_prefixed ? mark->first - 1 : mark->last + 1;
    size_t word = is_prefixed ? line - 1 : line + 1;
    return fxi_token_is_sign(s->tokens, line, '_') &&
           fxi_token_touches(s->tokens, line) &&
           fxi_token_touches(s->tokens, line + 1) &&
           s->tokens->items[word].kind == FXI_TOKEN_WORD;
}

/* "R010", "02AED", "R.20", "$05000": a mark that touches a number which starts with a
   zero, or letters one that starts with a point. */
static bool is_code(const fxi_subject *s) {
    const fxi_mark *mark = &s->operand->mark;
    size_t index = number_index(s);
    const fxi_numeral *number = fxi_token_numeral(s->tokens, index);
    size_t later = s->operand->is_prefixed ? index : mark->first;
    if (number == NULL || (mark->sense->flags & FXI_SENSE_IS_NAME) != 0 ||
        !fxi_token_touches(s->tokens, later) || s->tools->is_amount ||
        fxi_subject_has(s, FXI_QUANTITY_SCALED))
        return false;
    const unsigned grouped = FXI_NUMERAL_LEADING_ZERO | FXI_NUMERAL_GROUPED;
    bool is_padded = (number->flags & grouped) == FXI_NUMERAL_LEADING_ZERO;
    return (is_padded && number->decimals == 0) ||
           (s->operand->is_prefixed && number->digits == 0 && number->decimals > 0 &&
            (mark->sense->flags & FXI_SENSE_WEAK) != 0);
}

/* "PHP 5.6", "4.4 BSD": a name of software, and one decimal as no price has it, but for
   one of a unit. */
static bool is_version(const fxi_subject *s) {
    return s->operand->quantity.decimals == 1 &&
           fxi_subject_denies(s, s->operand->mark.first, FXI_DENIAL_VERSION) &&
           !fxi_subject_has(s, FXI_QUANTITY_SCALED) && !s->tools->is_amount &&
           fxi_subject_sense(s, s->last + 1, FXI_SENSE_UNIT) == NULL &&
           fxi_subject_sense(s, s->last + 1, FXI_SENSE_RATE) == NULL;
}

/* "Euro| 4" */
static bool is_grade_at(const fxi_subject *s, size_t name) {
    const fxi_numeral *number = fxi_token_numeral(s->tokens, name + 1);
    return s->tokens->items[name].entry ==
               s->tokens->items[s->operand->mark.first].entry &&
           number != NULL && fxi_numeral_is_plain(number) && number->digits == 1;
}

/* "Diesel Euro 3, Euro 4 ed Euro 5": grades of one digit each, which a comma or "and"
   parts; "auto Euro 4". */
static bool is_grade(const fxi_subject *s) {
    enum { STEP = 3 }; /* name, digit, comma */
    const size_t name = s->operand->mark.first;
    if (!s->operand->is_prefixed ||
        (s->operand->mark.sense->flags & FXI_SENSE_IS_NAME) == 0 ||
        s->last > name + STEP || !is_grade_at(s, name))
        return false;
    if (fxi_subject_denies(s, name + 2, FXI_DENIAL_GRADE) ||
        (name > 0 && fxi_subject_denies(s, name - 1, FXI_DENIAL_GRADE)))
        return true;
    size_t next = name + STEP, before = name >= STEP ? name - STEP : name;
    return (next + 1 < s->tokens->count && is_grade_at(s, next) &&
            !fxi_token_links_range(s->tokens, next - 1, s->tools)) ||
           (before < name && is_grade_at(s, before) &&
            !fxi_token_links_range(s->tokens, name - 1, s->tools));
}

/* "8c65-484c": letters behind digits that go on with a name. "A5.5 cents", "v2,5p": a
   point or comma joins them to one that ends with some. */
static bool ends_name(const fxi_subject *s) {
    size_t first = s->operand->first;
    const fxi_token *items = s->tokens->items;
    if (s->operand->is_prefixed || first == 0 || !fxi_token_touches(s->tokens, first))
        return false;
    if (first < 2 || !fxi_token_touches(s->tokens, first - 1) ||
        items[first - 2].kind != FXI_TOKEN_WORD)
        return starts_with_letter(s, s->operand->mark.first) &&
               is_of_digits(s, first - 1);
    return (fxi_token_is_sign(s->tokens, first - 1, '.') ||
            fxi_token_is_sign(s->tokens, first - 1, ',')) &&
           fxi_ascii_is_digit(s->tokens->text.bytes[items[first - 2].span.end - 1]);
}

/* "제1원전": the first of some. */
static bool is_ordinal(const fxi_subject *s) {
    size_t first = s->operand->first;
    return first > 0 && fxi_token_touches(s->tokens, first) &&
           fxi_subject_denies(s, first - 1, FXI_DENIAL_ORDINAL);
}

/* "$one": a variable of a program; who writes the number as a word parts it, but from
   a stop: "Sh.milioni 5". */
static bool is_variable(const fxi_subject *s) {
    const fxi_mark *mark = &s->operand->mark;
    size_t number = mark->last + 1;
    return s->operand->is_prefixed && (mark->sense->flags & FXI_SENSE_IS_SYMBOL) != 0 &&
           fxi_token_touches(s->tokens, number) &&
           s->tokens->text.bytes[s->tokens->items[mark->last].span.end - 1] != '.' &&
           s->tokens->items[number].kind == FXI_TOKEN_WORD &&
           starts_with_letter(s, number);
}

/* "=SUM($A$1:$A$10)": letters between two signs, which no mark has. */
static bool is_sheet_cell(const fxi_subject *s) {
    const fxi_mark *mark = &s->operand->mark;
    if (mark->first == mark->last || !s->operand->is_prefixed)
        return false;
    const char *bytes = s->tokens->text.bytes;
    size_t at = s->tokens->items[mark->first].span.start;
    size_t end = s->tokens->items[mark->last].span.end - 1;
    if (end < at + 2 || bytes[at] != '$' || bytes[end] != '$')
        return false;
    while (fxi_ascii_is_upper(bytes[at + 1]))
        at++;
    return at + 1 == end;
}

/* "S&P 6,038.81": the end of a name. */
static bool ends_initials(const fxi_subject *s) {
    size_t first = s->operand->mark.first;
    return s->operand->is_prefixed && first > 0 &&
           (s->operand->mark.sense->flags & FXI_SENSE_WEAK) != 0 &&
           fxi_token_touches(s->tokens, first) &&
           fxi_token_is_sign(s->tokens, first - 1, '&');
}

/* "ok. godz. |17.15 euro", "kl. |17.15 kroner": behind a word for the hour that is cut
   short, with its point or before it. */
static bool follows_clock_word(const fxi_subject *s, size_t index) {
    if (index == 0 ||
        s->tokens->text.bytes[s->tokens->items[index - 1].span.end - 1] != '.')
        return false;
    const size_t word = fxi_token_is_sign(s->tokens, index - 1, '.') ? 2 : 1;
    return index >= word &&
           fxi_byline_has_role(s->tokens, index - word, FXI_BYLINE_CLOCK, s->tools);
}

/* "09.31 Sterling is flat": the time of an entry. */
static bool is_clock(const fxi_subject *s) {
    const size_t first = s->operand->first;
    const fxi_numeral *number = fxi_token_numeral(s->tokens, first);
    if (s->operand->is_prefixed || number == NULL || s->tools->is_amount)
        return false;
    return number->decimals == 2 &&
           (((number->flags & FXI_NUMERAL_LEADING_ZERO) != 0 &&
             (s->operand->mark.sense->flags & FXI_SENSE_IS_NAME) != 0) ||
            follows_clock_word(s, first));
}

/* "12:|30 USD CPI", "18:|30 dollars were sold", "472:|1 CLP": minutes, or the end of a
   ratio. */
static bool is_behind_colon(const fxi_subject *s) {
    enum { DIGITS_MOST = 3 };
    const size_t first = s->operand->first;
    if (s->operand->is_prefixed || first < 2 || s->tools->is_amount ||
        fxi_subject_has(s, FXI_QUANTITY_SCALED) ||
        !fxi_token_is_sign(s->tokens, first - 1, ':') || !joins(s, first - 1))
        return false;
    const fxi_numeral *before = fxi_token_numeral(s->tokens, first - 2);
    return before != NULL && before->digits <= DIGITS_MOST &&
           fxi_token_numeral(s->tokens, first) != NULL;
}

/* "#994 mark": the number of an entry. "480 f.Kr. 300": the year of an era, whose last
   word begins with a capital. */
static bool follows_sign(const fxi_subject *s) {
    const size_t first = s->operand->first;
    if (first == 0 || !fxi_token_touches(s->tokens, first))
        return false;
    if (!s->operand->is_prefixed)
        return fxi_token_is_sign(s->tokens, first - 1, '#');
    return first > 1 && fxi_token_is_sign(s->tokens, first - 1, '.') &&
           fxi_token_touches(s->tokens, first - 1) &&
           fxi_spelling_is_capital(s->tokens, first) &&
           s->tokens->items[first - 2].kind == FXI_TOKEN_WORD &&
           !fxi_spelling_is_capital(s->tokens, first - 2);
}

/* "5 rand() calls": the name of a function. */
static bool is_call(const fxi_subject *s) {
    size_t open = s->last + 1;
    return fxi_token_touches(s->tokens, open) &&
           fxi_token_touches(s->tokens, open + 1) &&
           fxi_token_is_sign(s->tokens, open, '(') &&
           fxi_token_is_sign(s->tokens, open + 1, ')');
}

bool fxi_serial_is(const fxi_subject *s) {
    return is_dotted(s) || is_lettered(s) || is_chained(s) || is_code_point(s) ||
           is_joined_by_line(s) || is_code(s) || is_version(s) || is_grade(s) ||
           ends_name(s) || is_ordinal(s) || is_variable(s) || is_call(s) ||
           is_behind_colon(s) || ends_initials(s) || is_clock(s) || follows_sign(s) ||
           is_sheet_cell(s);
}
