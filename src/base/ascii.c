/* SPDX-License-Identifier: MIT */
#include "base/ascii.h"

bool fxi_ascii_has_digit(const char *bytes, size_t length) {
    for (size_t i = 0; i < length; i++)
        if (fxi_ascii_is_digit(bytes[i]))
            return true;
    return false;
}

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
