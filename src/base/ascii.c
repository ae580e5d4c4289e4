/* SPDX-License-Identifier: MIT */
#include "base/ascii.h"

bool fxi_ascii_equal(const char *bytes, size_t length, const char *word) {
    size_t i = 0;
    while (i < length && word[i] != '\0' && bytes[i] == word[i])
        i++;
    return i == length && word[i] == '\0';
}

bool fxi_ascii_equal_fold(const char *bytes, size_t length, const char *word) {
    size_t i = 0;
    while (i < length && word[i] != '\0' &&
           fxi_ascii_lower(bytes[i]) == fxi_ascii_lower(word[i]))
        i++;
    return i == length && word[i] == '\0';
}
