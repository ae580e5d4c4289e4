/* SPDX-License-Identifier: MIT */
/* Scripts of writing, as far as they tell languages apart. */
#ifndef FXI_BASE_SCRIPT_H
#define FXI_BASE_SCRIPT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef enum fxi_script {
    FXI_SCRIPT_NONE, /* digits, signs, and scripts that are not listed */
    FXI_SCRIPT_ARAB,
    FXI_SCRIPT_ARMN,
    FXI_SCRIPT_BENG,
    FXI_SCRIPT_CYRL,
    FXI_SCRIPT_DEVA,
    FXI_SCRIPT_ETHI,
    FXI_SCRIPT_GEOR,
    FXI_SCRIPT_GREK,
    FXI_SCRIPT_GUJR,
    FXI_SCRIPT_GURU,
    FXI_SCRIPT_HANG,
    FXI_SCRIPT_HANI,
    FXI_SCRIPT_HEBR,
    FXI_SCRIPT_KANA, /* hiragana too */
    FXI_SCRIPT_KHMR,
    FXI_SCRIPT_KNDA,
    FXI_SCRIPT_LAOO,
    FXI_SCRIPT_LATN,
    FXI_SCRIPT_MLYM,
    FXI_SCRIPT_MYMR,
    FXI_SCRIPT_ORYA,
    FXI_SCRIPT_SINH,
    FXI_SCRIPT_TAML,
    FXI_SCRIPT_TELU,
    FXI_SCRIPT_THAI,
    FXI_SCRIPT_TIBT,
    FXI_SCRIPT_COUNT
} fxi_script;

/* A set of scripts has bit 1 << script. */
typedef uint32_t fxi_scripts;

/* Each letter of it is a word of its own: no blanks part words. */
static inline bool fxi_script_is_solid(fxi_script script) {
    return script == FXI_SCRIPT_HANI || script == FXI_SCRIPT_KANA ||
           script == FXI_SCRIPT_HANG;
}

/* "Latn", as ISO 15924 has it; FXI_SCRIPT_NONE if it is not listed. */
fxi_script fxi_script_named(const char *name, size_t length);

#endif
