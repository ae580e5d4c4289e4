/* SPDX-License-Identifier: MIT */
#include "base/ascii.h"

#include "base/ascii_word.h"

bool fxi_ascii_has_digit(const char *bytes, size_t length) {
    for (; length >= FXI_EIGHT; bytes += FXI_EIGHT, length -= FXI_EIGHT)
        if (fxi_eight_no_digits(fxi_eight_load(bytes)) != FXI_EIGHT_TOPS)
            return true;
    return fxi_eight_no_digits(fxi_eight_read_end(bytes, length)) != FXI_EIGHT_TOPS;
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
