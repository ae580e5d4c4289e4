/* SPDX-License-Identifier: MIT */
/* A numeral is a run of parts (digits) and joints (what stands between two parts):

     numeral := part (joint part)* fraction?  |  '.' part (joint part)*  |  fraction
     joint   := hidden* (mark mark? hidden*)?       at least one character, before a
                                                    digit

   The run is read in one pass; what its marks say is judged in grouping.c. */
#include "reading/text/numeral.h"

#include "base/ascii.h"
#include "base/utf8.h"
#include "reading/text/burmese_zero.h"
#include "reading/text/character.h"
#include "reading/text/fraction.h"
#include "reading/text/point.h"
#include "reading/text/separator.h"

enum { WIDE_ZERO = 0xFF10, REPLACEMENT = 0xFFFD };

typedef struct scan {
    const char *bytes;
    size_t length, at;
    uint32_t zero; /* of the digit set of the first digit; 0: none yet */
    size_t digits; /* of the whole run */
    fxi_convention convention;
    fxi_numeral *out;
    fxi_grouping grouping;
} scan;

typedef struct joint {
    fxi_separator separator;
    size_t length; /* 0: the run ends here */
    bool hidden, ordinary_space;
} joint;

static size_t decode(uint32_t *code_point, const scan *s, size_t at) {
    return fxi_utf8_decode(code_point, s->bytes + at, s->length - at);
}

/* Bytes of the digit at `at`, 0: none. */
static size_t digit_at(int *value, uint32_t *zero, const scan *s, size_t at) {
    uint32_t c;
    if (at < s->length && (unsigned char)s->bytes[at] < 0x80) {
        *zero = '0';
        *value = s->bytes[at] - '0';
        return fxi_ascii_is_digit(s->bytes[at]) ? 1 : 0;
    }
    size_t size = decode(&c, s, at);
    if (size == 0)
        return 0;
    *value = fxi_character_digit(zero, c);
    if (c == FXI_BURMESE_WA && s->zero == FXI_BURMESE_ZERO &&
        fxi_burmese_zero_is_wa(s->bytes, s->length, at + size)) {
        *zero = FXI_BURMESE_ZERO;
        *value = 0;
    }
    return *value < 0 ? 0 : size;
}

static bool is_digit_at(const scan *s, size_t at) {
    int value;
    uint32_t zero;
    return digit_at(&value, &zero, s, at) != 0;
}

/* Reads the digits of one part and returns how many there are. */
static size_t read_part(scan *s) {
    size_t count = 0, size;
    int value;
    uint32_t zero;
    s->grouping.zeros_last = true;
    while ((size = digit_at(&value, &zero, s, s->at)) != 0) {
        if (s->zero == 0) {
            s->zero = zero;
            s->grouping.zero_first = value == 0;
        }
        if (zero != s->zero)
            s->out->flags |= FXI_NUMERAL_SUSPICIOUS;
        if (!fxi_decimal_append(&s->out->value, (unsigned)value))
            s->out->flags |= FXI_NUMERAL_OVERLONG;
        s->grouping.zeros_last = s->grouping.zeros_last && value == 0;
        s->at += size;
        count++;
    }
    s->digits += count;
    return count;
}

/* Inside a number a replacement character and ill-formed bytes hide what stood there
   as well. */
static size_t skip_hidden(const scan *s, size_t at) {
    while (at < s->length && !fxi_ascii_is_seen(s->bytes[at])) {
        uint32_t c;
        size_t size = decode(&c, s, at);
        if (size != 0 && c != REPLACEMENT && !fxi_character_is_hidden(c))
            break;
        at += size == 0 ? 1 : size;
    }
    return at;
}

/* Three digits and no more. */
static bool is_group_of_three(const scan *s, size_t at, size_t *end) {
    int value;
    uint32_t zero;
    for (int i = 0; i < 3; i++) {
        size_t size = digit_at(&value, &zero, s, at);
        if (size == 0)
            return false;
        at += size;
    }
    *end = at;
    return !is_digit_at(s, at);
}

