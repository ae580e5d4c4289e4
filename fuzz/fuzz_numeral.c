/* SPDX-License-Identifier: MIT */
/* Any bytes as a numeral: what is read lies inside the input, depends on no byte behind
   it, and reads the same when it is written plainly. */
#include "fuzz.h"
#include "reading/text/numeral.h"

#include <string.h>

static void require_round_trip(const fxi_numeral *numeral) {
    char plain[FXI_DECIMAL_TEXT];
    fxi_numeral again;
    const size_t length = fxi_decimal_format(plain, &numeral->value);
    if (numeral->value.exponent > 0 || length > FXI_DIGITS_MAX)
        return;
    FUZZ_REQUIRE(fxi_numeral_read(&again, plain, length, FXI_CONVENTION_POINT) ==
                 length);
    FUZZ_REQUIRE(fxi_decimal_compare(&again.value, &numeral->value) == 0);
}

/* The quick way, where it reads anything, reads what the plain one does. */
static void require_one_reading(const char *bytes, size_t size,
                                fxi_convention convention) {
    fxi_numeral quick, any;
    const size_t length = fxi_numeral_read_quick(&quick, bytes, size, convention);
    if (length == 0)
        return;
    FUZZ_REQUIRE(fxi_numeral_read_any(&any, bytes, size, convention) == length);
    FUZZ_REQUIRE(quick.flags == any.flags && quick.digits == any.digits &&
                 quick.decimals == any.decimals);
    FUZZ_REQUIRE(quick.value.exponent == any.value.exponent &&
                 fxi_decimal_compare(&quick.value, &any.value) == 0);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    fxi_numeral numeral = {0}, same = {0};
    if (size == 0)
        return 0;
    const fxi_convention convention = (fxi_convention)(data[0] % 4);
    const char *bytes = (const char *)data + 1;
    size--;
    require_one_reading(bytes, size, convention);
    const size_t length = fxi_numeral_read(&numeral, bytes, size, convention);
    FUZZ_REQUIRE(length <= size);
    if (length == 0 || (numeral.flags & FXI_NUMERAL_REFUSED) != 0)
        return 0;
    FUZZ_REQUIRE(numeral.value.count >= 1 && numeral.value.count <= FXI_DIGITS_MAX);
    FUZZ_REQUIRE(!numeral.value.negative);
    FUZZ_REQUIRE(fxi_numeral_read(&same, bytes, length, convention) == length);
    if ((same.flags & FXI_NUMERAL_REFUSED) == 0)
        FUZZ_REQUIRE(fxi_decimal_compare(&same.value, &numeral.value) == 0);
    require_round_trip(&numeral);
    return 0;
}
