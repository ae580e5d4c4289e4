/* SPDX-License-Identifier: MIT */
/* Any bytes as a document; the first three choose options. */
#include "document.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    fuzz_input input = {data, size};
    fxc_options options;
    fuzz_options_take(&options, &input);
    fuzz_document((const char *)input.data, input.size, &options);
    return 0;
}
