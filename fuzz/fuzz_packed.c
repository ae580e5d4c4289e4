/* SPDX-License-Identifier: MIT */
/* Any bytes as a ZIP archive and as gzip: either a file of bounded size, or a reason.
 */
#include "cli/input/zip.h"
#include "fuzz.h"

static void require_result(const cli_bytes *out, const char *why) {
    if (why == NULL) {
        FUZZ_REQUIRE(out->length <= CLI_UNPACKED_MAX);
        free(out->bytes);
    } else {
        FUZZ_REQUIRE(why[0] != '\0' && out->bytes == NULL && out->length == 0);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    const char *bytes = (const char *)data;
    cli_bytes out = {NULL, 0};
    const char *why = cli_zip_read(&out, bytes, size);
    require_result(&out, why);
    why = cli_inflate(&out, bytes, size, CLI_WRAPPING_GZIP);
    require_result(&out, why);
    return 0;
}