/* Three zeros. */
static bool is_zero_group(const scan *s, size_t at) {
    enum { ZEROS = 3 };
    int value;
    uint32_t zero;
    size_t size = 1;
    for (int i = 0; i < ZEROS && size != 0; i++, at += size) {
        size = digit_at(&value, &zero, s, at);
        if (value != 0)
            return false;
    }
    return size != 0;
}

/* A space joins only exact groups: one to three digits that do not start with 0, then
   groups of three; behind more digits those of zeros, which are no number of their own
   ("2500 000"). Digits behind an ordinary space that form a group with a comma of
   their own ("in phase 2 280,154 tickets") are the next number, but not where the comma
   parts decimals ("4 803,031 milliards"). */
static bool space_joins(const scan *s, size_t part, size_t at, bool ordinary) {
    const fxi_grouping *g = &s->grouping;
    size_t first = g->count == 0 ? part : g->first_length;
    size_t end, own;
    if (first < 1 || first > FXI_GROUPING_HEAD_MAX || g->zero_first)
        return false;
    if (g->count > 0 && g->last != FXI_SEPARATOR_SPACE)
        return false;
    if (!is_group_of_three(s, at, &end) ||
        (g->count == 0 && first > 3 && !is_zero_group(s, at)))
        return false;
    return !ordinary || s->convention == FXI_CONVENTION_COMMA || end >= s->length ||
           s->bytes[end] != ',' || !is_group_of_three(s, end + 1, &own);
}

static bool is_group_space(uint32_t c) {
    return c != '\t' && c != 0x1680 && c != 0x205F && c != 0x3000 &&
           fxi_character_is_blank(c);
}

static size_t separator_at(fxi_separator *out, const scan *s, size_t part, size_t at) {
    uint32_t c;
    size_t size = decode(&c, s, at), end;
    const fxi_separator_row *row = size == 0 ? NULL : fxi_separator_of(c);
    if (row == NULL)
        return 0;
    const fxi_text text = {s->bytes, s->length};
    if (row->wide && s->zero != WIDE_ZERO && !is_group_of_three(s, at + size, &end))
        return 0;
    if (row->most != 0 && fxi_point_parts_items(text, part, at + size, row->most))
        return 0;
    const bool is_odd =
        row->separator == FXI_SEPARATOR_RAISED && !fxi_point_is_raised(text, at + size);
    *out = is_odd ? FXI_SEPARATOR_ODD : row->separator;
    return size;
}

/* "e", "E" and a sign between digits: "1e3", "1E-5". */
static size_t exponent_at(const scan *s, size_t at) {
    if (at >= s->length || (s->bytes[at] != 'e' && s->bytes[at] != 'E'))
        return 0;
    size_t end = at + 1;
    if (end < s->length && (s->bytes[end] == '+' || s->bytes[end] == '-'))
        end++;
    return is_digit_at(s, end) ? end - at : 0;
}

/* At most two marks: three dots are an ellipsis. */
static joint separators_joint(const scan *s, size_t part, size_t at) {
    joint j = {FXI_SEPARATOR_NONE, 0, false, false};
    for (int count = 0; count < 2; count++) {
        fxi_separator found;
        size_t size = separator_at(&found, s, part, at);
        if (size == 0)
            break;
        j.separator = count == 0 ? found : FXI_SEPARATOR_ODD;
        at += size;
        size_t seen = skip_hidden(s, at);
        j.hidden |= seen > at;
        at = seen;
    }
    j.length = at - s->at;
    return j;
}

static joint space_joint(const scan *s, size_t part, size_t at, bool ordinary) {
    joint j = {FXI_SEPARATOR_SPACE, 0, false, ordinary};
    size_t end = skip_hidden(s, at);
    j.hidden = end > at;
    if (space_joins(s, part, end, ordinary))
        j.length = end - s->at;
    return j;
}

