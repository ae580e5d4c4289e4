/* SPDX-License-Identifier: MIT */
#include "base/unicodegen_facts.h"

#include <stddef.h>

/* --- scripts ---------------------------------------------------------------------- */

typedef struct block {
    uint32_t first, last;
    fxi_script script;
} block;

/* Ascending. */
static const block blocks[] = {
    {0x0041, 0x005A, FXI_SCRIPT_LATN}, {0x0061, 0x007A, FXI_SCRIPT_LATN},
    {0x00C0, 0x02AF, FXI_SCRIPT_LATN}, {0x0370, 0x03FF, FXI_SCRIPT_GREK},
    {0x0400, 0x052F, FXI_SCRIPT_CYRL}, {0x0531, 0x058F, FXI_SCRIPT_ARMN},
    {0x0591, 0x05FF, FXI_SCRIPT_HEBR}, {0x0600, 0x06FF, FXI_SCRIPT_ARAB},
    {0x0750, 0x077F, FXI_SCRIPT_ARAB}, {0x0870, 0x08FF, FXI_SCRIPT_ARAB},
    {0x0900, 0x097F, FXI_SCRIPT_DEVA}, {0x0980, 0x09FF, FXI_SCRIPT_BENG},
    {0x0A00, 0x0A7F, FXI_SCRIPT_GURU}, {0x0A80, 0x0AFF, FXI_SCRIPT_GUJR},
    {0x0B00, 0x0B7F, FXI_SCRIPT_ORYA}, {0x0B80, 0x0BFF, FXI_SCRIPT_TAML},
    {0x0C00, 0x0C7F, FXI_SCRIPT_TELU}, {0x0C80, 0x0CFF, FXI_SCRIPT_KNDA},
    {0x0D00, 0x0D7F, FXI_SCRIPT_MLYM}, {0x0D80, 0x0DFF, FXI_SCRIPT_SINH},
    {0x0E00, 0x0E7F, FXI_SCRIPT_THAI}, {0x0E80, 0x0EFF, FXI_SCRIPT_LAOO},
    {0x0F00, 0x0FFF, FXI_SCRIPT_TIBT}, {0x1000, 0x109F, FXI_SCRIPT_MYMR},
    {0x10A0, 0x10FF, FXI_SCRIPT_GEOR}, {0x1100, 0x11FF, FXI_SCRIPT_HANG},
    {0x1200, 0x139F, FXI_SCRIPT_ETHI}, {0x1780, 0x17FF, FXI_SCRIPT_KHMR},
    {0x1C90, 0x1CBF, FXI_SCRIPT_GEOR}, {0x1E00, 0x1EFF, FXI_SCRIPT_LATN},
    {0x1F00, 0x1FFF, FXI_SCRIPT_GREK}, {0x2C60, 0x2C7F, FXI_SCRIPT_LATN},
    {0x3041, 0x30FA, FXI_SCRIPT_KANA}, {0x30FC, 0x30FF, FXI_SCRIPT_KANA},
    {0x3131, 0x318E, FXI_SCRIPT_HANG}, {0x31F0, 0x31FF, FXI_SCRIPT_KANA},
    {0x3400, 0x4DBF, FXI_SCRIPT_HANI}, {0x4E00, 0x9FFF, FXI_SCRIPT_HANI},
    {0xA640, 0xA69F, FXI_SCRIPT_CYRL}, {0xA720, 0xA7FF, FXI_SCRIPT_LATN},
    {0xAC00, 0xD7FB, FXI_SCRIPT_HANG}, {0xF900, 0xFAFF, FXI_SCRIPT_HANI},
    {0xFB50, 0xFDFF, FXI_SCRIPT_ARAB}, {0xFE70, 0xFEFC, FXI_SCRIPT_ARAB},
    {0xFF21, 0xFF3A, FXI_SCRIPT_LATN}, {0xFF41, 0xFF5A, FXI_SCRIPT_LATN},
    {0xFF66, 0xFF9D, FXI_SCRIPT_KANA}, {0x20000, 0x3FFFF, FXI_SCRIPT_HANI},
};

fxi_script script_of(uint32_t code_point) {
    for (size_t i = 0; i < sizeof blocks / sizeof blocks[0]; i++)
        if (code_point >= blocks[i].first && code_point <= blocks[i].last)
            return blocks[i].script;
    return FXI_SCRIPT_NONE;
}

/* --- what is not seen ------------------------------------------------------------- */

typedef struct range {
    uint32_t first, last;
} range;

static const range hidden[] = {
    {0x0000, 0x0008}, {0x000E, 0x001F},   {0x007F, 0x0084},   {0x0086, 0x009F},
    {0x00AD, 0x00AD}, {0x034F, 0x034F},   {0x061C, 0x061C},   {0x115F, 0x1160},
    {0x17B4, 0x17B5}, {0x180B, 0x180F},   {0x200B, 0x200F},   {0x202A, 0x202E},
    {0x2060, 0x206F}, {0x3164, 0x3164},   {0xFEFF, 0xFEFF},   {0xFFA0, 0xFFA0},
    {0xFFF9, 0xFFFB}, {0x1BCA0, 0x1BCA3}, {0x1D173, 0x1D17A}, {0xE0000, 0xE0FFF},
};

