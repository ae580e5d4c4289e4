/* SPDX-License-Identifier: MIT */
#include "reading/layout/thousand_shape.h"

#include <string.h>

#include "base/ascii.h"

bool fxi_thousand_is_last(const char *bytes, size_t length) {
    static const char thousand[] = " 1 000";
    enum { LENGTH = sizeof thousand - 1 };
    return length > LENGTH && memcmp(bytes + length - LENGTH, thousand, LENGTH) == 0;
}

bool fxi_thousand_has_zeros(const char *bytes, size_t length) {
    const char *first = memchr(bytes, '0', length);
    return first != NULL && (size_t)(bytes + length - first) >= FXI_THOUSAND_ZEROS &&
           memcmp(first, "000", FXI_THOUSAND_ZEROS) == 0;
}

bool fxi_thousand_is_part(const char *bytes, size_t length) {
    size_t zeros = 0;
    for (size_t i = 0; i < length; i++) {
        if (bytes[i] == '0')
            zeros++;
        else if (fxi_ascii_is_digit(bytes[i]) && (bytes[i] != '1' || zeros > 0))
            return false;
    }
    return true;
}

bool fxi_thousand_is_group(const char *bytes, size_t length) {
    return length == FXI_THOUSAND_ZEROS && bytes[0] == '0';
}