/* What joins the part of `part` digits that ends here to a next one. */
static joint find_joint(const scan *s, size_t part) {
    size_t at = skip_hidden(s, s->at);
    bool hidden = at > s->at;
    uint32_t c;
    size_t size = decode(&c, s, at);
    joint j;
    if (size != 0 && is_group_space(c))
        j = space_joint(s, part, at + size, c == ' ');
    else if (exponent_at(s, at) != 0)
        j = (joint){FXI_SEPARATOR_ODD, at + exponent_at(s, at) - s->at, false, false};
    else
        j = separators_joint(s, part, at);
    j.hidden |= hidden;
    if (j.length != 0 && !is_digit_at(s, s->at + j.length))
        j.length = 0;
    return j;
}

static void add_joint(scan *s, joint j, size_t part) {
    fxi_grouping_add(&s->grouping, j.separator, part);
    if (j.hidden)
        s->out->flags |= FXI_NUMERAL_SUSPICIOUS;
    if (j.ordinary_space)
        s->out->flags |= FXI_NUMERAL_SPACED;
    s->at += j.length;
}

static void read_run(scan *s) {
    size_t part = read_part(s);
    for (;;) {
        joint j = find_joint(s, part);
        if (j.length == 0)
            break;
        add_joint(s, j, part);
        part = read_part(s);
    }
    s->grouping.last_length = part;
}

void fxi_numeral_place(fxi_numeral *out, const fxi_grouping *g, size_t digits,
                       fxi_convention convention) {
    fxi_grouping_reading r = fxi_grouping_read(g, convention);
    size_t decimals = r == FXI_GROUPING_DECIMALS ? g->last_length : 0;
    digits -= decimals;
    if (r == FXI_GROUPING_OPEN)
        out->flags |= FXI_NUMERAL_AMBIGUOUS;
    if (fxi_grouping_is_open(g, convention))
        out->flags |= FXI_NUMERAL_OPEN;
    if (g->count > (r == FXI_GROUPING_DECIMALS ? 1u : 0u))
        out->flags |= FXI_NUMERAL_GROUPED;
    if (g->zero_first && digits > 1)
        out->flags |= FXI_NUMERAL_LEADING_ZERO;
    out->digits = digits > UINT8_MAX ? UINT8_MAX : (uint8_t)digits;
    if (decimals > FXI_DIGITS_MAX || !fxi_decimal_shift(&out->value, -(int)decimals))
        out->flags |= FXI_NUMERAL_OVERLONG;
    else
        out->decimals = (uint8_t)decimals;
}

enum { CENTS = 2 };

/* "64-7/8", "2 1/2", "2 ½", but not "2024 ½ million"; behind two decimals "1.62-1/2"
   and "24.37 1/2", a price and a part of its last cent. */
static size_t read_apart(fxi_fraction *out, const scan *s) {
    enum { YEAR_DIGITS = 4 };
    const bool is_price = s->out->decimals == CENTS;
    size_t apart = fxi_fraction_joint(s->bytes + s->at, s->length - s->at);
    if (apart == 0)
        return 0;
    const char *bytes = s->bytes + s->at + apart;
    const size_t length = s->length - s->at - apart;
    size_t size = fxi_fraction_read_slashed(out, bytes, length);
    if (size != 0 && is_price && fxi_fraction_blank(bytes - apart, apart) != 0 &&
        !fxi_fraction_ends_price(bytes + size, length - size))
        return 0;
    if (size == 0 && !is_price && s->digits < YEAR_DIGITS)
        size = fxi_fraction_read_vulgar(out, bytes, length);
    return size != 0 ? apart + size : 0;
}

