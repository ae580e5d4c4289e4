/* SPDX-License-Identifier: MIT */
#include "base/script.h"

#include "base/ascii.h"

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