static const range blanks[] = {
    {0x0009, 0x0009}, {0x0020, 0x0020}, {0x00A0, 0x00A0}, {0x1680, 0x1680},
    {0x2000, 0x200A}, {0x202F, 0x202F}, {0x205F, 0x205F}, {0x3000, 0x3000},
};

static const range breaks[] = {
    {0x000A, 0x000D},
    {0x0085, 0x0085},
    {0x2028, 0x2029},
};

static bool contains(const range *ranges, size_t count, uint32_t code_point) {
    for (size_t i = 0; i < count; i++)
        if (code_point >= ranges[i].first && code_point <= ranges[i].last)
            return true;
    return false;
}

bool is_hidden(uint32_t code_point) {
    return contains(hidden, sizeof hidden / sizeof hidden[0], code_point);
}

bool is_blank(uint32_t code_point) {
    return contains(blanks, sizeof blanks / sizeof blanks[0], code_point);
}

bool is_break(uint32_t code_point) {
    return contains(breaks, sizeof breaks / sizeof breaks[0], code_point);
}

/* --- forms ------------------------------------------------------------------------ */

/* Code points that stand for another one in every key. Ascending. Romanian is written
   with cedillas as often as with the commas below that it should have; the letters of
   India that bear a dot below (nukta) are written without it as often as with it. */
typedef struct variant {
    uint32_t from, to;
} variant;

static const variant variants[] = {
    {0x00A0, ' '},    {0x015E, 0x0218}, {0x015F, 0x0219}, {0x0162, 0x021A},
    {0x0163, 0x021B}, {0x02BC, '\''},   {0x0958, 0x0915}, {0x0959, 0x0916},
    {0x095A, 0x0917}, {0x095B, 0x091C}, {0x095C, 0x0921}, {0x095D, 0x0922},
    {0x095E, 0x092B}, {0x095F, 0x092F}, {0x09DC, 0x09A1}, {0x09DD, 0x09A2},
    {0x09DF, 0x09AF}, {0x0A33, 0x0A32}, {0x0A36, 0x0A38}, {0x0A59, 0x0A16},
    {0x0A5A, 0x0A17}, {0x0A5B, 0x0A1C}, {0x0A5E, 0x0A2B}, {0x2002, ' '},
    {0x2003, ' '},    {0x2004, ' '},    {0x2005, ' '},    {0x2006, ' '},
    {0x2007, ' '},    {0x2008, ' '},    {0x2009, ' '},    {0x200A, ' '},
    {0x2010, '-'},    {0x2011, '-'},    {0x2018, '\''},   {0x2019, '\''},
    {0x202F, ' '},    {0x3000, ' '},    {0xFE63, '-'},    {0xFFE0, 0x00A2},
    {0xFFE1, 0x00A3}, {0xFFE5, 0x00A5}, {0xFFE6, 0x20A9},
};

/* The full-width block repeats ASCII from '!' to '~' at a fixed distance. */
enum { FULLWIDTH_FIRST = 0xFF01, FULLWIDTH_LAST = 0xFF5E, FULLWIDTH_SHIFT = 0xFEE0 };

uint32_t form_of(uint32_t code_point) {
    if (code_point >= FULLWIDTH_FIRST && code_point <= FULLWIDTH_LAST)
        return code_point - FULLWIDTH_SHIFT;
    for (size_t i = 0; i < sizeof variants / sizeof variants[0]; i++)
        if (variants[i].from == code_point)
            return variants[i].to;
    return code_point;
}

/* Latin, Greek and Cyrillic marks, hamza and madda, the voicing marks of Kana, vowels
   and finals of Hangul. */
static const range composing[] = {
    {0x0300, 0x036F}, {0x0653, 0x0655}, {0x1161, 0x1175},
    {0x11A8, 0x11C2}, {0x3099, 0x309A},
};

bool may_compose(uint32_t code_point) {
    return contains(composing, sizeof composing / sizeof composing[0], code_point);
}

/* Nuktas, and vowel signs of Arabic but for the "ً" of its adverbs and the doubling of
   "عمّان", which is not "عمان". */
static const range left_out[] = {
    {0x064C, 0x0650}, {0x0652, 0x0652}, {0x0670, 0x0670}, {0x093C, 0x093C},
    {0x09BC, 0x09BC}, {0x0A3C, 0x0A3C}, {0x0ABC, 0x0ABC},
};

bool is_left_out(uint32_t code_point) {
    return contains(left_out, sizeof left_out / sizeof left_out[0], code_point);
}