/* "1½", "64-7/8", "2 1/2". Digits that follow a fraction leave no single reading. */
static void read_fraction(scan *s) {
    fxi_fraction fraction;
    bool takes_one = (s->out->flags & FXI_NUMERAL_REFUSED) == 0 &&
                     (s->out->decimals == 0 || s->out->decimals == CENTS);
    size_t size =
        fxi_fraction_read_vulgar(&fraction, s->bytes + s->at, s->length - s->at);
    if (size == 0 && s->digits > 0 && takes_one)
        size = read_apart(&fraction, s);
    if (size == 0)
        return;
    s->at += size;
    s->out->flags |= FXI_NUMERAL_FRACTION;
    bool more = is_digit_at(s, s->at);
    if (more)
        read_run(s);
    if (more || !takes_one || !fxi_fraction_add(&s->out->value, fraction))
        s->out->flags |= FXI_NUMERAL_AMBIGUOUS;
}

/* "0x10", "0b1", "0o17": program text, no amount; all of it is taken. */
static bool read_program_number(scan *s) {
    const char *b = s->bytes;
    if (s->length < 3 || b[0] != '0' || !fxi_ascii_is_letter(b[1]))
        return false;
    char base = fxi_ascii_lower(b[1]), next = fxi_ascii_lower(b[2]);
    bool hex = base == 'x' && next >= 'a' && next <= 'f';
    bool digit =
        (base == 'x' || base == 'b' || base == 'o') && fxi_ascii_is_digit(b[2]);
    if (!hex && !digit)
        return false;
    while (s->at < s->length &&
           (fxi_ascii_is_letter(b[s->at]) || fxi_ascii_is_digit(b[s->at])))
        s->at++;
    s->out->flags |= FXI_NUMERAL_AMBIGUOUS;
    return true;
}

bool fxi_numeral_is_neighbours(const char *bytes, size_t length) {
    /* 万 亿 億 兆 千 百 萬 만 백 억 조 천 */
    static const uint32_t scales[] = {0x4E07, 0x4EBF, 0x5104, 0x5146, 0x5343, 0x767E,
                                      0x842C, 0xB9CC, 0xBC31, 0xC5B5, 0xC870, 0xCC9C};
    enum { COMMA = 1, SCALE = 3, COUNT = sizeof scales / sizeof scales[0] };
    uint32_t c;
    size_t i = 0;
    if (length <= SCALE || bytes[COMMA] != ',' || !fxi_ascii_is_digit(bytes[0]) ||
        !fxi_ascii_is_digit(bytes[2]) || bytes[0] == '0' || bytes[2] != bytes[0] + 1 ||
        fxi_utf8_decode(&c, bytes + SCALE, length - SCALE) == 0)
        return false;
    while (i < COUNT && scales[i] != c)
        i++;
    return i < COUNT;
}

static bool starts(const scan *s) {
    fxi_fraction fraction;
    if (s->length == 0)
        return false;
    if (s->bytes[0] == '.')
        return is_digit_at(s, 1);
    return is_digit_at(s, 0) ||
           fxi_fraction_read_vulgar(&fraction, s->bytes, s->length) != 0;
}

size_t fxi_numeral_read_any(fxi_numeral *out, const char *bytes, size_t length,
                            fxi_convention convention) {
    scan s = {.bytes = bytes,
              .length = length,
              .convention = convention,
              .out = out,
              .grouping = FXI_GROUPING_INIT};
    if (!starts(&s))
        return 0;
    if (fxi_numeral_is_neighbours(bytes, length))
        s.length = 1;
    *out = (fxi_numeral){.value = fxi_decimal_zero()};
    if (!read_program_number(&s)) {
        read_run(&s);
        fxi_numeral_place(out, &s.grouping, s.digits, convention);
        read_fraction(&s);
    }
    if ((out->flags & FXI_NUMERAL_REFUSED) != 0)
        out->value = fxi_decimal_zero();
    return s.at;
}

bool fxi_numeral_append_digits(fxi_decimal *value, const fxi_numeral *rest) {
    const size_t printed = (size_t)rest->digits + rest->decimals;
    const size_t leading = printed - rest->value.count;
    bool fits = rest->value.count <= printed;
    for (size_t i = 0; i < printed && fits; i++)
        fits = fxi_decimal_append(value,
                                  i < leading ? 0 : rest->value.digits[i - leading]);
    return fits;
}
