/* SPDX-License-Identifier: MIT */
#include "lexicon/script.h"

#include "base/ascii.h"

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

/* Most letters are of the first two blocks, most signs of the others. False: neither.
 */
static bool find_common(fxi_script *out, uint32_t code_point) {
    enum { SIGNS_FIRST = 0x2000, SIGNS_LAST = 0x2C5F, LATIN_1_LETTERS = 0xC0 };
    *out = FXI_SCRIPT_NONE;
    if (code_point >= 0x0400 && code_point <= 0x052F)
        *out = FXI_SCRIPT_CYRL;
    else if (code_point >= 0x4E00 && code_point <= 0x9FFF)
        *out = FXI_SCRIPT_HANI;
    return *out != FXI_SCRIPT_NONE ||
           (code_point >= 0x7F && code_point < LATIN_1_LETTERS) ||
           (code_point >= SIGNS_FIRST && code_point <= SIGNS_LAST);
}

fxi_script fxi_script_of(uint32_t code_point) {
    fxi_script common;
    if (find_common(&common, code_point))
        return common;
    size_t first = 0, end = sizeof blocks / sizeof blocks[0];
    while (first < end) {
        size_t middle = first + (end - first) / 2;
        if (blocks[middle].last < code_point)
            first = middle + 1;
        else
            end = middle;
    }
    bool inside =
        first < sizeof blocks / sizeof blocks[0] && code_point >= blocks[first].first;
    return inside ? blocks[first].script : FXI_SCRIPT_NONE;
}

static const char *const names[FXI_SCRIPT_COUNT] = {
    "",     "Arab", "Armn", "Beng", "Cyrl", "Deva", "Ethi", "Geor", "Grek",
    "Gujr", "Guru", "Hang", "Hani", "Hebr", "Kana", "Khmr", "Knda", "Laoo",
    "Latn", "Mlym", "Mymr", "Orya", "Sinh", "Taml", "Telu", "Thai", "Tibt",
};

fxi_script fxi_script_named(const char *name, size_t length) {
    for (size_t i = 1; i < FXI_SCRIPT_COUNT; i++)
        if (fxi_ascii_equal(name, length, names[i]))
            return (fxi_script)i;
    return FXI_SCRIPT_NONE;
}
