/* SPDX-License-Identifier: MIT */
/* An image with some of its bytes changed, as the input says: six bytes a change, four
   for the place and two to set there. It is refused, or its sources can be used:
   verified, listed, asked for rates. */
#include "fuzz.h"
#include "rates/book/book.h"
#include "rates/book/image.h"
#include "rates/lookup/lookup.h"
#include "rates/table/table.h"

#include <string.h>

static const char daily[] =
    "fxcheck-rates 1\nsource bank\ntitle Bank\nseries EUR/JPY decimals 0\n"
    "end EUR/JPY 2024-10-01 no more yen\nseries EUR/USD decimals 4\n"
    "gap EUR/USD 2024-10-01 2024-11-29 closed\ndate\tEUR/JPY\tEUR/USD\n"
    "2024-10-01\t160\t1.0700\n2024-11-29\t-\t1.0500\n"
    "rows\t";

static fxi_source *read_table(const char *name, const char *table) {
    fxi_source *source = NULL;
    FUZZ_REQUIRE(fxi_table_read_one(&source, name, table, strlen(table), NULL) ==
                 FXC_OK);
    return source;
}

/* The hash in its place, over all that stands before the last row. */
static void seal(char *out, size_t size) {
    char hash[FXI_SHA256_TEXT];
    const char *rows = strstr(daily, "rows\t");
    fxi_sha256_text(hash, daily, (size_t)(rows - daily));
    snprintf(out, size, "%.*srows\t2\t%s\n", (int)(rows - daily), daily, hash);
}

static void make_image(fxi_buffer *out) {
    char table[sizeof daily + 2 * FXI_SHA256_TEXT];
    seal(table, sizeof table);
    fxi_source *sources[] = {
        read_table("bank", table),
        read_table("other", "date,base,quote,rate\n2024-10-01,USD,CNY,7.0186\n"
                            "2024-10-02,USD,CNY,1234567890.12345678\n")};
    fxi_image_write(out, (const fxi_source *const *)sources, 2);
    FUZZ_REQUIRE(!out->failed);
    fxi_source_free(sources[0]);
    fxi_source_free(sources[1]);
}

static void damage(fxi_buffer *image, const uint8_t *data, size_t size) {
    enum { CHANGE = 6 };
    for (; size >= CHANGE; data += CHANGE, size -= CHANGE) {
        uint32_t place;
        memcpy(&place, data, sizeof place);
        size_t at = place % (image->length - 1);
        memcpy(image->bytes + at, data + sizeof place, 2);
    }
}

static int ignore(void *context, const char *bytes, size_t length) {
    (void)context;
    FUZZ_REQUIRE(bytes != NULL && length > 0);
    return 0;
}

static void use(const fxc_rates *rates) {
    const fxc_selection all = {0};
    FUZZ_REQUIRE(fxc_rates_list(rates, &all, FXC_LIST_CSV, ignore, NULL, NULL) ==
                 FXC_OK);
    for (size_t i = 0; i < fxc_rates_source_count(rates); i++) {
        const fxc_source *source = fxc_rates_source(rates, i);
        fxc_error error = {0};
        fxc_status status =
            fxc_rates_verify(rates, source->name, ignore, NULL, NULL, &error);
        FUZZ_REQUIRE(status == FXC_OK || error.text[0] != '\0');
        const fxi_rate_query query = {.base = {"JPY"},
                                      .quote = {"USD"},
                                      .day = fxi_day_from_date(source->first),
                                      .source = i,
                                      .policy = FXC_POLICY_NEAREST,
                                      .max_age_days = FXI_RATE_MAX_AGE};
        fxi_rate rate = {0};
        status = fxi_rates_find(&rate, rates, &query, NULL);
        FUZZ_REQUIRE(status == FXC_OK || status == FXC_ENORATE);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    fxi_arena arena = {0};
    fxi_buffer image = fxi_buffer_in(&arena);
    fxc_rates *rates = NULL;
    make_image(&image);
    damage(&image, data, size);
    FUZZ_REQUIRE(fxc_rates_new_empty(&rates, NULL) == FXC_OK);
    fxi_table sources;
    fxc_status status = fxi_image_read(&sources, image.bytes, image.length);
    FUZZ_REQUIRE(status == FXC_OK || status == FXC_ESYNTAX);
    if (status == FXC_OK)
        status = fxi_rates_insert(rates, &sources, NULL);
    if (status == FXC_OK)
        use(rates);
    fxc_rates_free(rates);
    fxi_arena_clear(&arena);
    return 0;
}
