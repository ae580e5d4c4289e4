/* SPDX-License-Identifier: MIT */
#include "reading/text/broken_name.h"

#include <string.h>

enum { HAN = 3, HEAD_MAX = 3, TAIL_MAX = 4, LINE_LEAST = 30 }; /* bytes, and signs */

static bool is_han(fxi_text text, size_t at) {
    return at + HAN <= text.length && fxi_utf8_leads_han(text.bytes[at]);
}

/* A line of prose: what stands before `at` in it is long. */
static bool is_long_line(fxi_text text, size_t at) {
    return at >= LINE_LEAST &&
           memchr(text.bytes + at - LINE_LEAST, '\n', LINE_LEAST) == NULL;
}

/* "代 價 為": the word is one sign, and no other touches it. */
static bool is_spaced(fxi_text text, fxc_span word) {
    return word.end - word.start == HAN &&
           (word.start < HAN || !is_han(text, word.start - HAN));
}

/* Copies the signs behind the break; returns how many. */
static size_t copy_tail(char *out, fxi_text text, size_t at, bool by_blanks) {
    size_t count = 0;
    while (count < TAIL_MAX && is_han(text, at + 1 - (!by_blanks && count > 0))) {
        at += by_blanks || count == 0;
        memcpy(out + count++ * HAN, text.bytes + at, HAN);
        at += HAN;
        if (by_blanks && (at >= text.length || text.bytes[at] != ' '))
            break;
    }
    return count;
}

/* Not "3日" above "元大": a day. */
static bool is_name(const char *bytes, size_t length, fxi_entry entry,
                    fxi_language language, const fxi_tools *tools) {
    static const char day[] = "日";
    const fxi_sense *money =
        fxi_lexicon_sense(tools->lexicon, entry, FXI_SENSE_CURRENCY,
                          (fxc_span){0, length}, bytes, language);
    return money != NULL && money->currency_count == 1 &&
           (money->flags & FXI_SENSE_IS_NAME) != 0 &&
           memcmp(bytes, day, sizeof day - 1) != 0;
}

/* Signs of the name that starts with the last `head` of those before the break, which
   `joined` begins with; 0: none starts there and goes past it. */
static size_t name_at(fxi_entry *entry, const char *joined, size_t head, size_t tail,
                      fxi_language language, const fxi_tools *tools) {
    size_t length =
        fxi_lexicon_match(entry, tools->lexicon, language, joined, (head + tail) * HAN);
    return length > head * HAN && is_name(joined, length, *entry, language, tools)
               ? length / HAN
               : 0;
}

size_t fxi_broken_name_read(fxi_entry *entry, fxi_text text, fxc_span word,
                            fxi_language language, const fxi_tools *tools) {
    char joined[(HEAD_MAX + TAIL_MAX) * HAN];
    const bool by_blanks = text.bytes[word.end] == ' ';
    const size_t signs = (word.end - word.start) / HAN;
    if (by_blanks ? !is_spaced(text, word) : !is_long_line(text, word.start))
        return 0;
    for (size_t head = signs < HEAD_MAX ? signs : HEAD_MAX; head > 0; head--) {
        fxi_entry found;
        const size_t start = word.end - head * HAN;
        if (!is_han(text, start) || (*entry != 0 && head != signs))
            continue;
        memcpy(joined, text.bytes + start, head * HAN);
        size_t tail = copy_tail(joined + head * HAN, text, word.end, by_blanks);
        size_t name = name_at(&found, joined, head, tail, language, tools);
        size_t end = word.end + 1 + (name - head) * HAN + (name - head - 1) * by_blanks;
        if (name == 0 || (by_blanks && is_han(text, end)))
            continue;
        if (start > word.start)
            return start - word.start;
        *entry = found;
        return end - word.start;
    }
    return 0;
}
