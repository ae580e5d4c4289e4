/* SPDX-License-Identifier: MIT */
#include "reading/text/han_form.h"

#include <string.h>

#include "base/utf8.h"

enum { FIRST = 0x4E00, LAST = 0x9FFF };

/* Characters that every paragraph of news has some of, in both forms. */
static const struct {
    uint16_t simplified, traditional;
} forms[] = {
    {0x4EBF, 0x5104}, {0x4E07, 0x842C}, {0x8FD9, 0x9019}, {0x4E3A, 0x70BA},
    {0x4E2A, 0x500B}, {0x4F1A, 0x6703}, {0x4E1A, 0x696D}, {0x56FD, 0x570B},
    {0x4EEC, 0x5011}, {0x65F6, 0x6642}, {0x53D1, 0x767C}, {0x5BF9, 0x5C0D},
    {0x4EA7, 0x7522}, {0x4E1C, 0x6771}, {0x8D44, 0x8CC7}, {0x8425, 0x71DF},
    {0x62A5, 0x5831}, {0x5E01, 0x5E63}, {0x94F6, 0x9280}, {0x7ECF, 0x7D93},
    {0x7535, 0x96FB}, {0x8F66, 0x8ECA}, {0x957F, 0x9577}, {0x5F00, 0x958B},
    {0x4EF7, 0x50F9}, {0x603B, 0x7E3D}, {0x5706, 0x5713},
};

enum { FORMS = sizeof forms / sizeof forms[0] };

/* 1: simplified; -1: traditional; 0: it has one form, or is not listed. */
static int form_of(uint32_t c) {
    for (size_t i = 0; i < FORMS; i++)
        if (c == forms[i].simplified || c == forms[i].traditional)
            return c == forms[i].simplified ? 1 : -1;
    return 0;
}

/* By how many characters the simplified form leads, as far as that is in doubt. */
static int lead_of_simplified(fxi_text text) {
    enum { ENOUGH = 8 };
    int lead = 0;
    uint32_t c;
    for (size_t at = 0; at < text.length && lead < ENOUGH && lead > -ENOUGH;) {
        size_t size = fxi_utf8_decode(&c, text.bytes + at, text.length - at);
        if (size > 0 && c >= FIRST && c <= LAST)
            lead += form_of(c);
        at += size > 0 ? size : 1;
    }
    return lead;
}

/* "港元，下同", "以下单位同". */
static bool says_same_below(fxi_text text) {
    static const char *const notes[] = {"下同", "下单位同", "下單位同"};
    enum { NOTES = sizeof notes / sizeof notes[0] };
    const char *at = text.bytes, *end = text.bytes + text.length;
    while (at < end && (at = memchr(at, notes[0][0], (size_t)(end - at))) != NULL) {
        for (size_t i = 0; i < NOTES; i++)
            if ((size_t)(end - at) >= strlen(notes[i]) &&
                memcmp(at, notes[i], strlen(notes[i])) == 0)
                return true;
        at++;
    }
    return false;
}

bool fxi_han_is_of_mainland(fxi_text text) {
    return lead_of_simplified(text) > 0 && !says_same_below(text);
}

bool fxi_han_is_traditional(fxi_text text) { return lead_of_simplified(text) < 0; }
