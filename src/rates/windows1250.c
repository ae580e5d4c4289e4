/* SPDX-License-Identifier: MIT */
#include "rates/windows1250.h"

#include <unicode/ucnv.h>

#include "base/error.h"

/* A byte gives at most three of UTF-8. */
enum { BYTES_MAX = 64 << 20, GROWTH = 3 };

fxc_status fxi_windows1250_decode(char **out, size_t *out_length, const char *bytes,
                                  size_t length, fxi_arena *arena, fxc_error *error) {
    if (length > BYTES_MAX)
        return fxi_error_set(error, FXC_ELIMIT,
                             "more than 64 MiB of text in windows-1250");
    int32_t capacity = (int32_t)(length * GROWTH);
    *out = fxi_arena_alloc(arena, (size_t)capacity);
    if (*out == NULL)
        return FXC_ENOMEM;
    UErrorCode status = U_ZERO_ERROR;
    int32_t written = ucnv_convert("UTF-8", "windows-1250", *out, capacity, bytes,
                                   (int32_t)length, &status);
    if (U_FAILURE(status))
        return status == U_MEMORY_ALLOCATION_ERROR
                   ? FXC_ENOMEM
                   : fxi_error_set(error, FXC_ESYNTAX,
                                   "expected UTF-8 or windows-1250, found other bytes");
    *out_length = (size_t)written;
    return FXC_OK;
}
