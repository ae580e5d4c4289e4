/* SPDX-License-Identifier: MIT */
#include "reading/text/separator.h"

const fxi_separator_row fxi_separators[] = {
    {'\'', FXI_SEPARATOR_APOSTROPHE, false, 0},
    {',', FXI_SEPARATOR_COMMA, false, 0},
    {'.', FXI_SEPARATOR_DOT, false, 0},
    {'_', FXI_SEPARATOR_ODD, false, 0},
    {'`', FXI_SEPARATOR_APOSTROPHE, true, 0},
    {0x00B4, FXI_SEPARATOR_APOSTROPHE, false, 0}, /* "1´250,000" */
    {0x00B7, FXI_SEPARATOR_RAISED, false, 0},     /* middle dot */
    {0x02BC, FXI_SEPARATOR_APOSTROPHE, false, 0},
    {0x060C, FXI_SEPARATOR_ARABIC_GROUP, false, 0}, /* "٦٤٩،٠٠٠" */
    {0x0631, FXI_SEPARATOR_DECIMAL, false, 0},      /* "7ر3" */
    {0x066B, FXI_SEPARATOR_DECIMAL, false, 0},
    {0x066C, FXI_SEPARATOR_ARABIC_GROUP, false, 0},
    {0x2018, FXI_SEPARATOR_APOSTROPHE, true, 0}, /* as word processors turn it */
    {0x2019, FXI_SEPARATOR_APOSTROPHE, false, 0},
    {0x201A, FXI_SEPARATOR_COMMA, true, 0}, /* "R100‚000": a low quote, as typeset */
    {0x2022, FXI_SEPARATOR_RAISED, false, 0},
    {0x2024, FXI_SEPARATOR_DOT, false, 0},     /* one dot of a leader: "7․4" */
    {0x2027, FXI_SEPARATOR_DECIMAL, false, 2}, /* the point of Taiwan: "1‧25億元" */
    {0x2044, FXI_SEPARATOR_ODD, false, 0},     /* fraction slash */
    {0x2215, FXI_SEPARATOR_ODD, false, 0},     /* division slash */
    {0x2219, FXI_SEPARATOR_RAISED, false, 0},
    {0x30FB, FXI_SEPARATOR_DECIMAL, false, 2}, /* "6・5兆円", "50・100円硬貨" */
    {0xFE50, FXI_SEPARATOR_COMMA, true, 0},    /* small forms: "77﹒5億元" */
    {0xFE52, FXI_SEPARATOR_DOT, false, 0},
    {0xFF0C, FXI_SEPARATOR_COMMA, true, 0},
    {0xFF0E, FXI_SEPARATOR_DOT, false, 0},
    {0xFF65, FXI_SEPARATOR_DECIMAL, false, 2},
    {UINT32_MAX, FXI_SEPARATOR_NONE, false, 0},
};
